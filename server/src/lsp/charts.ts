/** The requests behind the charts: counts by month, place, pair of people, day and outlet, and the articles behind a number. */
import { TIMELINE_REQUEST, type TimelineParams, type TimelineResult } from '../../../protocol/src/charts.ts';
import type { CountLimits } from '../corpus/counts/counts.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';

/** Counting ends after so many milliseconds: a pattern that is slow on a large corpus is answered from what was seen. */
const BUDGET_MS = 20_000;
const NO_TIMELINE: TimelineResult = { months: [], series: [], partial: false, problem: null };

export const CHARTS: readonly Feature[] = [
  counted<TimelineParams, TimelineResult>(TIMELINE_REQUEST, NO_TIMELINE, ({ corpus }, params, limits) => corpus.counts.timeline(params, limits)),
];

interface Answered {
  readonly partial: boolean;
  readonly problem: { readonly message: string; readonly at: number } | null;
}

/** Adds what the corpus cannot tell: whether files are still being read, and what is wrong with the words looked for, in the user's language. */
function counted<P, R extends Answered>(method: string, nothing: R, count: (session: Session, params: P, limits: CountLimits) => Promise<Omit<R, 'problem'>>): Feature {
  return corpusFeature<P, R>(method, null, nothing, async (session, params, token) => {
    const reading = session.isReading();
    try {
      const found = await count(session, params, { stop: () => token.isCancellationRequested, budget: BUDGET_MS });
      return { ...nothing, ...found, partial: found.partial || reading };
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return { ...nothing, problem: { message: session.texts.patternProblem(error.problem, error.at), at: error.at } };
    }
  });
}
