/**
 * The Statements view's tree: years, months and statements of a filter, or what others said on a subject. It keeps the server's last
 * replies and nothing else; when the corpus changes it asks again for as much as was shown.
 */
import * as vscode from 'vscode';
import type { AlsoSpokeResult, StatementTreeResult } from '../../../protocol/src/wordings.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { NO_FILTER, toWire, type ViewFilter } from './statements-filter.ts';
import { moreItem, statementGroupItem, statementItem, statementTooltip } from './statements-items.ts';
import {
  alsoSpokeNodes, joinStatementPages, STATEMENTS_PAGE, toStatementNodes, type StatementGroupNode, type StatementsNode,
} from './statements-nodes.ts';

interface Loaded {
  readonly reply: StatementTreeResult;
  /** Children asked for so far. */
  readonly asked: number;
  readonly nodes: StatementsNode[];
}

export class StatementsTree implements vscode.TreeDataProvider<StatementsNode>, vscode.Disposable {
  readonly #wordings: WordingsClient;
  readonly #report: (error: unknown) => void;
  readonly #changed = new vscode.EventEmitter<StatementsNode | undefined>();
  readonly #answered = new vscode.EventEmitter<StatementTreeResult>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The top level came from the server. */
  readonly onDidAnswer = this.#answered.event;
  /** Replies by group key, the top level under the empty key. */
  readonly #loaded = new Map<string, Promise<Loaded>>();
  /** How many children of each group were asked for, so that an update takes none away. */
  readonly #shown = new Map<string, number>();
  #filter: ViewFilter = NO_FILTER;
  #order: 'newest' | 'oldest' = 'newest';
  #others: AlsoSpokeResult | null = null;

  constructor(wordings: WordingsClient, report: (error: unknown) => void) {
    this.#wordings = wordings;
    this.#report = report;
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
    this.#shown.clear();
    this.refresh();
  }

  /** Shows what others said on a subject, until `show` is called. */
  showOthers(others: AlsoSpokeResult): void {
    this.#others = others;
    this.#changed.fire(undefined);
  }

  /** Asks the server again. */
  refresh(): void {
    this.#loaded.clear();
    this.#changed.fire(undefined);
  }

  async getChildren(node?: StatementsNode): Promise<StatementsNode[]> {
    if (node && node.kind !== 'group') return [];
    if (this.#others !== null && node === undefined) return alsoSpokeNodes(this.#others);
    try {
      const { reply, nodes } = await this.#load(node ?? null);
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
    const key = parent?.group.key ?? '';
    const before = await this.#load(parent);
    const next = await this.#ask(parent, before.asked, STATEMENTS_PAGE);
    const reply = joinStatementPages(before.reply, next);
    const asked = Math.min(next.total, before.asked + STATEMENTS_PAGE);
    this.#shown.set(key, asked);
    this.#loaded.set(key, Promise.resolve({ reply, asked, nodes: toStatementNodes(parent, reply, asked) }));
    this.#changed.fire(parent ?? undefined);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#answered.dispose();
  }

  #load(parent: StatementGroupNode | null): Promise<Loaded> {
    const key = parent?.group.key ?? '';
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      const asked = Math.max(STATEMENTS_PAGE, this.#shown.get(key) ?? 0);
      loaded = this.#ask(parent, 0, asked).then((reply) => ({ reply, asked, nodes: toStatementNodes(parent, reply, asked) }));
      this.#loaded.set(key, loaded);
      // A failure is not kept: the next look asks again.
      loaded.catch(() => this.#loaded.get(key) === loaded && this.#loaded.delete(key));
    }
    return loaded;
  }

  #ask(parent: StatementGroupNode | null, offset: number, limit: number): Promise<StatementTreeResult> {
    return this.#wordings.tree({ filter: toWire(this.#filter), order: this.#order, parent: parent?.group.key ?? null, offset, limit });
  }
}
