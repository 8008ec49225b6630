/**
 * The distinct strings of a segment, told by number. They lie one after the other as UTF-16 code units and become strings of the
 * engine only when somebody asks for one.
 */
import { enlarged } from './bytes.ts';

/**
 * Gathers strings and gives each its number. They are looked up among the code units gathered so far: strings cut out of an article
 * would each have to be hashed and copied by the engine first.
 */
export class StringPoolBuilder {
  #units = new Uint16Array(1 << 12);
  /** Where each string ends, with a 0 before the first. */
  #ends = new Uint32Array(1 << 9);
  #hashes = new Uint32Array(1 << 9);
  /** Numbers of strings, -1 in free places: each at the place its hash tells or the next free one behind. */
  #table = new Int32Array(1 << 10).fill(-1);
  #size = 0;

  /** The number of a string; the same for the same string. */
  id(text: string): number {
    const hash = hashText(text);
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let id = this.#table[slot]!; id !== -1; id = this.#table[slot]!) {
      if (this.#hashes[id] === hash && isAt(this.#units, this.#ends[id]!, this.#ends[id + 1]!, text)) return id;
      slot = (slot + 1) & mask;
    }
    this.#table[slot] = this.#size;
    return this.#append(text, hash);
  }

  get size(): number {
    return this.#size;
  }

  lengthOf(id: number): number {
    return this.#ends[id + 1]! - this.#ends[id]!;
  }

  get(id: number): string {
    return textOf(this.#units, this.#ends[id]!, this.#ends[id + 1]!);
  }

  /** The code units, where each string ends (with a 0 before the first), and a table that finds strings by their hash. */
  finish(): { readonly units: Uint16Array; readonly ends: Uint32Array; readonly table: Int32Array } {
    let slots = 4;
    while (slots * 3 < this.#size * 4) slots *= 2;
    return { units: this.#units.subarray(0, this.#ends[this.#size]), ends: this.#ends.subarray(0, this.#size + 1), table: this.#tableOf(slots) };
  }

  #append(text: string, hash: number): number {
    const id = this.#size++;
    const start = this.#ends[id]!;
    const end = start + text.length;
    if (end > this.#units.length) this.#units = enlarged(this.#units, end);
    for (let i = 0; i < text.length; i++) this.#units[start + i] = text.charCodeAt(i);
    if (this.#size >= this.#hashes.length) {
      this.#ends = enlarged(this.#ends, this.#size + 1);
      this.#hashes = enlarged(this.#hashes, this.#size + 1);
    }
    this.#ends[this.#size] = end;
    this.#hashes[id] = hash;
    if (this.#size * 2 > this.#table.length) this.#table = this.#tableOf(this.#table.length * 2);
    return id;
  }

  #tableOf(slots: number): Int32Array<ArrayBuffer> {
    const table = new Int32Array(slots).fill(-1);
    for (let id = 0; id < this.#size; id++) {
      let slot = this.#hashes[id]! & (slots - 1);
      while (table[slot] !== -1) slot = (slot + 1) & (slots - 1);
      table[slot] = id;
    }
    return table;
  }
}

/** The finished strings. */
export class StringPool {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
  readonly #table: Int32Array;
  readonly #made: (string | undefined)[] = [];

  constructor(units: Uint16Array, ends: Uint32Array, table: Int32Array) {
    this.units = units;
    this.ends = ends;
    this.#table = table;
  }

  get size(): number {
    return this.ends.length - 1;
  }

  get(id: number): string {
    return (this.#made[id] ??= textOf(this.units, this.ends[id] ?? 0, this.ends[id + 1] ?? 0));
  }

  /** The number of a string, -1 when the segment does not hold it. */
  find(text: string, hash: number = hashText(text)): number {
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot]!;
      if (id === -1 || isAt(this.units, this.ends[id]!, this.ends[id + 1]!, text)) return id;
    }
  }

  hash(id: number): number {
    return hashUnits(this.units, this.ends[id]!, this.ends[id + 1]!);
  }

  /** The number of a string that another pool holds. */
  findSame(other: StringPool, otherId: number, hash: number): number {
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot]!;
      if (id === -1 || this.compare(id, other, otherId) === 0) return id;
    }
  }

  /** Orders strings of any two pools by code units. */
  compare(id: number, other: StringPool, otherId: number): number {
    const start = this.ends[id]!;
    const otherStart = other.ends[otherId]!;
    const length = this.ends[id + 1]! - start;
    const otherLength = other.ends[otherId + 1]! - otherStart;
    const both = Math.min(length, otherLength);
    for (let i = 0; i < both; i++) {
      const difference = this.units[start + i]! - other.units[otherStart + i]!;
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}

function isAt(units: Uint16Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** How many code units are turned into a string at once: well below every engine's limit on arguments. */
const CHUNK = 0x2000;

export function textOf(units: Uint16Array, start: number, end: number): string {
  if (end - start <= CHUNK) return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  let text = '';
  for (let at = start; at < end; at += CHUNK) text += textOf(units, at, Math.min(end, at + CHUNK));
  return text;
}

/** FNV-1a over code units (Fowler, Noll and Vo; offset basis and prime of the 32-bit variant), its upper half mixed into the lower one. */
export function hashText(text: string): number {
  let hash = BASIS;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hashEnd(hash);
}

function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = BASIS;
  for (let i = start; i < end; i++) hash = hashStep(hash, units[i]!);
  return hashEnd(hash);
}

const BASIS = 0x811c9dc5;

function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashEnd(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
