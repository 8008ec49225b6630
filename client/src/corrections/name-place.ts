/** Which name a correction is about: the one a quick fix or menu names, else the one at the cursor or selected in the active editor. */
import * as vscode from 'vscode';
import type { CorrectionArgument, NamePlace, NameResult } from '../../../protocol/src/corrections.ts';
import type { WireRange } from '../../../protocol/src/messages.ts';
import { READING_SCHEME } from '../../../protocol/src/reading.ts';
import type { CorrectionsClient } from './corrections-client.ts';

/** The name with what the corpus knows of it; null, with a word to the reader, where there is none. */
export async function nameToCorrect(corrections: CorrectionsClient, argument: unknown): Promise<NameResult | null> {
  const place = placeOf(argument) ?? (await placeInEditor(corrections));
  const name = place === null ? null : await corrections.name(place);
  if (name === null) void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a name in an article, or select one.'));
  return name;
}

function placeOf(argument: unknown): NamePlace | null {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return null;
  const { uri, range } = argument as CorrectionArgument;
  return typeof uri === 'string' && range !== undefined ? { uri, range } : null;
}

async function placeInEditor({ corpus }: CorrectionsClient): Promise<NamePlace | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const uri = editor.document.uri.toString();
  const { start, end } = editor.selection;
  const range: WireRange = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  return editor.document.uri.scheme === READING_SCHEME ? corpus.readingPlace({ readingUri: uri, range }) : { uri, range };
}
