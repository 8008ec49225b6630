/**
 * How much of a headline stands in another article's text: what one report is about, another one of the same event names at least once, even
 * where it is not among the terms it repeats.
 */
import type { Likeness } from './likeness.ts';

/** News say what they are about in their first paragraphs. */
const MOST_UNITS = 4000;
const WORDS_BELOW = 0x3000_0000;

export class HeadlineInText {
  /** Second characters of pairs by the first ones. */
  readonly #seconds = new Map<number, number[]>();
  /** 1 for each character that begins a pair. */
  readonly #firsts = new Uint8Array(0x1_0000);
  readonly #pairs: readonly number[];
  readonly #title: Likeness<number>;

  constructor(titlePairs: readonly number[], title: Likeness<number>) {
    this.#pairs = titlePairs.filter((pair) => pair >= WORDS_BELOW);
    this.#title = title;
    for (const pair of this.#pairs) {
      const first = Math.floor(pair / 0x1_0000);
      this.#firsts[first] = 1;
      const seconds = this.#seconds.get(first);
      if (seconds === undefined) this.#seconds.set(first, [pair % 0x1_0000]);
      else seconds.push(pair % 0x1_0000);
    }
  }

  /** 0 … 1, by how much each pair says; `text` gives code units of the folded text. */
  in(text: (most: number) => Uint16Array): number {
    if (this.#pairs.length === 0) return 0;
    const units = text(MOST_UNITS);
    const found = new Set<number>();
    for (let at = 0; at + 1 < units.length; at++) {
      const first = units[at]!;
      if (this.#firsts[first] === 0) continue;
      const second = units[at + 1]!;
      if (this.#seconds.get(first)!.includes(second)) found.add(first * 0x1_0000 + second);
    }
    return this.#title.part(found, this.#pairs);
  }
}
