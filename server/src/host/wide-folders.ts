/** Folders that hold much more than articles, opened by accident more often than meant to be read as a whole. */
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { parse, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** Whether a folder, by its URI, is the home folder, one above it, or the root of a disk. `home` is the home folder's path. */
export function isWide(folderUri: string, home = homedir()): boolean {
  const uri = URI.parse(folderUri);
  if (uri.scheme !== 'file') return false;
  const folder = realOf(uri.fsPath);
  return parse(folder).root === folder || contains(folder, realOf(home));
}

/** Where links lead; the path itself when it cannot be followed. */
function realOf(path: string): string {
  try {
    return realpathSync(resolve(path));
  } catch {
    return resolve(path);
  }
}

function contains(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && resolve(folder, below) !== below);
}
