/** What a worker thread can do, and how it is asked: plain data over the messages between threads. Runs in any thread. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Batch, Failure, Restamped, WantedFile } from '../corpus/batch.ts';
import { LARGEST_FILE, tooLarge, type FileGlobs, type ListedFile } from '../corpus/file-host.ts';
import type { SegmentData } from '../corpus/segment/builder.ts';
import { crc32 } from '../text/checksum.ts';
import { readFailure } from './read-failure.ts';
import { DiskText, mergedName, newName, openSegment, TEXT, writeSegment, writeText } from './segment-files.ts';
import { listHere } from './node-files.ts';

/** Where segments are written: a store's folder, or one of which only texts are wanted, for this session. */
export interface Shelf {
  readonly folder: string;
  readonly lasting: boolean;
}

export interface AnalyseTask {
  readonly kind: 'analyse';
  readonly timeZone: string;
  /** One for each workspace folder. */
  readonly parts: readonly { readonly shelf: Shelf; readonly files: readonly WantedFile[] }[];
}

export interface Written {
  readonly shelf: Shelf;
  readonly name: string;
  readonly index: Uint8Array<ArrayBuffer>;
  /** Only when the disk did not take it. */
  readonly text?: Uint16Array<ArrayBuffer>;
}

export interface AnalyseReply {
  readonly written: readonly Written[];
  readonly unchanged: readonly Restamped[];
  readonly failures: readonly Failure[];
}

/** Lists the candidate files below a folder of the disk; the reply comes in pieces, an empty one at the end. */
export interface ListTask {
  readonly kind: 'list';
  readonly root: string;
  readonly globs: FileGlobs;
}

/** Gives the names of segments whose text is not what it was. */
export interface VerifyTask {
  readonly kind: 'verify';
  readonly folder: string;
  readonly texts: readonly { readonly name: string; readonly hash: number }[];
}

/** Puts segments of a store into one new one; gives its name. */
export interface MergeTask {
  readonly kind: 'merge';
  readonly folder: string;
  /** `keep` has a 1 for each file that still counts. */
  readonly sources: readonly { readonly name: string; readonly keep: Uint8Array }[];
}

export type Task = AnalyseTask | ListTask | VerifyTask | MergeTask;

export type Reply<T extends Task> = T extends AnalyseTask ? AnalyseReply : T extends ListTask ? readonly ListedFile[] : T extends VerifyTask ? readonly string[] : string;

/** Does a task. `part` gets pieces of a reply that are ready before the rest. Rejects when the disk fails it. */
export async function perform<T extends Task>(task: T, part: (piece: Reply<T>) => void): Promise<Reply<T>> {
  switch (task.kind) {
    case 'analyse':
      return (await analyse(task)) as Reply<T>;
    case 'list':
      return (await list(task, part as (piece: readonly ListedFile[]) => void)) as Reply<T>;
    case 'verify':
      return verify(task) as readonly string[] as Reply<T>;
    case 'merge':
      return (await merge(task)) as Reply<T>;
  }
}

/** `rest` is waited for between files, by a thread that has other things to do. */
export async function analyse({ parts, timeZone }: AnalyseTask, rest?: () => Promise<void>): Promise<AnalyseReply> {
  // Whoever only lists files need not load the analysis, which takes longer than most lists.
  const { Batch } = await import('../corpus/batch.ts');
  const written: Written[] = [];
  const unchanged: Restamped[] = [];
  const failures: Failure[] = [];
  for (const { shelf, files } of parts) {
    const batch = new Batch(timeZone);
    for (const file of files) {
      readInto(batch, file);
      if (rest !== undefined) await rest();
    }
    const outcome = batch.finish();
    unchanged.push(...outcome.unchanged);
    failures.push(...outcome.failures);
    if (outcome.data === null) continue;
    written.push(write(shelf, outcome.data));
  }
  return { written, unchanged, failures };
}

function write(shelf: Shelf, data: SegmentData): Written {
  const name = newName();
  const { index, text } = data;
  try {
    if (shelf.lasting) writeSegment(shelf.folder, name, data);
    else writeText(shelf.folder, name, text);
    return { shelf, name, index };
  } catch {
    return { shelf, name, index, text }; // a full disk, say: then memory has to do
  }
}

function readInto(batch: Batch, file: WantedFile): void {
  try {
    const path = URI.parse(file.uri).fsPath;
    const { size, mtime, isFile } = file.mtime < 0 ? look(path) : { ...file, isFile: true };
    if (!isFile) batch.fail(file.uri, 'This is not a regular file.');
    else if (size > LARGEST_FILE) batch.fail(file.uri, tooLarge(size));
    else batch.take({ ...file, size, mtime }, readShared(path, size));
  } catch (error) {
    batch.fail(file.uri, readFailure(error));
  }
}

/** What files are read into, one after the other: memory of its own for each would be most of what a worker throws away. */
let shared = new Uint8Array(1 << 16);
/** Memory for larger files is not kept. */
const LARGEST_SHARED = 1 << 20;

/** The bytes of a file that is about so large; valid until the next call. */
function readShared(path: string, size: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let bytes = size < shared.length ? shared : new Uint8Array(size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0) break;
      if (length < bytes.length) continue;
      const larger = new Uint8Array(length * 2); // it has grown since it was listed
      larger.set(bytes);
      bytes = larger;
    }
    if (bytes.length <= LARGEST_SHARED) shared = bytes;
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function look(path: string): { size: number; mtime: number; isFile: boolean } {
  const found = statSync(path);
  return { size: found.size, mtime: found.mtimeMs, isFile: found.isFile() };
}

async function list({ root, globs }: ListTask, part: (piece: readonly ListedFile[]) => void): Promise<readonly ListedFile[]> {
  for await (const files of listHere(root, globs)) part(files);
  return [];
}

/** Code units of a text summed up at once. */
const STEP_UNITS = 1 << 19;

function verify({ folder, texts }: VerifyTask): string[] {
  return texts.filter(({ name, hash }) => {
    try {
      return sumOf(join(folder, name + TEXT)) !== hash;
    } catch {
      return false; // gone in the meantime: another window has put it together with others
    }
  }).map(({ name }) => name);
}

function sumOf(path: string): number {
  const text = new DiskText(path);
  try {
    let sum = 0;
    for (let from = 0; from < text.length; from += STEP_UNITS) {
      const units = text.read(from, Math.min(text.length, from + STEP_UNITS));
      sum = crc32(new Uint8Array(units.buffer, units.byteOffset, units.byteLength), sum);
    }
    return sum;
  } finally {
    text.close();
  }
}

async function merge({ folder, sources }: MergeTask): Promise<string> {
  const { mergeSegments } = await import('../corpus/segment/merge.ts');
  const keeps = new Map(sources.map(({ name, keep }) => [openSegment(folder, name), keep]));
  const data = mergeSegments([...keeps.keys()], (segment, doc) => keeps.get(segment)![doc] === 1);
  const latest = sources.reduce((last, { name }) => (name > last ? name : last), '');
  const name = mergedName(latest);
  writeSegment(folder, name, data);
  return name;
}
