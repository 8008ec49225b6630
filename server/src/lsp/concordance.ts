/** The requests of the concordance: its lines in any order, page by page, and its groups. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  CONCORDANCE_GROUPS_REQUEST,
  CONCORDANCE_REQUEST,
  type ConcordanceGroupsParams,
  type ConcordanceGroupsResult,
  type ConcordanceParams,
  type ConcordanceQuery,
  type ConcordanceResult,
} from '../../../protocol/src/concordance.ts';
import { LARGEST_PAGE } from '../../../protocol/src/messages.ts';
import type { Completeness } from '../../../protocol/src/selection.ts';
import type { SearchQuestion } from '../corpus/search/corpus-search.ts';
import type { SearchLimits } from '../corpus/search/find-hits.ts';
import { CONTEXT } from '../corpus/search/kwic.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { monthText } from '../corpus/search/search.ts';
import { cut } from '../features/listings.ts';
import { WIDEST_CONTEXT } from '../features/search-lines.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { BUDGET_MS, count, itemByHit } from './search.ts';

const NO_LINES: ConcordanceResult = { lines: [], total: 0, hits: 0, articles: 0, byMonth: [], undated: 0, revision: 0, partial: false, problem: null };
const NO_GROUPS: ConcordanceGroupsResult = { groups: [], total: 0, hits: 0, partial: false, problem: null };

export const CONCORDANCE: readonly Feature[] = [
  corpusFeature<ConcordanceParams, ConcordanceResult>(CONCORDANCE_REQUEST, null, NO_LINES, (session, params, token) => {
    return answered(session, NO_LINES, async (reading) => {
      const { sort, group, offset, limit, context } = params;
      const page = { offset: count(offset, 0), limit: Math.min(LARGEST_PAGE, count(limit, 0)) };
      const answer = await session.corpus.concordance({ question: questionOf(params), sorts: sort, group, ...page }, limitsOf(token));
      const items = await itemByHit(session, answer.hits, Math.min(WIDEST_CONTEXT, count(context, CONTEXT)), token);
      return {
        lines: answer.hits.map((hit) => items.get(hit) ?? null),
        total: answer.total,
        hits: answer.hitCount,
        articles: answer.articles,
        byMonth: answer.byMonth.map((one) => ({ month: monthText(one.month)!, count: one.count })),
        undated: answer.undated,
        revision: answer.revision,
        partial: answer.partial || reading,
        problem: null,
      };
    });
  }),

  corpusFeature<ConcordanceGroupsParams, ConcordanceGroupsResult>(CONCORDANCE_GROUPS_REQUEST, null, NO_GROUPS, (session, params, token) => {
    return answered(session, NO_GROUPS, async (reading) => {
      const { groups, hitCount, partial } = await session.corpus.concordanceGroups(questionOf(params), params.grouping, limitsOf(token));
      return { groups: cut(groups, count(params.offset, 0), params.limit), total: groups.length, hits: hitCount, partial: partial || reading, problem: null };
    });
  }),
];

/** The words and the filters of a concordance as one question. */
export function questionOf({ query: { text, regex, near, within }, selection: { speaker, person, outlet, tag, from, to } }: ConcordanceQuery): SearchQuestion {
  return { text, regex, near, within, speaker, person, outlet, tag, from, to };
}

function limitsOf(token: CancellationToken): SearchLimits {
  return { stop: () => token.isCancellationRequested, budget: BUDGET_MS };
}

/** The answer, or why there is none: words that cannot be looked for are told as such. `work` hears whether files were still to be read at first. */
async function answered<R extends Completeness>(session: Session, nothing: R, work: (reading: boolean) => Promise<R>): Promise<R> {
  try {
    return await work(session.isReading());
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { ...nothing, problem: { message: session.texts.patternProblem(error.problem, error.at), at: error.at } };
  }
}
