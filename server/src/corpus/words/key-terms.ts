/**
 * Words of a selection: how frequent they are, and which it has more of than other texts. Candidates are the strings that recur in the
 * selection, in a large one those of an evenly spread part; all figures are then counted in all of its texts.
 */
import { logLikelihood } from './log-likelihood.ts';
import { TokenStream } from './substrings.ts';
import { eachPiece, everyNth, isOver, sizeOf, type Patience, type WordScope } from './texts.ts';
import { Counted, wordsAmong, worthCounting, type IsName, type Wordhood } from './wordhood.ts';
import { WordCounter } from './word-counter.ts';

export interface WordsQuestion {
  readonly shortest: number;
  readonly longest: number;
  readonly least: number;
}

export interface Frequency extends Wordhood {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  /** Per million characters. */
  readonly rate: number;
}

export interface FrequenciesAnswer {
  readonly items: readonly Frequency[];
  readonly articles: number;
  readonly characters: number;
  readonly partial: boolean;
}

export interface KeyTerm {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  readonly referenceCount: number;
  readonly rate: number;
  readonly referenceRate: number;
  readonly logLikelihood: number;
  readonly logRatio: number;
}

export interface KeyTermsAnswer {
  readonly items: readonly KeyTerm[];
  readonly articles: number;
  readonly characters: number;
  readonly referenceArticles: number;
  readonly referenceCharacters: number;
  readonly partial: boolean;
}

/** Characters in which strings are looked for; of larger selections every second, third … article. */
const SEARCHED = 4_000_000;
/** In a part of a selection strings must recur so often to be looked at, so that what is there by chance is not. */
const LEAST_IN_PART = 4;
const MILLION = 1_000_000;

/** Words by frequency, in no particular order. Rejects when texts cannot be read. */
export async function frequencies(scope: WordScope, question: WordsQuestion, isName: IsName, patience: Patience): Promise<FrequenciesAnswer> {
  const { articles, characters } = await sizeOf(scope, patience);
  const counted = await countedIn(scope, characters, question, patience);
  if (counted === null) return { items: [], articles, characters, partial: true };
  const items = wordsOf(counted, question, isName).map((word): Frequency => {
    const count = counted.counter.count(word);
    return { text: counted.counter.words[word]!, count, articles: counted.counter.articles(word), rate: rateOf(count, characters), ...counted.wordhood(word) };
  });
  return { items, articles, characters, partial: false };
}

/** Words used more in a scope than in another one, in no particular order. Rejects when texts cannot be read. */
export async function keyTerms(scope: WordScope, reference: WordScope, question: WordsQuestion, isName: IsName, patience: Patience): Promise<KeyTermsAnswer> {
  const { articles, characters } = await sizeOf(scope, patience);
  const { articles: referenceArticles, characters: referenceCharacters } = await sizeOf(reference, patience);
  const sums = { articles, characters, referenceArticles, referenceCharacters };
  if (characters === 0 || referenceCharacters === 0) return { items: [], ...sums, partial: isOver(patience) };
  const counted = await countedIn(scope, characters, question, patience);
  if (counted === null) return { items: [], ...sums, partial: true };
  const words = wordsOf(counted, question, isName);
  const elsewhere = new WordCounter(words.map((word) => counted.counter.words[word]!), 0);
  const complete = await eachPiece(reference, patience, (units, from, to, doc) => elsewhere.add(units, from, to, doc));
  if (!complete) return { items: [], ...sums, partial: true };
  const items = words.flatMap((word, at): KeyTerm[] => {
    const count = counted.counter.count(word);
    const referenceCount = elsewhere.count(at);
    const [rate, referenceRate] = [rateOf(count, characters), rateOf(referenceCount, referenceCharacters)];
    if (rate <= referenceRate) return [];
    return [{
      text: counted.counter.words[word]!, count, articles: counted.counter.articles(word), referenceCount, rate, referenceRate,
      logLikelihood: logLikelihood(count, characters, referenceCount, referenceCharacters),
      logRatio: Math.log2(rate / rateOf(referenceCount || 0.5, referenceCharacters)),
    }];
  });
  return { items, ...sums, partial: false };
}

function rateOf(count: number, characters: number): number {
  return characters === 0 ? 0 : (count / characters) * MILLION;
}

/** All strings that recur in a scope, counted; null when there was no time. */
async function countedIn(scope: WordScope, characters: number, { shortest, longest, least }: WordsQuestion, patience: Patience): Promise<Counted | null> {
  const step = Math.ceil(characters / SEARCHED);
  const stream = new TokenStream();
  if (!(await eachPiece(everyNth(scope, step), patience, (units, from, to) => stream.add(units, from, to)))) return null;
  const enough = step <= 1 ? least : Math.max(LEAST_IN_PART, Math.ceil(least / step));
  const recurring = await stream.recurring(Math.max(1, enough), longest, patience);
  const counted = new Counted(worthCounting(recurring.map(({ text }) => text), shortest), characters);
  const complete = await eachPiece(scope, patience, (units, from, to, doc) => counted.counter.add(units, from, to, doc));
  return complete ? counted : null;
}

/** Those that are words as long and as frequent as asked for. */
function wordsOf(counted: Counted, { shortest, least }: WordsQuestion, isName: IsName): number[] {
  const { counter } = counted;
  return wordsAmong(counted, counted.candidates.filter((word) => counter.count(word) >= least), isName).filter((word) => counter.words[word]!.length >= shortest);
}
