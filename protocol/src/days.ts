/** Days, months and years as somebody types them into a filter, turned into the days a `Selection` takes. Pure. */

const DAY = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/;

/** The first day of a year, month or day, `YYYY-MM-DD`; undefined when the text is none. */
export function firstDayOf(text: string): string | undefined {
  const [year, month, day] = partsOf(text) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? '01'}-${day ?? '01'}`;
}

/** Its last day. */
export function lastDayOf(text: string): string | undefined {
  const [year, month, day] = partsOf(text) ?? [];
  if (year === undefined) return undefined;
  return day === undefined ? lastDay(`${year}-${month ?? '12'}`) : `${year}-${month}-${day}`;
}

/** The last day of a month `YYYY-MM`. */
export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year!, number!, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** A day as short as it can be typed as the first (`end` false) or last one of its month or year. */
export function shortDay(day: string, end: boolean): string {
  const [year = '', month = ''] = day.split('-');
  if (day === (end ? `${year}-12-31` : `${year}-01-01`)) return year;
  return day === (end ? lastDay(`${year}-${month}`) : `${year}-${month}-01`) ? `${year}-${month}` : day;
}

function partsOf(text: string): readonly (string | undefined)[] | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')];
  if (month !== undefined && (month < '01' || month > '12')) return null;
  if (day !== undefined && (day < '01' || `${year}-${month}-${day}` > lastDay(`${year}-${month}`))) return null;
  return [year, month, day];
}
