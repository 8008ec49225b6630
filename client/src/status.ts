/** What the reader sees of indexing: an item in the status bar while it runs, and the corpus's size beside the language. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../protocol/src/messages.ts';
import type { CorpusClient } from './corpus-client.ts';
import { articleCount, failureCount } from './counts.ts';
import { ARTICLE_SELECTOR } from './language-client.ts';

export class Status implements vscode.Disposable {
  readonly #bar: vscode.StatusBarItem;
  readonly #language: vscode.LanguageStatusItem;
  readonly #subscriptions: vscode.Disposable;

  constructor(corpus: CorpusClient) {
    this.#bar = vscode.window.createStatusBarItem('corpusReader.indexing', vscode.StatusBarAlignment.Left);
    this.#bar.name = 'Corpus Reader';
    this.#bar.command = 'corpusReader.showLog';
    this.#language = vscode.languages.createLanguageStatusItem('corpusReader.corpus', ARTICLE_SELECTOR);
    this.#language.name = 'Corpus Reader';
    this.#language.text = vscode.l10n.t('Corpus');
    this.#language.busy = true;
    this.#language.command = { command: 'corpusReader.articles.focus', title: vscode.l10n.t('Show Articles') };
    this.#subscriptions = vscode.Disposable.from(
      this.#bar,
      this.#language,
      corpus.onDidChange(({ articles }) => {
        this.#language.text = articleCount(articles);
      }),
      corpus.onDidChangeStatus((status) => this.#show(status)),
    );
  }

  /** The server does not run. */
  stopped(): void {
    this.#bar.hide();
    this.#language.busy = false;
    this.#language.severity = vscode.LanguageStatusSeverity.Error;
    this.#language.text = vscode.l10n.t('Corpus Reader is not running');
    this.#language.command = { command: 'corpusReader.showLog', title: vscode.l10n.t('Show Log') };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(status: StatusParams): void {
    const indexing = status.state === 'indexing';
    this.#language.busy = indexing;
    this.#language.detail = failureCount(status.failures.length);
    this.#language.severity = status.failures.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (!indexing) {
      this.#bar.hide();
      return;
    }
    const count = status.total > 0 ? vscode.l10n.t('{0} of {1}', status.done, status.total) : '';
    this.#bar.text = `$(sync~spin) ${vscode.l10n.t('Reading articles')} ${count}`.trimEnd();
    this.#bar.tooltip = vscode.l10n.t('Corpus Reader reads the articles of this folder. You can read and search meanwhile; what is not read yet is missing from answers.');
    this.#bar.show();
  }
}
