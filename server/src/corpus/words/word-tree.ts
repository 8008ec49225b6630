/**
 * Words as a tree by their tokens, in one table of numbers that holds plain counts too: to follow a word by one token and to count it takes one
 * look at the memory.
 */
import { ALONE, BETWEEN, classOf, lower } from './tokens.ts';

/** Figures of an edge, one after the other: the node it leads away from (0 where the place is free), its token, where it leads, how often it was gone. */
export const TOKEN = 1;
export const LEADS = 2;
export const GONE = 3;
export const EDGE_SIZE = 4;

/** Set in LEADS, where the number of the node stands above it, if a word ends there of which more than a plain count is wanted. */
export const HAS_WORD = 1;
export const NODE_SHIFT = 1;

/** What a code unit is in `alone` that goes together with others. */
export const IN_RUN = 0xffff;
/** Bits for each edge, and the binary logarithm of the most of all. */
const BITS_EACH = 24;
const MOST_BITS = 22;

/** Longer runs are in no word. */
const LONGEST_RUN = 64;

export class WordTree {
  /** By code unit, the number of a token of one character that some word has; 0 for what is in none; IN_RUN for letters, figures and the like. */
  readonly alone = Uint16Array.from({ length: 0x10000 }, (_, code) => (classOf(code) === ALONE || classOf(code) === BETWEEN ? 0 : IN_RUN));
  /** Open addressing by node and token; as long as a power of two. The node of a first token has the token's number. */
  edges = new Int32Array(EDGE_SIZE << 10);
  /** A bit for the hash of every edge, most places of a text end here. Small enough for the processor's cache. */
  readonly bits: Int32Array;
  /** How far a hash is moved to be the number of a bit. */
  readonly shift: number;
  /** Tokens that words have; they are numbered from 1 on. */
  readonly tokens: number;
  /** One above the highest node. */
  readonly nodes: number;
  /** For each word where its last edge lies in `edges`; for a word of one token, the number of the token less than 0. */
  readonly ends: Int32Array;
  readonly #runs = new Map<string, number>();
  /** Runs by the hash of their code units, open addressing. */
  readonly #runTable: (string | undefined)[];

  /** Words as their tokens. */
  constructor(words: readonly (readonly string[])[]) {
    let tokens = 0;
    for (const word of words) for (const token of word) if (this.#number(token) === 0) this.#setNumber(token, ++tokens);
    this.tokens = tokens;
    let nodes = tokens;
    let used = 0;
    for (const word of words) {
      let node = this.#number(word[0]!);
      for (let at = 1; at < word.length; at++) {
        const token = this.#number(word[at]!);
        let edge = placeOf(this.edges, node, token);
        if (this.edges[edge] === 0) {
          this.edges.set([node, token, ++nodes << NODE_SHIFT, 0], edge);
          if (1.5 * EDGE_SIZE * ++used >= this.edges.length) {
            this.#grow();
            edge = placeOf(this.edges, node, token);
          }
        }
        node = this.edges[edge + LEADS]! >>> NODE_SHIFT;
      }
    }
    this.nodes = nodes + 1;
    const size = Math.min(MOST_BITS, Math.max(10, Math.ceil(Math.log2(BITS_EACH * (used + 1)))));
    this.shift = 32 - size;
    this.bits = new Int32Array(1 << (size - 5));
    for (let edge = 0; edge < this.edges.length; edge += EDGE_SIZE) {
      if (this.edges[edge] === 0) continue;
      const bit = bitHash(this.edges[edge]!, this.edges[edge + TOKEN]!) >>> this.shift;
      this.bits[bit >>> 5]! |= 1 << (bit & 31);
    }
    this.ends = Int32Array.from(words, (word) => this.#endOf(word));
    this.#runTable = new Array<string | undefined>(2 << Math.ceil(Math.log2(this.#runs.size + 1)));
    for (const run of this.#runs.keys()) {
      const units = Uint16Array.from(run, (_, at) => run.charCodeAt(at));
      let slot = hashOfRun(units, 0, units.length) & (this.#runTable.length - 1);
      while (this.#runTable[slot] !== undefined) slot = (slot + 1) & (this.#runTable.length - 1);
      this.#runTable[slot] = run;
    }
  }

  /** The number of the run of letters `[from, to)`, 0 when no word has it. */
  run(units: Uint16Array, from: number, to: number): number {
    const table = this.#runTable;
    if (this.#runs.size === 0 || to - from > LONGEST_RUN) return 0;
    for (let slot = hashOfRun(units, from, to) & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
      const run = table[slot];
      if (run === undefined) return 0;
      if (run.length !== to - from) continue;
      let same = 0;
      while (same < run.length && run.charCodeAt(same) === lower(units[from + same]!)) same++;
      if (same === run.length) return this.#runs.get(run)!;
    }
  }

  #number(token: string): number {
    const code = token.charCodeAt(0);
    return classOf(code) === ALONE ? this.alone[code]! : (this.#runs.get(token) ?? 0);
  }

  #setNumber(token: string, number: number): void {
    const code = token.charCodeAt(0);
    if (classOf(code) === ALONE) this.alone[code] = number;
    else this.#runs.set(token, number);
  }

  #endOf(word: readonly string[]): number {
    let node = this.#number(word[0]!);
    let edge = -node;
    for (let at = 1; at < word.length; at++) {
      edge = placeOf(this.edges, node, this.#number(word[at]!));
      node = this.edges[edge + LEADS]! >>> NODE_SHIFT;
    }
    return edge;
  }

  #grow(): void {
    const edges = new Int32Array(2 * this.edges.length);
    for (let edge = 0; edge < this.edges.length; edge += EDGE_SIZE) {
      const node = this.edges[edge]!;
      if (node !== 0) edges.set(this.edges.subarray(edge, edge + EDGE_SIZE), placeOf(edges, node, this.edges[edge + TOKEN]!));
    }
    this.edges = edges;
  }
}

/** Where the edge from a node by a token is, or would be. */
function placeOf(edges: Int32Array, node: number, token: number): number {
  const mask = edges.length - 1;
  let edge = edgeHash(node, token) & mask;
  while (edges[edge] !== 0 && (edges[edge] !== node || edges[edge + TOKEN] !== token)) edge = (edge + EDGE_SIZE) & mask;
  return edge;
}

/** Where to begin looking for an edge, below any mask. */
export function edgeHash(node: number, token: number): number {
  const hash = bitHash(node, token);
  return (hash ^ (hash >>> 15)) << 2;
}

/** To be moved by `shift` to the right: the bit of an edge. */
export function bitHash(node: number, token: number): number {
  return Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
}

function hashOfRun(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ lower(units[at]!), 0x01000193);
  return hash ^ (hash >>> 15);
}
