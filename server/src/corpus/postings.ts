/** Inverted lists for related articles: term, title and pair of participants to the articles that have them. */
import type { Facts } from '../analysis/facts.ts';
import { nodeKeyOf } from './evidence.ts';
import type { ArticleUri } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { surfaceKey } from './surface-key.ts';

type Lists = Map<string, Set<ArticleUri>>;

export class Postings {
  readonly terms: Lists = new Map();
  readonly titles: Lists = new Map();
  /** Pairs of name keys that an encounter, or a reference to one by counting, brings together. */
  readonly pairs: Lists = new Map();

  add(uri: ArticleUri, facts: Facts): void {
    for (const [lists, key] of this.#entries(facts)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, new Set([uri]));
      else list.add(uri);
    }
  }

  remove(uri: ArticleUri, facts: Facts): void {
    for (const [lists, key] of this.#entries(facts)) {
      const list = lists.get(key);
      if (list?.delete(uri) && list.size === 0) lists.delete(key);
    }
  }

  *#entries(facts: Facts): Iterable<[Lists, string]> {
    for (const term of facts.terms) yield [this.terms, surfaceKey(term.text)];
    const title = titleFold(facts);
    if (title !== null) yield [this.titles, title];
    for (const { participants } of [...facts.encounters, ...facts.encounterReferences]) {
      const keys = participants.flatMap((index) => (facts.people[index] ? nodeKeyOf(facts.people[index]) : []));
      for (const pair of pairsOf(keys)) yield [this.pairs, pair];
    }
  }
}

/** Conferences list dozens of people; the pairs of the first ones are enough to find them. */
const MOST_PARTICIPANTS = 8;

/** The unordered pairs of keys, each once. */
export function pairsOf(keys: readonly string[]): string[] {
  const sorted = [...new Set(keys)].slice(0, MOST_PARTICIPANTS).sort(compareCodeUnits);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => pairKey(a, b)));
}

export function pairKey(a: string, b: string): string {
  return compareCodeUnits(a, b) < 0 ? `${a}\t${b}` : `${b}\t${a}`;
}

/** A title long enough to say that two articles are one, without spaces and punctuation; else null. */
export function titleFold(facts: Facts): string | null {
  if (facts.title === null) return null;
  const key = surfaceKey(facts.title.text).replace(/[^\p{L}\p{N}]/gu, '');
  return key.length >= 6 ? key : null;
}
