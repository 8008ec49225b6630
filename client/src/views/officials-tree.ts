/**
 * The Officials view's tree: countries, their officials, and what is known of each. It keeps the server's last replies and nothing else;
 * when the corpus changes it asks again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { OfficialsResult } from '../../../protocol/src/officials.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { branchItem, leafItem, officialsTooltip, type Arrangement } from './officials-items.ts';
import { joinOfficialsPages, OFFICIALS_PAGE, toOfficialsNodes, type BranchNode, type OfficialsNode } from './officials-nodes.ts';
import { moreItem } from './statements-items.ts';

interface Loaded {
  readonly reply: OfficialsResult;
  /** Children asked for so far. */
  readonly asked: number;
  readonly nodes: OfficialsNode[];
}

export class OfficialsTree implements vscode.TreeDataProvider<OfficialsNode>, vscode.Disposable {
  readonly #officials: OfficialsClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<OfficialsNode | undefined>();
  readonly #answered = new vscode.EventEmitter<OfficialsResult>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The top level came from the server. */
  readonly onDidAnswer = this.#answered.event;
  /** Replies by node, the top level under the empty id. */
  readonly #loaded = new Map<string, Promise<Loaded>>();
  /** How many children of each node were asked for, so that an update takes none away. */
  readonly #shown = new Map<string, number>();
  #arrangement: Arrangement;

  constructor(officials: OfficialsClient, arrangement: Arrangement, report: (error: unknown) => void) {
    this.#officials = officials;
    this.#arrangement = arrangement;
    this.#report = report;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Shows other officials, or the same in another order. */
  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#shown.clear();
    this.refresh();
  }

  /** Asks the server again. */
  refresh(): void {
    this.#loaded.clear();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: OfficialsNode): Promise<OfficialsNode[]> {
    if (node && node.kind !== 'branch') return [];
    try {
      const { reply, nodes } = await this.#load(node ?? null);
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
    const id = parent?.id ?? '';
    const before = await this.#load(parent);
    const next = await this.#ask(parent, before.asked, OFFICIALS_PAGE);
    const reply = joinOfficialsPages(before.reply, next);
    const asked = Math.min(next.total, before.asked + OFFICIALS_PAGE);
    this.#shown.set(id, asked);
    this.#loaded.set(id, Promise.resolve({ reply, asked, nodes: toOfficialsNodes(parent, reply, asked) }));
    this.#changed.fire(parent ?? undefined);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#answered.dispose();
  }

  #load(parent: BranchNode | null): Promise<Loaded> {
    const id = parent?.id ?? '';
    let loaded = this.#loaded.get(id);
    if (!loaded) {
      const asked = Math.max(OFFICIALS_PAGE, this.#shown.get(id) ?? 0);
      loaded = this.#ask(parent, 0, asked).then((reply) => ({ reply, asked, nodes: toOfficialsNodes(parent, reply, asked) }));
      this.#loaded.set(id, loaded);
      // A failure is not kept: the next look asks again.
      loaded.catch(() => this.#loaded.get(id) === loaded && this.#loaded.delete(id));
    }
    return loaded;
  }

  #ask(parent: BranchNode | null, offset: number, limit: number): Promise<OfficialsResult> {
    return this.#officials.children({ ...this.#arrangement, parent: parent?.item.key ?? null, offset, limit });
  }
}
