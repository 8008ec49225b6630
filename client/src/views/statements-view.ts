/** The Statements view around its tree: what it is narrowed down to and how many statements that are, and its welcome texts. */
import * as vscode from 'vscode';
import type { AlsoSpokeResult, StatementTreeResult } from '../../../protocol/src/wordings.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { statementCount } from '../counts.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { describeFilter, isEmpty, NO_FILTER, type ViewFilter } from './statements-filter.ts';
import type { StatementNode, StatementsNode } from './statements-nodes.ts';
import { StatementsTree } from './statements-tree.ts';

const FILTER_KEY = 'statements.filter';
const ORDER_KEY = 'statements.order';

export class StatementsView implements vscode.Disposable {
  readonly tree: StatementsTree;
  readonly #view: vscode.TreeView<StatementsNode>;
  readonly #memory: vscode.Memento;
  readonly #subscriptions: vscode.Disposable;

  constructor(corpus: CorpusClient, wordings: WordingsClient, memory: vscode.Memento, report: (error: unknown) => void) {
    this.#memory = memory;
    this.tree = new StatementsTree(wordings, report);
    this.tree.show(readFilter(memory.get(FILTER_KEY)), memory.get(ORDER_KEY) === 'oldest' ? 'oldest' : 'newest');
    this.#view = vscode.window.createTreeView('corpusReader.statements', { treeDataProvider: this.tree, canSelectMany: true, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.tree,
      this.#view,
      this.tree.onDidAnswer((reply) => this.#describe(reply)),
      corpus.onDidChange(() => this.tree.refresh()),
    );
    this.#setFiltered();
  }

  /** Narrows the view down, or widens it, and brings it up. Kept for this workspace. */
  async show(filter: ViewFilter, order = this.tree.order): Promise<void> {
    this.tree.show(filter, order);
    this.#setFiltered();
    this.#view.description = describeFilter(filter);
    void this.#memory.update(FILTER_KEY, filter);
    void this.#memory.update(ORDER_KEY, order);
    await this.focus();
  }

  /** Shows what others said on a statement's subject. */
  async showOthers(others: AlsoSpokeResult): Promise<void> {
    this.tree.showOthers(others);
    this.#setFiltered();
    const { statement, month, items, total } = others;
    const shown = items.length < total ? vscode.l10n.t('{0} of {1}', items.length, statementCount(total)) : statementCount(total);
    this.#view.message = '';
    this.#view.description = vscode.l10n.t('who else spoke on this in {0} · {1} {2} · {3}', month, statement.speaker.name, statement.date ?? '', shown);
    await this.focus();
  }

  /** Brings the view up and puts the keyboard into it. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand('corpusReader.statements.focus');
  }

  /** Statements that are selected, in the order of the list. */
  selected(): readonly StatementNode[] {
    return this.#view.selection.filter((node) => node.kind === 'statement');
  }

  /** Statements are in work: the view shows it. */
  async busy<T>(work: () => Promise<T>): Promise<T> {
    return vscode.window.withProgress({ location: { viewId: 'corpusReader.statements' } }, work);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #describe({ all, partial, problem, groups }: StatementTreeResult): void {
    if (this.tree.others !== null) return;
    const told = describeFilter(this.tree.filter);
    this.#view.description = all === null ? told : `${told} · ${statementCount(all)}`;
    this.#view.message = problem ?? (partial && groups.length > 0 ? vscode.l10n.t('Articles are still being read: this list is not complete yet.') : '');
  }

  #setFiltered(): void {
    void vscode.commands.executeCommand('setContext', 'corpusReader.statementsFiltered', this.tree.others !== null || !isEmpty(this.tree.filter));
  }
}

/** The filter of the last session, if it is one. */
function readFilter(kept: unknown): ViewFilter {
  if (typeof kept !== 'object' || kept === null) return NO_FILTER;
  const { speaker, words, span } = kept as Partial<ViewFilter>;
  return {
    speaker: typeof speaker?.id === 'string' && typeof speaker.name === 'string' ? { id: speaker.id, name: speaker.name } : null,
    words: typeof words === 'string' ? words : '',
    span: typeof span === 'object' && span !== null ? { from: dayOf(span.from), to: dayOf(span.to) } : null,
  };
}

function dayOf(kept: unknown): string | null {
  return typeof kept === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(kept) ? kept : null;
}
