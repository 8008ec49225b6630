/**
 * The real language server and an editor's end of its connection, joined by streams in memory. The editor's side keeps what
 * the server said of its own accord and answers its questions.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowMessageParams,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  CHANGED_NOTIFICATION,
  STATUS_NOTIFICATION,
  type ChangedParams,
  type InitializationOptions,
  type StatusParams,
} from '../../protocol/src/messages.ts';
import { openNodeHost } from '../../server/src/host/node-host.ts';
import { startServer } from '../../server/src/lsp/server.ts';

export interface EditorOptions {
  /** Workspace folders, by path; none for a window without folder. */
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: InitializeParams['capabilities'];
  /** What the editor answers when asked for the section `corpusReader`. */
  readonly settings?: unknown;
  readonly initializationOptions?: InitializationOptions;
}

/** An editor as modern ones are: it understands links, is asked for settings and registers what the server asks for. */
export const MODERN: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: { definition: { linkSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

export class Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  settings: unknown;
  readonly statuses: StatusParams[] = [];
  readonly changes: ChangedParams[] = [];
  readonly messages: ShowMessageParams[] = [];
  readonly logs: string[] = [];
  readonly registrations: string[] = [];
  hintRefreshes = 0;
  tokenRefreshes = 0;
  readonly #diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting: (() => void)[] = [];
  #version = 1;

  private constructor(connection: ProtocolConnection, initialized: InitializeResult) {
    this.connection = connection;
    this.initialized = initialized;
  }

  /** Connects an editor over the streams and starts the session. */
  static async over(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, options: EditorOptions): Promise<Editor> {
    const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    connection.listen();
    const folders = (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path }));
    const params: InitializeParams = {
      processId: null,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? MODERN,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    };
    const editor = new Editor(connection, await connection.sendRequest<InitializeResult>('initialize', params));
    editor.settings = options.settings ?? {};
    editor.#listen();
    await connection.sendNotification('initialized', {});
    return editor;
  }

  #listen(): void {
    const note = <T>(list: T[]) => (params: T): void => {
      list.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    };
    this.connection.onNotification(STATUS_NOTIFICATION, note(this.statuses));
    this.connection.onNotification(CHANGED_NOTIFICATION, note(this.changes));
    this.connection.onNotification('window/showMessage', note(this.messages));
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => note(this.logs)(message));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#diagnostics.set(params.uri, params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.connection.onRequest('workspace/semanticTokens/refresh', () => {
      this.tokenRefreshes++;
      for (const wake of this.#waiting.splice(0)) wake();
      return null;
    });
    this.connection.onRequest('workspace/inlayHint/refresh', () => {
      this.hintRefreshes++;
      for (const wake of this.#waiting.splice(0)) wake();
      return null;
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      for (const { method } of registrations) note(this.registrations)(method);
      return null;
    });
  }

  /** Waits until something the server said makes the condition true; fails when it does not within `patience` milliseconds. */
  async until(what: string, condition: () => boolean, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Waits until the corpus has been read and returns the last word on it. */
  async ready(patience?: number): Promise<StatusParams> {
    await this.until('the end of indexing', () => this.statuses.at(-1)?.state === 'ready', patience);
    return this.statuses.at(-1)!;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a document as the editor does; the text is the buffer's, whatever the file holds. */
  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: this.#version++, text } });
  }

  change(uri: string, contentChanges: unknown[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version: this.#version++ }, contentChanges });
  }

  diagnostics(uri: string): PublishDiagnosticsParams | undefined {
    return this.#diagnostics.get(uri);
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.end();
    this.connection.dispose();
  }
}

/** A server in this process and an editor connected to it. */
export async function connect(options: EditorOptions = {}): Promise<Editor> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), openNodeHost);
  return Editor.over(toEditor, toServer, options);
}

/** A folder on disk with these files, by relative path; `remove` takes it away again. */
export function temporaryFolder(files: Readonly<Record<string, string>>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'corpus-reader-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A file's URI as the editor writes it. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}
