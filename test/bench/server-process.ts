/**
 * The language server as it ships, run as an editor runs it: the production bundle in a process of its own, with the bench as
 * the editor at the other end of its standard input and output.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_ENVIRONMENT } from '../../protocol/src/server-environment.ts';
import { Editor, uriOf } from '../support/lsp-pair.ts';
import { type MemoryWatch, processorTime, watchMemory } from './process-memory.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join('out', 'bench');
/** The error code of JSON-RPC for a request the server does not know. */
const METHOD_NOT_FOUND = -32601;
/** Longer than this nobody waits for a folder to be read. */
const PATIENCE_MS = 900_000;

/** Builds the production bundles of the sources as they are, and returns the server's. */
export function buildServer(): string {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--production', `--out=${OUT}`], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server could not be built.\n${stderr}`);
  return join(ROOT, OUT, 'server.js');
}

/** A request's result with the time it took; `null` when the server knows no such request. */
export interface Answer<R> {
  readonly result: R;
  readonly milliseconds: number;
}

export class ServerProcess {
  readonly editor: Editor;
  readonly memory: MemoryWatch;
  readonly #child: ChildProcess;
  readonly #started: number;

  private constructor(child: ChildProcess, editor: Editor, memory: MemoryWatch, started: number) {
    this.#child = child;
    this.editor = editor;
    this.memory = memory;
    this.#started = started;
  }

  /** Starts the server on a folder; resolves when it has answered `initialize`. */
  static async start(server: string, folder: string, storage: string): Promise<ServerProcess> {
    const started = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...SERVER_ENVIRONMENT } });
    const memory = watchMemory(child.pid!);
    // Whoever names a folder on the command line has agreed to it, even if it is the home folder.
    const initializationOptions = { storage, confirmedFolders: [uriOf(folder)] };
    const editor = await Editor.over(child.stdout, child.stdin, { folders: [folder], initializationOptions });
    return new ServerProcess(child, editor, memory, started);
  }

  /** Milliseconds since the process was asked for. */
  elapsed(): number {
    return performance.now() - this.#started;
  }

  /** Milliseconds the server has computed; null where the system does not tell. */
  computed(): number | null {
    return processorTime(this.#child.pid!);
  }

  /** Waits for the end of indexing. */
  async ready(): Promise<void> {
    await this.editor.ready(PATIENCE_MS);
  }

  async ask<R>(method: string, params: unknown): Promise<Answer<R> | null> {
    const start = performance.now();
    try {
      const result = await this.editor.request<R>(method, params);
      return { result, milliseconds: performance.now() - start };
    } catch (error) {
      if ((error as { code?: unknown }).code === METHOD_NOT_FOUND) return null;
      throw error;
    }
  }

  /** Ends the server as an editor does that is closed. */
  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    await this.editor.request('shutdown', undefined);
    await this.editor.notify('exit', undefined);
    await exited;
    this.memory.stop();
  }

  /** Ends the server at once. */
  kill(): void {
    this.memory.stop();
    this.#child.kill('SIGKILL');
  }
}

/** Bytes of all files below a folder; 0 when it does not exist. */
export function folderSize(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, path) => {
      const found = lstatSync(join(folder, path));
      return sum + (found.isFile() ? found.size : 0);
    }, 0);
  } catch {
    return 0;
  }
}
