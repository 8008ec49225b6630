/** How long something may keep a thread that others wait for: a share of the time that passes, saved up to a limit. */
export class TimeBudget {
  readonly #most: number;
  readonly #share: number;
  #left: number;
  #since: number;

  /** At first there are `most` milliseconds; of each that passes `share` comes back. `now` is the time in milliseconds, here and below. */
  constructor(most: number, share: number, now: number) {
    this.#most = most;
    this.#share = share;
    this.#left = most;
    this.#since = now;
  }

  /** Whether there is any time left. */
  allows(now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + (now - this.#since) * this.#share);
    this.#since = now;
    return this.#left > 0;
  }

  /** May take more than there is: then it is some time until `allows` says so again. */
  spend(milliseconds: number): void {
    this.#left -= milliseconds;
  }
}
