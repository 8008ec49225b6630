/** Mentions of people as a table, article by article, oldest first, each with its place. Read from records alone, so that it takes no reading of files. */
import type { Selection } from '../../../../protocol/src/selection.ts';
import { Pace } from '../../corpus/pace.ts';
import type { FoundMention } from '../../corpus/selected.ts';
import { selectedArticles } from './articles.ts';
import { range, text, type ExportTools, type Page, type Range, type Row, type Table } from './table.ts';

const COLUMNS = [text('person'), text('mention'), text('role'), text('date'), text('title'), text('outlet'), text('path'), range('range'), text('personId'), text('uri')];

/** With a person only their mentions, with a speaker only those in what the speaker says. */
export function mentionTable(tools: ExportTools, selection: Selection): Table {
  return { columns: COLUMNS, total: null, pages: () => pagesOf(tools, selection) };
}

async function* pagesOf(tools: ExportTools, selection: Selection): AsyncGenerator<Page> {
  const { corpus } = tools;
  const pace = new Pace();
  const wanted = selectedArticles(tools, selection);
  let { revision } = corpus;
  let mentionsIn = corpus.mentionsWithin(selection);
  for (const { uri, version } of wanted) {
    if (tools.stop()) return;
    if (corpus.revision !== revision) {
      revision = corpus.revision;
      mentionsIn = corpus.mentionsWithin(selection);
    }
    const doc = corpus.numberOf(uri);
    // How many mentions an article had that is another by now nobody knows any more: it counts as one.
    if (doc < 0 || corpus.version(doc) !== version) yield { rows: [], outdated: 1 };
    else yield await pageOf(tools, doc, mentionsIn(doc));
    await pace.rest();
  }
}

async function pageOf({ corpus, pathOf, place }: ExportTools, doc: number, mentions: readonly FoundMention[]): Promise<Page> {
  const { uri, title, day, outlet } = corpus.entry(doc);
  const path = pathOf(uri);
  const rows: Row[] = [];
  for (const { person, mention, role } of mentions) {
    let where: Range | null = null;
    if (mention.range !== null) {
      const { line, character, endLine, endCharacter } = mention.range;
      where = { start: { line, character }, end: { line: endLine, character: endCharacter } };
    } else {
      const lines = (await place(uri))?.lines;
      if (lines !== undefined) where = { start: lines.positionAt(mention.span.start), end: lines.positionAt(mention.span.end) };
    }
    const office = role === null ? null : `${role.affiliation ?? ''}${role.title}`;
    if (where !== null) rows.push([person.name, mention.text, office, day, title, outlet, path, where, person.id, uri]);
  }
  return { rows, outdated: mentions.length - rows.length };
}
