/**
 * The Statements view's tree: years, months and statements of a filter, or what others said on a subject. When the
 * corpus changes it asks again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { AlsoSpokeResult, StatementTreeResult } from '../../../protocol/src/wordings.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { PagedLists } from './paged-lists.ts';
import { NO_FILTER, toWire, type ViewFilter } from './statements-filter.ts';
import { moreItem, statementGroupItem, statementItem, statementTooltip } from './statements-items.ts';
import {
  alsoSpokeNodes, joinStatementPages, STATEMENTS_PAGE, toStatementNodes, type StatementGroupNode, type StatementsNode,
} from './statements-nodes.ts';

export class StatementsTree implements vscode.TreeDataProvider<StatementsNode>, vscode.Disposable {
  readonly #wordings: WordingsClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<StatementsNode | undefined>();
  readonly #answered = new vscode.EventEmitter<StatementTreeResult>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The top level came from the server. */
  readonly onDidAnswer = this.#answered.event;
  readonly #lists: PagedLists<StatementGroupNode, StatementTreeResult, StatementsNode>;
  #filter: ViewFilter = NO_FILTER;
  #order: 'newest' | 'oldest' = 'newest';
  #others: AlsoSpokeResult | null = null;

  constructor(wordings: WordingsClient, report: (error: unknown) => void) {
    this.#wordings = wordings;
    this.#report = report;
    this.#lists = new PagedLists({
      page: STATEMENTS_PAGE,
      key: ({ group }) => group.key,
      ask: (parent, offset, limit) => this.#wordings.tree({ filter: toWire(this.#filter), order: this.#order, parent: parent?.group.key ?? null, offset, limit }),
      join: joinStatementPages,
      nodes: toStatementNodes,
    });
  }

  get filter(): ViewFilter {
    return this.#filter;
  }

  get order(): 'newest' | 'oldest' {
    return this.#order;
  }

  /** What others said on a statement's subject, when that is what the tree shows. */
  get others(): AlsoSpokeResult | null {
    return this.#others;
  }

  /** Shows the statements of a filter. */
  show(filter: ViewFilter, order: 'newest' | 'oldest'): void {
    this.#filter = filter;
    this.#order = order;
    this.#others = null;
    this.#lists.restart();
    this.#changed.fire(undefined);
  }

  /** Shows what others said on a subject, until `show` is called. */
  showOthers(others: AlsoSpokeResult): void {
    this.#others = others;
    this.#changed.fire(undefined);
  }

  /** Asks the server again. */
  refresh(): void {
    this.#lists.refresh();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: StatementsNode): Promise<StatementsNode[]> {
    if (node && node.kind !== 'group') return [];
    if (this.#others !== null && node === undefined) return alsoSpokeNodes(this.#others);
    try {
      const { reply, nodes } = await this.#lists.load(node ?? null);
      if (node === undefined) this.#answered.fire(reply);
      return nodes;
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  getParent(node: StatementsNode): StatementsNode | null {
    return node.parent;
  }

  getTreeItem(node: StatementsNode): vscode.TreeItem {
    if (node.kind === 'group') return statementGroupItem(node);
    if (node.kind === 'more') return moreItem(node.id, node.remaining, STATEMENTS_PAGE, 'corpusReader.showMoreStatements', node);
    const { words, speaker } = this.#filter;
    const named = this.#others === null && speaker !== null;
    return statementItem(node, this.#others === null ? words.split(/\s+/) : node.shared, !named);
  }

  resolveTreeItem(item: vscode.TreeItem, node: StatementsNode): vscode.TreeItem {
    if (node.kind === 'statement') item.tooltip = statementTooltip(node);
    return item;
  }

  /** The next page of a group. */
  async showMore(parent: StatementGroupNode | null): Promise<void> {
    await this.#lists.showMore(parent);
    this.#changed.fire(parent ?? undefined);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#answered.dispose();
  }
}
