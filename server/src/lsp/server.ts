/**
 * The language server's life: it answers `initialize` at once, begins to read the corpus when the editor says it is ready, keeps
 * up with buffers, files, folders and settings, and stops. Knows no host: files come through the port it is given.
 */
import {
  FileChangeType,
  ShowMessageNotification,
  MessageType,
  TextDocumentContentRefreshRequest,
  TextDocumentSyncKind,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { CANCEL_REQUEST, CONFIRM_REQUEST, RESUME_REQUEST, type ConfirmParams, type InitializationOptions } from '../../../protocol/src/messages.ts';
import { DEFAULT_SETTINGS, readSettings, readsOtherwise, SETTINGS_SECTION, type Settings } from '../../../protocol/src/settings.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Host, OpenHost } from '../corpus/host.ts';
import { Indexer } from '../corpus/indexer.ts';
import { isRosterFile, type RosterFiles } from '../corpus/roster-files.ts';
import { textsFor, type Texts } from '../l10n/texts.ts';
import { decode } from '../text/decode.ts';
import { Announcer } from './announcer.ts';
import { Buffers } from './buffers.ts';
import { readClientFeatures, type ClientFeatures } from './client-features.ts';
import type { Session } from './feature.ts';
import { FEATURES } from './handlers.ts';
import { createLog, type Log } from './log.ts';
import { Places } from './places.ts';
import { READING_CONTENT } from './reading.ts';
import { Readings } from './readings.ts';
import { Problems } from './problems.ts';
import { registerForChanges } from './registrations.ts';
import { followRosters } from './roster-files.ts';
import { WarmUp } from './warm-up.ts';

export const SERVER_NAME = 'corpus-reader';

/** What the server announces: each feature's capability, and what the lifecycle below sees to. */
export function serverCapabilities(): ServerCapabilities {
  const lifecycle: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...READING_CONTENT },
  };
  return Object.assign(lifecycle, ...FEATURES.map((feature) => feature.capability ?? {})) as ServerCapabilities;
}

/** Serves the corpus over a connection until it closes. The connection must not be listening yet. */
export function startServer(connection: Connection, openHost: OpenHost): void {
  new Server(connection, openHost).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #corpus = new Corpus();
  readonly #log: Log;
  readonly #buffers = new Buffers();
  readonly #places: Places;
  readonly #readings = new Readings();
  readonly #announcer: Announcer;
  readonly #problems: Problems;
  readonly #indexer: Indexer;
  readonly #warmUp: WarmUp;
  readonly #rosters: RosterFiles;
  readonly #folders = new Set<string>();
  #texts: Texts = textsFor(undefined);
  #client: ClientFeatures = readClientFeatures({});
  #settings: Settings = DEFAULT_SETTINGS;
  /** Wide folders the reader has agreed to, and those nobody has yet. */
  readonly #confirmed = new Set<string>();
  #unconfirmed: readonly string[] = [];
  /** Whether the next reading analyses every file anew. */
  #afresh = false;
  /** Whether reading has begun; before that, new settings and folders only have to be remembered. */
  #started = false;
  /** Settings already complained about, so that one mistake is told once. */
  #complained = '';

  constructor(connection: Connection, openHost: OpenHost) {
    this.#connection = connection;
    this.#log = createLog(connection);
    this.#host = openHost((message) => this.#log.warn(message));
    this.#announcer = new Announcer(connection, this.#corpus, this.#log, () => this.#refreshViews());
    this.#places = new Places(this.#buffers, async (uri) => {
      const { bytes } = await this.#host.files.read(uri);
      return bytes === null ? null : decode(bytes).text;
    });
    const { files, workshop, store } = this.#host;
    this.#indexer = new Indexer(this.#corpus, files, {
      changed: () => this.#announcer.changed(),
      status: (progress) => this.#announcer.status(progress, this.#unconfirmed, this.#texts),
      analysed: (uri) => this.#problems.analysed(uri),
    }, { workshop, store });
    this.#warmUp = new WarmUp(this.#corpus, files, () => this.#indexer.isReading, (error) => this.#log.error(`warming up failed: ${error instanceof Error ? error.name : 'unknown error'}`));
    this.#problems = new Problems(connection, {
      corpus: this.#corpus,
      buffers: this.#buffers,
      places: this.#places,
      settings: () => this.#settings,
      texts: () => this.#texts,
      isReading: () => this.#session().isReading(),
      prepare: (uri) => this.#indexer.prepare(uri),
      failed: (error) => this.#log.error(`problems failed: ${error instanceof Error ? error.name : 'unknown error'}`),
    });
    this.#rosters = followRosters(connection, files, () => this.#texts, (roster) => {
      // Names come and go in the articles shown, too.
      this.#inBackground('roster', () => this.#finished(this.#indexer.setRoster(roster).then(() => true)));
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#inBackground('start', () => this.#start()));
    connection.onShutdown(() => this.#stop());

    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
      if (Readings.isReading(uri)) this.#readings.open.open(uri, version, text);
      if (!this.#belongs(uri)) return;
      this.#buffers.open(uri, version, text);
      if (isRosterFile(uri)) this.#rosters.openBuffer(uri, text);
      else this.#indexer.openBuffer(uri, text);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      if (Readings.isReading(uri)) this.#readings.open.change(uri, version, contentChanges);
      const buffer = this.#buffers.change(uri, version, contentChanges);
      if (buffer === undefined) return;
      if (isRosterFile(uri)) this.#rosters.changeBuffer(uri, buffer.text);
      else this.#indexer.changeBuffer(uri, buffer.text);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#readings.open.close(uri);
      this.#buffers.close(uri);
      this.#places.forget(uri);
      if (isRosterFile(uri)) return this.#inBackground('roster', () => this.#rosters.closeBuffer(uri));
      this.#indexer.closeBuffer(uri);
      this.#problems.closed(uri);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#filesChanged(changes);
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#inBackground('configuration', () => this.#configure(settings)));

    connection.onRequest(CANCEL_REQUEST, () => {
      this.#indexer.pause();
      return null;
    });
    connection.onRequest(RESUME_REQUEST, () => {
      this.#inBackground('resuming', () => this.#finished(this.#indexer.resume()));
      return null;
    });
    connection.onRequest(CONFIRM_REQUEST, ({ folders }: ConfirmParams) => {
      for (const folder of folders) this.#confirmed.add(folder);
      this.#inBackground('confirmed folders', () => this.#read());
      return null;
    });
    for (const feature of FEATURES) {
      connection.onRequest(feature.method, (params: never, token) => feature.answer(this.#session(), params, token));
    }
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = readClientFeatures(params.capabilities);
    this.#texts = textsFor(params.locale);
    const root = params.rootUri ?? null;
    const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (root === null ? [] : [root]);
    for (const folder of folders) this.#folders.add(folder);
    const options = readInitializationOptions(params.initializationOptions);
    this.#settings = readSettings(options.settings).settings;
    if (options.storage !== undefined) this.#host.useStorage(options.storage);
    for (const folder of options.confirmedFolders ?? []) this.#confirmed.add(folder);
    this.#afresh = options.afresh === true;
    return { capabilities: serverCapabilities(), serverInfo: { name: SERVER_NAME } };
  }

  async #start(): Promise<void> {
    if (this.#client.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#folders.delete(uri);
        for (const { uri } of added) this.#folders.add(uri);
        this.#inBackground('folders', () => this.#read());
      });
    }
    this.#settings = await this.#askSettings(undefined);
    this.#started = true;
    this.#inBackground('registration', () => registerForChanges(this.#connection, this.#client));
    await this.#read();
  }

  /** Reads the corpus anew. What is known stays and answers meanwhile. */
  async #read(): Promise<void> {
    if (!this.#started) return;
    const folders = [...this.#folders];
    this.#unconfirmed = this.#host.wideFolders(folders).filter((folder) => !this.#confirmed.has(folder));
    this.#host.setFolders(folders.filter((folder) => !this.#unconfirmed.includes(folder)));
    this.#inBackground('rosters', () => this.#rosters.find(this.#settings.exclude));
    const afresh = this.#afresh;
    this.#afresh = false;
    await this.#finished(this.#indexer.start(this.#settings, { afresh }));
  }

  async #finished(reading: Promise<boolean>): Promise<void> {
    // Other articles may have settled who is a person in the one shown, and turn out to be prints of it.
    const finished = await reading;
    this.#problems.changed();
    if (finished) this.#warmUp.soon();
    if (finished && this.#client.refreshesTokens) await this.#connection.languages.semanticTokens.refresh();
  }

  async #configure(sent: unknown): Promise<void> {
    const settings = await this.#askSettings(isRecord(sent) ? sent[SETTINGS_SECTION] : undefined);
    const before = this.#settings;
    if (JSON.stringify(settings) === JSON.stringify(before)) return;
    this.#settings = settings;
    if (readsOtherwise(before, settings)) await this.#read();
    else {
      this.#refreshHints();
      this.#problems.changed();
    }
  }

  /** The settings as the editor has them now, else as it sent them, else as they were. */
  async #askSettings(sent: unknown): Promise<Settings> {
    const given: unknown = this.#client.pullsConfiguration ? await this.#connection.workspace.getConfiguration(SETTINGS_SECTION) : sent;
    if (given === undefined) return this.#settings;
    const { settings, invalid } = readSettings(given);
    const complaint = invalid.join(' ');
    if (complaint !== this.#complained && complaint !== '') {
      const message = this.#texts.server.invalidSettings(invalid);
      await this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    this.#complained = complaint;
    return settings;
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    const deleted: string[] = [];
    for (const { uri, type } of changes) {
      this.#places.forget(uri);
      if (type === FileChangeType.Deleted) deleted.push(uri);
      else for (const follower of [this.#rosters, this.#indexer]) this.#inBackground('file', () => (type === FileChangeType.Created ? follower.diskCreated(uri) : follower.diskChanged(uri)));
    }
    if (deleted.length > 0) this.#rosters.diskDeleted(deleted);
    // Of a folder that went with all its files, the editor tells the folder only.
    if (deleted.length > 0) for (const uri of this.#indexer.diskDeleted(deleted)) this.#places.forget(uri);
  }

  /** The old side of a comparison and the like show articles a second time, under a scheme of their own; they must not count twice. */
  #belongs(uri: string): boolean {
    if (Readings.isReading(uri)) return false;
    const scheme = schemeOf(uri);
    return this.#folders.size === 0 || scheme === 'untitled' || [...this.#folders].some((folder) => schemeOf(folder) === scheme);
  }

  /** Another article may tell who 他 is here; the editor asks again for the hints it shows. */
  #refreshHints(): void {
    if (this.#client.refreshesHints) this.#inBackground('hints', () => this.#connection.languages.inlayHint.refresh());
  }

  /** The corpus is another: what open articles show may be so too. */
  #refreshViews(): void {
    this.#refreshHints();
    this.#problems.changed();
    if (this.#client.showsContent) this.#inBackground('reading views', () => this.#refreshReadings());
  }

  async #refreshReadings(): Promise<void> {
    for (const uri of await this.#readings.outdated(this.#session())) await this.#connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri });
  }

  #session(): Session {
    return {
      corpus: this.#corpus,
      places: this.#places,
      readings: this.#readings,
      texts: this.#texts,
      settings: this.#settings,
      client: this.#client,
      log: this.#log,
      prepare: (uri) => {
        this.#rosters.settle(uri);
        return this.#indexer.prepare(uri);
      },
      folders: () => [...this.#folders],
      isReading: () => !this.#started || this.#indexer.isReading,
    };
  }

  async #stop(): Promise<void> {
    this.#warmUp.stop();
    this.#announcer.stop();
    this.#problems.stop();
    this.#rosters.stop();
    await this.#indexer.close();
  }

  /** Work nobody waits for. A handler that rejects would block the connection, so errors end here. */
  #inBackground(what: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.#log.error(`${what} failed: ${error instanceof Error ? error.name : 'unknown error'}`);
    });
  }
}

/** What of the client's options is of the right kind. */
function readInitializationOptions(options: unknown): InitializationOptions {
  if (!isRecord(options)) return {};
  const { settings, storage, confirmedFolders, afresh } = options;
  return {
    settings,
    ...(typeof storage === 'string' && storage !== '' ? { storage } : {}),
    ...(Array.isArray(confirmedFolders) ? { confirmedFolders: confirmedFolders.filter((folder) => typeof folder === 'string') } : {}),
    afresh: afresh === true,
  };
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
