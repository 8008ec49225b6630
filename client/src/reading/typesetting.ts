/** Sets the reading views that are on the screen: asks the server for their marks and decorates them, again whenever they change. */
import * as vscode from 'vscode';
import type { WireRange } from '../../../protocol/src/messages.ts';
import { READING_SCHEME, type ReadingMarks } from '../../../protocol/src/reading.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { toRange } from './open-place.ts';
import { createStyles, SPEAKER_COLOURS, type ReadingStyles } from './styles.ts';

export class Typesetting implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  #contrast = isContrast();
  #styles: ReadingStyles = createStyles(this.#contrast);
  readonly #subscriptions: vscode.Disposable;
  /** How often each document was asked about, so that only the latest answer counts. */
  readonly #asked = new WeakMap<vscode.TextDocument, number>();

  constructor(corpus: CorpusClient, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveColorTheme(() => this.#restyle()),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#setAll(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#set(document)),
      corpus.onDidChange(() => this.#setAll(vscode.window.visibleTextEditors)),
    );
    this.#setAll(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#styles.dispose();
  }

  #restyle(): void {
    if (isContrast() === this.#contrast) return;
    this.#contrast = isContrast();
    this.#styles.dispose();
    this.#styles = createStyles(this.#contrast);
    this.#setAll(vscode.window.visibleTextEditors);
  }

  #setAll(editors: readonly vscode.TextEditor[]): void {
    for (const document of new Set(editors.map((editor) => editor.document))) void this.#set(document);
  }

  async #set(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme !== READING_SCHEME) return;
    const asked = (this.#asked.get(document) ?? 0) + 1;
    this.#asked.set(document, asked);
    const { version } = document;
    try {
      const marks = await this.#corpus.readingMarks({ readingUri: document.uri.toString() });
      if (marks === null || this.#asked.get(document) !== asked || document.version !== version) return;
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#decorate(editor, marks);
    } catch (error) {
      this.#report(error);
    }
  }

  #decorate(editor: vscode.TextEditor, marks: ReadingMarks): void {
    const styles = this.#styles;
    const put = (style: vscode.TextEditorDecorationType, ranges: readonly WireRange[]): void => editor.setDecorations(style, ranges.map(toRange));
    put(styles.title, marks.title);
    put(styles.byline, marks.byline);
    put(styles.heading, marks.headings);
    put(styles.caption, marks.captions);
    put(styles.person, marks.people);
    put(styles.relatedHeading, marks.related.heading);
    put(styles.relatedTitle, marks.related.titles);
    put(styles.relatedDetail, marks.related.details);
    for (let colour = 0; colour < SPEAKER_COLOURS; colour++) {
      const own = marks.statements.filter(({ speaker }) => speaker % SPEAKER_COLOURS === colour);
      put(styles.direct[colour]!, own.filter(({ kind }) => kind === 'direct').flatMap(({ content }) => content));
      put(styles.indirect[colour]!, own.filter(({ kind }) => kind === 'indirect').flatMap(({ content }) => content));
      put(styles.cue[colour]!, own.flatMap(({ cue }) => cue ?? []));
    }
  }
}

function isContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}
