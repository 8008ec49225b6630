/** Messages about wordings: statements by speaker, words and time, who else spoke of something, and set phrases (提法) through the years. */
import type { SearchItem, StatementItem, WirePosition } from './messages.ts';

/** Which statements are wanted; every side may be left open. */
export interface StatementFilter {
  /** A person's id, or the name of an organisation as articles write it. */
  readonly speaker: string | null;
  /** Words of which each must stand in the content, separated by spaces; in either script and either case. */
  readonly words: string;
  /** Days `YYYY-MM-DD` of the articles, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * client → server request: the statements of a filter as a tree. `parent` null gives the years, a year its months, a month or `undated`
 * its statements, by the articles' dates and in text order within one article. Paged.
 */
export const STATEMENT_TREE_REQUEST = 'corpus-reader/statementTree';
export interface StatementTreeParams {
  readonly filter: StatementFilter;
  readonly order: 'newest' | 'oldest';
  readonly parent: string | null;
  readonly offset: number;
  /** At most this many items are returned, and never more than 500. */
  readonly limit: number;
}
export interface StatementGroup {
  /** `2022`, `2022-11`, `undated`: hand back to ask for what is in it. */
  readonly key: string;
  readonly label: string;
  /** Statements in it; null when they have not been counted: without speaker and words, groups are counted when they are opened. */
  readonly count: number | null;
  readonly nested: boolean;
}
export interface StatementTreeResult {
  readonly groups: readonly StatementGroup[];
  readonly statements: readonly StatementItem[];
  /** Items of the page whose files can no longer be read, or read otherwise now. */
  readonly outdated: number;
  /** Children in all. */
  readonly total: number;
  /** Statements of the whole filter; null as for `count`. */
  readonly all: number | null;
  /** Whether files are still being read, so that more may come. */
  readonly partial: boolean;
  /** Why nothing could be looked for, a sentence for the reader. */
  readonly problem: string | null;
}

/** A place in an article's file, or in its reading view. */
export interface PositionParams {
  readonly uri: string;
  readonly position: WirePosition;
}

/** client → server request: the statement at a place, the innermost of several; null where nobody is reported to say anything. */
export const STATEMENT_AT_REQUEST = 'corpus-reader/statementAt';

/** client → server request: who is named at a place, or speaks the words there; null without anybody. */
export const SPEAKER_AT_REQUEST = 'corpus-reader/speakerAt';

/** client → server request: people by name, Latin name or pinyin, best first; without a query those named most. */
export const SPEAKERS_REQUEST = 'corpus-reader/speakers';
export interface SpeakersParams { readonly query: string; readonly limit: number }
export interface SpeakerItem {
  /** A person's id; for an organisation its name. */
  readonly id: string;
  readonly name: string;
  /** Latin name or pinyin, and what else tells people apart; may be empty. */
  readonly detail: string;
  /** Articles that name the person; null for an organisation. */
  readonly articles: number | null;
}

/** client → server request: a statement's citation, ready to paste; null without a statement at the place. */
export const STATEMENT_CITATION_REQUEST = 'corpus-reader/statementCitation';
export interface StatementCitation { readonly text: string }

/**
 * client → server request: what others said in the month of the statement at a place that shares its terms, most in common first. Null
 * without a statement there, or when its article has no date.
 */
export const ALSO_SPOKE_REQUEST = 'corpus-reader/alsoSpoke';
export interface AlsoSpokeParams extends PositionParams { readonly limit: number }
export interface AlsoSpokeResult {
  readonly statement: StatementItem;
  /** `YYYY-MM` */
  readonly month: string;
  readonly items: readonly { readonly statement: StatementItem; /** Most telling first, as the statement writes them. */ readonly shared: readonly string[] }[];
  /** Statements found in all; more than `items` when they are many. */
  readonly total: number;
}

/** client → server request: a set phrase through the years, and the wordings that vary it. */
export const PHRASE_REQUEST = 'corpus-reader/phrase';
export interface PhraseParams {
  /** 2 to 60 UTF-16 code units in either script; white space around it does not count. */
  readonly text: string;
}
/** One wording and its uses. */
export interface WordingItem {
  readonly text: string;
  /** How texts write it, folded: with and without quotation marks or spaces inside. What `USES_REQUEST` looks for. */
  readonly spellings: readonly string[];
  readonly total: number;
  readonly articles: number;
  /** By the articles' dates; null when no use is in an article with a date. */
  readonly first: SearchItem | null;
  readonly last: SearchItem | null;
}
export interface PhraseResult extends WordingItem {
  /** Uses by year, oldest first. */
  readonly byYear: readonly { readonly year: string; readonly count: number }[];
  readonly undated: number;
  /** Best first. */
  readonly variants: readonly WordingItem[];
  readonly partial: boolean;
  /** Why nothing could be looked for, a sentence for the reader. */
  readonly problem: string | null;
}

/** client → server request: places of one wording, oldest article first, in text order within one; undated articles last. Paged. */
export const USES_REQUEST = 'corpus-reader/phraseUses';
export interface UsesParams {
  /** Of one wording. */
  readonly spellings: readonly string[];
  /** Only of this year; `undated` for articles without a date; null for all. */
  readonly year: string | null;
  readonly offset: number;
  readonly limit: number;
}
export interface UsesResult {
  readonly items: readonly SearchItem[];
  readonly outdated: number;
  readonly total: number;
}

