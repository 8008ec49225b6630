/**
 * The articles worth comparing with one: those that share terms, pairs of the headline, people or encounters with it, by how much that
 * says and how near they are in time. All lists of what the article has are walked once over all segments, adding up figures in one array;
 * nothing is read of an article that is not chosen.
 */
import { daysBetween, decay } from './days.ts';
import { Likeness, type Rarity } from './likeness.ts';
import type { TermRecord } from './segment/record.ts';
import { dayText } from './segment/builder.ts';
import { hashText } from './segment/strings.ts';
import type { Doc, SegmentSet, Slot } from './segment-set.ts';

/** How many articles are compared in full. */
const MOST_CANDIDATES = 100;
/** What stands in more than this part of a corpus brings no candidates; it still counts between those found otherwise. */
const COMMON = 0.2;
/** Below this many articles nothing is common. */
const FEW = 200;

type List = 'terms' | 'titlePairs';

/** 1 for what belongs to nobody's name, less for names that many articles share. */
export interface NameParts {
  ofTerm(key: string): number;
  ofPair(pair: number): number;
}

/** One article's terms and headline in every segment. */
export class Traces {
  readonly terms: Likeness<string>;
  readonly title: Likeness<number>;
  readonly #set: SegmentSet;
  readonly #size: number;
  readonly #hashes = new Map<string, number>();
  readonly #termCounts = new Map<string, number>();
  readonly #pairCounts = new Map<number, number>();
  readonly #ownTerms = new Map<Slot, ReadonlyMap<number, string>>();

  /** `names` tells which part of a term or pair counts that belongs to the name of a person, see `RelatedPeople`. */
  constructor(set: SegmentSet, size: number, terms: readonly TermRecord[], titlePairs: readonly number[], rarity: Rarity, names: NameParts) {
    this.#set = set;
    this.#size = size;
    for (const { key } of terms) {
      this.#termCounts.set(key, 0);
      this.#hashes.set(key, hashText(key));
    }
    for (const pair of titlePairs) this.#pairCounts.set(pair, 0);
    for (const slot of set.slots) this.#count(slot);
    this.terms = new Likeness(terms.map(({ key, count }) => [key, Math.sqrt(count), names.ofTerm(key) * rarity.of(this.#termCounts.get(key)!)] as const), rarity.typical);
    this.title = new Likeness(titlePairs.map((pair) => [pair, 1, names.ofPair(pair) * rarity.of(this.#pairCounts.get(pair)!)] as const), rarity.typical);
  }

  /** The article's terms by their numbers in a segment. */
  termsIn(slot: Slot): ReadonlyMap<number, string> {
    return this.#ownTerms.get(slot) ?? new Map();
  }

  /** What terms and headline promise, added up by article. */
  promises(): Float32Array {
    const sums = new Float32Array(this.#set.end);
    const limit = Math.max(FEW, this.#size * COMMON);
    for (const slot of this.#set.slots) {
      const add = (list: List, id: number, promise: number): void => {
        const { base } = slot;
        slot.segment.lists[list].each(id, (doc) => {
          sums[base + doc]! += promise;
        });
      };
      for (const [id, key] of this.termsIn(slot)) if (this.#termCounts.get(key)! <= limit) add('terms', id, this.terms.promise(key));
      for (const [pair, count] of this.#pairCounts) if (count <= limit) add('titlePairs', pair, this.title.promise(pair));
    }
    return sums;
  }

  #count(slot: Slot): void {
    if (slot.alive === 0) return;
    const { segment } = slot;
    const ids = new Map<number, string>();
    for (const [key, count] of this.#termCounts) {
      const id = segment.strings.find(key, this.#hashes.get(key));
      if (id < 0) continue;
      ids.set(id, key);
      this.#termCounts.set(key, count + livingIn(slot, 'terms', id));
    }
    this.#ownTerms.set(slot, ids);
    for (const [pair, count] of this.#pairCounts) this.#pairCounts.set(pair, count + livingIn(slot, 'titlePairs', pair));
  }
}

/** How many living articles of a segment are listed with a key. */
export function livingIn(slot: Slot, list: List | 'pairs', key: number): number {
  const postings = slot.segment.lists[list];
  if (slot.alive === slot.segment.docs) return postings.count(key);
  let living = 0;
  postings.each(key, (doc) => {
    if (slot.dead[doc] === 0) living++;
  });
  return living;
}

/**
 * The living articles with the highest promises, after what distance in time leaves of them; `own` is left out. Which ones are
 * taken does not depend on how articles lie in segments: where promises are equal, paths decide.
 */
export function mostPromising(set: SegmentSet, promises: Float32Array, own: Doc, day: string | null): Doc[] {
  const nearness = nearnessTo(day);
  const heap = new Best(set);
  for (const slot of set.slots) {
    const { segment, base, dead } = slot;
    for (let doc = 0; doc < segment.docs; doc++) {
      const promise = promises[base + doc]!;
      if (promise === 0 || promise < heap.least || dead[doc] !== 0 || base + doc === own) continue;
      const value = promise * nearness(segment.dayNumber(doc));
      if (value >= heap.least) heap.offer(base + doc, value);
    }
  }
  return heap.docs();
}

/** What the distance from one day leaves, for days as numbers; every day is reckoned once. */
function nearnessTo(day: string | null): (dayNumber: number) => number {
  const known = new Map<number, number>();
  return (dayNumber) => {
    let left = known.get(dayNumber);
    if (left === undefined) {
      left = decay(daysBetween(day, dayText(dayNumber)));
      known.set(dayNumber, left);
    }
    return left;
  };
}

/** Keeps the best of many in a heap whose root is the worst of them. */
class Best {
  readonly #set: SegmentSet;
  readonly #heap: { readonly doc: Doc; readonly value: number }[] = [];

  constructor(set: SegmentSet) {
    this.#set = set;
  }

  /** What a value has to reach to be kept. */
  get least(): number {
    return this.#heap.length < MOST_CANDIDATES ? 0 : this.#heap[0]!.value;
  }

  offer(doc: Doc, value: number): void {
    const heap = this.#heap;
    const one = { doc, value };
    if (heap.length < MOST_CANDIDATES) {
      heap.push(one);
      this.#rise(heap.length - 1);
    } else if (this.#worse(heap[0]!, one)) {
      heap[0] = one;
      this.#sink();
    }
  }

  docs(): Doc[] {
    return this.#heap.map(({ doc }) => doc);
  }

  #worse(a: { doc: Doc; value: number }, b: { doc: Doc; value: number }): boolean {
    return a.value === b.value ? compareByPath(this.#set, a.doc, b.doc) > 0 : a.value < b.value;
  }

  #rise(at: number): void {
    const heap = this.#heap;
    for (let up = (at - 1) >> 1; at > 0 && this.#worse(heap[at]!, heap[up]!); at = up, up = (at - 1) >> 1) {
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) if (child < heap.length && this.#worse(heap[child]!, heap[worst]!)) worst = child;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}

/** The order of two living articles by their paths. */
export function compareByPath(set: SegmentSet, a: Doc, b: Doc): number {
  const [one, other] = [set.slotOf(a)!, set.slotOf(b)!];
  return one.segment.comparePaths(a - one.base, other.segment, b - other.base);
}
