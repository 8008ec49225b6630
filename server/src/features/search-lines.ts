/** Hits of a search as lines to read: what stands around them in their paragraph, and where they are in the file. */
import type { VisibleText } from '../article/article.ts';
import { kwicLine, type KwicLine } from '../corpus/search/kwic.ts';
import type { SearchHit } from '../corpus/search/corpus-search.ts';

/** No page of search results shows more around a hit. */
export const WIDEST_CONTEXT = 500;

/** A hit with its line in the article as it reads now; null when it no longer reads so. */
export interface LineOfHit {
  readonly hit: SearchHit;
  readonly line: KwicLine | null;
}

/** The lines of hits in one article; `visible` is its text as it reads now, null when it is no article any more. */
export function linesOfHits(visible: VisibleText | null, hits: readonly SearchHit[], width: number): readonly LineOfHit[] {
  return hits.map((hit) => ({ hit, line: visible === null ? null : kwicLine(visible, hit, width) }));
}

/** Hits in groups of one article each, in the order in which they come. */
export function hitsByArticle(hits: readonly SearchHit[]): readonly { readonly uri: string; readonly hits: readonly SearchHit[] }[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.entry.uri);
    if (group === undefined) groups.set(hit.entry.uri, [hit]);
    else group.push(hit);
  }
  return Array.from(groups, ([uri, own]) => ({ uri, hits: own }));
}
