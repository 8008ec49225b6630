/**
 * Keeps facts on disk, in one folder for each workspace folder. Whatever goes wrong with the disk costs the next start time, and
 * never an answer: it is told in the log, and the articles are analysed again.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ANALYSER_VERSION } from '../analysis/facts.ts';
import type { ArticleStore, Currency, Kept, ReadFile } from '../corpus/article-store.ts';
import { Pace } from '../corpus/pace.ts';
import { SegmentBuilder } from '../corpus/segment/builder.ts';
import type { FileStamp } from '../corpus/segment/record.ts';
import type { Segment } from '../corpus/segment/segment.ts';
import { compact, isUntidy } from './compaction.ts';
import { FolderStore, type Log } from './folder-store.ts';
import { newName, writeSegment } from './segment-files.ts';
import type { Shelves } from './shelves.ts';
import type { WorkerPool } from './worker-pool.ts';

export class DiskStore implements ArticleStore {
  #base: string | null = null;
  readonly #shelves: Shelves;
  readonly #pool: WorkerPool;
  readonly #log: Log;
  #folders: readonly string[] = [];
  /** Folders that cannot be used as stores, so that this is told once. */
  readonly #unusable = new Set<string>();
  readonly #loaded = new Set<FolderStore>();
  /** Segments whose texts nobody has checked yet, by the store and the name they were loaded from. */
  #unchecked: { readonly store: FolderStore; readonly name: string; readonly segment: Segment }[] = [];

  constructor(shelves: Shelves, pool: WorkerPool, log: Log) {
    this.#shelves = shelves;
    this.#pool = pool;
    this.#log = log;
  }

  /** Stores lie in folders of their own below this one, which need not exist. Without it nothing is kept. */
  useStorage(path: string): void {
    this.#base = path;
  }

  /** The workspace folders by their URIs. */
  setFolders(folders: readonly string[]): void {
    for (const folder of this.#folders) if (!folders.includes(folder)) this.#close(folder);
    this.#folders = folders;
    for (const folder of folders) if (this.#shelves.get(folder) === undefined) this.#open(folder);
  }

  async load(): Promise<Kept> {
    const segments: Segment[] = [];
    const stamps = new Map<string, FileStamp>();
    const pace = new Pace();
    for (const store of this.#shelves.stores()) {
      if (this.#loaded.has(store)) continue;
      this.#loaded.add(store);
      for (const name of store.names()) {
        const segment = store.open(name);
        if (segment === null) continue;
        segments.push(segment);
        this.#unchecked.push({ store, name, segment });
        await pace.rest();
      }
      for (const [uri, stamp] of store.stamps()) stamps.set(uri, stamp);
    }
    return { segments, stamps };
  }

  async keep(files: readonly ReadFile[], timeZone: string): Promise<void> {
    const builders = new Map<FolderStore, SegmentBuilder>();
    for (const { uri, stamp, article } of files) {
      const store = this.#shelves.storeOf(uri);
      if (store === undefined) continue;
      const builder = builders.get(store) ?? new SegmentBuilder();
      builders.set(store, builder);
      builder.add(uri, stamp, article);
    }
    for (const [store, builder] of builders) {
      this.#guarded('Changes could not be stored', () => {
        writeSegment(store.shelf.folder, newName(), builder.finish({ analyser: ANALYSER_VERSION, timeZone }));
      });
    }
  }

  async restamp(stamps: ReadonlyMap<string, FileStamp>): Promise<void> {
    const byStore = new Map<FolderStore, Map<string, FileStamp>>();
    for (const [uri, stamp] of stamps) {
      const store = this.#shelves.storeOf(uri);
      if (store === undefined) continue;
      const own = byStore.get(store) ?? new Map<string, FileStamp>();
      byStore.set(store, own.set(uri, stamp));
    }
    for (const [store, own] of byStore) this.#guarded('Times of files could not be stored', () => store.restamp(own));
  }

  async tidy(currency: Currency, files: number): Promise<readonly string[]> {
    const damaged = await this.#check();
    if (!isUntidy(this.#shelves.stores(), files)) return damaged;
    for (const store of this.#shelves.stores()) {
      try {
        await compact(store, this.#pool, currency);
      } catch (error) {
        this.#log(`The store could not be tidied: ${sentence(error)}`);
      }
    }
    return damaged;
  }

  async close(): Promise<void> {
    this.#shelves.close();
  }

  /** Checks texts that were loaded; the URIs of those that are damaged. */
  async #check(): Promise<string[]> {
    const unchecked = this.#unchecked;
    this.#unchecked = [];
    const damaged: string[] = [];
    for (const store of new Set(unchecked.map((entry) => entry.store))) {
      const own = unchecked.filter((entry) => entry.store === store);
      const texts = own.map(({ name, segment }) => ({ name, hash: segment.textHash }));
      try {
        const wrong = await this.#pool.run({ kind: 'verify', folder: store.shelf.folder, texts });
        for (const { name, segment } of own.filter((entry) => wrong.includes(entry.name))) {
          store.setAside(name, 'wrong checksum of the text');
          for (let doc = 0; doc < segment.docs; doc++) damaged.push(segment.uri(doc));
        }
      } catch (error) {
        this.#log(`The store could not be checked: ${sentence(error)}`);
      }
    }
    return damaged;
  }

  #open(folder: string): void {
    if (this.#base === null || this.#unusable.has(folder)) return;
    const path = storeFolder(this.#base, folder);
    try {
      this.#shelves.set(folder, FolderStore.open(path, plain(folder), this.#log));
    } catch (error) {
      this.#unusable.add(folder);
      this.#log(`Nothing is kept for the next start, because the folder ${path} cannot be used: ${sentence(error)}`);
    }
  }

  #close(folder: string): void {
    const store = this.#shelves.get(folder);
    if (store === undefined) return;
    this.#loaded.delete(store);
    this.#unchecked = this.#unchecked.filter((entry) => entry.store !== store);
    this.#shelves.set(folder, null);
  }

  #guarded(what: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#log(`${what}: ${sentence(error)}`);
    }
  }
}

/** Where a workspace folder, by its URI, has its store. */
export function storeFolder(base: string, folder: string): string {
  return join(base, createHash('sha256').update(plain(folder)).digest('hex').slice(0, 20));
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same folder is given with a slash at its end and without. */
function plain(folder: string): string {
  return folder.replace(/\/+$/, '');
}
