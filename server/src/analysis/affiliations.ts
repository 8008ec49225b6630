/** Reads the country or organisation that stands before a title: 勞工及福利局 of 勞工及福利局局長, AIT of AIT主席. */
import { isHanAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import {
  AFFILIATION_PLACES, AFFILIATION_PREFIXES, BEFORE_PLACES, DRAWN_TOGETHER, FIELDS, GOVERNING_WORDS, NOT_PREFIXES, OF_COMPANIES, OF_COUNTRIES, OF_GROUPS, OF_TEAMS, OF_TOWNS, TEAMS, UNIT_ENDINGS, WITH_FIELD, WORDS_WITH_STOPS,
} from '../language/zh/affiliations.ts';
import { STOPS_AFFILIATION, classesAt } from '../language/zh/character-classes.ts';
import { ALLIANCES, COUNTRY_WORDS, PLACES, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { FIXED_ORGANISATIONS, ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLES } from '../language/zh/titles.ts';
import { AFFILIATION_PREFIX, COUNTRY, GOVERNING, PLACE, ROLE_PREFIX, TITLE, mayBegin, mayEnd } from '../language/zh/word-hints.ts';
import { Words } from '../language/zh/words.ts';
import { lastIndexWithin, parenthesisBefore } from './source.ts';

export interface AffiliationReading {
  readonly affiliation: Span | null;
  /** Where the title begins: further left than asked for when words of its field stand before it (台北市 · 勞動局長). */
  readonly titleStart: number;
}

/** An affiliation does not reach back over more than this. */
const LONGEST_AFFILIATION = 24;
const LONGEST_GLOSS = 60;
const LONGEST_QUOTED = 16;
const LONGEST_LATIN = 40;
/** Words of a field before a head are no longer. */
const LONGEST_FIELD = 10;
/** Verbs at the beginning of other words. */
const HARMLESS = new Words(['公开大学', '公开赛', '首都机场', '首都体育', '首都医科', '首都师范', '职棒联盟']);
/** Words that end like units and are none. */
const NO_UNITS = new Set(['内部', '全部', '外部', '东部', '南部', '西部', '北部', '中部', '社会', '机会', '到处', '一号', '二号', '三号', '四号', '头号', '第一', '几号', '地方', '对方', '双方']);
/** Leagues before the name of a team; alone they are the affiliation. */
const LEAGUES = new Set(['职棒', '职篮', '大联盟']);
const ALLIANCE_WORDS = new Words(ALLIANCES);
const DIVISIONS = '省市县州区乡镇村郡府道';
/** Short names of countries that before an office say something else: 新总统, 老总统. */
const AMBIGUOUS = new Set('新老古土比瑞意加智墨奥非希委中');
/** What cannot be part of the short name of a company or town. */
const NO_SHORT_NAME = /[他她它我你其该这那同本新老各两多每某有没不也都还又再已曾一二三四五六七八九十任前后副]/;

const OF = '的'.charCodeAt(0);
const NATIONALITY = '籍'.charCodeAt(0);

/** The affiliation right before `end`, no further back than `from`; `head` is the title's last word. */
export function affiliationBefore(folded: string, end: number, from: number, head: string): AffiliationReading {
  const fixed = FIXED_ORGANISATIONS.endingAt(folded, end, from);
  if (fixed !== null) return { affiliation: { start: end - fixed.length, end }, titleStart: end };
  if (isHanAt(folded, end - 1)) return folded.charCodeAt(end - 1) === OF ? { affiliation: possessor(folded, end - 1, from, head), titleStart: end } : hanBefore(folded, end, from, head);
  const last = folded[end - 1] ?? ' ';
  if (last === '）' || last === ')') return { affiliation: glossedBefore(folded, end, from, head), titleStart: end };
  if ('」”》'.includes(last)) return { affiliation: quotedBefore(folded, end, from, false), titleStart: end };
  return /[A-Za-z0-9]/.test(last) ? { affiliation: latinBefore(folded, end, from), titleStart: end } : hanBefore(folded, end, from, head);
}

/** 美联储（FRB）主席: the organisation stands before its gloss. */
function glossedBefore(folded: string, end: number, from: number, head: string): Span | null {
  const open = parenthesisBefore(folded, end, Math.max(from, end - LONGEST_GLOSS));
  return open < 0 ? null : (affiliationBefore(folded, open, from, head).affiliation ?? quotedBefore(folded, open, from, true));
}

/** 「香港監察」行政總裁, 《晨報》創辦人: a name in quotation marks, which are no part of it; those of a work are. */
function quotedBefore(folded: string, end: number, from: number, glossed: boolean): Span | null {
  const mark = '」”》'.indexOf(folded[end - 1] ?? ' ');
  if (mark < 0) return null;
  const open = lastIndexWithin(folded, '「“《'[mark] as string, Math.max(from, end - LONGEST_QUOTED), end - 2);
  if (open < 0 || end - open < 4) return null;
  if (mark === 2) return { start: open, end };
  const start = open + 1;
  for (let at = start; at < end - 1; at++) if (!isHanAt(folded, at) && !/[A-Za-z0-9·]/.test(folded[at] as string)) return null;
  if (TITLES.endingAt(folded, end - 1, start)) return null;
  return glossed || UNIT_ENDINGS.endingAt(folded, end - 1, start + 1) || PLACES.startingAt(folded, start, end - 1) ? { start, end: end - 1 } : null;
}

/** AIT主席, Yardeni Research总裁, 美國CNN記者. */
function latinBefore(folded: string, end: number, from: number): Span | null {
  let start = end;
  while (start > Math.max(from, end - LONGEST_LATIN) && /[A-Za-z0-9&.'’ -]/.test(folded[start - 1] as string)) start--;
  while (start < end && !/[A-Za-z0-9]/.test(folded[start] as string)) start++;
  if (!/[A-Z]/.test(folded[start] ?? ' ') || end - start < 2) return null;
  const place = COUNTRY_WORDS.endingAt(folded, start, from);
  return { start: start - (place?.length ?? 0), end };
}

/** 莫斯科的市長, 外交部的發言人: the town of its mayor; an organisation, but not a country that somebody visits. */
function possessor(folded: string, end: number, from: number, head: string): Span | null {
  // “中国褐皮书”（China Beige Book）的执行董事
  if ('）)」”》'.includes(folded[end - 1] ?? ' ')) return affiliationBefore(folded, end, from, head).affiliation;
  const town = OF_TOWNS.has(head) || OF_GROUPS.has(head) ? PLACES.endingAt(folded, end, from) : null;
  if (town) return { start: end - town.length, end };
  if ((ORGANISATION_ENDINGS.endingAt(folded, end, from)?.length ?? 0) < 2 || TITLES.endingAt(folded, end, from)) return null;
  return hanBefore(folded, end, Math.max(from, leftLimit(folded, end, from)), '').affiliation;
}

function hanBefore(folded: string, end: number, from: number, head: string): AffiliationReading {
  let limit = behindGoverning(folded, regionStart(folded, end, from), end);
  limit = skipPrefixes(folded, limit, end);
  let stop = trimPrefixes(folded, limit, end);
  // 德国籍欧盟委员, 天使日籍球星: a nationality before or behind the organisation; 云林县无党籍议员.
  stop -= nationality(folded, stop, limit);
  let before = stop;
  while (before > limit && folded.charCodeAt(before - 1) !== NATIONALITY) before--;
  if (before > limit && nationality(folded, before, limit) > 0) limit = before;
  if (limit >= stop) return { affiliation: null, titleStart: end };
  const team = OF_TEAMS.has(head) ? TEAMS.endingAt(folded, stop, limit) : null;
  if (team) return { affiliation: { start: stop - team.length - (PLACES.endingAt(folded, stop - team.length, limit)?.length ?? 0), end: stop }, titleStart: end };
  const place = firstPlace(folded, limit, stop);
  if (place < 0 && endsUnit(folded, limit, stop)) return { affiliation: { start: limit, end: stop }, titleStart: end };
  const start = place < 0 ? limit : extended(folded, place, limit);
  if (place >= 0 && (endsUnit(folded, start, stop) || endsPlace(folded, start, stop) || (stop - start > 3 && (DIVISIONS.includes(folded[stop - 1] as string) || OF_COMPANIES.has(head))))) return { affiliation: { start, end: stop }, titleStart: end };
  // 歐盟內部市場委員, 國安會印太事務主任: the field between organisation and head belongs to the title.
  const split = place >= 0 || WITH_FIELD.has(head) ? (allianceEnd(folded, start, stop) ?? lastOrganisation(folded, start, stop)) : -1;
  if (split > start) {
    const field = skipPrefixes(folded, split, stop);
    const belongs = stop === end && stop - field <= LONGEST_FIELD && !'籍裔'.includes(folded[field] ?? ' ') && !'案件会'.includes(folded[stop - 1] as string);
    return { affiliation: { start, end: split }, titleStart: belongs ? field : end };
  }
  return shortName(folded, limit, stop, end, head);
}

/** Behind the last word of those between the two that governs what follows it; `from` without one. */
function behindGoverning(folded: string, from: number, end: number): number {
  let limit = from;
  for (let at = from; at < end; ) {
    const word = (mayBegin(folded, at) & GOVERNING) === 0 ? null : GOVERNING_WORDS.startingAt(folded, at, end);
    if (word === null) {
      at++;
      continue;
    }
    const next = at + word.length;
    if (HARMLESS.startingAt(folded, at) === null && !(LEAGUES.has(word) && next === end)) limit = next;
    at = next;
  }
  return limit;
}

/** Length of a word like 德国籍, 日籍, 无党籍 that ends at `end`, else 0. */
function nationality(folded: string, end: number, from: number): number {
  if (end - 2 < from || folded.charCodeAt(end - 1) !== NATIONALITY) return 0;
  if (folded.startsWith('无党', end - 3)) return 3;
  const country = COUNTRY_WORDS.endingAt(folded, end - 1, from)?.length ?? (SHORT_COUNTRIES.has(folded[end - 2] as string) ? 1 : 0);
  return country > 0 ? country + 1 : 0;
}

/** 遠百董事長, 波尔多市长: short names that nothing but the office tells; 營建署長: the name of the office is part of the title. */
function shortName(folded: string, start: number, stop: number, end: number, head: string): AffiliationReading {
  const none: AffiliationReading = { affiliation: null, titleStart: end };
  const length = stop - start;
  // 澳总理: short names that are common words, too, stay out.
  if (length === 1 && OF_COUNTRIES.has(head) && !isHanAt(folded, start - 1) && SHORT_COUNTRIES.has(folded[start] as string) && !AMBIGUOUS.has(folded[start] as string)) return { affiliation: { start, end: stop }, titleStart: end };
  if (length < 2 || length > (OF_TOWNS.has(head) ? 5 : 4) || isHanAt(folded, start - 1) || NO_SHORT_NAME.test(folded.slice(start, stop))) return none;
  if (holdsTitle(folded, start, stop)) return none;
  if (DRAWN_TOGETHER.has(head) && stop === end && length <= 3) return { affiliation: null, titleStart: start };
  return OF_TOWNS.has(head) || OF_COMPANIES.has(head) ? { affiliation: { start, end: stop }, titleStart: end } : none;
}

/** Whether a title stands in `[from, to)`. */
export function holdsTitle(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((mayBegin(folded, at) & TITLE) !== 0 && TITLES.startingAt(folded, at, to) !== null) return true;
  return false;
}

/** Where a walk to the left from `at` must end at the latest: Han characters, Latin letters and numbers of units are passed. */
export function leftLimit(folded: string, at: number, from: number): number {
  const limit = Math.max(from, at - LONGEST_AFFILIATION);
  for (let index = at - 1; index >= limit; index--) {
    const code = folded.charCodeAt(index);
    if ((code >= 0x3400 && code <= 0x9fff) || isLatinLetter(code) || code === 0xb7) continue;
    if (code < 0x30 || code > 0x39) return index + 1;
    // 第11旅: the number is part of the name.
    if (numbersUnit(folded, index)) continue;
    // 6月21日外交部发言人: a date before an affiliation ends with its unit.
    return '年月日号时分岁'.includes(folded[index + 1] ?? ' ') ? index + 2 : index + 1;
  }
  return limit;
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether the digit at `at` ends a number of a unit: 第1, 第11, A1 before a Han character. */
function numbersUnit(folded: string, at: number): boolean {
  if (at === 0) return false;
  if (folded[at - 1] === '第' || (at > 1 && folded[at - 2] === '第' && /[0-9]/.test(folded[at - 1] as string))) return true;
  return /[A-Z]/.test(folded[at - 1] as string) && isHanAt(folded, at + 1);
}

/** Behind the last word before `end` that ends what governs an organisation; 和, 与, 及 inside its name end nothing. */
function regionStart(folded: string, end: number, from: number): number {
  let joined = false;
  let limit = from;
  for (let at = end - 1; at >= limit; at--) {
    if ((classesAt(folded, at) & STOPS_AFFILIATION) !== 0 && !insideWord(folded, at, end)) {
      if (!'与和及'.includes(folded[at] as string) || !joins(folded, at, end, limit)) return at + 1;
      joined = true;
    }
    // 文化、體育及旅遊局
    if (at === limit && joined && folded[at - 1] === '、' && FIELDS.endingAt(folded, at - 1, at - 8)) limit = leftLimit(folded, --at, Math.max(0, end - 2 * LONGEST_AFFILIATION));
  }
  return limit;
}

/** Whether a conjunction at `at` stands inside a name: between fields (裁军与国际安全司), or behind a country (中国与全球化智库). */
function joins(folded: string, at: number, end: number, from: number): boolean {
  if (!UNIT_ENDINGS.endingAt(folded, end, at + 1) || COUNTRY_WORDS.startingAt(folded, at + 1)) return false;
  if (FIELDS.endingAt(folded, at, from)) return (ORGANISATION_ENDINGS.endingAt(folded, end, at + 1)?.length ?? 0) < Math.max(3, end - at - 1);
  return end - at <= 8 && COUNTRY_WORDS.endingAt(folded, at, from) !== null;
}

/** 以色列, 共和党, 自由民主黨: whether the character at `at` is part of a longer word that ends by `end`. */
function insideWord(folded: string, at: number, end: number): boolean {
  for (let start = at; start > at - 4 && start >= 0; start--) {
    const word = WORDS_WITH_STOPS.startingAt(folded, start, end) ?? ((mayBegin(folded, start) & COUNTRY) === 0 ? null : COUNTRY_WORDS.startingAt(folded, start, end));
    if (word !== null && word.length > 1 && start + word.length > at) return true;
  }
  return false;
}

function skipPrefixes(folded: string, start: number, end: number): number {
  for (let at = start; at < end; ) {
    const words = mayBegin(folded, at);
    if ((words & (ROLE_PREFIX | AFFILIATION_PREFIX)) === 0) return at;
    const word = ROLE_PREFIXES.startingAt(folded, at, end) ?? (NOT_PREFIXES.startingAt(folded, at, end) ? null : AFFILIATION_PREFIXES.startingAt(folded, at, end));
    if (!word || at + word.length > end) return at;
    at += word.length;
  }
  return Math.max(start, end);
}

/** 美国前总统, 日本自前首相: prefixes between country and title belong to neither. */
function trimPrefixes(folded: string, start: number, end: number): number {
  let stop = end;
  for (let count = 0; count < 2 && (mayEnd(folded, stop) & ROLE_PREFIX) !== 0; count++) stop -= ROLE_PREFIXES.endingAt(folded, stop, start + 1)?.length ?? 0;
  return stop < end && '自由从'.includes(folded[stop - 1] as string) && stop - 1 > start ? stop - 1 : stop;
}

/** Where the first country, else the first other place, begins; -1 without one. */
function firstPlace(folded: string, from: number, to: number): number {
  let hints = 0;
  for (let at = from; at < to; at++) hints |= mayBegin(folded, at);
  const country = (hints & COUNTRY) === 0 ? -1 : firstOf(COUNTRY_WORDS, folded, from, to);
  if (country >= 0) return country;
  const place = (hints & PLACE) === 0 ? -1 : firstOf(PLACES, folded, from, to);
  return place >= 0 ? place : firstOf(AFFILIATION_PLACES, folded, from, to);
}

function firstOf(words: Words, folded: string, from: number, to: number): number {
  for (let at = from; at < to; ) {
    const word = words.startingAt(folded, at, to);
    // 印尼語節目主持人: a language is no place.
    if (word !== null && folded[at + word.length] !== '语') return at;
    at += word?.length ?? 1;
  }
  return -1;
}

/** Takes in what belongs to a name before its first place: 國立, 溫哥華, 國民黨, 交通部觀光局駐. */
function extended(folded: string, place: number, limit: number): number {
  let start = place;
  for (;;) {
    const before = BEFORE_PLACES.endingAt(folded, start, limit) ?? PLACES.endingAt(folded, start, limit);
    if (!before) break;
    start -= before.length;
  }
  const unit = ORGANISATION_ENDINGS.endingAt(folded, start, limit);
  return unit && start - limit >= 3 && start - limit <= 10 && !'社报网方'.includes(unit) ? limit : start;
}

function endsUnit(folded: string, start: number, end: number): boolean {
  const unit = UNIT_ENDINGS.endingAt(folded, end, start);
  // 欧盟内部市场委员, 参议院二号共和党人
  if (unit?.length === 1 && NO_UNITS.has(folded.slice(end - 2, end))) return false;
  return unit !== null && (unit.length >= 3 || unit.length < end - start || ORGANISATION_ENDINGS.endingAt(folded, end, start + 1) !== null);
}

/** Whether a place, with the kind of its division (台北市), ends at `end`. */
function endsPlace(folded: string, start: number, end: number): boolean {
  for (const at of DIVISIONS.includes(folded[end - 1] as string) ? [end, end - 1] : [end]) if (PLACES.endingAt(folded, at, start) ?? COUNTRY_WORDS.endingAt(folded, at, start) ?? AFFILIATION_PLACES.endingAt(folded, at, start)) return true;
  return false;
}

/** 联合国缅甸人权状况特别报告员: an alliance before a country is the organisation, the country is the field. */
function allianceEnd(folded: string, start: number, end: number): number | null {
  const alliance = ALLIANCE_WORDS.startingAt(folded, start, end);
  return alliance && COUNTRY_WORDS.startingAt(folded, start + alliance.length, end) ? start + alliance.length : null;
}

/** Where the last place or organisation between the two ends, -1 without one. */
function lastOrganisation(folded: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (endsPlace(folded, start, at) || ((ORGANISATION_ENDINGS.endingAt(folded, at, start)?.length ?? 0) >= 2 && endsUnit(folded, start, at))) return at;
  return -1;
}

/** Where the words of a field before `start` begin when the name of an organisation, quoted or with its gloss, stands before them. */
export function fieldStart(folded: string, start: number, from: number, head: string): number {
  if (!WITH_FIELD.has(head)) return start;
  let at = start;
  while (at > Math.max(from, start - LONGEST_FIELD) && isHanAt(folded, at - 1) && (classesAt(folded, at - 1) & STOPS_AFFILIATION) === 0) at--;
  // 兰德公司（RAND）的高级防务分析师
  const possessive = folded[at - 1] === '的' ? 1 : 0;
  if (at === start || !'）)」”'.includes(folded[at - 1 - possessive] ?? ' ') || GOVERNING_WORDS.standIn(folded, at, start)) return start;
  const { affiliation } = affiliationBefore(folded, at, from, head);
  return affiliation ? skipPrefixes(folded, at, start) : start;
}
