/** Where names are seen: beside titles and glosses, in turns, joined by interpuncts, or bare where people stand. */
import type { Span } from '../text/span.ts';
import type { Confidence } from './facts.ts';
import { HAN, INTERPUNCT, JAPANESE, LEADS, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { CUES, CUE_ADVERBS } from '../language/zh/cues.ts';
import { FIGURES } from '../language/zh/figures.ts';
import { NOT_NAMES, PERSONAL_VERBS } from '../language/zh/followers.ts';
import { BEFORE_NAMES, LONGER_WORDS } from '../language/zh/name-edges.ts';
import { ownLikelihood, wordEnds } from '../language/zh/likelihood.ts';
import { INTERPUNCTS, JAPANESE_SURNAMES, SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { HONORIFICS, ORGANISATION_ENDINGS, TITLES, TITLE_MODIFIERS, isOfficialTitle, isRelation } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import { findGlosses } from './glosses.ts';
import { isHan, type NameReader, type NameReading } from './name-shape.ts';
import { roleEndingAt, roleWithHead, type RoleReading } from './roles.ts';
import { indexWithin, lastIndexWithin, lastStartingBefore, type Source } from './source.ts';

/** A name seen somewhere, before its other mentions are looked up. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly kind: NameReading['kind'];
  readonly roles: readonly RoleReading[];
  readonly latin: string | null;
  readonly confidence: Confidence;
}

const FIGURE_NAMES = new Words(FIGURES.keys());
/** Titles that follow the name of what their holder heads. */
const PLACE_HEADS = new Set(['省长', '州长', '市长', '县长', '区长', '镇长', '村长', '总督', '警察局长', '副省长', '副市长', '副州长', '议长', '总领事', '大使']);
const MIN_TITLED = 1.6;
const MIN_BARE = 2.2;
/** Likelihoods (powers of two) of Chinese names without a title: noted as a candidate, noted inside a clause, believed. */
const LEAST_LIKELY_BARE = 0;
const LIKELY_ANYWHERE = 5;
const LIKELIHOOD_NOTED = 3;
const LIKELY = 5;
const LIKELY_BELIEVED_ANYWHERE = 9;
/** The same for a name written by sound. */
const LIKELY_SOUND = 3;
const LIKELY_JAPANESE = 3;
/** Every so often an article is a list of names; more candidates than this help nobody. */
const MOST_CANDIDATES = 400;

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
      const reading = reader.readExactly(start, end);
      if (!reading) continue;
      const roles = titlesBefore(folded, start);
      const left = roles.length > 0 ? 4 : leftBoundary(folded, start);
      const rank = left + reading.score + (end - start) * 0.05;
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
  for (let at = 0; at < folded.length; at++) {
    const title = TITLES.startingAt(folded, at);
    if (!title) continue;
    let start = at + title.length;
    // 委员 in 国务委员: only the longest title before a name counts.
    if ((TITLES.endingAt(folded, start)?.length ?? 0) > title.length) continue;
    while (folded[start] === ' ' || folded[start] === '“' || folded[start] === '「') start++;
    // 主持人：樊冬宁, 编辑：…
    if (folded[start] === '：' && title !== '记者' && isOfficialTitle(title) === false) start++;
    const reading = reader.readAt(start);
    if (!reading || reading.score < MIN_TITLED) continue;
    const roles = isRelation(title) ? [] : chain(folded, roleWithHead(folded, at, at + title.length, lineStart(folded, at)));
    yield { start, end: reading.end, kind: reading.kind, roles, latin: null, confidence: 'introduced' };
    let end = skipParenthesis(folded, reading.end);
    for (let listed = 0; listed < 12 && '、和与及'.includes(folded[end] ?? ' '); listed++) {
      const next = reader.readAt(end + 1);
      if (!next || next.score < MIN_BARE || (folded[end] !== '、' && next.score < 3)) break;
      if (TITLES.startingAt(folded, next.end) && !HONORIFICS.startingAt(folded, next.end)) break;
      yield { start: next.start, end: next.end, kind: next.kind, roles: [], latin: null, confidence: 'supported' };
      end = skipParenthesis(folded, next.end);
    }
  }
}

/** 习近平主席, 拜登总统, 姆南加古瓦先生. */
export function* beforeTitles(source: Source, reader: NameReader, places: readonly Span[]): Generator<Sighting> {
  const { folded } = source;
  for (let at = 2; at < folded.length; at++) {
    const honorific = HONORIFICS.startingAt(folded, at);
    const title = TITLES.startingAt(folded, at) ?? (honorific && honorific.length > 1 ? honorific : null);
    if (!title || folded[at + title.length] === '：' || TITLE_MODIFIERS.endingAt(folded, at)?.length === 2 || PLACES.endingAt(folded, at)) continue;
    // 白袜投手林恩: a title with a name right behind it is that name's.
    if (!isOfficialTitle(title) && (reader.readAt(at + title.length)?.score ?? 0) >= MIN_BARE) continue;
    let best: NameReading | null = null;
    for (let start = at - 2; start >= Math.max(0, at - 12); start--) {
      const char = folded[start] as string;
      if (!isHan(char) && !INTERPUNCTS.has(char)) break;
      if (insidePlace(places, start) || NOT_NAMES.startingAt(folded, start)) continue;
      const left = leftBoundary(folded, start);
      if (left < 2) continue;
      const japanese = JAPANESE_SURNAMES.startingAt(folded, start);
      const reading: NameReading | null =
        japanese && japanese.length === at - start ? { start, end: at, kind: 'japanese', score: 3, likelihood: 0 } : reader.readExactly(start, at);
      // 曼尼托巴省长: before the head of a place, a name written by sound is the place's.
      if (reading?.kind === 'foreign' && PLACE_HEADS.has(title)) continue;
      if (reading && reading.score + left >= 4 && (!best || reading.score > best.score)) best = reading;
    }
    if (!best) continue;
    const role: RoleReading | null = honorific === title || isRelation(title) ? null : { title: { start: at, end: at + title.length }, affiliation: null };
    yield { start: best.start, end: at, kind: best.kind, roles: role ? [role] : [], latin: null, confidence: role ? 'introduced' : 'supported' };
  }
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
    if (!reading || reading.end <= at || reading.score < 1.5) continue;
    yield { start, end: reading.end, kind: 'foreign', roles: titlesBefore(folded, start), latin: null, confidence: 'supported' };
    at = reading.end;
  }
}

/** Names without title or gloss, where a clause begins or a run of transliterating characters stands alone. */
export function* bare(source: Source, reader: NameReader, places: readonly Span[], sure: ReadonlySet<string>): Generator<Sighting> {
  const { folded } = source;
  const seen = new Map<string, { reading: NameReading; count: number; acting: boolean; clear: number; likelihood: number }>();
  const organisations = new Set<string>();
  for (let at = 0; at < folded.length; at++) {
    const classes = classesAt(folded, at);
    if ((classes & (SURNAME | TRANSLITERATES | JAPANESE)) === 0) continue;
    const place = places[lastStartingBefore(places, at)];
    if (place && at < place.end) {
      at = place.end - 1;
      continue;
    }
    const foreign = (classes & TRANSLITERATES) !== 0 && (classesAt(folded, at - 1) & TRANSLITERATES) === 0;
    const opening = leftBoundary(folded, at) >= 2;
    if (!foreign && !opening && !((classes & SURNAME) !== 0 && looksGiven(folded, at))) continue;
    if ((classes & (SURNAME | TRANSLITERATES)) === 0 && JAPANESE_SURNAMES.startingAt(folded, at) === null) continue;
    if (PLACES.startingAt(folded, at) || NOT_NAMES.startingAt(folded, at) || LONGER_WORDS.endingAt(folded, at + 1) !== null) continue;
    const reading = reader.readAt(at);
    if (!reading) continue;
    if (reading.kind === 'chinese' ? reading.likelihood < LEAST_LIKELY_BARE || (!opening && reading.likelihood < LIKELY_ANYWHERE) : reading.score < MIN_BARE) continue;
    const form = folded.slice(at, reading.end);
    if (sure.has(form)) {
      at = reading.end - 1;
      continue;
    }
    if (reading.kind === 'foreign' && form.length < 3 && !opening) continue;
    // 高盛集团, 福特汽车: the beginning of an organisation's name is nobody.
    if (ORGANISATION_ENDINGS.startingAt(folded, reading.end) && !'政府办方'.includes(folded[reading.end] ?? ' ')) {
      organisations.add(form);
      seen.delete(form);
    }
    if (organisations.has(form)) continue;
    const entry = seen.get(form) ?? { reading, count: 0, acting: false, clear: 0, likelihood: -99 };
    entry.count++;
    if (opening || (reading.kind === 'chinese' && reading.likelihood >= LIKELY_BELIEVED_ANYWHERE)) entry.clear++;
    if (opening || entry.likelihood < reading.likelihood) entry.likelihood = Math.max(entry.likelihood, reading.likelihood);
    if (opening && acts(folded, reading.end)) entry.acting = true;
    if (/^(?:政府|阵营|内阁|团队|政权|夫妇|总统)/.test(folded.slice(reading.end, reading.end + 2))) entry.acting = true;
    seen.set(form, entry);
    at = reading.end - 1;
  }
  let kept = 0;
  for (const { reading, count, acting, clear, likelihood } of seen.values()) {
    if (kept++ >= MOST_CANDIDATES) break;
    const roles = titlesBefore(folded, reading.start);
    const supported =
      reading.kind === 'chinese'
        ? clear >= 1 && likelihood + (acting ? 3 : 0) + Math.min(3, count - 1) + (reader.boundaryAfter(reading.end) >= 2 ? 1 : 0) >= LIKELY
        : reading.kind === 'japanese'
          ? clear >= 1 && likelihood >= LIKELY_JAPANESE && reading.score >= 3
          : acting && (count >= 2 || reading.score >= 3) && clear >= 1 && likelihood + Math.min(3, count / 4) >= LIKELY_SOUND;
    yield { start: reading.start, end: reading.end, kind: reading.kind, roles, latin: null, confidence: supported ? 'supported' : 'candidate' };
  }
}

/** Whether the characters at `at` look like a surname and a given name, by themselves. */
function looksGiven(folded: string, at: number): boolean {
  return at + 3 <= folded.length && ownLikelihood(folded, at, at + 3, 1) >= LIKELIHOOD_NOTED;
}

/** People known to every reader, wherever their name stands as a word of its own: 普京, 习近平. */
export function* figures(source: Source): Generator<Sighting> {
  const { folded } = source;
  for (const { word, start } of FIGURE_NAMES.occurrences(folded)) {
    const foreign = (classesAt(folded, start) & TRANSLITERATES) !== 0;
    const before = classesAt(folded, start - 1);
    if ((before & INTERPUNCT) !== 0) continue;
    if (foreign && (before & TRANSLITERATES) !== 0 && leftBoundary(folded, start) === 0) continue;
    const kind = JAPANESE_SURNAMES.startingAt(folded, start) && word.length > 2 ? 'japanese' : foreign && !SURNAMES.has(word[0] as string) ? 'foreign' : 'chinese';
    const roles = titlesAround(folded, start, start + word.length);
    yield { start, end: start + word.length, kind, roles, latin: null, confidence: roles.length > 0 ? 'introduced' : 'supported' };
  }
}

/** Where places are named, in text order. */
export function placesIn(folded: string): Span[] {
  return [...PLACES.occurrences(folded)].map(({ word, start }) => ({ start, end: start + word.length }));
}

function insidePlace(places: readonly Span[], at: number): boolean {
  const place = places[lastStartingBefore(places, at)];
  return place !== undefined && at < place.end;
}

/** Whether somebody who speaks or acts stands before `at`: a reporting cue follows, adverbs between. */
function acts(folded: string, at: number): boolean {
  let end = at;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.startingAt(folded, end);
    if (!adverb) break;
    end += adverb.length;
  }
  return CUES.startingAt(folded, end) !== null || PERSONAL_VERBS.startingAt(folded, end) !== null;
}

/** The titles before a name, else the one behind it. */
function titlesAround(folded: string, start: number, end: number): readonly RoleReading[] {
  const before = titlesBefore(folded, start);
  const title = before.length > 0 ? null : TITLES.startingAt(folded, end);
  return title && !isRelation(title) ? [{ title: { start: end, end: end + title.length }, affiliation: null }] : before;
}

function titlesBefore(folded: string, start: number): readonly RoleReading[] {
  let end = start;
  while (folded[end - 1] === ' ') end--;
  const role = roleEndingAt(folded, end, lineStart(folded, end));
  return role && !isRelation(folded.slice(role.title.start, role.title.end)) ? chain(folded, role) : [];
}

/** 中共政治局委员、中国国务委员兼外长王毅: titles joined by 、 before one name are all that person's. */
function chain(folded: string, role: RoleReading): RoleReading[] {
  const roles = [role];
  for (let first = role; roles.length < 4; ) {
    const start = first.affiliation?.start ?? first.title.start;
    if (folded[start - 1] !== '、') break;
    const before = roleEndingAt(folded, start - 1, lineStart(folded, start));
    if (!before) break;
    roles.unshift(before);
    first = before;
  }
  return roles;
}

/** How clearly something new begins at `start`: 3 after punctuation, 2.5 after a particle, 2 after a word that precedes names, 1.5 after any other word, else 0. */
export function leftBoundary(folded: string, start: number): number {
  const before = classesAt(folded, start - 1);
  if ((before & HAN) === 0) return (before & INTERPUNCT) !== 0 ? 0 : 3;
  if ((before & LEADS) !== 0) return 2.5;
  if (BEFORE_NAMES.endingAt(folded, start) !== null) return 2;
  return wordEnds(folded, start) ? 1.5 : 0;
}

function skipParenthesis(folded: string, at: number): number {
  let start = at;
  while (folded[start] === ' ') start++;
  const open = folded[start];
  if (open !== '（' && open !== '(') return at;
  for (let end = start + 1; end < Math.min(folded.length, start + 60); end++) if (folded[end] === '）' || folded[end] === ')') return end + 1;
  return at;
}

/** A role with its affiliation and those before it reaches no further back. */
const LONGEST_ROLE = 80;

function lineStart(folded: string, at: number): number {
  return Math.max(lastIndexWithin(folded, '\n', at - LONGEST_ROLE, at - 1) + 1, at - LONGEST_ROLE, 0);
}
