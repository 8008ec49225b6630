/**
 * What research asks of the server: a concordance of a frequent name in several orders, far down its list, in groups and of one speaker, the
 * name's collocates and its counts by month. Each name is asked about once, so that no first answer was worked out before.
 */
import { COLLOCATES_REQUEST, type CollocatesParams } from '../../protocol/src/words.ts';
import { CONCORDANCE_GROUPS_REQUEST, CONCORDANCE_REQUEST, type ConcordanceGroupsParams, type ConcordanceParams, type ConcordanceResult } from '../../protocol/src/concordance.ts';
import { TIMELINE_REQUEST, type TimelineParams } from '../../protocol/src/charts.ts';
import { EVERYTHING, FILTER_VALUES_REQUEST, type FilterValue, type FilterValuesParams } from '../../protocol/src/selection.ts';
import { COUNTRIES } from '../../server/src/language/zh/places.ts';
import { latencies } from './measure.ts';
import { isEmpty, type Asked } from './server-questions.ts';
import type { ServerProcess } from './server-process.ts';

/** Characters of the names asked about. */
const LENGTH = 2;
const PAGE = 50;
/** People looked through for names of that length: more the server does not tell at once. */
const MOST_PEOPLE = 500;
/** Answers that take long are asked for about the first names only. */
const FEW = 12;

/** Somebody or something named: the person's id, null for what is no person. */
interface Named {
  readonly name: string;
  readonly person: string | null;
}

interface Question {
  readonly method: string;
  readonly params: unknown;
}

interface Kind {
  readonly takesLong?: boolean;
  /** `hits` as the first page told them; null for what cannot be asked of this name. */
  ask(named: Named, hits: number): Question | null;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'concordance, first page': { ask: ({ name }) => lines(name, {}) },
  'concordance, next page': { ask: ({ name }) => lines(name, { offset: PAGE }) },
  'concordance, page in the middle': { ask: ({ name }, hits) => lines(name, { offset: hits >> 1 }) },
  'concordance, by right neighbour': { ask: ({ name }) => lines(name, { sort: [{ by: 'right', descending: false }] }) },
  'concordance, by left neighbour': { ask: ({ name }) => lines(name, { sort: [{ by: 'left', descending: false }] }) },
  'concordance, by left, in the middle': { ask: ({ name }, hits) => lines(name, { sort: [{ by: 'left', descending: false }], offset: hits >> 1 }) },
  'concordance, groups': {
    ask: ({ name }) => {
      const params: ConcordanceGroupsParams = { ...about(name), grouping: { by: 'right', length: 2 }, offset: 0, limit: PAGE };
      return { method: CONCORDANCE_GROUPS_REQUEST, params };
    },
  },
  'concordance of a speaker': { ask: ({ person }) => (person === null ? null : lines('我们', { selection: { ...EVERYTHING, speaker: person } })) },
  collocates: {
    takesLong: true,
    ask: ({ name }) => {
      const words = { shortest: 2, longest: 12, least: 5, offset: 0, limit: PAGE };
      const params: CollocatesParams = { node: { query: about(name).query }, selection: EVERYTHING, span: { left: 5, right: 5 }, order: 'logLikelihood', ...words };
      return { method: COLLOCATES_REQUEST, params };
    },
  },
  'timeline of a phrase': { takesLong: true, ask: ({ name }) => timeline({ series: [{ kind: 'query', query: about(name).query }], selection: EVERYTHING }) },
  'timeline of a person': { takesLong: true, ask: ({ person }) => (person === null ? null : timeline({ series: [{ kind: 'person', id: person }], selection: EVERYTHING })) },
};

/** So many names of two characters, turn about a person named in many articles and a country. */
export async function frequentNames(server: ServerProcess, count: number): Promise<readonly Named[]> {
  const params: FilterValuesParams = { field: 'person', query: '', limit: MOST_PEOPLE };
  const answer = (await server.ask<FilterValue[]>(FILTER_VALUES_REQUEST, params))?.result ?? [];
  const people = answer.flatMap(({ label, value }): Named[] => (label.length === LENGTH ? [{ name: label, person: value }] : []));
  const countries = [...COUNTRIES].flatMap((name): Named[] => (name.length === LENGTH ? [{ name, person: null }] : []));
  const names = Array.from({ length: Math.max(people.length, countries.length) }, (_, i) => [people[i], countries[i]]);
  return names.flat().filter((named) => named !== undefined).slice(0, count);
}

/** Null for what the server does not know. */
export async function askAboutNames(server: ServerProcess, names: readonly Named[]): Promise<Record<string, Asked | null>> {
  const times = new Map<string, { readonly list: number[]; found: number }>(Object.keys(KINDS).map((kind) => [kind, { list: [], found: 0 }]));
  for (const [number, named] of names.entries()) {
    let hits = 0;
    for (const [kind, { takesLong = false, ask }] of Object.entries(KINDS)) {
      const question = takesLong && number >= FEW ? null : ask(named, hits);
      const answer = question === null ? null : await server.ask<unknown>(question.method, question.params);
      if (question === null || answer === null) continue;
      if (question.method === CONCORDANCE_REQUEST) hits = (answer.result as ConcordanceResult).hits;
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

/** Milliseconds until the first screen of a name's concordance is there; null for a server that knows no concordances. */
export async function firstScreen(server: ServerProcess, { name }: Named): Promise<number | null> {
  const { method, params } = lines(name, {});
  return (await server.ask(method, params))?.milliseconds ?? null;
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
