/** What stands before or behind every hit, or the hit itself, read from the texts once and kept as one block of code units. */
import { Pace } from '../../pace.ts';
import { chunksOf } from '../chunks.ts';
import type { SearchedTexts } from '../find-hits.ts';
import type { HitSet } from '../hit-set.ts';

export type Side = 'left' | 'right' | 'hit';

/**
 * For each hit the code units nearest to it (so `left` runs backwards), to where the paragraph ends; 0 where there is nothing. One array for each
 * distance: sorting goes through them one by one, and one of them stays in the processor's cache.
 */
export type Neighbours = readonly Uint16Array[];

/** Code units read of each hit, fewer when there are very many hits: so many take a whole line in all. */
const WIDEST = 32;
const NARROWEST = 8;
const MOST_UNITS = 1 << 24;
const NEWLINE = 10;

/** Rejects when texts cannot be read; incomplete once `stop` says so. */
export async function readNeighbours({ size, blocks }: SearchedTexts, set: HitSet, side: Side, stop: () => boolean): Promise<Neighbours> {
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(MOST_UNITS / Math.max(1, set.length))));
  const columns = Array.from({ length: width }, () => new Uint16Array(set.length));
  const wanted = new Uint8Array(size);
  for (const doc of set.docs) wanted[doc] = 1;
  const pace = new Pace();
  let room = new Uint16Array(0);
  let article = 0;
  for (const { block, doc, end } of chunksOf(blocks, wanted)) {
    await pace.rest();
    if (stop()) break;
    const base = block.starts[doc]!;
    const length = block.starts[end]! - base;
    if (room.length < length) room = new Uint16Array(2 * length);
    const text = room.subarray(0, length);
    block.read(text, base);
    for (; article < set.docs.length && set.docs[article]! < block.first + end; article++) {
      const own = set.docs[article]! - block.first;
      const from = block.starts[own]! - base;
      const to = block.starts[own + 1]! - base - 1;
      for (let hit = set.firsts[article]!; hit < set.firsts[article + 1]!; hit++) {
        const start = from + set.start(hit);
        const stopAt = from + set.end(hit);
        if (side === 'left') {
          const least = Math.max(from, start - width);
          for (let i = start - 1, k = 0; i >= least && text[i] !== NEWLINE; i--) columns[k++]![hit] = text[i]!;
        } else if (side === 'right') {
          const most = Math.min(to, stopAt + width);
          for (let i = stopAt, k = 0; i < most && text[i] !== NEWLINE; i++) columns[k++]![hit] = text[i]!;
        } else {
          const most = Math.min(to, stopAt, start + width);
          for (let i = start, k = 0; i < most; i++) columns[k++]![hit] = text[i]!;
        }
      }
    }
  }
  return columns;
}
