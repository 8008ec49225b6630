/** The one opening through which the corpus sees files: the disk on the desktop, the editor in the browser, a map in tests. */

/** Which files below the workspace folders may be articles. */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A file as a listing shows it. */
export interface ListedFile {
  readonly uri: string;
  /** Bytes; 0 when the host cannot tell without reading. */
  readonly size: number;
  /** Time of the last change in milliseconds; 0 when the host cannot tell. */
  readonly mtime: number;
}

/** The bytes of a file with the time of its last change, or a sentence for the reader on why there are none. */
export type ReadResult =
  | { readonly bytes: Uint8Array; readonly mtime: number; readonly failure: null }
  | { readonly bytes: null; readonly failure: string };

export interface FileHost {
  /** How many reads are worth having under way at once. */
  readonly concurrency: number;
  /** Sets the workspace folders, by their URIs. */
  setFolders(folders: readonly string[]): void;
  /** Candidate files below the workspace folders, some at a time, now and then one twice. Folders that cannot be listed are passed over. */
  list(globs: FileGlobs): AsyncIterable<readonly ListedFile[]>;
  /** Whether `list` would give this URI if the file existed. */
  accepts(uri: string, globs: FileGlobs): boolean;
  /** Whether the URI is a folder's; false when that cannot be told. Never rejects. */
  isFolder(uri: string): Promise<boolean>;
  /** Never rejects. */
  read(uri: string): Promise<ReadResult>;
}

/** Files above this size are no articles; reading them would only hold up the others. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export function tooLarge(bytes: number): string {
  return `The file is ${Math.round(bytes / 1024 / 1024)} MB large; files above ${LARGEST_FILE / 1024 / 1024} MB are not read.`;
}
