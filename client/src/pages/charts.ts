/** Pages of charts: each a tab of its own, kept up to date while the corpus changes. Pictures of charts are written to files here. */
import * as vscode from 'vscode';
import type { ChartKind, ChartsState, ChosenPerson, FromCharts, ToCharts } from '../../../protocol/src/charts-page.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { keptCharts } from './charts-state.ts';
import { chartsStrings } from './charts-strings.ts';
import { PagePanel, registerPage, type PageOptions } from './page-panel.ts';
import { PageQuestionsOf } from './page-questions.ts';
import { savePicture } from './save-picture.ts';
import { selectionStrings } from './selection-strings.ts';

const VIEW_TYPE = 'corpusReader.charts';
/** Milliseconds without a change of the corpus before open pages ask again. */
const SETTLED_MS = 800;

type Page = PagePanel<ChartsState, ToCharts>;

export class Charts implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #analysis: AnalysisClient;
  readonly #openDossier: (person: ChosenPerson) => void;
  readonly #report: (error: unknown) => void;
  readonly #fail: (sentence: string, error: unknown) => void;
  /** The one shown last at the end. */
  readonly #pages = new Map<Page, PageQuestionsOf>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(extensionUri: vscode.Uri, corpus: CorpusClient, analysis: AnalysisClient, openDossier: (person: ChosenPerson) => void, notices: { note(error: unknown): void; fail(sentence: string, error: unknown): void }) {
    this.#extensionUri = extensionUri;
    this.#analysis = analysis;
    this.#openDossier = openDossier;
    this.#report = (error) => notices.note(error);
    this.#fail = (sentence, error) => notices.fail(sentence, error);
    this.#subscriptions = vscode.Disposable.from(
      registerPage(VIEW_TYPE, (panel, kept) => {
        const state = keptCharts(kept);
        if (state !== null) this.#remember(PagePanel.restore(panel, this.#options(state)));
        return state !== null;
      }),
      corpus.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => [...this.#pages.keys()].forEach((page) => page.post({ type: 'changed' })), SETTLED_MS);
      }),
    );
  }

  /** Shows charts in a tab of their own. */
  show(state: ChartsState): void {
    this.#remember(PagePanel.create(this.#options(state)));
  }

  /** Shows a chart in the page opened last, whatever is charted there; false when there is none. */
  turnTo(chart: ChartKind): boolean {
    const page = [...this.#pages.keys()].at(-1);
    if (page === undefined) return false;
    page.state = { ...page.state, chart };
    page.reveal();
    this.#send(page);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #options(state: ChartsState): PageOptions<ChartsState, FromCharts, ToCharts> {
    return {
      viewType: VIEW_TYPE, page: 'charts', title: vscode.l10n.t('Charts'), state, extensionUri: this.#extensionUri, pictures: true, report: this.#report,
      onMessage: (message, page) => this.#hear(message, page),
    };
  }

  #remember(page: Page): void {
    this.#pages.set(page, new PageQuestionsOf(this.#analysis, page, this.#report));
    page.onDidDispose(() => this.#pages.delete(page));
  }

  #send(page: Page): void {
    page.post({ type: 'show', strings: chartsStrings(), form: selectionStrings(), state: page.state });
  }

  async #hear(message: FromCharts | { readonly type: 'ready' }, page: Page): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#pages.get(page)?.forget();
        return this.#send(page);
      case 'ask':
      case 'cancel':
        return this.#pages.get(page)?.hear(message);
      case 'arranged': {
        const state = keptCharts(message.state);
        if (state === null) return;
        page.state = state;
        page.title = String(message.title).slice(0, 80);
        return;
      }
      case 'save':
        return this.#save(message, page);
      case 'export':
        return void (await vscode.commands.executeCommand('corpusReader.exportData', { source: message.source, name: String(message.name) }));
      case 'concordance':
        return void (await vscode.commands.executeCommand('corpusReader.openConcordance', { query: message.query, selection: message.selection }));
      case 'person':
        return this.#openDossier({ id: String(message.person.id), name: String(message.person.name) });
      case 'open':
        return;
    }
  }

  async #save({ format, name, data }: Extract<FromCharts, { type: 'save' }>, page: Page): Promise<void> {
    try {
      const saved = await savePicture(format === 'png' ? 'png' : 'svg', String(name), String(data));
      if (saved !== null) page.post({ type: 'saved', name: saved });
    } catch (error) {
      this.#fail(vscode.l10n.t('Corpus Reader could not save the picture.'), error);
    }
  }
}
