/** What the reader sees of indexing: an item in the status bar while it runs, and the corpus's size beside the language. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../protocol/src/messages.ts';
import type { CorpusClient } from './corpus-client.ts';
import { articleCount, failureCount, progressCount } from './counts.ts';
import { ARTICLE_SELECTOR } from './language-client.ts';

export class Status implements vscode.Disposable {
  readonly #bar: vscode.StatusBarItem;
  readonly #language: vscode.LanguageStatusItem;
  readonly #subscriptions: vscode.Disposable;

  constructor(corpus: CorpusClient) {
    this.#bar = vscode.window.createStatusBarItem('corpusReader.indexing', vscode.StatusBarAlignment.Left);
    this.#bar.name = 'Corpus Reader';
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
    this.#language.busy = status.state === 'indexing';
    this.#language.detail = failureCount(status.failures.length);
    this.#language.severity = status.failures.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const count = status.total > 0 ? progressCount(status.done, status.total) : '';
    if (status.state === 'indexing') {
      this.#showBar(
        `$(sync~spin) ${vscode.l10n.t('Reading articles')} ${count}`,
        vscode.l10n.t('Corpus Reader reads the articles of this folder. You can read and search meanwhile; what is not read yet is missing from answers.'),
        'corpusReader.cancelIndexing',
        vscode.l10n.t('Cancel Indexing'),
      );
    } else if (status.state === 'paused') {
      this.#showBar(
        `$(debug-pause) ${vscode.l10n.t('Reading stopped')} ${count}`,
        vscode.l10n.t('Corpus Reader stopped reading the articles of this folder because you asked for it. What was not read is missing from answers.'),
        'corpusReader.resumeIndexing',
        vscode.l10n.t('Resume Indexing'),
      );
    } else {
      this.#bar.hide();
    }
  }

  /** The command stands in the tooltip: a click on the item itself only shows the articles, so that none stops reading by accident. */
  #showBar(text: string, sentence: string, command: string, title: string): void {
    this.#bar.text = text.trimEnd();
    this.#bar.command = 'corpusReader.articles.focus';
    // Nothing an article says is in here.
    const tooltip = new vscode.MarkdownString(`${sentence}\n\n[${title}](command:${command})`);
    tooltip.isTrusted = { enabledCommands: [command] };
    this.#bar.tooltip = tooltip;
    this.#bar.show();
  }
}
