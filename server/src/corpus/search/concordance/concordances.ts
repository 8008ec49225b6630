/** The searches asked for last with all their hits: the next page, another order and another grouping need no new search. */
import { SharedWork } from '../../shared-work.ts';
import { answerOf, sourceOf, whileTextsLast, type SearchAnswer, type SearchQuestion } from '../corpus-search.ts';
import { findHits, type SearchLimits } from '../find-hits.ts';
import { matcherOf } from '../query.ts';
import { scopeOf, type SearchedCorpus } from '../scope.ts';
import { pageOf, type SearchPage } from '../search.ts';
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
const KEPT_SEARCHES = 4;

export class Concordances {
  readonly #corpus: SearchedCorpus;
  readonly #tables = new SharedWork<HitTable>(KEPT_SEARCHES);
  #state = '';

  constructor(corpus: SearchedCorpus) {
    this.#corpus = corpus;
  }

  /** Hits newest or oldest first, with sums. Rejects with a PatternError for words that cannot be looked for, and when texts cannot be read. */
  search(question: SearchQuestion, page: SearchPage): Promise<SearchAnswer> {
    return this.#ask(question, page, async (table) => answerOf(this.#corpus, pageOf(sourceOf(this.#corpus), table.set, page)));
  }

  /** Lines of the hits in any order. Rejects as `search` does. */
  lines({ question, sorts, group, offset, limit }: ConcordanceQuestion, limits: SearchLimits): Promise<ConcordanceAnswer> {
    return this.#ask(question, limits, async (table, stop, revision) => {
      const lines = await table.lines(sorts, group, offset, limit, stop);
      return { ...lines, ...table.months(), ...sumsOf(table, revision) };
    });
  }

  /** Groups of the hits, the largest first. Rejects as `search` does. */
  groups(question: SearchQuestion, grouping: HitGrouping, limits: SearchLimits): Promise<GroupsAnswer> {
    return this.#ask(question, limits, async (table, stop, revision) => {
      const { classes } = await table.classes(grouping, stop);
      return { groups: classes, ...sumsOf(table, revision) };
    });
  }

  #ask<R>(question: SearchQuestion, limits: SearchLimits, answer: (table: HitTable, stop: () => boolean, revision: number) => Promise<R>): Promise<R> {
    const { stop = () => false, budget = Infinity } = limits;
    return whileTextsLast(this.#corpus, async () => {
      const { revision } = this.#corpus;
      return answer(await this.#table(question, stop, budget), stop, revision);
    });
  }

  #table(question: SearchQuestion, stop: () => boolean, budget: number): Promise<HitTable> {
    const corpus = this.#corpus;
    const state = JSON.stringify([corpus.revision, corpus.segments.slots.map(({ base }) => base)]);
    if (state !== this.#state) this.#tables.clear();
    this.#state = state;
    const { text, regex, near, within, speaker, person, outlet, tag, from, to } = question;
    // Who has more time may find more.
    const key = JSON.stringify([state, text, regex, near, within, speaker, person, outlet, tag, from, to, String(budget)]);
    return this.#tables.get(key, stop, async (over) => {
      const source = sourceOf(corpus);
      const set = await findHits(source, matcherOf(question), scopeOf(corpus, question), { stop: over, budget });
      return new HitTable(corpus, source, set);
    });
  }
}

function sumsOf({ set }: HitTable, revision: number): HitSums {
  return { hitCount: set.length, articles: set.docs.length, partial: set.partial, revision };
}
