/** What the dossier's page and the extension say to each other. Plain types. */
import type { WireRange } from './messages.ts';
import type { DossierPageParams, DossierPageResult, DossierResult } from './officials.ts';

/** All words of the page in the display language; `{0}` stands for what is put in. */
export interface DossierStrings {
  readonly notFound: string;
  readonly noOffice: string;
  readonly summary: string;
  readonly firstNamed: string;
  readonly lastNamed: string;
  readonly showStatements: string;
  readonly offices: string;
  readonly noOffices: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly roster: string;
  readonly rosterEntry: string;
  readonly notes: string;
  readonly mentions: string;
  readonly noMonths: string;
  readonly chart: string;
  readonly chartHelp: string;
  readonly bar: string;
  readonly asTable: string;
  readonly month: string;
  readonly mentionCount: string;
  readonly articleCount: string;
  readonly articlesOf: string;
  readonly undatedArticles: string;
  readonly noDate: string;
  readonly untitled: string;
  readonly close: string;
  readonly met: string;
  readonly noMet: string;
  readonly name: string;
  readonly times: string;
  readonly last: string;
  readonly encountersWith: string;
  readonly allEncounters: string;
  readonly encounters: string;
  readonly moreMet: string;
  readonly reports: string;
  readonly said: string;
  readonly noSaid: string;
  readonly direct: string;
  readonly indirect: string;
  readonly more: string;
  readonly loading: string;
  readonly spellings: string;
  readonly spelling: string;
  readonly why: string;
  readonly mostUsed: string;
  readonly companions: string;
  readonly openDossier: string;
}

export type ToDossier =
  /** What to show; `data` null: nobody has the id. */
  | { readonly type: 'show'; readonly strings: DossierStrings; readonly data: DossierResult | null }
  | { readonly type: 'page'; readonly request: number; readonly result: DossierPageResult };

export type FromDossier =
  | { readonly type: 'page'; readonly request: number; readonly params: Omit<DossierPageParams, 'person'> }
  /** Show somebody else's dossier. */
  | { readonly type: 'person'; readonly person: string; readonly name: string }
  /** Show all statements in their view. */
  | { readonly type: 'statements' }
  /** Open the address a roster gives as its source, or the Wikidata entry. */
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'open'; readonly place: { readonly uri: string; readonly range?: WireRange }; readonly beside: boolean };
