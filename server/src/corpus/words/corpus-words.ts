/**
 * Questions to a corpus about words. Whole lists are kept for a while, so that further pages and another order need no new counting; what the
 * corpus was at another revision is forgotten.
 */
import type { AppearanceMention } from '../model.ts';
import { Lru } from '../lru.ts';
import type { Doc } from '../segment-set.ts';
import { matcherOf, type SearchTerms } from '../search/query.ts';
import { aboutOf, hitAt, whileTextsLast, type SearchHit } from '../search/corpus-search.ts';
import { EVERYWHERE, personsCalled, scopeOf, type SearchedCorpus, type SearchFilter } from '../search/scope.ts';
import { surfaceKey } from '../surface-key.ts';
import { wordsAround, type AroundAnswer, type AroundQuestion } from './collocates.ts';
import { CountedBefore } from './counted-before.ts';
import { frequencies, keyTerms, type FrequenciesAnswer, type KeyTermsAnswer, type WordsQuestion } from './key-terms.ts';
import { daysOf, firstPlaces, newPhrases, type NewPhrasesAnswer } from './new-phrases.ts';
import { hitsOf, mentionsOf, type Node } from './nodes.ts';
import { restOf, scopeOfTexts, type Patience, type WordScope } from './texts.ts';
import type { IsName } from './wordhood.ts';

export type { Around, AroundAnswer } from './collocates.ts';
export type { FrequenciesAnswer, Frequency, KeyTerm, KeyTermsAnswer } from './key-terms.ts';
export type { NewPhrase, NewPhrasesAnswer } from './new-phrases.ts';
export type { Patience } from './texts.ts';

/** Around what words are looked for. */
export type NodeQuestion = { readonly query: SearchTerms } | { readonly person: string };

/** What can be asked about words; each answer is the whole list, in no particular order. All reject when texts cannot be read. */
export interface WordQueries {
  /** Rejects with a PatternError for words that cannot be looked for. */
  around(node: NodeQuestion, filter: SearchFilter, question: AroundQuestion, patience: Patience): Promise<AroundAnswer>;
  frequencies(filter: SearchFilter, question: WordsQuestion, patience: Patience): Promise<FrequenciesAnswer>;
  /** `reference` null: everything else. */
  keyTerms(filter: SearchFilter, reference: SearchFilter | null, question: WordsQuestion, patience: Patience): Promise<KeyTermsAnswer>;
  /** `month`: `YYYY-MM`. */
  newPhrases(month: string, filter: SearchFilter, question: WordsQuestion, patience: Patience): Promise<NewPhrasesAnswer>;
  /** Where words stand first in a month, by its articles' dates; words that stand nowhere are missing. */
  firstPlaces(month: string, filter: SearchFilter, words: readonly string[], patience: Patience): Promise<ReadonlyMap<string, SearchHit>>;
}

/** What counting words needs to know of the corpus. */
export interface WordsCorpus extends SearchedCorpus {
  readonly names: { supportedBy(key: string, least: number): boolean };
}

/** Lists kept. */
const KEPT = 4;
/** Articles that must name somebody so before a string is taken for a name. */
const NAMED_IN = 2;

export class CorpusWords implements WordQueries {
  readonly #corpus: WordsCorpus;
  #kept = new Lru<string, { readonly partial: boolean }>(KEPT);
  #revision = -1;
  #counted: { readonly texts: string; readonly before: CountedBefore } | null = null;

  constructor(corpus: WordsCorpus) {
    this.#corpus = corpus;
  }

  around(node: NodeQuestion, filter: SearchFilter, question: AroundQuestion, patience: Patience): Promise<AroundAnswer> {
    const terms = 'query' in node ? hitsOf(matcherOf(node.query)) : null;
    return this.#keep(['around', node, filter, question], () => {
      return wordsAround(this.#scope(filter), terms ?? this.#mentions(node), question, this.#isName, patience, this.#countedIn(filter));
    });
  }

  frequencies(filter: SearchFilter, question: WordsQuestion, patience: Patience): Promise<FrequenciesAnswer> {
    return this.#keep(['frequencies', filter, question], () => frequencies(this.#scope(filter), question, this.#isName, patience));
  }

  keyTerms(filter: SearchFilter, reference: SearchFilter | null, question: WordsQuestion, patience: Patience): Promise<KeyTermsAnswer> {
    return this.#keep(['keyTerms', filter, reference, question], () => {
      const scope = this.#scope(filter);
      const other = reference === null ? restOf(this.#scope(EVERYWHERE), scope) : this.#scope(reference);
      return keyTerms(scope, other, question, this.#isName, patience);
    });
  }

  newPhrases(month: string, filter: SearchFilter, question: WordsQuestion, patience: Patience): Promise<NewPhrasesAnswer> {
    return this.#keep(['newPhrases', month, filter, question], () => {
      return newPhrases((days) => this.#scope({ ...filter, ...days }), month, question, this.#isName, patience);
    });
  }

  async firstPlaces(month: string, filter: SearchFilter, words: readonly string[], patience: Patience): Promise<ReadonlyMap<string, SearchHit>> {
    if (words.length === 0) return new Map();
    const corpus = this.#corpus;
    const places = await whileTextsLast(corpus, () => {
      return firstPlaces(this.#scope({ ...filter, ...daysOf(month).own }), words, (doc) => corpus.timeline.rank(doc), patience);
    });
    const alive = [...places].filter(([, { doc }]) => corpus.segments.alive(doc));
    return new Map(alive.map(([word, { doc, folded, ...span }]) => [word, hitAt(corpus, aboutOf(corpus, doc), span, folded)]));
  }

  /** What was counted for words around others in the articles of a filter, if it was the last one. */
  #countedIn(filter: SearchFilter): CountedBefore {
    const texts = JSON.stringify([this.#corpus.revision, filter]);
    if (this.#counted?.texts !== texts) this.#counted = { texts, before: new CountedBefore() };
    return this.#counted.before;
  }

  readonly #isName: IsName = (text) => this.#corpus.names.supportedBy(surfaceKey(text), NAMED_IN);

  #scope(filter: SearchFilter): WordScope {
    return scopeOfTexts(this.#corpus.texts(), this.#corpus.segments.end, scopeOf(this.#corpus, filter));
  }

  #mentions(node: NodeQuestion): Node {
    const mentions = new Map<Doc, AppearanceMention[]>();
    for (const person of 'person' in node ? personsCalled(this.#corpus, node.person) : []) {
      for (const appearance of person.appearances) mentions.set(appearance.article, [...(mentions.get(appearance.article) ?? []), ...appearance.mentions]);
    }
    for (const list of mentions.values()) list.sort((a, b) => a.span.start - b.span.start);
    return mentionsOf(mentions);
  }

  async #keep<R extends { readonly partial: boolean }>(question: readonly unknown[], ask: () => Promise<R>): Promise<R> {
    const { revision } = this.#corpus;
    if (this.#revision !== revision) {
      this.#kept = new Lru(KEPT);
      this.#revision = revision;
    }
    const key = JSON.stringify(question);
    const known = this.#kept.get(key);
    if (known !== undefined) return known as R;
    const answer = await whileTextsLast(this.#corpus, ask);
    if (!answer.partial && this.#corpus.revision === revision && this.#revision === revision) this.#kept.set(key, answer);
    return answer;
  }
}
