/** Arithmetic on calendar days written `YYYY-MM-DD`. No time zones: a day is a day. */

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** The day a number stands for. */
export function dayOf(number: number): string {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count);
}

/** 0 for Monday … 6 for Sunday. */
export function weekday(day: string): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** `YYYY-MM`, `count` months after the month the day or month lies in. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}
