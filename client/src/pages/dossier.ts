/** Dossiers: for each person one tab with all the corpus knows of them. Kept up to date while the corpus changes. */
import * as vscode from 'vscode';
import type { FromDossier, ToDossier } from '../../../protocol/src/dossier-page.ts';
import type { DossierResult } from '../../../protocol/src/officials.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { dossierStrings } from './dossier-strings.ts';
import { PagePanel, registerPage, type PageOptions } from './page-panel.ts';

const VIEW_TYPE = 'corpusReader.dossier';
/** Milliseconds without a change of the corpus before open dossiers are brought up to date. */
const SETTLED_MS = 800;

interface DossierState {
  readonly person: string;
  readonly name: string;
}

interface OpenDossier {
  readonly panel: PagePanel<DossierState, ToDossier>;
  /** What the page was shown last. */
  shown: string;
}

export class Dossiers implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #officials: OfficialsClient;
  readonly #report: (error: unknown) => void;
  readonly #open = new Map<string, OpenDossier>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(extensionUri: vscode.Uri, corpus: CorpusClient, officials: OfficialsClient, report: (error: unknown) => void) {
    this.#extensionUri = extensionUri;
    this.#officials = officials;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      registerPage(VIEW_TYPE, (panel, state) => {
        if (!isState(state)) return false;
        this.#remember(state, PagePanel.restore(panel, this.#options(state)));
        return true;
      }),
      corpus.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#update(), SETTLED_MS);
      }),
    );
  }

  /** Shows a person's dossier; the one that is open already, if there is one. */
  show(person: string, name: string): void {
    const open = this.#open.get(person);
    if (open !== undefined) return open.panel.reveal();
    const state = { person, name };
    this.#remember(state, PagePanel.create(this.#options(state)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #options(state: DossierState): PageOptions<DossierState, FromDossier, ToDossier> {
    return {
      viewType: VIEW_TYPE,
      page: 'dossier',
      title: state.name,
      state,
      extensionUri: this.#extensionUri,
      report: this.#report,
      onMessage: (message, panel) => this.#hear(message, panel),
    };
  }

  #remember({ person }: DossierState, panel: PagePanel<DossierState, ToDossier>): void {
    this.#open.set(person, { panel, shown: '' });
    panel.onDidDispose(() => this.#open.delete(person));
  }

  async #hear(message: FromDossier | { readonly type: 'ready' }, panel: PagePanel<DossierState, ToDossier>): Promise<void> {
    const { person, name } = panel.state;
    switch (message.type) {
      case 'ready': {
        const data = await this.#officials.dossier({ person });
        return this.#send(panel, data);
      }
      case 'page':
        return panel.post({ type: 'page', request: message.request, result: await this.#officials.dossierPage({ ...message.params, person }) });
      case 'person':
        return this.show(String(message.person), String(message.name));
      case 'statements':
        return void (await vscode.commands.executeCommand('corpusReader.statementsOfPerson', { id: person, name }));
      case 'address':
        // It comes from a file: only web addresses are opened, never a command or a file.
        if (/^https?:\/\//i.test(message.address)) await vscode.env.openExternal(vscode.Uri.parse(message.address));
        return;
      case 'open':
        return;
    }
  }

  #send(panel: PagePanel<DossierState, ToDossier>, data: DossierResult | null): void {
    const open = this.#open.get(panel.state.person);
    if (open !== undefined) open.shown = JSON.stringify(data);
    if (data !== null) panel.title = data.name;
    panel.post({ type: 'show', strings: dossierStrings(), data });
  }

  /** Asks for each open dossier again and shows what is new. */
  async #update(): Promise<void> {
    for (const [person, open] of [...this.#open]) {
      try {
        const data = await this.#officials.dossier({ person });
        if (JSON.stringify(data) !== open.shown) this.#send(open.panel, data);
      } catch (error) {
        this.#report(error);
      }
    }
  }
}

function isState(state: unknown): state is DossierState {
  return typeof state === 'object' && state !== null && typeof (state as DossierState).person === 'string' && typeof (state as DossierState).name === 'string';
}
