/** Messages of the concordance: all hits of a query as key words in context, sorted and grouped. Hits are found as `SEARCH_REQUEST` finds them. */
import type { SearchItem } from './messages.ts';
import type { Completeness, Selection, TextQuery } from './selection.ts';

/** How lines are put in order. Lines that are alike in one way are ordered by the next; at last newest first, then in text order. */
export interface ConcordanceSort {
  /** `left` and `right`: by what stands before or behind the hit, read away from it, in pinyin order of the folded text. */
  readonly by: 'date' | 'outlet' | 'speaker' | 'left' | 'right' | 'hit';
  readonly descending: boolean;
}

/** By what lines are counted together: so many characters before or behind the hit, the hit as it stands, or where it stands. */
export interface ConcordanceGrouping {
  readonly by: 'left' | 'right' | 'hit' | 'outlet' | 'speaker' | 'month' | 'year';
  /** Characters, 1 to 8; for `left` and `right` only. Fewer where the paragraph or clause ends. */
  readonly length: number;
}

export interface ConcordanceQuery {
  readonly query: TextQuery;
  readonly selection: Selection;
}

/**
 * client → server request: lines of a concordance from `offset` on, and its sums. The server keeps the hits of the queries asked for last:
 * the next page, another order and another grouping need no new search. Lines of one `revision` fit together.
 */
export const CONCORDANCE_REQUEST = 'corpus-reader/concordance';
export interface ConcordanceParams extends ConcordanceQuery {
  readonly sort: readonly ConcordanceSort[];
  /** Only the lines of one group; null for all. */
  readonly group: { readonly grouping: ConcordanceGrouping; readonly key: string } | null;
  readonly offset: number;
  /** At most this many lines, and never more than 500. */
  readonly limit: number;
  /** Characters on either side of a hit, at most to where its paragraph ends; at most 500. */
  readonly context: number;
}
export interface ConcordanceResult extends Completeness {
  /** Null for a line whose file can no longer be read or reads otherwise now: places in the list stay what they are. */
  readonly lines: readonly (SearchItem | null)[];
  /** Lines in all (of the group), and hits in all. */
  readonly total: number;
  readonly hits: number;
  /** Articles with hits. */
  readonly articles: number;
  /** Hits by month of the article, oldest first, without the group's limit; months without any are left out. */
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly undated: number;
  /** Of the corpus. */
  readonly revision: number;
}

/** client → server request: groups of a concordance's lines, the largest first. Paged. */
export const CONCORDANCE_GROUPS_REQUEST = 'corpus-reader/concordanceGroups';
export interface ConcordanceGroupsParams extends ConcordanceQuery {
  readonly grouping: ConcordanceGrouping;
  readonly offset: number;
  /** At most this many groups, and never more than 500. */
  readonly limit: number;
}
export interface ConcordanceGroup {
  /** Hand back in `ConcordanceParams.group`. */
  readonly key: string;
  /** As most of its lines write it; empty where nothing stands there (the edge of a paragraph, no speaker, no outlet). */
  readonly label: string;
  readonly count: number;
  readonly articles: number;
}
export interface ConcordanceGroupsResult extends Completeness {
  readonly groups: readonly ConcordanceGroup[];
  readonly total: number;
  readonly hits: number;
}
