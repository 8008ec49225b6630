/**
 * Where the reader was in each article read in a reading view, kept over sessions: an article opened again is where it was left. A view that
 * was opened at a place stays there.
 */
import * as vscode from 'vscode';
import { articleUriOf, READING_SCHEME } from '../../../protocol/src/reading.ts';

const KEY = 'reading.places';
/** Articles remembered, those left last. */
const MOST = 500;
/** Scrolling is remembered when it has come to rest. */
const REST_MS = 300;

/** Line and character of the first text on the screen, and of the cursor. */
type Kept = readonly [topLine: number, topCharacter: number, line: number, character: number];

export class KeptPlaces implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  /** By article, in order of use, the latest last. */
  readonly #places: Map<string, Kept>;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Views on the screen that have been put in place. */
  #settled = new Set<string>();

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#places = new Map(memory.get<readonly (readonly [string, Kept])[]>(KEY, []));
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#show(editors)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#keep(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#keep(textEditor)),
    );
    this.#show(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Puts views that came onto the screen where they were left, unless they were opened at a place. */
  #show(editors: readonly vscode.TextEditor[]): void {
    const shown = editors.filter(({ document }) => document.uri.scheme === READING_SCHEME);
    for (const editor of shown) {
      const uri = articleUriOf(editor.document.uri.toString());
      const kept = uri === null ? undefined : this.#places.get(uri);
      if (this.#settled.has(editor.document.uri.toString()) || !isAtStart(editor)) continue;
      // In the title the cursor would have the editor highlight a name throughout before anything is read.
      const [topLine, topCharacter, line, character] = kept ?? [0, 0, firstEmptyLine(editor.document), 0];
      const cursor = new vscode.Position(line, character);
      editor.selection = new vscode.Selection(cursor, cursor);
      const top = new vscode.Position(topLine, topCharacter);
      editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    }
    this.#settled = new Set(shown.map(({ document }) => document.uri.toString()));
  }

  #keep(editor: vscode.TextEditor): void {
    const readingUri = editor.document.uri.toString();
    const uri = articleUriOf(readingUri);
    const top = editor.visibleRanges[0]?.start;
    if (uri === null || top === undefined || !this.#settled.has(readingUri)) return;
    const { line, character } = editor.selection.active;
    this.#places.delete(uri);
    if (top.line > 0 || (line !== firstEmptyLine(editor.document) && (line > 0 || character > 0))) this.#places.set(uri, [top.line, top.character, line, character]);
    if (this.#places.size > MOST) this.#places.delete(this.#places.keys().next().value!);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#memory.update(KEY, [...this.#places]), REST_MS);
  }
}

/** The line between the byline and the text. */
function firstEmptyLine(document: vscode.TextDocument): number {
  for (let line = 0; line < Math.min(document.lineCount, 10); line++) if (document.lineAt(line).isEmptyOrWhitespace) return line;
  return 0;
}

function isAtStart({ selection, visibleRanges }: vscode.TextEditor): boolean {
  return selection.isEmpty && selection.active.line === 0 && selection.active.character === 0 && (visibleRanges[0]?.start.line ?? 0) === 0;
}
