/** Files read one by one, on the thread that answers requests: those that change while somebody reads, and those an editor shows. */
import { analyseBytes, NOT_ANALYSED, stampOf } from './batch.ts';
import type { FileEvents } from './file-events.ts';
import type { FileHost, ReadResult } from './file-host.ts';
import type { Holdings } from './holdings.ts';

export interface Wish {
  /** Then it is no failure when the file cannot be read. */
  readonly mayBeMissing?: boolean;
  /** The corpus is to have the facts at hand, whether the file changed or not. */
  readonly wantsFacts?: boolean;
}

export class SingleFiles {
  readonly #host: FileHost;
  readonly #holdings: Holdings;
  readonly #events: FileEvents;
  readonly #failures: Map<string, string>;
  readonly #reading = new Map<string, Promise<boolean>>();

  constructor(host: FileHost, holdings: Holdings, events: FileEvents, failures: Map<string, string>) {
    this.#host = host;
    this.#holdings = holdings;
    this.#events = events;
    this.#failures = failures;
  }

  /** Resolves when nobody reads the file any more. */
  async underWay(uri: string): Promise<void> {
    await this.#reading.get(uri);
  }

  /** Reads a file and takes in what changed, unless something happens to it meanwhile: then false. */
  read(uri: string, wish: Wish = {}): Promise<boolean> {
    const since = this.#events.now;
    const reading = this.#host.read(uri).then((result) => {
      const counts = !this.#events.happened(uri, since);
      if (counts) this.#take(uri, result, wish);
      if (this.#reading.get(uri) === reading) this.#reading.delete(uri);
      return counts;
    });
    this.#reading.set(uri, reading);
    return reading;
  }

  /** A file has no article that could be shown, and why. */
  fail(uri: string, message: string): void {
    this.#failures.set(uri, message);
    this.#holdings.drop(uri);
  }

  #take(uri: string, result: ReadResult, { mayBeMissing = false, wantsFacts = false }: Wish): void {
    this.#failures.delete(uri);
    if (result.bytes === null) {
      if (mayBeMissing) this.#holdings.drop(uri);
      else this.fail(uri, result.failure);
      return;
    }
    const stamp = stampOf(result.bytes, result.mtime);
    const isKnown = this.#holdings.isKnown(uri, stamp.hash);
    if (isKnown) this.#holdings.restamp(uri, stamp);
    if (isKnown && !wantsFacts) return;
    try {
      const article = analyseBytes(uri, result.bytes, this.#holdings.timeZone, this.#holdings.missing(uri));
      if (!isKnown) this.#holdings.takeFile({ uri, stamp, article });
      else if (article !== null) this.#holdings.refresh({ uri, stamp, article });
    } catch {
      this.fail(uri, NOT_ANALYSED);
    }
  }
}
