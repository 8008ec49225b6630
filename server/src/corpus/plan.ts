/** What has to be done: the files of a folder against what is known of them, the newest first. */
import { ANALYSER_VERSION } from '../analysis/facts.ts';
import type { WantedFile } from './batch.ts';
import type { ListedFile } from './file-host.ts';
import { dayInName } from './file-name.ts';

/** What is known of a file's article; how `Corpus.stamp` tells it. */
export interface KnownFile {
  readonly size: number;
  readonly mtime: number;
  readonly hash: number;
  readonly analyser: number;
  readonly timeZone: string;
}

/** Null when what is known is good; else what to look at. */
export function wanted(file: ListedFile, known: KnownFile | undefined, timeZone: string): WantedFile | null {
  if (known === undefined || !isCurrent(known, timeZone)) return { ...file, hash: null };
  if (known.size === file.size && known.mtime === file.mtime) return null;
  return { ...file, hash: known.hash };
}

/** Newest first: by the day in the file's name, else by the time of its last change; then by name. */
export function newestFirst<T extends ListedFile>(files: readonly T[]): T[] {
  const times = new Float64Array(files.length);
  files.forEach((file, at) => (times[at] = dayInName(file.uri) ?? file.mtime));
  const order = Uint32Array.from(files.keys());
  order.sort((a, b) => times[b]! - times[a]! || (files[a]!.uri < files[b]!.uri ? -1 : 1));
  return Array.from(order, (at) => files[at]!);
}

/** Whether facts come from this version of the analysis, with days told in this time zone. */
export function isCurrent(known: KnownFile, timeZone: string): boolean {
  return known.analyser === ANALYSER_VERSION && known.timeZone === timeZone;
}
