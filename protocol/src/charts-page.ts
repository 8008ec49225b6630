/** What the page of charts and the extension say to each other. Plain types. */
import type { Series } from './charts.ts';
import type { ExportSource } from './exports.ts';
import type { WireRange } from './messages.ts';
import type { PageAnswer, PageAsk } from './page-questions.ts';
import type { Selection, TextQuery } from './selection.ts';
import type { SelectionStrings } from './selection-page.ts';

export type ChartKind = 'timeline' | 'dispersion' | 'network' | 'calendar' | 'outlets';
export const CHART_KINDS: readonly ChartKind[] = ['timeline', 'dispersion', 'network', 'calendar', 'outlets'];

/** Series of one chart at most. */
export const MOST_SERIES = 12;

/** A line of a chart as the reader chose it. */
export interface ChosenSeries {
  readonly series: Series;
  /** What the reader chose it by, until the server says its name. */
  readonly label: string;
  /** Which colour, dash and marker it has; kept while others come and go. */
  readonly slot: number;
  /** Whether it is not drawn for now. */
  readonly hidden: boolean;
}

/** A person the reader chose. */
export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

/** All the reader has set; what a page needs to show the same again. */
export interface ChartsState {
  readonly chart: ChartKind;
  /** Of all charts but the calendar, which knows its days only. */
  readonly selection: Selection;
  /** Names of the persons that the selection has by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Of timeline and dispersion. */
  readonly series: readonly ChosenSeries[];
  readonly rate: 'absolute' | 'perMillion';
  readonly period: 'month' | 'quarter' | 'year';
  readonly stripes: number;
  readonly link: 'met' | 'named';
  readonly people: number;
  /** Whose network. */
  readonly centre: ChosenPerson | null;
  /** Whose calendar. */
  readonly person: ChosenPerson | null;
  /** What the cells of the outlets tell. */
  readonly share: 'counts' | 'ofOutlet' | 'ofSpeaker';
  readonly speakers: number;
  readonly outlets: number;
  /** Colours of saved pictures. */
  readonly look: 'print' | 'screen';
}

/** All words of the page in the display language; `{0}` stands for what is put in. */
export type ChartsStrings = Readonly<Record<
  | 'charts' | 'timeline' | 'dispersion' | 'network' | 'calendar' | 'outlets' | 'timelineAbout' | 'dispersionAbout' | 'networkAbout'
  | 'calendarAbout' | 'outletsAbout' | 'series' | 'addPerson' | 'addPhrase' | 'add' | 'regex' | 'remove' | 'hide' | 'show' | 'noSeries'
  | 'suggestions' | 'mostSeries' | 'figures' | 'absolute' | 'perMillion' | 'period' | 'byMonth' | 'byQuarter' | 'byYear' | 'stripes' | 'evenness'
  | 'evennessIs' | 'evennessAbout' | 'stripesAbout' | 'links' | 'met' | 'named' | 'metAbout' | 'namedAbout' | 'people' | 'centre' | 'anybody'
  | 'personLabel' | 'cells' | 'counts' | 'ofOutlet' | 'ofSpeaker' | 'speakers' | 'outletsShown' | 'allStatements' | 'outletsSums' | 'noOutlet'
  | 'noDate' | 'untitled' | 'table' | 'saveSvg' | 'savePng' | 'exportData' | 'look' | 'print' | 'screen' | 'saved' | 'help' | 'helpSpread'
  | 'loading' | 'reading' | 'failed' | 'noArticles' | 'noHits' | 'noPeople' | 'noEncounters' | 'noStatements' | 'undated' | 'vague' | 'gaps'
  | 'quarterName' | 'axisCount' | 'axisCountQuarter' | 'axisCountYear' | 'axisRate' | 'axisPlace' | 'pointCount' | 'pointRate' | 'stripe'
  | 'stripeCount' | 'personMet' | 'personNamed' | 'pairMet' | 'pairNamed' | 'dayCount' | 'cellCount' | 'cellOfOutlet' | 'cellOfSpeaker' | 'total'
  | 'articles' | 'occurrences' | 'month' | 'quarter' | 'year' | 'characters' | 'name' | 'office' | 'with' | 'day' | 'encounters' | 'speaker'
  | 'shownOf' | 'more' | 'close' | 'behindArticles' | 'unreadable' | 'concordance' | 'dossier' | 'centreOn' | 'allPairs' | 'call' | 'video'
  | 'meeting' | 'visit' | 'conference' | 'letter' | 'announced' | 'colon' | 'noteArticles' | 'noteEncounters' | 'noteStatements' | 'noteSpan'
  | 'noteSpeaker' | 'notePerson' | 'noteOutlet' | 'noteTag' | 'noteMade' | 'titleTimeline' | 'titleRate' | 'titleDispersion' | 'titleMet'
  | 'titleNamed' | 'titleCalendar' | 'titleOutlets' | 'titleOfOutlet' | 'titleOfSpeaker' | 'circle' | 'line',
  string
>>;

export type ToCharts =
  | { readonly type: 'show'; readonly strings: ChartsStrings; readonly form: SelectionStrings; readonly state: ChartsState }
  | PageAnswer
  /** The corpus is another than before: what is shown may be out of date. */
  | { readonly type: 'changed' }
  /** The picture has been written to a file of this name. */
  | { readonly type: 'saved'; readonly name: string };

export type FromCharts =
  | PageAsk
  | { readonly type: 'arranged'; readonly state: ChartsState; readonly title: string }
  /** Write a picture to a file the reader chooses; `data` is the text of an SVG, a PNG as base64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly name: string; readonly data: string }
  | { readonly type: 'export'; readonly source: ExportSource; readonly name: string }
  | { readonly type: 'concordance'; readonly query: TextQuery; readonly selection: Selection }
  | { readonly type: 'person'; readonly person: ChosenPerson }
  | { readonly type: 'open'; readonly place: { readonly uri: string; readonly range?: WireRange }; readonly beside: boolean };
