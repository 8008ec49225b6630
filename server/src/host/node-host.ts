/** Node as a host: files of the disk, worker threads, and a store on disk. */
import type { FileGlobs, ListedFile } from '../corpus/file-host.ts';
import type { Host } from '../corpus/host.ts';
import { DiskStore } from './disk-store.ts';
import { listHere, NodeFiles } from './node-files.ts';
import { Shelves } from './shelves.ts';
import { ThreadWorkshop } from './thread-workshop.ts';
import { isWide } from './wide-folders.ts';
import { WorkerPool } from './worker-pool.ts';

export function openNodeHost(log: (message: string) => void): Host {
  const pool = new WorkerPool();
  const shelves = new Shelves();
  const files = new NodeFiles((root, globs) => list(pool, root, globs));
  const store = new DiskStore(shelves, pool, log);
  return {
    files,
    store,
    workshop: new ThreadWorkshop(pool, shelves, files, log),
    useStorage: (path) => store.useStorage(path),
    setFolders: (folders) => {
      files.setFolders(folders);
      store.setFolders(folders);
    },
    wideFolders: (folders) => folders.filter((folder) => isWide(folder)),
  };
}

/** A folder with more files than this is listed in a worker. */
const MANY_FILES = 500;

async function* list(pool: WorkerPool, root: string, globs: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
  let found = 0;
  for await (const files of listHere(root, globs, MANY_FILES)) {
    yield files; // those told twice do no harm
    found += files.length;
    if (found < MANY_FILES) continue;
    yield* listInWorker(pool, root, globs);
    return;
  }
}

/** Lists a folder in a worker, and here when no worker can do it. */
async function* listInWorker(pool: WorkerPool, root: string, globs: FileGlobs): AsyncGenerator<readonly ListedFile[]> {
  const pieces: (readonly ListedFile[])[] = [];
  let wake = (): void => {};
  let isDone = false;
  let failure: unknown;
  const listing = pool.run({ kind: 'list', root, globs }, (piece) => {
    pieces.push(piece);
    wake();
  });
  const ended = (): void => {
    isDone = true;
    wake();
  };
  listing.then(ended, (error: unknown) => {
    failure = error;
    ended();
  });
  while (!isDone || pieces.length > 0) {
    const piece = pieces.shift();
    if (piece !== undefined) yield piece;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  // Half a listing would make files look deleted.
  if (failure !== undefined) yield* listHere(root, globs);
}
