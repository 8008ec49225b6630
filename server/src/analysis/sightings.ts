/** Where names are seen: before glosses, in turns, around interpuncts, or known to every reader. */
import { isHanAt } from '../text/characters.ts';
import { BEGINS_NAME, INTERPUNCT, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { FIGURE_NAMES } from '../language/zh/figures.ts';
import { NOT_NAMES, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { LONGER_WORDS } from '../language/zh/name-edges.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { TITLES } from '../language/zh/titles.ts';
import { BEFORE_NAME, JAPANESE_SURNAME, NO_NAME, PLACE, PLACE_ENDING, TITLE, mayBegin, mayEnd } from '../language/zh/word-hints.ts';
import type { Confidence } from './facts.ts';
import { findGlosses } from './glosses.ts';
import { goesOn, insidePlace, leftBoundary, titlesAround, titlesBefore } from './name-edges.ts';
import { isCapitalAt, type NameReader, type NameReading } from './name-shape.ts';
import type { RoleReading } from './roles.ts';
import type { Source } from './source.ts';

/** A name seen somewhere, before its other mentions are looked up. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly kind: NameReading['kind'];
  readonly roles: readonly RoleReading[];
  readonly latin: string | null;
  readonly confidence: Confidence;
  /** Named in a list behind a title of public office: 立委甲、乙. */
  readonly office: boolean;
}

const NO_ROLES: readonly RoleReading[] = [];

/** The colon of a turn stands within so many characters. */
const LONGEST_TURN = 13;

/** 普莱斯（Ned Price）: the gloss makes the form before it a name, whatever its shape. */
export function glossed(source: Source, reader: NameReader, found: Sighting[]): void {
  const { folded } = source;
  for (const gloss of findGlosses(source.text)) {
    const end = gloss.nameEnd;
    if (!isHanAt(folded, end - 1)) continue;
    const words = gloss.text.split(/[\s·]+/).length;
    let best: NameReading | null = null;
    let bestRoles = NO_ROLES;
    let bestRank = 0;
    for (let start = end - 2; start >= Math.max(0, end - 18); start--) {
      if (!isHanAt(folded, start) && (classesAt(folded, start) & INTERPUNCT) === 0 && !isCapitalAt(folded, start)) break;
      // 丈夫塞伊德（Syed）: the last character of a word begins no name.
      if (insidePlace(source.places, start) || endsLongerWord(folded, start + 1)) continue;
      const reading = reader.readExactly(start, end);
      if (!reading) continue;
      const roles = titlesBefore(folded, start);
      const left = roles.length > 0 ? 4 : leftBoundary(folded, start);
      // 韩德瑞克斯（Trey Hendricks）: a whole run written by sound is more likely than a surname at its end or beginning.
      const run = reading.kind === 'foreign' && (classesAt(folded, start - 1) & TRANSLITERATES) === 0 && end - start > 3 ? 2 : 0;
      const rank = left + reading.score + (end - start) * 0.05 + run;
      if ((left < 2 && words < 2) || (best !== null && rank <= bestRank)) continue;
      best = reading;
      bestRoles = roles;
      bestRank = rank;
    }
    if (best !== null && (bestRoles.length > 0 || words >= 2)) {
      found.push({ start: best.start, end, kind: best.kind, roles: bestRoles, latin: gloss.text, confidence: 'introduced', office: false });
    }
  }
}

/** Whether a word of two characters or more that no name begins with the last of ends right before `end`. */
function endsLongerWord(folded: string, end: number): boolean {
  return (mayEnd(folded, end) & BEFORE_NAME) !== 0 && LONGER_WORDS.endingAt(folded, end) !== null;
}

/** A turn of a press conference or an interview, `毛宁：…` at the start of a paragraph. */
export function turns(source: Source, reader: NameReader, found: Sighting[]): void {
  const { folded } = source;
  for (const { start, end, kind } of source.paragraphs) {
    if ((classesAt(folded, start) & BEGINS_NAME) === 0) continue;
    const colon = colonWithin(folded, start, Math.min(start + LONGEST_TURN, end));
    if (colon < 0) continue;
    const words = mayBegin(folded, start);
    if (((words & NO_NAME) !== 0 && NOT_NAMES.startingAt(folded, start)) || ((words & PLACE) !== 0 && PLACES.startingAt(folded, start))) continue;
    const reading = reader.readExactly(start, colon);
    if (reading && reading.score >= 3) found.push({ start: reading.start, end: colon, kind: reading.kind, roles: NO_ROLES, latin: null, confidence: kind === 'headline' ? 'candidate' : 'supported', office: false });
  }
}

const COLON = '：'.charCodeAt(0);

function colonWithin(folded: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (folded.charCodeAt(at) === COLON) return at;
  return -1;
}

/** 杰克·沙利文: an interpunct between two parts written by sound. */
export function aroundInterpuncts(folded: string, interpuncts: readonly number[], reader: NameReader, found: Sighting[]): void {
  let reached = 1;
  for (const at of interpuncts) {
    if (at < reached) continue;
    const reading = aroundInterpunct(folded, at, reader);
    if (reading === null) continue;
    found.push({ start: reading.start, end: reading.end, kind: 'foreign', roles: titlesBefore(folded, reading.start), latin: null, confidence: 'supported', office: false });
    reached = reading.end + 1;
  }
}

/** The name whose first interpunct stands at `at`, or null. */
function aroundInterpunct(folded: string, at: number, reader: NameReader): NameReading | null {
  let start = at;
  while (start > 0 && at - start < 8 && (classesAt(folded, start - 1) & TRANSLITERATES) !== 0) start--;
  if (start === at || (classesAt(folded, start - 1) & INTERPUNCT) !== 0) return null;
  for (const { word, start: place } of PLACES.occurrences(folded, start, at)) if (place + word.length < at) start = place + word.length;
  for (let end = at - 1; end > start; end--) if ((mayEnd(folded, end) & TITLE) !== 0 && (TITLES.endingAt(folded, end)?.length ?? 0) > 1) start = end;
  const reading = reader.readAt(start);
  return !reading || reading.end <= at || reading.score < 1.5 || endsInPlace(folded, reading.end) || endsInPlace(folded, reading.end - 1) ? null : reading;
}

/** Whether at `at` begins what makes a name part of a place's. */
function endsInPlace(folded: string, at: number): boolean {
  return (mayBegin(folded, at) & PLACE_ENDING) !== 0 && PLACE_ENDINGS.startingAt(folded, at) !== null;
}

/** People known to every reader, wherever their name stands as a word of its own: 普京, 习近平. */
export function figures(source: Source, found: Sighting[]): void {
  const { folded } = source;
  let reached = 0;
  for (const start of source.starts.figures) {
    const word = start < reached ? null : FIGURE_NAMES.startingAt(folded, start);
    if (word === null) continue;
    reached = start + word.length;
    const classes = classesAt(folded, start);
    const foreign = (classes & TRANSLITERATES) !== 0;
    const before = classesAt(folded, start - 1);
    if ((before & INTERPUNCT) !== 0) continue;
    if (foreign && (before & TRANSLITERATES) !== 0 && leftBoundary(folded, start) === 0) continue;
    if (goesOn(folded, start, reached)) continue;
    const japanese = word.length > 2 && (mayBegin(folded, start) & JAPANESE_SURNAME) !== 0 && JAPANESE_SURNAMES.startingAt(folded, start) !== null;
    const kind = japanese ? 'japanese' : foreign && (classes & SURNAME) === 0 ? 'foreign' : 'chinese';
    const roles = titlesAround(folded, start, reached);
    found.push({ start, end: reached, kind, roles, latin: null, confidence: roles.length > 0 ? 'introduced' : 'supported', office: false });
  }
}
