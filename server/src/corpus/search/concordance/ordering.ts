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
    let largest = 0;
    for (let hit = 0; hit < keys.length; hit++) if (keys[hit]! > largest) largest = keys[hit]!;
    await this.#pass((hit) => keys[hit]! & (DIGIT - 1));
    if (largest >= DIGIT) await this.#pass((hit) => keys[hit]! >>> 16);
  }

  /** By neighbours as they are read, each character by its rank. `stop` is asked between passes. */
  async byNeighbours({ units, width }: Neighbours, ranks: Uint16Array, stop: () => boolean): Promise<void> {
    for (let column = width - 1; column >= 0 && !stop(); column--) await this.#pass((hit) => ranks[units[hit * width + column]!]!);
  }

  async #pass(keyOf: (hit: number) => number): Promise<void> {
    await this.#pace.rest();
    const counts = this.#counts.fill(0);
    const order = this.#order;
    for (let i = 0; i < order.length; i++) counts[keyOf(order[i]!)]!++;
    let before = 0;
    for (let key = 0; key < DIGIT; key++) {
      const count = counts[key]!;
      counts[key] = before;
      before += count;
    }
    const target = this.#other;
    for (let i = 0; i < order.length; i++) {
      const hit = order[i]!;
      target[counts[keyOf(hit)]!++] = hit;
    }
    this.#other = order;
    this.#order = target;
  }
}
