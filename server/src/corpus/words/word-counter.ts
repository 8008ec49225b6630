/**
 * Counts some ten thousand words in texts in one walk: at every token the words that begin there are followed through a tree. With each word goes
 * what stands before and behind it, at occurrences spread evenly over all.
 */
import type { Doc } from '../segment-set.ts';
import { ALONE, classOf, EDGE, runKind, tokenEnd, tokensOf } from './tokens.ts';
import { bitHash, EDGE_SIZE, edgeHash, GONE, HAS_WORD, IN_RUN, LEADS, NODE_SHIFT, TOKEN, WordTree } from './word-tree.ts';

/** Neighbours are looked at at so many occurrences of a word at most: of all, of every second, of every fourth … from the first on. */
export const MOST_NEIGHBOURS = 64;

/** Figures of a word of which more than a count is wanted, one after the other. */
const COUNT = 0;
const ARTICLES = 1;
const LAST_DOC = 2;
/** Occurrences whose number has one of these bits are passed over. */
const PASSED = 3;
const SEEN = 4;
/** Where the last occurrence ended, of words that can overlap themselves; -1 for all others. */
const END = 5;
const FIGURES = 8;

/** A word of which only a plain count is wanted. */
const PLAIN = -1;

export interface Occurrence {
  /** The word's number. */
  readonly word: number;
  /** In the units given to `count`. */
  readonly start: number;
  readonly end: number;
}

export class WordCounter {
  readonly words: readonly string[];
  readonly #tree: WordTree;
  /** How often each token of a word stood. */
  readonly #single: Uint32Array;
  /** By node of the tree, the place among the figures of the word that ends there, else PLAIN. */
  readonly #figuredAt: Int32Array;
  /** By word, its place among the figures, else PLAIN; and the other way round. */
  readonly #figured: Int32Array;
  readonly #wordAt: Int32Array;
  readonly #figures: Int32Array;
  readonly #neighbours: Uint16Array;
  #tokens = new Uint16Array(1 << 12);
  #places = new Int32Array(1 << 12);
  #length = 0;
  /** What stands before the text and behind it. */
  #before: number = EDGE;
  #behind: number = EDGE;
  #passed = 0;

  /** Words in lower case, each once, made of whole tokens. Of all but the first `wanted` no more may be asked than the count. */
  constructor(words: readonly string[], wanted = words.length) {
    this.words = words;
    const split = words.map(tokensOf);
    const tree = new WordTree(split);
    this.#tree = tree;
    this.#single = new Uint32Array(tree.tokens + 1);
    this.#figuredAt = new Int32Array(tree.nodes).fill(PLAIN);
    // Words that can overlap themselves need to know where they stood last.
    const overlapping = split.map(overlapsItself);
    this.#wordAt = Int32Array.from(words.keys()).filter((word) => word < wanted || overlapping[word]!);
    this.#figured = new Int32Array(words.length).fill(PLAIN);
    this.#figures = new Int32Array(this.#wordAt.length * FIGURES);
    this.#neighbours = new Uint16Array(this.#wordAt.length * 2 * MOST_NEIGHBOURS);
    this.#wordAt.forEach((word, place) => {
      this.#figured[word] = place;
      this.#figures[place * FIGURES + LAST_DOC] = -1;
      this.#figures[place * FIGURES + END] = overlapping[word]! ? 0 : -1;
      const end = tree.ends[word]!;
      if (end >= 0) tree.edges[end + LEADS]! |= HAS_WORD;
      this.#figuredAt[end < 0 ? -end : tree.edges[end + LEADS]! >>> NODE_SHIFT] = place;
    });
  }

  count(word: number): number {
    const place = this.#figured[word]!;
    if (place !== PLAIN) return this.#figures[place * FIGURES + COUNT]!;
    const end = this.#tree.ends[word]!;
    return end < 0 ? this.#single[-end]! : this.#tree.edges[end + GONE]!;
  }

  articles(word: number): number {
    return this.#figures[this.#placeOf(word) * FIGURES + ARTICLES]!;
  }

  /** What stands before the word, or behind it, at occurrences spread evenly over all: code units, EDGE, NUMBER or LATIN. */
  neighbours(word: number, side: 'left' | 'right'): Uint16Array {
    const place = this.#placeOf(word);
    const from = (2 * place + (side === 'left' ? 0 : 1)) * MOST_NEIGHBOURS;
    return this.#neighbours.subarray(from, from + this.#figures[place * FIGURES + SEEN]!);
  }

  /** What stands before the word, or behind it: its entropy in bits. An edge of a clause is like a character that stands nowhere else. */
  entropy(word: number, side: 'left' | 'right'): number {
    const beside = this.neighbours(word, side).slice().sort();
    const seen = beside.length;
    let bits = 0;
    for (let at = 0; at < seen; ) {
      let end = at + 1;
      while (end < seen && beside[end] === beside[at]) end++;
      if (beside[at] === EDGE) bits += ((end - at) / seen) * Math.log2(seen);
      else bits += ((end - at) / seen) * Math.log2(seen / (end - at));
      at = end;
    }
    return bits;
  }

  /**
   * Counts the words in `[from, to)`, which nothing reaches over; `visit` is told of each occurrence of those wanted. What else of `units` from `low` to
   * before `high` is beside it counts as neighbour alone.
   */
  add(units: Uint16Array, from: number, to: number, doc: Doc, visit: ((occurrence: Occurrence) => void) | null = null, low = from, high = to): void {
    this.#read(units, from, to);
    this.#before = from > low ? runOrCode(units, from - 1, from) : EDGE;
    this.#behind = to < high ? runOrCode(units, to, to + 1) : EDGE;
    const length = this.#length;
    const tokens = this.#tokens;
    const single = this.#single;
    const figuredAt = this.#figuredAt;
    const { edges, bits, shift } = this.#tree;
    const mask = edges.length - 1;
    // Token 0 stands before and behind the text and is in no word, so that none goes on there.
    for (let at = 1; at <= length; at++) {
      const first = tokens[at]!;
      single[first]!++;
      if (figuredAt[first] !== PLAIN) this.#meet(figuredAt[first]!, units, at, at + 1, doc, visit);
      let node = first;
      for (let end = at + 1; ; end++) {
        const token = tokens[end]!;
        const bit = bitHash(node, token) >>> shift;
        if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) break;
        let edge = edgeHash(node, token) & mask;
        while (edges[edge] !== 0 && (edges[edge] !== node || edges[edge + TOKEN] !== token)) edge = (edge + EDGE_SIZE) & mask;
        if (edges[edge] === 0) break;
        const leads = edges[edge + LEADS]!;
        node = leads >>> NODE_SHIFT;
        if ((leads & HAS_WORD) === 0) edges[edge + GONE]!++;
        else this.#meet(figuredAt[node]!, units, at, end + 1, doc, visit);
      }
    }
    this.#passed += length + 1;
  }

  #placeOf(word: number): number {
    const place = this.#figured[word]!;
    if (place === PLAIN) throw new RangeError(`only the count of ${this.words[word]!} is known`);
    return place;
  }

  /** Counts the occurrence `[at, end)`, in tokens, of a word with figures. */
  #meet(place: number, units: Uint16Array, at: number, end: number, doc: Doc, visit: ((occurrence: Occurrence) => void) | null): void {
    const figures = this.#figures;
    const base = place * FIGURES;
    const overlapping = figures[base + END]!;
    if (overlapping >= 0) {
      if (overlapping > this.#passed + at) return;
      figures[base + END] = this.#passed + end;
    }
    figures[base + ARTICLES]! += figures[base + LAST_DOC] === doc ? 0 : 1;
    figures[base + LAST_DOC] = doc;
    const count = figures[base + COUNT]!;
    if ((count & figures[base + PASSED]!) === 0) this.#remember(place, this.#beside(units, at - 1), this.#beside(units, end));
    figures[base + COUNT] = count + 1;
    visit?.({ word: this.#wordAt[place]!, start: this.#places[at]!, end: this.#places[end]! });
  }

  /** Remembers what stands beside an occurrence; when there are too many, of every second one of those that were kept. */
  #remember(place: number, before: number, behind: number): void {
    const left = 2 * place * MOST_NEIGHBOURS;
    const right = left + MOST_NEIGHBOURS;
    const kept = this.#neighbours;
    const base = place * FIGURES;
    let seen = this.#figures[base + SEEN]!;
    if (seen === MOST_NEIGHBOURS) {
      for (let i = 1; i < MOST_NEIGHBOURS / 2; i++) {
        kept[left + i] = kept[left + 2 * i]!;
        kept[right + i] = kept[right + 2 * i]!;
      }
      seen = MOST_NEIGHBOURS / 2;
      this.#figures[base + PASSED] = 2 * this.#figures[base + PASSED]! + 1;
    }
    kept[left + seen] = before;
    kept[right + seen] = behind;
    this.#figures[base + SEEN] = seen + 1;
  }

  /** What the token at a place is as a neighbour. */
  #beside(units: Uint16Array, token: number): number {
    if (token === 0) return this.#before;
    if (token > this.#length) return this.#behind;
    return runOrCode(units, this.#places[token]!, this.#places[token + 1]!);
  }

  /** Cuts a text into tokens, with their numbers and places. */
  #read(units: Uint16Array, from: number, to: number): void {
    if (this.#tokens.length < to - from + 2) {
      this.#tokens = new Uint16Array(2 * (to - from + 2));
      this.#places = new Int32Array(2 * (to - from + 2));
    }
    const tokens = this.#tokens;
    const places = this.#places;
    const tree = this.#tree;
    const { alone } = tree;
    let length = 0;
    tokens[0] = 0;
    for (let at = from; at < to; ) {
      const number = alone[units[at]!]!;
      length++;
      places[length] = at;
      if (number !== IN_RUN) {
        tokens[length] = number;
        at++;
        continue;
      }
      const end = tokenEnd(units, at, to);
      tokens[length] = tree.run(units, at, end);
      at = end;
    }
    tokens[length + 1] = 0;
    places[length + 1] = to;
    this.#length = length;
  }
}

/** What the token `[at, end)` is as a neighbour. */
function runOrCode(units: Uint16Array, at: number, end: number): number {
  const code = units[at]!;
  return classOf(code) === ALONE ? code : runKind(units, at, end);
}

/** Whether a word can begin before its last occurrence has ended: 天天 in 天天天. */
function overlapsItself(tokens: readonly string[]): boolean {
  for (let shift = 1; shift < tokens.length; shift++) {
    if (tokens.every((token, at) => at < shift || tokens[at - shift] === token)) return true;
  }
  return false;
}

