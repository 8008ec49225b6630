/** The column that tells of each row how its article is cited, so that a table taken away can be quoted from. */
import type { Facts } from '../../analysis/facts.ts';
import { citedOf, reference } from '../citation-styles.ts';
import type { ExportTools } from './table.ts';

/** As GB/T 7714 cites the article, in one line. */
export function citationIn({ texts }: ExportTools, article: Pick<Facts, 'title' | 'outlet' | 'date' | 'url'>, path: string): string {
  return reference('gbt7714', citedOf(article, texts.hover.untitled, path));
}
