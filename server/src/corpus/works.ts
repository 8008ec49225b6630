/** Hands lists of files to the workshop and takes in what comes of them, unless something happened to a file meanwhile. */
import type { FileEvents } from './file-events.ts';
import type { Holdings } from './holdings.ts';
import type { ProgressCount } from './progress.ts';
import type { SingleFiles } from './single-files.ts';
import type { TakeResult, WorkList } from './work-list.ts';

export class Works {
  readonly #holdings: Holdings;
  readonly #events: FileEvents;
  readonly #files: SingleFiles;
  readonly #progress: ProgressCount;
  /** Lists that are being worked through, whoever asked for it. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(holdings: Holdings, events: FileEvents, files: SingleFiles, progress: ProgressCount) {
    this.#holdings = holdings;
    this.#events = events;
    this.#files = files;
    this.#progress = progress;
  }

  /** Resolves when the list is done, or no job of it is under way after `stopped` said so. */
  async through(list: WorkList, stopped: () => boolean): Promise<void> {
    const working = list.run(this.#holdings.timeZone, stopped, () => this.#taker());
    this.#underWay.add(working);
    await working.finally(() => this.#underWay.delete(working));
  }

  /** Resolves when no job is under way that was when this was called. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #taker(): TakeResult {
    const since = this.#events.now;
    return (files, { segments, unchanged, failures }) => {
      for (const segment of segments) this.#holdings.addSegment(segment);
      for (const { uri, stamp } of unchanged) this.#holdings.restamp(uri, stamp);
      for (const { uri, message } of failures) {
        if (!this.#events.happened(uri, since)) this.#files.fail(uri, message);
      }
      for (const { uri } of files) {
        if (!this.#events.happened(uri, since)) continue;
        if (this.#events.isGone(uri)) this.#holdings.drop(uri);
        else void this.#events.changed(uri);
      }
      this.#progress.advance(files.length);
    };
  }
}
