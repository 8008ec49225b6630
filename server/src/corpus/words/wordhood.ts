/**
 * Which strings are words: what holds together more firmly than chance would have it, stands in changing surroundings, and is not just a part
 * of something longer. All from counts; what the dictionary and the names of the corpus know only lowers what is asked of a string.
 */
import { cutsBefore, cutsBehind, isKnownWord, mayBeWord } from '../../analysis/word-signs.ts';
import { cutsOf, tokensOf } from './tokens.ts';
import { withoutFragments } from './fragments.ts';
import { CountedBefore, FurtherCounter, type WordFigures } from './counted-before.ts';

/** What is asked of strings, found by looking at lists of a month of news. */
export interface Demands {
  /** Bits: parts that come together by chance have 0, and frequent characters beside each other up to about 2. */
  readonly cohesion: number;
  /** Bits: 1 is what two neighbours give that are equally frequent; what stands in one construction only has less. */
  readonly entropy: number;
}

const UNKNOWN: Demands = { cohesion: 3, entropy: 1.5 };
/** Pairs that the dictionary has, places, titles: that they hold together is known, and few surroundings are no wonder. */
const KNOWN: Demands = { cohesion: 0, entropy: 0.8 };
/** A name that articles give somebody may stand beside the same words everywhere, and may look as if it cut some. */
const NAME: Demands = { cohesion: UNKNOWN.cohesion, entropy: KNOWN.entropy };
/** Never is more asked for than this part of what is possible: n occurrences have log₂ n bits of entropy at most, in N characters log₂ (N ÷ n) of cohesion. */
const MOST_ASKED = 0.5;
/** A string that stands so often within one longer word is its part: 富汗 in 阿富汗. */
const SWALLOWED = 0.8;
/** The same for what is known to be a word: 国务卿 is one although it mostly stands in 美国国务卿. */
const KNOWN_SWALLOWED = 0.98;

/** Part of its places at which a word may be cut by what stands beside it. */
const MOST_CUTS = 0.5;

/** Figures of a string that was counted. */
export interface Wordhood {
  readonly cohesion: number;
  readonly leftEntropy: number;
  readonly rightEntropy: number;
}

/** Whether some article calls somebody so. */
export type IsName = (text: string) => boolean;

/** Strings that are counted, by text. */
export class Counted {
  readonly counter: FurtherCounter;
  /** The numbers of those that may be words. */
  readonly candidates: readonly number[];
  readonly characters: number;
  readonly #numbers: ReadonlyMap<string, number>;

  /** To be counted in texts of so many characters, where not counted before in the same texts. */
  constructor({ strings, candidates }: WorthCounting, characters: number, before = new CountedBefore()) {
    this.counter = new FurtherCounter({ strings, candidates }, before);
    this.candidates = Array.from({ length: candidates }, (_, number) => number);
    this.characters = characters;
    this.#numbers = new Map(strings.map((text, number) => [text, number]));
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  wordhood(word: number): Wordhood {
    return { cohesion: this.#cohesion(word), leftEntropy: this.counter.entropy(word, 'left'), rightEntropy: this.counter.entropy(word, 'right') };
  }

  /** log₂ of how much likelier the whole is than its two parts by chance, at the cut where that is least; 0 for what cannot be cut. */
  #cohesion(word: number): number {
    const text = this.counter.words[word]!;
    const count = this.counter.count(word);
    let least = Infinity;
    for (const cut of cutsOf(text)) {
      const head = this.#countOf(text.slice(0, cut));
      const tail = this.#countOf(text.slice(cut));
      least = Math.min(least, Math.log2((count / head) * (this.characters / tail)));
    }
    return least === Infinity || count === 0 ? 0 : least;
  }

  /** Parts of a string stand at least as often as it does, where they were counted. */
  #countOf(text: string): number {
    const number = this.#numbers.get(text);
    return number === undefined ? 1 : Math.max(1, this.counter.count(number));
  }
}

/** What has to be counted to tell which strings are words. */
export interface WorthCounting {
  /** Strings that may be words, then what else these begin and end with. */
  readonly strings: readonly string[];
  /** How many of them may be words. */
  readonly candidates: number;
}

/** Those of some strings that may be words of `shortest` characters or parts of such, with all their heads and tails. */
export function worthCounting(strings: readonly string[], shortest: number): WorthCounting {
  const candidates = strings.filter((text) => text.length >= Math.min(shortest, 2) && mayBeWord(text));
  const counted = new Set(candidates);
  for (const text of candidates) {
    for (const cut of cutsOf(text)) counted.add(text.slice(0, cut)).add(text.slice(cut));
  }
  return { strings: [...counted], candidates: candidates.length };
}

/** The strings among those given by number that are words. */
export function wordsAmong(counted: Counted, numbers: readonly number[], isName: IsName): number[] {
  const { counter } = counted;
  const words = numbers.filter((word) => {
    const text = counter.words[word]!;
    const count = counter.count(word);
    if (tokensOf(text).length === 1) return true;
    const wordhood = counted.wordhood(word);
    const entropy = Math.min(wordhood.leftEntropy, wordhood.rightEntropy);
    const meets = (demands: Demands): boolean => {
      return wordhood.cohesion >= Math.min(demands.cohesion, MOST_ASKED * Math.log2(counted.characters / count)) && entropy >= Math.min(demands.entropy, MOST_ASKED * Math.log2(count));
    };
    if (!meets(KNOWN)) return false;
    return ((meets(UNKNOWN) || isKnownWord(text)) && !cutsWords(counter, word)) || (meets(NAME) && isName(text));
  });
  return withoutParts(withoutFragments(counter, words, true), (word) => counter.words[word]!, (word) => counter.count(word));
}

/** Whether at most places a word of the dictionary reaches over one of the ends. */
function cutsWords(counter: WordFigures, word: number): boolean {
  const text = counter.words[word]!;
  const before = counter.neighbours(word, 'left');
  const behind = counter.neighbours(word, 'right');
  return partOf(before, (code) => cutsBefore(code, text)) > MOST_CUTS || partOf(behind, (code) => cutsBehind(text, code)) > MOST_CUTS;
}

function partOf(codes: Uint16Array, holds: (code: number) => boolean): number {
  let found = 0;
  for (const code of codes) if (holds(code)) found++;
  return found / Math.max(1, codes.length);
}

/** Those of some words, by their numbers, that do not nearly always stand within one longer one of them. */
export function withoutParts(words: readonly number[], textOf: (word: number) => string, countOf: (word: number) => number): number[] {
  const most = new Map<string, number>();
  for (const word of words) most.set(textOf(word), 0);
  for (const word of words) {
    const tokens = tokensOf(textOf(word));
    const count = countOf(word);
    for (let from = 0; from < tokens.length; from++) {
      let part = '';
      for (let to = from; to < tokens.length; to++) {
        part += tokens[to]!;
        const known = most.get(part);
        if (known !== undefined && count > known && to - from + 1 < tokens.length) most.set(part, count);
      }
    }
  }
  return words.filter((word) => most.get(textOf(word))! < (isKnownWord(textOf(word)) ? KNOWN_SWALLOWED : SWALLOWED) * countOf(word));
}
