/**
 * Answers that take long to work out and that several may ask for at once: each is worked out once, goes on as long as one of them wants it,
 * and those asked for last are kept.
 */
import { Lru } from './lru.ts';

interface Work<T> {
  readonly promise: Promise<T>;
  /** One for each who waits: whether they no longer want it. */
  readonly stops: (() => boolean)[];
  done: boolean;
  abandoned: boolean;
}

export class SharedWork<T> {
  readonly #kept: Lru<string, Work<T>>;

  /** Keeps at most so many answers. */
  constructor(most: number) {
    this.#kept = new Lru(most);
  }

  /**
   * What `work` gives, or gave, for the key. It is told by its own `stop` when nobody wants it any more; what it then gives reaches only those
   * who do not want it, and is forgotten, as is what fails.
   */
  async get(key: string, stop: () => boolean, work: (stop: () => boolean) => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known !== undefined && !known.abandoned) {
      if (!known.done) known.stops.push(stop);
      return known.promise;
    }
    const stops = [stop];
    const everybodyStopped = (): boolean => {
      if (!stops.every((one) => one())) return false;
      started.abandoned = true;
      return true;
    };
    // Begins a turn later, when `started` is there to be marked.
    const started: Work<T> = { promise: Promise.resolve().then(() => work(everybodyStopped)), stops, done: false, abandoned: false };
    this.#kept.set(key, started);
    try {
      return await started.promise;
    } catch (error) {
      started.abandoned = true;
      throw error;
    } finally {
      started.done = true;
      stops.length = 0;
      if (started.abandoned && this.#kept.get(key) === started) this.#kept.delete(key);
    }
  }

  /** Forgets all answers. */
  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#kept.delete(key);
  }
}
