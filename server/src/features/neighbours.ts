/** The article before or after another by date: what "next article" and "previous article" open. */
import type { ArticleEntry, ArticleUri, CorpusQueries } from '../corpus/model.ts';

/**
 * The neighbour by date (oldest first, undated last); null at the end. Without a known article the direction starts from the outside:
 * `previous` gives the newest dated article, `next` the oldest.
 */
export function neighbour(corpus: CorpusQueries, uri: ArticleUri | null, direction: 'next' | 'previous'): ArticleEntry | null {
  const { timeline } = corpus;
  const days = timeline.days().filter((day) => timeline.count(day) > 0);
  const article = uri === null ? -1 : corpus.numberOf(uri);
  const day = article < 0 ? -1 : days.findIndex((other) => timeline.on(other).includes(article));
  const entry = (number: number | undefined): ArticleEntry | null => (number === undefined ? null : corpus.entry(number));
  if (day < 0) {
    if (direction === 'next') return entry(timeline.on(days[0] ?? 0)[0]);
    return entry(timeline.on(days.findLast((other) => other !== 0) ?? 0).at(-1));
  }
  const own = timeline.on(days[day]!);
  const at = own.indexOf(article) + (direction === 'next' ? 1 : -1);
  if (at >= 0 && at < own.length) return entry(own[at]);
  const beside = days[day + (direction === 'next' ? 1 : -1)];
  return beside === undefined ? null : entry(direction === 'next' ? timeline.on(beside)[0] : timeline.on(beside).at(-1));
}
