/** All words of the page for words in the display language; `{0}` stands for what is put in. Plain types. */
import type { WordsTab } from './words-page.ts';

/** The columns of the lists; one that tells other things in other lists has a name for each. */
export type WordsColumn =
  | 'text' | 'articles' | 'rate'
  | 'near' | 'left' | 'right' | 'total' | 'expected' | 'attraction' | 'pmi'
  | 'here' | 'there' | 'rateThere' | 'keyness' | 'logRatio'
  | 'count' | 'cohesion' | 'leftEntropy' | 'rightEntropy'
  | 'inMonth' | 'before' | 'novelty' | 'first';

export interface WordsStrings {
  readonly tabs: Readonly<Record<WordsTab, string>>;
  /** What a list is for, in a line. */
  readonly about: Readonly<Record<WordsTab, string>>;
  /** A column's heading, and what its numbers tell. */
  readonly columns: Readonly<Record<WordsColumn, { readonly heading: string; readonly help: string }>>;
  readonly page: string;
  readonly articles: string;

  readonly around: string;
  readonly phrase: string;
  readonly person: string;
  readonly personName: string;
  readonly spanLeft: string;
  readonly spanRight: string;
  readonly shortest: string;
  readonly longest: string;
  readonly least: string;
  readonly times: string;
  readonly comparedWith: string;
  readonly everythingElse: string;
  readonly otherArticles: string;
  readonly month: string;
  readonly monthOf: string;
  readonly previousMonth: string;
  readonly nextMonth: string;

  readonly needNode: string;
  readonly needPerson: string;
  readonly needSelection: string;
  readonly needOther: string;
  readonly needMonth: string;
  readonly nothingFound: string;
  readonly nothingHit: string;
  readonly nothingNamed: string;
  readonly nothingChosen: string;
  readonly counting: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly changed: string;
  readonly partial: string;

  readonly collocatesSummary: string;
  readonly mentionsSummary: string;
  readonly keyTermsSummary: string;
  readonly frequenciesSummary: string;
  readonly newPhrasesSummary: string;
  readonly words: string;
  readonly matching: string;
  readonly onlyFirst: string;

  readonly rank: string;
  readonly find: string;
  readonly copy: string;
  readonly exportList: string;
  readonly more: string;
  readonly actions: string;
  readonly actionsOf: string;
  readonly concordanceOf: string;
  readonly keys: string;
  readonly explain: string;
  readonly candidates: string;
  readonly firstPlace: string;
}
