/**
 * The Articles view around its tree: title, welcome and progress texts, badge, the reader's arrangement kept over sessions,
 * and the selection that follows the editor.
 */
import * as vscode from 'vscode';
import type { Grouping, Order, StatusParams } from '../../../protocol/src/messages.ts';
import type { ActiveArticle } from '../active-article.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { failureCount, progressCount } from '../counts.ts';
import type { TreeNode } from './articles-nodes.ts';
import { ArticlesTree } from './articles-tree.ts';

const GROUPING_KEY = 'articles.grouping';
const ORDER_KEY = 'articles.order';

/** What the welcome text of the empty view depends on; also a context key of the manifest. */
type CorpusState = 'starting' | 'indexing' | 'paused' | 'waiting' | 'empty' | 'filled' | 'stopped';

export class ArticlesView implements vscode.Disposable {
  readonly tree: ArticlesTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #memory: vscode.Memento;
  readonly #active: ActiveArticle;
  readonly #report: (error: unknown) => void;
  readonly #subscriptions: vscode.Disposable;
  #articles = 0;
  #reading: StatusParams['state'] = 'indexing';

  constructor(corpus: CorpusClient, active: ActiveArticle, memory: vscode.Memento, report: (error: unknown) => void) {
    this.#memory = memory;
    this.#active = active;
    this.#report = report;
    const grouping = oneOf<Grouping>(memory.get(GROUPING_KEY), ['date', 'outlet', 'person']);
    const order = oneOf<Order>(memory.get(ORDER_KEY), ['newest', 'oldest']);
    this.tree = new ArticlesTree(corpus, grouping, order, report);
    this.#view = vscode.window.createTreeView('corpusReader.articles', { treeDataProvider: this.tree, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.tree,
      this.#view,
      this.#view.onDidChangeVisibility(() => void this.#follow()),
      active.onDidChange(() => void this.#follow()),
      corpus.onDidChange(({ articles }) => {
        this.#articles = articles;
        this.#showState();
        this.tree.refresh();
        void this.#follow();
      }),
      corpus.onDidChangeStatus((status) => this.#showStatus(status)),
    );
    this.#describe();
    this.#setState('starting');
    void vscode.commands.executeCommand('setContext', 'corpusReader.reading', this.#reading);
  }

  /** Shows the articles another way and remembers it for this workspace. */
  arrange(grouping: Grouping, order: Order): void {
    this.tree.arrange(grouping, order);
    void this.#memory.update(GROUPING_KEY, grouping);
    void this.#memory.update(ORDER_KEY, order);
    this.#describe();
    void this.#follow();
  }

  /** The server does not run. */
  stopped(): void {
    this.#setState('stopped');
    this.#setReading('ready');
    this.#view.message = '';
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #showStatus(status: StatusParams): void {
    this.#setReading(status.state);
    const failures = failureCount(status.failures.length);
    this.#view.badge = failures === '' ? undefined : { value: status.failures.length, tooltip: failures };
    this.#view.message = this.#partial(status) ?? failures;
    this.#showState();
  }

  /** What there is to say while files are missing from the list. */
  #partial({ state, done, total }: StatusParams): string | null {
    if (state !== 'indexing' && state !== 'paused') return null;
    if (total === 0) return vscode.l10n.t('Looking for articles…');
    const read = progressCount(done, total);
    if (state === 'paused') return vscode.l10n.t('Reading stopped at {0}: this list is not complete.', read);
    return this.#articles > 0 ? vscode.l10n.t('Read so far: {0}. This list is not complete yet.', read) : vscode.l10n.t('Reading articles: {0}…', read);
  }

  #showState(): void {
    this.#setState(this.#articles > 0 ? 'filled' : this.#reading === 'ready' ? 'empty' : this.#reading);
  }

  /** What the commands that end reading and go on with it depend on. */
  #setReading(reading: StatusParams['state']): void {
    if (reading === this.#reading) return;
    this.#reading = reading;
    void vscode.commands.executeCommand('setContext', 'corpusReader.reading', reading);
  }

  #setState(state: CorpusState): void {
    void vscode.commands.executeCommand('setContext', 'corpusReader.state', state);
  }

  #describe(): void {
    const { grouping, order } = this.tree;
    const by = { date: vscode.l10n.t('by date'), outlet: vscode.l10n.t('by outlet'), person: vscode.l10n.t('by person') }[grouping];
    const first = order === 'newest' ? vscode.l10n.t('newest first') : vscode.l10n.t('oldest first');
    this.#view.description = `${by} · ${first}`;
    void vscode.commands.executeCommand('setContext', 'corpusReader.grouping', grouping);
    void vscode.commands.executeCommand('setContext', 'corpusReader.order', order);
  }

  /** Selects the article of the active editor, without taking the keyboard from it. */
  async #follow(): Promise<void> {
    const article = this.#active.current;
    if (!article || !this.#view.visible) return;
    try {
      const node = await this.tree.find(article);
      if (node && this.#active.current?.uri === article.uri && !this.#view.selection.includes(node)) {
        await this.#view.reveal(node, { select: true, focus: false });
      }
    } catch (error) {
      this.#report(error);
    }
  }
}

function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((one) => one === value) ?? allowed[0];
}
