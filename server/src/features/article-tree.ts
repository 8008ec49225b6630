/**
 * The article tree's groups and articles, one level and one page at a time: year → month → article, outlet → article,
 * person → article. Stateless: a group's key says all that is needed to answer for its children.
 */
import type { ArticleItem, ChildrenParams, ChildrenResult, GroupItem, Order } from '../../../protocol/src/messages.ts';
import type { ArticleEntry, CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';

const UNDATED = 'undated';
const OUTLET = 'outlet:';
const PERSON = 'person:';
const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** One page of the children of a group; an unknown key has none. */
export function childrenOf(corpus: CorpusQueries, params: ChildrenParams, texts: Texts): ChildrenResult {
  const { grouping, parent, order } = params;
  if (parent === null) {
    if (grouping === 'outlet') return page(outletGroups(corpus, texts), [], params);
    if (grouping === 'person') return page(personGroups(corpus), [], params);
    return page(yearGroups(corpus, order, texts), [], params);
  }
  if (YEAR.test(parent)) return page(monthGroups(corpus, parent, order, texts), [], params);
  return page([], ordered(articlesOf(corpus, parent), order), params);
}

/** Where an article sits in the date tree, keys from the top: `['2022', '2022-11']`. */
export function dateGroups(day: string | null): string[] {
  return day === null ? [UNDATED] : [day.slice(0, 4), day.slice(0, 7)];
}

/** An article as the views show it. */
export function articleItem(entry: ArticleEntry): ArticleItem {
  return { uri: entry.uri, title: entry.title, day: entry.day, outlet: entry.outlet };
}

function articlesOf(corpus: CorpusQueries, key: string): ArticleEntry[] {
  const articles = corpus.articles();
  if (key === UNDATED) return articles.filter((entry) => entry.day === null);
  if (MONTH.test(key)) return articles.filter((entry) => entry.day?.startsWith(key) === true);
  if (key.startsWith(OUTLET)) return articles.filter((entry) => (entry.outlet ?? '') === key.slice(OUTLET.length));
  if (key.startsWith(PERSON)) {
    const person = corpus.person(key.slice(PERSON.length));
    const uris = new Set(person?.appearances.map((appearance) => appearance.uri));
    return articles.filter((entry) => uris.has(entry.uri));
  }
  return [];
}

/** Corpus order is oldest first with the undated last; they stay last whichever way the rest is turned. */
function ordered(articles: readonly ArticleEntry[], order: Order): ArticleEntry[] {
  const dated = articles.filter((entry) => entry.day !== null);
  if (order === 'newest') dated.reverse();
  return [...dated, ...articles.filter((entry) => entry.day === null)];
}

function yearGroups(corpus: CorpusQueries, order: Order, texts: Texts): GroupItem[] {
  const counts = countBy(corpus.articles(), (entry) => entry.day?.slice(0, 4) ?? UNDATED);
  const undated = counts.get(UNDATED);
  counts.delete(UNDATED);
  const years = sortedKeys(counts, order).map((key) => ({ key, label: texts.tree.year(key), count: counts.get(key) ?? 0, nested: true }));
  if (undated === undefined) return years;
  return [...years, { key: UNDATED, label: texts.tree.undated, count: undated, nested: false }];
}

function monthGroups(corpus: CorpusQueries, year: string, order: Order, texts: Texts): GroupItem[] {
  const within = corpus.articles().filter((entry) => entry.day?.startsWith(`${year}-`) === true);
  const counts = countBy(within, (entry) => (entry.day ?? '').slice(0, 7));
  return sortedKeys(counts, order).map((key) => {
    return { key, label: texts.tree.month(year, key.slice(5)), count: counts.get(key) ?? 0, nested: false };
  });
}

function outletGroups(corpus: CorpusQueries, texts: Texts): GroupItem[] {
  const counts = countBy(corpus.articles(), (entry) => entry.outlet ?? '');
  return [...counts]
    .sort(([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n || byCodeUnits(a, b))
    .map(([name, count]) => ({ key: `${OUTLET}${name}`, label: name === '' ? texts.tree.noOutlet : name, count, nested: false }));
}

function personGroups(corpus: CorpusQueries): GroupItem[] {
  return [...corpus.people()]
    .map((person) => ({ key: `${PERSON}${person.id}`, label: person.name, count: person.appearances.length, nested: false }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.label, b.label) || byCodeUnits(a.key, b.key));
}

function page(groups: readonly GroupItem[], articles: readonly ArticleEntry[], { offset, limit }: ChildrenParams): ChildrenResult {
  const from = Math.max(0, offset);
  const to = from + Math.max(0, limit);
  return {
    groups: groups.slice(from, to),
    articles: articles.slice(from, to).map(articleItem),
    total: groups.length + articles.length,
  };
}

function countBy(entries: readonly ArticleEntry[], key: (entry: ArticleEntry) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1);
  return counts;
}

function sortedKeys(counts: ReadonlyMap<string, number>, order: Order): string[] {
  const keys = [...counts.keys()].sort(byCodeUnits);
  return order === 'newest' ? keys.reverse() : keys;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
