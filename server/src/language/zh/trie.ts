/**
 * Tries over words, small and quickly built: dozens of lists are made when the program starts, in every thread that reads articles. All
 * share the numbers of characters and the table that tells which of them a character begins words of.
 */

const UNITS = 0x10000;

/**
 * Numbers of the characters at the beginning or end of any word, in the order they came; 0 for all others. Dozens of lists look up the
 * same few thousand characters: with numbers their tables stay small enough for the processor's nearest caches.
 */
export const numbers = new Uint16Array(UNITS);
let numbered = 0;

/** More characters than begin or end the words of all lists. */
const CHARACTERS = 1 << 13;

function numberOf(code: number): number {
  if (numbers[code] === 0) {
    if (++numbered >= CHARACTERS) throw new RangeError('Too many characters at the edges of words');
    numbers[code] = numbered;
  }
  return numbers[code] as number;
}

/** One table serves as many tries as a number has bits. */
const TRIES_OF_TABLE = 32;
let firsts = new Int32Array(CHARACTERS);
let tries = 0;

/** Node 0 is the root, from which the first character leads on. */
export class Trie {
  /** By the number of a character: the bits of the tries one of whose words it begins, `bit` being that of this one. */
  readonly firsts: Int32Array;
  readonly bit: number;
  /** Whether any word is a single character. */
  singles = false;
  /** The word that ends at a node. */
  readonly words: (string | undefined)[] = [undefined];
  /** Edges in a table with open addressing: a node and a character as one number, 0 for a free slot. */
  #edges: Int32Array;
  #children: Uint16Array;
  #used = 0;
  /** One bit for the hash of every two characters with which a word goes on: most walks end here, without a look at the edges. */
  readonly #pairs: Int32Array;
  readonly #pairMask: number;

  /** Room for about `expected` words; more fit, too. */
  constructor(expected: number) {
    if (tries === TRIES_OF_TABLE) {
      firsts = new Int32Array(CHARACTERS);
      tries = 0;
    }
    this.firsts = firsts;
    this.bit = 1 << tries++;
    const size = Math.max(16, powerAbove(expected * 2));
    this.#edges = new Int32Array(size);
    this.#children = new Uint16Array(size);
    const pairs = Math.min(1 << 11, Math.max(2, size >> 2));
    this.#pairs = new Int32Array(pairs);
    this.#pairMask = pairs * 32 - 1;
  }

  /** False when no word begins with the two characters; true mostly when one does. */
  mayBegin(first: number, second: number): boolean {
    const hash = ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16) & this.#pairMask;
    return ((this.#pairs[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
  }

  /** The node below `node` by the character, or 0. */
  child(node: number, code: number): number {
    const edges = this.#edges;
    const edge = (node << 16) | code;
    const mask = edges.length - 1;
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 15) & mask;
    for (let found = edges[slot] as number; found !== edge; found = edges[slot] as number) {
      if (found === 0) return 0;
      slot = (slot + 1) & mask;
    }
    return this.#children[slot] as number;
  }

  /** Adds a word, which is not empty, from its last character on if `backwards`; tells the node it ends at. At most 65535 nodes. */
  add(word: string, backwards: boolean): number {
    const { length } = word;
    const step = backwards ? -1 : 1;
    let at = backwards ? length - 1 : 0;
    const first = word.charCodeAt(at);
    const number = numberOf(first);
    this.firsts[number] = (this.firsts[number] as number) | this.bit;
    if (length === 1) this.singles = true;
    else {
      const hash = ((Math.imul(first, 0x9e3779b1) ^ Math.imul(word.charCodeAt(at + step), 0x85ebca6b)) >>> 16) & this.#pairMask;
      this.#pairs[hash >>> 5] = (this.#pairs[hash >>> 5] as number) | (1 << (hash & 31));
    }
    let node = 0;
    for (let left = length; left > 0; left--, at += step) {
      const code = word.charCodeAt(at);
      const known = this.child(node, code);
      node = known !== 0 ? known : this.#connect((node << 16) | code);
    }
    this.words[node] = word;
    return node;
  }

  #connect(edge: number): number {
    const created = this.words.push(undefined) - 1;
    if (created >= UNITS) throw new RangeError('Too many words for one trie');
    if (++this.#used * 2 > this.#edges.length) this.#grow();
    this.#put(edge, created);
    return created;
  }

  #put(edge: number, child: number): void {
    const edges = this.#edges;
    const mask = edges.length - 1;
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 15) & mask;
    while (edges[slot] !== 0) slot = (slot + 1) & mask;
    edges[slot] = edge;
    this.#children[slot] = child;
  }

  #grow(): void {
    const edges = this.#edges;
    const children = this.#children;
    this.#edges = new Int32Array(edges.length * 2);
    this.#children = new Uint16Array(edges.length * 2);
    for (let slot = 0; slot < edges.length; slot++) if (edges[slot] !== 0) this.#put(edges[slot] as number, children[slot] as number);
  }
}

function powerAbove(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
