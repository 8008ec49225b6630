/** Counts month by month: how often people and phrases occur, beside how much was written. */
import type { TimelineResult } from '../../../../protocol/src/charts.ts';
import type { SegmentSet } from '../segment-set.ts';
import type { Selected } from './selected.ts';
import type { CountedSeries } from './series-counts.ts';

/** Months with articles, oldest first, and each series by them. */
export function byMonth(segments: SegmentSet, { docs, dated, characters }: Selected, series: readonly CountedSeries[]): Pick<TimelineResult, 'months' | 'series'> {
  const months: { month: string; articles: number; characters: number }[] = [];
  const sums = series.map(({ label }) => ({ label, counts: [] as number[], articles: [] as number[], total: 0, undated: 0 }));
  let last = -1;
  docs.forEach((doc, at) => {
    const isDated = at < dated;
    const month = isDated ? Math.floor(dayOf(segments, doc) / 100) : last;
    if (month !== last) {
      last = month;
      months.push({ month: `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`, articles: 0, characters: 0 });
      for (const { counts, articles } of sums) {
        counts.push(0);
        articles.push(0);
      }
    }
    const current = months.length - 1;
    if (isDated) {
      months[current]!.articles++;
      months[current]!.characters += characters[doc]!;
    }
    sums.forEach((sum, number) => {
      const count = series[number]!.counts[doc]!;
      if (count === 0) return;
      sum.total += count;
      if (!isDated) {
        sum.undated += count;
        return;
      }
      sum.counts[current]! += count;
      sum.articles[current]!++;
    });
  });
  return { months, series: sums };
}

/** The day as a number, 20221101; 0 for an article that went meanwhile. */
function dayOf(segments: SegmentSet, doc: number): number {
  const slot = segments.slotOf(doc);
  return slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
}
