/**
 * Tries over words, small and quickly built: dozens of lists are made when the program starts, in every thread that reads articles, and
 * looked up in turns at nearly every character. All share the numbers of characters and the tables that tell which of them a character
 * begins words of.
 */

const UNITS = 0x10000;
/** More characters than begin or end the words of all lists. */
const CHARACTERS = 1 << 13;

/**
 * Numbers of the characters at the beginning or end of any word, in the order they came; 0 for all others. Dozens of lists look up the
 * same few thousand characters: with numbers their tables stay small enough for the processor's nearest caches.
 */
export const numbers = new Uint16Array(UNITS);
/** The characters by number. */
const characters: string[] = [''];

function numberOf(code: number): number {
  if (numbers[code] === 0) {
    if (characters.length >= CHARACTERS) throw new RangeError('Too many characters at the edges of words');
    numbers[code] = characters.push(String.fromCharCode(code)) - 1;
  }
  return numbers[code] as number;
}

/** One table serves as many tries as a number has bits. */
const TRIES_OF_TABLE = 32;
let firsts = new Int32Array(CHARACTERS);
let alone = new Int32Array(CHARACTERS);
let tries = 0;

/**
 * A node is the number of a character, for words that begin with it, or CHARACTERS and more. Edges lie in a table with open addressing,
 * each as two numbers: a node with a character, 0 for a free place; and the node below with the marks of the words that end there.
 */
export class Trie {
  /** By the number of a character: the bits of the tries one of whose words it begins, `bit` being that of this one. */
  readonly firsts: Int32Array;
  /** The same for the words that are this character alone. */
  readonly alone: Int32Array;
  readonly bit: number;
  readonly #words: (string | undefined)[] = [];
  #edges: Int32Array;
  /** One bit for the hash of every two characters with which a word goes on: most walks end here, without a look at the edges. */
  readonly #pairs: Int32Array;
  readonly #pairMask: number;

  /** Room for about `expected` words; more fit, too. */
  constructor(expected: number) {
    if (tries === TRIES_OF_TABLE) {
      firsts = new Int32Array(CHARACTERS);
      alone = new Int32Array(CHARACTERS);
      tries = 0;
    }
    this.firsts = firsts;
    this.alone = alone;
    this.bit = 1 << tries++;
    const size = Math.max(16, powerAbove(expected * 2));
    this.#edges = new Int32Array(size * 2);
    this.#pairs = new Int32Array(Math.min(1 << 11, size >> 2));
    this.#pairMask = this.#pairs.length * 32 - 1;
  }

  /** False when no word begins with the two characters; true mostly when one does. */
  mayBegin(first: number, second: number): boolean {
    const hash = pairHash(first, second) & this.#pairMask;
    return ((this.#pairs[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
  }

  /** The node below `node` by the character, with the marks of the words that end there from bit 16 on; 0 without one. */
  below(node: number, code: number): number {
    const edges = this.#edges;
    const edge = (node << 16) | code;
    const mask = edges.length - 1;
    let place = (Math.imul(edge, 0x9e3779b1) >>> 14) & mask & ~1;
    for (let found = edges[place] as number; found !== edge; found = edges[place] as number) {
      if (found === 0) return 0;
      place = (place + 2) & mask;
    }
    return edges[place + 1] as number;
  }

  /** The word that ends at a node. */
  wordAt(node: number): string {
    return node < CHARACTERS ? (characters[node] as string) : (this.#words[node - CHARACTERS] as string);
  }

  /** Adds a word, which is not empty, from its last character on if `backwards`, with `marks` in the lowest bits. */
  add(word: string, backwards: boolean, marks: number): void {
    const { length } = word;
    const step = backwards ? -1 : 1;
    let at = backwards ? length - 1 : 0;
    const first = word.charCodeAt(at);
    let node = numberOf(first);
    this.firsts[node] = (this.firsts[node] as number) | this.bit;
    if (length === 1) {
      this.alone[node] = (this.alone[node] as number) | this.bit;
      return;
    }
    const hash = pairHash(first, word.charCodeAt(at + step)) & this.#pairMask;
    this.#pairs[hash >>> 5] = (this.#pairs[hash >>> 5] as number) | (1 << (hash & 31));
    for (let left = length - 1; left > 0; left--) {
      at += step;
      node = this.#follow((node << 16) | word.charCodeAt(at), left === 1 ? marks : 0);
    }
    this.#words[node - CHARACTERS] = word;
  }

  /** The node an edge leads to, made if need be and marked. */
  #follow(edge: number, marks: number): number {
    const edges = this.#edges;
    const place = placeOf(edges, edge);
    if (edges[place] === 0) {
      const node = this.#words.push(undefined) - 1 + CHARACTERS;
      if (node >= UNITS) throw new RangeError('Too many words for one trie');
      edges[place] = edge;
      edges[place + 1] = node | (marks << 16);
      if (this.#words.length * 4 > edges.length) this.#grow();
      return node;
    }
    edges[place + 1] = (edges[place + 1] as number) | (marks << 16);
    return (edges[place + 1] as number) & 0xffff;
  }

  #grow(): void {
    const old = this.#edges;
    const edges = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      const place = placeOf(edges, old[at] as number);
      edges[place] = old[at] as number;
      edges[place + 1] = old[at + 1] as number;
    }
    this.#edges = edges;
  }
}

/** Where an edge lies or would lie. */
function placeOf(edges: Int32Array, edge: number): number {
  const mask = edges.length - 1;
  let place = (Math.imul(edge, 0x9e3779b1) >>> 14) & mask & ~1;
  while (edges[place] !== 0 && edges[place] !== edge) place = (place + 2) & mask;
  return place;
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}

function powerAbove(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
