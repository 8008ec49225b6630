/** What charts show as tables in long form, one number a row: a month, stripe, pair, day or outlet with what was counted there. */
import type { CalendarParams, DispersionParams, NetworkParams, OutletsParams, TimelineParams } from '../../../../protocol/src/charts.ts';
import { number, rowPagesOf, text, type Column, type ExportTools, type Row, type Table } from './table.ts';

const MILLION = 1_000_000;

const TIMELINE = [text('series'), text('month'), number('count'), number('perMillion'), number('articlesWith'), number('articles'), number('characters')];

/** Months without a count are there too, with 0; what is in articles without a date comes last, without a month. */
export async function timelineTable(tools: ExportTools, params: TimelineParams): Promise<Table> {
  const { months, series, partial } = await tools.corpus.counts.timeline(params, tools);
  return whole(TIMELINE, partial, series.flatMap(({ label, counts, articles, undated }) => [
    ...months.map((one, at): Row => [label, one.month, counts[at]!, one.characters === 0 ? 0 : (counts[at]! * MILLION) / one.characters, articles[at]!, one.articles, one.characters]),
    ...(undated === 0 ? [] : [[label, null, undated, null, null, null, null]]),
  ]));
}

const DISPERSION = [text('series'), number('stripe'), text('from'), text('to'), number('count'), number('characters'), number('evenness')];

/** `evenness` is that of the whole series. */
export async function dispersionTable(tools: ExportTools, params: DispersionParams): Promise<Table> {
  const { stripes, series, partial } = await tools.corpus.counts.dispersion(params, tools);
  return whole(DISPERSION, partial, series.flatMap(({ label, counts, evenness }) => (
    stripes.map(({ from, to, characters }, at): Row => [label, at + 1, from, to, counts[at]!, characters, evenness])
  )));
}

const NETWORK = [text('person'), text('other'), number('count'), number('personCount'), number('otherCount'), text('personId'), text('otherId')];

/** A row for each link; the counts of the two are those of all their encounters or articles. */
export async function networkTable(tools: ExportTools, params: NetworkParams): Promise<Table> {
  const { people, links, partial } = await tools.corpus.counts.network(params, tools);
  return whole(NETWORK, partial, links.map(({ a, b, count }): Row => {
    const [one, other] = [people[a]!, people[b]!];
    return [one.name, other.name, count, one.count, other.count, one.id, other.id];
  }));
}

const CALENDAR = [text('day'), number('encounters')];

/** Encounters of which only the month or year is known, or nothing, come last, without a day. */
export async function calendarTable(tools: ExportTools, params: CalendarParams): Promise<Table> {
  const { days, vague, partial } = await tools.corpus.counts.calendar(params, tools);
  return whole(CALENDAR, partial, [...days.map(({ day, count }): Row => [day, count]), ...(vague === 0 ? [] : [[null, vague]])]);
}

const OUTLETS = [text('speaker'), text('outlet'), number('statements'), text('speakerId')];

/** A row for each speaker and outlet listed, also where there are none. */
export async function outletTable(tools: ExportTools, params: OutletsParams): Promise<Table> {
  const { speakers, outlets, counts, partial } = await tools.corpus.counts.outlets(params, tools);
  return whole(OUTLETS, partial, speakers.flatMap(({ id, name }, at) => outlets.map((outlet, column): Row => [name, outlet.name, counts[at]![column]!, id])));
}

function whole(columns: readonly Column[], partial: boolean, rows: readonly Row[]): Table {
  return { columns, total: rows.length, partial, pages: () => rowPagesOf(rows) };
}
