/** Reads stretches of the texts straight into the scanner's memory and looks for strings in them, article by article. */
import type { Chunk } from './chunks.ts';
import type { HitCollector } from './hit-set.ts';
import type { Literal } from './literal.ts';
import { createScanner, type Scanner } from './scan.ts';

/** A scanner whose memory has become larger than this is not kept. */
const KEPT_UNITS = 1 << 22;
/** More strings than are looked for at once. */
export const PLACE = 64;
const NO_TEXT = new Uint16Array(0);

/** One for all searches: nothing is awaited between reading a stretch and having looked at it. */
let shared: Scanner | undefined;

export class ChunkScanner {
  /** Adds to `found` every hit of the string in the wanted articles, by its place in the article. */
  find(chunk: Chunk, literal: Literal, wanted: Uint8Array, found: HitCollector): void {
    const { first, starts } = chunk.block;
    const base = starts[chunk.doc]!;
    const width = literal.units.length;
    let doc = chunk.doc;
    let articleStart = 0;
    let articleEnd = starts[doc + 1]! - base;
    let next = 0;
    const { scanner, length } = read(chunk);
    eachPlace(scanner, literal, length, (places) => {
      for (let i = 0; i < places.length; i++) {
        const at = places[i]!;
        while (at >= articleEnd) {
          articleStart = articleEnd;
          articleEnd = starts[++doc + 1]! - base;
        }
        // Hits neither reach beyond the article nor overlap.
        if (at < next || at + width >= articleEnd || wanted[first + doc] !== 1) continue;
        next = at + width;
        found.add(first + doc, at - articleStart, next - articleStart);
      }
    });
  }

  /** Sets in the array beside each string, by number, how often it stands in each article of the stretch, wanted or not. */
  countEach(chunk: Chunk, strings: readonly (readonly [Literal, Uint32Array])[]): void {
    const { first, starts } = chunk.block;
    const base = starts[chunk.doc]!;
    const { scanner, length } = read(chunk);
    for (const [literal, counts] of strings) {
      const width = literal.units.length;
      let doc = chunk.doc;
      let articleEnd = starts[doc + 1]! - base;
      let next = 0;
      counts.fill(0, first + chunk.doc, first + chunk.end);
      eachPlace(scanner, literal, length, (places) => {
        for (let i = 0; i < places.length; i++) {
          const at = places[i]!;
          while (at >= articleEnd) articleEnd = starts[++doc + 1]! - base;
          // Hits neither reach beyond the article nor overlap.
          if (at < next || at + width >= articleEnd) continue;
          next = at + width;
          counts[first + doc]!++;
        }
      });
    }
  }

  /**
   * The text of the stretch, and every place of every string in it, in order: places times `PLACE`, plus the string's number. The text is
   * the scanner's own memory, good until the next reading.
   */
  places(chunk: Chunk, literals: readonly Literal[]): { readonly text: Uint16Array; readonly places: Float64Array } {
    const { scanner, text, length } = read(chunk);
    const found: number[] = [];
    literals.forEach((literal, number) => {
      eachPlace(scanner, literal, length, (places) => {
        for (let i = 0; i < places.length; i++) found.push(places[i]! * PLACE + number);
      });
    });
    return { text: text.subarray(0, length), places: Float64Array.from(found).sort() };
  }

  /** The wanted articles that hold a string of each set, counted within the block, and the text of the stretch, to be kept. */
  candidates(chunk: Chunk, needed: readonly (readonly Literal[])[], wanted: Uint8Array): { readonly text: Uint16Array; readonly docs: readonly number[] } {
    const { first, starts } = chunk.block;
    const base = starts[chunk.doc]!;
    const { scanner, text, length } = read(chunk);
    const marks = new Uint8Array(chunk.end - chunk.doc);
    needed.forEach((literals, passed) => {
      for (const literal of literals) {
        let doc = chunk.doc;
        eachPlace(scanner, literal, length, (places) => {
          for (let i = 0; i < places.length; i++) {
            while (places[i]! >= starts[doc + 1]! - base) doc++;
            if (marks[doc - chunk.doc] === passed) marks[doc - chunk.doc] = passed + 1;
          }
        });
      }
    });
    const docs: number[] = [];
    for (let i = 0; i < marks.length; i++) if (marks[i] === needed.length && wanted[first + chunk.doc + i] === 1) docs.push(chunk.doc + i);
    return { text: docs.length === 0 ? NO_TEXT : text.slice(0, length), docs };
  }
}

function read({ block, doc, end }: Chunk): { readonly scanner: Scanner; readonly text: Uint16Array; readonly length: number } {
  const from = block.starts[doc]!;
  const length = block.starts[end]! - from;
  const scanner = (shared ??= createScanner());
  const text = scanner.reserve(length);
  block.read(text.subarray(0, length), from);
  if (text.length > KEPT_UNITS) shared = undefined;
  return { scanner, text, length };
}

/** Every place of the literal in the text just read. */
function eachPlace(scanner: Scanner, literal: Literal, length: number, take: (places: Uint32Array) => void): void {
  for (let from = 0; ; ) {
    const places = scanner.find(literal, from, length);
    take(places);
    if (places.length < scanner.room) return;
    from = places.at(-1)! + 1;
  }
}
