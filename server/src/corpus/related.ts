/**
 * Articles related to one: those that share persons, terms and encounters with it, weighted by how rare these are in the
 * corpus and by nearness in time, each with the reasons. Candidates come from inverted lists; common names and terms, whose
 * lists are long and say little, are passed over when the corpus is large.
 */
import type { Corpus } from './corpus.ts';
import type { ArticleUri, CorpusArticle, Related } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { pairKey, titleFold } from './postings.ts';
import { daysBetween, decay } from './days.ts';
import { compareEncounters, referenceBetween } from './encounter-links.ts';
import { surfaceKey } from './surface-key.ts';

/** How many list entries may be visited, and how many candidates scored in full, for one answer. */
const MOST_VISITS = 60_000;
const MOST_CANDIDATES = 200;
/** Neighbours in time that are looked at when a common name or term had to be passed over. */
const NEIGHBOURS = 100;

/** Likenesses are at most 1; a reference outweighs all else, and a copy all but a reference. */
const WEIGHT = { people: 1, terms: 1.6, encounter: 0.7, reference: 12, duplicate: 2 } as const;
/** What the headline names is what the article is about. */
const IN_HEADLINE = 1.5;
/** Scores below are chance. */
const LEAST_SCORE = 0.02;

type Reason = Related['reasons'][number] & { readonly value: number };

export function relatedArticles(corpus: Corpus, uri: ArticleUri, limit: number): Related[] {
  const article = corpus.article(uri);
  if (article === undefined || limit <= 0) return [];
  const rarity = new Rarity(corpus);
  const own = rarity.profile(article);
  const found: Related[] = [];
  for (const candidate of candidates(corpus, article, own, rarity)) {
    const other = corpus.article(candidate);
    const related = other === undefined ? null : compare(article, own, other, rarity);
    if (related !== null) found.push(related);
  }
  const apart = new Map(found.map(({ uri: other, day }) => [other, daysBetween(article.day, day) ?? Infinity]));
  const nearness = (a: Related, b: Related): number => {
    const [left, right] = [apart.get(a.uri)!, apart.get(b.uri)!];
    return left === right ? 0 : left - right;
  };
  return found.sort((a, b) => b.score - a.score || nearness(a, b) || compareCodeUnits(a.uri, b.uri)).slice(0, limit);
}

/** What an article is about, with weights: persons by id and terms by key. */
interface Profile {
  readonly people: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  /** How a term is written here. */
  readonly written: ReadonlyMap<string, string>;
  readonly title: string | null;
}

/** Weights that grow with rarity in the corpus. */
class Rarity {
  readonly corpus: Corpus;
  readonly #size: number;
  readonly #terms = new Map<string, number>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.#size = corpus.size;
  }

  /** 0 for what every article has, growing with the logarithm of rarity. */
  of(articles: number): number {
    return Math.log((this.#size + 1) / Math.max(1, articles));
  }

  /** Between 0 and 1. */
  share(articles: number): number {
    return this.of(articles) / Math.log(this.#size + 1);
  }

  person(id: string): number {
    return this.of(this.corpus.persons.get(id)?.uris.size ?? 1);
  }

  term(key: string): number {
    let rarity = this.#terms.get(key);
    if (rarity === undefined) {
      rarity = this.of(this.corpus.postings.terms.get(key)?.size ?? 1);
      this.#terms.set(key, rarity);
    }
    return rarity;
  }

  profile(article: CorpusArticle): Profile {
    const active = new Set(article.encounters.flatMap(({ participants }) => participants.map(({ id }) => id)));
    const headline = surfaceKey(article.facts.title?.text ?? '');
    const people = new Map<string, number>();
    const names: string[] = [];
    for (const { person, appearance } of article.people) {
      const keys = appearance.surfaces.map(surfaceKey);
      names.push(...keys);
      const part = (person.official ? 1.3 : 1) * (active.has(person.id) ? 1.5 : 1) * (keys.some((key) => headline.includes(key)) ? IN_HEADLINE : 1);
      people.set(person.id, this.person(person.id) * Math.sqrt(Math.max(1, appearance.mentions.length)) * part);
    }
    const terms = new Map<string, number>();
    const written = new Map<string, string>();
    for (const { text, count } of article.facts.terms) {
      const key = surfaceKey(text);
      // Names count as persons; a term that contains one says nothing more.
      if (names.some((name) => key.includes(name))) continue;
      terms.set(key, this.term(key) * Math.sqrt(Math.max(1, count)) * (headline.includes(key) ? IN_HEADLINE : 1));
      written.set(key, text);
    }
    return { people, terms, written, title: titleFold(article.facts) };
  }
}

/** Articles that share something, most promising first. */
function candidates(corpus: Corpus, article: CorpusArticle, own: Profile, rarity: Rarity): ArticleUri[] {
  const lists: { readonly uris: ReadonlySet<ArticleUri>; readonly weight: number }[] = [];
  const add = (uris: ReadonlySet<ArticleUri> | undefined, weight: number): void => {
    if (uris !== undefined && uris.size > 1) lists.push({ uris, weight });
  };
  for (const [id, weight] of own.people) add(corpus.persons.get(id)?.uris, weight * weight);
  for (const [key, weight] of own.terms) add(corpus.postings.terms.get(key), weight * weight);
  if (own.title !== null) add(corpus.postings.titles.get(own.title), 1000);
  for (const key of pairKeysOf(corpus, article)) {
    const uris = corpus.postings.pairs.get(key);
    if (uris !== undefined) add(uris, 4 * rarity.of(uris.size) ** 2);
  }
  lists.sort((a, b) => a.uris.size - b.uris.size || b.weight - a.weight);

  const promise = new Map<ArticleUri, number>();
  let visits = 0;
  for (const { uris, weight } of lists) {
    visits += uris.size;
    if (visits > MOST_VISITS) break;
    for (const uri of uris) promise.set(uri, (promise.get(uri) ?? 0) + weight);
  }
  if (visits > MOST_VISITS) {
    for (const uri of neighboursInTime(corpus, article.uri)) promise.set(uri, promise.get(uri) ?? 0);
  }
  promise.delete(article.uri);
  const ordered = [...promise].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));
  return ordered.slice(0, MOST_CANDIDATES + (visits > MOST_VISITS ? NEIGHBOURS : 0)).map(([uri]) => uri);
}

function pairKeysOf(corpus: Corpus, article: CorpusArticle): Set<string> {
  const keys = new Set<string>();
  const groups = [
    ...article.encounters.map(({ participants }) => participants.map(({ id }) => id)),
    ...article.facts.encounterReferences.map(({ participants }) =>
      participants.flatMap((index) => corpus.persons.of(article.uri, article.facts, index)?.id ?? []),
    ),
  ];
  for (const ids of groups) {
    const names = ids.slice(0, 8).map((id) => corpus.persons.get(id)?.nodeKeys ?? []);
    names.forEach((left, i) => {
      for (const right of names.slice(i + 1)) for (const a of left) for (const b of right) keys.add(pairKey(a, b));
    });
  }
  return keys;
}

function neighboursInTime(corpus: Corpus, uri: ArticleUri): ArticleUri[] {
  const entries = corpus.articles();
  const at = entries.findIndex((entry) => entry.uri === uri);
  return entries.slice(Math.max(0, at - NEIGHBOURS / 2), at + NEIGHBOURS / 2).map((entry) => entry.uri);
}

function compare(article: CorpusArticle, own: Profile, other: CorpusArticle, rarity: Rarity): Related | null {
  const theirs = rarity.profile(other);
  const reasons: Reason[] = [];
  const people = overlap(own.people, theirs.people);
  if (people.shared.length > 0) {
    const items = people.shared.slice(0, 5).map((id) => rarity.corpus.persons.get(id)?.name ?? id);
    reasons.push({ kind: 'people', items, text: `同提 ${items.join('、')}`, value: WEIGHT.people * people.likeness });
  }
  const terms = overlap(own.terms, theirs.terms);
  if (terms.shared.length > 0) {
    const items = terms.shared.slice(0, 5).map((key) => own.written.get(key)!);
    reasons.push({ kind: 'terms', items, text: `同题：${items.join('、')}`, value: WEIGHT.terms * terms.likeness });
  }
  const pairShare = (a: string, b: string): number => rarity.share(pairFrequency(rarity.corpus, a, b));
  const encounter = compareEncounters(article, other, pairShare);
  if (encounter !== null) {
    reasons.push({ kind: 'encounter', items: encounter.items, text: encounter.text, value: WEIGHT.encounter * encounter.value });
  }
  const nearness = decay(daysBetween(article.day, other.day));
  let score = reasons.reduce((sum, reason) => sum + reason.value, 0) * nearness;

  const reference = referenceBetween(article, other, rarity.corpus.persons);
  if (reference !== null) {
    const value = WEIGHT.reference * reference.value;
    reasons.push({ kind: 'reference', items: reference.items, text: reference.text, value });
    score += value;
  }
  const copy = own.title !== null && own.title === theirs.title ? '标题相同' : isCopy(terms, own, theirs, article, other) ? '内容几乎相同' : null;
  if (copy !== null) {
    reasons.push({ kind: 'duplicate', items: [], text: copy, value: WEIGHT.duplicate });
    score += WEIGHT.duplicate;
  }
  if (score < LEAST_SCORE) return null;
  reasons.sort((a, b) => b.value - a.value);
  return {
    uri: other.uri,
    title: other.facts.title?.text ?? null,
    day: other.day,
    score: Math.round(score * 1e4) / 1e4,
    reasons: reasons.map(({ kind, text, items }) => ({ kind, text, items })),
  };
}

/** Articles in which two persons meet, at least as many as are listed for one spelling of each. */
function pairFrequency(corpus: Corpus, a: string, b: string): number {
  let most = 1;
  for (const left of corpus.persons.get(a)?.nodeKeys ?? []) {
    for (const right of corpus.persons.get(b)?.nodeKeys ?? []) most = Math.max(most, corpus.postings.pairs.get(pairKey(left, right))?.size ?? 0);
  }
  return most;
}

interface Overlap {
  /** What both have, weightiest first. */
  readonly shared: readonly string[];
  /** Cosine of the weights, 0 … 1. */
  readonly likeness: number;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Overlap {
  const products: [string, number][] = [];
  for (const [key, weight] of a) {
    const other = b.get(key);
    if (other !== undefined) products.push([key, weight * other]);
  }
  products.sort((x, y) => y[1] - x[1] || compareCodeUnits(x[0], y[0]));
  const dot = products.reduce((sum, [, product]) => sum + product, 0);
  const lengths = length(a) * length(b);
  return { shared: products.map(([key]) => key), likeness: lengths === 0 ? 0 : dot / lengths };
}

function length(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** The same report again: nearly all terms alike, within a few days. */
function isCopy(terms: Overlap, own: Profile, theirs: Profile, article: CorpusArticle, other: CorpusArticle): boolean {
  const most = Math.max(own.terms.size, theirs.terms.size);
  const apart = daysBetween(article.day, other.day) ?? 0;
  return most >= 10 && apart <= 7 && terms.shared.length >= 0.85 * most && terms.likeness >= 0.93;
}
