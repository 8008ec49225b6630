/**
 * Looks for short strings in long texts, at the speed of memory. The text is read straight into the scanner's memory, where a small
 * WebAssembly kernel (scan.wat) compares 32 places at a time; where there is no WebAssembly, the same is done here.
 */
import { standsAt, type Literal } from './literal.ts';
import { SCAN_MODULE } from './scan-module.ts';

/** The longest string that can be looked for, in code units. */
export const LONGEST_LITERAL = 1000;

/** Hits given at once. */
const ROOM = 0x4000;
const STRING_AT = 0;
const MASKS_AT = 2048;
const HITS_AT = 4096;
const TEXT_AT = HITS_AT + ROOM * 4;
/** The kernel reads up to 64 bytes, and the string's length, further than the text. */
const SLACK = 64 + 2 * LONGEST_LITERAL;
const PAGE = 0x10000;

/** A memory with room for a text, and the search in it. */
export interface Scanner {
  /** Room for at least `units` code units of text; what was in it is still there. Ask again after each call: the place may change. */
  reserve(units: number): Uint16Array;
  /**
   * Where the literal begins in [from, to) of the text, ascending, overlapping places too, as many as are told at once. When there are as
   * many as fit (`full`), go on behind the last. The array is used again by the next call.
   */
  find(literal: Literal, from: number, to: number): Uint32Array;
  /** Hits told at once. */
  readonly room: number;
}

interface Kernel {
  readonly memory: WebAssembly.Memory;
  scan(text: number, at: number, last: number, string: number, masks: number, length: number, near: number, far: number, out: number, room: number): number;
}

let compiled: WebAssembly.Module | null | undefined;

/** A scanner with WebAssembly where there is any. */
export function createScanner(): Scanner {
  compiled ??= compile();
  return compiled === null ? new PlainScanner() : new KernelScanner(compiled);
}

/** Null when the host has no WebAssembly, none with vectors, or forbids it. */
function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(SCAN_MODULE), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

class KernelScanner implements Scanner {
  readonly room = ROOM;
  readonly #kernel: Kernel;
  #text = new Uint16Array(0);
  #hits = new Uint32Array(0);
  #literal: Literal | undefined;

  constructor(module: WebAssembly.Module) {
    this.#kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
    this.reserve(0);
  }

  reserve(units: number): Uint16Array {
    const { memory } = this.#kernel;
    const missing = TEXT_AT + 2 * units + SLACK - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    if (this.#text.buffer !== memory.buffer) {
      this.#text = new Uint16Array(memory.buffer, TEXT_AT, (memory.buffer.byteLength - TEXT_AT - SLACK) >> 1);
      this.#hits = new Uint32Array(memory.buffer, HITS_AT, ROOM);
    }
    return this.#text;
  }

  find(literal: Literal, from: number, to: number): Uint32Array {
    const { memory, scan } = this.#kernel;
    const { length } = literal.units;
    if (length === 0 || length > LONGEST_LITERAL || to - from < length) return this.#hits.subarray(0, 0);
    if (literal !== this.#literal) {
      new Uint16Array(memory.buffer, STRING_AT, length).set(literal.units);
      new Uint16Array(memory.buffer, MASKS_AT, length).set(literal.masks);
      this.#literal = literal;
    }
    const last = TEXT_AT + 2 * (to - length);
    const count = scan(TEXT_AT, TEXT_AT + 2 * from, last, STRING_AT, MASKS_AT, length, 0, 2 * (length - 1), HITS_AT, ROOM);
    return this.#hits.subarray(0, count);
  }
}

/** The same without WebAssembly. */
export class PlainScanner implements Scanner {
  readonly room: number;
  #text = new Uint16Array(0);
  readonly #hits: Uint32Array;

  constructor(room = ROOM) {
    this.room = room;
    this.#hits = new Uint32Array(room);
  }

  reserve(units: number): Uint16Array {
    if (this.#text.length < units) {
      const larger = new Uint16Array(units);
      larger.set(this.#text);
      this.#text = larger;
    }
    return this.#text;
  }

  find(literal: Literal, from: number, to: number): Uint32Array {
    const text = this.#text;
    const { length } = literal.units;
    let count = 0;
    if (length > 0 && length <= LONGEST_LITERAL) {
      const first = literal.units[0]!;
      const mask = literal.masks[0]!;
      for (let at = from; at + length <= to && count < this.room; at++) {
        if ((text[at]! | mask) === first && standsAt(text, at, literal)) this.#hits[count++] = at;
      }
    }
    return this.#hits.subarray(0, count);
  }
}
