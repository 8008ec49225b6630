/**
 * The sets of code units a pattern speaks of, and the classes they divide all code units into: units of one class are in the same sets, so
 * that one column of a table does for all of them.
 */
import { includes, pairsOf, type Ranges } from './ranges.ts';

export interface UnitClasses {
  /** The class of each code unit. */
  readonly classOf: Uint16Array;
  /** A unit of each class. */
  readonly examples: readonly number[];
  /** For each set, by its number, 1 for the classes in it. */
  readonly setClasses: readonly Uint8Array[];
}

export class UnitSets {
  readonly #sets: Ranges[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of a set, given as sorted ranges. */
  idOf(ranges: Ranges): number {
    const key = ranges.join();
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#sets.push(ranges) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Whether one of the sets holds the unit. */
  holds(unit: number): boolean {
    return this.#sets.some((ranges) => includes(ranges, unit));
  }

  /** `more` are sets whose units must be told apart too. */
  classes(more: readonly Ranges[]): UnitClasses {
    const classOf = new Uint16Array(0x10000);
    let count = 1;
    for (const ranges of [...this.#sets, ...more]) {
      const moved: number[] = [];
      for (const [first, last] of pairsOf(ranges)) {
        for (let unit = first; unit <= last; unit++) classOf[unit] = moved[classOf[unit]!] ??= count++;
      }
    }
    // Classes all of whose units have moved on leave gaps.
    const dense = new Int32Array(count).fill(-1);
    const examples: number[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const old = classOf[unit]!;
      if (dense[old] === -1) dense[old] = examples.push(unit) - 1;
      classOf[unit] = dense[old]!;
    }
    const setClasses = this.#sets.map((ranges) => Uint8Array.from(examples, (unit) => (includes(ranges, unit) ? 1 : 0)));
    return { classOf, examples, setClasses };
  }
}
