/**
 * Inverted lists: for each key, a string of the segment's pool, the numbers it is listed with, ascending. Lists are kept as the
 * differences between one number and the next, in a byte or two each.
 */
import { ByteReader, ByteWriter, enlarged } from './bytes.ts';

/** Gathers numbers by key: noted as they come, and put in order when all are there. */
export class PostingsBuilder {
  #keys = new Uint32Array(1 << 8);
  #numbers = new Uint32Array(1 << 8);
  #length = 0;

  add(key: number, number: number): void {
    if (this.#length === this.#keys.length) {
      this.#keys = enlarged(this.#keys, this.#length + 1);
      this.#numbers = enlarged(this.#numbers, this.#length + 1);
    }
    this.#keys[this.#length] = key;
    this.#numbers[this.#length++] = number;
  }

  finish(): { readonly keys: Uint32Array; readonly starts: Uint32Array; readonly bytes: Uint8Array } {
    const order = orderOf(this.#keys.subarray(0, this.#length));
    const keys: number[] = [];
    const starts = [0];
    const bytes = new ByteWriter();
    for (let from = 0, to = 0; from < order.length; from = to) {
      const key = this.#keys[order[from]!]!;
      const numbers: number[] = [];
      for (; to < order.length && this.#keys[order[to]!] === key; to++) {
        const number = this.#numbers[order[to]!]!;
        if (numbers.at(-1) !== number) numbers.push(number);
      }
      writeAscending(bytes, numbers);
      keys.push(key);
      starts.push(bytes.length);
    }
    return { keys: Uint32Array.from(keys), starts: Uint32Array.from(starts), bytes: bytes.view() };
  }
}

/** Bits of a key that are looked at at once. */
const DIGIT = 11;

/** The places of keys in ascending order of keys, those of one key in their own order: sorted by one part of the keys after the other. */
function orderOf(keys: Uint32Array): Uint32Array {
  let order = new Uint32Array(keys.length).map((_, place) => place);
  let next = new Uint32Array(keys.length);
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += DIGIT) {
    const starts = new Uint32Array((1 << DIGIT) + 1);
    const digitOf = (place: number): number => (keys[place]! >>> shift) & ((1 << DIGIT) - 1);
    for (let place = 0; place < keys.length; place++) starts[digitOf(place) + 1]!++;
    for (let digit = 0; digit < 1 << DIGIT; digit++) starts[digit + 1]! += starts[digit]!;
    for (const place of order) next[starts[digitOf(place)]!++] = place;
    [order, next] = [next, order];
  }
  return order;
}

/** Numbers as the way from one to the next, each once. Most lists come in order already. */
function writeAscending(bytes: ByteWriter, given: readonly number[]): void {
  const inOrder = given.every((number, at) => at === 0 || number > given[at - 1]!);
  const numbers = inOrder ? given : [...new Set(given)].sort((a, b) => a - b);
  bytes.unsigned(numbers.length);
  let last = 0;
  for (const number of numbers) {
    bytes.unsigned(number - last);
    last = number;
  }
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
