/**
 * Keeps the corpus in step with files and open editors. Files are read a few at a time and analysed in slices; the text of an
 * open editor wins over the file, which is remembered beside it for the time when the editor closes.
 */
import { DEFAULT_SETTINGS } from '../../../protocol/src/settings.ts';
import type { Facts } from '../analysis/facts.ts';
import { decode } from '../text/decode.ts';
import type { Corpus } from './corpus.ts';
import type { FileGlobs, FileHost, ReadResult } from './file-host.ts';
import { Pace } from './pace.ts';
import { readFacts } from './read-facts.ts';
import { readAhead } from './read-ahead.ts';

export interface IndexerSettings extends FileGlobs {
  /** IANA name of the zone in which days are told. */
  readonly timeZone: string;
}

export interface Failure {
  readonly uri: string;
  /** A sentence for the reader. */
  readonly message: string;
}

export interface Progress {
  readonly state: 'indexing' | 'ready';
  readonly done: number;
  readonly total: number;
  readonly failures: readonly Failure[];
}

/** What the indexer tells its owner. */
export interface IndexerListeners {
  /** Facts came, changed or went. */
  readonly changed?: (uri: string) => void;
  /** How far reading has come; about ten times a second while files are read, and at the end. */
  readonly status?: (progress: Progress) => void;
  /** An open editor's text was analysed, whether it is an article or not. */
  readonly analysed?: (uri: string) => void;
}

interface OpenDocument {
  text: string;
  /** Set while the text is newer than its facts. */
  timer: ReturnType<typeof setTimeout> | null;
  /** What the file holds; undefined when it has not been read since. */
  disk: Facts | null | undefined;
}

const PROGRESS_MS = 100;
/** A pause in typing after which the text is analysed without being asked. */
const TYPING_PAUSE_MS = 200;

export class Indexer {
  readonly #corpus: Corpus;
  readonly #host: FileHost;
  readonly #listeners: IndexerListeners;
  #settings: IndexerSettings = DEFAULT_SETTINGS;
  readonly #open = new Map<string, OpenDocument>();
  /** Files known to exist, as far as they may be articles. */
  readonly #onDisk = new Set<string>();
  readonly #failures = new Map<string, string>();
  /** Goes up with every event about a file, so that a read which began before it is recognised as stale. */
  readonly #events = new Map<string, number>();
  #run = 0;

  constructor(corpus: Corpus, host: FileHost, listeners: IndexerListeners = {}) {
    this.#corpus = corpus;
    this.#host = host;
    this.#listeners = listeners;
  }

  /**
   * Reads all files anew, for instance after a change of settings or folders. A run that is under way is given up. Resolves
   * when done; false when it was given up itself.
   */
  async start(settings: IndexerSettings = this.#settings): Promise<boolean> {
    const run = ++this.#run;
    this.#settings = settings;
    this.#failures.clear();
    const stopped = (): boolean => run !== this.#run;
    const uris: string[] = [];
    this.#report('indexing', 0, 0);
    for await (const uri of this.#host.list(settings)) {
      if (stopped()) return false;
      uris.push(uri);
    }
    this.#forgetAllBut(new Set(uris));
    const events = new Map(uris.map((uri) => [uri, this.#events.get(uri)]));
    const pace = new Pace();
    let done = 0;
    let reported = performance.now();
    for await (const { uri, result } of readAhead(this.#host, uris, stopped)) {
      if (stopped()) return false;
      if (this.#events.get(uri) === events.get(uri)) this.#takeFromDisk(uri, result);
      done++;
      if (performance.now() - reported > PROGRESS_MS) {
        this.#report('indexing', done, uris.length);
        reported = performance.now();
      }
      await pace.rest();
    }
    if (stopped()) return false;
    for (const uri of this.#open.keys()) this.#analyseBuffer(uri);
    this.#report('ready', done, uris.length);
    return true;
  }

  /** Gives up reading and analysing; what is known stays. */
  stop(): void {
    this.#run++;
    for (const document of this.#open.values()) {
      if (document.timer !== null) clearTimeout(document.timer);
      document.timer = null;
    }
  }

  openBuffer(uri: string, text: string): void {
    const known = this.#onDisk.has(uri) ? this.#corpus.facts(uri) : undefined;
    this.#open.set(uri, { text, timer: null, disk: known });
    this.#schedule(uri, 0);
  }

  changeBuffer(uri: string, text: string): void {
    const document = this.#open.get(uri);
    if (document === undefined) return this.openBuffer(uri, text);
    document.text = text;
    this.#schedule(uri, TYPING_PAUSE_MS);
  }

  /** From now on the file counts again. */
  closeBuffer(uri: string): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    if (document.timer !== null) clearTimeout(document.timer);
    this.#open.delete(uri);
    if (document.disk !== undefined) this.#store(uri, document.disk);
    else if (this.#onDisk.has(uri)) void this.diskChanged(uri);
    else this.#store(uri, null);
  }

  /** A file appeared or has another content. Resolves when the corpus knows. */
  async diskChanged(uri: string): Promise<void> {
    if (!this.#host.accepts(uri, this.#settings)) return;
    const event = this.#nextEvent(uri);
    this.#onDisk.add(uri);
    const result = await this.#host.read(uri);
    if (this.#events.get(uri) === event) this.#takeFromDisk(uri, result);
  }

  diskDeleted(uri: string): void {
    this.#nextEvent(uri);
    this.#onDisk.delete(uri);
    this.#failures.delete(uri);
    const document = this.#open.get(uri);
    if (document === undefined) this.#store(uri, null);
    else document.disk = null;
  }

  /** What is known of an open document is as new as its text when this returns. */
  settle(uri: string): void {
    if (this.#open.get(uri)?.timer) this.#analyseBuffer(uri);
  }

  #schedule(uri: string, delay: number): void {
    const document = this.#open.get(uri)!;
    if (document.timer !== null) clearTimeout(document.timer);
    document.timer = setTimeout(() => this.#analyseBuffer(uri), delay);
  }

  #analyseBuffer(uri: string): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    if (document.timer !== null) clearTimeout(document.timer);
    document.timer = null;
    const facts = this.#analyse(uri, document.text);
    if (facts !== undefined) this.#store(uri, facts);
    this.#listeners.analysed?.(uri);
  }

  #takeFromDisk(uri: string, result: ReadResult): void {
    if (result.bytes === null) this.#failures.set(uri, result.failure);
    else this.#failures.delete(uri);
    const facts = result.bytes === null ? null : this.#analyse(uri, decode(result.bytes).text);
    const document = this.#open.get(uri);
    if (document === undefined) this.#store(uri, facts ?? null);
    else document.disk = facts ?? null;
  }

  /** Undefined when the analysis failed, which is a fault of ours and must not take the other articles with it. */
  #analyse(uri: string, text: string): Facts | null | undefined {
    try {
      return readFacts(text, fileNameOf(uri), this.#settings.timeZone);
    } catch {
      this.#failures.set(uri, 'The file could not be analysed.');
      return undefined;
    }
  }

  #store(uri: string, facts: Facts | null): void {
    if (facts === null && !this.#corpus.has(uri)) return;
    if (facts === null) this.#corpus.delete(uri);
    else this.#corpus.put(uri, facts);
    this.#listeners.changed?.(uri);
  }

  #forgetAllBut(uris: ReadonlySet<string>): void {
    for (const uri of this.#onDisk) if (!uris.has(uri)) this.diskDeleted(uri);
    for (const uri of uris) this.#onDisk.add(uri);
  }

  #nextEvent(uri: string): number {
    const event = (this.#events.get(uri) ?? 0) + 1;
    this.#events.set(uri, event);
    return event;
  }

  #report(state: Progress['state'], done: number, total: number): void {
    const failures = [...this.#failures].map(([uri, message]) => ({ uri, message }));
    this.#listeners.status?.({ state, done, total, failures });
  }
}

/** The last part of a URI or path, `2022-01-27 通话.txt`. */
function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  if (!uri.includes(':')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
