/**
 * Has articles analysed again whose text holds names of the roster that the analysis does not see by itself, or no longer does. Works in
 * slices, beside whatever else is being read; what it finds is kept in memory only.
 */
import type { FileHost } from './file-host.ts';
import type { Holdings } from './holdings.ts';
import { Pace } from './pace.ts';
import type { Segment } from './segment/segment.ts';
import type { SegmentSet } from './segment-set.ts';
import type { SingleFiles } from './single-files.ts';

export class RosterReading {
  readonly #segments: SegmentSet;
  readonly #holdings: Holdings;
  readonly #files: SingleFiles;
  readonly #hands: number;
  /** What has to be looked through. */
  readonly #waiting = new Set<Segment | string>();
  #all = false;
  #working: Promise<void> | null = null;
  #stopped = false;

  constructor(segments: SegmentSet, holdings: Holdings, files: SingleFiles, host: FileHost) {
    this.#segments = segments;
    this.#holdings = holdings;
    this.#files = files;
    this.#hands = host.concurrency;
  }

  /** The roster changed: every article may be told other names. Resolves when all have been. */
  all(): Promise<void> {
    this.#all = true;
    return this.#work();
  }

  /** A segment came, or a file was read without the names of the roster. */
  some(what: Segment | string): void {
    this.#waiting.add(what);
    void this.#work();
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  stop(): void {
    this.#stopped = true;
  }

  #work(): Promise<void> {
    return (this.#working ??= this.#workOff());
  }

  async #workOff(): Promise<void> {
    // Whoever asked goes on first: many changes come together.
    await Promise.resolve();
    try {
      while (!this.#stopped && (this.#all || this.#waiting.size > 0)) {
        const all = this.#all;
        const uris = new Set([...this.#waiting].filter((what) => typeof what === 'string'));
        const slots = this.#segments.slots.filter(({ segment }) => all || this.#waiting.has(segment));
        this.#all = false;
        this.#waiting.clear();
        try {
          const pace = new Pace();
          for (const uri of this.#holdings.outdated(slots, all)) {
            if (uri !== null) uris.add(uri);
            await pace.rest();
            if (this.#all || this.#stopped) break;
          }
        } catch {
          // A segment was put together with others while it was looked through; its text lies elsewhere now.
          this.#all = true;
        }
        if (!this.#all) await this.#read([...uris]);
      }
    } finally {
      // In the very moment in which nothing is waiting: who comes a moment later is to find nobody at work.
      this.#working = null;
    }
  }

  async #read(uris: readonly string[]): Promise<void> {
    const waiting = uris.values();
    const pace = new Pace();
    const hand = async (): Promise<void> => {
      for (const uri of waiting) {
        // A roster that changed meanwhile may want something else; what is left is found again.
        if (this.#all || this.#stopped) return;
        // Who deals with what happened to the file may find it unchanged, and leave it as it is.
        if (!(await this.#files.read(uri, { mayBeMissing: true, wantsFacts: true }))) this.#waiting.add(uri);
        await pace.rest();
      }
    };
    await Promise.all(Array.from({ length: this.#hands }, hand));
  }
}
