/**
 * Where a wording ends that has other words than the phrase at its beginning or end: 一个中国 with 政策 for 原则. What often stands there is a
 * tree of continuations; a wording goes on as long as one continuation is by far the likeliest, and ends where it may go on in many ways.
 */

/** The part of the continuations so far that the next one must make up for the wording to go on. */
const LIKELY = 0.6;
/** Continuations that occur less often say nothing. */
const FEWEST = 2;
/** Characters that begin or end no wording by themselves: particles, conjunctions, verbs of being. */
const LOOSE = new Set('的了着过和与及或而并也都就在是为将对把被从向以于等这那其他她它我你们');

/** How often each continuation stands somewhere, by its characters from the wording outwards. */
export class Continuations {
  readonly #counts = new Map<string, number>();
  readonly #longest: number;

  /** Continuations are looked at up to so many characters. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  add(continuation: string): void {
    const most = Math.min(this.#longest, continuation.length);
    for (let length = 1; length <= most; length++) {
      const part = continuation.slice(0, length);
      this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
    }
  }

  /**
   * How much of a continuation belongs to the wording; empty when it may go on in any way, ends at once, has fewer than `least` characters,
   * or nothing shows where it ends.
   */
  endOf(continuation: string, least: number): string {
    const most = Math.min(this.#longest, continuation.length);
    let end = 0;
    for (let length = 1; length <= most; length++) {
      const count = this.#counts.get(continuation.slice(0, length)) ?? 0;
      if (count < FEWEST) break;
      // The first character may be any; from then on the wording has to be going on.
      if (length > 1 && count < LIKELY * (this.#counts.get(continuation.slice(0, length - 1)) ?? 0)) break;
      end = length;
    }
    if (end === this.#longest) return '';
    const own = withoutLoose(continuation.slice(0, end));
    return own.length < least ? '' : own;
  }
}

/** Without the particles it ends in: 政策的 is 政策. */
function withoutLoose(continuation: string): string {
  let end = continuation.length;
  while (end > 0 && LOOSE.has(continuation[end - 1]!)) end--;
  return continuation.slice(0, end);
}
