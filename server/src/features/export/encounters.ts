/** Encounters as a table, one row for each whatever number of articles report it: who, how, when, and where it stands. */
import type { EncounterEvent } from '../../corpus/model.ts';
import { Pace } from '../../corpus/pace.ts';
import { data, list, number, range, rangeOf, text, type ExportTools, type Page, type Range, type Row, type Table } from './table.ts';

const COLUMNS = [
  text('date'), text('kind'), text('status'), list('participants'), number('articles'), text('sentence'), text('title'), text('articleDate'), text('path'), range('range'),
  list('paths'), list('participantIds'), text('uri'), data('reports'),
];

interface Report {
  readonly path: string;
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly sentence: string;
  readonly range: Range;
}

export interface EncounterFilter {
  /** By id. */
  readonly person: string | null;
  /** Days of encounters, else of their articles. */
  readonly from: string | null;
  readonly to: string | null;
}

export function encounterTable(tools: ExportTools, { person, from, to }: EncounterFilter): Table {
  const events = tools.corpus.encounters({ person, uri: null, from, to });
  return { columns: COLUMNS, total: events.length, pages: () => pagesOf(tools, events) };
}

async function* pagesOf(tools: ExportTools, events: readonly EncounterEvent[]): AsyncGenerator<Page> {
  const pace = new Pace();
  for (const event of events) {
    if (tools.stop()) return;
    const reports = await reportsOf(tools, event);
    yield reports.length === 0 ? { rows: [], outdated: 1 } : { rows: [rowOf(event, reports)], outdated: 0 };
    await pace.rest();
  }
}

function rowOf({ date, kind, status, participants }: EncounterEvent, reports: readonly Report[]): Row {
  const first = reports[0]!;
  return [
    date, kind, status, participants.map(({ name }) => name), reports.length, first.sentence, first.title, first.date, first.path, first.range,
    [...new Set(reports.map(({ path }) => path))], participants.map(({ id }) => id), first.uri, reports,
  ];
}

/** As far as their files can be read and still report it. */
async function reportsOf(tools: ExportTools, event: EncounterEvent): Promise<Report[]> {
  const { corpus } = tools;
  const reports: Report[] = [];
  for (const { uri, day, span } of event.reports) {
    await tools.prepare(uri);
    const place = await tools.place(uri);
    const sentence = corpus.article(uri)?.encounters.find((encounter) => encounter.span.start === span.start && encounter.kind === event.kind)?.text;
    if (place === null || sentence == null) continue;
    reports.push({ path: tools.pathOf(uri), uri, title: corpus.entry(corpus.numberOf(uri)).title, date: day, sentence, range: rangeOf(place.lines, span) });
  }
  return reports;
}
