/**
 * The Officials view around its tree: how it is sorted and what it is narrowed down to, kept over sessions, and what there is to say while
 * officials are still being put together.
 */
import * as vscode from 'vscode';
import type { OfficialsResult, OfficialsSort } from '../../../protocol/src/officials.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import { officialCount, type Arrangement } from './officials-items.ts';
import type { OfficialsNode } from './officials-nodes.ts';
import { OfficialsTree } from './officials-tree.ts';

const SORT_KEY = 'officials.sort';
const SORTS: readonly OfficialsSort[] = ['name', 'mentions', 'lastSeen'];
/** While articles are being read the list is asked for again after so many milliseconds at the earliest. */
const READING_MS = 5000;

export class OfficialsView implements vscode.Disposable {
  readonly tree: OfficialsTree;
  readonly #officials: OfficialsClient;
  readonly #view: vscode.TreeView<OfficialsNode>;
  readonly #memory: vscode.Memento;
  readonly #report: (error: unknown) => void;
  readonly #subscriptions: vscode.Disposable;
  #reading = true;
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(corpus: CorpusClient, officials: OfficialsClient, memory: vscode.Memento, report: (error: unknown) => void) {
    this.#officials = officials;
    this.#memory = memory;
    this.#report = report;
    this.tree = new OfficialsTree(officials, { sort: SORTS.find((sort) => sort === memory.get(SORT_KEY)) ?? 'mentions', filter: '' }, report);
    this.#view = vscode.window.createTreeView('corpusReader.officials', { treeDataProvider: this.tree, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.tree,
      this.#view,
      this.tree.onDidAnswer((reply) => void this.#answered(reply)),
      corpus.onDidChange(() => this.#refreshSoon()),
      corpus.onDidChangeStatus(({ state }) => {
        const ended = this.#reading && state !== 'indexing';
        this.#reading = state === 'indexing';
        if (ended) this.#refresh();
      }),
    );
    this.#describe(null);
  }

  /** Sorts the list and remembers it for this workspace. */
  sort(sort: OfficialsSort): void {
    void this.#memory.update(SORT_KEY, sort);
    this.#arrange({ ...this.tree.arrangement, sort });
  }

  /** Narrows the list down to those of whom all words of the filter tell something; empty for all. */
  filter(filter: string): void {
    this.#arrange({ ...this.tree.arrangement, filter });
  }

  /** The lines that are selected. */
  get selection(): readonly OfficialsNode[] {
    return this.#view.selection;
  }

  /** Brings the view up and puts the keyboard into it. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand('corpusReader.officials.focus');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #arrange(arrangement: Arrangement): void {
    this.tree.arrange(arrangement);
    this.#describe(null);
  }

  /** Articles come in by the thousand while a corpus is read; the list need not follow each of them. */
  #refreshSoon(): void {
    if (!this.#reading) return this.#refresh();
    this.#timer ??= setTimeout(() => this.#refresh(), READING_MS);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.tree.refresh();
  }

  async #answered(reply: OfficialsResult): Promise<void> {
    this.#describe(reply);
    if (!reply.partial || this.#waiting || this.#reading) return;
    this.#waiting = true;
    try {
      await this.#officials.ready();
    } catch (error) {
      this.#report(error);
    } finally {
      this.#waiting = false;
    }
    this.tree.refresh();
  }

  #describe(reply: OfficialsResult | null): void {
    const { sort, filter } = this.tree.arrangement;
    const by = { name: vscode.l10n.t('by name'), mentions: vscode.l10n.t('by mentions'), lastSeen: vscode.l10n.t('by last mention') }[sort];
    const found = filter === '' || reply === null ? [] : [officialCount(reply.total)];
    this.#view.description = [...(filter === '' ? [] : [`“${filter}”`]), ...found, by].join(' · ');
    this.#view.message = reply?.partial === true ? vscode.l10n.t('Officials are still being put together: this list is not complete yet.') : '';
    void vscode.commands.executeCommand('setContext', 'corpusReader.officialsFiltered', filter !== '');
    void vscode.commands.executeCommand('setContext', 'corpusReader.officialsSort', sort);
  }
}
