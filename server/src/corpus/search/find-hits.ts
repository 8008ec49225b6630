/** Goes through the texts of a corpus once and finds every hit. Done in slices, so that a slow pattern holds nothing up. */
import type { Span } from '../../text/span.ts';
import { Pace } from '../pace.ts';
import { ChunkScanner } from './chunk-scanner.ts';
import { chunksOf, piecesOf, textEnd, type Chunk, type TextBlock } from './chunks.ts';
import { HitCollector, type HitSet } from './hit-set.ts';
import { Hits } from './hits.ts';
import type { Matcher } from './matcher.ts';

/** The articles searched, by number. Numbers keep their meaning while a search goes on. */
export interface SearchedTexts {
  /** All numbers are below it. */
  readonly size: number;
  /** In order of their numbers. */
  readonly blocks: readonly TextBlock[];
}

/** Where hits count. */
export interface SearchScope {
  wanted(doc: number): boolean;
  /** Where in the article's visible text hits must lie; null for anywhere. */
  readonly spansOf: ((doc: number) => readonly Span[]) | null;
}

export interface SearchLimits {
  /** Asked between slices whether the answer is no longer wanted. */
  readonly stop?: () => boolean;
  /** Milliseconds after which the search ends where it is. */
  readonly budget?: number;
}

/** A search ends behind the stretch with this hit: more would take hundreds of megabytes, and who looks for every character gets no more from it. */
export const MOST_HITS = 1 << 24;

/** Rejects when texts cannot be read. */
export function findHits(texts: SearchedTexts, matcher: Matcher, scope: SearchScope, limits: SearchLimits): Promise<HitSet> {
  return new Finder(texts, matcher, scope, limits).run();
}

class Finder {
  readonly #texts: SearchedTexts;
  readonly #matcher: Matcher;
  readonly #scope: SearchScope;
  readonly #stop: (() => boolean) | undefined;
  readonly #end: number;
  readonly #scanner = new ChunkScanner();
  readonly #wanted: Uint8Array;
  readonly #found = new HitCollector();
  readonly #hits = new Hits();
  readonly #pace = new Pace();

  constructor(texts: SearchedTexts, matcher: Matcher, scope: SearchScope, { stop, budget = Infinity }: SearchLimits) {
    this.#texts = texts;
    this.#matcher = matcher;
    this.#scope = scope;
    this.#stop = stop;
    this.#end = performance.now() + budget;
    this.#wanted = new Uint8Array(texts.size);
    for (let doc = 0; doc < texts.size; doc++) if (scope.wanted(doc)) this.#wanted[doc] = 1;
  }

  async run(): Promise<HitSet> {
    for (const chunk of chunksOf(this.#texts.blocks, this.#wanted)) {
      await this.#pace.rest();
      if (this.#isOver() || this.#found.length >= MOST_HITS || !(await this.#find(chunk))) return this.#found.finish(true);
    }
    return this.#found.finish(false);
  }

  #isOver(): boolean {
    return this.#stop?.() === true || performance.now() > this.#end;
  }

  /** Finds the hits of a stretch; false when there was no time to come to its end. */
  async #find(chunk: Chunk): Promise<boolean> {
    const { literal } = this.#matcher;
    if (literal !== null && this.#scope.spansOf === null) {
      this.#scanner.find(chunk, literal, this.#wanted, this.#found);
      return true;
    }
    const { block } = chunk;
    const base = block.starts[chunk.doc]!;
    const { text, docs } = this.#scanner.candidates(chunk, this.#matcher.needed, this.#wanted);
    for (const doc of docs) {
      const from = block.starts[doc]! - base;
      this.#hits.clear();
      for (const piece of piecesOf(text, from, textEnd(block, doc) - base)) {
        this.#matcher.find(text, piece.start, piece.end, this.#hits);
        await this.#pace.rest();
        if (this.#isOver()) return false;
      }
      this.#keep(block.first + doc, from);
    }
    return true;
  }

  /** Keeps the hits just found in an article that begins at `base`, those that count. */
  #keep(doc: number, base: number): void {
    const hits = this.#hits;
    const spans = hits.length === 0 ? undefined : this.#scope.spansOf?.(doc);
    for (let i = 0; i < hits.length; i++) {
      const start = hits.start(i) - base;
      const end = hits.end(i) - base;
      if (spans === undefined || spans.some((span) => start >= span.start && end <= span.end)) this.#found.add(doc, start, end);
    }
  }
}
