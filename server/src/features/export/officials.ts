/** The officials as a table, those mentioned most first: names, country, latest office, how often and from when to when they are named. */
import type { Official } from '../../corpus/model.ts';
import { filtered } from '../officials.ts';
import { list, number, rowPagesOf, text, type ExportTools, type Row, type Table } from './table.ts';

const COLUMNS = [
  text('name'), text('latin'), text('country'), text('office'), number('articles'), number('mentions'), text('firstDay'), text('lastDay'), list('forms'), text('id'),
];

/** Works out who all officials are, which may take a while the first time. `country` is a code of ISO 3166, or the name of what has none. */
export async function officialTable({ corpus, texts, stop }: ExportTools, filter: string): Promise<Table> {
  await corpus.officials.work(stop);
  const { all } = corpus.officials;
  const found = filter.trim() === '' ? all : filtered(all, filter, texts);
  const sorted = found.toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const rows = sorted.map(rowOf);
  return { columns: COLUMNS, total: rows.length, pages: () => rowPagesOf(rows) };
}

function rowOf({ id, name, latin, home, office, articles, mentions, firstDay, lastDay, forms }: Official): Row {
  return [name, latin, home, office, articles, mentions, firstDay, lastDay, forms, id];
}
