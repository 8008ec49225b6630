/** The Related view: articles that share people, encounters or terms with the one in the editor, each with the reason. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import { articleTooltip, articleTreeItem, plainTooltip } from './article-item.ts';
import type { ReasonNode, RelatedNode } from './related-nodes.ts';
import { RELATED_LIMIT, toRelatedNodes } from './related-nodes.ts';

export class RelatedTree implements vscode.TreeDataProvider<RelatedNode | ReasonNode>, vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #uri: string | null = null;

  constructor(corpus: CorpusClient, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#report = report;
  }

  /** Shows what is related to another article; null when none is open. */
  follow(uri: string | null): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#changed.fire();
  }

  /** Asks the server again. */
  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: RelatedNode | ReasonNode): Promise<(RelatedNode | ReasonNode)[]> {
    if (node) return node.kind === 'article' ? [...node.reasons] : [];
    const uri = this.#uri;
    if (uri === null) return [];
    try {
      const reply = await this.#corpus.related({ uri, limit: RELATED_LIMIT });
      // The reader may have gone on to another article meanwhile; its own request is on the way then.
      return uri === this.#uri ? toRelatedNodes(reply) : [];
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  getTreeItem(node: RelatedNode | ReasonNode): vscode.TreeItem {
    if (node.kind === 'reason') {
      const item = new vscode.TreeItem(node.text);
      item.id = node.id;
      item.iconPath = new vscode.ThemeIcon(node.icon);
      item.contextValue = 'reason';
      return item;
    }
    const item = articleTreeItem(node.item, node.id, node.item.day ?? '');
    // Open from the start: a link without its reason is only half of what is to be told.
    if (node.reasons.length > 0) item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: RelatedNode | ReasonNode): vscode.TreeItem {
    item.tooltip = node.kind === 'article' ? articleTooltip(node.item, node.reasons.map(({ text }) => text)) : plainTooltip(node.text);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
