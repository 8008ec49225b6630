/**
 * Turns the tree of a pattern into a small program over UTF-16 code units, forwards or, to find where matches begin, backwards. The
 * order of a split's two ways is the order in which a reader of the pattern would try them.
 */
import { pairsOf, type Ranges } from './ranges.ts';
import { PatternError, type Assertion, type Node } from './syntax.ts';
import type { UnitSets } from './unit-sets.ts';

export const MATCH = 0;
export const SPLIT = 1;
export const UNIT = 2;
export const ASSERT = 3;

export const ASSERTIONS: readonly Assertion[] = ['start', 'end', 'word', 'no-word'];
const LARGEST = 6000;

export interface Program {
  readonly op: Uint8Array;
  /** SPLIT: the way tried first; UNIT: the set's number; ASSERT: index into ASSERTIONS. */
  readonly x: Int32Array;
  /** SPLIT: the other way; UNIT and ASSERT: what follows. */
  readonly y: Int32Array;
  readonly start: number;
  readonly asserts: boolean;
}

/** Adds to `sets` those it uses. Throws a PatternError when the program would be too large. */
export function compile(node: Node, backwards: boolean, sets: UnitSets): Program {
  return new Compiler(backwards, sets).program(node);
}

class Compiler {
  readonly #backwards: boolean;
  readonly #op: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #sets: UnitSets;

  constructor(backwards: boolean, sets: UnitSets) {
    this.#backwards = backwards;
    this.#sets = sets;
  }

  program(node: Node): Program {
    const start = this.#emit(node, this.#add(MATCH, 0, 0));
    return {
      op: Uint8Array.from(this.#op),
      x: Int32Array.from(this.#x),
      y: Int32Array.from(this.#y),
      start,
      asserts: this.#op.includes(ASSERT),
    };
  }

  #add(op: number, x: number, y: number): number {
    if (this.#op.length >= LARGEST) throw new PatternError('too-large', 0);
    this.#op.push(op);
    this.#x.push(x);
    this.#y.push(y);
    return this.#op.length - 1;
  }

  /** The instruction that begins the node when `next` follows it. */
  #emit(node: Node, next: number): number {
    switch (node.kind) {
      case 'set':
        return this.#emitSet(node.ranges, next);
      case 'assertion':
        return this.#add(ASSERT, ASSERTIONS.indexOf(node.assertion), next);
      case 'sequence': {
        const items = this.#backwards ? node.items : node.items.toReversed();
        return items.reduce((after, item) => this.#emit(item, after), next);
      }
      case 'choice':
        return node.items.map((item) => this.#emit(item, next)).reduceRight((after, first) => this.#add(SPLIT, first, after));
      case 'repeat':
        return this.#emitRepeat(node, next);
    }
  }

  #emitRepeat({ item, least, most, lazy }: Node & { kind: 'repeat' }, next: number): number {
    const split = (inside: number, after: number): number => (lazy ? this.#add(SPLIT, after, inside) : this.#add(SPLIT, inside, after));
    let after = next;
    if (most === Infinity) {
      const loop = split(0, next);
      const inside = this.#emit(item, loop);
      (lazy ? this.#y : this.#x)[loop] = inside;
      after = loop;
      // The last round that must be is the loop itself, entered from inside.
      if (least > 0) {
        after = inside;
        least--;
      }
    } else {
      for (let i = least; i < most; i++) after = split(this.#emit(item, after), next);
    }
    for (let i = 0; i < least; i++) {
      const before = this.#op.length;
      after = this.#emit(item, after);
      if (this.#op.length === before) break; // nothing a thousand times is nothing
    }
    return after;
  }

  /** Characters outside the basic plane are two units, the ranges of which go together. */
  #emitSet(ranges: Ranges, next: number): number {
    const near: number[] = [];
    const ways: number[] = [];
    for (const [first, last] of pairsOf(ranges)) {
      if (first <= 0xffff) near.push(first, Math.min(last, 0xffff));
      if (last > 0xffff) ways.push(...this.#emitFar(Math.max(first, 0x10000), last, next));
    }
    if (near.length > 0 || ways.length === 0) ways.unshift(this.#emitUnit(near, next));
    return ways.reduceRight((after, first) => this.#add(SPLIT, first, after));
  }

  #emitFar(first: number, last: number, next: number): number[] {
    const ways: number[] = [];
    const pair = (high: Ranges, low: Ranges): void => {
      ways.push(this.#backwards ? this.#emitUnit(low, this.#emitUnit(high, next)) : this.#emitUnit(high, this.#emitUnit(low, next)));
    };
    const high = (code: number): number => 0xd800 + ((code - 0x10000) >> 10);
    const low = (code: number): number => 0xdc00 + ((code - 0x10000) & 0x3ff);
    let from = first;
    if (high(from) !== high(last) && low(from) !== 0xdc00) {
      pair([high(from), high(from)], [low(from), 0xdfff]);
      from = (from | 0x3ff) + 1;
    }
    if (high(from) !== high(last)) {
      const whole = low(last) === 0xdfff ? high(last) : high(last) - 1;
      pair([high(from), whole], [0xdc00, 0xdfff]);
      if (whole === high(last)) return ways;
      from = last & ~0x3ff;
    }
    pair([high(last), high(last)], [low(from), low(last)]);
    return ways;
  }

  #emitUnit(ranges: Ranges, next: number): number {
    return this.#add(UNIT, this.#sets.idOf(ranges), next);
  }
}
