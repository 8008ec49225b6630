/** Counts wordings in the texts and tells where each is used first and last. */
import { Pace } from '../../pace.ts';
import type { Doc } from '../../segment-set.ts';
import { ChunkScanner, PLACE } from '../chunk-scanner.ts';
import { chunksOf, textEnd } from '../chunks.ts';
import { aboutOf, hitAt, type SearchHit } from '../corpus-search.ts';
import type { SearchedCorpus } from '../scope.ts';
import { literalOf } from '../literal.ts';

/** A place in an article's visible text, with what stands there. */
export interface Use {
  readonly doc: Doc;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

export interface UseSums {
  readonly total: number;
  readonly articles: number;
  /** The first use in the oldest, and the last in the newest article with a date; null when none has one. */
  readonly first: SearchHit | null;
  readonly last: SearchHit | null;
}

export interface Uses {
  readonly total: number;
  readonly articles: number;
  readonly byDoc: ReadonlyMap<Doc, { readonly count: number; readonly first: Use; readonly last: Use }>;
}

/** Every use of each wording, however it is spelled, in the wanted articles. */
export async function countUses(corpus: SearchedCorpus, wordings: readonly (readonly string[])[], wanted: Uint8Array, stop: () => boolean): Promise<Uses[]> {
  const found = wordings.map(() => ({ total: 0, articles: 0, byDoc: new Map<Doc, { count: number; first: Use; last: Use }>() }));
  if (wordings.length === 0) return found;
  const texts = wordings.flatMap((spellings, number) => spellings.map((text) => ({ number, literal: literalOf(text) })));
  const literals = texts.map(({ literal }) => literal);
  const scanner = new ChunkScanner();
  const pace = new Pace();
  for (const chunk of chunksOf(corpus.texts(), wanted)) {
    await pace.rest();
    if (stop()) break;
    const { block } = chunk;
    const base = block.starts[chunk.doc]!;
    const { text, places } = scanner.places(chunk, literals);
    const ends = new Array<number>(wordings.length).fill(0);
    let doc = chunk.doc;
    for (const place of places) {
      const at = Math.floor(place / PLACE);
      const { number, literal } = texts[place % PLACE]!;
      const end = at + literal.units.length;
      while (at >= block.starts[doc + 1]! - base) doc++;
      // Uses neither overlap nor reach beyond the article.
      if (wanted[block.first + doc] !== 1 || at < ends[number]! || end > textEnd(block, doc) - base) continue;
      ends[number] = end;
      const own = found[number]!;
      const use = { doc: block.first + doc, start: at - (block.starts[doc]! - base), end: end - (block.starts[doc]! - base), folded: String.fromCharCode(...text.subarray(at, end)) };
      const known = own.byDoc.get(use.doc);
      own.total++;
      if (known === undefined) {
        own.articles++;
        own.byDoc.set(use.doc, { count: 1, first: use, last: use });
      } else {
        known.count++;
        known.last = use;
      }
    }
  }
  return found;
}

/** How often a wording is used, and where first and last. */
export function sumsOf(corpus: SearchedCorpus, { total, articles, byDoc }: Uses): UseSums {
  const { timeline, segments } = corpus;
  let [first, last]: [Use | null, Use | null] = [null, null];
  for (const [doc, uses] of byDoc) {
    const slot = segments.slotOf(doc);
    if (slot === undefined || slot.segment.dayNumber(doc - slot.base) === 0) continue;
    if (first === null || timeline.rank(doc) < timeline.rank(first.doc)) first = uses.first;
    if (last === null || timeline.rank(doc) > timeline.rank(last.doc)) last = uses.last;
  }
  const hit = (use: Use | null): SearchHit | null => (use === null ? null : hitAt(corpus, aboutOf(corpus, use.doc), use, use.folded));
  return { total, articles, first: hit(first), last: hit(last) };
}

/** The years with uses, oldest first, and `undated`. */
export function yearsOf({ segments }: SearchedCorpus, { byDoc }: Uses): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const [doc, uses] of byDoc) {
    const slot = segments.slotOf(doc);
    const day = slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
    const year = day === 0 ? 'undated' : String(Math.floor(day / 10_000)).padStart(4, '0');
    years.set(year, (years.get(year) ?? 0) + uses.count);
  }
  return new Map([...years].sort(([a], [b]) => (a < b ? -1 : 1)));
}
