/** The request that searches the texts: reads what is asked for, searches, and shows the hits of a page in their files. */
import type { CancellationToken } from 'vscode-languageserver';
import { LARGEST_PAGE, SEARCH_REQUEST, type SearchItem, type SearchParams, type SearchResult } from '../../../protocol/src/messages.ts';
import { CONTEXT } from '../corpus/search/kwic.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../corpus/search/corpus-search.ts';
import { hitsByArticle, linesOfHits, WIDEST_CONTEXT } from '../features/search-lines.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { visibleTextOf } from './visible-texts.ts';

const NOTHING: SearchResult = { items: [], outdated: 0, total: 0, articles: 0, byMonth: [], undated: 0, partial: false, problem: null };
/** Characters between a hit and what must be near when the request does not say. */
const WITHIN = 40;
/** Counting ends after so many milliseconds: a pattern that is slow on a large corpus is answered from what was seen. */
export const BUDGET_MS = 20_000;

export const SEARCH: Feature = corpusFeature<SearchParams, SearchResult>(SEARCH_REQUEST, null, NOTHING, async (session, params, token) => {
  const stop = (): boolean => token.isCancellationRequested;
  const reading = session.isReading();
  let answer: SearchAnswer;
  try {
    answer = await session.corpus.search(questionOf(params), { offset: count(params.offset, 0), limit: Math.min(LARGEST_PAGE, count(params.limit, 0)), stop, budget: BUDGET_MS });
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { ...NOTHING, problem: { message: session.texts.patternProblem(error.problem, error.at), at: error.at } };
  }
  const items = await itemsOf(session, answer.hits, Math.min(WIDEST_CONTEXT, count(params.context, CONTEXT)), token);
  return {
    items,
    outdated: answer.hits.length - items.length,
    total: answer.total,
    articles: answer.articles,
    byMonth: Array.from(answer.byMonth).flatMap(([month, hits]) => (month === null ? [] : [{ month, count: hits }])),
    undated: answer.byMonth.get(null) ?? 0,
    partial: answer.partial || reading,
    problem: null,
  };
});

function questionOf({ text, regex = false, near = [], within, speaker = null, person = null, outlet = null, tag = null, from = null, to = null }: SearchParams): SearchQuestion {
  return { text, regex, near, within: count(within, WITHIN), speaker, person, outlet, tag, from, to };
}

/** A whole number that the request gives, or what counts without it. */
export function count(value: number | undefined, otherwise: number): number {
  return value !== undefined && value >= 0 ? Math.floor(value) : otherwise;
}

/** Hits as the wire has them, in the order given; those of files that cannot be read, or read otherwise now, are left out. */
export async function itemsOf(session: Session, hits: readonly SearchHit[], width: number, token: CancellationToken): Promise<SearchItem[]> {
  const items = await itemByHit(session, hits, width, token);
  return hits.flatMap((hit) => items.get(hit) ?? []);
}

/** What the wire has of each hit, without those of files that cannot be read, or read otherwise now. Each file is read once. */
export async function itemByHit({ places }: Session, hits: readonly SearchHit[], width: number, token: CancellationToken): Promise<ReadonlyMap<SearchHit, SearchItem>> {
  const items = new Map<SearchHit, SearchItem>();
  await places.each(
    hitsByArticle(hits),
    ({ uri, hits: own }, place) => {
      const { lines } = place;
      for (const { hit: found, line } of linesOfHits(visibleTextOf(uri, place), own, width)) {
        if (line === null) continue;
        const { entry, speaker } = found;
        const { left, hit, right, span } = line;
        items.set(found, { uri, range: toRange(lines, span), title: entry.title, day: entry.day, outlet: entry.outlet, left, hit, right, speaker });
      }
    },
    () => token.isCancellationRequested,
  );
  return items;
}
