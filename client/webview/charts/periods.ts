/** Months put together to quarters or years. Periods are numbered without gaps, so that a chart shows where the corpus has none. */
import type { TimelineResult } from '../../../protocol/src/charts.ts';
import type { ChartsState, ChartsStrings } from '../../../protocol/src/charts-page.ts';
import { format } from '../strings.ts';

export type Period = ChartsState['period'];

export const PER_YEAR: Readonly<Record<Period, number>> = { month: 12, quarter: 4, year: 1 };

/** What is counted of a period that has articles. */
export interface PeriodSum {
  /** Its number: year × periods of a year + place within the year. */
  readonly at: number;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  articles: number;
  characters: number;
  /** By series: occurrences, and articles with at least one. */
  readonly counts: number[];
  readonly within: number[];
}

/** The periods of a timeline that have articles, oldest first. */
export function periodsOf(result: TimelineResult, period: Period): PeriodSum[] {
  const perYear = PER_YEAR[period];
  const months = 12 / perYear;
  const found: PeriodSum[] = [];
  result.months.forEach(({ month, articles, characters }, index) => {
    const year = Number(month.slice(0, 4));
    const at = year * perYear + Math.floor((Number(month.slice(5, 7)) - 1) / months);
    let sum = found.at(-1);
    if (sum?.at !== at) {
      const first = (at % perYear) * months + 1;
      sum = { at, from: `${month.slice(0, 4)}-${two(first)}-01`, to: lastDay(year, first + months - 1), articles: 0, characters: 0, counts: result.series.map(() => 0), within: result.series.map(() => 0) };
      found.push(sum);
    }
    sum.articles += articles;
    sum.characters += characters;
    result.series.forEach((series, which) => {
      sum.counts[which]! += series.counts[index] ?? 0;
      sum.within[which]! += series.articles[index] ?? 0;
    });
  });
  return found;
}

/** `2022-08`, `2022 Q3`, `2022`. */
export function periodName(at: number, period: Period, strings: ChartsStrings): string {
  const perYear = PER_YEAR[period];
  const year = String(Math.floor(at / perYear)).padStart(4, '0');
  if (period === 'year') return year;
  return period === 'quarter' ? format(strings.quarterName, year, (at % 4) + 1) : `${year}-${two((at % 12) + 1)}`;
}

/** Short name of a period within its year. */
export function nameWithin(period: Period): (within: number) => string {
  const months = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { month: 'short', timeZone: 'UTC' });
  return (within) => (period === 'quarter' ? `Q${within + 1}` : months.format(new Date(Date.UTC(2000, within, 1))));
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
