/** Days as a roster writes them: a whole day, a month or a year, which stands for its first or last day. */

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first (`from`) or last (`to`) day meant, `YYYY-MM-DD`; null for what is no date. */
export function dayOf(written: string, side: 'from' | 'to'): string | null {
  const match = WRITTEN.exec(written);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const first = side === 'from';
  const wholeMonth = month ?? (first ? '01' : '12');
  if (Number(wholeMonth) < 1 || Number(wholeMonth) > 12) return null;
  const last = daysIn(Number(year), Number(wholeMonth));
  const wholeDay = day ?? (first ? '01' : String(last).padStart(2, '0'));
  return Number(wholeDay) < 1 || Number(wholeDay) > last ? null : `${year}-${wholeMonth}-${wholeDay}`;
}

/** Whether a day lies in a span of time; the undated lies in all. */
export function isWithin(day: string | null, { from, to }: { readonly from: string | null; readonly to: string | null }): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= to));
}

/** Whether two spans of time share a day. */
export function overlap(a: { readonly from: string | null; readonly to: string | null }, b: { readonly from: string | null; readonly to: string | null }): boolean {
  const begins = (left: typeof a, right: typeof b): boolean => left.from === null || right.to === null || left.from <= right.to;
  return begins(a, b) && begins(b, a);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
