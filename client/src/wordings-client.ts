/** What the client asks the server about wordings: statements, speakers, set phrases. Typed, so that views know no method names. */
import type { CancellationToken } from 'vscode';
import type { StatementItem } from '../../protocol/src/messages.ts';
import type {
  AlsoSpokeParams,
  AlsoSpokeResult,
  PhraseParams,
  PhraseResult,
  PositionParams,
  SpeakerItem,
  SpeakersParams,
  StatementCitation,
  StatementTreeParams,
  StatementTreeResult,
  UsesParams,
  UsesResult,
} from '../../protocol/src/wordings.ts';
import {
  ALSO_SPOKE_REQUEST,
  PHRASE_REQUEST,
  SPEAKER_AT_REQUEST,
  SPEAKERS_REQUEST,
  STATEMENT_AT_REQUEST,
  STATEMENT_CITATION_REQUEST,
  STATEMENT_TREE_REQUEST,
  USES_REQUEST,
} from '../../protocol/src/wordings.ts';
import type { CorpusClient } from './corpus-client.ts';

export class WordingsClient {
  readonly #corpus: CorpusClient;

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  tree(params: StatementTreeParams): Promise<StatementTreeResult> {
    return this.#corpus.request<StatementTreeParams, StatementTreeResult>(STATEMENT_TREE_REQUEST, params);
  }

  statementAt(params: PositionParams): Promise<StatementItem | null> {
    return this.#corpus.request<PositionParams, StatementItem | null>(STATEMENT_AT_REQUEST, params);
  }

  speakerAt(params: PositionParams): Promise<SpeakerItem | null> {
    return this.#corpus.request<PositionParams, SpeakerItem | null>(SPEAKER_AT_REQUEST, params);
  }

  speakers(params: SpeakersParams, token?: CancellationToken): Promise<readonly SpeakerItem[]> {
    return this.#corpus.request<SpeakersParams, readonly SpeakerItem[]>(SPEAKERS_REQUEST, params, token);
  }

  citation(params: PositionParams): Promise<StatementCitation | null> {
    return this.#corpus.request<PositionParams, StatementCitation | null>(STATEMENT_CITATION_REQUEST, params);
  }

  alsoSpoke(params: AlsoSpokeParams): Promise<AlsoSpokeResult | null> {
    return this.#corpus.request<AlsoSpokeParams, AlsoSpokeResult | null>(ALSO_SPOKE_REQUEST, params);
  }

  phrase(params: PhraseParams, token?: CancellationToken): Promise<PhraseResult> {
    return this.#corpus.request<PhraseParams, PhraseResult>(PHRASE_REQUEST, params, token);
  }

  uses(params: UsesParams): Promise<UsesResult> {
    return this.#corpus.request<UsesParams, UsesResult>(USES_REQUEST, params);
  }
}
