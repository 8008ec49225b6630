/**
 * Messages about words: what stands around a phrase or person, what is typical of some articles, what is frequent, what is new. Words are
 * candidates found by characters and statistics (how firmly their parts hold together, how freely they are followed and preceded), so that
 * no dictionary and no segmentation decides what may be counted. Counts are of visible text folded to Simplified, ASCII in lower case.
 */
import type { PlaceItem } from './messages.ts';
import type { Completeness, Selection, TextQuery } from './selection.ts';

/** What all lists of words can be asked for. */
export interface WordListParams {
  /** Characters of a word: 1 to 12. */
  readonly shortest: number;
  readonly longest: number;
  /** Words seen fewer times are left out. */
  readonly least: number;
  readonly offset: number;
  /** At most this many, and never more than 500. */
  readonly limit: number;
}

/** client → server request: collocates, the most telling first. */
export const COLLOCATES_REQUEST = 'corpus-reader/collocates';
export interface CollocatesParams extends WordListParams {
  /** Around what: the hits of a query, or every mention of a person (by id), under whatever name, bare titles and pronouns excepted. */
  readonly node: { readonly query: TextQuery } | { readonly person: string };
  readonly selection: Selection;
  /** Characters looked at before and behind each hit, within its paragraph: 0 to 50 each. */
  readonly span: { readonly left: number; readonly right: number };
  readonly order: 'logLikelihood' | 'pmi' | 'count';
}
export interface Collocate {
  readonly text: string;
  /** Occurrences within the span of a hit; each counted once, however many hits are near. */
  readonly count: number;
  /** Of these, before and behind the nearest hit. */
  readonly left: number;
  readonly right: number;
  /** Occurrences in the whole selection. */
  readonly total: number;
  /** What `count` would be if the word were spread evenly: total × characters looked at ÷ characters of the selection. */
  readonly expected: number;
  /** Dunning's G² of the word within the spans against the rest of the selection; positive for attracted words. */
  readonly logLikelihood: number;
  /** log₂ (count ÷ expected). */
  readonly pmi: number;
}
export interface CollocatesResult extends Completeness {
  readonly items: readonly Collocate[];
  readonly total: number;
  /** Hits, characters within their spans (each once), and characters of the selection. */
  readonly hits: number;
  readonly spanCharacters: number;
  readonly characters: number;
}

/** client → server request: words used more in a selection than in another, the most telling first. */
export const KEYTERMS_REQUEST = 'corpus-reader/keyTerms';
export interface KeyTermsParams extends WordListParams {
  readonly selection: Selection;
  /** Compared with; null: with everything else. */
  readonly reference: Selection | null;
}
export interface KeyTermItem {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  /** In the articles compared with. */
  readonly referenceCount: number;
  /** Per million characters. */
  readonly rate: number;
  readonly referenceRate: number;
  readonly logLikelihood: number;
  /** log₂ of the ratio of the rates, with half an occurrence where there is none. */
  readonly logRatio: number;
}
export interface KeyTermsResult extends Completeness {
  readonly items: readonly KeyTermItem[];
  readonly total: number;
  readonly articles: number;
  readonly characters: number;
  readonly referenceArticles: number;
  readonly referenceCharacters: number;
}

/** client → server request: the words of a selection by how often they occur. */
export const FREQUENCIES_REQUEST = 'corpus-reader/frequencies';
export interface FrequenciesParams extends WordListParams {
  readonly selection: Selection;
}
export interface FrequencyItem {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  /** Per million characters. */
  readonly rate: number;
  /** How much more often its parts stand together than chance would have it, in bits: the least over all ways to cut it in two. */
  readonly cohesion: number;
  /** Entropy, in bits, of what stands before and behind it; the smaller of the two tells whether it is a part of something longer. */
  readonly leftEntropy: number;
  readonly rightEntropy: number;
}
export interface FrequenciesResult extends Completeness {
  readonly items: readonly FrequencyItem[];
  readonly total: number;
  readonly articles: number;
  readonly characters: number;
}

/** client → server request: set phrases that a month brought up: used in it, and hardly in the twelve months before. The most telling first. */
export const NEW_PHRASES_REQUEST = 'corpus-reader/newPhrases';
export interface NewPhrasesParams extends WordListParams {
  /** `YYYY-MM`; its days take the place of `selection.from` and `to`. */
  readonly month: string;
  readonly selection: Selection;
}
export interface NewPhraseItem {
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  /** Occurrences in the twelve months before. */
  readonly before: number;
  readonly logLikelihood: number;
  /** Its first place in the month; null when the file can no longer be read. */
  readonly first: PlaceItem | null;
}
export interface NewPhrasesResult extends Completeness {
  readonly items: readonly NewPhraseItem[];
  readonly total: number;
  readonly characters: number;
  readonly charactersBefore: number;
}
