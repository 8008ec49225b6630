/** Paths of this computer as URIs, written as editors write them, and back. */
import { URI } from 'vscode-uri';

/** `path` is absolute. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

export function pathOfUri(uri: string): string {
  return URI.parse(uri).fsPath;
}
