/**
 * One list of words as far as it is known: its first page comes at once, the rest when more is to be shown, or when all of it is needed to
 * be sorted or searched.
 */
import type { WordsQuestion, WordsResult } from '../../protocol/src/words-page.ts';
import type { WordRow } from './words-columns.ts';

/** Lines asked for at once: the most the server gives. */
const PAGE = 500;
/** Lines kept at most; what is beyond tells nobody anything, and an export has it. */
export const MOST_KEPT = 5000;

/** Asks for a part of the list. */
export type AskWords = (question: WordsQuestion, offset: number, limit: number) => Promise<WordsResult>;

export class WordList {
  readonly question: WordsQuestion;
  /** What the first answer said of the whole. */
  readonly result: WordsResult;
  readonly #ask: AskWords;
  #rows: readonly WordRow[];
  #loading: Promise<boolean> | undefined;

  private constructor(question: WordsQuestion, result: WordsResult, ask: AskWords) {
    this.question = question;
    this.result = result;
    this.#rows = result.items;
    this.#ask = ask;
  }

  static async load(question: WordsQuestion, ask: AskWords): Promise<WordList> {
    return new WordList(question, await ask(question, 0, PAGE), ask);
  }

  get rows(): readonly WordRow[] {
    return this.#rows;
  }

  get total(): number {
    return this.result.total;
  }

  /** Whether all lines are known that are kept at all. */
  get whole(): boolean {
    return this.#rows.length >= Math.min(this.total, MOST_KEPT);
  }

  /** Loads until so many lines are known, if there are so many; false when the list has become another meanwhile. */
  async reach(count: number): Promise<boolean> {
    while (!this.whole && this.#rows.length < count) {
      this.#loading ??= this.#next().finally(() => (this.#loading = undefined));
      if (!(await this.#loading)) return false;
    }
    return true;
  }

  async #next(): Promise<boolean> {
    const from = this.#rows.length;
    const result = await this.#ask(this.question, from, Math.min(PAGE, MOST_KEPT - from));
    // Of a corpus that has changed meanwhile: two halves would not be one list.
    if (result.total !== this.total || result.items.length === 0) return false;
    this.#rows = [...this.#rows, ...result.items];
    return true;
  }
}
