/** Which mentions in which articles a correction touches, so that the reader sees it before anything is written. */
import type { Appearance, AppearanceMention, ArticleUri, CorpusQueries, LineRange, Person } from '../corpus/model.ts';
import { EVERYWHERE } from '../corpus/search/scope.ts';
import { dayOf, isWithin } from '../roster/roster-days.ts';
import { surfaceKey } from '../text/surface-key.ts';
import type { CorrectionRequest, TouchedArticle } from './corrections.ts';
import type { NameTarget } from './name-target.ts';

const MOST_LISTED = 200;
const MOST_NAMESAKES = 30;

/** Milliseconds for counting a name nobody has seen as one. */
const SEARCH_BUDGET = 2000;

export interface Touched {
  readonly mentions: number;
  readonly articles: readonly TouchedArticle[];
  readonly total: number;
}

export async function touchedBy(corpus: CorpusQueries, request: CorrectionRequest): Promise<Touched> {
  const { target } = request;
  const { person } = target;
  const all = (): boolean => true;
  switch (request.kind) {
    case 'same':
    case 'show':
      return person === null ? occurrences(corpus, target) : among(corpus, target, [person], all, all);
    case 'office': {
      const span = { from: dayOf(request.office.from, 'from'), to: dayOf(request.office.to, 'to') };
      return person === null ? occurrences(corpus, target) : among(corpus, target, [person], (day) => isWithin(day, span), all);
    }
    case 'person':
      return occurrences(corpus, target);
    case 'another':
    case 'none': {
      const articles = request.articles === null ? null : new Set(request.articles);
      const wanted = (_: string | null, uri: ArticleUri): boolean => articles === null || articles.has(uri);
      const key = surfaceKey(target.name);
      return among(corpus, target, peopleNamed(corpus, target.name), wanted, (name) => surfaceKey(name) === key);
    }
  }
}

/** Everybody who goes by a name. */
export function peopleNamed(corpus: CorpusQueries, name: string): Person[] {
  const key = surfaceKey(name);
  return corpus.findPeople(name, MOST_NAMESAKES).filter((person) => person.surfaces.some(({ text }) => surfaceKey(text) === key));
}

/** Articles with mentions of these people under the names wanted, with their number and the first one's place. */
export function articlesNaming(people: readonly Person[], wanted: (day: string | null, uri: ArticleUri) => boolean, named: (name: string) => boolean): Map<number, { readonly count: number; readonly appearance: Appearance }> {
  const found = new Map<number, { readonly count: number; readonly appearance: Appearance }>();
  for (const person of people) {
    for (const appearance of person.appearances) {
      if (!wanted(appearance.day, appearance.uri)) continue;
      let count = found.get(appearance.article)?.count ?? 0;
      const before = count;
      for (const [text, mentions] of appearance.forms) if (named(text)) count += mentions;
      if (count > before) found.set(appearance.article, { count, appearance });
    }
  }
  return found;
}

/** Numbers of articles, the given one first, then those nearest to it in the order of days. */
export function nearestFirst(corpus: CorpusQueries, article: number, all: Iterable<number>): number[] {
  const { timeline } = corpus;
  const here = article < 0 ? 0 : timeline.rank(article);
  return [...all].map((other) => ({ other, distance: Math.abs(timeline.rank(other) - here) })).sort((a, b) => a.distance - b.distance).map(({ other }) => other);
}

function among(corpus: CorpusQueries, target: NameTarget, people: readonly Person[], wanted: (day: string | null, uri: ArticleUri) => boolean, named: (name: string) => boolean): Touched {
  const found = articlesNaming(people, wanted, named);
  let mentions = 0;
  for (const { count } of found.values()) mentions += count;
  const listed = nearestFirst(corpus, corpus.numberOf(target.uri), found.keys()).slice(0, MOST_LISTED);
  const articles = listed.map((article): TouchedArticle => {
    const { count, appearance } = found.get(article)!;
    return { article, count, range: firstPlace(appearance.mentions, named) };
  });
  return { mentions, articles, total: found.size };
}

function firstPlace(mentions: readonly AppearanceMention[], named: (name: string) => boolean): LineRange | null {
  return mentions.find(({ text }) => named(text))?.range ?? null;
}

/** Where words stand that are no name to the analysis. */
async function occurrences(corpus: CorpusQueries, { name }: NameTarget): Promise<Touched> {
  const terms = { text: name, regex: false, near: [], within: 0, ...EVERYWHERE };
  try {
    const answer = await corpus.search(terms, { offset: 0, limit: 500, budget: SEARCH_BUDGET });
    const counts = new Map<number, number>();
    for (const { entry } of answer.hits) {
      const article = corpus.numberOf(entry.uri);
      if (article >= 0) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
    const articles = [...counts].slice(0, MOST_LISTED).map(([article, count]): TouchedArticle => ({ article, count, range: null }));
    return { mentions: answer.total, articles, total: answer.articles };
  } catch {
    return { mentions: 0, articles: [], total: 0 };
  }
}
