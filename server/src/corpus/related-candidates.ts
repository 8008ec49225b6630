/**
 * The articles worth comparing with one: those that share terms, pairs of the headline, people or encounters with it, by how much that
 * says and how near they are in time. All lists of what the article has are walked once over all segments, adding up figures in one array;
 * nothing is read of an article that is not chosen.
 */
import { daysBetween, decay } from './days.ts';
import { Likeness, type Rarity } from './likeness.ts';
import type { TermRecord } from './segment/record.ts';
import { dayText } from './segment/builder.ts';
import type { Postings } from './segment/postings.ts';
import { hashText } from './segment/strings.ts';
import type { Doc, SegmentSet, Slot } from './segment-set.ts';

/** How many articles are compared in full. */
const MOST_CANDIDATES = 100;
/** What stands in more than this part of a corpus brings no candidates; it still counts between those found otherwise. */
const COMMON = 0.2;
/** Below this many articles nothing is common. */
const FEW = 200;

/** 1 for what belongs to nobody's name, less for names that many articles share. */
export interface NameParts {
  ofTerm(key: string): number;
  ofPair(pair: number): number;
}

/** What one segment lists with the article's terms and pairs: their places among its keys, or -1. */
interface Found {
  readonly slot: Slot;
  readonly terms: Int32Array;
  readonly pairs: Int32Array;
  /** Terms by their numbers in the segment. */
  readonly keys: ReadonlyMap<number, string>;
}

/** One article's terms and headline in every segment. */
export class Traces {
  readonly terms: Likeness<string>;
  readonly title: Likeness<number>;
  readonly #set: SegmentSet;
  readonly #size: number;
  readonly #keys: readonly string[];
  readonly #pairs: readonly number[];
  /** In how many living articles each stands. */
  readonly #termCounts: Uint32Array;
  readonly #pairCounts: Uint32Array;
  readonly #found = new Map<Slot, Found>();

  /** `names` tells which part of a term or pair counts that belongs to the name of a person, see `RelatedPeople`. */
  constructor(set: SegmentSet, size: number, terms: readonly TermRecord[], titlePairs: readonly number[], rarity: Rarity, names: NameParts) {
    this.#set = set;
    this.#size = size;
    this.#keys = terms.map(({ key }) => key);
    this.#pairs = titlePairs;
    this.#termCounts = new Uint32Array(terms.length);
    this.#pairCounts = new Uint32Array(titlePairs.length);
    const hashes = this.#keys.map((key) => hashText(key));
    for (const slot of set.slots) if (slot.alive > 0) this.#look(slot, hashes);
    this.terms = new Likeness(terms.map(({ key, count }, at) => [key, Math.sqrt(count), names.ofTerm(key) * rarity.of(this.#termCounts[at]!)] as const), rarity.typical);
    this.title = new Likeness(titlePairs.map((pair, at) => [pair, 1, names.ofPair(pair) * rarity.of(this.#pairCounts[at]!)] as const), rarity.typical);
  }

  /** The article's terms by their numbers in a segment. */
  termsIn(slot: Slot): ReadonlyMap<number, string> {
    return this.#found.get(slot)?.keys ?? new Map();
  }

  /** What terms and headline promise, added up by article. */
  promises(): Float32Array {
    const sums = new Float32Array(this.#set.end);
    const limit = Math.max(FEW, this.#size * COMMON);
    const termPromises = this.#keys.map((key, at) => (this.#termCounts[at]! <= limit ? this.terms.promise(key) : 0));
    const pairPromises = this.#pairs.map((pair, at) => (this.#pairCounts[at]! <= limit ? this.title.promise(pair) : 0));
    for (const { slot, terms, pairs } of this.#found.values()) {
      const { terms: termLists, titlePairs: pairLists } = slot.segment.lists;
      addUp(termLists, terms, termPromises, sums, slot.base);
      addUp(pairLists, pairs, pairPromises, sums, slot.base);
    }
    return sums;
  }

  #look(slot: Slot, hashes: readonly number[]): void {
    const { strings, lists } = slot.segment;
    const keys = new Map<number, string>();
    const terms = new Int32Array(this.#keys.length).fill(-1);
    const pairs = new Int32Array(this.#pairs.length);
    this.#keys.forEach((key, at) => {
      const id = strings.find(key, hashes[at]);
      if (id < 0) return;
      keys.set(id, key);
      terms[at] = lists.terms.find(id);
      this.#termCounts[at]! += livingAt(slot, lists.terms, terms[at]!);
    });
    this.#pairs.forEach((pair, at) => {
      pairs[at] = lists.titlePairs.find(pair);
      this.#pairCounts[at]! += livingAt(slot, lists.titlePairs, pairs[at]!);
    });
    this.#found.set(slot, { slot, terms, pairs, keys });
  }
}

function addUp(lists: Postings, places: Int32Array, promises: readonly number[], sums: Float32Array, base: Doc): void {
  for (let at = 0; at < places.length; at++) {
    const promise = promises[at]!;
    if (places[at]! < 0 || promise === 0) continue;
    lists.eachAt(places[at]!, (doc) => {
      sums[base + doc]! += promise;
    });
  }
}

/** How many living articles of a segment stand in the list at a place; none at -1. */
export function livingAt(slot: Slot, postings: Postings, at: number): number {
  if (at < 0) return 0;
  if (slot.alive === slot.segment.docs) return postings.countAt(at);
  let living = 0;
  postings.eachAt(at, (doc) => {
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
  let { least } = heap;
  for (const slot of set.slots) {
    const { segment, base, dead } = slot;
    for (let doc = 0; doc < segment.docs; doc++) {
      const promise = promises[base + doc]!;
      if (promise === 0 || promise < least || dead[doc] !== 0 || base + doc === own) continue;
      const value = promise * nearness(segment.dayNumber(doc));
      if (value < least) continue;
      heap.offer(base + doc, value);
      least = heap.least;
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
