/** Walks folders on disk for candidate files, some folders at a time. What cannot be read is told and passed over. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { normalize, relative, sep } from 'node:path';
import type { FileGlobs } from '../corpus/file-host.ts';
import { compileGlobs } from '../text/globs.ts';

/** Folders of tools, never of articles. */
const NEVER = new Set(['node_modules', '.git']);
/** Folders listed at once. */
const CONCURRENT = 16;

export interface Walked {
  /** Path of the file: the folder given joined with `relative`. */
  readonly path: string;
  /** `/`-separated path below the folder given. */
  readonly relative: string;
}

interface Folder {
  readonly path: string;
  readonly relative: string;
}

/**
 * Candidate files below `root`, folder by folder. Links are followed, but not to what the walk sees anyway or has seen, so that
 * no circle of links is walked. `onFailure` gets folders that cannot be listed, with the system's message.
 */
export async function* walk(root: string, globs: FileGlobs, onFailure: (path: string, message: string) => void = () => {}): AsyncGenerator<Walked> {
  const included = compileGlobs(globs.include);
  const excluded = compileGlobs(globs.exclude);
  const visited: string[] = [await realpath(root).catch(() => root)];
  let folders: Folder[] = [{ path: normalize(root), relative: '' }];
  while (folders.length > 0) {
    const batch = folders.slice(0, CONCURRENT);
    const deeper: Folder[] = [];
    const listings = await Promise.all(batch.map((folder) => list(folder.path, onFailure)));
    for (const [i, entries] of listings.entries()) {
      const folder = batch[i]!;
      const within = folder.path.endsWith(sep) ? folder.path : folder.path + sep;
      for (const entry of entries) {
        const path = within + entry.name;
        const below = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`;
        if (NEVER.has(entry.name) || excluded(below)) continue;
        const kind = await kindOf(entry, path, visited);
        if (kind === 'folder') deeper.push({ path, relative: below });
        else if (kind === 'file' && included(below)) yield { path, relative: below };
      }
    }
    folders = [...deeper, ...folders.slice(CONCURRENT)];
  }
}

async function list(folder: string, onFailure: (path: string, message: string) => void): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onFailure(folder, error instanceof Error ? error.message : String(error));
    return [];
  }
}

async function kindOf(entry: Dirent, path: string, visited: string[]): Promise<'file' | 'folder' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const target = await stat(path);
    if (target.isFile()) return 'file';
    if (!target.isDirectory()) return 'other';
    const real = await realpath(path);
    if (visited.some((known) => contains(known, real) || contains(real, known))) return 'other';
    visited.push(real);
    return 'folder';
  } catch {
    return 'other'; // a link to nothing
  }
}

function contains(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !/^[a-z]:/i.test(below));
}
