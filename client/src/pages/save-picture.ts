/** Writes a picture that a page has made to a file the reader chooses. */
import * as vscode from 'vscode';
import { fromBase64 } from '../base64.ts';

/** The file's name when it was written; null when the reader left. `data`: the text of an SVG, a PNG as base64. */
export async function savePicture(format: 'svg' | 'png', name: string, data: string): Promise<string | null> {
  const file = `${fileName(name)}.${format}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = format === 'svg' ? { [vscode.l10n.t('SVG drawing')]: ['svg'] } : { [vscode.l10n.t('PNG picture')]: ['png'] };
  const uri = await vscode.window.showSaveDialog({ filters, ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }) });
  if (uri === undefined) return null;
  await vscode.workspace.fs.writeFile(uri, format === 'svg' ? new TextEncoder().encode(data) : fromBase64(data));
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** A title as a name that every file system takes. */
function fileName(title: string): string {
  const plain = title.replaceAll(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replaceAll(/\s+/g, ' ').trim().replace(/[. ]+$/, '');
  return [...plain].slice(0, 60).join('') || 'chart';
}
