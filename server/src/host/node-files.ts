/** Files on disk for the language server and the command line on Node. */
import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileGlobs, FileHost, ReadResult } from '../corpus/file-host.ts';
import { LARGEST_FILE, tooLarge } from '../corpus/file-host.ts';
import { compileGlobs } from '../corpus/globs.ts';
import { walk } from './node-walk.ts';

export class NodeFiles implements FileHost {
  readonly concurrency = 16;
  #folders: readonly string[] = [];

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
  }

  async *list(globs: FileGlobs): AsyncGenerator<string> {
    const seen = new Set<string>();
    for (const folder of this.#folders) {
      const root = fileUri(folder);
      if (root === null) continue;
      for await (const { path } of walk(root.fsPath, globs)) {
        const uri = URI.file(path).toString();
        if (!seen.has(uri)) yield uri;
        // Workspace folders may lie in one another.
        if (this.#folders.length > 1) seen.add(uri);
      }
    }
  }

  accepts(uri: string, globs: FileGlobs): boolean {
    const file = fileUri(uri);
    if (file === null) return false;
    return this.#folders.some((folder) => {
      const root = fileUri(folder)?.path.replace(/\/+$/, '');
      if (root === undefined || !file.path.startsWith(`${root}/`)) return false;
      return acceptsPath(file.path.slice(root.length + 1), globs);
    });
  }

  async read(uri: string): Promise<ReadResult> {
    const file = fileUri(uri);
    if (file === null) return { bytes: null, failure: 'The file is not on this computer and cannot be read.' };
    return readPath(file.fsPath);
  }
}

function fileUri(uri: string): URI | null {
  try {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed : null;
  } catch {
    return null;
  }
}

/** Whether a relative path, or a folder above it, is not excluded, and the path is included. */
function acceptsPath(path: string, globs: FileGlobs): boolean {
  const excluded = compileGlobs(globs.exclude);
  const segments = path.split('/');
  if (segments.includes('node_modules') || segments.includes('.git')) return false;
  return compileGlobs(globs.include)(path) && !segments.some((_, i) => excluded(segments.slice(0, i + 1).join('/')));
}

/** Reads one file by its path; never rejects. */
export async function readPath(path: string): Promise<ReadResult> {
  try {
    const { size, ...kind } = await describe(path);
    if (!kind.isFile) return { bytes: null, failure: 'This is not a regular file.' };
    if (size > LARGEST_FILE) return { bytes: null, failure: tooLarge(size) };
    return { bytes: await readFile(path), failure: null };
  } catch (error) {
    return { bytes: null, failure: sentence(error) };
  }
}

async function describe(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}

function sentence(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'The file no longer exists.';
  if (code === 'EACCES' || code === 'EPERM') return 'There is no permission to read the file.';
  return `The file could not be read (${code ?? 'unknown error'}).`;
}
