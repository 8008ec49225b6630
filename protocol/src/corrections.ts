/**
 * Corrections: what a reader says about a name in an article, and the change of the roster that says it. The server works out what
 * would be written and what that touches; the client asks the reader and writes. Plain types and strings, no library.
 */
import type { ArticleItem, WireRange } from './messages.ts';

/**
 * `same`: the name means somebody the corpus knows under another name. `another`: it means somebody else than in other articles.
 * `person`: it is a person's name. `none`: it is nobody's name. `office`: the person held an office. `show`: the name shown everywhere.
 */
export type CorrectionKind = 'same' | 'another' | 'person' | 'none' | 'office' | 'show';

/**
 * Why a correction cannot be written: the roster has errors, it says so already, the entries of two files would have to be joined,
 * the article lies outside the roster's folder, no folder is open, the name is gone from the place.
 */
export type CorrectionProblemCode = 'roster-broken' | 'already' | 'two-rosters' | 'outside' | 'no-folder' | 'no-name' | 'no-person';

/** How two names are alike. */
export type Likeness = 'sound' | 'latin' | 'part' | 'office' | 'surname' | 'article' | 'roster';

/** A name in an article: where the cursor is, or the words selected. */
export interface NamePlace {
  readonly uri: string;
  readonly range: WireRange;
}

/** The arguments of the commands that correct a name, all optional: without a place the cursor's counts. */
export interface CorrectionArgument extends Partial<NamePlace> {
  readonly kind?: CorrectionKind;
}

/** client → server request: the name at a place and what the corpus knows of it; null where nothing that may be a name stands. */
export const NAME_REQUEST = 'corpus-reader/name';
export interface NameResult {
  /** As written. */
  readonly name: string;
  /** Where, in the article's file. */
  readonly uri: string;
  readonly range: WireRange;
  /** Whom the corpus takes it for; null for words that are no name to it. */
  readonly person: PersonChoice | null;
  /** Names of this person, the most used first. */
  readonly spellings: readonly string[];
  /** Offices that articles give this person, the latest first. */
  readonly offices: readonly OfficeChoice[];
  /** Where the reader may have an office from: the article's address, else its path. */
  readonly source: string;
  /** Entries of the roster that this name means elsewhere. */
  readonly namesakes: readonly { readonly key: string; readonly name: string; readonly detail: string }[];
}

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  readonly latin: string | null;
  /** The latest office that an article gives. */
  readonly office: string | null;
  readonly mentions: number;
  readonly articles: number;
  /** Why this may be the person sought, in the reader's language; empty when there is no more than the name looked for. */
  readonly reasons: readonly string[];
}

export interface OfficeChoice {
  readonly title: string;
  readonly organisation: string | null;
  /** Days of the first and the last article that states it. */
  readonly first: string;
  readonly last: string;
}

/** client → server request: people whom a name may mean; with `query` those it finds, by characters, Latin letters or pinyin. */
export const LIKELY_PEOPLE_REQUEST = 'corpus-reader/likelyPeople';
export interface LikelyPeopleParams extends NamePlace {
  readonly query: string;
  readonly limit: number;
}

/** client → server request: articles that have this name, the one asked about first, then those nearest by date. */
export const NAME_ARTICLES_REQUEST = 'corpus-reader/nameArticles';
export interface NameArticlesParams extends NamePlace { readonly limit: number }
export interface NameArticle extends ArticleItem {
  readonly mentions: number;
  /** The office this article gives. */
  readonly office: string | null;
}
export interface NameArticlesResult {
  readonly articles: readonly NameArticle[];
  readonly total: number;
}

/** client → server request: what a correction writes, and what it touches. */
export const CORRECTION_REQUEST = 'corpus-reader/correction';
export interface CorrectionParams extends NamePlace {
  readonly kind: CorrectionKind;
  /** `same`: who it is, by id. */
  readonly person?: string;
  /** `another`: the articles in which the name means the other person; `none`: where it is nobody's, everywhere when left out. */
  readonly articles?: readonly string[];
  /** `another`: the entry of the roster that is meant, by `namesakes[].key`; without it a new one is made. */
  readonly entry?: string;
  readonly office?: { readonly title: string; readonly organisation: string; readonly from: string; readonly to: string; readonly source: string };
  readonly show?: string;
}
export interface CorrectionResult {
  /** What will be, in a sentence for the reader; or, with `edit` null, why it cannot be done. */
  readonly sentence: string;
  readonly edit: RosterEdit | null;
  /** Mentions and articles that will look different; the articles listed are those nearest, at most 200. */
  readonly mentions: number;
  readonly total: number;
  readonly articles: readonly (ArticleItem & { readonly count: number; readonly range: WireRange | null })[];
  /** Whether it could also be said of this article alone. */
  readonly narrower: boolean;
}

export interface RosterEdit {
  readonly uri: string;
  /** Whether the file is there; else it has to be made. */
  readonly exists: boolean;
  /** In the text as the server has it; they do not overlap. */
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
}
