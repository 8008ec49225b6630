/** Analyses some files, one after the other, into one segment: what a worker thread does, and in the browser the server itself. */
import { ANALYSER_VERSION } from '../analysis/facts.ts';
import { crc32 } from '../text/checksum.ts';
import { decode } from '../text/decode.ts';
import type { ListedFile } from './file-host.ts';
import { fileNameOf } from './file-name.ts';
import { readArticle, type MissingNames, type ReadArticle } from './read-article.ts';
import { SegmentBuilder, type SegmentData } from './segment/builder.ts';
import type { FileStamp } from './segment/record.ts';

/** A file to be looked at. */
export interface WantedFile extends ListedFile {
  /** The checksum under which its facts are known and still good; null when it has to be analysed in any case. */
  readonly hash: number | null;
}

export interface Failure {
  readonly uri: string;
  /** A sentence for the reader. */
  readonly message: string;
}

export const NOT_ANALYSED = 'The file could not be analysed.';

/** A file whose bytes are the known ones, with what is now seen of it. */
export interface Restamped {
  readonly uri: string;
  readonly stamp: FileStamp;
}

/** What came of a batch. */
export interface BatchOutcome {
  /** Null when there was nothing to keep. */
  readonly data: SegmentData | null;
  readonly unchanged: readonly Restamped[];
  readonly failures: readonly Failure[];
}

export class Batch {
  readonly #timeZone: string;
  readonly #builder = new SegmentBuilder();
  readonly #unchanged: Restamped[] = [];
  readonly #failures: Failure[] = [];

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** Takes in one file. Never throws: a fault of ours must not take the other articles with it. */
  take(file: WantedFile, bytes: Uint8Array): void {
    const stamp = { size: file.size, mtime: file.mtime, hash: crc32(bytes) };
    if (stamp.hash === file.hash) {
      this.#unchanged.push({ uri: file.uri, stamp });
      return;
    }
    try {
      const article = analyseBytes(file.uri, bytes, this.#timeZone);
      this.#builder.add(file.uri, stamp, article);
    } catch {
      this.fail(file.uri, NOT_ANALYSED);
    }
  }

  fail(uri: string, message: string): void {
    this.#failures.push({ uri, message });
  }

  finish(): BatchOutcome {
    const data = this.#builder.size === 0 ? null : this.#builder.finish({ analyser: ANALYSER_VERSION, timeZone: this.#timeZone });
    return { data, unchanged: this.#unchanged, failures: this.#failures };
  }
}

/** Null when the file is no article. Throws only by a fault of ours. See `readArticle`. */
export function analyseBytes(uri: string, bytes: Uint8Array, timeZone: string, missing?: MissingNames): ReadArticle | null {
  return readArticle(decode(bytes).text, fileNameOf(uri), timeZone, missing);
}

export function stampOf(bytes: Uint8Array, mtime: number): FileStamp {
  return { size: bytes.length, mtime, hash: crc32(bytes) };
}
