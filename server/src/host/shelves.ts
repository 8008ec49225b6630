/** Which folder the segments of a file are written to: the store of its workspace folder, or one that goes with the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskText, openTemporary, TEXT } from './segment-files.ts';
import { Segment } from '../corpus/segment/segment.ts';
import type { FolderStore } from './folder-store.ts';
import type { Shelf } from './worker-tasks.ts';

export class Shelves {
  /** By the URI of the workspace folder, with a slash at its end. */
  readonly #stores = new Map<string, FolderStore>();
  #temporary: Shelf | undefined;
  readonly #cleanUp = (): void => this.close();

  set(folder: string, store: FolderStore | null): void {
    if (store === null) this.#stores.delete(withSlash(folder));
    else this.#stores.set(withSlash(folder), store);
  }

  get(folder: string): FolderStore | undefined {
    return this.#stores.get(withSlash(folder));
  }

  stores(): FolderStore[] {
    return [...this.#stores.values()];
  }

  /** The store of a file's workspace folder; the first one if folders lie in one another. */
  storeOf(uri: string): FolderStore | undefined {
    for (const [folder, store] of this.#stores) if (uri.startsWith(folder)) return store;
    return undefined;
  }

  shelfOf(uri: string): Shelf {
    return this.storeOf(uri)?.shelf ?? this.#lendTemporary();
  }

  /** Opens what a worker has written. */
  open(shelf: Shelf, name: string, index: Uint8Array<ArrayBuffer>): Segment {
    if (!shelf.lasting) return openTemporary(shelf.folder, name, index);
    return Segment.open(index, new DiskText(join(shelf.folder, name + TEXT)));
  }

  /** Takes away the folder for this process. */
  close(): void {
    if (this.#temporary === undefined) return;
    process.removeListener('exit', this.#cleanUp);
    rmSync(this.#temporary.folder, { recursive: true, force: true });
    this.#temporary = undefined;
  }

  #lendTemporary(): Shelf {
    if (this.#temporary === undefined) {
      this.#temporary = { folder: mkdtempSync(join(tmpdir(), 'corpus-reader-texts-')), lasting: false };
      process.once('exit', this.#cleanUp);
    }
    return this.#temporary;
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
