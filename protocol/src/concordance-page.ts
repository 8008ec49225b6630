/** What the concordance's page and the extension say to each other. Plain types. */
import type { ConcordanceGrouping, ConcordanceParams, ConcordanceSort } from './concordance.ts';
import type { SearchItem, WireRange } from './messages.ts';
import type { PageAnswer, PageAsk } from './page-questions.ts';
import type { Selection, TextQuery } from './selection.ts';
import type { SelectionStrings } from './selection-page.ts';

/** What is asked; all that a tab needs to come back. */
export interface ConcordanceQuestion {
  readonly query: TextQuery;
  readonly selection: Selection;
  /** Names of the persons of the selection, by id. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A question the reader wants to come back to, with the order of its lines. */
export interface SavedQuery extends ConcordanceQuestion {
  readonly id: string;
  readonly name: string;
  readonly sort: readonly ConcordanceSort[];
  readonly grouping: ConcordanceGrouping | null;
}

export type ToConcordance =
  | { readonly type: 'show'; readonly strings: ConcordanceStrings; readonly question: ConcordanceQuestion; readonly saved: readonly SavedQuery[]; /** An order asked for together with the question. */ readonly sort: readonly ConcordanceSort[] | null; readonly grouping: ConcordanceGrouping | null }
  | { readonly type: 'saved'; readonly saved: readonly SavedQuery[] }
  /** The corpus is another than before. */
  | { readonly type: 'changed' }
  | PageAnswer;

export type FromConcordance =
  | PageAsk
  /** The page asks something else now. */
  | { readonly type: 'asked'; readonly question: ConcordanceQuestion }
  | { readonly type: 'save'; readonly question: ConcordanceQuestion; readonly sort: readonly ConcordanceSort[]; readonly grouping: ConcordanceGrouping | null }
  | { readonly type: 'forget'; readonly id: string }
  /** Lines for the clipboard. */
  | { readonly type: 'copy'; readonly lines: readonly SearchItem[]; readonly citations: boolean; /** Selected lines that are not among `lines`. */ readonly left: number }
  | { readonly type: 'collocates' | 'timeline'; readonly question: ConcordanceQuestion }
  | { readonly type: 'export'; readonly params: Omit<ConcordanceParams, 'offset' | 'limit'> }
  | { readonly type: 'open'; readonly place: { readonly uri: string; readonly range?: WireRange }; readonly beside: boolean };

/** All words of the page in the display language; `{0}` stands for what is put in. */
export interface ConcordanceStrings extends SelectionStrings {
  readonly heading: string;
  readonly hitsInArticles: string;
  readonly hitsInOneArticle: string;
  readonly oneHit: string;
  readonly linesInGroup: string;
  readonly undated: string;
  readonly partial: string;
  readonly searching: string;
  readonly failed: string;
  readonly again: string;
  readonly noHits: string;
  readonly noHitsHelp: string;
  readonly withoutFilters: string;
  readonly start: string;
  readonly startHelp: string;
  readonly keys: string;
  readonly lines: string;
  readonly date: string;
  readonly outletColumn: string;
  readonly speakerColumn: string;
  readonly title: string;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly noDate: string;
  readonly untitled: string;
  readonly gone: string;
  readonly columns: string;
  readonly context: string;
  readonly characters: string;
  readonly sort: string;
  readonly thenBy: string;
  readonly ascending: string;
  readonly descending: string;
  readonly noSort: string;
  readonly groups: string;
  readonly groupBy: string;
  readonly year: string;
  readonly month: string;
  readonly length: string;
  readonly groupCount: string;
  readonly groupOf: string;
  readonly emptyNeighbour: string;
  readonly nobody: string;
  readonly noOutlet: string;
  readonly group: string;
  readonly months: string;
  readonly monthsHelp: string;
  readonly monthBar: string;
  readonly monthBarOne: string;
  readonly saved: string;
  readonly save: string;
  readonly noSaved: string;
  readonly forget: string;
  readonly collocates: string;
  readonly timeline: string;
  readonly export: string;
  readonly copy: string;
  readonly copyCited: string;
  readonly place: string;
  readonly selected: string;
}
