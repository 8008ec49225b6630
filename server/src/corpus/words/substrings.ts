/**
 * Strings that recur in texts, level by level: one more token at a time, from those alone whose beginning and end recur often enough. What is
 * counted here are places, overlapping ones too; it tells which strings are worth counting, no figure that is shown.
 */
import { Pace } from '../pace.ts';
import { isOver, type Patience } from './texts.ts';
import { ALONE, classOf, LATIN, lower, runKind, tokenEnd } from './tokens.ts';

/** Tokens that are no characters have numbers from here on. */
const RUNS = 0x10000;
const NONE = -1;
/** Places looked at between two looks at the clock. */
const SLICE = 1 << 15;

export interface Recurring {
  readonly text: string;
  readonly tokens: number;
  readonly count: number;
}

/** Gathers pieces of text as tokens. */
export class TokenStream {
  #tokens = new Int32Array(1 << 16);
  #length = 0;
  readonly #runs = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Tokens so far, one for each place where a clause ends among them. */
  get length(): number {
    return this.#length;
  }

  /** Adds `[from, to)`; nothing goes over its edges. */
  add(units: Uint16Array, from: number, to: number): void {
    this.#reserve(to - from + 1);
    const tokens = this.#tokens;
    let length = this.#length;
    for (let at = from; at < to; ) {
      const code = units[at]!;
      if (classOf(code) === ALONE) {
        tokens[length++] = code;
        at++;
        continue;
      }
      const end = tokenEnd(units, at, to);
      tokens[length++] = runKind(units, at, end) === LATIN ? this.#run(units, at, end) : NONE;
      at = end;
    }
    tokens[length++] = NONE;
    this.#length = length;
  }

  /**
   * All strings of one or more tokens and at most `longest` characters that stand at `least` places or more, those of fewer tokens first. Done in
   * slices; those of many tokens are missing when there was no time for them.
   */
  async recurring(least: number, longest: number, patience: Patience): Promise<Recurring[]> {
    const pace = new Pace();
    const tokens = this.#tokens.subarray(0, this.#length);
    const size = RUNS + this.#texts.length;
    const counts = new Uint32Array(size);
    for (const token of tokens) if (token >= 0) counts[token]!++;
    const found: Recurring[] = [];
    // Numbers of the strings of one level by their last token, and the lengths of all strings.
    const numbers = new Int32Array(size).fill(NONE);
    const lengths: number[] = [];
    for (let token = 0; token < size; token++) {
      if (counts[token]! < least) continue;
      const text = this.#textOf(token);
      if (text.length > longest) continue;
      numbers[token] = lengths.length;
      lengths.push(text.length);
      found.push({ text, tokens: 1, count: counts[token]! });
    }
    const own = Int32Array.from(lengths);
    const level = tokens.map((token) => (token >= 0 ? numbers[token]! : NONE));
    const single = level.slice();
    let places: Int32Array = Int32Array.from(level.keys());
    let sizes = own;
    for (let depth = 2; places.length > 0 && !isOver(patience); depth++) {
      const table = new PairTable();
      const slots = new Int32Array(places.length);
      const kept = new Int32Array(places.length);
      let n = 0;
      for (let i = 0; i < places.length; i++) {
        if (i % SLICE === 0) await pace.rest();
        const at = places[i]!;
        const first = level[at]!;
        const second = at + 1 < level.length ? level[at + 1]! : NONE;
        if (first === NONE || second === NONE || sizes[first]! + own[single[at + depth - 1]!]! > longest) continue;
        slots[n] = table.add(first, second, at);
        kept[n++] = at;
      }
      level.fill(NONE);
      const fresh = new Int32Array(table.length).fill(NONE);
      const nextSizes: number[] = [];
      for (let number = 0; number < table.length; number++) {
        if (table.counts[number]! < least) continue;
        const at = table.places[number]!;
        const text = Array.from(tokens.subarray(at, at + depth), (token) => this.#textOf(token)).join('');
        fresh[number] = nextSizes.length;
        nextSizes.push(text.length);
        found.push({ text, tokens: depth, count: table.counts[number]! });
      }
      let m = 0;
      for (let i = 0; i < n; i++) {
        const number = fresh[slots[i]!]!;
        if (number === NONE) continue;
        level[kept[i]!] = number;
        kept[m++] = kept[i]!;
      }
      places = kept.subarray(0, m);
      sizes = Int32Array.from(nextSizes);
    }
    return found;
  }

  #run(units: Uint16Array, at: number, end: number): number {
    const text = String.fromCharCode(...units.subarray(at, Math.min(end, at + LONGEST_RUN)).map(lower));
    let number = this.#runs.get(text);
    if (number === undefined) {
      number = RUNS + this.#texts.length;
      this.#texts.push(text);
      this.#runs.set(text, number);
    }
    return number;
  }

  #textOf(token: number): string {
    return token < RUNS ? String.fromCharCode(token) : this.#texts[token - RUNS]!;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#tokens.length) return;
    const larger = new Int32Array(Math.max(2 * this.#tokens.length, this.#length + more));
    larger.set(this.#tokens.subarray(0, this.#length));
    this.#tokens = larger;
  }
}

/** Longer runs are in no word; so much is kept that they are longer than any. */
const LONGEST_RUN = 64;

/** Counts pairs of numbers, and remembers where each stood first. */
class PairTable {
  length = 0;
  counts = new Uint32Array(1 << 12);
  places = new Int32Array(1 << 12);
  #firsts = new Int32Array(1 << 12);
  #seconds = new Int32Array(1 << 12);
  #slots = new Int32Array(1 << 13).fill(NONE);

  /** The pair's own number, from 0 on. */
  add(first: number, second: number, place: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === NONE) break;
      if (this.#firsts[number] === first && this.#seconds[number] === second) {
        this.counts[number]!++;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    if (this.length === this.counts.length) {
      this.#grow();
      return this.add(first, second, place);
    }
    const number = this.length++;
    this.#slots[slot] = number;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.counts[number] = 1;
    this.places[number] = place;
    return number;
  }

  #grow(): void {
    this.counts = larger(this.counts, Uint32Array);
    this.places = larger(this.places, Int32Array);
    this.#firsts = larger(this.#firsts, Int32Array);
    this.#seconds = larger(this.#seconds, Int32Array);
    const slots = new Int32Array(2 * this.#slots.length).fill(NONE);
    const mask = slots.length - 1;
    for (let number = 0; number < this.length; number++) {
      let slot = hashOf(this.#firsts[number]!, this.#seconds[number]!) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function larger<A extends Int32Array | Uint32Array>(array: A, Kind: new (length: number) => A): A {
  const more = new Kind(2 * array.length);
  more.set(array);
  return more;
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
