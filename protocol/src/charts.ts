/** Messages behind the charts: what is counted, by month, place in the corpus, pairs of people, days and outlets. Plain types. */
import type { ArticleItem, EncounterItem, WireRange } from './messages.ts';
import type { Completeness, Selection, TextQuery } from './selection.ts';

/** One line of a chart: every mention of a person (by id), or the hits of a query. */
export type Series = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'query'; readonly query: TextQuery };

/** client → server request: how often each of some people and phrases occurs, month by month. */
export const TIMELINE_REQUEST = 'corpus-reader/timeline';
export interface TimelineParams {
  /** At most 12. */
  readonly series: readonly Series[];
  readonly selection: Selection;
}
export interface TimelineResult extends Completeness {
  /** Months with articles in the selection, oldest first, gaps left out. */
  readonly months: readonly { readonly month: string; readonly articles: number; /** Of visible text. */ readonly characters: number }[];
  /** As asked for, in that order. `counts` and `articles` go by `months`; per million characters: count × 1e6 ÷ characters. */
  readonly series: readonly {
    readonly label: string;
    readonly counts: readonly number[];
    /** Articles with at least one. */
    readonly articles: readonly number[];
    readonly total: number;
    /** In articles without a date. */
    readonly undated: number;
  }[];
}

/**
 * client → server request: where in the corpus, read from the oldest article to the newest, each of some people and phrases occurs. Stripes are
 * whole articles, as even in length as these allow: never more stripes than articles with a date.
 */
export const DISPERSION_REQUEST = 'corpus-reader/dispersion';
export interface DispersionParams {
  readonly series: readonly Series[];
  readonly selection: Selection;
  /** Stripes the corpus is cut into, by characters: 1 to 2000. */
  readonly stripes: number;
}
export interface DispersionResult extends Completeness {
  readonly stripes: readonly { /** Days of its first and last article. */ readonly from: string | null; readonly to: string | null; readonly characters: number }[];
  readonly series: readonly {
    readonly label: string;
    /** By stripe. */
    readonly counts: readonly number[];
    readonly total: number;
    readonly articles: number;
    /** Juilland's D over the stripes, weighted by size: 1 is spread evenly, 0 all in one place; null without an occurrence or with a single stripe. */
    readonly evenness: number | null;
  }[];
  /** Articles of the selection, dated ones only. */
  readonly articles: number;
}

/**
 * client → server request: who met whom, or is named in one article with whom. Meetings are those that took place; `selection.from` and `to`
 * are then days of the meeting, and of its article only when it has none.
 */
export const NETWORK_REQUEST = 'corpus-reader/network';
export interface NetworkParams {
  readonly link: 'met' | 'named';
  readonly selection: Selection;
  /** Around this person (by id): the people linked with them and links among these; null for the most linked people of the selection. */
  readonly centre: string | null;
  /** People at most: 2 to 100. */
  readonly people: number;
}
export interface NetworkResult extends Completeness {
  readonly people: readonly { readonly id: string; readonly name: string; /** Office or affiliation; may be empty. */ readonly detail: string; /** Encounters (met) or articles (named). */ readonly count: number }[];
  /** Positions in `people`, a < b. */
  readonly links: readonly { readonly a: number; readonly b: number; readonly count: number }[];
  /** People linked in the selection (around the centre) in all; of `named` their names, which may be several of one person. */
  readonly total: number;
}

/** client → server request: encounters that took place, day by day; several articles on one of them count once. */
export const CALENDAR_REQUEST = 'corpus-reader/calendar';
export interface CalendarParams {
  /** One who takes part, by id; null for everybody. */
  readonly person: string | null;
  /** Days of encounters `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}
export interface CalendarResult extends Completeness {
  /** Days with encounters, oldest first. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** Encounters of which only the month or year is known, or nothing. */
  readonly vague: number;
}

/** client → server request: who is reported to speak in which outlet, counted in statements. */
export const OUTLETS_REQUEST = 'corpus-reader/outlets';
export interface OutletsParams {
  readonly selection: Selection;
  /** Those with most statements: 1 to 50 each. */
  readonly speakers: number;
  readonly outlets: number;
}
export interface OutletsResult extends Completeness {
  /** `id` null for an organisation. */
  readonly speakers: readonly { readonly id: string | null; readonly name: string; readonly count: number }[];
  /** `name` empty for articles without one. */
  readonly outlets: readonly { readonly name: string; readonly count: number; /** Statements in all, of speakers not listed too. */ readonly statements: number }[];
  /** `counts[speaker][outlet]`. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * client → server request: the articles behind a number of a chart, oldest first, undated last. A selection narrowed to what was clicked:
 * `from` and `to` of a month, stripe or day. The counts of all pages add up to the number of the chart.
 */
export const BEHIND_REQUEST = 'corpus-reader/behind';
export interface BehindParams {
  readonly of:
    | { readonly kind: 'series'; readonly series: Series; /** Stripe of a dispersion with so many of them; null for all of the selection. */ readonly stripe: { readonly at: number; readonly of: number } | null }
    | { readonly kind: 'named'; readonly people: readonly string[] }
    | { readonly kind: 'met'; readonly people: readonly string[]; /** Day of the encounter; null for any. */ readonly day: string | null }
    | { readonly kind: 'statements'; readonly speaker: string; readonly outlet: string | null };
  readonly selection: Selection;
  readonly offset: number;
  /** At most this many, and never more than 500. */
  readonly limit: number;
}
export interface BehindItem extends ArticleItem {
  /** Occurrences, mentions, statements; 1 for encounters. */
  readonly count: number;
  /** The first of them; null when the file can no longer be read. */
  readonly range: WireRange | null;
  /** Words around it, as the article writes them. */
  readonly words: string;
}
export interface BehindResult {
  readonly items: readonly BehindItem[];
  readonly total: number;
  /** Of `met`, the encounters whose oldest report is on this page: those of all pages are as many as the chart tells. */
  readonly encounters: readonly EncounterItem[];
}
