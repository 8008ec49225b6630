/** Finds persons and articles by characters in either script, by Latin name, by pinyin (`wangyi`) and by its initials (`wy`). */
import { namesOf } from '../roster/roster.ts';
import type { ArticleEntry, RosterView } from './model.ts';
import type { Names } from './names.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson } from './persons.ts';
import type { Doc, SegmentSet } from './segment-set.ts';
import { Matcher, NOT_FOUND } from './spelling.ts';
import { surfaceKey } from './surface-key.ts';
import type { Timeline } from './timeline.ts';

/** What is searched. */
export interface Searched {
  readonly segments: SegmentSet;
  readonly names: Names;
  readonly timeline: Timeline;
  readonly roster: RosterView;
  entry(doc: Doc): ArticleEntry;
  personsAround(key: string): readonly CorpusPerson[];
  topPeople(limit: number): readonly CorpusPerson[];
}

/** Names that match are looked at in full up to this number, those that match best and stand in most articles. */
const MOST_NAMES = 300;

/** Persons by how well a name of theirs matches, then by mentions. An empty query finds the people named most. */
export function findPeople(corpus: Searched, query: string, limit: number): CorpusPerson[] {
  if (limit <= 0) return [];
  const matcher = new Matcher(query);
  if (matcher.empty) {
    const top = [...corpus.topPeople(Math.max(limit, MOST_NAMES))];
    return top.sort((a, b) => b.mentionCount - a.mentionCount || compareCodeUnits(a.id, b.id)).slice(0, limit);
  }
  const found = new Map<CorpusPerson, number>();
  for (const key of new Set([...matchingNames(corpus, matcher), ...rosteredNames(corpus.roster, matcher)])) {
    for (const person of corpus.personsAround(key)) if (!found.has(person)) found.set(person, rankOf(person, matcher));
  }
  return [...found]
    .filter(([, rank]) => rank < NOT_FOUND)
    .sort(([a, i], [b, j]) => i - j || b.mentionCount - a.mentionCount || compareCodeUnits(a.id, b.id))
    .slice(0, limit)
    .map(([person]) => person);
}

function rankOf(person: CorpusPerson, matcher: Matcher): number {
  let rank = NOT_FOUND;
  for (const name of [...person.spellings, ...person.latin]) rank = Math.min(rank, matcher.rankOf(name));
  return rank;
}

/** Keys of all names of the people in the roster one of whose names matches. */
function rosteredNames({ people }: RosterView, matcher: Matcher): string[] {
  return people.flatMap((person) => {
    const names = namesOf(person).map(({ text }) => text);
    const matches = [...names, person.show, person.latin].some((name) => name !== null && matcher.rankOf(name) < NOT_FOUND);
    return matches ? names.map(surfaceKey) : [];
  });
}

/** Keys of full names that match, or of which a short form or Latin gloss does. */
function matchingNames({ segments, names }: Searched, matcher: Matcher): Iterable<string> {
  const matches = new Map<string, { readonly rank: number; weight: number; readonly list: 'nodes' | 'others' | 'latins' }>();
  for (const { segment, alive } of segments.slots) {
    if (alive === 0) continue;
    const { units, ends } = segment.strings;
    for (const list of ['nodes', 'others', 'latins'] as const) {
      const { keys } = segment.lists[list];
      for (let at = 0; at < keys.length; at++) {
        const id = keys[at]!;
        const rank = matcher.rank(units, ends[id]!, ends[id + 1]!);
        if (rank === NOT_FOUND) continue;
        const text = `${list} ${segment.strings.get(id)}`;
        const match = matches.get(text);
        const weight = segment.lists[list].countAt(at);
        if (match === undefined) matches.set(text, { rank, weight, list });
        else match.weight += weight;
      }
    }
  }
  const best = [...matches].sort(([a, x], [b, y]) => x.rank - y.rank || y.weight - x.weight || compareCodeUnits(a, b)).slice(0, MOST_NAMES);
  return new Set(best.flatMap(([text, { list }]) => {
    const key = text.slice(list.length + 1);
    return list === 'nodes' ? [key] : list === 'others' ? [...names.nodesWithOther(key)] : [...names.nodesListed('latins', key)];
  }));
}

/** Articles by how well the headline matches, then the newest first, the undated last. */
export function findArticles(corpus: Searched, query: string, limit: number): ArticleEntry[] {
  if (limit <= 0) return [];
  const matcher = new Matcher(query);
  const byRank: Doc[][] = Array.from({ length: NOT_FOUND }, () => []);
  for (const { segment, base, dead } of corpus.segments.slots) {
    for (let doc = 0; doc < segment.docs; doc++) {
      if (dead[doc] !== 0 || !segment.isArticle(doc)) continue;
      const title = segment.titleUnits(doc);
      const rank = matcher.empty ? 0 : title === null ? NOT_FOUND : matcher.rank(segment.strings.units, title.start, title.end);
      byRank[rank]?.push(base + doc);
    }
  }
  const found: Doc[] = [];
  for (const docs of byRank) {
    if (docs.length > 0) found.push(...newestFirst(docs, corpus, limit - found.length));
    if (found.length >= limit) break;
  }
  return found.map((doc) => corpus.entry(doc));
}

function newestFirst(docs: readonly Doc[], { timeline, segments }: Searched, limit: number): Doc[] {
  const undated = (doc: Doc): boolean => {
    const slot = segments.slotOf(doc)!;
    return slot.segment.dayNumber(doc - slot.base) === 0;
  };
  const ordered = docs.map((doc) => ({ doc, rank: timeline.rank(doc), last: undated(doc) ? 1 : 0 }));
  return ordered.sort((a, b) => a.last - b.last || b.rank - a.rank).slice(0, limit).map(({ doc }) => doc);
}
