/** Writes a correction into the roster as an edit of the workspace, saves it, and offers to take it back. Articles are never touched. */
import * as vscode from 'vscode';
import type { RosterEdit } from '../../../protocol/src/corrections.ts';
import { toRange } from '../reading/open-place.ts';

/** Writes the edit; with `confirm` the editor shows it first and the reader decides there. False when it was not written. */
export async function applyCorrection(edit: RosterEdit, sentence: string, confirm: boolean, report: (error: unknown) => void): Promise<boolean> {
  const uri = vscode.Uri.parse(edit.uri);
  const metadata: vscode.WorkspaceEditEntryMetadata = { needsConfirmation: confirm, label: sentence };
  const change = new vscode.WorkspaceEdit();
  const before = edit.exists ? (await vscode.workspace.openTextDocument(uri)).getText() : null;
  if (before === null) change.createFile(uri, { ignoreIfExists: true }, metadata);
  for (const { range, newText } of edit.edits) change.replace(uri, toRange(range), newText, metadata);
  if (!(await vscode.workspace.applyEdit(change, { isRefactoring: true }))) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  // With the changes shown first, the reader may have taken out all of them.
  if (document.getText() === (before ?? '')) return false;
  await document.save();
  void offerUndo(document, before, sentence).then(undefined, report);
  return true;
}

async function offerUndo(document: vscode.TextDocument, before: string | null, sentence: string): Promise<void> {
  const after = document.getText();
  const undo = vscode.l10n.t('Undo');
  const open = vscode.l10n.t('Open people.yaml');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('{0}: written into people.yaml.', sentence), undo, open);
  if (choice === open) await vscode.window.showTextDocument(document.uri);
  if (choice === undo) await takeBack(document.uri, before, after);
}

/** Puts the roster back as it was before; one that was changed since is left to the reader. */
async function takeBack(uri: vscode.Uri, before: string | null, after: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() !== after) {
    await vscode.window.showTextDocument(document);
    void vscode.window.showInformationMessage(vscode.l10n.t('people.yaml has changed since. Take the correction out there, or press Undo as often as needed.'));
    return;
  }
  const change = new vscode.WorkspaceEdit();
  if (before === null) change.deleteFile(uri, { ignoreIfNotExists: true });
  else change.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(after.length)), before);
  await vscode.workspace.applyEdit(change);
  if (before !== null) await document.save();
  vscode.window.setStatusBarMessage(vscode.l10n.t('Correction taken back'), 4000);
}
