/** What the page for words and the extension say to each other: what is asked, how the reader has set it, and the page's words. Plain types. */
import type { PlaceItem } from './messages.ts';
import type { PageAnswer, PageAsk } from './page-questions.ts';
import { EVERYTHING, type Selection, type TextQuery } from './selection.ts';
import type { SelectionStrings } from './selection-page.ts';
import type { WordsStrings } from './words-strings.ts';
import type {
  CollocatesParams, CollocatesResult, FrequenciesParams, FrequenciesResult, KeyTermsParams, KeyTermsResult, NewPhrasesParams, NewPhrasesResult,
} from './words.ts';

export type WordsTab = 'collocates' | 'keyTerms' | 'frequencies' | 'newPhrases';
export const WORDS_TABS: readonly WordsTab[] = ['collocates', 'keyTerms', 'frequencies', 'newPhrases'];

/** A list that is asked for, whatever page of it: `tab` tells which. */
export type WordsQuestion =
  | { readonly tab: 'collocates'; readonly params: Omit<CollocatesParams, 'offset' | 'limit'> }
  | { readonly tab: 'keyTerms'; readonly params: Omit<KeyTermsParams, 'offset' | 'limit'> }
  | { readonly tab: 'frequencies'; readonly params: Omit<FrequenciesParams, 'offset' | 'limit'> }
  | { readonly tab: 'newPhrases'; readonly params: Omit<NewPhrasesParams, 'offset' | 'limit'> };

/** The question a setting asks; null as long as something is missing: words or a person to look around, something to compare, a month. */
export function questionOf(state: WordsState, starting: string | null): WordsQuestion | null {
  const { tab, selection, reference } = state;
  const limits = state.limits[tab];
  switch (tab) {
    case 'collocates': {
      const { node, span, order } = state;
      if (node.kind === 'person') return node.person === '' ? null : { tab, params: { node: { person: node.person }, selection, span, order, ...limits } };
      return node.query.text.trim() === '' ? null : { tab, params: { node: { query: node.query }, selection, span, order, ...limits } };
    }
    case 'keyTerms':
      // All articles have no others to be compared with, and nothing is told by a comparison with all.
      return isEverything(selection) || (reference !== null && isEverything(reference)) ? null : { tab, params: { selection, reference, ...limits } };
    case 'frequencies':
      return { tab, params: { selection, ...limits } };
    case 'newPhrases': {
      const month = state.month ?? starting;
      return month === null ? null : { tab, params: { month, selection: { ...selection, from: null, to: null }, ...limits } };
    }
  }
}

export function isEverything(selection: Selection): boolean {
  return Object.values(selection).every((value) => value === null);
}

export type WordsResult = CollocatesResult | KeyTermsResult | FrequenciesResult | NewPhrasesResult;

/** Which words a list takes: how many characters they have, and how often they must occur. */
export interface WordLimits {
  readonly shortest: number;
  readonly longest: number;
  readonly least: number;
}

/** Around what collocates stand. A person has an id and the name shown for it. */
export type WordsNode =
  | { readonly kind: 'query'; readonly query: TextQuery }
  | { readonly kind: 'person'; readonly person: string; readonly name: string };

/** How the reader has set the page. The extension keeps it, so that it outlives the page's frame and the window. */
export interface WordsState {
  readonly tab: WordsTab;
  readonly node: WordsNode;
  readonly span: { readonly left: number; readonly right: number };
  readonly order: CollocatesParams['order'];
  /** Which articles, for all tabs alike; of the list of new phrases the month stands in place of the days. */
  readonly selection: Selection;
  /** What key terms are compared with; null: with everything else. */
  readonly reference: Selection | null;
  /** Names of the persons that `selection` and `reference` have by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** `YYYY-MM`; null until the reader has chosen one. */
  readonly month: string | null;
  readonly limits: Readonly<Record<WordsTab, WordLimits>>;
}

/** A page nobody has set yet. Set phrases have four characters and more; the others are words. */
export const NEW_WORDS: WordsState = {
  tab: 'collocates',
  node: { kind: 'query', query: { text: '', regex: false, near: [], within: 40 } },
  span: { left: 5, right: 5 },
  order: 'logLikelihood',
  selection: EVERYTHING,
  reference: null,
  labels: {},
  month: null,
  limits: {
    collocates: { shortest: 2, longest: 6, least: 3 },
    keyTerms: { shortest: 2, longest: 8, least: 3 },
    frequencies: { shortest: 2, longest: 8, least: 5 },
    newPhrases: { shortest: 4, longest: 12, least: 3 },
  },
};

/** A month with articles. */
export interface WordsMonth {
  readonly month: string;
  readonly articles: number;
}

/** The month a list of new phrases begins with: the newest, but not one that has just begun or that a wrong date has made up. Months are the newest first. */
export function startingMonth(months: readonly WordsMonth[]): string | null {
  const most = Math.max(0, ...months.map(({ articles }) => articles));
  return months.find(({ articles }) => articles * 10 >= most)?.month ?? null;
}

export type ToWords =
  | PageAnswer
  /** Comes whenever the page starts, and when it is to show something else. `page` is its number among the open ones. */
  | {
      readonly type: 'show';
      readonly page: number;
      readonly strings: WordsStrings;
      readonly selectionStrings: SelectionStrings;
      readonly state: WordsState;
      readonly months: readonly WordsMonth[];
    }
  /** The corpus is another than what the list was counted in. */
  | { readonly type: 'changed'; readonly months: readonly WordsMonth[] };

export type FromWords =
  | PageAsk
  | { readonly type: 'state'; readonly state: WordsState }
  /** Show the lines a word of the list stands in. */
  | { readonly type: 'concordance'; readonly word: string }
  | { readonly type: 'export' }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'open'; readonly place: { readonly uri: string; readonly range?: PlaceItem['range'] }; readonly beside: boolean };
