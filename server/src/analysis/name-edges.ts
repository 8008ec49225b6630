/** What stands at the edges of a name: where one may begin, the titles around it, the places it may not be part of. */
import type { Span } from '../text/span.ts';
import { FOLLOWS, HAN, INTERPUNCT, LEADS, SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { bySound, lastGiven, wordBegins, wordEnds } from '../language/zh/likelihood.ts';
import { AFTER_NAMES, BEFORE_NAMES, PERHAPS_AFTER_NAMES } from '../language/zh/name-edges.ts';
import { ROLE_PREFIXES, TITLES, isRelation } from '../language/zh/titles.ts';
import { roleEndingAt, type RoleReading } from './roles.ts';
import { lastIndexWithin, lastStartingBefore } from './source.ts';

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
  const title = before.length > 0 ? null : TITLES.startingAt(folded, end);
  return title && !isRelation(title) ? [{ title: { start: end, end: end + title.length }, affiliation: null }] : before;
}

/** The titles right before a name at `start`, with their affiliations. */
export function titlesBefore(folded: string, start: number): readonly RoleReading[] {
  let end = start;
  while (folded[end - 1] === ' ') end--;
  const role = roleEndingAt(folded, end, lineStart(folded, end));
  return role && !isRelation(folded.slice(role.title.start, role.title.end)) ? titleChain(folded, role) : [];
}

/** 中共政治局委员、中国国务委员兼外长王毅: titles joined by 、 before one name are all that person's. */
export function titleChain(folded: string, role: RoleReading): RoleReading[] {
  const roles = [role];
  for (let first = role; roles.length < 4; ) {
    let start = first.affiliation?.start ?? first.title.start;
    // 民众党主席、前台北市长: what is former stands behind the 、.
    const prefix = ROLE_PREFIXES.endingAt(folded, start)?.length ?? 0;
    start -= prefix;
    // 民众党主席，前台北市长: a comma joins them only before what is former.
    if (folded[start - 1] !== '、' && folded[start - 1] !== '/' && (folded[start - 1] !== '，' || prefix === 0)) break;
    const before = roleEndingAt(folded, start - 1, lineStart(folded, start));
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
  if (AFTER_NAMES.startingAt(folded, end) !== null) return 2.5;
  if ((classes & FOLLOWS) !== 0) return 2;
  return PERHAPS_AFTER_NAMES.startingAt(folded, end) !== null || wordBegins(folded, end) ? 1.5 : 0;
}

/** Whether a known form that ends at `end` is only the beginning of a longer name: 普莱斯 in 普莱斯顿, 朴振 in 朴振宇. */
export function goesOn(folded: string, start: number, end: number): boolean {
  if (rightBoundary(folded, end) > 0) return false;
  if ((classesAt(folded, start) & SURNAME) !== 0 && end - start === 2) return lastGiven(folded[end] ?? '') >= LIKELY_GIVEN;
  return (classesAt(folded, end - 1) & TRANSLITERATES) !== 0 && bySound(folded[end] ?? '') >= LIKELY_GIVEN && ((classesAt(folded, end + 1) & TRANSLITERATES) !== 0 || rightBoundary(folded, end + 1) > 0);
}

/** How clearly something new begins at `start`: 3 after punctuation, 2.5 after a particle, 2 after a word that precedes names, 1.5 after any other word, else 0. */
export function leftBoundary(folded: string, start: number): number {
  const before = classesAt(folded, start - 1);
  if ((before & HAN) === 0) return (before & INTERPUNCT) !== 0 ? 0 : 3;
  if ((before & LEADS) !== 0) return 2.5;
  if (BEFORE_NAMES.endingAt(folded, start) !== null) return 2;
  return wordEnds(folded, start) ? 1.5 : 0;
}

/** A role with its affiliation and those before it reaches no further back. */
const LONGEST_ROLE = 80;

/** The start of the line around `at`, no further back than a role reaches. */
export function lineStart(folded: string, at: number): number {
  return Math.max(lastIndexWithin(folded, '\n', at - LONGEST_ROLE, at - 1) + 1, at - LONGEST_ROLE, 0);
}
