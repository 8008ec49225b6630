/**
 * Worker threads, started when there is something to do and ended when there has been nothing for a while, because each holds the
 * tables of the analysis in memory. A worker that dies takes the task it was at with it, and nothing else.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reply, Task } from './worker-tasks.ts';

/** What a worker sends: that it runs, a piece of a reply, the (rest of the) reply, or why there is none. */
export type WorkerAnswer =
  | { readonly id: 0 }
  | { readonly id: number; readonly piece: unknown }
  | { readonly id: number; readonly reply: unknown }
  | { readonly id: number; readonly failure: string };

/** Rejection of a task whose worker ended before the reply: out of memory, crashed, or the pool was closed. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
  /** Whether the worker had said that it runs; one that has not may not be able to. */
  readonly hadStarted: boolean;

  constructor(hadStarted: boolean) {
    super('the worker ended');
    this.hadStarted = hadStarted;
  }
}

interface Assignment {
  readonly task: Task;
  readonly piece: (piece: never) => void;
  readonly resolve: (reply: never) => void;
  readonly reject: (error: Error) => void;
}

const MOST_WORKERS = 4;
const IDLE_MS = 4_000;
/** Megabytes for what is new in a worker's memory. More is not faster, measured on 35,000 articles, and there may be four workers. */
const YOUNG_MEGABYTES = 24;

/** As many workers as help, on this machine. */
export function usefulWorkers(): number {
  return Math.max(1, Math.min(MOST_WORKERS, availableParallelism()));
}

/** The worker's program: a source beside the sources; of the bundles, the server's, which knows when it is in a worker. */
function workerProgram(): URL {
  const here = new URL(import.meta.url);
  return here.pathname.endsWith('.ts') ? new URL('../main.worker.ts', here) : new URL('./server.js', here);
}

export class WorkerPool {
  readonly size: number;
  readonly #program: URL;
  readonly #hands = new Set<Hand>();
  readonly #waiting: Assignment[] = [];
  #closed = false;

  constructor(size = usefulWorkers(), program = workerProgram()) {
    this.size = size;
    this.#program = program;
  }

  /** Whether no worker runs. */
  get isAsleep(): boolean {
    return this.#hands.size === 0;
  }

  /** Has a task done; rejects with its failure, or with WorkerDied. `piece` gets parts of the reply that come before the rest. */
  run<T extends Task>(task: T, piece: (piece: Reply<T>) => void = () => {}): Promise<Reply<T>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new WorkerDied(true));
      this.#waiting.push({ task, piece, resolve, reject } as Assignment);
      this.#assign();
    });
  }

  /** Ends all workers; tasks under way reject. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new WorkerDied(true));
    await Promise.all([...this.#hands].map((hand) => hand.end()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const free = [...this.#hands].find((hand) => hand.free) ?? (this.#hands.size < this.size ? this.#hire() : undefined);
      if (free === undefined) return;
      free.take(this.#waiting.shift()!);
    }
  }

  #hire(): Hand {
    const hand: Hand = new Hand(this.#program, () => this.#assign(), () => {
      this.#hands.delete(hand);
      this.#assign();
    });
    this.#hands.add(hand);
    return hand;
  }
}

/** One worker and what it is at. */
class Hand {
  readonly #worker: Worker;
  readonly #done: () => void;
  #assignment: Assignment | null = null;
  #id = 0;
  #hasStarted = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(program: URL, done: () => void, gone: () => void) {
    this.#done = done;
    this.#worker = new Worker(program, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#hear(answer));
    this.#worker.on('error', () => {}); // it ends after that
    this.#worker.on('exit', () => {
      clearTimeout(this.#idle);
      const lost = this.#assignment;
      this.#assignment = null;
      gone();
      lost?.reject(new WorkerDied(this.#hasStarted));
    });
    this.#rest();
  }

  get free(): boolean {
    return this.#assignment === null;
  }

  take(assignment: Assignment): void {
    clearTimeout(this.#idle);
    this.#assignment = assignment;
    this.#worker.ref();
    this.#worker.postMessage({ id: ++this.#id, task: assignment.task });
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker.terminate();
  }

  #hear(answer: WorkerAnswer): void {
    this.#hasStarted = true;
    const assignment = this.#assignment;
    if (assignment === null || answer.id !== this.#id) return;
    if ('piece' in answer) return assignment.piece(answer.piece as never);
    this.#assignment = null;
    this.#rest();
    if ('reply' in answer) assignment.resolve(answer.reply as never);
    else if ('failure' in answer) assignment.reject(new Error(answer.failure));
    this.#done();
  }

  /** An idle worker keeps no process alive, and goes after a while. */
  #rest(): void {
    this.#worker.unref();
    this.#idle = setTimeout(() => void this.end(), IDLE_MS);
    this.#idle.unref();
  }
}
