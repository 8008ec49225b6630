/** Messages about accounts: articles that report one encounter, and two of them set side by side. */
import type { ArticleItem, PlaceItem, WirePosition } from './messages.ts';

/**
 * client → server request: the encounters of an article that other articles report too; that at `position` first, if one is reported
 * there, then in text order. Empty for what is no article.
 */
export const ACCOUNTS_REQUEST = 'corpus-reader/accounts';
export interface AccountsParams {
  readonly uri: string;
  readonly position?: WirePosition | null;
}
export interface AccountsResult {
  readonly encounters: readonly {
    /** In the reader's language: `2023-06-14 · 通话 · 秦刚—布林肯`. */
    readonly label: string;
    /** Those most worth comparing first; at most 40. */
    readonly accounts: readonly ArticleItem[];
  }[];
}

/** client → server request: two articles side by side, aligned by what each reports; null when one of them cannot be read. */
export const READOUTS_REQUEST = 'corpus-reader/readouts';
export interface ReadoutsParams {
  readonly left: string;
  readonly right: string;
}
export interface ReadoutsResult {
  readonly left: ArticleItem;
  readonly right: ArticleItem;
  /** In the order of both articles. */
  readonly rows: readonly ReadoutRow[];
}

/** `shared`: both sides report the same; `apart`: what stands between such rows on either side. */
export interface ReadoutRow {
  readonly kind: 'shared' | 'apart';
  readonly left: readonly ReadoutSentence[];
  readonly right: readonly ReadoutSentence[];
}

export interface ReadoutSentence extends PlaceItem {
  /** As a reader sees it. */
  readonly text: string;
  /** Whether it begins a paragraph. */
  readonly opens: boolean;
  /** `shared`: the other account reports the same in this row; `elsewhere`: in another place; `only`: not at all. */
  readonly telling: 'shared' | 'elsewhere' | 'only';
  /** For `elsewhere`: the row of the counterpart and its number among the sentences of its side there, both from 0. */
  readonly counterpart: { readonly row: number; readonly sentence: number } | null;
  /** Names of those who are reported to speak. */
  readonly speakers: readonly string[];
  /** Words that the other side of the row has too: pairs of offsets in `text`. */
  readonly shared: readonly (readonly [start: number, end: number])[];
}

/** extension → page: what is to be shown. `result` null: at least one article is not known (yet). */
export interface ReadoutsShow {
  readonly type: 'show';
  readonly texts: ReadoutsTexts;
  readonly result: ReadoutsResult | null;
  readonly left: string;
  readonly right: string;
  /** What may stand on the right. */
  readonly choices: AccountsResult['encounters'];
}

/** page → extension: another article on the right, or both sides changed over. */
export interface ReadoutsChoose {
  readonly type: 'choose';
  readonly left: string;
  readonly right: string;
}

/** The page's own words, in the reader's language; `{0}` is filled in by the page. */
export interface ReadoutsTexts {
  readonly heading: string;
  readonly untitled: string;
  readonly compareWith: string;
  readonly swap: string;
  readonly differencesOnly: string;
  readonly row: string;
  readonly shared: string;
  readonly onlyHere: string;
  readonly elsewhere: string;
  readonly both: string;
  readonly onlyLeft: string;
  readonly onlyRight: string;
  readonly moved: string;
  readonly nothingShared: string;
  readonly waiting: string;
  readonly more: string;
  readonly keys: string;
}
