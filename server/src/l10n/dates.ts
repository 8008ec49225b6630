/** Dates in words. The calendar day is already settled when it comes here, so everything is computed in UTC. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The weekday of `YYYY-MM-DD` in the language given, null when the value is no whole day or no real one. */
export function weekday(value: string, locale: string): string | null {
  const date = utcDate(value);
  return date === null ? null : formatter(locale, 'weekday').format(date);
}

/** The value with as much precision as it has: a day, a month or a year, in the language given. */
export function dateInWords(value: string, locale: string): string {
  const [year = '', month, day] = value.split('-');
  const date = utcDate([year, month ?? '01', day ?? '01'].join('-'));
  if (date === null) return value;
  return formatter(locale, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(date);
}

const OPTIONS = {
  weekday: { weekday: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const;

/** Formatters are kept: to make one takes far longer than to use it. */
function formatter(locale: string, words: keyof typeof OPTIONS): Intl.DateTimeFormat {
  const key = `${locale} ${words}`;
  let known = formatters.get(key);
  if (known === undefined) formatters.set(key, (known = new Intl.DateTimeFormat(locale, { ...OPTIONS[words], timeZone: 'UTC' })));
  return known;
}

function utcDate(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value) ? null : date;
}
