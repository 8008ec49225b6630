/**
 * Gives plain-text articles the language `corpus-article`, and with it wrapping, colours and reading settings. A `.txt` file
 * tells nothing by its name, so the server decides. Markdown stays Markdown: its preview and its own settings serve it well.
 */
import * as vscode from 'vscode';
import type { CorpusClient } from './corpus-client.ts';

export const ARTICLE_LANGUAGE = 'corpus-article';

export class ArticleLanguage implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  /** Documents given the language once: whoever sets one back to plain text means it. */
  readonly #given = new WeakSet<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  constructor(corpus: CorpusClient, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => void this.#consider(document)),
      // A document opened before its file was indexed is known a little later.
      corpus.onDidChange(() => this.considerAll()),
    );
  }

  /** Looks at every open document. */
  considerAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#consider(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #consider(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' || this.#given.has(document) || !isFile(document)) return;
    try {
      const article = await this.#corpus.article({ uri: document.uri.toString() });
      if (!article || document.isClosed || document.languageId !== 'plaintext') return;
      this.#given.add(document);
      await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
    } catch (error) {
      this.#report(error);
    }
  }
}

/** Whether the document is a file somebody opened, not the editor's own (output, source control input). */
function isFile(document: vscode.TextDocument): boolean {
  return !document.isUntitled && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined;
}
