/**
 * What the watcher of files says, put in order: changes that come in a swarm, as when a branch is checked out, are told together,
 * and whoever began to read a file before something happened to it can find that out.
 */

/** Changes that follow each other faster than this make one swarm. */
const SWARM_MS = 50;

export class FileEvents {
  readonly #times = new Map<string, number>();
  readonly #gone = new Set<string>();
  readonly #readChanged: (uris: readonly string[]) => Promise<void>;
  #now = 0;
  #lastTold = -Infinity;
  #swarm: { readonly uris: Set<string>; readonly told: Promise<void> } | null = null;

  /** `readChanged` is called with files that appeared or changed; it must not reject. */
  constructor(readChanged: (uris: readonly string[]) => Promise<void>) {
    this.#readChanged = readChanged;
  }

  /** A point in time to ask `happened` about. */
  get now(): number {
    return this.#now;
  }

  /** Whether something happened to a file after a point in time. */
  happened(uri: string, since: number): boolean {
    return (this.#times.get(uri) ?? 0) > since;
  }

  /** Whether the last that happened to a file is that it was deleted. */
  isGone(uri: string): boolean {
    return this.#gone.has(uri);
  }

  deleted(uri: string): void {
    this.#times.set(uri, ++this.#now);
    this.#gone.add(uri);
    this.#swarm?.uris.delete(uri);
  }

  /** Resolves when the file has been dealt with. */
  changed(uri: string): Promise<void> {
    this.#times.set(uri, ++this.#now);
    this.#gone.delete(uri);
    if (this.#swarm === null) {
      const uris = new Set<string>();
      // The first change of a quiet time is not kept waiting, but those told in the same breath are taken with it.
      const wait = Date.now() - this.#lastTold > SWARM_MS ? 0 : SWARM_MS;
      const told = new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => {
        this.#swarm = null;
        this.#lastTold = Date.now();
        return this.#readChanged([...uris]);
      });
      this.#swarm = { uris, told };
    }
    this.#swarm.uris.add(uri);
    return this.#swarm.told;
  }
}
