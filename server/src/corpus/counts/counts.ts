/** What charts count in a corpus. Texts are gone through in slices, and what was counted is kept for the next question. */
import type {
  BehindParams, CalendarParams, CalendarResult, DispersionParams, DispersionResult, NetworkParams, OutletsParams, OutletsResult, TimelineParams, TimelineResult,
} from '../../../../protocol/src/charts.ts';
import { EVERYTHING } from '../../../../protocol/src/selection.ts';
import { Lru } from '../lru.ts';
import { whileTextsLast } from '../search/corpus-search.ts';
import type { Doc } from '../segment-set.ts';
import { behind, type Behind } from './behind.ts';
import { byDay } from './calendar.ts';
import { byStripe } from './dispersion.ts';
import { HeldEncounters, withAll, type CountedCorpus } from './held.ts';
import { byMonth } from './months.ts';
import { peopleWanted, whoIsNamed, whoMet, type Network } from './network.ts';
import { mostSpoken, spokenWhere, type SpokenWhere } from './outlets.ts';
import { Selections } from './selected.ts';
import { SeriesCounts } from './series-counts.ts';

/** Series of one chart. */
export const MOST_SERIES = 12;

/** Selections whose statements are kept by speaker and outlet. */
const KEPT = 2;

/** When counting ends although it has not come to its end. */
export interface CountLimits {
  /** Asked between slices whether the answer is no longer wanted. */
  readonly stop: () => boolean;
  /** Milliseconds. */
  readonly budget?: number;
}

/** Without what only the server can tell: what is wrong with the words looked for, in the reader's language. */
export type Counted<R> = Omit<R, 'problem'>;

/** Asked between slices whether to end where it is; holds for good once it held. */
type Over = () => boolean;

/** Queries throw a PatternError for words that cannot be looked for, and reject when texts cannot be read. */
export class Counts {
  readonly #corpus: CountedCorpus & { outletOf(doc: Doc): string | null };
  readonly #selections: Selections;
  readonly #series: SeriesCounts;
  readonly #held: HeldEncounters;
  readonly #spoken = new Lru<string, SpokenWhere>(KEPT);

  constructor(corpus: CountedCorpus & { outletOf(doc: Doc): string | null }) {
    this.#corpus = corpus;
    this.#selections = new Selections(corpus);
    this.#series = new SeriesCounts(corpus);
    this.#held = new HeldEncounters(corpus, this.#selections);
  }

  timeline({ series, selection }: TimelineParams, limits: CountLimits): Promise<Counted<TimelineResult>> {
    return this.#counting(limits, async (over) => {
      const selected = await this.#selections.of(selection, over);
      const counted = await this.#series.of(series.slice(0, MOST_SERIES), selection.speaker, selected, over);
      return { ...byMonth(this.#corpus.segments, selected, counted.series), partial: !counted.complete || over() };
    });
  }

  dispersion({ series, selection, stripes }: DispersionParams, limits: CountLimits): Promise<Counted<DispersionResult>> {
    return this.#counting(limits, async (over) => {
      const selected = await this.#selections.of(selection, over);
      const counted = await this.#series.of(series.slice(0, MOST_SERIES), selection.speaker, selected, over);
      return { ...byStripe(this.#corpus.segments, selected, counted.series, stripes), partial: !counted.complete || over() };
    });
  }

  network(params: NetworkParams, limits: CountLimits): Promise<Network & { readonly partial: boolean }> {
    const { link, selection, centre } = params;
    return this.#counting(limits, async (over) => {
      if (link === 'met') return { ...whoMet(await this.#held.of(selection, over), centre, peopleWanted(params)), partial: over() };
      const selected = await this.#selections.of(selection, over);
      const person = centre === null ? null : this.#corpus.person(centre);
      if (person === undefined) return { people: [], links: [], total: 0, partial: over() };
      return { ...(await whoIsNamed(this.#corpus, selected, person, peopleWanted(params), over)), partial: over() };
    });
  }

  calendar({ person, from, to }: CalendarParams, limits: CountLimits): Promise<Counted<CalendarResult>> {
    return this.#counting(limits, async (over) => {
      const events = await this.#held.of({ ...EVERYTHING, person, from, to }, over);
      return { ...byDay(withAll(events, person === null ? [] : [person])), partial: over() };
    });
  }

  outlets(params: OutletsParams, limits: CountLimits): Promise<Counted<OutletsResult>> {
    return this.#counting(limits, async (over) => {
      const { revision } = this.#corpus;
      const key = JSON.stringify([revision, params.selection]);
      let spoken = this.#spoken.get(key);
      if (spoken === undefined) {
        spoken = await spokenWhere(this.#corpus, await this.#selections.of(params.selection, over), params.selection.speaker, over);
        if (!over() && this.#corpus.revision === revision) this.#spoken.set(key, spoken);
      }
      return { ...mostSpoken(spoken, params), partial: over() };
    });
  }

  /** The articles behind a number of one of these. */
  behind(params: BehindParams, limits: CountLimits): Promise<Behind> {
    return this.#counting(limits, (over) => behind({ corpus: this.#corpus, selections: this.#selections, series: this.#series, held: this.#held }, params, over));
  }

  /** Counts again when the texts went meanwhile. */
  #counting<R>({ stop, budget = Infinity }: CountLimits, count: (over: Over) => Promise<R>): Promise<R> {
    const end = performance.now() + budget;
    return whileTextsLast(this.#corpus, () => count(() => stop() || performance.now() > end));
  }
}
