/** What the indexer needs of a place where facts survive a restart: files on the desktop, nothing in the browser. */
import type { ReadArticle } from './read-article.ts';
import type { FileStamp } from './segment/record.ts';
import type { Segment } from './segment/segment.ts';

/** What earlier sessions kept. */
export interface Kept {
  /** Oldest first: a later one knows better. */
  readonly segments: readonly Segment[];
  /** Newer stamps of files whose bytes are still those their segments know, by URI. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/** A file read by itself; `article` is null when it is none. */
export interface ReadFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  readonly article: ReadArticle | null;
}

/** Whether what is stored of a file, by its stamp, is as good as what is known of it now. */
export type Currency = (uri: string, stamp: FileStamp, analyser: number, timeZone: string) => boolean;

export interface ArticleStore {
  /** The workspace folders by their URIs. */
  setFolders(folders: readonly string[]): void;
  /**
   * What earlier sessions kept of the workspace folders; of each folder once, so that it gives nothing but what is new when it is
   * called again. What is damaged is set aside and left out. Never rejects.
   */
  load(): Promise<Kept>;
  /** Keeps files that were read one by one; batches are kept by the workshop. Never rejects. */
  keep(files: readonly ReadFile[], timeZone: string): Promise<void>;
  /** Keeps newer stamps of files whose bytes are the known ones. */
  restamp(stamps: ReadonlyMap<string, FileStamp>): Promise<void>;
  /**
   * Checks what loading took on trust, and puts small or mostly outdated segments together. Gives the URIs of files that have to be
   * analysed again. `files` is how many files are known. Never rejects.
   */
  tidy(currency: Currency, files: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Keeps nothing. */
export const NO_STORE: ArticleStore = {
  setFolders: () => {},
  load: async () => ({ segments: [], stamps: new Map() }),
  keep: async () => {},
  restamp: async () => {},
  tidy: async () => [],
  close: async () => {},
};
