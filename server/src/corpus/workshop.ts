/**
 * Where files are analysed: the port through which the indexer hands out batches, and the workshop of a host without threads, which
 * works in slices between requests.
 */
import { Batch, type Failure, type Restamped, type WantedFile } from './batch.ts';
import type { FileHost } from './file-host.ts';
import { Pace } from './pace.ts';
import { readAhead } from './read-ahead.ts';
import { openInMemory, type Segment } from './segment/segment.ts';

export interface Job {
  readonly files: readonly WantedFile[];
  /** IANA name of the zone in which days are told. */
  readonly timeZone: string;
  /** Asked between files by workshops that can stop in between. */
  readonly stopped: () => boolean;
}

export interface JobResult {
  /** The articles, and the files that are none. */
  readonly segments: readonly Segment[];
  readonly unchanged: readonly Restamped[];
  readonly failures: readonly Failure[];
  /** Files not looked at, because the job was stopped or lost. */
  readonly left: readonly WantedFile[];
}

export interface Workshop {
  /** How many jobs are worth having under way at once. */
  readonly hands: number;
  /** The most files and bytes worth putting into one job. */
  readonly largest: { readonly files: number; readonly bytes: number };
  /** Never rejects. */
  run(job: Job): Promise<JobResult>;
  /** Gives up what is under way; jobs resolve with all their files left. */
  close(): Promise<void>;
}

/** Analyses on the thread that also answers requests. */
export class InThreadWorkshop implements Workshop {
  readonly hands = 1;
  readonly largest = { files: 256, bytes: 4 << 20 };
  readonly #host: FileHost;
  #closed = false;

  constructor(host: FileHost) {
    this.#host = host;
  }

  async run({ files, timeZone, stopped }: Job): Promise<JobResult> {
    const batch = new Batch(timeZone);
    const pace = new Pace();
    const isStopped = (): boolean => this.#closed || stopped();
    let place = 0;
    for await (const { uri, result } of readAhead(this.#host, files.map((file) => file.uri), isStopped)) {
      if (isStopped()) break;
      if (result.bytes === null) batch.fail(uri, result.failure);
      else batch.take({ ...files[place]!, size: result.bytes.length, mtime: result.mtime }, result.bytes);
      place++;
      await pace.rest();
    }
    const { data, unchanged, failures } = batch.finish();
    return {
      segments: data === null ? [] : [openInMemory(data)],
      unchanged,
      failures,
      left: files.slice(place),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
  }
}
