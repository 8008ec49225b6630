/**
 * The text and lines of any file a range has to be told in: the editor's buffer when it is open, else the file as it is on
 * disk. The corpus keeps no text, so a closed file is read again; the ones read last are kept.
 */
import { Pace } from '../corpus/pace.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Buffers } from './buffers.ts';

/** Reads a file's text; null when it is gone or unreadable. */
export type ReadText = (uri: string) => Promise<string | null>;

export interface Place {
  readonly text: string;
  readonly lines: LineIndex;
}

const KEPT_FILES = 200;
const CONCURRENT_READS = 32;

export class Places {
  readonly #buffers: Buffers;
  readonly #read: ReadText;
  /** In order of use, the latest last; promises, so that one file is read once however many ask. */
  readonly #kept = new Map<string, Promise<Place | null>>();

  constructor(buffers: Buffers, read: ReadText) {
    this.#buffers = buffers;
    this.#read = read;
  }

  async get(uri: string): Promise<Place | null> {
    const buffer = this.#buffers.get(uri);
    if (buffer !== undefined) return buffer;
    const kept = this.#kept.get(uri) ?? this.#load(uri);
    this.#kept.delete(uri);
    this.#kept.set(uri, kept);
    if (this.#kept.size > KEPT_FILES) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }

  /** To be called when the file changed on disk. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  /**
   * Each item with its file's place, in the order given; items of files that cannot be read are left out. `stop` is asked
   * between files whether the answer is still wanted, and others get their turn.
   */
  async each<T extends { readonly uri: string }, R>(items: readonly T[], convert: (item: T, place: Place) => R, stop: () => boolean): Promise<R[]> {
    const byUri = new Map<string, T[]>();
    for (const item of items) {
      const group = byUri.get(item.uri);
      if (group === undefined) byUri.set(item.uri, [item]);
      else group.push(item);
    }
    const results = new Map<T, R>();
    const waiting = byUri.entries();
    const pace = new Pace();
    const work = async (): Promise<void> => {
      // The workers share one iterator, so each file is taken by one of them.
      for (const [uri, group] of waiting) {
        await pace.rest();
        if (stop()) return;
        const place = await this.get(uri);
        if (place !== null) for (const item of group) results.set(item, convert(item, place));
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT_READS }, work));
    return items.flatMap((item) => (results.has(item) ? [results.get(item) as R] : []));
  }

  async #load(uri: string): Promise<Place | null> {
    try {
      const text = await this.#read(uri);
      // A failure is not kept: the file may be back at the next request.
      if (text === null) this.#kept.delete(uri);
      return text === null ? null : { text, lines: new LineIndex(text) };
    } catch {
      this.#kept.delete(uri);
      return null;
    }
  }
}
