/**
 * What is kept of one workspace folder from one session to the next: a folder with segments, newer stamps, and a note of whose it is.
 * Nothing in it is trusted: what is damaged, foreign or half-written is set aside, told, and analysed anew. Nothing in it ever
 * changes, so that two windows may use it at the same time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStamp } from '../corpus/segment/record.ts';
import type { Segment } from '../corpus/segment/segment.ts';
import { docsOf, HALF, INDEX, newName, openSegment, removeSegment, TEXT, writeWhole } from './segment-files.ts';
import type { Shelf } from './worker-tasks.ts';

const FORMAT = 1;
const NOTE = 'store.json';
const STAMPS = '.stamps';
const SET_ASIDE = 'set-aside';
const SET_ASIDE_DAYS = 3;
const MOST_SET_ASIDE = 16;
/** Half-written files younger than this may be another window's. */
const HALF_WRITTEN_MS = 10 * 60_000;
const MOST_STAMP_FILES = 4;

export type Log = (message: string) => void;

export class FolderStore {
  readonly shelf: Shelf;
  readonly #folder: string;
  readonly #log: Log;

  /** A store in the folder `path` for the workspace folder `uri`. Throws when the folder can be neither made nor used. */
  static open(path: string, uri: string, log: Log): FolderStore {
    mkdirSync(path, { recursive: true });
    const store = new FolderStore(path, log);
    store.#claim(uri);
    return store;
  }

  private constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
    this.shelf = { folder, lasting: true };
  }

  /** The names of the segments, oldest first. */
  names(): string[] {
    return this.#files(INDEX).map((file) => file.slice(0, -INDEX.length));
  }

  /** Opens a segment; null when it is damaged, and then set aside, or gone. */
  open(name: string): Segment | null {
    try {
      return openSegment(this.#folder, name);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Put together with others by another window; those are found under another name.
      if (code === 'ENOENT' && !existsSync(join(this.#folder, name + INDEX))) return null;
      this.setAside(name, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Moves a segment to where nobody reads it, but somebody may look at it for some days. */
  setAside(name: string, why: string): void {
    this.#log(`A part of the store cannot be used and is built anew (${why}): ${join(this.#folder, name)}`);
    for (const ending of [INDEX, TEXT, STAMPS]) this.#moveAside(name + ending);
  }

  /** Files in all segments, those counted more than once that are in more than one. */
  docs(): number {
    return this.names().reduce((sum, name) => sum + docsOf(this.#folder, name), 0);
  }

  remove(name: string): void {
    removeSegment(this.#folder, name);
  }

  /** Newer stamps of files, the newest for each. */
  stamps(): Map<string, FileStamp> {
    const all = new Map<string, FileStamp>();
    for (const file of this.#files(STAMPS)) {
      try {
        for (const [uri, size, mtime, hash] of readStamps(readFileSync(join(this.#folder, file), 'utf8'))) all.set(uri, { size, mtime, hash });
      } catch (error) {
        this.setAside(file.slice(0, -STAMPS.length), error instanceof Error ? error.message : String(error));
      }
    }
    return all;
  }

  /** Throws what the file system throws. */
  restamp(stamps: ReadonlyMap<string, FileStamp>): void {
    const old = this.#files(STAMPS);
    const together = old.length >= MOST_STAMP_FILES;
    const all = together ? new Map([...this.stamps(), ...stamps]) : stamps;
    const rows = Array.from(all, ([uri, { size, mtime, hash }]) => [uri, size, mtime, hash]);
    writeWhole(join(this.#folder, newName() + STAMPS), JSON.stringify(rows));
    if (together) for (const file of old) rmSync(join(this.#folder, file), { force: true });
  }

  /** Makes sure that the folder is a store of this format for this workspace folder, and takes away what is left of writes that broke off. */
  #claim(uri: string): void {
    const note = join(this.#folder, NOTE);
    const text = JSON.stringify({ format: FORMAT, folder: uri });
    const found = existsSync(note) ? readFileSync(note, 'utf8') : null;
    if (found !== text) {
      const files = readdirSync(this.#folder).filter((file) => [INDEX, TEXT, STAMPS].some((ending) => file.endsWith(ending)));
      if (files.length > 0) this.#log(`A store of another format or folder cannot be used and is built anew: ${this.#folder}`);
      for (const file of files) this.#moveAside(file);
      writeWhole(note, text);
    }
    this.#sweep();
  }

  #sweep(): void {
    const old = (path: string, age: number): boolean => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > age;
    const names = new Set(this.names());
    for (const file of readdirSync(this.#folder)) {
      const halfWritten = file.endsWith(HALF) || (file.endsWith(TEXT) && !names.has(file.slice(0, -TEXT.length)));
      const path = join(this.#folder, file);
      if (halfWritten && old(path, HALF_WRITTEN_MS)) rmSync(path, { force: true });
    }
    const aside = join(this.#folder, SET_ASIDE);
    if (!existsSync(aside)) return;
    readdirSync(aside).sort().reverse().forEach((file, at) => {
      const path = join(aside, file);
      if (at >= MOST_SET_ASIDE || old(path, SET_ASIDE_DAYS * 24 * 60 * 60_000)) rmSync(path, { force: true, recursive: true });
    });
  }

  #files(ending: string): string[] {
    try {
      return readdirSync(this.#folder).filter((file) => file.endsWith(ending)).sort();
    } catch {
      return []; // somebody deleted the store; it is built anew
    }
  }

  #moveAside(file: string): void {
    const path = join(this.#folder, file);
    if (!existsSync(path)) return;
    try {
      mkdirSync(join(this.#folder, SET_ASIDE), { recursive: true });
      utimesSync(path, new Date(), new Date()); // from now on its days are counted
      renameSync(path, join(this.#folder, SET_ASIDE, file));
    } catch {
      rmSync(path, { force: true });
    }
  }
}

type StampRow = readonly [uri: string, size: number, mtime: number, hash: number];

/** Throws when the text is anything but stamps. */
function readStamps(text: string): readonly StampRow[] {
  const rows: unknown = JSON.parse(text);
  const isRow = (row: unknown): row is StampRow =>
    Array.isArray(row) && typeof row[0] === 'string' && row.slice(1).every((value) => typeof value === 'number') && row.length === 4;
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new Error('no stamps');
  return rows;
}
