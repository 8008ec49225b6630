/**
 * The Articles view: the corpus as a lazy tree, by year and month, by outlet or by person. It keeps the server's last replies
 * and nothing else; when the corpus changes it asks again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { ArticleResult, ChildrenResult, Grouping, Order } from '../../../protocol/src/messages.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { articleCount } from '../counts.ts';
import { articleTooltip, articleTreeItem } from './article-item.ts';
import type { ArticleNode, GroupNode, TreeNode } from './articles-nodes.ts';
import { articleDescription, articlePrefix, joinPages, PAGE_SIZE, toNodes } from './articles-nodes.ts';

/** Pages fetched to reach an article that is to be selected; beyond that the selection stays where it is. */
const PAGES_TO_REVEAL = 25;

interface Loaded {
  readonly reply: ChildrenResult;
  readonly nodes: TreeNode[];
}

export class ArticlesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** Replies by group key, the top level under the empty key. */
  readonly #loaded = new Map<string, Promise<Loaded>>();
  /** How many children each group showed, so that an update takes none away. */
  readonly #shown = new Map<string, number>();
  #grouping: Grouping;
  #order: Order;

  constructor(corpus: CorpusClient, grouping: Grouping, order: Order, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#grouping = grouping;
    this.#order = order;
    this.#report = report;
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
    this.#shown.clear();
    this.refresh();
  }

  /** Asks the server again. */
  refresh(): void {
    this.#loaded.clear();
    this.#changed.fire(undefined);
  }

  /** Shows the same again, where articles open another way. */
  repaint(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node && node.kind !== 'group') return [];
    try {
      return (await this.#load(node ?? null)).nodes;
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
    const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', Math.min(node.remaining, PAGE_SIZE)));
    item.id = node.id;
    item.description = vscode.l10n.t('{0} not shown', node.remaining);
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.command = { command: 'corpusReader.showMore', title: item.label as string, arguments: [node] };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === 'article') item.tooltip = articleTooltip(node.article, []);
    return item;
  }

  /** The next page of a group. */
  async showMore(parent: GroupNode | null): Promise<void> {
    const key = keyOf(parent);
    const before = await this.#load(parent);
    const offset = before.reply.groups.length + before.reply.articles.length;
    const next = await this.#ask(parent, offset, PAGE_SIZE);
    const reply = joinPages(before.reply, next);
    this.#shown.set(key, offset + next.groups.length + next.articles.length);
    this.#loaded.set(key, Promise.resolve({ reply, nodes: toNodes(parent, reply) }));
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
      const { nodes }: Loaded = await this.#load(parent);
      const group: TreeNode | undefined = nodes.find((node) => node.kind === 'group' && node.group.key === key);
      if (group?.kind !== 'group') return undefined;
      parent = group;
    }
    for (let page = 0; page < PAGES_TO_REVEAL; page++) {
      const { nodes } = await this.#load(parent);
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
    for (const loaded of this.#loaded.values()) {
      const { nodes } = await loaded;
      const found = nodes.find((node) => node.kind === 'article' && node.article.uri === uri);
      if (found?.kind === 'article') return found;
    }
    return undefined;
  }

  #load(parent: GroupNode | null): Promise<Loaded> {
    const key = keyOf(parent);
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      loaded = this.#ask(parent, 0, Math.max(PAGE_SIZE, this.#shown.get(key) ?? 0)).then((reply) => ({
        reply,
        nodes: toNodes(parent, reply),
      }));
      this.#loaded.set(key, loaded);
      // A failure is not kept: the next look asks again.
      loaded.catch(() => this.#loaded.get(key) === loaded && this.#loaded.delete(key));
    }
    return loaded;
  }

  #ask(parent: GroupNode | null, offset: number, limit: number): Promise<ChildrenResult> {
    return this.#corpus.children({ grouping: this.#grouping, order: this.#order, parent: parent?.group.key ?? null, offset, limit });
  }
}

function keyOf(parent: GroupNode | null): string {
  return parent?.group.key ?? '';
}

function groupIcon(key: string): string {
  if (key.startsWith('person:')) return 'person';
  if (key.startsWith('outlet:')) return 'organization';
  return 'calendar';
}
