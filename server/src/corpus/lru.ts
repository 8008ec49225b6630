/** A map that forgets what has not been asked for longest. */
export class Lru<K, V> {
  readonly #most: number;
  readonly #entries = new Map<K, V>();

  /** Keeps at most so many entries. */
  constructor(most: number) {
    this.#most = most;
  }

  keys(): Iterable<K> {
    return this.#entries.keys();
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value!);
  }

  delete(key: K): void {
    this.#entries.delete(key);
  }
}
