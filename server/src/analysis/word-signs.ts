/** What the language data tells of a string that might be a word, for the corpus, which counts strings and knows no language. */
import { pairAt } from '../language/zh/everyday-words.ts';
import { PLACES } from '../language/zh/places.ts';
import { TITLES } from '../language/zh/titles.ts';
import { NEVER_AT_EDGES, NEVER_FIRST, NEVER_LAST, SELDOM_FIRST, SELDOM_LAST } from '../language/zh/word-edges.ts';

/** Pairs no more cohesive than this are in the dictionary, but rare: 平和 in 习近平和. */
const WEAK = 1;

/** Whether a string may be a word as far as its ends tell: particles and the like begin or end none. */
export function mayBeWord(text: string): boolean {
  if (text.length === 1 || PLACES.has(text) || TITLES.has(text)) return true;
  const last = text.length - 1;
  if (NEVER_FIRST.has(text[0]!) || NEVER_LAST.has(text[last]!)) return false;
  if (SELDOM_FIRST.has(text[0]!) && pairAt(text, 0) <= Math.max(pairAt(text, 1), text.length === 2 ? 0 : WEAK)) return false;
  if (SELDOM_LAST.has(text[last]!) && pairAt(text, last - 1) <= Math.max(pairAt(text, last - 2), text.length === 2 ? 0 : WEAK)) return false;
  const first = NEVER_AT_EDGES.startingAt(text, 0);
  if (first !== null && first.length < text.length) return false;
  const end = NEVER_AT_EDGES.endingAt(text, text.length);
  return end === null || end.length === text.length;
}

/** Names of places and titles: words of any length that are known as such. */
export function namedWords(): readonly string[] {
  return (named ??= [...PLACES, ...TITLES]);
}

let named: readonly string[] | undefined;

/** Whether a string is known as a word and not a rare one, as the dictionary has 大利 and 民党. */
export function isCommonWord(text: string): boolean {
  return (text.length === 2 && pairAt(text, 0) > WEAK) || PLACES.has(text) || TITLES.has(text);
}

/** Whether the string is a word of two characters in the dictionary, the name of a place or a title. */
export function isKnownWord(text: string): boolean {
  return (text.length === 2 && pairAt(text, 0) > 0) || PLACES.has(text) || TITLES.has(text);
}

/** Whether a string behind a character (as code unit) begins in the middle of a word: 国领导人 behind 中, as 中国 is a word and 国领 is none. */
export function cutsBefore(before: number, text: string): boolean {
  return pairAt(String.fromCharCode(before) + text[0]!, 0) > pairAt(text, 0);
}

/** Whether a string before a character ends in the middle of a word. */
export function cutsBehind(text: string, behind: number): boolean {
  return pairAt(text.at(-1)! + String.fromCharCode(behind), 0) > (text.length < 2 ? 0 : pairAt(text, text.length - 2));
}
