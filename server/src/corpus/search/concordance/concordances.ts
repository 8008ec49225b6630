/** The searches asked for last with all their hits: the next page, another order and another grouping need no new search. */
import { SharedWork } from '../../shared-work.ts';
import { sourceOf, whileTextsLast, type SearchQuestion } from '../corpus-search.ts';
import { findHits, type SearchLimits } from '../find-hits.ts';
import { matcherOf } from '../query.ts';
import { scopeOf, type SearchedCorpus } from '../scope.ts';
import type { HitClass } from './classes.ts';
import { HitTable, type HitGrouping, type HitLines, type HitSort } from './hit-table.ts';

export interface ConcordanceQuestion {
  readonly question: SearchQuestion;
  readonly sorts: readonly HitSort[];
  /** Only the lines of one group; null for all. */
  readonly group: { readonly grouping: HitGrouping; readonly key: string } | null;
  readonly offset: number;
  readonly limit: number;
}

/** Sums are of all hits. */
export interface HitSums {
  readonly hitCount: number;
  readonly articles: number;
  /** Whether the search was ended before all texts were seen. */
  readonly partial: boolean;
  /** The state of the corpus all this is of. */
  readonly revision: number;
}

export interface ConcordanceAnswer extends HitSums, HitLines {
  /** Oldest first; a month is a number, 202306. */
  readonly byMonth: readonly { readonly month: number; readonly count: number }[];
  readonly undated: number;
}

export interface GroupsAnswer extends HitSums {
  readonly groups: readonly HitClass[];
}

/** A set of a million hits takes 8 MB. */
const KEPT_SEARCHES = 3;

export class Concordances {
  readonly #corpus: SearchedCorpus;
  readonly #tables = new SharedWork<HitTable>(KEPT_SEARCHES);
  #state = '';

  constructor(corpus: SearchedCorpus) {
    this.#corpus = corpus;
  }

  /** Lines of the hits in any order. Throws a PatternError for words that cannot be looked for; rejects when texts cannot be read. */
  lines({ question, sorts, group, offset, limit }: ConcordanceQuestion, limits: SearchLimits): Promise<ConcordanceAnswer> {
    return this.#ask(question, limits, async (table, stop) => ({ ...(await table.lines(sorts, group, offset, limit, stop)), ...table.months() }));
  }

  /** Groups of the hits, the largest first. Throws and rejects as `lines` does. */
  groups(question: SearchQuestion, grouping: HitGrouping, limits: SearchLimits): Promise<GroupsAnswer> {
    return this.#ask(question, limits, async (table, stop) => ({ groups: (await table.classes(grouping, stop)).classes }));
  }

  #ask<R>(question: SearchQuestion, { stop = () => false, budget }: SearchLimits, answer: (table: HitTable, stop: () => boolean) => Promise<R>): Promise<R & HitSums> {
    return whileTextsLast(this.#corpus, async () => {
      const { revision } = this.#corpus;
      const table = await this.#table(question, stop, budget);
      return { ...(await answer(table, stop)), hitCount: table.set.length, articles: table.set.docs.length, partial: table.set.partial, revision };
    });
  }

  #table(question: SearchQuestion, stop: () => boolean, budget: number | undefined): Promise<HitTable> {
    const corpus = this.#corpus;
    const state = JSON.stringify([corpus.revision, corpus.segments.slots.map(({ base }) => base)]);
    if (state !== this.#state) this.#tables.keepOnly(() => false);
    this.#state = state;
    const { text, regex, near, within, speaker, person, outlet, tag, from, to } = question;
    return this.#tables.get(JSON.stringify([state, text, regex, near, within, speaker, person, outlet, tag, from, to]), stop, async (over) => {
      const source = sourceOf(corpus);
      const set = await findHits(source, matcherOf(question), scopeOf(corpus, question), { stop: over, ...(budget === undefined ? {} : { budget }) });
      return new HitTable(corpus, source, set);
    });
  }
}
