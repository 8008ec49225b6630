/** Analyses batches in worker threads, which read the files and write the segments themselves. */
import { NOT_ANALYSED, type WantedFile } from '../corpus/batch.ts';
import type { FileHost } from '../corpus/file-host.ts';
import { Pace } from '../corpus/pace.ts';
import { InThreadWorkshop, type Job, type JobResult, type Workshop } from '../corpus/workshop.ts';
import { openInMemory } from '../corpus/segment/segment.ts';
import type { Shelves } from './shelves.ts';
import { WorkerDied, type WorkerPool } from './worker-pool.ts';
import { analyse, type AnalyseReply, type AnalyseTask, type Shelf } from './worker-tasks.ts';

/** Not more than this is analysed here when no worker is awake. */
const FEW_FILES = 24;
const FEW_BYTES = 256 << 10;
/** Workers that die this often without anything done in between are not worth another try. */
const MOST_DEATHS = 12;

export class ThreadWorkshop implements Workshop {
  readonly hands: number;
  readonly largest = { files: 2048, bytes: 16 << 20 };
  readonly #pool: WorkerPool;
  readonly #shelves: Shelves;
  readonly #log: (message: string) => void;
  /** Does the work if no worker can run here. */
  readonly #alone: Workshop;
  #deaths = 0;
  #useless = false;
  #closed = false;

  constructor(pool: WorkerPool, shelves: Shelves, files: FileHost, log: (message: string) => void) {
    this.hands = pool.size;
    this.#pool = pool;
    this.#shelves = shelves;
    this.#log = log;
    this.#alone = new InThreadWorkshop(files);
  }

  async run(job: Job): Promise<JobResult> {
    // A worker would take longer to start than to do a small job.
    if (!this.#useless && this.#pool.isAsleep && job.files.length <= FEW_FILES && bytesOf(job.files) <= FEW_BYTES) {
      const pace = new Pace();
      return this.#open(await analyse(this.#taskOf(job), () => pace.rest()));
    }
    return this.#send(job);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#pool.close(), this.#alone.close()]);
  }

  async #send(job: Job): Promise<JobResult> {
    if (this.#useless) return this.#alone.run(job);
    try {
      const reply = await this.#pool.run(this.#taskOf(job));
      this.#deaths = 0;
      return this.#open(reply);
    } catch (error) {
      if (this.#closed) return { ...NOTHING, left: job.files };
      if (!(error instanceof WorkerDied)) this.#log(`A batch failed and is tried again in parts: ${error instanceof Error ? error.message : String(error)}`);
      this.#deaths++;
      if ((error instanceof WorkerDied && !error.hadStarted) || this.#deaths > MOST_DEATHS) return this.#giveUpWorkers(job);
      return this.#sendHalves(job);
    }
  }

  async #giveUpWorkers(job: Job): Promise<JobResult> {
    if (!this.#useless) this.#log('No worker thread can run here; articles are analysed between requests instead.');
    this.#useless = true;
    return this.#alone.run(job);
  }

  /** A batch lost its worker: its halves are tried by themselves, until the file that does it is found. */
  async #sendHalves(job: Job): Promise<JobResult> {
    const { files, stopped } = job;
    if (stopped()) return { ...NOTHING, left: files };
    if (files.length <= 1) return { ...NOTHING, failures: files.map(({ uri }) => ({ uri, message: NOT_ANALYSED })) };
    const middle = files.length >> 1;
    return joined(await this.#send({ ...job, files: files.slice(0, middle) }), await this.#send({ ...job, files: files.slice(middle) }));
  }

  #taskOf({ files, timeZone }: Job): AnalyseTask {
    return { kind: 'analyse', timeZone, parts: this.#partsOf(files) };
  }

  #partsOf(files: readonly WantedFile[]): { shelf: Shelf; files: WantedFile[] }[] {
    const parts = new Map<Shelf, WantedFile[]>();
    for (const file of files) {
      const shelf = this.#shelves.shelfOf(file.uri);
      const part = parts.get(shelf);
      if (part === undefined) parts.set(shelf, [file]);
      else part.push(file);
    }
    return [...parts].map(([shelf, part]) => ({ shelf, files: part }));
  }

  #open({ written, unchanged, failures }: AnalyseReply): JobResult {
    const segments = written.flatMap(({ shelf, name, index, text }) => {
      try {
        return text === undefined ? this.#shelves.open(shelf, name, index) : openInMemory({ index, text });
      } catch (error) {
        this.#log(`A batch was lost: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    });
    return { segments, unchanged, failures, left: [] };
  }
}

function bytesOf(files: readonly WantedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

const NOTHING: JobResult = { segments: [], unchanged: [], failures: [], left: [] };

function joined(one: JobResult, other: JobResult): JobResult {
  return {
    segments: [...one.segments, ...other.segments],
    unchanged: [...one.unchanged, ...other.unchanged],
    failures: [...one.failures, ...other.failures],
    left: [...one.left, ...other.left],
  };
}
