/** Files waiting to be analysed, handed to a workshop in jobs of a good size until none is left or somebody says stop. */
import type { WantedFile } from './batch.ts';
import { BatchSizes } from './batch-sizes.ts';
import type { JobResult, Workshop } from './workshop.ts';

/** Gets what came of a job: the files it was given, without those left. */
export type TakeResult = (files: readonly WantedFile[], result: JobResult) => void;

export class WorkList {
  readonly #workshop: Workshop;
  readonly #sizes: BatchSizes;
  /** In reverse, so that the next ones are taken from the end. */
  #waiting: WantedFile[];
  #bytes: number;

  /** The files in the order in which they are wanted. */
  constructor(workshop: Workshop, files: readonly WantedFile[]) {
    this.#workshop = workshop;
    this.#sizes = new BatchSizes(workshop.hands, workshop.largest);
    this.#waiting = files.toReversed();
    this.#bytes = files.reduce((sum, file) => sum + file.size, 0);
  }

  get length(): number {
    return this.#waiting.length;
  }

  /**
   * Works until nothing is waiting, or `stopped` says so; resolves when no job is under way any more. `beginning` is called before
   * each job and gives who takes its result.
   */
  async run(timeZone: string, stopped: () => boolean, beginning: () => TakeResult): Promise<void> {
    const hand = async (): Promise<void> => {
      while (this.#waiting.length > 0 && !stopped()) {
        const files = this.#next();
        const take = beginning();
        const result = await this.#workshop.run({ files, timeZone, stopped });
        this.#giveBack(result.left);
        const left = new Set(result.left);
        take(left.size === 0 ? files : files.filter((file) => !left.has(file)), result);
        // A job of which nothing was done would come back for ever.
        if (left.size === files.length) return;
      }
    };
    await Promise.all(Array.from({ length: this.#workshop.hands }, hand));
  }

  #next(): WantedFile[] {
    const limits = this.#sizes.next({ files: this.#waiting.length, bytes: this.#bytes });
    const files: WantedFile[] = [];
    let bytes = 0;
    while (this.#waiting.length > 0 && files.length < limits.files && (files.length === 0 || bytes + this.#waiting.at(-1)!.size <= limits.bytes)) {
      const file = this.#waiting.pop()!;
      bytes += file.size;
      files.push(file);
    }
    this.#bytes -= bytes;
    return files;
  }

  #giveBack(files: readonly WantedFile[]): void {
    for (const file of files.toReversed()) this.#waiting.push(file);
    this.#bytes += files.reduce((sum, file) => sum + file.size, 0);
  }
}
