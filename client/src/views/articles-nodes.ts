/**
 * The nodes of the Articles view, made from the server's replies. Pure: no editor, no server, so that what the tree shows is
 * tested as plain data.
 */
import type { ArticleItem, ChildrenResult, GroupItem, Grouping } from '../../../protocol/src/messages.ts';

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  /** The group this one stands in, null at the top. */
  readonly parent: GroupNode | null;
  readonly group: GroupItem;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly parent: GroupNode | null;
  readonly article: ArticleItem;
}

/** The last line of a long group: asks for the next page. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: GroupNode | null;
  readonly remaining: number;
}

export type TreeNode = GroupNode | ArticleNode | MoreNode;

/** Children asked for at once. */
export const PAGE_SIZE = 200;

/** The children of `parent` so far, `asked` of them asked for; a `more` node ends them where that is not all. */
export function toNodes(parent: GroupNode | null, reply: ChildrenResult, asked: number): TreeNode[] {
  const nodes: TreeNode[] = [
    ...reply.groups.map((group): GroupNode => ({ kind: 'group', id: `group:${group.key}`, parent, group })),
    // One article may stand in several groups (a person's, another's); its node is another in each.
    ...reply.articles.map((article): ArticleNode => ({ kind: 'article', id: articleNodeId(parent, article.uri), parent, article })),
  ];
  const remaining = reply.total - asked;
  if (remaining > 0) nodes.push({ kind: 'more', id: `more:${parent?.group.key ?? ''}`, parent, remaining });
  return nodes;
}

/** Two pages of the same group as one; the total is the later page's. */
export function joinPages(first: ChildrenResult, next: ChildrenResult): ChildrenResult {
  return {
    groups: [...first.groups, ...next.groups],
    articles: [...first.articles, ...next.articles],
    total: next.total,
  };
}

export function articleNodeId(parent: GroupNode | null, uri: string): string {
  return `article:${parent?.group.key ?? ''}:${uri}`;
}

/**
 * What stands before a title: in a month the number of the day, because a long title leaves no room for it behind. Elsewhere,
 * and without a date, nothing.
 */
export function articlePrefix(article: ArticleItem, grouping: Grouping): string {
  return grouping === 'date' && article.day !== null ? `${Number(article.day.slice(8))} · ` : '';
}

/** What stands behind a title: the date and the outlet, each unless the group above says it already. */
export function articleDescription(article: ArticleItem, grouping: Grouping): string {
  const parts = [grouping === 'date' ? null : article.day, grouping === 'outlet' ? null : article.outlet];
  return parts.filter((part) => part !== null).join(' · ');
}
