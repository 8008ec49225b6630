/**
 * Strings that hold together and yet are no words: 大利 stands in 意大利 or in 澳大利亚, and hardly by itself. What stands beside a string tells of
 * each occurrence in which longer word it is, or whether it is put together of the ends of two (最大|利益).
 */
import { cutsBefore, cutsBehind, isCommonWord, isKnownWord, namedWords } from '../../analysis/word-signs.ts';
import { ALONE, classOf, LATIN, tokensOf } from './tokens.ts';
import type { WordFigures } from './counted-before.ts';

/** A string is no word when so large a part of its occurrences is none. */
const MOST_INSIDE = 0.8;
/** The same for a common word: some few occurrences by itself are enough for it. */
const MOST_INSIDE_COMMON = 0.98;

/** Beside a part of a word, where the word begins or ends: anything may follow. */
const ANYTHING = -1;

/** What stands on both sides of a part within a longer word, as neighbours are told. */
interface Surroundings {
  readonly before: number;
  readonly behind: number;
}

/**
 * Those of some words of a counter, by number, that are not nearly always a part of this or that longer one. `ends`: whether places count too at which
 * another word reaches over an end; near a phrase they do not, as there one and the same word may stand beside all others.
 */
export function withoutFragments(counter: WordFigures, words: readonly number[], ends: boolean): number[] {
  const parts = new Parts(words.map((word) => counter.words[word]!));
  const kept = new Set<number>();
  // From the longest on, so that what is itself a part makes no parts: 国内政 in 中国内政 leaves 内政 alone.
  for (const word of [...words].sort((a, b) => counter.words[b]!.length - counter.words[a]!.length)) {
    const text = counter.words[word]!;
    const surroundings = parts.around(text);
    const most = isCommonWord(text) ? MOST_INSIDE_COMMON : MOST_INSIDE;
    if (surroundings !== undefined && insidePart(counter, word, surroundings, ends) >= most) continue;
    kept.add(word);
    parts.add(text);
  }
  return words.filter((word) => kept.has(word));
}

/** Of the occurrences of a word that were looked at, the part at which it stands within a longer one or, with `ends`, reaches into another. */
function insidePart(counter: WordFigures, word: number, surroundings: readonly Surroundings[], ends: boolean): number {
  const text = counter.words[word]!;
  const left = counter.neighbours(word, 'left');
  const right = counter.neighbours(word, 'right');
  let inside = 0;
  for (let i = 0; i < left.length; i++) {
    const isPart = surroundings.some(({ before, behind }) => (before === ANYTHING || before === left[i]) && (behind === ANYTHING || behind === right[i]));
    if (isPart || (ends && (cutsBefore(left[i]!, text) || cutsBehind(text, right[i]!)))) inside++;
  }
  return inside / Math.max(1, left.length);
}

/** Where words stand within longer ones without another word right beside them: 大利 in 意大利, but neither 国家 in 国家主席 nor 国民 in 国民党. */
class Parts {
  readonly #words: ReadonlySet<string>;
  readonly #found = new Map<string, Surroundings[]>();

  /** Names of places and titles are longer words, whether they are among the words or not. */
  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const name of namedWords()) this.add(name);
  }

  around(word: string): readonly Surroundings[] | undefined {
    return this.#found.get(word);
  }

  add(longer: string): void {
    const tokens = tokensOf(longer);
    for (let from = 0; from < tokens.length; from++) {
      let part = '';
      for (let to = from + 1; to <= tokens.length; to++) {
        part += tokens[to - 1]!;
        if (to - from < 2 || to - from === tokens.length || !this.#words.has(part)) continue;
        // What is added behind a word makes another word of it, as 州 of 维吉尼亚; behind two characters that nobody knows it may be anything.
        const isStem = part.length > 2 || (to === tokens.length - 1 && isKnownWord(part));
        if ((from === 0 || this.#endsInWord(tokens, from)) && (isStem || to === tokens.length || this.#beginsWithWord(tokens, to))) continue;
        const surroundings = { before: neighbourOf(tokens[from - 1]), behind: neighbourOf(tokens[to]) };
        const known = this.#found.get(part);
        if (known === undefined) this.#found.set(part, [surroundings]);
        else known.push(surroundings);
      }
    }
  }

  /** Whether a word stands right before a place: 总统 in 美国总统拜登, before 拜登. */
  #endsInWord(tokens: readonly string[], end: number): boolean {
    let text = '';
    for (let at = end - 1; at >= 0; at--) if (this.#isWord((text = tokens[at]! + text))) return true;
    return false;
  }

  #beginsWithWord(tokens: readonly string[], start: number): boolean {
    let text = '';
    for (let at = start; at < tokens.length; at++) if (this.#isWord((text += tokens[at]!))) return true;
    return false;
  }

  #isWord(text: string): boolean {
    return text.length > 1 && (this.#words.has(text) || isKnownWord(text));
  }
}

function neighbourOf(token: string | undefined): number {
  if (token === undefined) return ANYTHING;
  const code = token.charCodeAt(0);
  return classOf(code) === ALONE ? code : LATIN;
}
