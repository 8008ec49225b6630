/** What a host gives the corpus: files, a place where they are analysed, and a store. */
import { NO_STORE, type ArticleStore } from './article-store.ts';
import type { FileHost } from './file-host.ts';
import { InThreadWorkshop, type Workshop } from './workshop.ts';

export interface Host {
  readonly files: FileHost;
  readonly workshop: Workshop;
  readonly store: ArticleStore;
  /** Sets the path of a folder for the store; without one nothing is kept. To be called before `setFolders`. */
  useStorage(path: string): void;
  /** Sets the workspace folders, by their URIs. */
  setFolders(folders: readonly string[]): void;
  /** Those of the folders that are so wide (a home folder, a whole disk) that nobody means to read all of them. */
  wideFolders(folders: readonly string[]): readonly string[];
}

/** Makes the host for one session; `log` is for what the reader may want to know later. */
export type OpenHost = (log: (message: string) => void) => Host;

/** A host without threads and store. */
export function plainHost(files: FileHost): Host {
  return {
    files,
    workshop: new InThreadWorkshop(files),
    store: NO_STORE,
    useStorage: () => {},
    setFolders: (folders) => files.setFolders(folders),
    wideFolders: () => [],
  };
}
