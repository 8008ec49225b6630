/** Messages that hand out the data of lists and charts as text, piece by piece, for files outside the corpus. Plain types. */
import type { ConcordanceParams } from './concordance.ts';
import type { CalendarParams, DispersionParams, NetworkParams, OutletsParams, TimelineParams } from './charts.ts';
import type { WirePosition } from './messages.ts';
import type { Selection } from './selection.ts';
import type { CollocatesParams, FrequenciesParams, KeyTermsParams, NewPhrasesParams } from './words.ts';
import type { StatementFilter } from './wordings.ts';

type Whole<P> = Omit<P, 'offset' | 'limit'>;

/** What is handed out: all of a list, whatever page of it is shown. */
export type ExportSource =
  /** With a speaker the articles in which they are reported to say something. */
  | { readonly of: 'articles'; readonly selection: Selection }
  /** With a person only their mentions, with a speaker only those in what they are reported to say. */
  | { readonly of: 'mentions'; readonly selection: Selection }
  | { readonly of: 'statements'; readonly filter: StatementFilter }
  /** Days are those of encounters. */
  | { readonly of: 'encounters'; readonly person: string | null; readonly from: string | null; readonly to: string | null }
  /** Those a filter of the Officials view finds; empty for all. */
  | { readonly of: 'officials'; readonly filter: string }
  | { readonly of: 'concordance'; readonly params: Whole<ConcordanceParams> }
  | { readonly of: 'collocates'; readonly params: Whole<CollocatesParams> }
  | { readonly of: 'keyTerms'; readonly params: Whole<KeyTermsParams> }
  | { readonly of: 'frequencies'; readonly params: Whole<FrequenciesParams> }
  | { readonly of: 'newPhrases'; readonly params: Whole<NewPhrasesParams> }
  | { readonly of: 'timeline'; readonly params: TimelineParams }
  | { readonly of: 'dispersion'; readonly params: DispersionParams }
  | { readonly of: 'network'; readonly params: NetworkParams }
  | { readonly of: 'calendar'; readonly params: CalendarParams }
  | { readonly of: 'outlets'; readonly params: OutletsParams };

/**
 * `csv`: RFC 4180, UTF-8 with a byte order mark, a heading, numbers plain, ranges as four columns (from 1, as spreadsheets and editors count).
 * `jsonl`: one object a line, LSP ranges as `analyze` prints them. `tei`: standoff annotations, articles only. The rest: citations of
 * articles or statements, one after the other.
 */
export type ExportFormat = 'csv' | 'jsonl' | 'tei' | 'gbt7714' | 'apa' | 'chicago' | 'bibtex';

/**
 * client → server request: the next piece of an export. Without `continues` a new one begins; an export that nobody goes on with is
 * forgotten when some others have begun. Places and counts are those of one revision of the corpus: what changed meanwhile is told as `outdated`.
 */
export const EXPORT_REQUEST = 'corpus-reader/export';
export interface ExportParams {
  readonly source: ExportSource;
  readonly format: ExportFormat;
  readonly continues: string | null;
}
export interface ExportResult {
  /** To be written behind what came before, as UTF-8. */
  readonly text: string;
  /** Hand back for the next piece; null at the end. */
  readonly continues: string | null;
  /** Rows so far, and in all where that is known. */
  readonly rows: number;
  readonly total: number | null;
  /** Rows left out because their files can no longer be read or read otherwise now. */
  readonly outdated: number;
  /** Whether files are still being read, so that more may be found later. */
  readonly partial: boolean;
  /** Why there is nothing (more): a sentence for the reader. What was written must not be kept. */
  readonly problem: string | null;
}

const TABLE: readonly ExportFormat[] = ['csv', 'jsonl'];
const REFERENCES: readonly ExportFormat[] = ['gbt7714', 'apa', 'chicago', 'bibtex'];

/** What each source can be written as. */
export const EXPORT_FORMATS: Readonly<Record<ExportSource['of'], readonly ExportFormat[]>> = {
  articles: [...TABLE, 'tei', ...REFERENCES],
  mentions: TABLE,
  statements: [...TABLE, ...REFERENCES],
  encounters: TABLE,
  officials: TABLE,
  concordance: TABLE,
  collocates: TABLE,
  keyTerms: TABLE,
  frequencies: TABLE,
  newPhrases: TABLE,
  timeline: TABLE,
  dispersion: TABLE,
  network: TABLE,
  calendar: TABLE,
  outlets: TABLE,
};

/**
 * client → server request: a reference to an article, or with a position to the statement there with its words; null without an article, or a
 * statement, at the place.
 */
export const CITATION_REQUEST = 'corpus-reader/citation';
export interface CitationParams {
  readonly uri: string;
  readonly position: WirePosition | null;
  readonly style: Extract<ExportFormat, 'gbt7714' | 'apa' | 'chicago' | 'bibtex'>;
}
export interface CitationResult { readonly text: string }
