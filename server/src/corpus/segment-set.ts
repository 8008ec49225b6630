/**
 * The segments of a corpus as one: every file has a number that never means another file, and is alive until a newer segment brings
 * the same URI or the file goes.
 */
import { uriKey, type Segment } from './segment/segment.ts';

/** The number of a file of the corpus. */
export type Doc = number;

export interface Slot {
  readonly segment: Segment;
  /** Number of the segment's first file; the others follow. */
  readonly base: Doc;
  /** 1 for each file that counts no more. */
  readonly dead: Uint8Array;
  alive: number;
}

export class SegmentSet {
  readonly #slots: Slot[] = [];
  #next: Doc = 0;
  /** A bit for each hash of a path that ever came: most files of a new segment are found to be new without a look at the others. */
  readonly #seen = new Uint8Array(1 << 19);
  #last: Slot | undefined;

  /** In the order in which they came; of two with the same file the later one counts. */
  get slots(): readonly Slot[] {
    return this.#slots;
  }

  /** One more than the highest number in use. */
  get end(): Doc {
    return this.#next;
  }

  /** Adds a segment; `replaced` is told of each file that counts no more because of it. */
  add(segment: Segment, replaced: (doc: Doc) => void): Slot {
    const slot: Slot = { segment, base: this.#next, dead: new Uint8Array(segment.docs), alive: segment.docs };
    for (let doc = 0; doc < segment.docs; doc++) {
      const hash = segment.pathHash(doc);
      if (!this.#mark(hash)) continue;
      for (const older of this.#slots) {
        if (older.alive === 0) continue;
        const same = older.segment.findSame(segment, doc, hash);
        if (same >= 0 && older.dead[same] === 0) {
          this.#bury(older, same);
          replaced(older.base + same);
        }
      }
    }
    this.#slots.push(slot);
    this.#next += segment.docs;
    return slot;
  }

  /** Takes away a file; false when it did not count any more. */
  bury(doc: Doc): boolean {
    const slot = this.slotOf(doc);
    if (slot === undefined || slot.dead[doc - slot.base] !== 0) return false;
    this.#bury(slot, doc - slot.base);
    return true;
  }

  /** Forgets a segment with all its files. */
  drop(segment: Segment): Slot | undefined {
    const at = this.#slots.findIndex((slot) => slot.segment === segment);
    if (at < 0) return undefined;
    this.#last = undefined;
    return this.#slots.splice(at, 1)[0];
  }

  /** The living file of a URI, -1 without one. */
  find(uri: string): Doc {
    const key = uriKey(uri);
    if ((this.#seen[slotOfHash(key.hash)]! & bitOfHash(key.hash)) === 0) return -1;
    for (let at = this.#slots.length - 1; at >= 0; at--) {
      const { segment, dead, base } = this.#slots[at]!;
      const doc = segment.find(key);
      if (doc >= 0 && dead[doc] === 0) return base + doc;
    }
    return -1;
  }

  slotOf(doc: Doc): Slot | undefined {
    const last = this.#last;
    if (last !== undefined && doc >= last.base && doc < last.base + last.segment.docs) return last;
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#slots[middle]!.base <= doc) low = middle + 1;
      else high = middle;
    }
    const slot = this.#slots[low - 1];
    if (slot === undefined || doc >= slot.base + slot.segment.docs) return undefined;
    return (this.#last = slot);
  }

  alive(doc: Doc): boolean {
    const slot = this.slotOf(doc);
    return slot !== undefined && slot.dead[doc - slot.base] === 0;
  }

  /** Notes a path's hash; whether one like it came before. */
  #mark(hash: number): boolean {
    const at = slotOfHash(hash);
    const known = (this.#seen[at]! & bitOfHash(hash)) !== 0;
    this.#seen[at] = this.#seen[at]! | bitOfHash(hash);
    return known;
  }

  #bury(slot: Slot, doc: number): void {
    slot.dead[doc] = 1;
    slot.alive--;
  }
}

function slotOfHash(hash: number): number {
  return (hash >>> 3) & 0x7ffff;
}

function bitOfHash(hash: number): number {
  return 1 << (hash & 7);
}
