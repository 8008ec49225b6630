/**
 * How much one job takes: little at first, so that something is there to be shown soon; more and more after that, because every
 * job costs; and less again at the end, so that all hands are done at the same time.
 */

/** Files in the first jobs of a run; the last figure goes on. */
const GROWTH = [32, 128, 512, 2048];
/** Below this it is not worth sharing what is left. */
const SMALLEST = { files: 64, bytes: 1 << 20 };

export interface Limits {
  readonly files: number;
  readonly bytes: number;
}

export class BatchSizes {
  readonly #hands: number;
  readonly #largest: Limits;
  #jobs = 0;

  constructor(hands: number, largest: Limits) {
    this.#hands = hands;
    this.#largest = largest;
  }

  /** The limits of the next job, given what is left; a job takes at least one file, whatever its size. */
  next(left: Limits): Limits {
    const step = Math.floor(this.#jobs++ / this.#hands);
    const grown = GROWTH[Math.min(step, GROWTH.length - 1)]!;
    // Half of a fair share: what is handed out last is then small enough to end together.
    const share = (amount: number, least: number): number => Math.max(least, Math.ceil(amount / (this.#hands * 2)));
    return {
      files: Math.min(grown, this.#largest.files, this.#hands === 1 ? grown : share(left.files, SMALLEST.files)),
      bytes: Math.min(this.#largest.bytes, this.#hands === 1 ? this.#largest.bytes : share(left.bytes, SMALLEST.bytes)),
    };
  }
}
