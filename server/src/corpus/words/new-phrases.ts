/** Set phrases that a month brought up: words of it, mostly of several characters, that the twelve months before hardly used. */
import { keyTerms, type KeyTerm, type WordsQuestion } from './key-terms.ts';
import type { Doc } from '../segment-set.ts';
import { eachPiece, type Patience, type WordScope } from './texts.ts';
import type { IsName } from './wordhood.ts';
import { WordCounter } from './word-counter.ts';

/** Days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface NewPhrase {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  readonly before: number;
  readonly logLikelihood: number;
}

export interface NewPhrasesAnswer {
  readonly items: readonly NewPhrase[];
  readonly articles: number;
  readonly characters: number;
  readonly charactersBefore: number;
  readonly partial: boolean;
}

/** A phrase is new when it is so many times as frequent as before. */
const TIMES = 8;
/** What one article alone repeats is its own phrase, not the month's. */
const LEAST_ARTICLES = 2;

/** The days of a month `YYYY-MM`, and those of the twelve months before. */
export function daysOf(month: string): { readonly own: Days; readonly before: Days } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const last = number === 1 ? `${padded(year - 1)}-12` : `${padded(year)}-${String(number - 1).padStart(2, '0')}`;
  return { own: { from: `${month}-01`, to: `${month}-31` }, before: { from: `${padded(year - 1)}${month.slice(4)}-01`, to: `${last}-31` } };
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}

/** The phrases of a month in no particular order; `scopeIn` gives the texts of some days. Rejects when texts cannot be read. */
export async function newPhrases(scopeIn: (days: Days) => WordScope, month: string, question: WordsQuestion, isName: IsName, patience: Patience): Promise<NewPhrasesAnswer> {
  const { own, before } = daysOf(month);
  const answer = await keyTerms(scopeIn(own), scopeIn(before), question, isName, patience);
  const isNew = ({ articles, rate, referenceRate }: KeyTerm): boolean => articles >= LEAST_ARTICLES && rate >= TIMES * referenceRate;
  return {
    items: answer.items.filter(isNew).map(({ text, count, articles, referenceCount, logLikelihood }) => ({ text, count, articles, before: referenceCount, logLikelihood })),
    articles: answer.articles, characters: answer.characters, charactersBefore: answer.referenceCharacters, partial: answer.partial,
  };
}

/** Where a word stands first, in its article's visible text. */
export interface FirstPlace {
  readonly doc: Doc;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Where each word stands first, in the article that `rank` puts first; words that stand nowhere are missing. Rejects when texts cannot be read. */
export async function firstPlaces(scope: WordScope, words: readonly string[], rank: (doc: Doc) => number, patience: Patience): Promise<ReadonlyMap<string, FirstPlace>> {
  const places = new Map<string, FirstPlace>();
  const counter = new WordCounter(words);
  await eachPiece(scope, patience, (units, from, to, doc, offset) => {
    counter.add(units, from, to, doc, ({ word, start, end }) => {
      const known = places.get(words[word]!);
      if (known !== undefined && (known.doc === doc || rank(doc) >= rank(known.doc))) return;
      places.set(words[word]!, { doc, start: offset + start - from, end: offset + end - from, folded: String.fromCharCode(...units.subarray(start, end)) });
    });
  });
  return places;
}
