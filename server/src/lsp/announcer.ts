/** What the server says of its own accord: the corpus changed, and how far reading has come. */
import type { Connection } from 'vscode-languageserver';
import {
  CHANGED_NOTIFICATION,
  STATUS_NOTIFICATION,
  type ChangedParams,
  type StatusParams,
} from '../../../protocol/src/messages.ts';
import type { Progress } from '../corpus/indexer.ts';
import type { CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { ifOpen, type Log } from './log.ts';

/** Changes come in swarms; views ask again once per pause. While reading runs they would ask all the time, so less often. */
const PAUSE_MS = 100;
const PAUSE_WHILE_INDEXING_MS = 500;
const LOGGED_FAILURES = 100;

export class Announcer {
  readonly #connection: Connection;
  readonly #corpus: CorpusQueries;
  readonly #log: Log;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announced = -1;
  #indexing = false;
  #stopped = false;

  /** `refresh` is called when what open articles show may be another: not while reading runs, when that would be all the time. */
  constructor(connection: Connection, corpus: CorpusQueries, log: Log, refresh: () => void) {
    this.#refresh = refresh;
    this.#connection = connection;
    this.#corpus = corpus;
    this.#log = log;
  }

  /** Tells the views, a moment later, that the corpus is another. Cheap to call for every change. */
  changed(): void {
    if (this.#timer !== undefined || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#announceChange();
    }, this.#indexing ? PAUSE_WHILE_INDEXING_MS : PAUSE_MS);
  }

  /** `unconfirmed` are folders that are not read before the reader says so. */
  status(progress: Progress, unconfirmed: readonly string[], texts: Texts): void {
    if (this.#stopped) return;
    this.#indexing = progress.state === 'indexing';
    const failures = progress.failures.map(({ uri, message }) => ({ uri, message: texts.failure(message) }));
    const state = progress.state === 'ready' && progress.total === 0 && unconfirmed.length > 0 ? 'waiting' : progress.state;
    const params: StatusParams = { ...progress, state, failures, ...(unconfirmed.length > 0 ? { unconfirmed } : {}) };
    this.#send(STATUS_NOTIFICATION, params);
    if (this.#indexing) return;
    for (const { uri, message } of failures.slice(0, LOGGED_FAILURES)) this.#log.warn(`${uri}: ${message}`);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#announceChange();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #announceChange(): void {
    if (this.#announced === this.#corpus.revision) return;
    this.#announced = this.#corpus.revision;
    const params: ChangedParams = { revision: this.#corpus.revision, articles: this.#corpus.size };
    this.#send(CHANGED_NOTIFICATION, params);
    if (!this.#indexing) this.#refresh();
  }

  #send(method: string, params: unknown): void {
    ifOpen(() => this.#connection.sendNotification(method, params));
  }
}
