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
/** People listed at most, those named in most articles; beyond them search by name. */
const MOST_PEOPLE = 500;

/** One page of the children of a group; an unknown key has none. */
export function childrenOf(corpus: CorpusQueries, params: ChildrenParams, texts: Texts): ChildrenResult {
  const { grouping, parent, order } = params;
  if (parent === null) {
    if (grouping === 'outlet') return groupPage(outletGroups(corpus, texts), params);
    if (grouping === 'person') return groupPage(personGroups(corpus), params);
    return groupPage(yearGroups(corpus, order, texts), params);
  }
  if (YEAR.test(parent)) return groupPage(monthGroups(corpus, parent, order, texts), params);
  const articles = articlesOf(corpus, parent, order);
  return { groups: [], articles: within(articles, params).map((number) => articleItem(corpus.entry(number))), total: articles.length };
}

/** Where an article sits in the date tree, keys from the top: `['2022', '2022-11']`. */
export function dateGroups(day: string | null): string[] {
  return day === null ? [UNDATED] : [day.slice(0, 4), day.slice(0, 7)];
}

/** An article as the views show it. */
export function articleItem(entry: ArticleEntry): ArticleItem {
  return { uri: entry.uri, title: entry.title, day: entry.day, outlet: entry.outlet };
}

/** Numbers of the articles of a group, in the order wanted; the undated stay last whichever way the rest is turned. */
function articlesOf(corpus: CorpusQueries, key: string, order: Order): number[] {
  const { timeline } = corpus;
  if (key === UNDATED) return [...timeline.on(0)];
  if (MONTH.test(key)) return daysWithin(corpus, key, order).flatMap((day) => turned(timeline.on(day), order));
  if (key.startsWith(OUTLET)) {
    const outlet = key.slice(OUTLET.length);
    return everyDay(corpus, order).filter((number) => (corpus.outletOf(number) ?? '') === outlet);
  }
  if (key.startsWith(PERSON)) {
    const numbers = corpus.person(key.slice(PERSON.length))?.appearances.map(({ article }) => article) ?? [];
    const undated = new Set(timeline.on(0));
    const dated = numbers.filter((number) => !undated.has(number));
    return [...turned(dated, order), ...numbers.filter((number) => undated.has(number))];
  }
  return [];
}

function everyDay(corpus: CorpusQueries, order: Order): number[] {
  const { timeline } = corpus;
  const dated = timeline.days().filter((day) => day !== 0);
  return [...turned(dated, order).flatMap((day) => turned(timeline.on(day), order)), ...timeline.on(0)];
}

function turned<T>(items: readonly T[], order: Order): readonly T[] {
  return order === 'newest' ? items.toReversed() : items;
}

/** The days of a year (`2022`) or month (`2022-11`). */
function daysWithin(corpus: CorpusQueries, key: string, order: Order): readonly number[] {
  const [year = '', month] = key.split('-');
  const wanted = corpus.timeline.days().filter((day) => {
    return Math.floor(day / 10000) === Number(year) && day !== 0 && (month === undefined || Math.floor(day / 100) % 100 === Number(month));
  });
  return turned(wanted, order);
}

function yearGroups(corpus: CorpusQueries, order: Order, texts: Texts): GroupItem[] {
  const { timeline } = corpus;
  const dated = turned(timeline.days().filter((day) => day !== 0), order);
  const counts = countBy(dated, (day) => String(Math.floor(day / 10000)).padStart(4, '0'), (day) => timeline.count(day));
  const years = [...counts].map(([key, count]) => ({ key, label: texts.tree.year(key), count, nested: true }));
  const undated = timeline.count(0);
  if (undated === 0) return years;
  return [...years, { key: UNDATED, label: texts.tree.undated, count: undated, nested: false }];
}

function monthGroups(corpus: CorpusQueries, year: string, order: Order, texts: Texts): GroupItem[] {
  const monthOf = (day: number): string => `${year}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}`;
  const counts = countBy(daysWithin(corpus, year, order), monthOf, (day) => corpus.timeline.count(day));
  return [...counts].map(([key, count]) => ({ key, label: texts.tree.month(year, key.slice(5)), count, nested: false }));
}

function outletGroups(corpus: CorpusQueries, texts: Texts): GroupItem[] {
  const counts = new Map<string, number>();
  for (const [outlet, count] of corpus.outlets()) counts.set(outlet ?? '', (counts.get(outlet ?? '') ?? 0) + count);
  return [...counts]
    .sort(([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n || byCodeUnits(a, b))
    .map(([name, count]) => ({ key: `${OUTLET}${name}`, label: name === '' ? texts.tree.noOutlet : name, count, nested: false }));
}

function personGroups(corpus: CorpusQueries): GroupItem[] {
  return corpus
    .topPeople(MOST_PEOPLE)
    .map((person) => ({ key: `${PERSON}${person.id}`, label: person.name, count: person.articleCount, nested: false }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.label, b.label) || byCodeUnits(a.key, b.key));
}

function groupPage(groups: readonly GroupItem[], params: ChildrenParams): ChildrenResult {
  return { groups: within(groups, params), articles: [], total: groups.length };
}

function within<T>(items: readonly T[], { offset, limit }: ChildrenParams): readonly T[] {
  const from = Math.max(0, offset);
  return items.slice(from, from + Math.max(0, limit));
}

/** Sums by key, in the order in which keys come first; what sums up to nothing is left out. */
function countBy<T>(items: readonly T[], key: (item: T) => string, count: (item: T) => number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) if (count(item) > 0) counts.set(key(item), (counts.get(key(item)) ?? 0) + count(item));
  return counts;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
