/** Folders that hold much more than articles: opened by accident more often than meant to be read as a whole. */
import { homedir } from 'node:os';
import { dirname, parse, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';

/** Whether the folder is the home folder, one above it (which a whole disk is), or the root of any disk. */
export function isWide(folderUri: string, home = homedir()): boolean {
  const uri = URI.parse(folderUri);
  if (uri.scheme !== 'file') return false;
  const folder = resolve(uri.fsPath);
  if (parse(folder).root === folder) return true;
  for (let above = resolve(home); ; above = dirname(above)) {
    if (relative(above, folder) === '') return true;
    if (dirname(above) === above) return false;
  }
}
