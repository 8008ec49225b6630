/** References to the articles of a selection, or to the statements of a filter with their words, one after the other in one of the styles. */
import type { ExportSource } from '../../../../protocol/src/exports.ts';
import { citedOf, quotation, reference, type Cited, type CitationStyle } from '../citation-styles.ts';
import { selectedArticles } from './articles.ts';
import type { Outflow, Piece } from './outflow.ts';
import { eachArticle, type ReadIn } from './reading.ts';
import { filteredStatements, statementsOf } from './statements.ts';
import type { ExportTools } from './table.ts';

/** References are a line each; entries of BibTeX and quotations have an empty line between them. */
export async function referenceExport(tools: ExportTools, source: Extract<ExportSource, { readonly of: 'articles' | 'statements' }>, style: CitationStyle): Promise<Outflow> {
  const between = style === 'bibtex' || source.of === 'statements' ? '\n\n' : '\n';
  if (source.of === 'articles') {
    const wanted = selectedArticles(tools, source.selection);
    const each = (): AsyncGenerator<readonly [readonly string[], number]> => textsOf(tools, wanted, (read) => [reference(style, citedIn(tools, read))]);
    return { total: wanted.length, pieces: () => joined(each(), between) };
  }
  const wanted = await filteredStatements(tools, source.filter);
  const each = (): AsyncGenerator<readonly [readonly string[], number]> => textsOf(tools, wanted, (read, refs) => {
    const cited = citedIn(tools, read);
    return statementsOf(tools, read, refs).map(({ statement }) => quotation(style, statement, cited));
  });
  return { total: wanted.reduce((sum, { items }) => sum + items.length, 0), pieces: () => joined(each(), between) };
}

function citedIn({ texts, pathOf }: ExportTools, { article }: ReadIn): Cited {
  return citedOf(article.facts, texts.hover.untitled, pathOf(article.uri));
}

/** The texts of each article, and how many of it there should have been. */
async function* textsOf<T>(tools: ExportTools, wanted: Parameters<typeof eachArticle<T, readonly string[]>>[1], convert: (read: ReadIn, items: readonly T[]) => readonly string[]): AsyncGenerator<readonly [readonly string[], number]> {
  for await (const { of, result } of eachArticle(tools, wanted, convert)) yield [result ?? [], of.items.length];
}

async function* joined(all: AsyncIterable<readonly [readonly string[], number]>, between: string): AsyncGenerator<Piece> {
  let first = true;
  for await (const [texts, expected] of all) {
    const text = texts.map((one) => {
      const before = first ? '' : between;
      first = false;
      return before + one;
    }).join('');
    yield { text, rows: texts.length, outdated: expected - texts.length };
  }
  if (!first) yield { text: '\n', rows: 0, outdated: 0 };
}
