/** What charts count in a corpus. Texts are gone through in slices, and what was counted is kept for the next question. */
import type { TimelineParams, TimelineResult } from '../../../../protocol/src/charts.ts';
import { whileTextsLast } from '../search/corpus-search.ts';
import type { SearchedCorpus } from '../search/scope.ts';
import { byMonth } from './months.ts';
import { Selections } from './selected.ts';
import { SeriesCounts } from './series-counts.ts';

/** Series of one chart. */
export const MOST_SERIES = 12;

/** When counting ends although it has not come to its end. */
export interface CountLimits {
  /** Asked between slices whether the answer is no longer wanted. */
  readonly stop: () => boolean;
  /** Milliseconds. */
  readonly budget?: number;
}

/** Without what only the server can tell: whether files are still being read. */
export type Counted<R> = Omit<R, 'problem'>;

export class Counts {
  readonly #corpus: SearchedCorpus;
  readonly #selections: Selections;
  readonly #series: SeriesCounts;

  constructor(corpus: SearchedCorpus) {
    this.#corpus = corpus;
    this.#selections = new Selections(corpus);
    this.#series = new SeriesCounts(corpus);
  }

  /** Throws a PatternError for words that cannot be looked for; rejects when texts cannot be read. */
  timeline({ series, selection }: TimelineParams, limits: CountLimits): Promise<Counted<TimelineResult>> {
    return this.#counting(limits, async (over) => {
      const selected = await this.#selections.of(selection, over);
      const counted = await this.#series.of(series.slice(0, MOST_SERIES), selection.speaker, selected, over);
      return { ...byMonth(this.#corpus.segments, selected, counted.series), partial: !counted.complete || over() };
    });
  }

  /** Counts again when the texts went meanwhile. `over` holds for good once it held. */
  #counting<R>({ stop, budget = Infinity }: CountLimits, count: (over: () => boolean) => Promise<R>): Promise<R> {
    const end = performance.now() + budget;
    return whileTextsLast(this.#corpus, () => count(() => stop() || performance.now() > end));
  }
}
