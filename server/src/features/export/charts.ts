/** What charts show as tables in long form, one number a row: a month, stripe, pair, day or outlet with what was counted there. */
import type { TimelineParams } from '../../../../protocol/src/charts.ts';
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

function whole(columns: readonly Column[], partial: boolean, rows: readonly Row[]): Table {
  return { columns, total: rows.length, partial, pages: () => rowPagesOf(rows) };
}
