/**
 * Words counted for earlier questions about the same texts: a further question has to count those only that are new to it. What is kept is bounded by
 * the number of words, whatever the length of the texts.
 */
import type { Doc } from '../segment-set.ts';
import { WordCounter } from './word-counter.ts';
import type { WorthCounting } from './wordhood.ts';

/** Words kept, at about 400 bytes each; beyond, everything but the last question's is forgotten. */
const MOST_WORDS = 30_000;

/** What is known of words by their numbers once they are counted; see WordCounter. */
export type WordFigures = Pick<WordCounter, 'words' | 'count' | 'articles' | 'neighbours' | 'entropy'>;

interface Place {
  readonly counter: WordCounter;
  readonly number: number;
  /** Whether more than the count is known. */
  readonly figured: boolean;
}

/** For one selection of articles at one revision of the corpus. */
export class CountedBefore {
  readonly #places = new Map<string, Place>();

  /** What is known of a word, with all its figures if these are wanted. */
  placeOf(word: string, figured: boolean): Place | undefined {
    const place = this.#places.get(word);
    return place === undefined || (figured && !place.figured) ? undefined : place;
  }

  /** To be told when a counter has seen all of the texts; the first `figured` words have figures. */
  keep(counter: WordCounter, figured: number): void {
    if (this.#places.size + counter.words.length > MOST_WORDS) this.#places.clear();
    counter.words.forEach((word, number) => this.#places.set(word, { counter, number, figured: number < figured }));
  }
}

/** A counter of strings of which some were counted before. */
export class FurtherCounter implements WordFigures {
  readonly words: readonly string[];
  readonly #before: CountedBefore;
  readonly #places: readonly Place[];
  readonly #own: WordCounter;
  readonly #ownFigured: number;

  constructor({ strings, candidates }: WorthCounting, before: CountedBefore) {
    this.words = strings;
    this.#before = before;
    const known = strings.map((word, number) => before.placeOf(word, number < candidates));
    this.#ownFigured = known.reduce((sum, place, number) => sum + (place === undefined && number < candidates ? 1 : 0), 0);
    this.#own = new WordCounter(strings.filter((_, number) => known[number] === undefined), this.#ownFigured);
    let next = 0;
    this.#places = known.map((place, number) => place ?? { counter: this.#own, number: next++, figured: number < candidates });
  }

  /** Whether all is known without a look at the texts. */
  get isDone(): boolean {
    return this.#own.words.length === 0;
  }

  add(units: Uint16Array, from: number, to: number, doc: Doc): void {
    this.#own.add(units, from, to, doc);
  }

  /** To be told when all texts were seen. */
  done(): void {
    this.#before.keep(this.#own, this.#ownFigured);
  }

  count(word: number): number {
    const { counter, number } = this.#places[word]!;
    return counter.count(number);
  }

  articles(word: number): number {
    const { counter, number } = this.#places[word]!;
    return counter.articles(number);
  }

  neighbours(word: number, side: 'left' | 'right'): Uint16Array {
    const { counter, number } = this.#places[word]!;
    return counter.neighbours(number, side);
  }

  entropy(word: number, side: 'left' | 'right'): number {
    const { counter, number } = this.#places[word]!;
    return counter.entropy(number, side);
  }
}
