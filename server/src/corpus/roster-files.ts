/**
 * Keeps up with the roster files of the workspace: finds them, reads them, follows what happens to them and to the editor's buffers,
 * and tells what all of them say together. The buffer of an open file counts, saved or not.
 */
import { parseRoster, ROSTER_NAME, type ParsedRoster } from '../roster/parse-roster.ts';
import { NO_ROSTER, Roster } from '../roster/roster.ts';
import type { RosterProblem } from '../roster/model.ts';
import { decode } from '../text/decode.ts';
import { LineIndex } from '../text/line-index.ts';
import type { FileGlobs, FileHost } from './file-host.ts';
import { fileNameOf, hasFolderIn } from './file-name.ts';

/** A pause in typing after which a buffer counts. */
const TYPING_PAUSE_MS = 150;
/** Folders come in swarms. */
const FIND_MS = 300;

/** A roster file as it is read now. */
export interface ReadRoster extends ParsedRoster {
  readonly lines: LineIndex;
  readonly text: string;
}

export interface RosterListeners {
  /** The files say something else. */
  readonly changed?: (roster: Roster) => void;
  /** What is wrong in a file is something else; called for each file after `changed`, with nothing for one that is gone. */
  readonly checked?: (uri: string, problems: readonly RosterProblem[], lines: LineIndex) => void;
}

export class RosterFiles {
  readonly #host: FileHost;
  readonly #listeners: RosterListeners;
  readonly #files = new Map<string, ReadRoster>();
  readonly #buffers = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> | null }>();
  /** Numbers the reads of each file, so that a slow one does not overwrite a newer one. */
  readonly #reads = new Map<string, number>();
  #globs: FileGlobs = { include: [`**/${ROSTER_NAME}`], exclude: [] };
  #finding: ReturnType<typeof setTimeout> | undefined;
  #roster = NO_ROSTER;

  constructor(host: FileHost, listeners: RosterListeners = {}) {
    this.#host = host;
    this.#listeners = listeners;
  }

  /** What all files say together. */
  get roster(): Roster {
    return this.#roster;
  }

  /** Finds and reads all roster files outside `exclude`; to be called again when folders or settings change. */
  async find(exclude: readonly string[]): Promise<void> {
    this.#globs = { include: [`**/${ROSTER_NAME}`], exclude };
    const listed = new Set<string>();
    for await (const files of this.#host.list(this.#globs)) for (const { uri } of files) if (isRosterFile(uri)) listed.add(uri);
    for (const uri of this.#buffers.keys()) if (this.#counts(uri)) listed.add(uri);
    const gone = [...this.#files.keys()].filter((uri) => !listed.has(uri));
    const read = await Promise.all([...listed].map((uri) => this.#load(uri)));
    for (const uri of gone) this.#files.delete(uri);
    if (gone.length > 0 || read.includes(true)) this.#tell(gone);
  }

  openBuffer(uri: string, text: string): void {
    this.#drop(uri);
    this.#buffers.set(uri, { text, timer: null });
    this.settle(uri);
  }

  changeBuffer(uri: string, text: string): void {
    const buffer = this.#buffers.get(uri);
    if (buffer === undefined) return this.openBuffer(uri, text);
    buffer.text = text;
    if (buffer.timer !== null) clearTimeout(buffer.timer);
    buffer.timer = setTimeout(() => this.settle(uri), TYPING_PAUSE_MS);
  }

  /** What an open buffer holds counts when this returns. */
  settle(uri: string): void {
    const buffer = this.#buffers.get(uri);
    if (buffer === undefined) return;
    if (buffer.timer !== null) clearTimeout(buffer.timer);
    buffer.timer = null;
    if (this.#counts(uri) && this.#take(uri, buffer.text)) this.#tell([]);
  }

  /** From now on the file counts again. */
  async closeBuffer(uri: string): Promise<void> {
    this.#drop(uri);
    await this.diskChanged(uri);
  }

  /** A file came or changed. Resolves when it counts. */
  async diskChanged(uri: string): Promise<void> {
    if (!this.#counts(uri) || this.#buffers.has(uri)) return;
    if (await this.#load(uri)) this.#tell(this.#files.has(uri) ? [] : [uri]);
  }

  /** Something appeared. Of a folder that came with all its files, watchers tell the folder only. */
  async diskCreated(uri: string): Promise<void> {
    if (isRosterFile(uri)) return this.diskChanged(uri);
    if (/\.\w+$/.test(uri) || !(await this.#host.isFolder(uri))) return;
    clearTimeout(this.#finding);
    this.#finding = setTimeout(() => void this.find(this.#globs.exclude), FIND_MS);
  }

  /** Files or folders are gone. */
  diskDeleted(uris: readonly string[]): void {
    const deleted = new Set(uris);
    const gone = [...this.#files.keys()].filter((uri) => (deleted.has(uri) || hasFolderIn(uri, deleted)) && !this.#buffers.has(uri));
    for (const uri of deleted) this.#reads.set(uri, (this.#reads.get(uri) ?? 0) + 1);
    for (const uri of gone) this.#files.delete(uri);
    if (gone.length > 0) this.#tell(gone);
  }

  /** What is wrong in a file, by itself and together with the others; in text order. */
  problems(uri: string): readonly RosterProblem[] {
    const own = this.#files.get(uri)?.problems ?? [];
    return [...own, ...(this.#roster.problems.get(uri) ?? [])].sort((a, b) => a.span.start - b.span.start);
  }

  stop(): void {
    clearTimeout(this.#finding);
    for (const uri of [...this.#buffers.keys()]) this.#drop(uri);
  }

  #counts(uri: string): boolean {
    return isRosterFile(uri) && this.#host.accepts(uri, this.#globs);
  }

  /** Reads a file that is in no editor; whether something else is known of it now. */
  async #load(uri: string): Promise<boolean> {
    const buffer = this.#buffers.get(uri);
    if (buffer !== undefined) return this.#take(uri, buffer.text);
    const read = (this.#reads.get(uri) ?? 0) + 1;
    this.#reads.set(uri, read);
    const { bytes } = await this.#host.read(uri);
    if (this.#reads.get(uri) !== read || this.#buffers.has(uri)) return false;
    return bytes === null ? this.#files.delete(uri) : this.#take(uri, decode(bytes).text);
  }

  #take(uri: string, text: string): boolean {
    if (this.#files.get(uri)?.text === text) return false;
    this.#files.set(uri, { ...parseRoster(uri, text), text, lines: new LineIndex(text) });
    return true;
  }

  #drop(uri: string): void {
    const buffer = this.#buffers.get(uri);
    if (buffer?.timer != null) clearTimeout(buffer.timer);
    this.#buffers.delete(uri);
  }

  #tell(gone: readonly string[]): void {
    this.#roster = new Roster([...this.#files.values()].map(({ file }) => file));
    this.#listeners.changed?.(this.#roster);
    for (const uri of gone) this.#listeners.checked?.(uri, [], new LineIndex(''));
    for (const [uri, { lines }] of this.#files) this.#listeners.checked?.(uri, this.problems(uri), lines);
  }
}

/** Whether a URI is that of a roster file. */
export function isRosterFile(uri: string): boolean {
  return fileNameOf(uri) === ROSTER_NAME;
}
