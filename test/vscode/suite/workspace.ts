/** The workspace of the suite, the seeds, as the editor sees it: finding texts in them and asking the editor's providers. */
import * as assert from './assert.ts';
import * as vscode from 'vscode';

export const SEEDS = {
  august: '000_e3498bc795cb0c44.txt',
  january: '001_d31ba643041d82b7.txt',
  neighbours: '002_e1e3ee129a945250.txt',
  november: '003_f4e8022c18f30cb8.txt',
  february: '004_3568484641814460.txt',
} as const;

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export function file(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

/** Open an article in the editor, as a reader does. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The range of a text in a document: its first occurrence after `after`. */
export function find(document: vscode.TextDocument, text: string, after = ''): vscode.Range {
  const whole = document.getText();
  const from = whole.indexOf(after);
  const start = whole.indexOf(text, from);
  assert.ok(from >= 0 && start >= 0, `“${text}” does not occur after “${after}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Ask until the answer satisfies the check, because the corpus is read while questions are asked; the last answer fails the test. */
export async function eventually<T>(ask: () => PromiseLike<T>, check: (answer: T) => void, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return answer;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((next) => setTimeout(next, 150));
  }
}

/** The text of the hovers at a place. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap((hover) => hover.contents).map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

/** Places as `file: text`, in the order given: definitions and references compared by what stands there. */
export async function places(found: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  return Promise.all(found.map(async (place) => {
    const uri = 'targetUri' in place ? place.targetUri : place.uri;
    const range = 'targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range;
    const document = await vscode.workspace.openTextDocument(uri);
    return `${uri.path.split('/').at(-1)}: ${document.getText(range)}`;
  }));
}
