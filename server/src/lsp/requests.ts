/** The extension's own requests (protocol/src/messages.ts): the article tree, related articles, neighbours, one article's data. */
import {
  ARTICLE_REQUEST,
  CHILDREN_REQUEST,
  NEIGHBOUR_REQUEST,
  RELATED_REQUEST,
  type ArticleItem,
  type ArticleParams,
  type ArticleResult,
  type ChildrenParams,
  type ChildrenResult,
  type NeighbourParams,
  type RelatedItem,
  type RelatedParams,
} from '../../../protocol/src/messages.ts';
import { articleItem, childrenOf, dateGroups } from '../features/article-tree.ts';
import { citation } from '../features/citation.ts';
import { neighbour } from '../features/neighbours.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';

const NO_CHILDREN: ChildrenResult = { groups: [], articles: [], total: 0 };

export const CUSTOM_REQUESTS: readonly Feature[] = [
  corpusFeature<ChildrenParams, ChildrenResult>(CHILDREN_REQUEST, null, NO_CHILDREN, ({ corpus, texts }, params) => {
    return childrenOf(corpus, params, texts);
  }),

  corpusFeature<RelatedParams, RelatedItem[]>(RELATED_REQUEST, null, [], (session, { uri, limit }) => {
    session.settle(uri);
    return session.corpus.related(uri, limit).map((related) => ({
      uri: related.uri,
      title: related.title,
      day: related.day,
      outlet: session.corpus.article(related.uri)?.facts.outlet?.text ?? null,
      score: related.score,
      reasons: related.reasons.map(({ kind, items, text }) => ({ kind, text: session.texts.relatedReason(kind, items, text) })),
    }));
  }),

  corpusFeature<NeighbourParams, ArticleItem | null>(NEIGHBOUR_REQUEST, null, null, ({ corpus }, { uri, direction }) => {
    const entry = neighbour(corpus, uri, direction);
    return entry === null ? null : articleItem(entry);
  }),

  corpusFeature<ArticleParams, ArticleResult | null>(ARTICLE_REQUEST, null, null, (session, { uri }) => {
    session.settle(uri);
    return articleResult(session, uri);
  }),
];

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
