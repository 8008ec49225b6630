/**
 * Puts hits in order by several keys, one after the other from the last to the first. Each pass counts instead of comparing, so it keeps what is alike as
 * it was, takes time in proportion to the hits, and others get their turn in between.
 */
import { Pace } from '../../pace.ts';
import type { Neighbours } from './neighbours.ts';

const DIGIT = 0x10000;

export class Ordering {
  #order: Uint32Array;
  #other: Uint32Array;
  readonly #counts = new Uint32Array(DIGIT);
  readonly #pace = new Pace();

  /** Begins with an order of hits by number, which is kept for those that are alike. */
  constructor(order: Uint32Array) {
    this.#order = order.slice();
    this.#other = new Uint32Array(order.length);
  }

  get order(): Uint32Array {
    return this.#order;
  }

  /** By a whole number for each hit. */
  async byKey(keys: Uint32Array): Promise<void> {
    const low = new Uint16Array(keys.length);
    const high = new Uint16Array(keys.length);
    let largest = 0;
    for (let hit = 0; hit < keys.length; hit++) {
      const key = keys[hit]!;
      low[hit] = key;
      high[hit] = key >>> 16;
      if (key > largest) largest = key;
    }
    await this.#pass(low);
    if (largest >= DIGIT) await this.#pass(high);
  }

  /** By neighbours as they are read, each code unit by its rank. `stop` is asked between passes. */
  async byNeighbours(neighbours: Neighbours, ranks: Uint16Array, stop: () => boolean): Promise<void> {
    const keys = new Uint16Array(this.#order.length);
    for (const column of neighbours.toReversed()) {
      if (stop()) return;
      for (let hit = 0; hit < column.length; hit++) keys[hit] = ranks[column[hit]!]!;
      await this.#pass(keys);
    }
  }

  async #pass(keys: Uint16Array): Promise<void> {
    await this.#pace.rest();
    const places = this.#counts.fill(0);
    for (let hit = 0; hit < keys.length; hit++) places[keys[hit]!]!++;
    if (places[keys[0]!] === keys.length) return; // all alike
    let before = 0;
    for (let key = 0; key < DIGIT; key++) {
      const count = places[key]!;
      places[key] = before;
      before += count;
    }
    const order = this.#order;
    const target = this.#other;
    for (let i = 0; i < order.length; i++) {
      const hit = order[i]!;
      target[places[keys[hit]!]!++] = hit;
    }
    this.#other = order;
    this.#order = target;
  }
}
