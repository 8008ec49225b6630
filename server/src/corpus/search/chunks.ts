/** Cuts the texts of a corpus into stretches small enough for the processor's cache, without reading what nobody wants. */

/** Texts of articles one after the other, as a segment of the corpus has them. */
export interface TextBlock {
  /** The number of the first article; they count up by one. */
  readonly first: number;
  /** Where each article begins, and last where the last one ends, in code units. */
  readonly starts: Uint32Array;
  /** Fills `target` with the code units from `from` on: visible text folded to Simplified. */
  read(target: Uint16Array, from: number): void;
}

export interface Chunk {
  readonly block: TextBlock;
  /** Articles from `doc` to before `end`, counted within the block. */
  readonly doc: number;
  readonly end: number;
}

/** Code units read at once. */
const CHUNK_UNITS = 1 << 17;
/** Unwanted text is read along when it is shorter than this; another read would take longer. */
const GAP_UNITS = 1 << 13;

/** Stretches of at least one wanted article each. Articles are never cut. `wanted` has a 1 for each article wanted, by number. */
export function* chunksOf(blocks: Iterable<TextBlock>, wanted: Uint8Array): Generator<Chunk> {
  for (const block of blocks) {
    const { first, starts } = block;
    let doc = -1;
    let end = -1;
    for (let i = 0; i + 1 < starts.length; i++) {
      if (wanted[first + i] !== 1 || starts[i] === starts[i + 1]) continue;
      if (doc >= 0 && (starts[i + 1]! - starts[doc]! > CHUNK_UNITS || starts[i]! - starts[end]! > GAP_UNITS)) {
        yield { block, doc, end };
        doc = -1;
      }
      if (doc < 0) doc = i;
      end = i + 1;
    }
    if (doc >= 0) yield { block, doc, end };
  }
}
