/**
 * Strings that hold together and yet are no words: 大利 stands in 意大利 or in 澳大利亚, and hardly by itself. What stands beside a string tells of
 * each occurrence in which longer word it is, or whether it is put together of the ends of two (最大|利益).
 */
import { cutsBefore, cutsBehind, isKnownWord, isRareWord, namedWords } from '../../analysis/word-signs.ts';
import { ALONE, classOf, LATIN, tokensOf } from './tokens.ts';
import type { WordCounter } from './word-counter.ts';

/** A string is no word when so large a part of its occurrences is none. */
const MOST_INSIDE = 0.8;
/** The same for a word of the dictionary, unless it is a rare one: some few occurrences by itself are enough for it. */
const MOST_INSIDE_KNOWN = 0.98;

/** Beside a part of a word, where the word begins or ends: anything may follow. */
const ANYTHING = -1;

/** What stands on both sides of a part within a longer word, as neighbours are told. */
interface Surroundings {
  readonly before: number;
  readonly behind: number;
}

/** Those of some words of a counter, by number, that are not nearly always a part of this or that longer one. */
export function withoutFragments(counter: WordCounter, words: readonly number[]): number[] {
  const within = partsOf(words.map((word) => counter.words[word]!));
  return words.filter((word) => {
    const text = counter.words[word]!;
    const surroundings = within.get(text);
    if (surroundings === undefined) return true;
    return insidePart(counter, word, surroundings) < (isKnownWord(text) && !isRareWord(text) ? MOST_INSIDE_KNOWN : MOST_INSIDE);
  });
}

/** Of the occurrences of a word that were looked at, the part at which it stands within a longer one or reaches into another. */
function insidePart(counter: WordCounter, word: number, surroundings: readonly Surroundings[]): number {
  const text = counter.words[word]!;
  const left = counter.neighbours(word, 'left');
  const right = counter.neighbours(word, 'right');
  let inside = 0;
  for (let i = 0; i < left.length; i++) {
    const isPart = surroundings.some(({ before, behind }) => (before === ANYTHING || before === left[i]) && (behind === ANYTHING || behind === right[i]));
    if (isPart || cutsBefore(left[i]!, text) || cutsBehind(text, right[i]!)) inside++;
  }
  return inside / Math.max(1, left.length);
}

/** Where words stand within longer ones that are not made up of them: 大利 in 意大利, but neither 国家 in 国家主席 nor 国民 in 国民党. */
function partsOf(words: readonly string[]): Map<string, Surroundings[]> {
  const known = new Set(words);
  const isWord = (text: string): boolean => text.length > 1 && (known.has(text) || isKnownWord(text));
  const found = new Map<string, Surroundings[]>();
  for (const longer of new Set([...words, ...namedWords()])) {
    const tokens = tokensOf(longer);
    for (let from = 0; from < tokens.length; from++) {
      let part = '';
      for (let to = from + 1; to <= tokens.length; to++) {
        part += tokens[to - 1]!;
        if (to - from < 2 || to - from === tokens.length || !known.has(part)) continue;
        const isStem = to === tokens.length - 1 && (part.length > 2 || isKnownWord(part));
        if (isMadeOf(tokens.slice(0, from), isWord) && (isStem || isMadeOf(tokens.slice(to), isWord))) continue;
        const surroundings = { before: neighbourOf(tokens[from - 1]), behind: neighbourOf(tokens[to]) };
        const all = found.get(part);
        if (all === undefined) found.set(part, [surroundings]);
        else all.push(surroundings);
      }
    }
  }
  return found;
}

function neighbourOf(token: string | undefined): number {
  if (token === undefined) return ANYTHING;
  const code = token.charCodeAt(0);
  return classOf(code) === ALONE ? code : LATIN;
}

/** Whether tokens are words one behind the other; none at all are. */
function isMadeOf(tokens: readonly string[], isWord: (text: string) => boolean): boolean {
  // Where words can end, from the beginning on.
  const ends = [true];
  for (let to = 1; to <= tokens.length; to++) ends.push(ends.some((canEnd, from) => canEnd && isWord(tokens.slice(from, to).join(''))));
  return ends[tokens.length]!;
}
