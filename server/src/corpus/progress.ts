/** How far reading has come: counts, failures, and reports of them that come often enough and not too often. */
import type { Failure } from './batch.ts';

/** `paused`: cancelled before all was done; what is done stays. */
export interface Progress {
  readonly state: 'indexing' | 'paused' | 'ready';
  /** Files dealt with, of all there are; both 0 while folders are listed. */
  readonly done: number;
  readonly total: number;
  readonly failures: readonly Failure[];
}

const PAUSE_MS = 100;

export class ProgressCount {
  readonly failures = new Map<string, string>();
  readonly #tell: (progress: Progress) => void;
  #done = 0;
  #total = 0;
  #told = -Infinity;
  #state: Progress['state'] = 'ready';

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  get state(): Progress['state'] {
    return this.#state;
  }

  /** From now on `done` of `total` files are dealt with. */
  restart(done: number, total: number): void {
    this.#done = done;
    this.#total = total;
    this.tell('indexing');
  }

  /** More files to deal with. */
  expect(files: number): void {
    this.#total += files;
    this.tell(this.#state === 'paused' ? 'paused' : 'indexing');
  }

  /** Tells it if that has not been done for a moment. */
  advance(files: number): void {
    if (this.#total === 0) return; // done ahead of the list, and not counted in it
    this.#done += files;
    if (performance.now() - this.#told > PAUSE_MS) this.tell(this.#state);
  }

  tell(state: Progress['state']): void {
    this.#state = state;
    this.#told = performance.now();
    if (state === 'ready') this.#done = this.#total;
    const failures = [...this.failures].map(([uri, message]) => ({ uri, message }));
    this.#tell({ state, done: this.#done, total: this.#total, failures });
  }
}
