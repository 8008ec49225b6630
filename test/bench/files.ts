/** The files the bench reads: candidates below a folder, found as the command line finds them. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { readPath } from '../../server/src/host/node-files.ts';
import { walk } from '../../server/src/host/node-walk.ts';

/** Of a larger folder the measures that hold files in memory take only so much, spread over the whole. */
const MOST_BYTES = 100e6;

/** A file on disk. */
export interface ListedFile {
  /** `/`-separated, below the folder given. */
  readonly path: string;
  readonly size: number;
}

/** A file in memory. */
export interface BenchFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export class BenchFolder {
  /** Absolute. */
  readonly path: string;
  /** In order of their paths. */
  readonly files: readonly ListedFile[];
  #sample: Promise<readonly BenchFile[]> | undefined;

  constructor(path: string, files: readonly ListedFile[]) {
    this.path = resolve(path);
    this.files = files;
  }

  get bytes(): number {
    return this.files.reduce((sum, { size }) => sum + size, 0);
  }

  /** The files, or every so many of them, with their contents. */
  sample(): Promise<readonly BenchFile[]> {
    const step = Math.ceil(this.bytes / MOST_BYTES);
    this.#sample ??= readListed(this.path, this.files.filter((_, i) => i % step === 0));
    return this.#sample;
  }
}

/** All candidate files below a folder. Throws when a file or folder cannot be read. */
export async function listFolder(folder: string): Promise<BenchFolder> {
  const files: ListedFile[] = [];
  for await (const { path, relative } of walk(folder, DEFAULT_SETTINGS, failed)) files.push({ path: relative, size: (await stat(path)).size });
  return new BenchFolder(folder, files.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** All candidate files below a folder with their contents. Throws when one cannot be read. */
export async function readFiles(folder: string): Promise<readonly BenchFile[]> {
  return readListed(folder, (await listFolder(folder)).files);
}

async function readListed(folder: string, files: readonly ListedFile[]): Promise<readonly BenchFile[]> {
  const read: BenchFile[] = [];
  for (const { path } of files) {
    const { bytes, failure } = await readPath(`${folder}/${path}`);
    if (bytes === null) return failed(path, failure);
    read.push({ path, fileName: basename(path), bytes });
  }
  return read;
}

function failed(path: string, message: string): never {
  throw new Error(`${path}: ${message}`);
}

export function totalBytes(files: readonly BenchFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
