/** Shows a place of an article in its file. */
import * as vscode from 'vscode';
import type { WireRange } from '../../../protocol/src/messages.ts';

export async function openPlace(place: { uri: string; range?: WireRange }, options: { preserveFocus?: boolean; beside?: boolean } = {}): Promise<vscode.TextEditor> {
  const { range } = place;
  return vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
    ...(range ? { selection: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) } : {}),
    ...(options.beside ? { viewColumn: vscode.ViewColumn.Beside } : {}),
    preserveFocus: options.preserveFocus ?? false,
  });
}
