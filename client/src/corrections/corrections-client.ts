/** What the client asks the server about names and their corrections. Typed, so that commands know no method names. */
import type { CancellationToken } from 'vscode';
import type {
  CorrectionParams,
  CorrectionResult,
  LikelyPeopleParams,
  NameArticlesParams,
  NameArticlesResult,
  NamePlace,
  NameResult,
  PersonChoice,
} from '../../../protocol/src/corrections.ts';
import { CORRECTION_REQUEST, LIKELY_PEOPLE_REQUEST, NAME_ARTICLES_REQUEST, NAME_REQUEST } from '../../../protocol/src/corrections.ts';
import type { CorpusClient } from '../corpus-client.ts';

export class CorrectionsClient {
  readonly corpus: CorpusClient;

  constructor(corpus: CorpusClient) {
    this.corpus = corpus;
  }

  name(params: NamePlace): Promise<NameResult | null> {
    return this.corpus.request<NamePlace, NameResult | null>(NAME_REQUEST, params);
  }

  likelyPeople(params: LikelyPeopleParams, token?: CancellationToken): Promise<readonly PersonChoice[]> {
    return this.corpus.request<LikelyPeopleParams, readonly PersonChoice[]>(LIKELY_PEOPLE_REQUEST, params, token);
  }

  nameArticles(params: NameArticlesParams): Promise<NameArticlesResult> {
    return this.corpus.request<NameArticlesParams, NameArticlesResult>(NAME_ARTICLES_REQUEST, params);
  }

  correction(params: CorrectionParams): Promise<CorrectionResult | null> {
    return this.corpus.request<CorrectionParams, CorrectionResult | null>(CORRECTION_REQUEST, params);
  }
}
