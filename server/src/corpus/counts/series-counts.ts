/**
 * How often people and phrases occur in each article. What was counted once is kept by article, so that other filters, other charts and the
 * articles behind a number need no second look at the texts; an article that changes comes back under another number and is counted then.
 */
import type { Series } from '../../../../protocol/src/charts.ts';
import type { Span } from '../../text/span.ts';
import { Lru } from '../lru.ts';
import { Pace } from '../pace.ts';
import type { CorpusPerson } from '../persons.ts';
import { ChunkScanner } from '../search/chunk-scanner.ts';
import { chunksOf, piecesOf, textEnd, type TextBlock } from '../search/chunks.ts';
import { Hits } from '../search/hits.ts';
import type { Literal } from '../search/literal.ts';
import type { Matcher } from '../search/matcher.ts';
import { matcherOf } from '../search/query.ts';
import type { SearchedCorpus } from '../search/scope.ts';
import { isInside, type Selected } from './selected.ts';

/** Series whose counts are kept. */
const KEPT = 24;

export interface CountedSeries {
  /** A person's name, else the words looked for. */
  readonly label: string;
  /** By article number; only articles of the selection say anything. */
  readonly counts: Uint32Array;
}

/** Counts by article number, and for which articles they are known. */
interface Kept {
  counts: Uint32Array;
  known: Uint8Array;
}

interface QueryCount {
  readonly matcher: Matcher;
  /** Its arrays may become longer ones while the count rests. */
  readonly kept: Kept;
}

export class SeriesCounts {
  readonly #corpus: SearchedCorpus;
  readonly #kept = new Lru<string, Kept>(KEPT);

  constructor(corpus: SearchedCorpus) {
    this.#corpus = corpus;
  }

  /**
   * The series in the order given. `over` is asked between slices whether to end where it is (`complete` is then false). Throws a
   * PatternError for words that cannot be looked for; rejects when texts cannot be read.
   */
  async of(series: readonly Series[], speaker: string | null, selected: Selected, over: () => boolean): Promise<{ readonly series: readonly CountedSeries[]; readonly complete: boolean }> {
    const queries = new Map<Series, QueryCount>();
    for (const one of series) {
      if (one.kind !== 'query') continue;
      const { text, regex, near, within } = one.query;
      const matcher = matcherOf(one.query);
      const key = [text, regex, near, within, ...(speaker === null ? [] : [speaker, this.#corpus.revision])];
      queries.set(one, { matcher, kept: this.#keptFor(JSON.stringify(key), selected.marks.length) });
    }
    const complete = await countQueries(this.#corpus.texts(), [...queries.values()], selected, over);
    const counted = series.map((one): CountedSeries => {
      if (one.kind === 'query') return { label: [one.query.text, ...one.query.near].join(' … '), counts: queries.get(one)!.kept.counts };
      const person = this.#corpus.person(one.id);
      return { label: person?.name ?? one.id, counts: mentionCounts(person, selected) };
    });
    return { series: counted, complete };
  }

  #keptFor(key: string, length: number): Kept {
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = { counts: new Uint32Array(length), known: new Uint8Array(length) }));
    if (kept.counts.length < length) {
      // Edits bring one number each: room for many.
      const { counts, known } = kept;
      (kept.counts = new Uint32Array(length + (length >> 3))).set(counts);
      (kept.known = new Uint8Array(kept.counts.length)).set(known);
    }
    return kept;
  }
}

/** Every mention the articles' records have of a person, as a dossier counts them; with a speaker those in what they say. */
function mentionCounts(person: CorpusPerson | undefined, { marks, said }: Selected): Uint32Array {
  const counts = new Uint32Array(marks.length);
  for (const appearance of person?.appearances ?? []) {
    const { article } = appearance;
    if (marks[article] !== 1) continue;
    const spans = said?.get(article)?.file;
    counts[article] = spans === undefined ? appearance.mentionCount : appearance.mentions.filter(({ span }) => isInside(span, spans)).length;
  }
  return counts;
}

/** Counts in all selected articles in which it is not yet known; false when that was ended before. */
async function countQueries(blocks: readonly TextBlock[], queries: readonly QueryCount[], selected: Selected, over: () => boolean): Promise<boolean> {
  const pace = new Pace();
  const plain = selected.said === null ? queries.filter(({ matcher }) => matcher.literal !== null) : [];
  if (!(await countLiterals(blocks, plain, selected, pace, over))) return false;
  for (const query of queries) if (!plain.includes(query) && !(await countMatches(blocks, query, selected, pace, over))) return false;
  return true;
}

/** Several strings are looked for in each stretch of text while it is at hand. */
async function countLiterals(blocks: readonly TextBlock[], queries: readonly QueryCount[], selected: Selected, pace: Pace, over: () => boolean): Promise<boolean> {
  const scanner = new ChunkScanner();
  for (const chunk of chunksOf(blocks, missing(queries, selected))) {
    await pace.rest();
    if (over()) return false;
    const [from, to] = [chunk.block.first + chunk.doc, chunk.block.first + chunk.end];
    scanner.countEach(chunk, queries.map(({ matcher, kept }): [Literal, Uint32Array] => [matcher.literal!, kept.counts]));
    for (const { kept } of queries) kept.known.fill(1, from, to);
  }
  return true;
}

async function countMatches(blocks: readonly TextBlock[], query: QueryCount, selected: Selected, pace: Pace, over: () => boolean): Promise<boolean> {
  const { matcher, kept } = query;
  const scanner = new ChunkScanner();
  const hits = new Hits();
  const wanted = missing([query], selected);
  for (const chunk of chunksOf(blocks, wanted)) {
    await pace.rest();
    if (over()) return false;
    const { block } = chunk;
    const base = block.starts[chunk.doc]!;
    const { text, docs } = scanner.candidates(chunk, matcher.needed, wanted);
    for (const doc of docs) {
      const number = block.first + doc;
      const from = block.starts[doc]! - base;
      hits.clear();
      for (const { start, end } of piecesOf(text, from, textEnd(block, doc) - base)) {
        matcher.find(text, start, end, hits);
        await pace.rest();
        if (over()) return false;
      }
      kept.counts[number] = countWithin(hits, from, selected.said?.get(number)?.visible);
    }
    for (let doc = block.first + chunk.doc; doc < block.first + chunk.end; doc++) if (wanted[doc] === 1) kept.known[doc] = 1;
  }
  return true;
}

/** Hits in an article that begins at `base`, those inside one of the spans only if there are any. */
function countWithin(hits: Hits, base: number, spans: readonly Span[] | undefined): number {
  if (spans === undefined) return hits.length;
  let count = 0;
  for (let i = 0; i < hits.length; i++) if (isInside({ start: hits.start(i) - base, end: hits.end(i) - base }, spans)) count++;
  return count;
}

/** 1 for each selected article in which one of the queries has not been counted. */
function missing(queries: readonly QueryCount[], { docs, marks }: Selected): Uint8Array {
  const wanted = new Uint8Array(marks.length);
  for (const doc of docs) if (queries.some(({ kept }) => kept.known[doc] !== 1)) wanted[doc] = 1;
  return wanted;
}
