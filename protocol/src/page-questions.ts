/**
 * Questions that pages put to the server, with the extension in between: one kind of message for all of them, so that a page may ask whatever
 * its forms and lists need. Plain types.
 */
import type {
  BehindParams, BehindResult, CalendarParams, CalendarResult, DispersionParams, DispersionResult, NetworkParams, NetworkResult, OutletsParams, OutletsResult,
  TimelineParams, TimelineResult,
} from './charts.ts';
import type { ConcordanceGroupsParams, ConcordanceGroupsResult, ConcordanceParams, ConcordanceResult } from './concordance.ts';
import type { FilterValue, FilterValuesParams } from './selection.ts';
import type {
  CollocatesParams, CollocatesResult, FrequenciesParams, FrequenciesResult, KeyTermsParams, KeyTermsResult, NewPhrasesParams, NewPhrasesResult,
} from './words.ts';

interface Question<P, R> {
  readonly params: P;
  readonly result: R;
}

/** What may be asked. */
export interface PageQuestions {
  readonly filterValues: Question<FilterValuesParams, readonly FilterValue[]>;
  readonly concordance: Question<ConcordanceParams, ConcordanceResult>;
  readonly concordanceGroups: Question<ConcordanceGroupsParams, ConcordanceGroupsResult>;
  readonly collocates: Question<CollocatesParams, CollocatesResult>;
  readonly keyTerms: Question<KeyTermsParams, KeyTermsResult>;
  readonly frequencies: Question<FrequenciesParams, FrequenciesResult>;
  readonly newPhrases: Question<NewPhrasesParams, NewPhrasesResult>;
  readonly timeline: Question<TimelineParams, TimelineResult>;
  readonly dispersion: Question<DispersionParams, DispersionResult>;
  readonly network: Question<NetworkParams, NetworkResult>;
  readonly calendar: Question<CalendarParams, CalendarResult>;
  readonly outlets: Question<OutletsParams, OutletsResult>;
  readonly behind: Question<BehindParams, BehindResult>;
}

/** page → extension: a question, and that its answer is no longer wanted. */
export type PageAsk =
  | { readonly [K in keyof PageQuestions]: { readonly type: 'ask'; readonly request: number; readonly what: K; readonly params: PageQuestions[K]['params'] } }[keyof PageQuestions]
  | { readonly type: 'cancel'; readonly request: number };

/** extension → page: the answer; `error` is a sentence for the reader when there is none, or null. */
export interface PageAnswer {
  readonly type: 'answer';
  readonly request: number;
  readonly result: unknown;
  readonly error: string | null;
}
