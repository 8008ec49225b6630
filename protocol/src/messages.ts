/** The custom messages between client and server: the only wire types besides LSP. Plain types and strings, no library. */

/** No answer has more items than this in one page. */
export const LARGEST_PAGE = 500;

/** A zero-based position, `character` in UTF-16 code units. */
export interface WirePosition { readonly line: number; readonly character: number }
export interface WireRange { readonly start: WirePosition; readonly end: WirePosition }

/** One article as a tree shows it. */
export interface ArticleItem {
  readonly uri: string;
  readonly title: string | null;
  /** Calendar day `YYYY-MM-DD`, null when unknown. */
  readonly day: string | null;
  readonly outlet: string | null;
}

export type Grouping = 'date' | 'outlet' | 'person';
export type Order = 'newest' | 'oldest';

/** A group of the article tree: a year, a month, an outlet, a person. */
export interface GroupItem {
  /** Hand back to ask for its children: `2022`, `2022-11`, `outlet:联合早报`, `person:<id>`, `undated`. */
  readonly key: string;
  readonly label: string;
  /** Number of articles in it. */
  readonly count: number;
  /** Whether its children are groups again. */
  readonly nested: boolean;
}

/** client → server request: the children of a group of the article tree; `parent` null asks for the top level. Paged. */
export const CHILDREN_REQUEST = 'corpus-reader/children';
export interface ChildrenParams {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly parent: string | null;
  readonly offset: number;
  /** At most this many items are returned. */
  readonly limit: number;
}
export interface ChildrenResult {
  readonly groups: readonly GroupItem[];
  readonly articles: readonly ArticleItem[];
  /** Children in all, so that the client can ask for more. */
  readonly total: number;
}

/** client → server request: articles related to one, best first, each with its reasons in the user's language. */
export const RELATED_REQUEST = 'corpus-reader/related';
export interface RelatedParams { readonly uri: string; readonly limit: number }
export interface RelatedItem extends ArticleItem {
  readonly score: number;
  readonly reasons: readonly { readonly kind: string; readonly text: string }[];
}

/** client → server request: the article's neighbour by date; null at the end. Without `uri`: the newest / oldest article. */
export const NEIGHBOUR_REQUEST = 'corpus-reader/neighbour';
export interface NeighbourParams { readonly uri: string | null; readonly direction: 'next' | 'previous' }

/** client → server request: metadata of one article; null when the file is none. */
export const ARTICLE_REQUEST = 'corpus-reader/article';
export interface ArticleParams { readonly uri: string }
export interface ArticleResult extends ArticleItem {
  readonly url: string | null;
  /** A citation in the style of GB/T 7714, ready to paste. */
  readonly citation: string;
  /** Where the article sits in the date tree: group keys from the top, e.g. ['2022', '2022-11']. */
  readonly groups: readonly string[];
}

/** Which statements or encounters are asked for: each side may be left open. Days are `YYYY-MM-DD`, both included. */
export interface ListParams {
  /** A person's id, as results carry it: one who speaks, or takes part. */
  readonly person?: string | null;
  readonly uri?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly offset: number;
  /** At most this many items are returned, and never more than 500. */
  readonly limit: number;
}

export interface PlaceItem {
  readonly uri: string;
  readonly range: WireRange;
}

/**
 * client → server request: who said what, by the articles' dates (oldest first, undated last), then in text order. `from` and `to` are
 * days of the articles.
 */
export const STATEMENTS_REQUEST = 'corpus-reader/statements';
export interface StatementItem extends PlaceItem {
  /** Day, title and outlet of the article. */
  readonly date: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** `id` null for an organisation. */
  readonly speaker: { readonly id: string | null; readonly name: string };
  /** `class` is one of say, stress, think, demand, criticise, deny, confirm, announce, reveal, answer, thank, write, mention. */
  readonly cue: { readonly text: string; readonly class: string; readonly range: WireRange };
  readonly kind: 'direct' | 'indirect';
  /** By what the speaker is expressed: the name, a pronoun, nothing, a bare title. */
  readonly resolved: 'name' | 'pronoun' | 'elided' | 'title';
  readonly content: { readonly text: string; readonly range: WireRange };
}
export interface StatementsResult {
  readonly items: readonly StatementItem[];
  /** Statements in all. Items of files that cannot be read any more are left out of a page, but counted. */
  readonly total: number;
}

/**
 * client → server request: who met whom, by date (oldest first, undated last). Reports of one encounter in several articles make one
 * item. `from` and `to` are days of the encounter, else of its article.
 */
export const ENCOUNTERS_REQUEST = 'corpus-reader/encounters';
export interface EncounterItem {
  readonly kind: 'call' | 'video' | 'meeting' | 'visit' | 'conference' | 'letter';
  /** `announced` ones were possible, planned or denied when the article was written. */
  readonly status: 'happened' | 'announced';
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  /** Where it is reported, oldest article first; `sentence` is what stands at `range`. */
  readonly articles: readonly (PlaceItem & { readonly title: string | null; readonly day: string | null; readonly sentence: string })[];
  /** Phrases of these articles that point back to an encounter another article reports: 这是两人一个月内第二次通电话. */
  readonly references: readonly (PlaceItem & { readonly text: string; readonly targets: readonly PlaceItem[] })[];
}
export interface EncountersResult {
  readonly items: readonly EncounterItem[];
  readonly total: number;
}

/**
 * client → server request: where words stand in the texts, newest article first (undated last), in text order within one. Texts in either
 * script and either case are the same. Everything is counted; only the items are paged.
 */
export const SEARCH_REQUEST = 'corpus-reader/search';
export interface SearchParams {
  /** Any string, or a regular expression without look-around and back-references; at most 1000 (2000) characters. */
  readonly text: string;
  readonly regex?: boolean;
  /** What must stand near each hit, before or behind it in the same paragraph; regular expressions as `text` is. */
  readonly near?: readonly string[];
  /** At most so many characters may lie between a hit and each of `near`; default 40. */
  readonly within?: number;
  /** Only in what this person or organisation is reported to say: a person's id or name, an organisation's name. */
  readonly speaker?: string | null;
  /** Only in articles that name this person, by id or name. */
  readonly person?: string | null;
  readonly outlet?: string | null;
  /** A tag or category. */
  readonly tag?: string | null;
  /** Days `YYYY-MM-DD` of articles, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly offset: number;
  /** At most this many items are returned, and never more than 500. */
  readonly limit: number;
  /** Characters shown on either side of a hit, at most to where its paragraph ends; default 40, at most 500. */
  readonly context?: number;
}
export interface SearchItem extends PlaceItem {
  readonly title: string | null;
  readonly day: string | null;
  readonly outlet: string | null;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Who is reported to say it; `id` null for an organisation. */
  readonly speaker: { readonly id: string | null; readonly name: string } | null;
}
export interface SearchResult {
  readonly items: readonly SearchItem[];
  /** Hits of the page that are left out because their files can no longer be read or read otherwise now. */
  readonly outdated: number;
  /** Hits in all, and articles with hits. */
  readonly total: number;
  readonly articles: number;
  /** Hits by month of the article, newest first; `undated` for articles without a date. */
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly undated: number;
  /** Whether more may be found later: files are still being read, or counting took too long and was ended. */
  readonly partial: boolean;
  /** Why nothing could be looked for: a sentence for the reader, and where in the text or pattern. */
  readonly problem: { readonly message: string; readonly at: number } | null;
}

/** server → client notification: the corpus changed; views ask again. Debounced by the server. */
export const CHANGED_NOTIFICATION = 'corpus-reader/changed';
export interface ChangedParams { readonly revision: number; readonly articles: number }

/**
 * server → client notification: progress of indexing. `paused`: the reader cancelled, what was read stays, the rest is read after
 * RESUME_REQUEST. `waiting`: nothing to read but folders the reader has not agreed to. Answers are complete when `ready`.
 */
export const STATUS_NOTIFICATION = 'corpus-reader/status';
export interface StatusParams {
  readonly state: 'indexing' | 'paused' | 'waiting' | 'ready';
  readonly done: number;
  readonly total: number;
  /** Files that could not be read, with a sentence for the reader. */
  readonly failures: readonly { readonly uri: string; readonly message: string }[];
  /** Workspace folders, by URI, so wide (the home folder, a whole disk) that they are not read before CONFIRM_REQUEST names them. */
  readonly unconfirmed?: readonly string[];
}

/** client → server request: stop reading, keep what is known; the answer is null. Without effect unless `indexing`. */
export const CANCEL_REQUEST = 'corpus-reader/cancelIndexing';

/** client → server request: read what a cancelled run left; the answer (null) comes at once. Without effect unless `paused`. */
export const RESUME_REQUEST = 'corpus-reader/resumeIndexing';

/** client → server request: the reader agrees that these folders are read, however wide; the answer (null) comes at once. */
export const CONFIRM_REQUEST = 'corpus-reader/confirmFolders';
export interface ConfirmParams { readonly folders: readonly string[] }

/** What the client tells at `initialize`; every part may be missing. */
export interface InitializationOptions {
  /** Settings as in settings.ts, for editors that cannot be asked for them. */
  readonly settings?: unknown;
  /** Absolute path of a folder for the server's own files; without it nothing is kept from one start to the next. */
  readonly storage?: string;
  /** Wide folders the reader has agreed to earlier, by URI. */
  readonly confirmedFolders?: readonly string[];
  /** Whether every file is to be analysed again, whatever is known from earlier. */
  readonly afresh?: boolean;
}

/** server → client request (browser host only): candidate files below the workspace folders, outside what the settings exclude. */
export const LIST_FILES_REQUEST = 'corpus-reader/listFiles';
export interface ListFilesParams {
  /** Globs of the files wanted; without them those of the settings. */
  readonly include?: readonly string[];
}
export interface ListFilesResult { readonly uris: readonly string[] }

/** server → client request (browser host only): the bytes of one file, base64; null when it cannot be read. */
export const READ_FILE_REQUEST = 'corpus-reader/readFile';
export interface ReadFileParams { readonly uri: string }
export interface ReadFileResult { readonly base64: string | null }
