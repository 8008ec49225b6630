/** The articles of a selection as a table, oldest first: where each comes from, who is named in it and how much is said. */
import type { Selection } from '../../../../protocol/src/selection.ts';
import { citationIn } from './citation-column.ts';
import { byArticle, rowPages, type ReadIn, type Wanted } from './reading.ts';
import { list, number, text, type ExportTools, type Row, type Table } from './table.ts';

const COLUMNS = [
  text('path'), text('title'), text('date'), text('outlet'), text('url'), list('tags'), list('categories'), number('characters'),
  list('people'), number('statements'), number('encounters'), text('uri'), text('citation'),
];

export function articleTable(tools: ExportTools, selection: Selection): Table {
  const wanted = selectedArticles(tools, selection);
  return { columns: COLUMNS, total: wanted.length, pages: () => rowPages(tools, wanted, (read) => [rowOf(tools, read)]) };
}

/** The articles of a selection as they are now, oldest first, undated last. */
export function selectedArticles(tools: ExportTools, selection: Selection): Wanted<{ readonly doc: number }>[] {
  return byArticle(tools, tools.corpus.selected(selection).map((doc) => ({ doc })));
}

function rowOf(tools: ExportTools, { article }: ReadIn): Row {
  const { corpus, pathOf } = tools;
  const { uri, day, facts, people, statements, encounters } = article;
  return [
    pathOf(uri), facts.title?.text ?? null, day, facts.outlet?.text ?? null, facts.url?.text ?? null, facts.tags, facts.categories, corpus.characters(article.article),
    people.map(({ appearance }) => appearance.name), statements.length, encounters.filter(({ status }) => status === 'happened').length, uri, citationIn(tools, facts, pathOf(uri)),
  ];
}
