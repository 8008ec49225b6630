/** Arithmetic with calendar days written `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */

const DAY = 86_400_000;

/** First and last day of a date of any precision, as day numbers; null when it is no date. */
export function dayRange(date: string): { readonly first: number; readonly last: number } | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const first = Date.UTC(year, month - 1, day) / DAY;
  if (match[3] !== undefined) return { first, last: first };
  const next = match[2] === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return { first, last: next / DAY - 1 };
}

/** Days from one calendar day to another, never negative; null when one is unknown. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [left, right] = [a === null ? null : dayRange(a), b === null ? null : dayRange(b)];
  return left === null || right === null ? null : Math.abs(left.first - right.first);
}

/**
 * How much distance in time leaves of a likeness. News of one event come within days; what is still alike weeks later is at best the same
 * story, and after a year still says something about a topic.
 */
export function decay(days: number | null): number {
  return days === null ? 0.35 : 0.15 + 0.15 * Math.exp(-days / 90) + 0.7 * Math.exp(-days / 3);
}
