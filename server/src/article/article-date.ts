/** When an article was published: reads the ways files write a date, and tells the calendar day in the reader's time zone. */
import { dayString, findFullDate, isDay } from '../language/zh/date-words.ts';
import { dayOf } from '../text/calendar.ts';
import type { Span } from '../text/span.ts';
import type { ArticleDate, DateSource } from './article.ts';

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** `2021-08-17`, `2021/8/17 07:05`, `2021-08-17T07:05:00.000Z`, `2023-06-02 17:57:57.000000000 +08:00`, `2021年8月17日 07:05`. */
const TIMESTAMP =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T ]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?)? {0,3}(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?$/i;
const FILE_NAME_DATE = /(?:^|\D)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;

/** Reads a written date; null if it is none, `2020-13-45` included. Without a zone it is a day in the reader's zone. */
export function readTimestamp(written: string, timeZone: string): Pick<ArticleDate, 'day' | 'instant'> | null {
  const match = written.length <= 60 ? TIMESTAMP.exec(written.trim()) : null;
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])];
  if (!isDay(year, month, day)) return null;
  const zoned = match[10] !== undefined || match[11] !== undefined;
  const [hour, minute, second] = [Number(match[6] ?? 0), Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (hour > 24 || minute > 59 || second > 60) return null;
  if (match[6] === undefined || !zoned) return { day: dayString(year, month, day), instant: null };
  const shift = (match[11] === '-' ? -1 : 1) * (Number(match[12] ?? 0) * 60 + Number(match[13] ?? 0));
  const milliseconds = Number((match[9] ?? '').padEnd(3, '0').slice(0, 3));
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - shift * 60_000;
  return { day: dayInZone(time, timeZone), instant: instantOf(time) };
}

const DAY = 86_400_000;

/** `2021-08-17T07:05:00.000Z`: what a `Date` writes, without one for every article. */
function instantOf(time: number): string {
  const days = Math.floor(time / DAY);
  const seconds = Math.floor((time - days * DAY) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${dayOf(days)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}.${String(time - days * DAY - seconds * 1000).padStart(3, '0')}Z`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The date of a `<!--1629183900000-->` comment: seconds or milliseconds since 1970. */
export function readEpoch(written: string, timeZone: string): Pick<ArticleDate, 'day' | 'instant'> | null {
  const digits = written.trim();
  if (!/^(?:\d{10}|\d{13})$/.test(digits)) return null;
  const time = Number(digits) * (digits.length === 10 ? 1000 : 1);
  return { day: dayInZone(time, timeZone), instant: new Date(time).toISOString() };
}

/** The day a file name gives: `2023-06-20-DW-….html`, `20230620_….txt`. */
export function readFileNameDate(fileName: string): string | null {
  const match = FILE_NAME_DATE.exec(fileName.slice(0, 300));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayString(year, month, day) : null;
}

/** The first full date in `text`, shifted by `from` for its place in the visible text. */
export function findDay(text: string, from: number, to: number): { day: string; span: Span } | null {
  const found = findFullDate(text, from, to);
  return found && { day: found.day, span: { start: found.start, end: found.end } };
}

export function articleDate(day: string, instant: string | null, from: DateSource, span: Span | null): ArticleDate {
  return { day, instant, from, span };
}

/** Days by quarter of an hour, the finest step of any zone's offset, of the zone asked for last: formatting is slow. */
let knownDays = new Map<number, string>();
let knownZone = '';
const MOST_KNOWN = 20_000;
const QUARTER_HOUR = 900_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant (milliseconds since 1970) in a time zone; an unknown zone counts as the default. */
export function dayInZone(time: number, timeZone: string): string {
  if (timeZone !== knownZone || knownDays.size >= MOST_KNOWN) {
    knownZone = timeZone;
    knownDays = new Map();
  }
  const quarter = Math.floor(time / QUARTER_HOUR);
  let known = knownDays.get(quarter);
  if (known === undefined) {
    known = formatDay(time, timeZone);
    knownDays.set(quarter, known);
  }
  return known;
}

function formatDay(time: number, timeZone: string): string {
  const [month, day, year] = formatterFor(timeZone).format(time).split('/').map(Number) as [number, number, number];
  return dayString(year, month, day);
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // American order and slashes: `8/17/2021`.
    const options = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    try {
      formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
    } catch {
      formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone: DEFAULT_TIME_ZONE });
    }
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
