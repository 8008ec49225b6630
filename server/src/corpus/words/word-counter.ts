/**
 * Counts some ten thousand words in texts in one walk: at every token the words that begin there are followed through a tree. With each word goes
 * what stands before and behind it, at occurrences spread evenly over all.
 */
import type { Doc } from '../segment-set.ts';
import { ALONE, classOf, EDGE, LATIN, lower, NUMBER, runKind, tokenEnd, tokensOf } from './tokens.ts';

/** Neighbours are looked at at so many occurrences of a word at most: of all, of every second, of every fourth … from the first on. */
export const MOST_NEIGHBOURS = 64;

/** Figures of a word, one after the other. */
const COUNT = 0;
const ARTICLES = 1;
const LAST_DOC = 2;
/** Occurrences whose number has one of these bits are passed over. */
const PASSED = 3;
const SEEN = 4;
/** Where the last occurrence ended, of words that can overlap themselves; -1 for all others. */
const END = 5;
const FIGURES = 8;

const NO_CHILD = 0;

export interface Occurrence {
  /** The word's number. */
  readonly word: number;
  /** In the units given to `count`. */
  readonly start: number;
  readonly end: number;
}

export class WordCounter {
  readonly words: readonly string[];
  /** By code unit, the number of a token of one character that some word has, 0 for all other such tokens; -1 for what is none. */
  readonly #alone = Int32Array.from({ length: 0x10000 }, (_, code) => (classOf(code) === ALONE ? 0 : -1));
  readonly #runs = new Map<string, number>();
  readonly #tree = new Tree();
  /** The word that ends at a node of the tree, -1 for none. */
  readonly #wordAt: Int32Array;
  readonly #figures: Int32Array;
  readonly #neighbours: Uint16Array;
  #tokens = new Uint16Array(1 << 12);
  #beside = new Uint16Array(1 << 12);
  #places = new Int32Array(1 << 12);
  #passed = 0;

  /** Words in lower case, each once, made of whole tokens. */
  constructor(words: readonly string[]) {
    this.words = words;
    this.#figures = new Int32Array(words.length * FIGURES);
    this.#neighbours = new Uint16Array(words.length * 2 * MOST_NEIGHBOURS);
    const split = words.map(tokensOf);
    for (const tokens of split) for (const token of tokens) this.#number(token);
    const ends = split.map((tokens) => this.#tree.add(tokens.map((token) => this.#number(token))));
    this.#wordAt = new Int32Array(this.#tree.nodes).fill(-1);
    ends.forEach((node, word) => (this.#wordAt[node] = word));
    split.forEach((tokens, word) => {
      this.#figures[word * FIGURES + LAST_DOC] = -1;
      this.#figures[word * FIGURES + END] = overlapsItself(tokens) ? 0 : -1;
    });
  }

  count(word: number): number {
    return this.#figures[word * FIGURES + COUNT]!;
  }

  articles(word: number): number {
    return this.#figures[word * FIGURES + ARTICLES]!;
  }

  /** What stands before the word, or behind it, at occurrences spread evenly over all: code units, EDGE, NUMBER or LATIN. */
  neighbours(word: number, side: 'left' | 'right'): Uint16Array {
    const from = (2 * word + (side === 'left' ? 0 : 1)) * MOST_NEIGHBOURS;
    return this.#neighbours.subarray(from, from + this.#figures[word * FIGURES + SEEN]!);
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

  /** Counts the words in `[from, to)`, which nothing reaches over; `visit` is told of each occurrence. */
  add(units: Uint16Array, from: number, to: number, doc: Doc, visit: ((occurrence: Occurrence) => void) | null = null): void {
    const length = this.#read(units, from, to);
    const tokens = this.#tokens;
    const beside = this.#beside;
    const places = this.#places;
    const tree = this.#tree;
    const wordAt = this.#wordAt;
    const figures = this.#figures;
    const passed = this.#passed;
    // tokens[0] and tokens[length + 1] are edges.
    for (let at = 1; at <= length; at++) {
      const first = tokens[at]!;
      if (first === 0) continue;
      const second = tokens[at + 1]!;
      const alone = wordAt[first]!;
      let node = second !== 0 && tree.mayBegin(first, second) ? tree.child(first, second) : NO_CHILD;
      if (alone < 0 && node === NO_CHILD) continue;
      let end = at + 1;
      if (alone < 0) end++;
      for (let word = alone < 0 ? wordAt[node]! : alone; ; word = wordAt[node]!) {
        if (word >= 0) {
          const base = word * FIGURES;
          const count = figures[base + COUNT]!;
          const overlapping = figures[base + END]!;
          if (overlapping < 0 || overlapping <= passed + at) {
            if (overlapping >= 0) figures[base + END] = passed + end;
            if (figures[base + LAST_DOC] !== doc) {
              figures[base + LAST_DOC] = doc;
              figures[base + ARTICLES]!++;
            }
            if ((count & figures[base + PASSED]!) === 0) this.#meet(word, beside[at - 1]!, beside[end]!);
            figures[base + COUNT] = count + 1;
            visit?.({ word, start: places[at]!, end: places[end]! });
          }
        }
        if (end === at + 1) {
          if (node === NO_CHILD) break;
        } else {
          const next = tokens[end]!;
          if (next === 0 || !tree.hasChildren(node)) break;
          node = tree.child(node, next);
          if (node === NO_CHILD) break;
        }
        end++;
      }
    }
    this.#passed = passed + length + 1;
  }

  /** Remembers what stands beside an occurrence; when there are too many, of every second one of those that were kept. */
  #meet(word: number, before: number, behind: number): void {
    const base = word * FIGURES;
    const left = 2 * word * MOST_NEIGHBOURS;
    const right = left + MOST_NEIGHBOURS;
    const kept = this.#neighbours;
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

  /** Cuts a text into tokens with their numbers, neighbours and places; how many there are. */
  #read(units: Uint16Array, from: number, to: number): number {
    if (this.#tokens.length < to - from + 2) {
      this.#tokens = new Uint16Array(2 * (to - from + 2));
      this.#beside = new Uint16Array(2 * (to - from + 2));
      this.#places = new Int32Array(2 * (to - from + 2));
    }
    const tokens = this.#tokens;
    const beside = this.#beside;
    const places = this.#places;
    const alone = this.#alone;
    let length = 0;
    tokens[0] = 0;
    beside[0] = EDGE;
    for (let at = from; at < to; ) {
      const code = units[at]!;
      length++;
      places[length] = at;
      const number = alone[code]!;
      if (number >= 0) {
        tokens[length] = number;
        beside[length] = code;
        at++;
        continue;
      }
      const end = tokenEnd(units, at, to);
      const kind = runKind(units, at, end);
      tokens[length] = kind === LATIN && this.#runs.size > 0 ? (this.#runs.get(String.fromCharCode(...units.subarray(at, Math.min(end, at + 64)).map(lower))) ?? 0) : 0;
      beside[length] = kind === LATIN || kind === NUMBER ? kind : EDGE;
      at = end;
    }
    tokens[length + 1] = 0;
    beside[length + 1] = EDGE;
    places[length + 1] = to;
    return length;
  }

  /** The number of a word's token, from 1 on; also its node in the tree. */
  #number(token: string): number {
    const code = token.charCodeAt(0);
    const isAlone = classOf(code) === ALONE;
    const known = isAlone ? this.#alone[code]! : (this.#runs.get(token) ?? 0);
    if (known !== 0) return known;
    const number = this.#tree.addFirst();
    if (isAlone) this.#alone[code] = number;
    else this.#runs.set(token, number);
    return number;
  }
}

/** Whether a word can begin before its last occurrence has ended: 天天 in 天天天. */
function overlapsItself(tokens: readonly string[]): boolean {
  for (let shift = 1; shift < tokens.length; shift++) {
    if (tokens.every((token, at) => at < shift || tokens[at - shift] === token)) return true;
  }
  return false;
}

/** Words as a tree by their tokens. The node of a single token has the token's number. */
class Tree {
  #next = 1;
  /** For each edge its node, its token, the node it leads to, and nothing; open addressing. */
  #edges = new Int32Array(4 << 10);
  #used = 0;
  readonly #pairs = new Int32Array(1 << 16);
  #parents = new Uint8Array(1 << 12);

  /** One above the highest node. */
  get nodes(): number {
    return this.#next;
  }

  /** A node for a token, all of which must come before the first word. */
  addFirst(): number {
    return this.#next++;
  }

  /** The node of a word. */
  add(tokens: readonly number[]): number {
    let node = tokens[0]!;
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (at === 1) this.#pairs[pairBit(node, token) >>> 5]! |= 1 << (pairBit(node, token) & 31);
      node = this.child(node, token) || this.#extend(node, token);
    }
    return node;
  }

  /** False when no word begins with the two tokens. */
  mayBegin(first: number, second: number): boolean {
    const bit = pairBit(first, second);
    return (this.#pairs[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  hasChildren(node: number): boolean {
    return this.#parents[node] === 1;
  }

  child(node: number, token: number): number {
    const edges = this.#edges;
    const mask = edges.length - 1;
    for (let slot = slotOf(node, token) & mask; ; slot = (slot + 4) & mask) {
      const parent = edges[slot]!;
      if (parent === 0) return NO_CHILD;
      if (parent === node && edges[slot + 1] === token) return edges[slot + 2]!;
    }
  }

  #extend(node: number, token: number): number {
    if (8 * this.#used >= this.#edges.length) this.#grow();
    const child = this.#next++;
    this.#used++;
    if (this.#parents.length <= child) {
      const more = new Uint8Array(2 * child);
      more.set(this.#parents);
      this.#parents = more;
    }
    this.#parents[node] = 1;
    this.#insert(this.#edges, node, token, child);
    return child;
  }

  #grow(): void {
    const edges = new Int32Array(2 * this.#edges.length);
    for (let slot = 0; slot < this.#edges.length; slot += 4) {
      if (this.#edges[slot] !== 0) this.#insert(edges, this.#edges[slot]!, this.#edges[slot + 1]!, this.#edges[slot + 2]!);
    }
    this.#edges = edges;
  }

  #insert(edges: Int32Array, node: number, token: number, child: number): void {
    const mask = edges.length - 1;
    let slot = slotOf(node, token) & mask;
    while (edges[slot] !== 0) slot = (slot + 4) & mask;
    edges[slot] = node;
    edges[slot + 1] = token;
    edges[slot + 2] = child;
  }
}

function slotOf(node: number, token: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) << 2;
}

/** A bit below 2^21. */
function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 11;
}
