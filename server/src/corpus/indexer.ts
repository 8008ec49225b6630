/**
 * Keeps the corpus in step with files and open editors. What a store kept of earlier sessions serves at once; the files are then
 * compared with it, and those that are new or changed are analysed, in workers where the host has them. The text of an open
 * editor wins over the file.
 */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import { NO_STORE, type ArticleStore } from './article-store.ts';
import type { WantedFile } from './batch.ts';
import type { Corpus } from './corpus.ts';
import { FileEvents } from './file-events.ts';
import { hasFolderIn } from './file-name.ts';
import type { Roster } from '../roster/roster.ts';
import type { FileGlobs, FileHost, ListedFile } from './file-host.ts';
import { Holdings } from './holdings.ts';
import type { OpenDocument } from './open-documents.ts';
import { Pace } from './pace.ts';
import { compare, newestFirst, wanted, type Comparison } from './plan.ts';
import { ProgressCount, type Progress } from './progress.ts';
import type { KnownFile } from './segment/record.ts';
import { RosterReading } from './roster-reading.ts';
import { SingleFiles } from './single-files.ts';
import { WorkList } from './work-list.ts';
import { Works } from './works.ts';
import { InThreadWorkshop, type Workshop } from './workshop.ts';

export type { Failure } from './batch.ts';
export type { Progress } from './progress.ts';

export interface IndexerSettings extends FileGlobs {
  /** IANA name of the zone in which days are told. */
  readonly timeZone: string;
}

/** What the indexer tells its owner. */
export interface IndexerListeners {
  /** Articles came, changed or went. */
  readonly changed?: () => void;
  /** How far reading has come; about ten times a second while files are read, and at the end. */
  readonly status?: (progress: Progress) => void;
  /** An open editor's text was analysed, whether it is an article or not. */
  readonly analysed?: (uri: string) => void;
}

/** What a host adds to reading files; by default nothing is stored, and one thread does everything. */
export interface IndexerTools {
  readonly workshop?: Workshop;
  readonly store?: ArticleStore;
}

/** More changed files than this are worth a worker. */
const FEW_FILES = 20;
/** Folders come in swarms, too. */
const COMPARE_MS = 300;
/** How often the list of what has to be done is made anew when the corpus changes meanwhile. */
const MOST_TRIES = 3;
/** Files of a new folder that are analysed before all are listed. */
const FIRST_FILES = 64;
/** What a file is said to be that has to be looked at. */
const UNSEEN = { size: 0, mtime: -1 };
/** Quiet time after which the store is tidied. */
const TIDY_MS = 3_000;

export class Indexer {
  readonly #corpus: Corpus;
  readonly #host: FileHost;
  readonly #listeners: IndexerListeners;
  readonly #workshop: Workshop;
  readonly #store: ArticleStore;
  readonly #holdings: Holdings;
  readonly #files: SingleFiles;
  readonly #works: Works;
  readonly #rosterReading: RosterReading;
  readonly #events = new FileEvents((uris) => this.#readChanged(uris));
  readonly #progress = new ProgressCount((progress) => this.#listeners.status?.(progress));
  #settings: IndexerSettings = DEFAULT_SETTINGS;
  /** Number of the run that counts; those before have been given up. */
  #run = 0;
  #loading: Promise<void> = Promise.resolve();
  /** What the run has to do, once that is known. */
  #list: WorkList | null = null;
  #paused = false;
  #tidying: ReturnType<typeof setTimeout> | undefined;
  #comparing: ReturnType<typeof setTimeout> | undefined;

  constructor(corpus: Corpus, host: FileHost, listeners: IndexerListeners = {}, tools: IndexerTools = {}) {
    this.#corpus = corpus;
    this.#host = host;
    this.#listeners = listeners;
    this.#workshop = tools.workshop ?? new InThreadWorkshop(host);
    this.#store = tools.store ?? NO_STORE;
    const analysed = (document: OpenDocument): void => {
      // A document that is no longer what its file is: the file is read, to be at hand when the editor closes.
      if (this.#holdings.lacksFile(document) && host.accepts(document.uri, this.#settings)) void this.#files.read(document.uri, { mayBeMissing: true });
      listeners.analysed?.(document.uri);
    };
    this.#holdings = new Holdings(corpus, this.#store, this.#settings.timeZone, analysed, () => listeners.changed?.(), (what) => this.#rosterReading.some(what));
    this.#files = new SingleFiles(host, this.#holdings, this.#events, this.#progress.failures);
    this.#rosterReading = new RosterReading(corpus.segments, this.#holdings, this.#files, host);
    this.#works = new Works(this.#holdings, this.#events, this.#files, this.#progress);
  }

  /** Whether files are still to be read. */
  get isReading(): boolean {
    return this.#progress.state !== 'ready';
  }

  /**
   * Brings the corpus up to the files, for instance after a change of settings or folders. A run that is under way is given up, what
   * it did stays. `afresh` analyses every file, whatever is known of it. Resolves when done; false when it was given up or paused.
   */
  async start(settings: IndexerSettings = this.#settings, { afresh = false } = {}): Promise<boolean> {
    const run = ++this.#run;
    const stopped = (): boolean => run !== this.#run;
    this.#settings = settings;
    this.#holdings.timeZone = settings.timeZone;
    this.#list = null;
    this.#paused = false;
    clearTimeout(this.#tidying);
    clearTimeout(this.#comparing);
    this.#progress.failures.clear();
    this.#progress.restart(0, 0);
    for (const document of this.#holdings.open.values()) this.#holdings.analyse(document);
    this.#loading = this.#loading.then(() => this.#loadStore());
    await this.#loading;
    if (stopped()) return false;
    const list = await this.#makeList(afresh, stopped);
    if (list === null || stopped()) return false;
    this.#list = list;
    return this.#workOff(run);
  }

  /** Stops reading; what was done stays, and the rest is done after `resume`. */
  pause(): void {
    if (this.#progress.state !== 'indexing') return;
    this.#paused = true;
    if (this.#list === null) this.#run++;
    this.#progress.tell('paused');
  }

  /** Goes on after `pause`. Resolves like `start`. */
  async resume(): Promise<boolean> {
    if (!this.#paused) return false;
    if (this.#list === null) return this.start();
    this.#paused = false;
    this.#progress.tell('indexing');
    await this.#works.idle();
    return this.#workOff(this.#run);
  }

  /** Gives up reading and analysing; what is known stays. */
  stop(): void {
    this.#run++;
    clearTimeout(this.#tidying);
    clearTimeout(this.#comparing);
    this.#holdings.open.stop();
  }

  /** Stops for good, with everything in the store that belongs there. */
  async close(): Promise<void> {
    this.stop();
    this.#rosterReading.stop();
    await this.#workshop.close();
    await this.#holdings.flush();
    await this.#store.close();
  }

  /** Resolves when every change is in the store. Happens by itself a moment after a change. */
  flush(): Promise<void> {
    return this.#holdings.flush();
  }

  /** Checks the store and puts its segments in order. Happens by itself some seconds after reading has ended. */
  async tidy(): Promise<void> {
    clearTimeout(this.#tidying);
    await this.#holdings.flush();
    const files = this.#corpus.segments.slots.reduce((sum, { alive }) => sum + alive, 0);
    const damaged = await this.#store.tidy((uri, ...stored) => this.#holdings.isCurrent(uri, ...stored), files);
    if (damaged.length > 0) await this.#analyseAgain(damaged, () => undefined);
  }

  /**
   * What the reader has settled about people counts when this returns; names of theirs that the analysis did not see are found a little
   * later. Resolves when all are.
   */
  setRoster(roster: Roster): Promise<void> {
    this.#corpus.setRoster(roster);
    this.#holdings.setRoster(roster);
    this.#listeners.changed?.();
    return this.#rosterReading.all();
  }

  /** Resolves when the names of the roster have been found in all articles known by now. */
  rosterRead(): Promise<void> {
    return this.#rosterReading.idle();
  }

  openBuffer(uri: string, text: string): void {
    this.#holdings.open.open(uri, text);
  }

  changeBuffer(uri: string, text: string): void {
    this.#holdings.open.change(uri, text);
  }

  /** From now on the file counts again. */
  closeBuffer(uri: string): void {
    if (this.#holdings.close(uri)) return;
    if (this.#host.accepts(uri, this.#settings)) void this.#files.read(uri, { mayBeMissing: true });
    else this.#holdings.drop(uri);
  }

  /** A file appeared or has another content. Resolves when the corpus knows. */
  async diskChanged(uri: string): Promise<void> {
    if (this.#host.accepts(uri, this.#settings)) await this.#events.changed(uri);
  }

  /** Something appeared. Of a folder that came with all its files, watchers tell the folder only: then all is compared again, in a moment. */
  async diskCreated(uri: string): Promise<void> {
    if (this.#host.accepts(uri, this.#settings)) return this.#events.changed(uri);
    if (this.#paused || !(await this.#host.isFolder(uri))) return;
    clearTimeout(this.#comparing);
    this.#comparing = setTimeout(() => void this.start(), COMPARE_MS);
  }

  /** Files or folders are gone; gives the articles that went with folders. */
  diskDeleted(uris: readonly string[]): readonly string[] {
    const folders = new Set<string>();
    for (const uri of uris) {
      const isFile = this.#holdings.known(uri) !== undefined || this.#holdings.open.get(uri) !== undefined;
      if (!isFile) folders.add(uri);
      if (isFile || this.#host.accepts(uri, this.#settings)) this.#gone(uri);
    }
    if (folders.size === 0) return [];
    // One walk for all of them: whoever deletes a folder of tools deletes thousands of files that are none of ours.
    const within = [...this.#holdings.files()].map(({ uri }) => uri).filter((uri) => hasFolderIn(uri, folders));
    for (const uri of within) this.#gone(uri);
    return within;
  }

  /** Sees to it that `Corpus.article` knows the whole of an article, of an open document as its text is now: the facts of closed files are not kept, but read when wanted. */
  async prepare(uri: string): Promise<void> {
    if (this.#holdings.prepareOpen(uri)) return;
    await this.#files.underWay(uri);
    if (this.#corpus.facts(uri) === undefined && this.#corpus.has(uri)) await this.#files.read(uri, { mayBeMissing: true, wantsFacts: true });
  }

  #gone(uri: string): void {
    this.#events.deleted(uri);
    this.#progress.failures.delete(uri);
    this.#holdings.drop(uri);
  }

  /** Brought to its end even by a run that is given up: the store tells each folder once. */
  async #loadStore(): Promise<void> {
    const { segments, stamps } = await this.#store.load();
    const pace = new Pace();
    for (const segment of segments) {
      this.#holdings.addSegment(segment);
      await pace.rest();
    }
    this.#holdings.learnStamps(stamps);
  }

  /** Lists the files and finds out what has to be done with them; null when it is not wanted any more. */
  async #makeList(afresh: boolean, stopped: () => boolean): Promise<WorkList | null> {
    const since = this.#events.now;
    const files = new Map<string, ListedFile>();
    for await (const some of this.#host.list(this.#settings)) {
      if (stopped()) return null;
      // Of a folder nothing is known of, the first files found are shown while the rest is still being listed.
      if (files.size === 0 && this.#corpus.segments.slots.length === 0) void this.#works.through(this.#first(some), stopped);
      for (const file of some) files.set(file.uri, file);
    }
    // Jobs of the run before are taken as they are, not done again.
    await this.#works.idle();
    const list = stopped() ? null : await this.#plan(files, since, afresh, stopped);
    if (list !== null && !stopped()) this.#progress.restart(files.size - list.length, files.size);
    return list;
  }

  #first(files: readonly ListedFile[]): WorkList {
    const closed = newestFirst(files).filter(({ uri }) => this.#holdings.open.get(uri) === undefined);
    return new WorkList(this.#workshop, closed.slice(0, FIRST_FILES).map((file) => ({ ...file, hash: null })));
  }

  /** What has to be done with the files of a listing; null when it is not wanted any more. */
  async #plan(files: ReadonlyMap<string, ListedFile>, since: number, afresh: boolean, stopped: () => boolean): Promise<WorkList | null> {
    let compared: Comparison | null = null;
    // When something comes in between, what was seen so far may be wrong. Who types all the time cannot hold this up for ever, though:
    // at worst a file is analysed in vain.
    for (let tries = 0; tries < MOST_TRIES && !stopped(); tries++) {
      const { revision } = this.#corpus;
      compared = await compare(files, this.#holdings.files(), { timeZone: this.#settings.timeZone, afresh }, stopped);
      if (this.#corpus.revision === revision) break;
    }
    if (compared === null || stopped()) return null;
    const { gone, queue } = compared;
    // What happened to a file since the listing began is dealt with where it was told.
    for (const uri of gone) if (!this.#events.happened(uri, since)) this.#holdings.drop(uri);
    for (const uri of queue.keys()) if (this.#events.happened(uri, since)) queue.delete(uri);
    const open = [...this.#holdings.open.values()].map(({ uri }) => uri).filter((uri) => queue.delete(uri));
    await Promise.all(open.map((uri) => this.#files.read(uri)));
    return new WorkList(this.#workshop, newestFirst([...queue.values()]));
  }

  /** Works through the list of a run. True when nothing is left of it. */
  async #workOff(run: number): Promise<boolean> {
    await this.#works.through(this.#list!, () => run !== this.#run || this.#paused);
    if (run !== this.#run || this.#paused) return false;
    this.#progress.tell('ready');
    this.#tidySoon();
    return true;
  }

  /** Many changed files are a job for the workshop; few are read here and now. */
  async #readChanged(uris: readonly string[]): Promise<void> {
    const many = uris.filter((uri) => this.#holdings.open.get(uri) === undefined);
    if (many.length <= FEW_FILES) {
      await Promise.all(uris.map((uri) => this.#files.read(uri)));
      return;
    }
    for (const { uri } of this.#holdings.open.values()) if (uris.includes(uri)) void this.#files.read(uri);
    await this.#analyseAgain(many, (uri) => this.#holdings.known(uri));
  }

  /** Has the workshop look at files beside what a run does. `known` tells what may be taken as known of a file. */
  async #analyseAgain(uris: readonly string[], known: (uri: string) => KnownFile | undefined): Promise<void> {
    const run = this.#run;
    const { timeZone } = this.#settings;
    const files = uris.map((uri): WantedFile => wanted({ uri, ...UNSEEN }, known(uri), timeZone)!);
    const alone = this.#progress.state === 'ready';
    for (const uri of uris) this.#progress.failures.delete(uri);
    this.#progress.expect(files.length);
    await this.#works.through(new WorkList(this.#workshop, files), () => run !== this.#run);
    if (alone && run === this.#run && !this.#paused) this.#progress.tell('ready');
  }

  #tidySoon(): void {
    clearTimeout(this.#tidying);
    this.#tidying = setTimeout(() => void this.tidy(), TIDY_MS);
    (this.#tidying as { unref?: () => void }).unref?.();
  }
}
