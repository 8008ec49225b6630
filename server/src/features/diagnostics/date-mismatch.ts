/** The dates a file gives in several places and that do not agree: one finding for each that differs from the one that counts. */
import { datesOf, type WrittenDate } from '../../article/date-sources.ts';
import { dayRange } from '../../corpus/days.ts';
import type { Rule } from './rule.ts';

/** Midnight lies elsewhere for a site abroad. */
const SAME = 1;
/** A report is printed and put online some days after it was sent, never before. */
const LATEST_AFTER_DATELINE = 4;

export const dateMismatch: Rule = {
  name: 'dateMismatch',
  find: ({ uri, text, parsed, article, fileName, timeZone, texts }) => {
    if (article.day === null) return [];
    const dates = datesOf(text, parsed, { fileName, timeZone });
    const counts = dates.find(({ day }) => day === article.day);
    if (counts === undefined) return [];
    const own = texts.diagnostics.date(counts.kind, article.day);
    return dates.filter((date) => date !== counts && differs(article.day!, date)).map((date) => {
      const other = texts.diagnostics.date(date.kind, date.day ?? date.written);
      const at = counts.span ?? date.span ?? parsed.title?.span ?? { start: 0, end: 1 };
      const places = date.span === null || at === date.span ? [] : [{ uri, span: date.span, message: other }];
      return { span: at, message: texts.diagnostics.dateMismatch(own, other), others: places };
    });
  },
};

function differs(counts: string, date: WrittenDate): boolean {
  const published = dayNumber(counts);
  if (date.kind !== 'dateline') return Math.abs(published - dayNumber(date.day!)) > SAME;
  const after = published - (date.day === null ? nearest(published, date.partial!) : dayNumber(date.day));
  return after < -SAME || after > LATEST_AFTER_DATELINE;
}

/** The day nearest to the published one that a dateline without a year, or without a month, may mean. */
function nearest(published: number, { month, day }: { readonly month: number | null; readonly day: number }): number {
  const at = new Date(published * DAY);
  let best = Number.POSITIVE_INFINITY;
  for (let step = -1; step <= 1; step++) {
    const time = month === null ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + step, day) : Date.UTC(at.getUTCFullYear() + step, month - 1, day);
    if (Math.abs(time / DAY - published) < Math.abs(best - published)) best = time / DAY;
  }
  return best;
}

const DAY = 86_400_000;

function dayNumber(day: string): number {
  return dayRange(day)!.first;
}
