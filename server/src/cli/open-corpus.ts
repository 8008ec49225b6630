/** A folder as a corpus, for commands that ask about all of it: what a store knows is taken from there, the rest is read. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { Corpus } from '../corpus/corpus.ts';
import { Indexer, type Progress } from '../corpus/indexer.ts';
import { RosterFiles } from '../corpus/roster-files.ts';
import { storeFolder } from '../host/disk-store.ts';
import { pathOfUri, uriOfPath } from '../host/file-uri.ts';
import { openNodeHost } from '../host/node-host.ts';
import { toSlashes } from './load.ts';
import { report } from './output.ts';
import { reportFaults } from './rosters.ts';

export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly indexer: Indexer;
  /** The folder's URI. */
  readonly folder: string;
  /** Files that may be articles. */
  readonly files: number;
  /** Whether every file could be read. */
  readonly complete: boolean;
  /** The path of an article of the folder, below the folder as it was given. */
  pathOf(uri: string): string;
  /** The URI a file has in the corpus, whether it is there or not. */
  uriOf(path: string): string;
  /** What the store of the folder takes on disk; 0 without one. */
  storeBytes(): number;
  /** Stores what is not stored yet, and ends. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of the store; null keeps nothing and knows nothing from earlier. */
  readonly store: string | null;
  readonly timeZone: string;
}

/** Resolves when all files are known. What cannot be read is reported and passed over. */
export async function openCorpus(folder: string, { store, timeZone }: OpenOptions): Promise<OpenedCorpus> {
  const root = resolve(folder);
  const uri = uriOfPath(root);
  const host = openNodeHost(report);
  if (store !== null) host.useStorage(resolve(store));
  let last: Progress | undefined;
  const corpus = new Corpus();
  const indexer = new Indexer(corpus, host.files, { status: (progress) => (last = progress) }, host);
  const listed = await isListable(folder);
  host.setFolders(listed ? [uri] : []);
  const pathOf = (other: string): string => `${toSlashes(folder).replace(/\/+$/, '')}/${toSlashes(relative(root, pathOfUri(other)))}`;
  const rosters = new RosterFiles(host.files, { checked: reportFaults(pathOf) });
  if (listed) await rosters.find(DEFAULT_SETTINGS.exclude);
  await indexer.start({ ...DEFAULT_SETTINGS, timeZone });
  await indexer.setRoster(rosters.roster);
  const failures = last?.failures ?? [];
  for (const failure of failures) report(`${pathOf(failure.uri)}: ${failure.message}`);
  return {
    corpus, indexer, folder: uri, files: last?.total ?? 0, complete: listed && failures.length === 0, pathOf,
    uriOf: (path) => uriOfPath(belowRoot(root, path)),
    storeBytes: () => (store === null ? 0 : folderSize(storeFolder(resolve(store), uri))),
    close: () => indexer.close(),
  };
}

/** The path of a file as the listing of the folder would give it, if another way of writing it leads there. */
function belowRoot(root: string, path: string): string {
  try {
    const below = relative(realpathSync(root), realpathSync(path));
    const inside = join(root, below);
    if (!below.startsWith('..') && statSync(inside).ino === statSync(path).ino) return inside;
  } catch {
    // What does not exist is told when it is read.
  }
  return resolve(path);
}

function folderSize(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0; // nothing could be stored; that was reported
  }
}

async function isListable(folder: string): Promise<boolean> {
  try {
    await readdir(folder);
    return true;
  } catch (error) {
    report(`${toSlashes(folder)}: The folder could not be listed (${error instanceof Error ? error.message : String(error)}).`);
    return false;
  }
}
