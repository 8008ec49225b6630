/**
 * Opens a place of an article the way the reader reads: as its file, or in the reading view when the setting says so or a reading
 * view is what is open. Everything that leads to an article leads through here.
 */
import * as vscode from 'vscode';
import type { WireRange } from '../../../protocol/src/messages.ts';
import { articleUriOf, READING_SCHEME } from '../../../protocol/src/reading.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { CommandDefinition } from '../commands/register.ts';

export interface Place {
  /** An article, or any other file. */
  readonly uri: string;
  readonly range?: WireRange;
}

export interface OpenOptions {
  readonly preserveFocus?: boolean;
  /** In the group of editors beside the active one. */
  readonly beside?: boolean;
  /** The file, however the reader reads. */
  readonly source?: boolean;
}

/** Milliseconds after which a plain text is taken to be no article. */
const LANGUAGE_MS = 5000;

let corpus: CorpusClient | undefined;

/** To be called once, at the start. */
export function openPlacesOf(client: CorpusClient): void {
  corpus = client;
}

/** Whether articles open as reading views now. */
export function readsInReadingView(): boolean {
  if (vscode.window.activeTextEditor?.document.uri.scheme === READING_SCHEME) return true;
  return vscode.workspace.getConfiguration('corpusReader').get<string>('openIn') === 'readingView';
}

/** Calls back when articles open another way than before. */
export function onDidChangeReading(listener: () => void): vscode.Disposable {
  let before = readsInReadingView();
  const look = (): void => {
    const now = readsInReadingView();
    if (now === before) return;
    before = now;
    listener();
  };
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), vscode.workspace.onDidChangeConfiguration(look));
}

/** Shows the place and selects its range; without a range, what was shown there last. A file that is no article opens as it is. */
export async function openPlace(place: Place, options: OpenOptions = {}): Promise<vscode.TextEditor> {
  const uri = articleUriOf(place.uri) ?? place.uri;
  const view = options.source !== true && readsInReadingView() ? await corpus?.readingView({ uri, ...(place.range === undefined ? {} : { range: place.range }) }) : null;
  return view ? show(view.readingUri, view.range ?? undefined, options) : show(uri, place.range, options);
}

/** Shows a document as it is named. */
export async function show(uri: string, range: WireRange | undefined, { preserveFocus = false, beside = false }: OpenOptions = {}): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    preserveFocus,
    ...(beside ? { viewColumn: vscode.ViewColumn.Beside } : {}),
    ...(range === undefined ? {} : { selection: toRange(range) }),
  });
  if (range !== undefined) keepInSight(editor, toRange(range));
  return editor;
}

/**
 * A plain text that turns out to be an article gets the language of articles a moment after it was opened; its long lines are wrapped then,
 * and what was in sight is far away.
 */
function keepInSight(editor: vscode.TextEditor, range: vscode.Range): void {
  if (editor.document.languageId !== 'plaintext') return;
  const uri = editor.document.uri.toString();
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() !== uri) return;
    opened.dispose();
    clearTimeout(timer);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  const timer = setTimeout(() => opened.dispose(), LANGUAGE_MS);
}

/** The command for lines of trees: takes what `openPlace` takes. */
export function openPlaceCommand(): CommandDefinition {
  return {
    id: 'corpusReader.openPlace',
    failure: vscode.l10n.t('Corpus Reader could not open the article.'),
    run: async (place, options) => {
      if (isPlace(place)) await openPlace(place, (options ?? {}) as OpenOptions);
    },
  };
}

export function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && typeof (value as Place).uri === 'string';
}
