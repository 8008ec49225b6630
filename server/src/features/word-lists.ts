/** Lists of words in the orders they are asked for, and a page of them: the same for panels, exports and the command line. */
import type { CollocatesParams, WordListParams } from '../../../protocol/src/words.ts';
import type { Around, Frequency, KeyTerm, NewPhrase } from '../corpus/words/corpus-words.ts';
import { cut } from './listings.ts';

/** Characters a word may have. */
export const LONGEST_WORD = 12;
/** Characters on either side of a hit in which words are looked for. */
export const WIDEST_SPAN = 50;
/** Counting ends after so many milliseconds. */
export const WORDS_BUDGET_MS = 60_000;

/** Which words are listed, within what is possible. */
export function wordsQuestion({ shortest, longest, least }: Pick<WordListParams, 'shortest' | 'longest' | 'least'>): { shortest: number; longest: number; least: number } {
  const most = within(longest, 1, LONGEST_WORD);
  return { shortest: within(shortest, 1, most), longest: most, least: within(least, 1, Number.MAX_SAFE_INTEGER) };
}

/** A whole number in the given limits; the lower one for what is no number. */
export function within(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, Math.floor(value))) : low;
}

/** The most telling first; words as telling as each other by code units, so that pages fit together. */
export function collocatesInOrder(items: readonly Around[], order: CollocatesParams['order']): readonly Around[] {
  return [...items].sort((a, b) => b[order] - a[order] || b.count - a.count || byText(a, b));
}

/** The most frequent first. */
export function frequenciesInOrder(items: readonly Frequency[]): readonly Frequency[] {
  return [...items].sort((a, b) => b.count - a.count || byText(a, b));
}

/** The most telling first. */
export function keyTermsInOrder<T extends KeyTerm | NewPhrase>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => b.logLikelihood - a.logLikelihood || b.count - a.count || byText(a, b));
}

export function pageOf<T>(items: readonly T[], { offset, limit }: Pick<WordListParams, 'offset' | 'limit'>): readonly T[] {
  return cut(items, offset, limit);
}

function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text < b.text ? -1 : 1;
}
