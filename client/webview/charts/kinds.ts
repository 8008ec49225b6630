/** The five charts: what each asks for, draws, lists in tables and says of itself. The page deals with them alike. */
import type { CalendarResult, DispersionResult, NetworkResult, OutletsResult, TimelineResult } from '../../../protocol/src/charts.ts';
import type { ChartKind, ChartsState, ChartsStrings } from '../../../protocol/src/charts-page.ts';
import type { ExportSource } from '../../../protocol/src/exports.ts';
import type { PageQuestions } from '../../../protocol/src/page-questions.ts';
import { format, plain } from '../strings.ts';
import { drawCalendar } from './calendar.ts';
import { drawDispersion } from './dispersion.ts';
import type { Drawing, Frame } from './drawing.ts';
import { drawNetwork } from './network.ts';
import { drawOutlets } from './outlets.ts';
import { periodsOf } from './periods.ts';
import { calendarTables, dispersionTables, networkTables, outletsTables, timelineTables, type TableFrame } from './tables.ts';
import { drawTimeline, gaps } from './timeline.ts';

export interface Kind<K extends ChartKind> {
  /** What is asked; null while the reader has not said enough. */
  params(state: ChartsState): PageQuestions[K]['params'] | null;
  draw(result: PageQuestions[K]['result'], state: ChartsState, frame: Frame): Drawing;
  tables(result: PageQuestions[K]['result'], state: ChartsState, frame: TableFrame): HTMLElement[];
  /** Title of a picture. */
  title(state: ChartsState, strings: ChartsStrings): string;
  /** Why there is nothing to draw, and what to do about it; null when there is. */
  empty(result: PageQuestions[K]['result'], state: ChartsState, strings: ChartsStrings): string | null;
  /** What has to be said beside the drawing. */
  notes(result: PageQuestions[K]['result'], state: ChartsState, strings: ChartsStrings): string[];
  source(params: PageQuestions[K]['params']): ExportSource;
}

const names = (state: ChartsState): string => state.series.filter(({ hidden }) => !hidden).map(({ label }) => label).join(', ');
const untold = (parts: readonly (string | false)[]): string[] => parts.filter((part) => part !== false);

export const KINDS: { readonly [K in ChartKind]: Kind<K> } = {
  timeline: {
    params: ({ series, selection }) => (series.length === 0 ? null : { series: series.map((one) => one.series), selection }),
    draw: drawTimeline,
    tables: timelineTables,
    title: (state, strings) => format(state.rate === 'absolute' ? strings.titleTimeline : strings.titleRate, names(state)),
    empty: ({ months, series }: TimelineResult, _, strings) => (months.length === 0 ? strings.noArticles : series.every(({ total }) => total === 0) ? strings.noHits : null),
    notes: (result: TimelineResult, state, strings) => [
      format(strings.noteArticles, plain(result.months.reduce((sum, { articles }) => sum + articles, 0)), result.months[0]?.month ?? '', result.months.at(-1)?.month ?? ''),
      ...result.series.flatMap(({ undated }, at) => (undated === 0 || state.series[at]?.hidden !== false ? [] : [format(strings.undated, state.series[at].label, plain(undated))])),
      ...untold([gaps(periodsOf(result, state.period)).length > 0 && strings.gaps]),
    ],
    source: (params) => ({ of: 'timeline', params }),
  },
  dispersion: {
    params: ({ series, selection, stripes }) => (series.length === 0 ? null : { series: series.map((one) => one.series), selection, stripes }),
    draw: drawDispersion,
    tables: dispersionTables,
    title: (state, strings) => format(strings.titleDispersion, names(state)),
    empty: ({ articles, series }: DispersionResult, _, strings) => (articles === 0 ? strings.noArticles : series.every(({ total }) => total === 0) ? strings.noHits : null),
    notes: ({ articles, stripes }: DispersionResult, _, strings) => [
      format(strings.noteArticles, plain(articles), stripes[0]?.from ?? '', stripes.at(-1)?.to ?? ''),
      format(strings.stripesAbout, plain(stripes.length), plain(Math.max(0, ...stripes.map(({ characters }) => characters)))),
      strings.evennessAbout,
    ],
    source: (params) => ({ of: 'dispersion', params }),
  },
  network: {
    params: ({ link, selection, centre, people }) => ({ link, selection: { ...selection, speaker: null }, centre: centre?.id ?? null, people }),
    draw: drawNetwork,
    tables: networkTables,
    title: ({ link, centre }, strings) => {
      const title = link === 'met' ? strings.titleMet : strings.titleNamed;
      return centre === null ? title : `${title}: ${centre.name}`;
    },
    empty: ({ people, links }: NetworkResult, _, strings) => (people.length === 0 || links.length === 0 ? strings.noPeople : null),
    notes: ({ people, total }: NetworkResult, { link }, strings) => [format(strings.shownOf, plain(people.length), plain(total)), link === 'met' ? strings.metAbout : strings.namedAbout],
    source: (params) => ({ of: 'network', params }),
  },
  calendar: {
    params: ({ person, selection }) => ({ person: person?.id ?? null, from: selection.from, to: selection.to }),
    draw: drawCalendar,
    tables: calendarTables,
    title: ({ person }, strings) => (person === null ? strings.titleCalendar : `${strings.titleCalendar}: ${person.name}`),
    empty: ({ days }: CalendarResult, _, strings) => (days.length === 0 ? strings.noEncounters : null),
    notes: ({ days, vague }: CalendarResult, _, strings) => untold([
      format(strings.noteEncounters, plain(days.reduce((sum, { count }) => sum + count, 0)), plain(days.length)),
      vague > 0 && format(strings.vague, plain(vague)),
    ]),
    source: (params) => ({ of: 'calendar', params }),
  },
  outlets: {
    params: ({ selection, speakers, outlets }) => ({ selection, speakers, outlets }),
    draw: drawOutlets,
    tables: outletsTables,
    title: ({ share }, strings) => ({ counts: strings.titleOutlets, ofOutlet: strings.titleOfOutlet, ofSpeaker: strings.titleOfSpeaker })[share],
    empty: ({ speakers, outlets }: OutletsResult, _, strings) => (speakers.length === 0 || outlets.length === 0 ? strings.noStatements : null),
    notes: ({ outlets }: OutletsResult, _, strings) => [format(strings.noteStatements, plain(outlets.reduce((sum, { statements }) => sum + statements, 0)), plain(outlets.length)), strings.outletsSums],
    source: (params) => ({ of: 'outlets', params }),
  },
};
