/** Cuts the texts of a corpus into stretches small enough for the processor's cache, without reading what nobody wants. */
import type { Span } from '../../text/span.ts';

/** Texts of articles one after the other, as a segment of the corpus has them. */
export interface TextBlock {
  /** The number of the first article; they count up by one. */
  readonly first: number;
  /** Where each article begins, and last where the last one ends, in code units; each ends with one unit that is not of its text. */
  readonly starts: Uint32Array;
  /** Fills `target` with the code units from `from` on: visible text folded to Simplified. Throws when they cannot be read. */
  read(target: Uint16Array, from: number): void;
}

/** Where the text of an article ends; `doc` is counted within the block. */
export function textEnd({ starts }: TextBlock, doc: number): number {
  return Math.max(starts[doc]!, starts[doc + 1]! - 1);
}

export interface Chunk {
  readonly block: TextBlock;
  /** Articles from `doc` to before `end`, counted within the block. */
  readonly doc: number;
  readonly end: number;
}

/** Code units read at once. */
const CHUNK_UNITS = 1 << 17;
/** Articles longer than this are looked at in pieces. */
const PIECE_UNITS = 1 << 16;
const NEWLINE = 10;
/** Unwanted text is read along when it is shorter than this; another read would take longer. */
const GAP_UNITS = 1 << 13;

/** Stretches of at least one wanted article each. Articles are never cut. `wanted` has a 1 for each article wanted, by number. */
export function* chunksOf(blocks: Iterable<TextBlock>, wanted: Uint8Array): Generator<Chunk> {
  for (const block of blocks) {
    const { first, starts } = block;
    let doc = -1;
    let end = -1;
    for (let i = 0; i + 1 < starts.length; i++) {
      if (wanted[first + i] !== 1 || starts[i]! + 1 >= starts[i + 1]!) continue;
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

/** A text as it is, a very long one cut behind line breaks where there are any. */
export function* piecesOf(text: Uint16Array, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > PIECE_UNITS) {
    const newline = text.subarray(from, from + PIECE_UNITS).lastIndexOf(NEWLINE);
    const cut = newline < 0 ? from + PIECE_UNITS : from + newline + 1;
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}
