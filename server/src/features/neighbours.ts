/** The article before or after another by date: what "next article" and "previous article" open. */
import type { ArticleEntry, ArticleUri, CorpusQueries } from '../corpus/model.ts';

/**
 * The neighbour in the order of `articles()` (oldest first); null at the end. Without a known article the direction starts from the
 * outside: `previous` gives the newest dated article, `next` the oldest.
 */
export function neighbour(corpus: CorpusQueries, uri: ArticleUri | null, direction: 'next' | 'previous'): ArticleEntry | null {
  const articles = corpus.articles();
  const at = uri === null ? -1 : articles.findIndex((entry) => entry.uri === uri);
  if (at === -1) {
    if (direction === 'next') return articles[0] ?? null;
    return articles.findLast((entry) => entry.day !== null) ?? articles.at(-1) ?? null;
  }
  return articles[direction === 'next' ? at + 1 : at - 1] ?? null;
}
