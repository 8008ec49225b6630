/** What stands at the edges of a name: where one may begin, the titles around it, the places it may not be part of. */
import type { Span } from '../text/span.ts';
import { FOLLOWS, HAN, INTERPUNCT, LEADS, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { bySoundAt, lastGivenAt, wordBegins, wordEnds } from '../language/zh/likelihood.ts';
import { AFTER_NAMES, BEFORE_NAMES, PERHAPS_AFTER_NAMES } from '../language/zh/name-edges.ts';
import { ROLE_PREFIXES, TITLES, isRelation } from '../language/zh/titles.ts';
import { AFTER_NAME, BEFORE_NAME, PERHAPS_AFTER_NAME, ROLE_PREFIX, TITLE, mayBegin, mayEnd } from '../language/zh/word-hints.ts';
import { roleEndingAt, type RoleReading } from './roles.ts';
import { lastStartingBefore } from './source.ts';

/** How much likelier than in text a character must be in names to belong to the name before it. */
const LIKELY_GIVEN = 2;

/** Whether the character at `at` is part of a place. */
export function insidePlace(places: readonly Span[], at: number): boolean {
  const place = places[lastStartingBefore(places, at)];
  return place !== undefined && at < place.end;
}

/** The titles before a name, else the one behind it. */
export function titlesAround(folded: string, start: number, end: number): readonly RoleReading[] {
  const before = titlesBefore(folded, start);
  if (before.length > 0 || (mayBegin(folded, end) & TITLE) === 0) return before;
  const title = TITLES.startingAt(folded, end);
  return title && !isRelation(title) ? [{ title: { start: end, end: end + title.length }, affiliation: null }] : before;
}

const NONE: readonly RoleReading[] = [];
const SPACE = 0x20;

/** The titles right before a name at `start`, with their affiliations. */
export function titlesBefore(folded: string, start: number): readonly RoleReading[] {
  let end = start;
  while (end > 0 && folded.charCodeAt(end - 1) === SPACE) end--;
  if ((mayEnd(folded, end) & TITLE) === 0) return NONE;
  const role = roleEndingAt(folded, end, lineStart(folded, end));
  return role && !isRelation(folded.slice(role.title.start, role.title.end)) ? titleChain(folded, role) : NONE;
}

/** 中共政治局委员、中国国务委员兼外长王毅: titles joined by 、 before one name are all that person's. */
export function titleChain(folded: string, role: RoleReading): RoleReading[] {
  const roles = [role];
  for (let first = role; roles.length < 4; ) {
    let start = first.affiliation?.start ?? first.title.start;
    // 民众党主席、前台北市长: what is former stands behind the 、.
    const prefix = (mayEnd(folded, start) & ROLE_PREFIX) === 0 ? 0 : (ROLE_PREFIXES.endingAt(folded, start)?.length ?? 0);
    start -= prefix;
    const mark = start > 0 ? (folded[start - 1] as string) : '';
    // 民众党主席，前台北市长: a comma joins them only before what is former.
    if (mark !== '、' && mark !== '/' && (mark !== '，' || prefix === 0)) break;
    const before = (mayEnd(folded, start - 1) & TITLE) === 0 ? null : roleEndingAt(folded, start - 1, lineStart(folded, start));
    if (!before) break;
    roles.unshift(before);
    first = before;
  }
  return roles;
}

/** How clearly a name that ends at `end` ends there: 3 punctuation, 2.5 a word that follows names, 2 a particle, 1.5 any other word, 0 anything else. */
export function rightBoundary(folded: string, end: number): number {
  const classes = classesAt(folded, end);
  if ((classes & HAN) === 0) return (classes & INTERPUNCT) !== 0 ? 0 : 3;
  const words = mayBegin(folded, end);
  if ((words & AFTER_NAME) !== 0 && AFTER_NAMES.startingAt(folded, end) !== null) return 2.5;
  if ((classes & FOLLOWS) !== 0) return 2;
  return ((words & PERHAPS_AFTER_NAME) !== 0 && PERHAPS_AFTER_NAMES.startingAt(folded, end) !== null) || wordBegins(folded, end) ? 1.5 : 0;
}

/** Whether a known form that ends at `end` is only the beginning of a longer name: 普莱斯 in 普莱斯顿, 朴振 in 朴振宇. */
export function goesOn(folded: string, start: number, end: number): boolean {
  if (rightBoundary(folded, end) > 0) return false;
  if ((classesAt(folded, start) & SURNAME) !== 0 && end - start === 2) return lastGivenAt(folded, end) >= LIKELY_GIVEN;
  return (classesAt(folded, end - 1) & TRANSLITERATES) !== 0 && bySoundAt(folded, end) >= LIKELY_GIVEN && ((classesAt(folded, end + 1) & TRANSLITERATES) !== 0 || rightBoundary(folded, end + 1) > 0);
}

/** How clearly something new begins at `start`: 3 after punctuation, 2.5 after a particle, 2 after a word that precedes names, 1.5 after any other word, else 0. */
export function leftBoundary(folded: string, start: number): number {
  const before = classesAt(folded, start - 1);
  if ((before & HAN) === 0) return (before & INTERPUNCT) !== 0 ? 0 : 3;
  if ((before & LEADS) !== 0) return 2.5;
  if ((mayEnd(folded, start) & BEFORE_NAME) !== 0 && BEFORE_NAMES.endingAt(folded, start) !== null) return 2;
  return wordEnds(folded, start) ? 1.5 : 0;
}

/** Whether something new clearly begins at `start`: a `leftBoundary` of 2 or more. */
export function beginsClearly(folded: string, start: number): boolean {
  const before = classesAt(folded, start - 1);
  if ((before & HAN) === 0) return (before & INTERPUNCT) === 0;
  return (before & LEADS) !== 0 || ((mayEnd(folded, start) & BEFORE_NAME) !== 0 && BEFORE_NAMES.endingAt(folded, start) !== null);
}

/** Whether a name that ends at `end` clearly ends there: a `rightBoundary` of 2 or more. */
export function endsClearly(folded: string, end: number): boolean {
  const classes = classesAt(folded, end);
  if ((classes & HAN) === 0) return (classes & INTERPUNCT) === 0;
  return (classes & FOLLOWS) !== 0 || ((mayBegin(folded, end) & AFTER_NAME) !== 0 && AFTER_NAMES.startingAt(folded, end) !== null);
}

/** A role with its affiliation and those before it reaches no further back. */
const LONGEST_ROLE = 80;
const LINE_FEED = 0x0a;

/** The start of the line around `at`, no further back than a role reaches. */
export function lineStart(folded: string, at: number): number {
  const limit = Math.max(at - LONGEST_ROLE, 0);
  let start = at;
  while (start > limit && folded.charCodeAt(start - 1) !== LINE_FEED) start--;
  return start;
}
