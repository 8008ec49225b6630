/** The files the bench reads: candidates below a folder, found as the command line finds them, and held in memory. */
import { basename } from 'node:path';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { readPath } from '../../server/src/host/node-files.ts';
import { walk } from '../../server/src/host/node-walk.ts';

export interface BenchFile {
  /** `/`-separated, below the folder given. */
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** All candidate files below `folder`, in order of their paths. Throws when a file or folder cannot be read. */
export async function readFiles(folder: string): Promise<BenchFile[]> {
  const files: BenchFile[] = [];
  const failed = (path: string, message: string): never => {
    throw new Error(`${path}: ${message}`);
  };
  for await (const { path, relative } of walk(folder, DEFAULT_SETTINGS, failed)) {
    const { bytes, failure } = await readPath(path);
    if (bytes === null) failed(path, failure);
    else files.push({ path: relative, fileName: basename(relative), bytes });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function totalBytes(files: readonly BenchFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
