/** What was read file by file and is not in the store yet: written together, a moment after the last change. */
import type { ReadFile } from './article-store.ts';
import type { FileStamp } from './segment/record.ts';

const PAUSE_MS = 5_000;
/** More is not kept in memory until the pause comes. */
const MOST_FILES = 64;
const MOST_STAMPS = 4_096;

export class Unsaved {
  readonly #save: (files: readonly ReadFile[], stamps: ReadonlyMap<string, FileStamp>) => Promise<void>;
  #files = new Map<string, ReadFile>();
  #stamps = new Map<string, FileStamp>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving: Promise<void> = Promise.resolve();

  /** `save` must not reject. */
  constructor(save: (files: readonly ReadFile[], stamps: ReadonlyMap<string, FileStamp>) => Promise<void>) {
    this.#save = save;
  }

  add(file: ReadFile): void {
    this.#stamps.delete(file.uri);
    this.#files.set(file.uri, file);
    this.#wait();
  }

  restamp(uri: string, stamp: FileStamp): void {
    this.#stamps.set(uri, stamp);
    this.#wait();
  }

  /** A file that is gone need not be kept. */
  forget(uri: string): void {
    this.#files.delete(uri);
    this.#stamps.delete(uri);
  }

  /** Saves what there is; resolves when it and what was being saved before is in the store. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#files.size + this.#stamps.size > 0) {
      const [files, stamps] = [[...this.#files.values()], this.#stamps];
      this.#files = new Map();
      this.#stamps = new Map();
      this.#saving = this.#saving.then(() => this.#save(files, stamps));
    }
    return this.#saving;
  }

  #wait(): void {
    if (this.#files.size >= MOST_FILES || this.#stamps.size >= MOST_STAMPS) {
      void this.flush();
      return;
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
    // A process that has nothing else to do need not wait; who ends in good order flushes.
    (this.#timer as { unref?: () => void }).unref?.();
  }
}
