/**
 * The articles in the order of their days, the undated last, those of one day by their paths. Days are put in order when somebody asks
 * for them, so that thousands of articles a second can come in.
 */
import type { Doc, SegmentSet } from './segment-set.ts';

interface Day {
  docs: Doc[];
  /** Living ones among them. */
  count: number;
  /** Whether `docs` is in order and without dead ones. */
  settled: boolean;
}

const UNDATED = 0;

export class Timeline {
  readonly #set: SegmentSet;
  readonly #days = new Map<number, Day>();
  /** Day numbers oldest first, the undated last; undefined when another day came. */
  #order: readonly number[] | undefined;
  #ranks: Int32Array = new Int32Array(0);
  #byRank: Int32Array = new Int32Array(0);
  #ranked = false;

  constructor(set: SegmentSet) {
    this.#set = set;
  }

  /** `day` as a number, 20221101; 0 without one. */
  add(doc: Doc, day: number): void {
    const known = this.#days.get(day);
    if (known !== undefined) {
      known.docs.push(doc);
      known.count++;
      known.settled = false;
    } else {
      this.#days.set(day, { docs: [doc], count: 1, settled: true });
      this.#order = undefined;
    }
    this.#ranked = false;
  }

  /** To be called for each article of the day that died. */
  died(day: number): void {
    const known = this.#days.get(day);
    if (known !== undefined) {
      known.count--;
      known.settled = false;
    }
    this.#ranked = false;
  }

  /** Days with articles, as numbers. */
  days(): readonly number[] {
    if (this.#order === undefined) {
      this.#order = [...this.#days.keys()].sort((a, b) => (a === UNDATED ? Infinity : a) - (b === UNDATED ? Infinity : b));
    }
    return this.#order;
  }

  /** How many articles a day has. */
  count(day: number): number {
    return this.#days.get(day)?.count ?? 0;
  }

  /** The articles of a day, in order. */
  on(day: number): readonly Doc[] {
    const known = this.#days.get(day);
    if (known === undefined) return [];
    if (!known.settled) this.#settle(known);
    return known.docs;
  }

  /** All articles in order. */
  *all(): Generator<Doc> {
    for (const day of this.days()) yield* this.on(day);
  }

  /** Where an article stands in the order of all, from 0; -1 for what is no living article. */
  rank(doc: Doc): number {
    if (!this.#ranked) this.#rank();
    return this.#ranks[doc] ?? -1;
  }

  /** The article at a place in the order of all. */
  at(rank: number): Doc {
    if (!this.#ranked) this.#rank();
    return this.#byRank[rank] ?? -1;
  }

  #rank(): void {
    if (this.#ranks.length < this.#set.end) this.#ranks = new Int32Array(Math.max(this.#set.end, this.#ranks.length * 2));
    if (this.#byRank.length < this.#ranks.length) this.#byRank = new Int32Array(this.#ranks.length);
    this.#ranks.fill(-1);
    let rank = 0;
    for (const day of this.days()) {
      for (const doc of this.on(day)) {
        this.#byRank[rank] = doc;
        this.#ranks[doc] = rank++;
      }
    }
    this.#ranked = true;
  }

  #settle(day: Day): void {
    const set = this.#set;
    day.docs = [...new Set(day.docs)].filter((doc) => set.alive(doc)).sort((a, b) => {
      const [one, other] = [set.slotOf(a)!, set.slotOf(b)!];
      return one.segment.comparePaths(a - one.base, other.segment, b - other.base);
    });
    day.settled = true;
  }
}
