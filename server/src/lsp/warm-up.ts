/**
 * What the first questions to a process would wait for is worked out when reading is over and nobody asks: a first screen of a concordance took twice as
 * long as the next ones, for the order of the articles, the people who speak, and code the engine had not compiled yet.
 */
import { readVisibleText } from '../article/parse-article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FileHost } from '../corpus/file-host.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import { Pace } from '../corpus/pace.ts';
import { decode } from '../text/decode.ts';

/** Milliseconds after the end of reading in which the editor asks what it asks at once. */
const QUIET_MS = 200;

export class WarmUp {
  readonly #corpus: Corpus;
  readonly #files: FileHost;
  readonly #isReading: () => boolean;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(corpus: Corpus, files: FileHost, isReading: () => boolean, failed: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#files = files;
    this.#isReading = isReading;
    this.#failed = failed;
  }

  /** To be called when reading is over. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work().catch(this.#failed), QUIET_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #work(): Promise<void> {
    const stop = (): boolean => this.#stopped || this.#isReading();
    const pace = new Pace();
    for (const uri of await this.#corpus.warmUp(stop)) {
      if (stop()) return;
      // The text is not kept: whoever asks for it gets the file as it is then.
      const { bytes } = await this.#files.read(uri);
      if (bytes !== null) readVisibleText(decode(bytes).text, fileNameOf(uri));
      await pace.rest();
    }
  }
}
