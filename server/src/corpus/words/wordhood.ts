/**
 * Which strings are words: what holds together more firmly than chance would have it, stands in changing surroundings, and is not just a part
 * of something longer. All from counts; what the dictionary and the names of the corpus know only lowers what is asked of a string.
 */
import { wordBegins, wordEnds } from '../../language/zh/likelihood.ts';
import { pairAt } from '../../language/zh/everyday-words.ts';
import { NEVER_FIRST, NEVER_LAST } from '../../language/zh/word-edges.ts';
import { tokensOf } from './tokens.ts';
import type { WordCounter } from './word-counter.ts';

/** What is asked of strings, found by looking at lists of a month of news. */
export interface Demands {
  /** Bits: parts that come together by chance have 0, and frequent characters beside each other up to about 2. */
  readonly cohesion: number;
  /** Bits: 1 is what two neighbours give that are equally frequent; what stands in one construction only has less. */
  readonly entropy: number;
}

const UNKNOWN: Demands = { cohesion: 3, entropy: 1.5 };
/** Pairs that the dictionary has, and names of people: cohesion is known, and few surroundings are no wonder. */
const KNOWN: Demands = { cohesion: 0, entropy: 0.8 };
/** From so many occurrences on entropy is asked for in full: n occurrences have log₂ n bits at most. */
const ENTROPY_PART = 0.5;
/** A string that stands so often within one longer word is its part: 富汗 in 阿富汗. */
const SWALLOWED = 0.8;

/** Figures of a string that was counted. */
export interface Wordhood {
  readonly cohesion: number;
  readonly leftEntropy: number;
  readonly rightEntropy: number;
}

/** Whether a string may be a word as far as its ends tell: particles and the like begin or end none. */
export function mayBeWord(text: string): boolean {
  if (text.length === 1) return true;
  return !NEVER_FIRST.has(text[0]!) && !NEVER_LAST.has(text.at(-1)!);
}

/** Strings that have been counted, by text. */
export class Counted {
  readonly counter: WordCounter;
  readonly #characters: number;
  readonly #numbers: ReadonlyMap<string, number>;

  /** `characters` of the texts in which was counted. */
  constructor(counter: WordCounter, characters: number) {
    this.counter = counter;
    this.#characters = characters;
    this.#numbers = new Map(counter.words.map((word, number) => [word, number]));
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  wordhood(word: number): Wordhood {
    return { cohesion: this.#cohesion(word), leftEntropy: this.counter.entropy(word, 'left'), rightEntropy: this.counter.entropy(word, 'right') };
  }

  /** log₂ of how much likelier the whole is than its two parts by chance, at the cut where that is least; 0 for what cannot be cut. */
  #cohesion(word: number): number {
    const tokens = tokensOf(this.counter.words[word]!);
    const count = this.counter.count(word);
    let least = Infinity;
    for (let cut = 1; cut < tokens.length; cut++) {
      const head = this.#countOf(tokens.slice(0, cut).join(''));
      const tail = this.#countOf(tokens.slice(cut).join(''));
      least = Math.min(least, Math.log2((count / head) * (this.#characters / tail)));
    }
    return least === Infinity || count === 0 ? 0 : least;
  }

  /** Parts of a string stand at least as often as it does, where they were counted. */
  #countOf(text: string): number {
    const number = this.#numbers.get(text);
    return number === undefined ? 1 : Math.max(1, this.counter.count(number));
  }
}

/** The strings among those given by number that are words; `isName` tells whether some article names somebody so. */
export function wordsAmong(counted: Counted, numbers: readonly number[], isName: (text: string) => boolean): number[] {
  const { counter } = counted;
  const words = numbers.filter((word) => {
    const text = counter.words[word]!;
    const count = counter.count(word);
    if (text.length === 1) return true;
    const wordhood = counted.wordhood(word);
    const entropy = Math.min(wordhood.leftEntropy, wordhood.rightEntropy);
    const meets = (demands: Demands): boolean => {
      return wordhood.cohesion >= demands.cohesion && entropy >= Math.min(demands.entropy, ENTROPY_PART * Math.log2(count));
    };
    if (meets(UNKNOWN)) return !cutsWord(text);
    return meets(KNOWN) && ((text.length === 2 && pairAt(text, 0) > 0) || isName(text));
  });
  return withoutParts(counter, words);
}

/** Whether a word of everyday language seems to be cut: 国国务 begins in the middle of one. */
function cutsWord(text: string): boolean {
  if (text.length < 3) return false;
  const last = text.length - 1;
  // 平主席: the first character goes with nothing inside, while the next two clearly are a word, and so at the end.
  return (wordBegins(text, 1) && pairAt(text, 0) === 0 && text.length === 3) || (wordEnds(text, last) && pairAt(text, last - 1) === 0 && text.length === 3);
}

/** Without the strings that nearly always stand within one longer word. */
function withoutParts(counter: WordCounter, words: readonly number[]): number[] {
  const most = new Map<string, number>();
  for (const word of words) {
    const tokens = tokensOf(counter.words[word]!);
    const count = counter.count(word);
    for (let from = 0; from < tokens.length; from++) {
      for (let to = from + 1; to <= tokens.length; to++) {
        if (to - from === tokens.length) continue;
        const part = tokens.slice(from, to).join('');
        if (count > (most.get(part) ?? 0)) most.set(part, count);
      }
    }
  }
  return words.filter((word) => (most.get(counter.words[word]!) ?? 0) < SWALLOWED * counter.count(word));
}
