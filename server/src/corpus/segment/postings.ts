/**
 * Inverted lists: for each key, a string of the segment's pool, the numbers it is listed with, ascending. Lists are kept as the
 * differences between one number and the next, in a byte or two each.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** Gathers numbers by key. */
export class PostingsBuilder {
  readonly #lists = new Map<number, number[]>();

  add(key: number, number: number): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [number]);
    else if (list[list.length - 1] !== number) list.push(number);
  }

  finish(): { readonly keys: Uint32Array; readonly starts: Uint32Array; readonly bytes: Uint8Array } {
    const keys = Uint32Array.from(this.#lists.keys()).sort();
    const starts = new Uint32Array(keys.length + 1);
    const bytes = new ByteWriter();
    keys.forEach((key, at) => {
      const numbers = ascending(this.#lists.get(key)!);
      bytes.unsigned(numbers.length);
      let last = 0;
      for (const number of numbers) {
        bytes.unsigned(number - last);
        last = number;
      }
      starts[at + 1] = bytes.length;
    });
    return { keys, starts, bytes: bytes.view() };
  }
}

/** Each number once. Most lists come in order already. */
function ascending(numbers: readonly number[]): readonly number[] {
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i]! <= numbers[i - 1]!) return [...new Set(numbers)].sort((a, b) => a - b);
  }
  return numbers;
}

export class Postings {
  /** Ascending. */
  readonly keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(keys: Uint32Array, starts: Uint32Array, bytes: Uint8Array) {
    this.keys = keys;
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** How many numbers are listed with a key. */
  count(key: number): number {
    const at = this.find(key);
    return at < 0 ? 0 : this.countAt(at);
  }

  countAt(at: number): number {
    return new ByteReader(this.#bytes, this.#starts[at]!).unsigned();
  }

  each(key: number, visit: (number: number) => void): void {
    const at = this.find(key);
    if (at >= 0) this.eachAt(at, visit);
  }

  /** The numbers of the list at a place that `find` told. */
  eachAt(at: number, visit: (number: number) => void): void {
    const reader = new ByteReader(this.#bytes, this.#starts[at]!);
    let number = 0;
    for (let left = reader.unsigned(); left > 0 && reader.at < this.#bytes.length; left--) visit((number += reader.unsigned()));
  }

  list(key: number): number[] {
    const numbers: number[] = [];
    this.each(key, (number) => numbers.push(number));
    return numbers;
  }

  /** The place of a key among all keys, -1 when nothing is listed with it. */
  find(key: number): number {
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = this.keys[middle]!;
      if (other === key) return middle;
      if (other < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
