/**
 * The distinct strings of a segment, told by number. They lie one after the other as UTF-16 code units and become strings of the
 * engine only when somebody asks for one.
 */

/** Gathers strings and gives each its number. */
export class StringPoolBuilder {
  readonly #ids = new Map<string, number>();
  #units = new Uint16Array(1 << 12);
  #length = 0;
  #ends = [0];

  /** The number of a string; the same for the same string. */
  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      // A part of an article's text would keep the whole of it alive; a copy does not.
      this.#ids.set(this.#append(text), id);
    }
    return id;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The code units, where each string ends (with a 0 before the first), and a table that finds strings by their hash. */
  finish(): { readonly units: Uint16Array; readonly ends: Uint32Array; readonly table: Int32Array } {
    const units = this.#units.subarray(0, this.#length);
    const ends = Uint32Array.from(this.#ends);
    let slots = 4;
    while (slots * 3 < this.size * 4) slots *= 2;
    const table = new Int32Array(slots).fill(-1);
    for (let id = 0; id < this.size; id++) {
      let slot = hashUnits(units, ends[id]!, ends[id + 1]!) & (slots - 1);
      while (table[slot] !== -1) slot = (slot + 1) & (slots - 1);
      table[slot] = id;
    }
    return { units, ends, table };
  }

  #append(text: string): string {
    const end = this.#length + text.length;
    if (end > this.#units.length) {
      const units = new Uint16Array(Math.max(this.#units.length * 2, end));
      units.set(this.#units.subarray(0, this.#length));
      this.#units = units;
    }
    for (let i = 0; i < text.length; i++) this.#units[this.#length + i] = text.charCodeAt(i);
    const copy = textOf(this.#units, this.#length, end);
    this.#length = end;
    this.#ends.push(end);
    return copy;
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
      if (id === -1 || this.#is(id, text)) return id;
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

  #is(id: number, text: string): boolean {
    const start = this.ends[id]!;
    if (this.ends[id + 1]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}

/** How many code units are turned into a string at once: well below every engine's limit on arguments. */
const CHUNK = 0x2000;

export function textOf(units: Uint16Array, start: number, end: number): string {
  if (end - start <= CHUNK) return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  let text = '';
  for (let at = start; at < end; at += CHUNK) text += textOf(units, at, Math.min(end, at + CHUNK));
  return text;
}

/** FNV-1a over code units (Fowler, Noll and Vo; offset basis and prime of the 32-bit variant). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
