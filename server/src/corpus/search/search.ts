/**
 * Goes through the texts of a corpus twice: first to count hits in every article, then to find those of the page asked for, newest article
 * first. Done in slices, so that a slow pattern holds nothing up.
 */
import type { Span } from '../../text/span.ts';
import { Pace } from '../pace.ts';
import { ChunkScanner } from './chunk-scanner.ts';
import { chunksOf, piecesOf, textEnd, type Chunk, type TextBlock } from './chunks.ts';
import { Hits } from './hits.ts';
import type { Matcher } from './matcher.ts';

/** The articles searched, by number. Numbers keep their meaning while a search goes on. */
export interface SearchSource<D> {
  /** All numbers are below it. */
  readonly size: number;
  /** In order of their numbers. */
  readonly blocks: readonly TextBlock[];
  /** Place of an article among all by date, oldest first, undated ones last: below `size`, no two alike; -1 when it is gone. */
  rank(doc: number): number;
  /** The day as a number, 20230601; 0 when unknown. */
  day(doc: number): number;
  /** What is to be told of an article with each of its hits. */
  describe(doc: number): D;
}

/** Where hits count. */
export interface SearchScope {
  wanted(doc: number): boolean;
  /** Where in the article's visible text hits must lie; null for anywhere. */
  readonly spansOf: ((doc: number) => readonly Span[]) | null;
}

export interface SearchPage {
  readonly offset: number;
  readonly limit: number;
  /** The oldest article first; those without a date stay last. */
  readonly oldestFirst?: boolean;
  /** Asked between slices whether the answer is no longer wanted. */
  readonly stop?: () => boolean;
  /** Milliseconds after which counting ends where it is. */
  readonly budget?: number;
}

/** A hit in an article's visible text. */
export interface FoundHit<D> extends Span {
  readonly about: D;
  /** The hit as it stands in the folded text. */
  readonly folded: string;
}

export interface SearchResult<D> {
  /** The page asked for: newest (or oldest) article first, in text order within one. */
  readonly hits: readonly FoundHit<D>[];
  readonly total: number;
  readonly articles: number;
  /** Hits by the month (`YYYY-MM`) of their article, in the order of the articles; null for articles without a date. */
  readonly byMonth: ReadonlyMap<string | null, number>;
  /** Whether counting was ended before all texts were seen. */
  readonly partial: boolean;
}


/** Rejects when texts cannot be read. */
export async function search<D>(source: SearchSource<D>, matcher: Matcher, scope: SearchScope, page: SearchPage): Promise<SearchResult<D>> {
  return new Search(source, matcher, scope, page).run();
}

class Search<D> {
  readonly #source: SearchSource<D>;
  readonly #matcher: Matcher;
  readonly #scope: SearchScope;
  readonly #page: SearchPage;
  readonly #scanner = new ChunkScanner();
  readonly #wanted: Uint8Array;
  readonly #counts: Uint32Array;
  readonly #hits = new Hits();
  readonly #pace = new Pace();
  readonly #end: number;

  constructor(source: SearchSource<D>, matcher: Matcher, scope: SearchScope, page: SearchPage) {
    this.#source = source;
    this.#matcher = matcher;
    this.#scope = scope;
    this.#page = page;
    this.#wanted = new Uint8Array(source.size);
    for (let doc = 0; doc < source.size; doc++) if (scope.wanted(doc)) this.#wanted[doc] = 1;
    this.#counts = new Uint32Array(source.size);
    this.#end = performance.now() + (page.budget ?? Infinity);
  }

  async run(): Promise<SearchResult<D>> {
    let partial = false;
    for (const chunk of chunksOf(this.#source.blocks, this.#wanted)) {
      await this.#pace.rest();
      partial = this.#isOver() || !(await this.#count(chunk));
      if (partial) break;
    }
    const ordered = this.#ordered();
    return { ...this.#sums(ordered), hits: await this.#hitsOf(ordered), partial };
  }

  #isOver(): boolean {
    return this.#page.stop?.() === true || performance.now() > this.#end;
  }

  /** Counts the hits of a stretch; false when there was no time to come to its end. */
  async #count(chunk: Chunk): Promise<boolean> {
    const { literal } = this.#matcher;
    if (literal !== null && this.#scope.spansOf === null) {
      this.#scanner.count(chunk, literal, this.#wanted, this.#counts);
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
      this.#counts[block.first + doc] = this.#validHits(block.first + doc, from).length;
    }
    return true;
  }

  /** Of the hits just found in an article that begins at `base`, those that count: numbers in the list of hits. */
  #validHits(doc: number, base: number): readonly number[] {
    const hits = this.#hits;
    const all = Array.from({ length: hits.length }, (_, i) => i);
    const spans = this.#scope.spansOf?.(doc);
    if (spans === undefined) return all;
    return all.filter((i) => spans.some(({ start, end }) => hits.start(i) - base >= start && hits.end(i) - base <= end));
  }

  /** The articles with hits, newest or oldest first, those without a date last. */
  #ordered(): readonly number[] {
    const byRank = new Int32Array(this.#source.size).fill(-1);
    for (let doc = 0; doc < this.#counts.length; doc++) if (this.#counts[doc] !== 0) byRank[this.#source.rank(doc)] = doc;
    const dated: number[] = [];
    const undated: number[] = [];
    for (let rank = byRank.length - 1; rank >= 0; rank--) {
      const doc = byRank[rank]!;
      if (doc >= 0) (this.#source.day(doc) === 0 ? undated : dated).push(doc);
    }
    if (this.#page.oldestFirst === true) dated.reverse();
    return dated.concat(undated);
  }

  #sums(docs: readonly number[]): Pick<SearchResult<D>, 'total' | 'articles' | 'byMonth'> {
    let total = 0;
    const months = new Map<number, number>();
    for (const doc of docs) {
      const count = this.#counts[doc]!;
      const month = Math.floor(this.#source.day(doc) / 100);
      total += count;
      months.set(month, (months.get(month) ?? 0) + count);
    }
    return { total, articles: docs.length, byMonth: new Map(Array.from(months, ([month, count]) => [monthText(month), count])) };
  }

  async #hitsOf(docs: readonly number[]): Promise<readonly FoundHit<D>[]> {
    const { offset, limit, stop } = this.#page;
    const chosen: { doc: number; about: D; from: number; to: number }[] = [];
    let before = 0;
    // Chosen in one go, as articles may go while their texts are read.
    for (const doc of docs) {
      if (before >= offset + limit) break;
      const count = this.#counts[doc]!;
      if (before + count > offset) {
        chosen.push({ doc, about: this.#source.describe(doc), from: Math.max(0, offset - before), to: Math.min(count, offset + limit - before) });
      }
      before += count;
    }
    const found: FoundHit<D>[] = [];
    for (const { doc, about, from, to } of chosen) {
      if (stop?.() === true) break;
      await this.#pace.rest();
      for (const hit of (await this.#hitsIn(doc)).slice(from, to)) found.push({ about, ...hit });
    }
    return found;
  }

  async #hitsIn(doc: number): Promise<Omit<FoundHit<D>, 'about'>[]> {
    const block = this.#source.blocks.findLast(({ first }) => first <= doc)!;
    const from = block.starts[doc - block.first]!;
    const text = new Uint16Array(textEnd(block, doc - block.first) - from);
    block.read(text, from);
    this.#hits.clear();
    for (const { start, end } of piecesOf(text, 0, text.length)) {
      this.#matcher.find(text, start, end, this.#hits);
      await this.#pace.rest();
    }
    return this.#validHits(doc, 0).map((i) => {
      const start = this.#hits.start(i);
      const end = this.#hits.end(i);
      return { start, end, folded: String.fromCharCode(...text.subarray(start, end)) };
    });
  }
}

/** `2023-06` for 202306; null for 0. */
function monthText(month: number): string | null {
  return month === 0 ? null : `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}
