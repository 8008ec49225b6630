/**
 * What research asks of the server: a concordance of a frequent name, its next page, another order and groups, the name's collocates and its
 * counts by month. Each name is asked about once, so that no first answer was worked out before.
 */
import { COLLOCATES_REQUEST, type CollocatesParams } from '../../protocol/src/words.ts';
import { CONCORDANCE_GROUPS_REQUEST, CONCORDANCE_REQUEST, type ConcordanceGroupsParams, type ConcordanceParams } from '../../protocol/src/concordance.ts';
import { TIMELINE_REQUEST, type TimelineParams } from '../../protocol/src/charts.ts';
import { EVERYTHING, FILTER_VALUES_REQUEST, type FilterValue, type FilterValuesParams } from '../../protocol/src/selection.ts';
import { latencies } from './measure.ts';
import { isEmpty, type Asked } from './server-questions.ts';
import type { ServerProcess } from './server-process.ts';

/** Names asked about: those with so many characters named in most articles. */
const NAMES = 12;
const LENGTH = 2;
const PAGE = 50;

const KINDS: Readonly<Record<string, (name: string, person: string) => { method: string; params: unknown }>> = {
  'concordance, first page': (name) => lines(name, {}),
  'concordance, next page': (name) => lines(name, { offset: PAGE }),
  'concordance, by right neighbour': (name) => lines(name, { sort: [{ by: 'right', descending: false }] }),
  'concordance, groups': (name) => {
    const params: ConcordanceGroupsParams = { ...about(name), grouping: { by: 'right', length: 2 }, offset: 0, limit: PAGE };
    return { method: CONCORDANCE_GROUPS_REQUEST, params };
  },
  collocates: (name) => {
    const words = { shortest: 2, longest: 12, least: 5, offset: 0, limit: PAGE };
    const params: CollocatesParams = { node: { query: about(name).query }, selection: EVERYTHING, span: { left: 5, right: 5 }, order: 'logLikelihood', ...words };
    return { method: COLLOCATES_REQUEST, params };
  },
  'timeline of a phrase': (name) => timeline({ series: [{ kind: 'query', query: about(name).query }], selection: EVERYTHING }),
  'timeline of a person': (_name, person) => timeline({ series: [{ kind: 'person', id: person }], selection: EVERYTHING }),
};

/** Null for what the server does not know. */
export async function askAboutNames(server: ServerProcess): Promise<Record<string, Asked | null>> {
  const params: FilterValuesParams = { field: 'person', query: '', limit: 20 * NAMES };
  const people = (await server.ask<FilterValue[]>(FILTER_VALUES_REQUEST, params))?.result ?? [];
  const asked = people.filter(({ label }) => label.length === LENGTH).slice(0, NAMES);
  const times = new Map<string, { readonly list: number[]; found: number }>(Object.keys(KINDS).map((kind) => [kind, { list: [], found: 0 }]));
  for (const { label, value } of asked) {
    for (const [kind, question] of Object.entries(KINDS)) {
      const { method, params: own } = question(label, value);
      const answer = await server.ask<unknown>(method, own);
      if (answer === null) continue;
      const known = times.get(kind)!;
      known.list.push(answer.milliseconds);
      if (!isEmpty(answer.result)) known.found++;
    }
  }
  return Object.fromEntries(Array.from(times, ([kind, { list, found }]) => {
    const summary = latencies(list);
    return [kind, summary && { ...summary, found }];
  }));
}

function about(name: string): Pick<ConcordanceParams, 'query' | 'selection'> {
  return { query: { text: name, regex: false, near: [], within: 0 }, selection: EVERYTHING };
}

function lines(name: string, more: Partial<ConcordanceParams>): { method: string; params: ConcordanceParams } {
  return { method: CONCORDANCE_REQUEST, params: { ...about(name), sort: [], group: null, offset: 0, limit: PAGE, context: 40, ...more } };
}

function timeline(params: TimelineParams): { method: string; params: TimelineParams } {
  return { method: TIMELINE_REQUEST, params };
}
