/** The extension's own requests (protocol/src/messages.ts): the article tree, related articles, neighbours, one article's data,
 * statements, encounters, search. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  ARTICLE_REQUEST,
  CHILDREN_REQUEST,
  ENCOUNTERS_REQUEST,
  NEIGHBOUR_REQUEST,
  RELATED_REQUEST,
  STATEMENTS_REQUEST,
  type ArticleItem,
  type ArticleParams,
  type ArticleResult,
  type ChildrenParams,
  type ChildrenResult,
  type EncountersResult,
  type ListParams,
  type NeighbourParams,
  type RelatedItem,
  type RelatedParams,
  type StatementsResult,
} from '../../../protocol/src/messages.ts';
import type { ListFilter } from '../corpus/model.ts';
import { articleItem, childrenOf, dateGroups } from '../features/article-tree.ts';
import { citation } from '../features/citation.ts';
import { neighbour } from '../features/neighbours.ts';
import { cut, listedEncounters, listedStatements } from '../features/listings.ts';
import { encounterItems, statementItems } from './list-items.ts';
import { CHARTS } from './charts.ts';
import { CORRECTIONS } from './corrections.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { EXPORTS } from './exports.ts';
import { OFFICIALS } from './officials.ts';
import { READOUTS } from './readouts.ts';
import { SEARCH } from './search.ts';
import { WORDINGS } from './wordings.ts';
import { PHRASES } from './phrases.ts';
import { CONCORDANCE } from './concordance.ts';
import { FILTER_VALUES } from './filter-values.ts';
import { WORDS } from './words.ts';

const NO_CHILDREN: ChildrenResult = { groups: [], articles: [], total: 0 };

export const CUSTOM_REQUESTS: readonly Feature[] = [
  corpusFeature<ChildrenParams, ChildrenResult>(CHILDREN_REQUEST, null, NO_CHILDREN, ({ corpus, texts }, params) => {
    return childrenOf(corpus, params, texts);
  }),

  corpusFeature<RelatedParams, RelatedItem[]>(RELATED_REQUEST, null, [], async (session, { uri, limit }) => {
    await session.prepare(uri);
    return session.corpus.related(uri, limit).map((related) => ({
      uri: related.uri,
      title: related.title,
      day: related.day,
      outlet: session.corpus.entry(session.corpus.numberOf(related.uri)).outlet,
      score: related.score,
      reasons: related.reasons.map(({ kind, items, text }) => ({ kind, text: session.texts.relatedReason(kind, items, text) })),
    }));
  }),

  corpusFeature<NeighbourParams, ArticleItem | null>(NEIGHBOUR_REQUEST, null, null, ({ corpus }, { uri, direction }) => {
    const entry = neighbour(corpus, uri, direction);
    return entry === null ? null : articleItem(entry);
  }),

  corpusFeature<ListParams, StatementsResult>(STATEMENTS_REQUEST, null, { items: [], total: 0 }, async (session, params, token) => {
    const places = session.corpus.statements(await filterOf(session, params));
    const page = cut(places, params.offset, params.limit);
    await prepareAll(session, page.map(({ uri }) => uri), token);
    return { items: await statementItems(session, listedStatements(session.corpus, page), token), total: places.length };
  }),

  corpusFeature<ListParams, EncountersResult>(ENCOUNTERS_REQUEST, null, { items: [], total: 0 }, async (session, params, token) => {
    const events = session.corpus.encounters(await filterOf(session, params));
    const page = cut(events, params.offset, params.limit);
    await prepareAll(session, page.flatMap(({ reports }) => reports.map(({ uri }) => uri)), token);
    return { items: await encounterItems(session, listedEncounters(session.corpus, page), token), total: events.length };
  }),

  corpusFeature<ArticleParams, ArticleResult | null>(ARTICLE_REQUEST, null, null, async (session, { uri }) => {
    await session.prepare(uri);
    return articleResult(session, uri);
  }),

  ...CORRECTIONS,
  SEARCH,
  ...OFFICIALS,
  ...WORDINGS,
  ...PHRASES,
  ...READOUTS,
  ...CONCORDANCE,
  FILTER_VALUES,
  ...WORDS,
  ...EXPORTS,
  ...CHARTS,
];

/** Readies the articles of a page, as long as anybody wants them. */
async function prepareAll(session: Session, uris: readonly string[], token: CancellationToken): Promise<void> {
  for (const uri of new Set(uris)) {
    if (token.isCancellationRequested) return;
    await session.prepare(uri);
  }
}

async function filterOf(session: Session, { person = null, uri = null, from = null, to = null }: ListParams): Promise<ListFilter> {
  if (uri !== null) await session.prepare(uri);
  return { person, uri, from, to };
}

function articleResult({ corpus, texts }: Session, uri: string): ArticleResult | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const { title, outlet, url } = article.facts;
  return {
    uri,
    title: title?.text ?? null,
    day: article.day,
    outlet: outlet?.text ?? null,
    url: url?.text ?? null,
    citation: citation(article.facts, texts.hover.untitled),
    groups: dateGroups(article.day),
  };
}
