/** Statements as a table, as the Statements view lists them: who says what, with which word, and exactly where. */
import type { StatementFilter } from '../../../../protocol/src/wordings.ts';
import type { StatementRef } from '../../corpus/search/statement-search.ts';
import { listedStatements, type ListedStatement } from '../listings.ts';
import { citationIn } from './citation-column.ts';
import { byArticle, rowPages, type ReadIn, type Wanted } from './reading.ts';
import { data, range, rangeOf, text, type ExportTools, type Row, type Table } from './table.ts';

const COLUMNS = [
  text('date'), text('speaker'), text('speakerKind'), text('cue'), text('cueClass'), text('kind'), text('resolved'), text('content'), text('statement'),
  text('title'), text('outlet'), text('path'), range('range'), range('contentRange'), text('speakerId'), text('uri'), text('citation'), data('cueRange'),
];

/** Throws a PatternError for words that cannot be looked for. */
export async function statementTable(tools: ExportTools, filter: StatementFilter): Promise<Table> {
  const wanted = await filteredStatements(tools, filter);
  return { columns: COLUMNS, total: wanted.reduce((sum, { items }) => sum + items.length, 0), pages: () => rowPages(tools, wanted, (read, refs) => rowsOf(tools, read, refs)) };
}

/** The statements of a filter by article, oldest first, in text order. Throws as `statementTable`. */
export async function filteredStatements(tools: ExportTools, { speaker, words, from, to }: StatementFilter): Promise<Wanted<StatementRef>[]> {
  const question = { speaker, words: words.split(/\s+/).filter((word) => word !== ''), from, to };
  return byArticle(tools, await tools.corpus.findStatements(question, () => tools.stop()));
}

/** Those of an article; what nobody confirms any more is left out. */
export function statementsOf({ corpus }: ExportTools, { article }: ReadIn, refs: readonly StatementRef[]): ListedStatement[] {
  return listedStatements(corpus, refs.map(({ index }) => ({ uri: article.uri, index })));
}

function rowsOf(tools: ExportTools, read: ReadIn, refs: readonly StatementRef[]): Row[] {
  const { lines } = read;
  return statementsOf(tools, read, refs).map(({ uri, day, title, outlet, cueClass, content, statement }): Row => [
    day, statement.speaker, statement.person === null ? 'organisation' : 'person', statement.cue.text, cueClass, statement.kind, statement.resolved, content, statement.text,
    title, outlet, tools.pathOf(uri), rangeOf(lines, statement.span), rangeOf(lines, statement.content), statement.speakerId, uri, citationIn(tools, read.article.facts, tools.pathOf(uri)), rangeOf(lines, statement.cue.span),
  ]);
}
