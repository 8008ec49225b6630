/**
 * The Articles view: the corpus as a lazy tree, by year and month, by outlet or by person. When the corpus changes it asks
 * again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { ArticleResult, ChildrenResult, Grouping, Order } from '../../../protocol/src/messages.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { articleCount } from '../counts.ts';
import { articleTooltip, articleTreeItem } from './article-item.ts';
import type { ArticleNode, GroupNode, TreeNode } from './articles-nodes.ts';
import { articleDescription, articlePrefix, joinPages, PAGE_SIZE, toNodes } from './articles-nodes.ts';
import { PagedLists } from './paged-lists.ts';
import { moreItem } from './statements-items.ts';

/** Pages fetched to reach an article that is to be selected; beyond that the selection stays where it is. */
const PAGES_TO_REVEAL = 25;

export class ArticlesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #lists: PagedLists<GroupNode, ChildrenResult, TreeNode>;
  #grouping: Grouping;
  #order: Order;

  constructor(corpus: CorpusClient, grouping: Grouping, order: Order, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#grouping = grouping;
    this.#order = order;
    this.#report = report;
    this.#lists = new PagedLists({
      page: PAGE_SIZE,
      key: ({ group }) => group.key,
      ask: (parent, offset, limit) => this.#corpus.children({ grouping: this.#grouping, order: this.#order, parent: parent?.group.key ?? null, offset, limit }),
      join: joinPages,
      nodes: toNodes,
    });
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get order(): Order {
    return this.#order;
  }

  /** Shows the corpus another way. */
  arrange(grouping: Grouping, order: Order): void {
    this.#grouping = grouping;
    this.#order = order;
    this.#lists.restart();
    this.#changed.fire(undefined);
  }

  /** Asks the server again. */
  refresh(): void {
    this.#lists.refresh();
    this.#changed.fire(undefined);
  }

  /** Shows the same again, where articles open another way. */
  repaint(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node && node.kind !== 'group') return [];
    try {
      return (await this.#lists.load(node ?? null)).nodes;
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  getParent(node: TreeNode): TreeNode | null {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'article') {
      const { article, id } = node;
      return articleTreeItem(article, id, articleDescription(article, this.#grouping), articlePrefix(article, this.#grouping));
    }
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(node.group.label, vscode.TreeItemCollapsibleState.Collapsed);
      item.id = node.id;
      item.description = String(node.group.count);
      item.iconPath = new vscode.ThemeIcon(groupIcon(node.group.key));
      item.contextValue = node.group.key.startsWith('person:') ? 'personGroup' : 'group';
      item.accessibilityInformation = { label: `${node.group.label}, ${articleCount(node.group.count)}` };
      return item;
    }
    return moreItem(node.id, node.remaining, PAGE_SIZE, 'corpusReader.showMore', node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === 'article') item.tooltip = articleTooltip(node.article, []);
    return item;
  }

  /** The next page of a group. */
  async showMore(parent: GroupNode | null): Promise<void> {
    await this.#lists.showMore(parent);
    this.#changed.fire(parent ?? undefined);
  }

  /**
   * The node of an article, for selecting it; undefined where the tree does not show it. In the date tree its groups are
   * opened on the way; in the others, where an article may stand in many groups, only one already shown is found.
   */
  async find(article: ArticleResult): Promise<ArticleNode | undefined> {
    if (this.#grouping !== 'date') return this.#findShown(article.uri);
    let parent: GroupNode | null = null;
    for (const key of article.groups) {
      const nodes: TreeNode[] = (await this.#lists.load(parent)).nodes;
      const group: TreeNode | undefined = nodes.find((node) => node.kind === 'group' && node.group.key === key);
      if (group?.kind !== 'group') return undefined;
      parent = group;
    }
    for (let page = 0; page < PAGES_TO_REVEAL; page++) {
      const { nodes } = await this.#lists.load(parent);
      const found = nodes.find((node) => node.kind === 'article' && node.article.uri === article.uri);
      if (found?.kind === 'article') return found;
      if (nodes.at(-1)?.kind !== 'more') return undefined;
      await this.showMore(parent);
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #findShown(uri: string): Promise<ArticleNode | undefined> {
    for (const loaded of this.#lists.loaded()) {
      const { nodes } = await loaded;
      const found = nodes.find((node) => node.kind === 'article' && node.article.uri === uri);
      if (found?.kind === 'article') return found;
    }
    return undefined;
  }
}

function groupIcon(key: string): string {
  if (key.startsWith('person:')) return 'person';
  if (key.startsWith('outlet:')) return 'organization';
  return 'calendar';
}
