/**
 * The pages for words: collocates, key terms, frequencies, new set phrases. Several may be open, to be held against each other. A page asks the
 * server by itself (page-questions.ts); here is what it needs of the editor: other pages, the clipboard, files.
 */
import * as vscode from 'vscode';
import type { ExportSource } from '../../../protocol/src/exports.ts';
import { questionOf, startingMonth, type FromWords, type ToWords, type WordsMonth, type WordsQuestion, type WordsState, type WordsTab } from '../../../protocol/src/words-page.ts';
import type { AnalysisClient } from '../analysis-client.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { PagePanel, registerPage, type PageOptions } from './page-panel.ts';
import { PageQuestionsOf } from './page-questions.ts';
import { selectionStrings } from './selection-strings.ts';
import { concordanceOf, plainQuery } from './words-query.ts';
import { keptState, openedState, type WordsOpening } from './words-state.ts';
import { wordsStrings } from './words-strings.ts';

const VIEW_TYPE = 'corpusReader.words';
/** Milliseconds without a change of the corpus before open pages are told. */
const SETTLED_MS = 800;
/** Groups of one level of the tree by date asked for at once: more than there are. */
const MOST_GROUPS = 500;

type Panel = PagePanel<WordsState, ToWords>;

export class WordsPages implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #corpus: CorpusClient;
  readonly #analysis: AnalysisClient;
  readonly #officials: OfficialsClient;
  readonly #report: (error: unknown) => void;
  readonly #subscriptions: vscode.Disposable;
  /** Open pages by number, the one used last at the end. */
  readonly #open = new Map<number, { readonly panel: Panel; readonly questions: PageQuestionsOf }>();
  #numbers = 0;
  #months: Promise<readonly WordsMonth[]> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(extensionUri: vscode.Uri, corpus: CorpusClient, analysis: AnalysisClient, officials: OfficialsClient, report: (error: unknown) => void) {
    this.#extensionUri = extensionUri;
    this.#corpus = corpus;
    this.#analysis = analysis;
    this.#officials = officials;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      registerPage(VIEW_TYPE, (panel, kept) => {
        const state = keptState(kept);
        if (state !== null) this.#add(state, panel);
        return state !== null;
      }),
      corpus.onDidChange(() => {
        this.#months = undefined;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#tell().catch(report), SETTLED_MS);
      }),
    );
  }

  /** Opens a page; without parameters the one used last, at the tab wanted; the one that asks the same, if it is open. */
  async open(opening: WordsOpening): Promise<void> {
    const last = [...this.#open].at(-1);
    if (opening.params === undefined && last !== undefined) return this.#show(last[0], { ...last[1].panel.state, tab: opening.tab });
    const state = await this.#named(openedState(opening));
    const asked = JSON.stringify(questionOf(state, null));
    const same = [...this.#open].find(([, { panel }]) => asked !== 'null' && JSON.stringify(questionOf({ ...panel.state, tab: state.tab }, null)) === asked);
    if (same) this.#show(same[0], { ...same[1].panel.state, tab: state.tab });
    else this.#add(state);
  }

  /** The lines of a word of a page's list. */
  async concordance(page: number, word: string): Promise<void> {
    const question = await this.#question(page);
    if (question === null) return;
    const spellings = question.tab === 'collocates' && 'person' in question.params.node ? await this.#spellings(question.params.node.person) : [];
    await vscode.commands.executeCommand('corpusReader.openConcordance', concordanceOf(word, question, spellings));
  }

  /** The collocates of a word of a page's list, on that page, in the same articles. */
  collocates(page: number, word: string): void {
    const state = this.#open.get(page)?.panel.state;
    if (state !== undefined) this.#show(page, { ...state, tab: 'collocates', node: { kind: 'query', query: plainQuery(word) } });
  }

  /** A word through the months, in the articles of a page. */
  async chart(page: number, word: string): Promise<void> {
    const state = this.#open.get(page)?.panel.state;
    if (state === undefined) return;
    await vscode.commands.executeCommand('corpusReader.openCharts', { chart: 'timeline', params: { series: [{ kind: 'query', query: plainQuery(word) }], selection: state.selection } });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #add(state: WordsState, panel?: vscode.WebviewPanel): void {
    const page = ++this.#numbers;
    const options: PageOptions<WordsState, FromWords, ToWords> = {
      viewType: VIEW_TYPE,
      page: 'words',
      title: titleOf(state),
      state,
      extensionUri: this.#extensionUri,
      report: this.#report,
      onMessage: (message) => this.#hear(page, message),
    };
    const opened = panel ? PagePanel.restore(panel, options) : PagePanel.create(options);
    this.#open.set(page, { panel: opened, questions: new PageQuestionsOf(this.#analysis, opened, this.#report) });
    opened.onDidDispose(() => this.#open.delete(page));
  }

  /** Brings a page into sight with another setting. */
  #show(page: number, state: WordsState): void {
    const open = this.#open.get(page);
    if (open === undefined) return;
    this.#set(page, state);
    open.panel.reveal();
    void this.#send(page).catch(this.#report);
  }

  async #hear(page: number, message: FromWords | { readonly type: 'ready' }): Promise<void> {
    const open = this.#open.get(page);
    if (open === undefined) return;
    switch (message.type) {
      case 'ready':
        open.questions.forget();
        return this.#send(page);
      case 'ask':
      case 'cancel':
        return open.questions.hear(message);
      case 'state': {
        const state = keptState(message.state);
        if (state !== null) this.#set(page, state);
        return;
      }
      case 'concordance':
        return this.concordance(page, String(message.word));
      case 'export': {
        const question = await this.#question(page);
        if (question === null) return;
        const source: ExportSource = exported(question);
        await vscode.commands.executeCommand('corpusReader.exportData', { source, name: titleOf(open.panel.state) });
        return;
      }
      case 'copy':
        await vscode.env.clipboard.writeText(String(message.text));
        vscode.window.setStatusBarMessage(vscode.l10n.t('List copied'), 3000);
        return;
      case 'open':
        return;
    }
  }

  #set(page: number, state: WordsState): void {
    const open = this.#open.get(page);
    if (open === undefined) return;
    this.#open.delete(page);
    this.#open.set(page, open);
    open.panel.state = state;
    open.panel.title = titleOf(state);
  }

  async #send(page: number): Promise<void> {
    const months = await this.#monthsOfCorpus();
    const open = this.#open.get(page);
    open?.panel.post({ type: 'show', page, strings: wordsStrings(), selectionStrings: selectionStrings(), state: open.panel.state, months });
  }

  async #tell(): Promise<void> {
    const months = await this.#monthsOfCorpus();
    for (const { panel } of this.#open.values()) panel.post({ type: 'changed', months });
  }

  async #question(page: number): Promise<WordsQuestion | null> {
    const open = this.#open.get(page);
    return open === undefined ? null : questionOf(open.panel.state, startingMonth(await this.#monthsOfCorpus()));
  }

  /** Months with articles, the newest first, as the Articles view counts them. */
  #monthsOfCorpus(): Promise<readonly WordsMonth[]> {
    this.#months ??= this.#askMonths().catch((error: unknown) => {
      this.#months = undefined;
      throw error;
    });
    return this.#months;
  }

  async #askMonths(): Promise<readonly WordsMonth[]> {
    const groups = (parent: string | null): ReturnType<CorpusClient['children']> => this.#corpus.children({ grouping: 'date', order: 'newest', parent, offset: 0, limit: MOST_GROUPS });
    const years = (await groups(null)).groups.filter(({ nested }) => nested);
    const months = await Promise.all(years.map(({ key }) => groups(key)));
    return months.flatMap((year) => year.groups.map(({ key, count }) => ({ month: key, articles: count })));
  }

  /** A person asked for by id alone gets its name. */
  async #named(state: WordsState): Promise<WordsState> {
    const { node } = state;
    if (node.kind !== 'person' || node.person === '' || node.name !== '') return state;
    const dossier = await this.#officials.dossier({ person: node.person });
    return { ...state, node: { ...node, name: dossier?.name ?? node.person } };
  }

  async #spellings(person: string): Promise<string[]> {
    const dossier = await this.#officials.dossier({ person });
    return dossier === null ? [] : [...new Set([dossier.name, ...dossier.spellings.map(({ text }) => text)])];
  }
}

function exported({ tab, params }: WordsQuestion): ExportSource {
  return { of: tab, params } as ExportSource;
}

/** What the tab of a page says. */
function titleOf(state: WordsState): string {
  const { l10n } = vscode;
  const heading: Readonly<Record<WordsTab, string>> = {
    collocates: l10n.t('Collocates'), keyTerms: l10n.t('Key Terms'), frequencies: l10n.t('Word Frequencies'), newPhrases: l10n.t('New Set Phrases'),
  };
  const subject = state.tab === 'collocates' ? (state.node.kind === 'person' ? state.node.name : state.node.query.text.trim()) : state.tab === 'newPhrases' ? (state.month ?? '') : '';
  return subject === '' ? heading[state.tab] : l10n.t('{0}: {1}', heading[state.tab], subject);
}
