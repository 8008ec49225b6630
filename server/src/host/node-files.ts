/** Files on disk for the language server and the command line on Node. */
import { readFileSync, statSync, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileGlobs, FileHost, ListedFile, ReadResult } from '../corpus/file-host.ts';
import { LARGEST_FILE, tooLarge } from '../corpus/file-host.ts';
import { compileGlobs, type Glob } from '../text/globs.ts';
import { walk } from './node-walk.ts';
import { readFailure } from './read-failure.ts';
import { TimeBudget } from './time-budget.ts';

/** Lists the candidate files below a folder of the disk, some at a time. */
export type ListFolder = (root: string, globs: FileGlobs) => AsyncIterable<readonly ListedFile[]>;

/** Files told at once. */
const PIECE = 2048;

/** Lists on this thread, so many files at a time. Folders and files that cannot be looked at are passed over. */
export async function* listHere(root: string, globs: FileGlobs, most = PIECE): AsyncGenerator<readonly ListedFile[]> {
  let piece: ListedFile[] = [];
  const uriOf = fileUris();
  for await (const { path } of walk(root, globs)) {
    // One call for each file costs less at once than by promises; whoever lists many files does so in a worker.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) continue;
    piece.push({ uri: uriOf(path), size: found.size, mtime: found.mtimeMs });
    if (piece.length < most) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

/** Gives the URIs of files; quick for plain names of one folder, asked one after the other. */
function fileUris(): (path: string) => string {
  let folder = '';
  let folderUri = '';
  return (path) => {
    const at = path.lastIndexOf(sep);
    const name = path.slice(at + 1);
    if (at <= 0 || !/^[\w.-]+$/.test(name)) return URI.file(path).toString();
    if (at !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, at);
      folderUri = URI.file(folder).toString();
    }
    return `${folderUri}/${name}`;
  };
}

export class NodeFiles implements FileHost {
  readonly concurrency = 16;
  readonly #listFolder: ListFolder;
  #folders: readonly string[] = [];

  /** `listFolder` may have the work done elsewhere; by default it is done here. */
  constructor(listFolder: ListFolder = (root, globs) => listHere(root, globs)) {
    this.#listFolder = listFolder;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
  }

  async *list(globs: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
    const seen = new Set<string>();
    for (const folder of this.#folders) {
      const root = fileUri(folder);
      if (root === null) continue;
      for await (const files of this.#listFolder(root.fsPath, globs)) {
        // Workspace folders may lie in one another.
        const isNew = ({ uri }: ListedFile): boolean => !seen.has(uri);
        yield this.#folders.length > 1 ? files.filter(isNew) : files;
        if (this.#folders.length > 1) for (const { uri } of files) seen.add(uri);
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

  async isFolder(uri: string): Promise<boolean> {
    const file = fileUri(uri);
    return file !== null && (await stat(file.fsPath).then((found) => found.isDirectory(), () => false));
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
  const { included, excluded } = compiled(globs);
  const segments = path.split('/');
  if (segments.includes('node_modules') || segments.includes('.git')) return false;
  return included(path) && !segments.some((_, i) => excluded(segments.slice(0, i + 1).join('/')));
}

const compiledGlobs = new WeakMap<FileGlobs, { readonly included: Glob; readonly excluded: Glob }>();

/** Watchers ask about thousands of files with the same globs. */
function compiled(globs: FileGlobs): { readonly included: Glob; readonly excluded: Glob } {
  let both = compiledGlobs.get(globs);
  if (both === undefined) {
    both = { included: compileGlobs(globs.include), excluded: compileGlobs(globs.exclude) };
    compiledGlobs.set(globs, both);
  }
  return both;
}

/**
 * What reading at once may take of this thread's time. A file of an article that the system has in its cache is read in 0.03 ms; handed to other
 * threads it takes 0.2 ms of computing and five changes of thread, of which each has to wait on a busy machine: 50 files 25–330 ms instead of
 * 10–60. A slow disk uses the time up and is then left to the other threads.
 */
const atOnce = new TimeBudget(100, 0.2, performance.now());
/** Bytes of a file that is read at once. */
const SMALL = 1 << 18;

/** Reads one file by its path; never rejects. `budget` is how long reading may hold this thread up. */
export async function readPath(path: string, budget = atOnce): Promise<ReadResult> {
  const started = performance.now();
  try {
    if (budget.allows(started)) {
      const found = statSync(path);
      const refused = refusal(found);
      if (refused !== null) return refused;
      if (found.size <= SMALL) return { bytes: readFileSync(path), mtime: found.mtimeMs, failure: null };
    }
  } catch (error) {
    return { bytes: null, failure: readFailure(error) };
  } finally {
    budget.spend(performance.now() - started);
  }
  return readElsewhere(path);
}

async function readElsewhere(path: string): Promise<ReadResult> {
  try {
    const found = await stat(path);
    return refusal(found) ?? { bytes: await readFile(path), mtime: found.mtimeMs, failure: null };
  } catch (error) {
    return { bytes: null, failure: readFailure(error) };
  }
}

function refusal(found: Stats): ReadResult | null {
  if (!found.isFile()) return { bytes: null, failure: 'This is not a regular file.' };
  return found.size > LARGEST_FILE ? { bytes: null, failure: tooLarge(found.size) } : null;
}
