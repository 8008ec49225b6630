/** Dates in words. The calendar day is already settled when it comes here, so everything is computed in UTC. */

/** The weekday of `YYYY-MM-DD` in the language given, null when the value is no whole day or no real one. */
export function weekday(value: string, locale: string): string | null {
  const date = utcDate(value);
  return date === null ? null : new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** The value with as much precision as it has: a day, a month or a year, in the language given. */
export function dateInWords(value: string, locale: string): string {
  const [year = '', month, day] = value.split('-');
  const date = utcDate([year, month ?? '01', day ?? '01'].join('-'));
  if (date === null) return value;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(date);
}

function utcDate(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value) ? null : date;
}
