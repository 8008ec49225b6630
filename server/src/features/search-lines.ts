/** Hits of a search as lines to read: what stands around them in their paragraph, and where they are in the file. */
import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import { kwicLine, type KwicLine } from '../corpus/search/kwic.ts';
import type { SearchHit } from '../corpus/search/corpus-search.ts';

/** No page of search results shows more around a hit. */
export const WIDEST_CONTEXT = 500;

/** A hit and its line in the article as it reads now; both null when the file no longer reads so. */
export type LineOfHit = { readonly hit: SearchHit } & ({ readonly line: KwicLine; readonly article: Article } | { readonly line: null; readonly article: null });

/** The lines of hits in one article, whose file is given as it is now. */
export function linesOfHits(text: string, hits: readonly SearchHit[], timeZone: string, width: number): readonly LineOfHit[] {
  const uri = hits[0]?.entry.uri;
  if (uri === undefined) return [];
  const { article } = parseArticle(text, { fileName: fileNameOf(uri), timeZone });
  return hits.map((hit) => {
    const line = article === null ? null : kwicLine(article.visible, hit, width);
    return article === null || line === null ? { hit, line: null, article: null } : { hit, line, article };
  });
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
