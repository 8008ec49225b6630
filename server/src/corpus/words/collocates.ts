/**
 * What stands around a phrase or a person. Candidates are the strings that recur near the hits; how often each stands in the whole selection,
 * and whether it is a word at all, is then counted in one walk over the selection's texts.
 */
import type { Span } from '../../text/span.ts';
import { isCommonWord } from '../../analysis/word-signs.ts';
import { logLikelihood } from './log-likelihood.ts';
import { TokenStream } from './substrings.ts';
import type { Node } from './nodes.ts';
import { eachPiece, sizeOf, type Patience, type WordScope } from './texts.ts';
import type { CountedBefore } from './counted-before.ts';
import { withoutFragments } from './fragments.ts';
import { isInsideToken } from './tokens.ts';
import { Counted, withoutParts, wordsAmong, worthCounting, type IsName } from './wordhood.ts';
import { WordCounter } from './word-counter.ts';

export interface AroundQuestion {
  readonly left: number;
  readonly right: number;
  readonly shortest: number;
  readonly longest: number;
  readonly least: number;
}

export interface Around {
  readonly text: string;
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly expected: number;
  readonly logLikelihood: number;
  readonly pmi: number;
}

export interface AroundAnswer {
  readonly items: readonly Around[];
  readonly hits: number;
  readonly spanCharacters: number;
  readonly characters: number;
  readonly partial: boolean;
}

const NEWLINE = 10;
/** Farther than any span reaches. */
const FAR = 0xffff;

/** The words near a node, in no particular order; `before`: what was counted in the same texts. Rejects when texts cannot be read. */
export async function wordsAround(scope: WordScope, node: Node, question: AroundQuestion, isName: IsName, patience: Patience, before: CountedBefore): Promise<AroundAnswer> {
  const { characters } = await sizeOf(scope, patience);
  const spans = new Spans(question);
  const found = await node(scope, patience, (units, from, to, hits) => spans.add(units, from, to, hits));
  const sums = { hits: spans.hits, spanCharacters: spans.characters, characters };
  const counted = new Counted(worthCounting(await spans.strings(patience), question.shortest), characters, before);
  const strings = counted.counter.words;
  const complete = found && (counted.counter.isDone || (await eachPiece(scope, patience, (units, from, to, doc) => counted.counter.add(units, from, to, doc))));
  if (!complete) return { items: [], ...sums, partial: true };
  counted.counter.done();
  const words = wordsAmong(counted, counted.candidates, isName);
  const near = new Map(spans.count(words.map((word) => strings[word]!)).map((sums, at) => [words[at]!, sums]));
  const whole = withoutParts(words.filter((word) => near.get(word)!.standsAlone), (word) => strings[word]!, (word) => near.get(word)!.count);
  const items = whole.flatMap((word): Around[] => {
    const { count, left, right } = near.get(word)!;
    if (count < question.least || strings[word]!.length < question.shortest) return [];
    // Where a word can overlap itself, it may stand otherwise in a part of the text.
    const total = Math.max(count, counted.counter.count(word));
    const expected = (total * sums.spanCharacters) / characters;
    const strength = logLikelihood(count, sums.spanCharacters, total - count, characters - sums.spanCharacters);
    return [{ text: strings[word]!, count, left, right, total, expected, logLikelihood: count < expected ? -strength : strength, pmi: Math.log2(count / expected) }];
  });
  return { items, ...sums, partial: false };
}

/** The text within reach of hits, each character once: stretches between two hits that touch neither hits nor the edges of paragraphs. */
class Spans {
  readonly #question: AroundQuestion;
  #units = new Uint16Array(1 << 16);
  #length = 0;
  /** For each stretch: where it begins, where it ends, how far the hit before it and the hit behind it are. */
  readonly #stretches: number[] = [];
  hits = 0;
  characters = 0;

  constructor(question: AroundQuestion) {
    this.#question = question;
  }

  add(units: Uint16Array, from: number, to: number, hits: readonly Span[]): void {
    this.hits += hits.length;
    for (let i = 0; i <= hits.length; i++) {
      const before = hits[i - 1];
      const behind = hits[i];
      // Behind the last hit up to where its reach, the paragraph or the text ends; before the next one likewise.
      const low = before?.end ?? from;
      const high = behind?.start ?? to;
      const rightEnd = before === undefined ? low : paragraphEnd(units, low, Math.min(high, low + this.#question.right));
      const leftStart = behind === undefined ? high : paragraphStart(units, high, Math.max(low, high - this.#question.left));
      if (before !== undefined && behind !== undefined && leftStart <= rightEnd) {
        this.#keep(units, low, high, 0, 0, from, to);
      } else {
        if (before !== undefined) this.#keep(units, low, rightEnd, 0, FAR, from, to);
        if (behind !== undefined) this.#keep(units, leftStart, high, FAR, 0, from, to);
      }
    }
  }

  /** Strings that recur within the stretches often enough to be told, and what they are made of. */
  async strings(patience: Patience): Promise<string[]> {
    const stream = new TokenStream();
    for (let i = 0; i < this.#stretches.length; i += 4) stream.add(this.#units, this.#stretches[i]!, this.#stretches[i + 1]!);
    return (await stream.recurring(Math.max(1, this.#question.least), this.#question.longest, patience)).map(({ text }) => text);
  }

  /**
   * How often each word stands within the stretches, and how often nearer to the hit behind it (`left` of a hit) or before it; and whether it is not
   * just a part of longer ones there, as a common word never is.
   */
  count(words: readonly string[]): { count: number; left: number; right: number; standsAlone: boolean }[] {
    const counts = words.map(() => ({ count: 0, left: 0, right: 0, standsAlone: false }));
    const counter = new WordCounter(words);
    for (let i = 0; i < this.#stretches.length; i += 4) {
      const [from, to, before, behind] = [this.#stretches[i]!, this.#stretches[i + 1]!, this.#stretches[i + 2]!, this.#stretches[i + 3]!];
      counter.add(this.#units, from, to, i, ({ word, start, end }) => {
        const sums = counts[word]!;
        const behindHit = before + start - from;
        const beforeHit = behind + to - end;
        sums.count++;
        // Only hits count that reach so far; of two as near, the one behind the word.
        if (beforeHit < this.#question.left && !(behindHit < this.#question.right && behindHit < beforeHit)) sums.left++;
        else sums.right++;
      }, from - 1, to + 1);
    }
    for (const word of withoutFragments(counter, [...words.keys()], false)) counts[word]!.standsAlone = true;
    words.forEach((word, number) => (counts[number]!.standsAlone ||= isCommonWord(word)));
    return counts;
  }

  #keep(units: Uint16Array, from: number, to: number, before: number, behind: number, low: number, high: number): void {
    if (from >= to) return;
    const length = to - from;
    if (this.#length + length + 2 > this.#units.length) {
      const larger = new Uint16Array(2 * (this.#units.length + length + 2));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    // With what stands on both sides, as it tells which word a string is a part of.
    this.#units[this.#length] = from > low ? units[from - 1]! : 0;
    const start = this.#length + 1;
    const kept = this.#units.subarray(start, start + length);
    kept.set(units.subarray(from, to));
    this.#units[start + length] = to < high ? units[to]! : 0;
    // What is cut off is no word.
    if (from > low && isInsideToken(units, from)) for (let i = 0; i < length && (i === 0 || isInsideToken(units, from + i)); i++) kept[i] = 0;
    if (to < high && isInsideToken(units, to)) for (let i = length - 1; i >= 0; i--) {
      const goesOn = i > 0 && isInsideToken(units, from + i);
      kept[i] = 0;
      if (!goesOn) break;
    }
    this.#stretches.push(start, start + length, before, behind);
    this.#length += length + 2;
    this.characters += length;
  }
}

function paragraphEnd(units: Uint16Array, from: number, to: number): number {
  const newline = units.subarray(from, to).indexOf(NEWLINE);
  return newline < 0 ? to : from + newline;
}

function paragraphStart(units: Uint16Array, to: number, from: number): number {
  return from + units.subarray(from, to).lastIndexOf(NEWLINE) + 1;
}
