/**
 * The places around which words are looked for: the hits of a query, found as a search finds them, or the mentions of a person. Mentions are
 * known by their places in the file; where they stand in the visible text is told by the text itself.
 */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { AppearanceMention } from '../model.ts';
import { Pace } from '../pace.ts';
import type { Doc } from '../segment-set.ts';
import { ChunkScanner } from '../search/chunk-scanner.ts';
import { chunksOf, piecesOf, textEnd } from '../search/chunks.ts';
import { Hits } from '../search/hits.ts';
import type { Matcher } from '../search/matcher.ts';
import { eachPiece, isOver, type Patience, type WordScope } from './texts.ts';

/** Told of a piece `[from, to)` of the texts that counts as one, with the hits in it: in order, none reaching into another. */
export type TakeHits = (units: Uint16Array, from: number, to: number, hits: readonly Span[]) => void;

/** A node that can be found in texts. False when it ended before all texts were seen; rejects when they cannot be read. */
export type Node = (scope: WordScope, patience: Patience, take: TakeHits) => Promise<boolean>;

/** The hits of a query. */
export function hitsOf(matcher: Matcher): Node {
  return async (scope, patience, take) => {
    const { blocks, wanted } = scope;
    const scanner = new ChunkScanner();
    const pace = new Pace();
    const found = new Hits();
    for (const chunk of chunksOf(blocks, wanted)) {
      await pace.rest();
      if (isOver(patience)) return false;
      const { block } = chunk;
      const base = block.starts[chunk.doc]!;
      const { text, docs } = scanner.candidates(chunk, matcher.needed, wanted);
      for (const doc of docs) {
        const [from, to] = [block.starts[doc]! - base, textEnd(block, doc) - base];
        found.clear();
        for (const piece of piecesOf(text, from, to)) {
          matcher.find(text, piece.start, piece.end, found);
          await pace.rest();
          if (isOver(patience)) return false;
        }
        const hits = Array.from({ length: found.length }, (_, i) => ({ start: found.start(i), end: found.end(i) }));
        takePieces(scope, block.first + doc, text, from, to, hits, take);
      }
    }
    return true;
  };
}

/** Mentions by article, in the order of the file. */
export function mentionsOf(mentions: ReadonlyMap<Doc, readonly AppearanceMention[]>): Node {
  return (scope, patience, take) => {
    const named = { ...scope, spansOf: null, wanted: scope.wanted.map((mark, doc) => (mark === 1 && mentions.has(doc) ? 1 : 0)) };
    return eachPiece(named, patience, (units, from, to, doc) => takePieces(scope, doc, units, from, to, placesOf(units, from, to, mentions.get(doc)!), take));
  };
}

function takePieces({ spansOf }: WordScope, doc: Doc, units: Uint16Array, from: number, to: number, hits: readonly Span[], take: TakeHits): void {
  if (hits.length === 0) return;
  if (spansOf === null) return take(units, from, to, hits);
  for (const span of spansOf(doc)) {
    const [start, end] = [from + span.start, Math.min(to, from + span.end)];
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
    if (inside.length > 0) take(units, start, end, inside);
  }
}

/**
 * Where mentions stand in a text. Between two of them there is at most as much visible text as file, and exactly as much where nothing is
 * marked up: what stands right there is taken, else the next place that reads so.
 */
function placesOf(units: Uint16Array, from: number, to: number, mentions: readonly AppearanceMention[]): Span[] {
  const text = decode(units, from, to);
  const found: Span[] = [];
  let last: { readonly file: number; readonly place: number } | null = null;
  let end = 0;
  for (const { span, text: written } of mentions) {
    const word = fold(written);
    if (word === '') continue;
    const expected: number = last === null ? -1 : last.place + span.start - last.file;
    const place = expected >= end && text.startsWith(word, expected) ? expected : text.indexOf(word, end);
    if (place < 0) continue;
    found.push({ start: from + place, end: from + place + word.length });
    last = { file: span.start, place };
    end = place + word.length;
  }
  return found;
}

const decoder = new TextDecoder('utf-16le');

function decode(units: Uint16Array, from: number, to: number): string {
  return decoder.decode(units.slice(from, to));
}
