/** What a page of charts shows: at first, as asked for by a command, and as an earlier session kept it. */
import type { CalendarParams, DispersionParams, NetworkParams, OutletsParams, Series, TimelineParams } from '../../../protocol/src/charts.ts';
import { CHART_KINDS, MOST_SERIES, type ChartKind, type ChartsState, type ChosenSeries } from '../../../protocol/src/charts-page.ts';
import { EVERYTHING, type Selection } from '../../../protocol/src/selection.ts';

export const NEW_CHARTS: ChartsState = {
  chart: 'timeline', selection: EVERYTHING, labels: {}, series: [], rate: 'absolute', period: 'month', stripes: 200, link: 'met', people: 30, centre: null, person: null,
  share: 'counts', speakers: 20, outlets: 12, look: 'print',
};

/** What `corpusReader.openCharts` takes. `names`: those of people that the parameters have by id, where they are known. */
export interface OpenCharts {
  readonly chart: ChartKind;
  readonly params?: Partial<TimelineParams & DispersionParams & NetworkParams & CalendarParams & OutletsParams>;
  readonly names?: Readonly<Record<string, string>>;
}

/** The state a command asks for; null for what is no such question. */
export function askedCharts(asked: unknown): ChartsState | null {
  if (typeof asked !== 'object' || asked === null) return null;
  const { chart, params = {}, names = {} } = asked as OpenCharts;
  if (!CHART_KINDS.includes(chart)) return null;
  const person = (id: string | null | undefined) => (typeof id === 'string' ? { id, name: names[id] ?? id } : null);
  const { selection, series = [], stripes, link, centre, people, from, to, speakers, outlets } = params;
  const days: Partial<Selection> = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return {
    ...NEW_CHARTS,
    chart,
    selection: { ...EVERYTHING, ...selection, ...days },
    labels: names,
    series: series.slice(0, MOST_SERIES).map((one, slot) => chosenSeries(one, slot, names)),
    ...(stripes === undefined ? {} : { stripes }),
    ...(link === undefined ? {} : { link }),
    ...(people === undefined ? {} : { people }),
    ...(speakers === undefined ? {} : { speakers }),
    ...(outlets === undefined ? {} : { outlets }),
    centre: person(centre),
    person: chart === 'calendar' ? person(params.person) : null,
  };
}

export function chosenSeries(series: Series, slot: number, names: Readonly<Record<string, string>> = {}): ChosenSeries {
  return { series, label: series.kind === 'person' ? names[series.id] ?? series.id : [series.query.text, ...series.query.near].join(' … '), slot, hidden: false };
}

/** What an earlier session or the page kept, completed where an earlier version knew less; null for anything else. */
export function keptCharts(kept: unknown): ChartsState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const state = { ...NEW_CHARTS, ...kept } as ChartsState;
  const valid = CHART_KINDS.includes(state.chart) && typeof state.selection === 'object' && state.selection !== null && Array.isArray(state.series);
  return valid ? { ...state, selection: { ...EVERYTHING, ...state.selection } } : null;
}
