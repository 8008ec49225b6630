/** The Related view: articles that share people, encounters or terms with the one in the editor, each with the reason. */
import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus-client.ts';
import { articleTooltip, articleTreeItem } from './article-item.ts';
import type { RelatedNode } from './related-nodes.ts';
import { RELATED_LIMIT, toRelatedNodes } from './related-nodes.ts';

export class RelatedTree implements vscode.TreeDataProvider<RelatedNode>, vscode.Disposable {
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

  async getChildren(node?: RelatedNode): Promise<RelatedNode[]> {
    const uri = this.#uri;
    if (node || uri === null) return [];
    try {
      const reply = await this.#corpus.related({ uri, limit: RELATED_LIMIT });
      // The reader may have gone on to another article meanwhile; its own request is on the way then.
      return uri === this.#uri ? toRelatedNodes(reply) : [];
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  getTreeItem(node: RelatedNode): vscode.TreeItem {
    return articleTreeItem(node.item, node.id, node.description);
  }

  resolveTreeItem(item: vscode.TreeItem, node: RelatedNode): vscode.TreeItem {
    item.tooltip = articleTooltip(node.item, node.item.reasons.map((reason) => reason.text));
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
