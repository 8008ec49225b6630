/** Names beside titles: 国务卿布林肯 and those listed with him, 习近平主席. */
import { isHanAt } from '../text/characters.ts';
import { BEGINS_NAME, FOLLOWS, HAN, INTERPUNCT, LEADS, NEVER_GIVEN, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { NOT_NAMES } from '../language/zh/followers.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { HONORIFICS, TITLES, TITLE_MODIFIERS, isOfficialTitle, isRelation } from '../language/zh/titles.ts';
import { HONORIFIC, JAPANESE_SURNAME, MODIFIER, NO_NAME, PLACE, TITLE, mayBegin, mayEnd } from '../language/zh/word-hints.ts';
import { isOrganisationName } from './glosses.ts';
import { beginsClearly, insidePlace, leftBoundary, lineStart, titleChain } from './name-edges.ts';
import { isCapitalAt, type NameReader, type NameReading } from './name-shape.ts';
import { roleWithHead, type RoleReading } from './roles.ts';
import type { Sighting } from './sightings.ts';
import { indexWithin, parenthesisBefore, type Source } from './source.ts';

const NO_ROLES: readonly RoleReading[] = [];
/** Titles that follow the name of what their holder heads. */
const PLACE_HEADS = new Set(['省长', '州长', '市长', '县长', '区长', '镇长', '村长', '总督', '警察局长', '副省长', '副市长', '副州长', '议长', '总领事', '大使']);
/** Behind a name these are others. */
const FOLLOWERS_OF_PEOPLE = new Set(['球迷', '粉丝', '影迷', '歌迷', '律师', '助理', '助手', '支持者', '发言人', '代言人', '秘书']);
const LATIN_NAME = /[A-Z][a-z'’.]+(?:-[A-Z][a-z]+)?(?: [A-Z][A-Za-z'’.]+(?:-[A-Z][a-z]+)?){1,3}/y;
const LONGEST_FIRST_OF_LIST = 10;
const LONGEST_GLOSS = 60;
const MIN_TITLED = 1.6;
const MIN_BARE = 2.2;
const MOST_LISTED = 12;
const JOINS_LISTED = '、和与及';

/** The titles, forms of address among them, that begin where words of these lists do; null for one of one character. */
export function titlesIn(source: Source): readonly (string | null)[] {
  const { folded } = source;
  return source.starts.titles.map((at) => ((mayBegin(folded, at) & TITLE) === 0 ? null : TITLES.startingAt(folded, at)));
}

/** 国务卿布林肯, and the names that follow in a list: 外长甲、乙和丙. */
export function afterTitles(source: Source, titles: readonly (string | null)[], reader: NameReader, found: Sighting[]): void {
  const { folded } = source;
  for (let index = 0; index < titles.length; index++) {
    const title = titles[index] as string | null;
    if (title === null) continue;
    const at = source.starts.titles[index] as number;
    const titleEnd = at + title.length;
    if (!mayNameFollow(folded, titleEnd)) continue;
    // 委员 in 国务委员: only the longest title before a name counts.
    if ((TITLES.endingAt(folded, titleEnd)?.length ?? 0) > title.length) continue;
    const official = isOfficialTitle(title);
    const start = pastMarks(folded, titleEnd, official === false && title !== '记者');
    const latin = latinName(source.text, start);
    if (latin > 0) {
      found.push({ start, end: latin, kind: 'foreign', roles: rolesWithHead(folded, at, title), latin: null, confidence: 'introduced', office: false });
      continue;
    }
    const reading = reader.readTitled(start, official === true);
    if (!reading || reading.score < MIN_TITLED) continue;
    found.push({ start, end: reading.end, kind: reading.kind, roles: rolesWithHead(folded, at, title), latin: null, confidence: 'introduced', office: false });
    listed(folded, reader, reading.end, official === true, found);
  }
}

/** Whether a name behind a title may begin at `at`, or the marks between the two. */
function mayNameFollow(folded: string, at: number): boolean {
  const classes = classesAt(folded, at);
  if ((classes & BEGINS_NAME) !== 0) return true;
  if ((classes & HAN) !== 0) return (classes & (FOLLOWS | NEVER_GIVEN | LEADS)) === 0;
  return at < folded.length && (' “「（：'.includes(folded[at] as string) || isCapitalAt(folded, at));
}

/** Past spaces, an opening quotation mark, a parenthesis around a list and, with `colon`, a colon between a title and a name. */
function pastMarks(folded: string, end: number, colon: boolean): number {
  let start = end;
  while (folded[start] === ' ' || folded[start] === '“' || folded[start] === '「') start++;
  if (folded[start] === '（' && indexWithin(folded, '、', start, start + LONGEST_FIRST_OF_LIST) > 0) start++;
  // 主持人：樊冬宁, 编辑：…
  return colon && folded[start] === '：' ? start + 1 : start;
}

function rolesWithHead(folded: string, at: number, title: string): readonly RoleReading[] {
  return isRelation(title) ? NO_ROLES : titleChain(folded, roleWithHead(folded, at, at + title.length, lineStart(folded, at)));
}

/** The names listed behind a titled one that ends at `from`. */
function listed(folded: string, reader: NameReader, from: number, office: boolean, found: Sighting[]): void {
  let end = skipParenthesis(folded, from);
  for (let count = 0; count < MOST_LISTED && end < folded.length && JOINS_LISTED.includes(folded[end] as string); count++) {
    const next = reader.readAt(end + 1);
    if (!next || next.score < MIN_BARE || (folded[end] !== '、' && next.score < 3)) break;
    const words = mayBegin(folded, next.end);
    if ((words & TITLE) !== 0 && TITLES.startingAt(folded, next.end) && !HONORIFICS.startingAt(folded, next.end)) break;
    found.push({ start: next.start, end: next.end, kind: next.kind, roles: NO_ROLES, latin: null, confidence: 'supported', office });
    end = skipParenthesis(folded, next.end);
  }
}

/** The end of a name in Latin letters of two words or more at `start`, 0 without one: 经济学家Jack Allen-Reynolds. */
function latinName(text: string, start: number): number {
  if (!isCapitalAt(text, start)) return 0;
  LATIN_NAME.lastIndex = start;
  const match = LATIN_NAME.exec(text);
  return match && !isOrganisationName(match[0]) && !/[A-Za-z0-9]/.test(text[start + match[0].length] ?? '') ? start + match[0].length : 0;
}

/** 习近平主席, 拜登总统, 姆南加古瓦先生. */
export function beforeTitles(source: Source, titles: readonly (string | null)[], reader: NameReader, found: Sighting[]): void {
  const { folded } = source;
  for (let index = 0; index < titles.length; index++) {
    const at = source.starts.titles[index] as number;
    if (at < 2 || !mayEndName(folded, at)) continue;
    const honorific = (mayBegin(folded, at) & HONORIFIC) === 0 ? null : HONORIFICS.startingAt(folded, at);
    const title = titles[index] ?? (honorific && honorific.length > 1 ? honorific : null);
    if (title === null || folded[at + title.length] === '：' || endsWithOther(source, at) || FOLLOWERS_OF_PEOPLE.has(title)) continue;
    // 答记者问: no title at all.
    if (title === '记者' && '问会团们'.includes(folded[at + 2] ?? ' ')) continue;
    const official = isOfficialTitle(title) === true;
    // 白袜投手林恩: a title with a name right behind it is that name's.
    if (!official && (reader.readAt(at + title.length)?.score ?? 0) >= MIN_BARE) continue;
    if (folded[at - 1] === '等') listBefore(folded, reader, at - 1, official, found);
    // 哈特利（Jane Hartley）大使: the name stands before its gloss.
    const end = folded[at - 1] === '）' || folded[at - 1] === ')' ? Math.max(0, parenthesisBefore(folded, at, at - LONGEST_GLOSS)) : at;
    const best = nameBefore(source, reader, end, PLACE_HEADS.has(title));
    if (!best) continue;
    const role: RoleReading | null = honorific === title || isRelation(title) ? null : { title: { start: at, end: at + title.length }, affiliation: null };
    found.push({ start: best.start, end, kind: best.kind, roles: role ? [role] : NO_ROLES, latin: null, confidence: role ? 'introduced' : 'supported', office: false });
  }
}

/** Whether a name may end right before `end`, with its gloss: behind most other marks there is nothing to look for. */
function mayEndName(folded: string, end: number): boolean {
  return (classesAt(folded, end - 1) & HAN) !== 0 || '）)-‐－'.includes(folded[end - 1] as string);
}

/** The name that ends at `end`, before a title (`ofPlace`: one that heads a place), or null. */
function nameBefore(source: Source, reader: NameReader, end: number, ofPlace: boolean): NameReading | null {
  const { folded } = source;
  let best: NameReading | null = null;
  for (let start = end - 2; start >= Math.max(0, end - 12); start--) {
    const classes = classesAt(folded, start);
    if ((classes & INTERPUNCT) === 0 && !isHanAt(folded, start)) break;
    if ((classes & BEGINS_NAME) === 0) continue;
    const left = leftBoundary(folded, start);
    if (left < 2 || insidePlace(source.places, start)) continue;
    const words = mayBegin(folded, start);
    if ((words & NO_NAME) !== 0 && NOT_NAMES.startingAt(folded, start)) continue;
    const japanese = (words & JAPANESE_SURNAME) === 0 ? null : JAPANESE_SURNAMES.startingAt(folded, start);
    const reading: NameReading | null = japanese && japanese.length === end - start ? { start, end, kind: 'japanese', score: 3, likelihood: 0 } : reader.readExactly(start, end);
    // 曼尼托巴省长: before the head of a place, a name written by sound is the place's.
    if (!reading || (reading.kind === 'foreign' && ofPlace)) continue;
    if (reading.score + left >= 4 && (!best || reading.score > best.score)) best = reading;
  }
  return best;
}

/** 许文澜、沈毅等立委: the names before 等, last first. */
function listBefore(folded: string, reader: NameReader, end: number, office: boolean, found: Sighting[]): void {
  for (let to = end, count = 0; count < MOST_LISTED; count++) {
    let from = to;
    while (from > 0 && to - from < 10 && isHanAt(folded, from - 1)) from--;
    let reading: NameReading | null = null;
    for (let start = from; start <= to - 2; start++) {
      if (start > from && !beginsClearly(folded, start)) continue;
      const read = reader.readExactly(start, to);
      if (read && read.score >= MIN_BARE && (!reading || read.score > reading.score)) reading = read;
    }
    if (!reading) return;
    found.push({ start: reading.start, end: to, kind: reading.kind, roles: NO_ROLES, latin: null, confidence: 'supported', office });
    if (folded[reading.start - 1] !== '、') return;
    to = reading.start - 1;
  }
}

/** Whether what ends right before a title is no name: a modifier of the title, or a place. */
function endsWithOther(source: Source, at: number): boolean {
  const words = mayEnd(source.folded, at);
  if ((words & MODIFIER) !== 0 && TITLE_MODIFIERS.endingAt(source.folded, at)?.length === 2) return true;
  return (words & PLACE) !== 0 && endsWithPlace(source, at);
}

/** Whether a place ends right before `at` that is no tail of a name written by sound: 阿巴西 ends in 巴西. */
function endsWithPlace(source: Source, at: number): boolean {
  const place = PLACES.endingAt(source.folded, at);
  return place !== null && !(place.length === 2 && (classesAt(source.folded, at - place.length) & TRANSLITERATES) !== 0 && (classesAt(source.folded, at - place.length - 1) & TRANSLITERATES) !== 0);
}

function skipParenthesis(folded: string, at: number): number {
  let start = at;
  while (folded[start] === ' ') start++;
  const open = folded[start];
  if (open !== '（' && open !== '(') return at;
  for (let end = start + 1; end < Math.min(folded.length, start + 60); end++) if (folded[end] === '）' || folded[end] === ')') return end + 1;
  return at;
}
