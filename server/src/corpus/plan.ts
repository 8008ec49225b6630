/** What has to be done: the files of a folder against what is known of them, the newest first. */
import { ANALYSER_VERSION } from '../analysis/facts.ts';
import type { WantedFile } from './batch.ts';
import type { ListedFile } from './file-host.ts';
import { dayInName } from './file-name.ts';
import { Pace } from './pace.ts';
import type { KnownFile } from './segment/record.ts';

/** Null when what is known is good; else what to look at. */
export function wanted(file: ListedFile, known: KnownFile | undefined, timeZone: string): WantedFile | null {
  if (known === undefined || !isCurrent(known, timeZone)) return { ...file, hash: null };
  if (known.size === file.size && known.mtime === file.mtime) return null;
  return { ...file, hash: known.hash };
}

export interface Comparison {
  /** What has to be looked at, by URI. */
  readonly queue: Map<string, WantedFile>;
  /** Known files that are not listed. */
  readonly gone: readonly string[];
}

/** A look at the clock for each file would cost more than the file. */
const FILES_BETWEEN_RESTS = 64;

/** Holds a listing against all that is known, in slices; null when `stopped` says so. `afresh` wants every file. */
export async function compare(
  files: ReadonlyMap<string, ListedFile>,
  known: Iterable<{ readonly uri: string; readonly known: KnownFile | undefined }>,
  { timeZone, afresh }: { readonly timeZone: string; readonly afresh: boolean },
  stopped: () => boolean,
): Promise<Comparison | null> {
  const pace = new Pace();
  const queue = new Map<string, WantedFile>();
  for (const [uri, file] of files) queue.set(uri, { ...file, hash: null });
  const gone: string[] = [];
  let seen = 0;
  for (const { uri, known: stamp } of known) {
    const file = files.get(uri);
    if (file === undefined) gone.push(uri);
    else if (!afresh && stamp !== undefined) {
      const want = wanted(file, stamp, timeZone);
      if (want === null) queue.delete(uri);
      else queue.set(uri, want);
    }
    if (++seen % FILES_BETWEEN_RESTS === 0) await pace.rest();
    if (stopped()) return null;
  }
  return { queue, gone };
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
