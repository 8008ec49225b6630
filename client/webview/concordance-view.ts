/** How a reader has arranged a concordance: what is asked, in which order, which columns stand there. What the page remembers. */
import type { ConcordanceQuestion } from '../../protocol/src/concordance-page.ts';
import type { ConcordanceGrouping, ConcordanceParams, ConcordanceSort } from '../../protocol/src/concordance.ts';
import type { SearchItem } from '../../protocol/src/messages.ts';

export const COLUMNS = ['date', 'outlet', 'speaker', 'title'] as const;
export type Column = (typeof COLUMNS)[number];

export interface ConcordanceView {
  readonly question: ConcordanceQuestion;
  readonly sort: readonly ConcordanceSort[];
  /** By what lines are counted in the panel of groups; null while it is closed. */
  readonly grouping: ConcordanceGrouping | null;
  /** The group that is shown alone. */
  readonly group: { readonly grouping: ConcordanceGrouping; readonly key: string; readonly label: string } | null;
  /** Characters on either side of a hit. */
  readonly context: number;
  /** Null as long as the reader has chosen none: those that the first lines fill. */
  readonly columns: readonly Column[] | null;
  readonly filtersOpen: boolean;
  /** Rows above the first one in sight, and the row with the keyboard. */
  readonly top: number;
  readonly current: number;
}

export const FEWEST_CHARACTERS = 10;
export const MOST_CHARACTERS = 120;

export function freshView(question: ConcordanceQuestion): ConcordanceView {
  return { question, sort: [{ by: 'date', descending: true }], grouping: null, group: null, context: 40, columns: null, filtersOpen: false, top: 0, current: 0 };
}

/** What the server is asked, whatever page of it. */
export function paramsOf({ question, sort, group, context }: ConcordanceView): Omit<ConcordanceParams, 'offset' | 'limit'> {
  return { query: question.query, selection: question.selection, sort, group: group === null ? null : { grouping: group.grouping, key: group.key }, context };
}

/** The columns that are shown for these lines. */
export function columnsOf({ columns }: Pick<ConcordanceView, 'columns'>, lines: readonly (SearchItem | null)[]): readonly Column[] {
  if (columns !== null) return columns;
  return lines.length === 0 || lines.some((line) => line !== null && line.outlet !== null) ? ['date', 'outlet', 'speaker'] : ['date', 'speaker', 'title'];
}
