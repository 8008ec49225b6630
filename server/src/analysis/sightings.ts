/** Where names are seen: beside titles and glosses, in turns, joined by interpuncts, or known to every reader. */
import { BEGINS_NAME, INTERPUNCT, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { FIGURE_NAMES } from '../language/zh/figures.ts';
import { NOT_NAMES, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { LONGER_WORDS } from '../language/zh/name-edges.ts';
import { INTERPUNCTS, JAPANESE_SURNAMES, SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { HONORIFICS, TITLES, TITLE_MODIFIERS, isOfficialTitle, isRelation } from '../language/zh/titles.ts';
import type { Confidence } from './facts.ts';
import { findGlosses, isOrganisationName } from './glosses.ts';
import { goesOn, insidePlace, leftBoundary, lineStart, titleChain, titlesAround, titlesBefore } from './name-edges.ts';
import { isHan, type NameReader, type NameReading } from './name-shape.ts';
import { roleWithHead, type RoleReading } from './roles.ts';
import { indexWithin, parenthesisBefore, type Source } from './source.ts';

/** A name seen somewhere, before its other mentions are looked up. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly kind: NameReading['kind'];
  readonly roles: readonly RoleReading[];
  readonly latin: string | null;
  readonly confidence: Confidence;
  /** Named in a list behind a title of public office: 立委甲、乙. */
  readonly office?: boolean;
}

/** Titles that follow the name of what their holder heads. */
const PLACE_HEADS = new Set(['省长', '州长', '市长', '县长', '区长', '镇长', '村长', '总督', '警察局长', '副省长', '副市长', '副州长', '议长', '总领事', '大使']);
/** Behind a name these are others. */
const FOLLOWERS_OF_PEOPLE = new Set(['球迷', '粉丝', '影迷', '歌迷', '律师', '助理', '助手', '支持者', '发言人', '代言人', '秘书']);
const LATIN_NAME = /[A-Z][a-z'’.]+(?:-[A-Z][a-z]+)?(?: [A-Z][A-Za-z'’.]+(?:-[A-Z][a-z]+)?){1,3}/y;
const LONGEST_FIRST_OF_LIST = 10;
const LONGEST_GLOSS = 60;
const MIN_TITLED = 1.6;
const MIN_BARE = 2.2;
/** 普莱斯（Ned Price）: the gloss makes the form before it a name, whatever its shape. */
export function* glossed(source: Source, reader: NameReader): Generator<Sighting> {
  const { folded } = source;
  for (const gloss of findGlosses(source.text)) {
    const end = gloss.nameEnd;
    if (!isHan(folded[end - 1])) continue;
    const words = gloss.text.split(/[\s·]+/).length;
    let best: { reading: NameReading; roles: readonly RoleReading[]; rank: number } | null = null;
    for (let start = end - 2; start >= Math.max(0, end - 18); start--) {
      const char = folded[start] as string;
      if (!isHan(char) && !INTERPUNCTS.has(char) && !/[A-Z]/.test(char)) break;
      // 丈夫塞伊德（Syed）: the last character of a word begins no name.
      if (insidePlace(source.places, start) || LONGER_WORDS.endingAt(folded, start + 1) !== null) continue;
      const reading = reader.readExactly(start, end);
      if (!reading) continue;
      const roles = titlesBefore(folded, start);
      const left = roles.length > 0 ? 4 : leftBoundary(folded, start);
      // 韩德瑞克斯（Trey Hendricks）: a whole run written by sound is more likely than a surname at its end or beginning.
      const run = reading.kind === 'foreign' && (classesAt(folded, start - 1) & TRANSLITERATES) === 0 && end - start > 3 ? 2 : 0;
      const rank = left + reading.score + (end - start) * 0.05 + run;
      if ((left >= 2 || words >= 2) && (!best || rank > best.rank)) best = { reading, roles, rank };
    }
    if (best && (best.roles.length > 0 || words >= 2)) {
      yield { start: best.reading.start, end, kind: best.reading.kind, roles: best.roles, latin: gloss.text, confidence: 'introduced' };
    }
  }
}

/** 国务卿布林肯, and the names that follow in a list: 外长甲、乙和丙. */
export function* afterTitles(source: Source, reader: NameReader): Generator<Sighting> {
  const { folded } = source;
  for (const at of source.starts.titles) {
    const title = TITLES.startingAt(folded, at);
    if (!title) continue;
    let start = at + title.length;
    // 委员 in 国务委员: only the longest title before a name counts.
    if ((TITLES.endingAt(folded, start)?.length ?? 0) > title.length) continue;
    while (folded[start] === ' ' || folded[start] === '“' || folded[start] === '「') start++;
    if (folded[start] === '（' && indexWithin(folded, '、', start, start + LONGEST_FIRST_OF_LIST) > 0) start++;
    // 主持人：樊冬宁, 编辑：…
    if (folded[start] === '：' && title !== '记者' && isOfficialTitle(title) === false) start++;
    const latin = latinName(source.text, start);
    if (latin > 0) {
      const role = isRelation(title) ? [] : titleChain(folded, roleWithHead(folded, at, at + title.length, lineStart(folded, at)));
      yield { start, end: latin, kind: 'foreign', roles: role, latin: null, confidence: 'introduced' };
      continue;
    }
    const reading = reader.readTitled(start, isOfficialTitle(title) === true);
    if (!reading || reading.score < MIN_TITLED) continue;
    const office = isOfficialTitle(title) === true;
    const roles = isRelation(title) ? [] : titleChain(folded, roleWithHead(folded, at, at + title.length, lineStart(folded, at)));
    yield { start, end: reading.end, kind: reading.kind, roles, latin: null, confidence: 'introduced' };
    let end = skipParenthesis(folded, reading.end);
    for (let listed = 0; listed < 12 && '、和与及'.includes(folded[end] ?? ' '); listed++) {
      const next = reader.readAt(end + 1);
      if (!next || next.score < MIN_BARE || (folded[end] !== '、' && next.score < 3)) break;
      if (TITLES.startingAt(folded, next.end) && !HONORIFICS.startingAt(folded, next.end)) break;
      yield { start: next.start, end: next.end, kind: next.kind, roles: [], latin: null, confidence: 'supported', office };
      end = skipParenthesis(folded, next.end);
    }
  }
}

/** The end of a name in Latin letters of two words or more at `start`, 0 without one: 经济学家Jack Allen-Reynolds. */
function latinName(text: string, start: number): number {
  if (!/[A-Z]/.test(text[start] ?? '')) return 0;
  LATIN_NAME.lastIndex = start;
  const match = LATIN_NAME.exec(text);
  return match && !isOrganisationName(match[0]) && !/[A-Za-z0-9]/.test(text[start + match[0].length] ?? '') ? start + match[0].length : 0;
}

/** 习近平主席, 拜登总统, 姆南加古瓦先生. */
export function* beforeTitles(source: Source, reader: NameReader): Generator<Sighting> {
  const { folded } = source;
  for (const at of source.starts.titles) {
    if (at < 2) continue;
    const honorific = HONORIFICS.startingAt(folded, at);
    const title = TITLES.startingAt(folded, at) ?? (honorific && honorific.length > 1 ? honorific : null);
    if (!title || folded[at + title.length] === '：' || TITLE_MODIFIERS.endingAt(folded, at)?.length === 2 || endsWithPlace(source, at) || FOLLOWERS_OF_PEOPLE.has(title)) continue;
    // 答记者问: no title at all.
    if (title === '记者' && '问会团们'.includes(folded[at + 2] ?? ' ')) continue;
    // 白袜投手林恩: a title with a name right behind it is that name's.
    if (!isOfficialTitle(title) && (reader.readAt(at + title.length)?.score ?? 0) >= MIN_BARE) continue;
    if (folded[at - 1] === '等') yield* listBefore(source, reader, at - 1, isOfficialTitle(title) === true);
    // 哈特利（Jane Hartley）大使: the name stands before its gloss.
    const end = '）)'.includes(folded[at - 1] as string) ? Math.max(0, parenthesisBefore(folded, at, at - LONGEST_GLOSS)) : at;
    let best: NameReading | null = null;
    for (let start = end - 2; start >= Math.max(0, end - 12); start--) {
      const char = folded[start] as string;
      if (!isHan(char) && !INTERPUNCTS.has(char)) break;
      if ((classesAt(folded, start) & BEGINS_NAME) === 0 || insidePlace(source.places, start) || NOT_NAMES.startingAt(folded, start)) continue;
      const left = leftBoundary(folded, start);
      if (left < 2) continue;
      const japanese = JAPANESE_SURNAMES.startingAt(folded, start);
      const reading: NameReading | null =
        japanese && japanese.length === end - start ? { start, end, kind: 'japanese', score: 3, likelihood: 0 } : reader.readExactly(start, end);
      // 曼尼托巴省长: before the head of a place, a name written by sound is the place's.
      if (reading?.kind === 'foreign' && PLACE_HEADS.has(title)) continue;
      if (reading && reading.score + left >= 4 && (!best || reading.score > best.score)) best = reading;
    }
    if (!best) continue;
    const role: RoleReading | null = honorific === title || isRelation(title) ? null : { title: { start: at, end: at + title.length }, affiliation: null };
    yield { start: best.start, end, kind: best.kind, roles: role ? [role] : [], latin: null, confidence: role ? 'introduced' : 'supported' };
  }
}

/** 许文澜、沈毅等立委: the names before 等, last first. */
function* listBefore(source: Source, reader: NameReader, end: number, office: boolean): Generator<Sighting> {
  const { folded } = source;
  for (let to = end, listed = 0; listed < 12; listed++) {
    let from = to;
    while (from > 0 && to - from < 10 && isHan(folded[from - 1])) from--;
    let reading: NameReading | null = null;
    for (let start = from; start <= to - 2; start++) {
      if (start > from && leftBoundary(folded, start) < 2) continue;
      const read = reader.readExactly(start, to);
      if (read && read.score >= MIN_BARE && (!reading || read.score > reading.score)) reading = read;
    }
    if (!reading) return;
    yield { start: reading.start, end: to, kind: reading.kind, roles: [], latin: null, confidence: 'supported', office };
    if (folded[reading.start - 1] !== '、') return;
    to = reading.start - 1;
  }
}

/** Whether a place ends right before `at` that is no tail of a name written by sound: 阿巴西 ends in 巴西. */
function endsWithPlace(source: Source, at: number): boolean {
  const place = PLACES.endingAt(source.folded, at);
  return place !== null && !(place.length === 2 && (classesAt(source.folded, at - place.length) & TRANSLITERATES) !== 0 && (classesAt(source.folded, at - place.length - 1) & TRANSLITERATES) !== 0);
}

/** A turn of a press conference or an interview, `毛宁：…` at the start of a paragraph. */
export function* turns(source: Source, reader: NameReader): Generator<Sighting> {
  const { folded } = source;
  for (const paragraph of source.paragraphs) {
    const colon = indexWithin(folded, '：', paragraph.start, paragraph.start + 13);
    if (colon < 0 || colon - paragraph.start > 12 || colon >= paragraph.end) continue;
    if (NOT_NAMES.startingAt(folded, paragraph.start) || PLACES.startingAt(folded, paragraph.start)) continue;
    const reading = reader.readExactly(paragraph.start, colon);
    if (reading && reading.score >= 3) yield { start: reading.start, end: colon, kind: reading.kind, roles: [], latin: null, confidence: paragraph.kind === 'headline' ? 'candidate' : 'supported' };
  }
}

/** 杰克·沙利文: an interpunct between two parts written by sound. */
export function* interpuncts(source: Source, reader: NameReader): Generator<Sighting> {
  const { folded } = source;
  for (let at = 1; at < folded.length; at++) {
    if ((classesAt(folded, at) & INTERPUNCT) === 0) continue;
    let start = at;
    while (start > 0 && at - start < 8 && (classesAt(folded, start - 1) & TRANSLITERATES) !== 0) start--;
    if (start === at || (classesAt(folded, start - 1) & INTERPUNCT) !== 0) continue;
    for (const { word, start: place } of PLACES.occurrences(folded, start, at)) if (place + word.length < at) start = place + word.length;
    for (let end = at - 1; end > start; end--) if ((TITLES.endingAt(folded, end)?.length ?? 0) > 1) start = end;
    const reading = reader.readAt(start);
    if (!reading || reading.end <= at || reading.score < 1.5 || PLACE_ENDINGS.startingAt(folded, reading.end) || PLACE_ENDINGS.startingAt(folded, reading.end - 1)) continue;
    yield { start, end: reading.end, kind: 'foreign', roles: titlesBefore(folded, start), latin: null, confidence: 'supported' };
    at = reading.end;
  }
}

/** People known to every reader, wherever their name stands as a word of its own: 普京, 习近平. */
export function* figures(source: Source): Generator<Sighting> {
  const { folded } = source;
  let reached = 0;
  for (const start of source.starts.figures) {
    const word = start < reached ? null : FIGURE_NAMES.startingAt(folded, start);
    if (word === null) continue;
    reached = start + word.length;
    const foreign = (classesAt(folded, start) & TRANSLITERATES) !== 0;
    const before = classesAt(folded, start - 1);
    if ((before & INTERPUNCT) !== 0) continue;
    if (foreign && (before & TRANSLITERATES) !== 0 && leftBoundary(folded, start) === 0) continue;
    if (goesOn(folded, start, reached)) continue;
    const kind = JAPANESE_SURNAMES.startingAt(folded, start) && word.length > 2 ? 'japanese' : foreign && !SURNAMES.has(word[0] as string) ? 'foreign' : 'chinese';
    const roles = titlesAround(folded, start, start + word.length);
    yield { start, end: start + word.length, kind, roles, latin: null, confidence: roles.length > 0 ? 'introduced' : 'supported' };
  }
}

function skipParenthesis(folded: string, at: number): number {
  let start = at;
  while (folded[start] === ' ') start++;
  const open = folded[start];
  if (open !== '（' && open !== '(') return at;
  for (let end = start + 1; end < Math.min(folded.length, start + 60); end++) if (folded[end] === '）' || folded[end] === ')') return end + 1;
  return at;
}
