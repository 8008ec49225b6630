/** What is told of the hits of a search: those of one page, newest article first, and how many there are month by month. */
import type { Span } from '../../text/span.ts';
import { textEnd, type TextBlock } from './chunks.ts';
import { findHits, type SearchedTexts, type SearchLimits, type SearchScope } from './find-hits.ts';
import type { HitSet } from './hit-set.ts';
import type { Matcher } from './matcher.ts';

export type { SearchScope } from './find-hits.ts';

export interface SearchSource<D> extends SearchedTexts {
  /** Place of an article among all by date, oldest first, undated ones last: below `size`, no two alike; -1 when it is gone. */
  rank(doc: number): number;
  /** The day as a number, 20230601; 0 when unknown. */
  day(doc: number): number;
  /** What is to be told of an article with each of its hits. */
  describe(doc: number): D;
}

export interface SearchPage extends SearchLimits {
  readonly offset: number;
  readonly limit: number;
  /** The oldest article first; those without a date stay last. */
  readonly oldestFirst?: boolean;
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
  return pageOf(source, await findHits(source, matcher, scope, page), page);
}

/** One page of hits with the sums of all. Throws when texts cannot be read. */
export function pageOf<D>(source: SearchSource<D>, set: HitSet, { offset, limit, oldestFirst = false }: SearchPage): SearchResult<D> {
  const ordered = byDay(source, set, oldestFirst);
  const hits: FoundHit<D>[] = [];
  let before = 0;
  for (const article of ordered) {
    if (before >= offset + limit) break;
    const count = set.count(article);
    if (before + count > offset) {
      const first = set.firsts[article]!;
      const about = source.describe(set.docs[article]!);
      for (let i = Math.max(0, offset - before); i < Math.min(count, offset + limit - before); i++) hits.push({ about, ...hitIn(source.blocks, set, first + i) });
    }
    before += count;
  }
  const total = ordered.reduce((sum, article) => sum + set.count(article), 0);
  return { hits, total, articles: ordered.length, byMonth: months(source, set, ordered), partial: set.partial };
}

/** The articles with hits, newest or oldest first, those without a date last; as places in `set.docs`. */
export function byDay({ size, rank, day }: Omit<SearchSource<unknown>, 'describe' | 'blocks'>, { docs }: HitSet, oldestFirst = false): readonly number[] {
  const byRank = new Int32Array(size).fill(-1);
  for (const [article, doc] of docs.entries()) {
    const place = rank(doc);
    if (place >= 0) byRank[place] = article;
  }
  const dated: number[] = [];
  const undated: number[] = [];
  for (let place = size - 1; place >= 0; place--) {
    const article = byRank[place]!;
    if (article >= 0) (day(docs[article]!) === 0 ? undated : dated).push(article);
  }
  if (oldestFirst) dated.reverse();
  return dated.concat(undated);
}

function months({ day }: SearchSource<unknown>, set: HitSet, ordered: readonly number[]): ReadonlyMap<string | null, number> {
  const counts = new Map<number, number>();
  for (const article of ordered) {
    const month = Math.floor(day(set.docs[article]!) / 100);
    counts.set(month, (counts.get(month) ?? 0) + set.count(article));
  }
  return new Map(Array.from(counts, ([month, count]) => [monthText(month), count]));
}

/** A hit with the folded text that stands there. */
export function hitIn(blocks: readonly TextBlock[], set: HitSet, hit: number): Span & { readonly folded: string } {
  const doc = set.docs[set.articleOf(hit)]!;
  const block = blocks.findLast(({ first }) => first <= doc)!;
  const from = block.starts[doc - block.first]!;
  const start = set.start(hit);
  const end = Math.min(set.end(hit), textEnd(block, doc - block.first) - from);
  const text = new Uint16Array(Math.max(0, end - start));
  if (text.length > 0) block.read(text, from + start);
  let folded = '';
  for (let at = 0; at < text.length; at += MOST_ARGUMENTS) folded += String.fromCharCode(...text.subarray(at, at + MOST_ARGUMENTS));
  return { start, end, folded };
}

const MOST_ARGUMENTS = 0x2000;

/** `2023-06` for 202306; null for 0. */
export function monthText(month: number): string | null {
  return month === 0 ? null : `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}
