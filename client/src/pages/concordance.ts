/** Concordances: tabs in which all hits of a query stand as key words in context. Several may be open; each keeps its question over a reload. */
import * as vscode from 'vscode';
import type { ConcordanceQuestion, FromConcordance, SavedQuery, ToConcordance } from '../../../protocol/src/concordance-page.ts';
import type { SearchItem } from '../../../protocol/src/messages.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { asTable, withSources } from './concordance-copy.ts';
import { questionOf, wordsOf } from './concordance-question.ts';
import { concordanceStrings } from './concordance-strings.ts';
import { PagePanel, registerPage, type PageOptions } from './page-panel.ts';
import { PageQuestionsOf } from './page-questions.ts';
import type { SavedQueries } from './saved-queries.ts';

const VIEW_TYPE = 'corpusReader.concordance';
/** Milliseconds without a change of the corpus before open concordances are brought up to date. */
const SETTLED_MS = 800;

type Panel = PagePanel<ConcordanceQuestion, ToConcordance>;
/** An order that a saved query wants, until its page has heard of it. */
type Wanted = Pick<SavedQuery, 'sort' | 'grouping'>;

export class Concordances implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #corpus: CorpusClient;
  readonly #client: AnalysisClient;
  readonly #saved: SavedQueries;
  readonly #report: (error: unknown) => void;
  readonly #open = new Map<Panel, PageQuestionsOf>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(extensionUri: vscode.Uri, corpus: CorpusClient, client: AnalysisClient, saved: SavedQueries, report: (error: unknown) => void) {
    this.#extensionUri = extensionUri;
    this.#corpus = corpus;
    this.#client = client;
    this.#saved = saved;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      registerPage(VIEW_TYPE, (panel, state) => {
        const question = questionOf(state);
        if (question !== null) this.#remember(PagePanel.restore(panel, this.#options(question, null)));
        return question !== null;
      }),
      saved.onDidChange(() => this.#tell({ type: 'saved', saved: saved.all() })),
      corpus.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tell({ type: 'changed' }), SETTLED_MS);
      }),
    );
  }

  /** Shows a concordance: in the tab that asks the same already, if there is one. */
  show(question: ConcordanceQuestion, wanted: Wanted | null = null): void {
    const same = [...this.#open.keys()].find(({ state }) => wanted === null && question.query.text !== '' && JSON.stringify([state.query, state.selection]) === JSON.stringify([question.query, question.selection]));
    if (same !== undefined) return same.reveal();
    this.#remember(PagePanel.create(this.#options(question, wanted)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #options(question: ConcordanceQuestion, wanted: Wanted | null): PageOptions<ConcordanceQuestion, FromConcordance, ToConcordance> {
    let order = wanted;
    return {
      viewType: VIEW_TYPE,
      page: 'concordance',
      title: titleOf(question),
      state: question,
      extensionUri: this.#extensionUri,
      // Most lines are not on the page, so the editor's own search would miss them.
      find: false,
      report: this.#report,
      onMessage: async (message, panel) => {
        if (message.type !== 'ready') return this.#hear(message, panel);
        this.#open.get(panel)?.forget();
        panel.post({ type: 'show', strings: concordanceStrings(), question: panel.state, saved: this.#saved.all(), sort: order?.sort ?? null, grouping: order?.grouping ?? null });
        order = null;
      },
    };
  }

  #remember(panel: Panel): void {
    this.#open.set(panel, new PageQuestionsOf(this.#client, panel, this.#report));
    panel.onDidDispose(() => this.#open.delete(panel));
  }

  #tell(message: ToConcordance): void {
    for (const panel of this.#open.keys()) panel.post(message);
  }

  async #hear(message: FromConcordance, panel: Panel): Promise<void> {
    switch (message.type) {
      case 'ask':
      case 'cancel':
        return this.#open.get(panel)?.hear(message);
      case 'asked': {
        const question = questionOf(message.question);
        if (question === null) return;
        panel.state = question;
        panel.title = titleOf(question);
        return;
      }
      case 'save':
        return this.#save(message);
      case 'forget':
        return this.#saved.remove(String(message.id));
      case 'copy':
        return this.#copy(message.lines, message.citations, message.left);
      case 'collocates':
      case 'timeline': {
        const { query, selection } = message.question;
        if (message.type === 'collocates') await vscode.commands.executeCommand('corpusReader.openWords', { tab: 'collocates', params: { node: { query }, selection } });
        else await vscode.commands.executeCommand('corpusReader.openCharts', { chart: 'timeline', params: { series: [{ kind: 'query', query }], selection } });
        return;
      }
      case 'export':
        return void (await vscode.commands.executeCommand('corpusReader.exportData', { source: { of: 'concordance', params: message.params }, name: fileName(wordsOf(message.params.query)) }));
      case 'open':
        return;
    }
  }

  async #save({ question, sort, grouping }: Extract<FromConcordance, { readonly type: 'save' }>): Promise<void> {
    const valid = questionOf(question);
    if (valid === null) return;
    const name = await vscode.window.showInputBox({ title: vscode.l10n.t('Save Query'), prompt: vscode.l10n.t('A name to find it by'), value: wordsOf(valid.query) });
    if (name === undefined || name.trim() === '') return;
    await this.#saved.add({ ...valid, sort, grouping, name: name.trim(), id: `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}` });
  }

  async #copy(lines: readonly SearchItem[], citations: boolean, left: number): Promise<void> {
    const uris = citations ? [...new Set(lines.map(({ uri }) => uri))] : [];
    const articles = await Promise.all(uris.map((uri) => this.#corpus.article({ uri })));
    const sources = new Map(uris.map((uri, at) => [uri, articles[at]?.citation ?? uri]));
    await vscode.env.clipboard.writeText(citations ? withSources(lines, (uri) => sources.get(uri) ?? uri) : asTable(lines));
    const told = lines.length === 1 ? vscode.l10n.t('1 line copied') : vscode.l10n.t('{0} lines copied', lines.length);
    vscode.window.setStatusBarMessage(`$(check) ${left === 0 ? told : vscode.l10n.t('{0}, {1} left out: export takes them all', told, left)}`, 4000);
  }
}

function titleOf({ query }: ConcordanceQuestion): string {
  return query.text === '' ? vscode.l10n.t('Concordance') : vscode.l10n.t('“{0}” – Concordance', wordsOf(query));
}

/** Without what file systems do not take. */
function fileName(words: string): string {
  return `${vscode.l10n.t('concordance')} ${words}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/g, ' ').slice(0, 80).trim();
}
