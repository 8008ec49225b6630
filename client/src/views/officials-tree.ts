/**
 * The Officials view's tree: countries, their officials, and what is known of each. When the corpus changes it asks
 * again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { OfficialsResult } from '../../../protocol/src/officials.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { branchItem, leafItem, officialsTooltip, type Arrangement } from './officials-items.ts';
import { joinOfficialsPages, OFFICIALS_PAGE, toOfficialsNodes, type BranchNode, type OfficialsNode } from './officials-nodes.ts';
import { PagedLists } from './paged-lists.ts';
import { moreItem } from './statements-items.ts';

export class OfficialsTree implements vscode.TreeDataProvider<OfficialsNode>, vscode.Disposable {
  readonly #officials: OfficialsClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<OfficialsNode | undefined>();
  readonly #answered = new vscode.EventEmitter<OfficialsResult>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The top level came from the server. */
  readonly onDidAnswer = this.#answered.event;
  readonly #lists: PagedLists<BranchNode, OfficialsResult, OfficialsNode>;
  #arrangement: Arrangement;

  constructor(officials: OfficialsClient, arrangement: Arrangement, report: (error: unknown) => void) {
    this.#officials = officials;
    this.#arrangement = arrangement;
    this.#report = report;
    this.#lists = new PagedLists({
      page: OFFICIALS_PAGE,
      key: ({ id }) => id,
      ask: (parent, offset, limit) => this.#officials.children({ ...this.#arrangement, parent: parent?.item.key ?? null, offset, limit }),
      join: joinOfficialsPages,
      nodes: toOfficialsNodes,
    });
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Shows other officials, or the same in another order. */
  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#lists.restart();
    this.#changed.fire(undefined);
  }

  /** Asks the server again. */
  refresh(): void {
    this.#lists.refresh();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: OfficialsNode): Promise<OfficialsNode[]> {
    if (node && node.kind !== 'branch') return [];
    try {
      const { reply, nodes } = await this.#lists.load(node ?? null);
      if (node === undefined) this.#answered.fire(reply);
      return nodes;
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  getParent(node: OfficialsNode): OfficialsNode | null {
    return node.parent;
  }

  getTreeItem(node: OfficialsNode): vscode.TreeItem {
    switch (node.kind) {
      case 'branch': return branchItem(node, this.#arrangement);
      case 'leaf': return leafItem(node);
      case 'more': return moreItem(node.id, node.remaining, OFFICIALS_PAGE, 'corpusReader.showMoreOfficials', node);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: OfficialsNode): vscode.TreeItem {
    if (node.kind !== 'more') item.tooltip = officialsTooltip(node.item);
    return item;
  }

  /** The next page of a list. */
  async showMore(parent: BranchNode | null): Promise<void> {
    await this.#lists.showMore(parent);
    this.#changed.fire(parent ?? undefined);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#answered.dispose();
  }
}
