/** What the client asks the server about officials and for dossiers. Typed, so that views know no method names. */
import type { CancellationToken } from 'vscode';
import {
  DOSSIER_PAGE_REQUEST, DOSSIER_REQUEST, FIND_PEOPLE_REQUEST, OFFICIALS_READY_REQUEST, OFFICIALS_REQUEST, PERSON_AT_REQUEST, type DossierPageParams, type DossierPageResult,
  type DossierParams, type DossierResult, type FindPeopleParams, type FindPeopleResult, type OfficialsParams, type OfficialsResult, type PersonAtParams, type PersonAtResult,
} from '../../protocol/src/officials.ts';
import type { CorpusClient } from './corpus-client.ts';

export class OfficialsClient {
  readonly #corpus: CorpusClient;

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  children(params: OfficialsParams): Promise<OfficialsResult> {
    return this.#corpus.request<OfficialsParams, OfficialsResult>(OFFICIALS_REQUEST, params);
  }

  /** Resolves when the list of officials is complete. */
  ready(): Promise<null> {
    return this.#corpus.request<null, null>(OFFICIALS_READY_REQUEST, null);
  }

  personAt(params: PersonAtParams): Promise<PersonAtResult | null> {
    return this.#corpus.request<PersonAtParams, PersonAtResult | null>(PERSON_AT_REQUEST, params);
  }

  findPeople(params: FindPeopleParams, token: CancellationToken): Promise<FindPeopleResult> {
    return this.#corpus.request<FindPeopleParams, FindPeopleResult>(FIND_PEOPLE_REQUEST, params, token);
  }

  dossier(params: DossierParams): Promise<DossierResult | null> {
    return this.#corpus.request<DossierParams, DossierResult | null>(DOSSIER_REQUEST, params);
  }

  dossierPage(params: DossierPageParams): Promise<DossierPageResult> {
    return this.#corpus.request<DossierPageParams, DossierPageResult>(DOSSIER_PAGE_REQUEST, params);
  }
}
