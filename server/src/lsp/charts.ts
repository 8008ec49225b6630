/** The requests behind the charts: counts by month, place, pair of people, day and outlet, and the articles behind a number. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  BEHIND_REQUEST, CALENDAR_REQUEST, DISPERSION_REQUEST, NETWORK_REQUEST, OUTLETS_REQUEST, TIMELINE_REQUEST,
  type BehindItem, type BehindParams, type BehindResult, type CalendarParams, type CalendarResult, type DispersionParams, type DispersionResult,
  type NetworkParams, type NetworkResult, type OutletsParams, type OutletsResult, type TimelineParams, type TimelineResult,
} from '../../../protocol/src/charts.ts';
import type { EncounterItem } from '../../../protocol/src/messages.ts';
import type { BehindArticle } from '../corpus/counts/behind.ts';
import type { CountLimits } from '../corpus/counts/counts.ts';
import type { EncounterEvent } from '../corpus/model.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { articleItem } from '../features/article-tree.ts';
import { wordsBehind } from '../features/behind-words.ts';
import { listedEncounters } from '../features/listings.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { encounterItems } from './list-items.ts';
import { visibleTextOf } from './visible-texts.ts';

/** Counting ends after so many milliseconds: a pattern that is slow on a large corpus is answered from what was seen. */
const BUDGET_MS = 20_000;
const WHOLE = { partial: false, problem: null };

export const CHARTS: readonly Feature[] = [
  counted<TimelineParams, TimelineResult>(TIMELINE_REQUEST, { months: [], series: [], ...WHOLE }, ({ corpus }, params, limits) => corpus.counts.timeline(params, limits)),

  counted<DispersionParams, DispersionResult>(DISPERSION_REQUEST, { stripes: [], series: [], articles: 0, ...WHOLE }, ({ corpus }, params, limits) => {
    return corpus.counts.dispersion(params, limits);
  }),

  counted<NetworkParams, NetworkResult>(NETWORK_REQUEST, { people: [], links: [], total: 0, ...WHOLE }, async ({ corpus }, params, limits) => {
    const network = await corpus.counts.network(params, limits);
    return { ...network, people: network.people.map((person) => ({ ...person, detail: corpus.officials.find(person.id)?.office ?? '' })) };
  }),

  counted<CalendarParams, CalendarResult>(CALENDAR_REQUEST, { days: [], vague: 0, ...WHOLE }, ({ corpus }, params, limits) => corpus.counts.calendar(params, limits)),

  counted<OutletsParams, OutletsResult>(OUTLETS_REQUEST, { speakers: [], outlets: [], counts: [], ...WHOLE }, ({ corpus }, params, limits) => corpus.counts.outlets(params, limits)),

  corpusFeature<BehindParams, BehindResult>(BEHIND_REQUEST, null, { items: [], total: 0, encounters: [] }, async (session, params, token) => {
    try {
      const { articles, total, encounters } = await session.corpus.counts.behind(params, { stop: () => token.isCancellationRequested, budget: BUDGET_MS });
      return { items: await itemsOf(session, articles, token), total, encounters: await encountersOf(session, encounters, token) };
    } catch (error) {
      // The chart itself has told what is wrong with the words.
      if (error instanceof PatternError) return { items: [], total: 0, encounters: [] };
      throw error;
    }
  }),
];

/** All the articles, those whose files cannot be read without words and range. */
async function itemsOf({ corpus, places }: Session, articles: readonly BehindArticle[], token: CancellationToken): Promise<BehindItem[]> {
  const entries = articles.map((article) => ({ ...article, entry: corpus.entry(article.doc), uri: corpus.entry(article.doc).uri }));
  const found = new Map<string, Pick<BehindItem, 'range' | 'words'>>();
  await places.each(
    entries,
    ({ uri, place }, file) => {
      const words = place === null ? null : wordsBehind(file.text, visibleTextOf(uri, file), place);
      if (words !== null) found.set(uri, { range: toRange(file.lines, words.span), words: words.words });
    },
    () => token.isCancellationRequested,
  );
  return entries.map(({ entry, uri, count }): BehindItem => ({ ...articleItem(entry), count, ...(found.get(uri) ?? { range: null, words: '' }) }));
}

async function encountersOf(session: Session, events: readonly EncounterEvent[], token: CancellationToken): Promise<EncounterItem[]> {
  for (const uri of new Set(events.flatMap(({ reports }) => reports.map((report) => report.uri)))) {
    if (token.isCancellationRequested) return [];
    await session.prepare(uri);
  }
  return encounterItems(session, listedEncounters(session.corpus, events), token);
}

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
