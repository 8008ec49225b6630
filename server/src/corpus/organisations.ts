/** The organisations that are reported to speak, with how many articles report it; worked out in slices when somebody asks, and kept. */
import { Pace } from './pace.ts';
import type { StatementRecord } from './segment/record.ts';
import type { Doc, SegmentSet } from './segment-set.ts';
import { SharedWork } from './shared-work.ts';

interface Statements {
  readonly revision: number;
  readonly segments: SegmentSet;
  statementRecords(doc: Doc): readonly StatementRecord[];
}

export class Organisations {
  readonly #corpus: Statements;
  readonly #counts = new SharedWork<ReadonlyMap<string, number>>(1);

  constructor(corpus: Statements) {
    this.#corpus = corpus;
  }

  /** Names as written. What was begun is finished, whoever still waits for it: the next who asks will want it. */
  counts(): Promise<ReadonlyMap<string, number>> {
    return this.#counts.get(String(this.#corpus.revision), () => false, () => this.#count());
  }

  async #count(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    const pace = new Pace();
    for (const { segment, base, dead } of [...this.#corpus.segments.slots]) {
      for (let doc = 0; doc < segment.docs; doc++) {
        await pace.rest();
        // A segment may go meanwhile.
        if (dead[doc] !== 0 || !segment.isArticle(doc) || !this.#corpus.segments.alive(base + doc)) continue;
        const names = new Set<string>();
        for (const { person, speaker } of this.#corpus.statementRecords(base + doc)) if (person === null) names.add(speaker);
        for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return counts;
  }
}
