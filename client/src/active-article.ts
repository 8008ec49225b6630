/**
 * The article in the active editor: what the Related view, the selection in the Articles view, the buttons in the editor's
 * title and the commands follow. Null when the active editor shows something else.
 */
import * as vscode from 'vscode';
import type { ArticleResult } from '../../protocol/src/messages.ts';
import type { CorpusClient } from './corpus-client.ts';
import { ARTICLE_LANGUAGES } from './language-client.ts';

/** Context key for menus and keys: the active editor shows an article. */
const CONTEXT_KEY = 'corpusReader.activeArticle';

export class ActiveArticle implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<ArticleResult | null>();
  readonly #subscriptions: vscode.Disposable;
  #current: ArticleResult | null = null;
  #asked = 0;

  /** Another article is active, or what is known of it changed. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: CorpusClient, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      corpus.onDidChange(() => void this.update()),
    );
  }

  get current(): ArticleResult | null {
    return this.#current;
  }

  /** Asks the server about the active editor's document. */
  async update(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // A picture or a settings page beside the article takes nothing away from what is being read.
    if (!editor && vscode.window.visibleTextEditors.length > 0) return;
    const asked = ++this.#asked;
    const article = editor ? await this.#ask(editor.document) : null;
    if (asked !== this.#asked) return;
    const same = JSON.stringify(article) === JSON.stringify(this.#current);
    this.#current = article;
    if (same) return;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, article !== null);
    this.#changed.fire(article);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #ask(document: vscode.TextDocument): Promise<ArticleResult | null> {
    if (!(ARTICLE_LANGUAGES as readonly string[]).includes(document.languageId)) return null;
    try {
      return await this.#corpus.article({ uri: document.uri.toString() });
    } catch (error) {
      this.#report(error);
      return null;
    }
  }
}
