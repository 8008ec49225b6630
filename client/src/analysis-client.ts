/** What the client asks the server about many articles at once: concordances, words, charts, exports, and values for the filters of all these. Typed, so that pages know no method names. */
import type { CancellationToken } from 'vscode';
import {
  BEHIND_REQUEST, CALENDAR_REQUEST, DISPERSION_REQUEST, NETWORK_REQUEST, OUTLETS_REQUEST, TIMELINE_REQUEST, type BehindParams, type BehindResult,
  type CalendarParams, type CalendarResult, type DispersionParams, type DispersionResult, type NetworkParams, type NetworkResult,
  type OutletsParams, type OutletsResult, type TimelineParams, type TimelineResult,
} from '../../protocol/src/charts.ts';
import {
  CONCORDANCE_GROUPS_REQUEST, CONCORDANCE_REQUEST, type ConcordanceGroupsParams, type ConcordanceGroupsResult, type ConcordanceParams, type ConcordanceResult,
} from '../../protocol/src/concordance.ts';
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from '../../protocol/src/exports.ts';
import { FILTER_VALUES_REQUEST, type FilterValue, type FilterValuesParams } from '../../protocol/src/selection.ts';
import {
  COLLOCATES_REQUEST, FREQUENCIES_REQUEST, KEYTERMS_REQUEST, NEW_PHRASES_REQUEST, type CollocatesParams, type CollocatesResult, type FrequenciesParams,
  type FrequenciesResult, type KeyTermsParams, type KeyTermsResult, type NewPhrasesParams, type NewPhrasesResult,
} from '../../protocol/src/words.ts';
import type { CorpusClient } from './corpus-client.ts';

export class AnalysisClient {
  readonly #corpus: CorpusClient;

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  filterValues(params: FilterValuesParams, token?: CancellationToken): Promise<readonly FilterValue[]> {
    return this.#corpus.request<FilterValuesParams, readonly FilterValue[]>(FILTER_VALUES_REQUEST, params, token);
  }

  concordance(params: ConcordanceParams, token?: CancellationToken): Promise<ConcordanceResult> {
    return this.#corpus.request<ConcordanceParams, ConcordanceResult>(CONCORDANCE_REQUEST, params, token);
  }

  concordanceGroups(params: ConcordanceGroupsParams, token?: CancellationToken): Promise<ConcordanceGroupsResult> {
    return this.#corpus.request<ConcordanceGroupsParams, ConcordanceGroupsResult>(CONCORDANCE_GROUPS_REQUEST, params, token);
  }

  collocates(params: CollocatesParams, token?: CancellationToken): Promise<CollocatesResult> {
    return this.#corpus.request<CollocatesParams, CollocatesResult>(COLLOCATES_REQUEST, params, token);
  }

  keyTerms(params: KeyTermsParams, token?: CancellationToken): Promise<KeyTermsResult> {
    return this.#corpus.request<KeyTermsParams, KeyTermsResult>(KEYTERMS_REQUEST, params, token);
  }

  frequencies(params: FrequenciesParams, token?: CancellationToken): Promise<FrequenciesResult> {
    return this.#corpus.request<FrequenciesParams, FrequenciesResult>(FREQUENCIES_REQUEST, params, token);
  }

  newPhrases(params: NewPhrasesParams, token?: CancellationToken): Promise<NewPhrasesResult> {
    return this.#corpus.request<NewPhrasesParams, NewPhrasesResult>(NEW_PHRASES_REQUEST, params, token);
  }

  timeline(params: TimelineParams, token?: CancellationToken): Promise<TimelineResult> {
    return this.#corpus.request<TimelineParams, TimelineResult>(TIMELINE_REQUEST, params, token);
  }

  dispersion(params: DispersionParams, token?: CancellationToken): Promise<DispersionResult> {
    return this.#corpus.request<DispersionParams, DispersionResult>(DISPERSION_REQUEST, params, token);
  }

  network(params: NetworkParams, token?: CancellationToken): Promise<NetworkResult> {
    return this.#corpus.request<NetworkParams, NetworkResult>(NETWORK_REQUEST, params, token);
  }

  calendar(params: CalendarParams, token?: CancellationToken): Promise<CalendarResult> {
    return this.#corpus.request<CalendarParams, CalendarResult>(CALENDAR_REQUEST, params, token);
  }

  outlets(params: OutletsParams, token?: CancellationToken): Promise<OutletsResult> {
    return this.#corpus.request<OutletsParams, OutletsResult>(OUTLETS_REQUEST, params, token);
  }

  /** The articles behind a number of a chart. */
  behind(params: BehindParams, token?: CancellationToken): Promise<BehindResult> {
    return this.#corpus.request<BehindParams, BehindResult>(BEHIND_REQUEST, params, token);
  }

  /** The next piece of an export. */
  export(params: ExportParams, token?: CancellationToken): Promise<ExportResult> {
    return this.#corpus.request<ExportParams, ExportResult>(EXPORT_REQUEST, params, token);
  }
}
