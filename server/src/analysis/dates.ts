/**
 * Date expressions in running text: finds them and tells which day, month or year they mean, given the day of publication.
 * One regular expression without nested repetition finds the candidates; small rules decide.
 */
import * as words from '../language/zh/date-words.ts';
import { addDays, addMonths, dayNumber, dayOf, weekday } from '../text/calendar.ts';

/** A date expression, `text.slice(start, end)`. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly value: string;
}

const N = words.NUMBER;
const DAY_UNIT = '[日号號]';
/** Of the days of a range only the last bears the unit: 9月8-10日. Some sites set Arabic numerals apart with blanks: 12 月 15 日. */
const DAY_END = `(?: ?${DAY_UNIT}|(?=[-－—~～至、]${N}{1,3}${DAY_UNIT}))`;
const any = (record: Readonly<Record<string, number>>): string => Object.keys(record).sort((a, b) => b.length - a.length).join('|');

/** The groups of a candidate; by number, as an object of names for each match costs more than the match. */
const PART = { republic: 1, year: 2, yearMonth: 3, yearDay: 4, iso: 5, relativeYear: 6, relativeYearMonth: 7, relativeYearDay: 8, relativeMonth: 9, relativeMonthDay: 10, month: 11, monthDay: 12, day: 13, week: 14, weekUnit: 15, weekday: 16, relativeDay: 17 } as const;
const CANDIDATE = new RegExp(
  [
    `(民[国國])?(${N}{2,4}) ?年(?: ?(${N}{1,3}) ?月(?:份| ?(${N}{1,3})${DAY_END})?)?`,
    '((?:19|20)\\d{2}-\\d{1,2}-\\d{1,2})(?!\\d)',
    `(${any(words.RELATIVE_YEARS)})(?: ?(${N}{1,3}) ?月(?:份| ?(${N}{1,3})${DAY_END})?)?`,
    `(${any(words.RELATIVE_MONTHS)})(?: ?(${N}{1,3})${DAY_END})?`,
    `(${N}{1,3}) ?月(?:份| ?(${N}{1,3})${DAY_END})?`,
    `(${N}{1,3}) ?日`,
    `(${any(words.RELATIVE_WEEKS)})?[个個]?([周週]|星期|[礼禮]拜)([${words.WEEKDAYS}])`,
    `(${any(words.RELATIVE_DAYS)})`,
  ].join('|'),
  'y',
);

/** Characters that may begin a date expression, and those that may stand second in one: a bit for every code unit. */
const BEGIN = new Int32Array(0x10000 >> 5);
const SECOND = new Int32Array(0x10000 >> 5);
markStarts();

function markStarts(): void {
  const mark = (characters: string, bits: Int32Array): void => {
    for (const character of characters) bits[character.charCodeAt(0) >> 5] = (bits[character.charCodeAt(0) >> 5] as number) | (1 << (character.charCodeAt(0) & 31));
  };
  const numerals = '0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿卅';
  const spoken = [...Object.keys(words.RELATIVE_YEARS), ...Object.keys(words.RELATIVE_MONTHS), ...Object.keys(words.RELATIVE_DAYS), ...Object.keys(words.RELATIVE_WEEKS).flatMap((week) => ['周', '週', '星', '礼', '禮', '个', '個'].map((unit) => week + unit))];
  mark(numerals + '民周週星礼禮个個', BEGIN);
  mark(spoken.map((word) => word[0]).join(''), BEGIN);
  mark(numerals + ' 年月日号號国國期拜周週星礼禮-' + words.WEEKDAYS, SECOND);
  mark(spoken.map((word) => word[1]).join(''), SECOND);
}

/** The first place from `from` on at which a date expression may begin; the end of the text without one. */
function nextStart(text: string, from: number): number {
  const last = text.length - 1;
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (((BEGIN[code >> 5] as number) & (1 << (code & 31))) === 0) continue;
    const second = text.charCodeAt(at + 1);
    if (((SECOND[second >> 5] as number) & (1 << (second & 31))) !== 0) return at;
  }
  return text.length;
}
/** A parenthesised date or weekday directly behind: 昨天（16日）, 10月30日（星期天）. */
const GLOSS = new RegExp(
  `^[（(](?:[^（）()\\d]{0,6}(?:(?<year>\\d{4})年)?(?:(?<month>${N}{1,3})月)?(?<day>${N}{1,3})${DAY_UNIT}|(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})|(?<week>(?:[周週]|星期|[礼禮]拜)[${words.WEEKDAYS}]))[）)]`,
);
const LONGEST_GLOSS = 24;
const JOINS = /^[至到、和及与與~～\-－—]{1,2}$/;
/** 同年12月 and the like count from the year spoken of last. */
const SAME_YEARS: Readonly<Record<string, number>> = { 同年: 0, 当年: 0, 當年: 0, 翌年: 1, 次年: 1 };
const SAME_YEAR = /(?:同年|[当當]年|翌年|次年)$/;
const YEAR_SIGN = '年'.charCodeAt(0);
const ARABIC = /^[0-9０-９]+$/;
const NOT_BEFORE_NUMBER = /[0-9０-９.．,〇○零一二三四五六七八九十廿卅]/;

/** Month and year of the expression before, for one that goes on from it: 6月18日至21日. */
interface Before {
  readonly end: number;
  readonly value: string;
}

/**
 * The date expressions of `text.slice(from, to)` in order, not overlapping. `base` is the day of publication, `YYYY-MM-DD`; without
 * one only complete dates are found.
 */
export function findDates(text: string, from: number, to: number, base: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  let before: Before | null = null;
  let year: number | null = null;
  for (let start = nextStart(text, from), next = from; start < to; start = nextStart(text, next)) {
    CANDIDATE.lastIndex = start;
    const match = CANDIDATE.exec(text);
    next = start + (match?.[0].length ?? 1);
    if (!match) continue;
    let end = start + match[0].length;
    if (end > to) break;
    const joined: Before | null = before && before.end < start && start - before.end <= 2 && JOINS.test(text.slice(before.end, start)) ? before : null;
    const sameYear: string = text.charCodeAt(start - 1) === YEAR_SIGN ? SAME_YEAR.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '' : '';
    let value: string | null =
      sameYear !== '' && match[PART.month] !== undefined
        ? year === null
          ? null
          : partialDate(year + SAME_YEARS[sameYear]!, match[PART.month], match[PART.monthDay])
        : resolve(match, text, start, end, base, joined);
    if (value === null) continue;
    const gloss = text[end] === '（' || text[end] === '(' ? GLOSS.exec(text.slice(end, Math.min(to, end + LONGEST_GLOSS))) : null;
    if (gloss) {
      const glossed = resolveGloss(gloss.groups!, value, match);
      if (glossed !== null) {
        value = glossed;
        end += gloss[0].length;
        next = end;
      }
    }
    found.push({ start, end, text: text.slice(start, end), value });
    before = { end, value };
    year = Number(value.slice(0, 4));
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;
/** A match of a candidate. */
type Parts = readonly (string | undefined)[];

function resolve(parts: Parts, text: string, start: number, end: number, base: string | null, joined: Before | null): string | null {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  if (parts[PART.year] !== undefined) return resolveYear(parts, previous, next);
  if (parts[PART.iso] !== undefined) {
    const [year, month, day] = parts[PART.iso]!.split('-').map(Number) as [number, number, number];
    return /[\d-]/.test(previous) ? null : dateValue(year, month, day);
  }
  if (base === null) return null;
  if (parts[PART.relativeYear] !== undefined) {
    if (isPartOfWord(parts[PART.relativeYear]!, previous, next)) return null;
    const year = Number(base.slice(0, 4)) + words.RELATIVE_YEARS[parts[PART.relativeYear]!]!;
    return partialDate(year, parts[PART.relativeYearMonth], parts[PART.relativeYearDay]);
  }
  if (parts[PART.relativeMonth] !== undefined) {
    if (isPartOfWord(parts[PART.relativeMonth]!, previous, next)) return null;
    const month = addMonths(base, words.RELATIVE_MONTHS[parts[PART.relativeMonth]!]!);
    return partialDate(Number(month.slice(0, 4)), month.slice(5), parts[PART.relativeMonthDay]);
  }
  if (parts[PART.month] !== undefined) return resolveMonth(parts[PART.month]!, parts[PART.monthDay], previous, next, base, joined);
  if (parts[PART.day] !== undefined) return resolveDay(parts[PART.day]!, text, start, end, base, joined);
  if (parts[PART.weekday] !== undefined) return resolveWeekday(parts, text, start, end, base);
  const relative = parts[PART.relativeDay]!;
  return isFigurative(relative, text, start, end) ? null : addDays(base, words.RELATIVE_DAYS[relative]!);
}

function resolveYear(parts: Parts, previous: string, next: string): string | null {
  const written = parts[PART.year]!;
  const republic = parts[PART.republic] !== undefined;
  if (!republic && (written.length !== 4 || written.includes('十'))) return null;
  if (NOT_BEFORE_NUMBER.test(previous)) return null;
  const year = words.numeral(written) + (republic ? words.REPUBLIC_EPOCH : 0);
  if (!(year >= 1500 && year <= 2200)) return null;
  if (parts[PART.yearMonth] === undefined && (next === '来' || next === '來')) return null;
  return partialDate(year, parts[PART.yearMonth], parts[PART.yearDay]);
}

/** 11月, 9月8日: in the year that brings it nearest to the day of publication. */
function resolveMonth(month: string, day: string | undefined, previous: string, next: string, base: string, joined: Before | null): string | null {
  if (NOT_BEFORE_NUMBER.test(previous) || previous === '第' || previous === '每') return null;
  const number = words.numeral(month);
  if (!(number >= 1 && number <= 12)) return null;
  const year = Number(base.slice(0, 4));
  if (joined) return partialDate(Number(joined.value.slice(0, 4)), month, day);
  if (day === undefined) {
    if (!ARABIC.test(month) || /[期龄齡]/.test(next)) return null;
    const distance = number - Number(base.slice(5, 7));
    return partialDate(distance >= 6 ? year - 1 : distance < -6 ? year + 1 : year, month, undefined);
  }
  let nearest: string | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const value = partialDate(candidate, month, day);
    if (value !== null && (nearest === null || distance(value, base) < distance(nearest, base))) nearest = value;
  }
  return nearest;
}

/** 16日: the latest such day up to the day of publication, or the next one when the text looks ahead. */
function resolveDay(written: string, text: string, start: number, end: number, base: string, joined: Before | null): string | null {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  if (NOT_BEFORE_NUMBER.test(previous) || /[第连連近约約逾达達每为為期]/.test(previous) || /[元圆圓内內间間游遊程本军軍方子]/.test(next)) return null;
  if (!ARABIC.test(written) && !/[十廿卅]/.test(written)) return null;
  const day = words.numeral(written);
  if (!(day >= 1 && day <= 31)) return null;
  if (joined && joined.value.length === 10) {
    const later = day >= Number(joined.value.slice(8)) ? joined.value : addMonths(joined.value, 1);
    return partialDate(Number(later.slice(0, 4)), later.slice(5, 7), written);
  }
  const step = looksAhead(text, start, end) ? 1 : -1;
  for (let months = 0; months <= 2; months++) {
    const month = addMonths(base, months * step);
    const value = partialDate(Number(month.slice(0, 4)), month.slice(5), written);
    if (value !== null && (step < 0 ? value <= base : value >= base)) return value;
  }
  return null;
}

function resolveWeekday(parts: Parts, text: string, start: number, end: number, base: string): string | null {
  const index = Math.min(words.WEEKDAYS.indexOf(parts[PART.weekday]!), 6);
  const previous = text[start - 1] ?? '';
  const unit = parts[PART.weekUnit]!;
  if (unit.length === 1 && parts[PART.weekday] === '天') return null;
  const today = weekday(base);
  const week = parts[PART.week];
  if (week === undefined) {
    // 每周三 is every week's, 一周三次 counts weeks.
    if (/[每逢隔半一二两兩三四五六七八九十数數几幾0-9]/.test(previous)) return null;
    const back = (today - index + 7) % 7;
    return addDays(base, back > 0 && looksAhead(text, start, end) ? 7 - back : -back);
  }
  return addDays(base, words.RELATIVE_WEEKS[week]! * 7 + index - today);
}

function isFigurative(word: string, text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? '';
  if (previous === '的' || isPartOfWord(word, previous, text[end] ?? '')) return true;
  if (words.NAMES_WITH_DAYS.some((name) => text.startsWith(name, start))) return true;
  if (word !== '今天' && word !== '今日') return false;
  // 发展到今天, 时至今日; but 截至今天 is the day.
  if ((previous === '到' || previous === '至') && text[start - 2] !== '截') return true;
  if (text[end] !== '的') return false;
  const phrase = /^[^，。、；：！？,.!?是在对對已仍\n]*/.exec(text.slice(end + 1, end + 13))![0];
  return words.AGE_NOUNS.some((noun) => phrase.includes(noun)) && !words.EVENT_NOUNS.some((noun) => phrase.endsWith(noun));
}

function isPartOfWord(word: string, previous: string, next: string): boolean {
  const guard = words.NOT_BETWEEN[word];
  if (!guard) return false;
  return (previous !== '' && guard[0].includes(previous)) || (next !== '' && guard[1].includes(next));
}

/** Whether the words just before or behind announce something to come. */
function looksAhead(text: string, start: number, end: number): boolean {
  const clause = /[^，。；！？\n]*$/.exec(text.slice(Math.max(0, start - 12), start))![0];
  const behind = text.slice(end, end + 3);
  return words.AHEAD.some((word) => clause.includes(word) || behind.includes(word));
}

/** The value a gloss decides: null when it does not speak of the same date. */
function resolveGloss(gloss: Groups, value: string, expression: Parts): string | null {
  if (value.length !== 10) return null;
  if (gloss['week'] !== undefined) return expression[PART.weekday] === undefined ? value : null;
  if (expression[PART.weekday] === undefined && expression[PART.relativeDay] === undefined) return null;
  const month = gloss['month'] ?? gloss['slashMonth'];
  const day = gloss['day'] ?? gloss['slashDay']!;
  if (gloss['year'] !== undefined) return partialDate(Number(gloss['year']), month, day);
  const years = [0, -1, 1].map((shift) => Number(value.slice(0, 4)) + shift);
  const candidates =
    month === undefined
      ? [0, -1, 1].map((shift) => addMonths(value, shift)).map((near) => partialDate(Number(near.slice(0, 4)), near.slice(5), day))
      : years.map((year) => partialDate(year, month, day));
  const days = candidates.filter((candidate): candidate is string => candidate?.length === 10);
  return days.sort((a, b) => distance(a, value) - distance(b, value))[0] ?? null;
}

function distance(a: string, b: string): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from what is written; null for a date that does not exist. */
function partialDate(year: number, month: string | undefined, day: string | undefined): string | null {
  const paddedYear = String(year).padStart(4, '0');
  if (month === undefined) return paddedYear;
  const monthNumber = words.numeral(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) return null;
  if (day === undefined) return `${paddedYear}-${String(monthNumber).padStart(2, '0')}`;
  return dateValue(year, monthNumber, words.numeral(day));
}

function dateValue(year: number, month: number, day: number): string | null {
  return words.isDay(year, month, day) ? dayOf(dayNumber(words.dayString(year, month, day))) : null;
}
