/** The Set Phrases view: one phrase through the years, with the wordings that vary it; every line leads to its place. */
import * as vscode from 'vscode';
import type { PhraseResult, UsesResult } from '../../../protocol/src/wordings.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { articleCount, useCount } from '../counts.ts';
import type { WordingsClient } from '../wordings-client.ts';
import { phraseItem, useTooltip } from './phrases-items.ts';
import { phraseNodes, useNodes, USES_PAGE, variantNodes, wordingNodes, type MoreUsesNode, type PhraseNode, type UsesNode } from './phrases-nodes.ts';

const PHRASE_KEY = 'phrases.last';

export class PhrasesView implements vscode.TreeDataProvider<PhraseNode>, vscode.Disposable {
  readonly #wordings: WordingsClient;
  readonly #memory: vscode.Memento;
  readonly #report: (error: unknown) => void;
  readonly #view: vscode.TreeView<PhraseNode>;
  readonly #changed = new vscode.EventEmitter<PhraseNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #phrase: string;
  #result: PhraseResult | null = null;
  /** Uses of groups as far as they were asked for, by the group's id. */
  readonly #uses = new Map<string, { reply: UsesResult; asked: number }>();
  /** Whether the result is older than the corpus; looked up again when somebody sees the view. */
  #stale = true;
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(corpus: CorpusClient, wordings: WordingsClient, memory: vscode.Memento, report: (error: unknown) => void) {
    this.#wordings = wordings;
    this.#memory = memory;
    this.#report = report;
    const kept = memory.get(PHRASE_KEY);
    this.#phrase = typeof kept === 'string' ? kept : '';
    this.#view = vscode.window.createTreeView('corpusReader.phrases', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#look()),
      corpus.onDidChange(() => {
        this.#stale = true;
        this.#look();
      }),
    );
    this.#setTraced();
    this.#look();
  }

  get phrase(): string {
    return this.#phrase;
  }

  /** Traces a phrase and brings the view up. Kept for this workspace. */
  async trace(phrase: string): Promise<void> {
    this.#phrase = phrase;
    this.#result = null;
    this.#view.description = phrase;
    void this.#memory.update(PHRASE_KEY, phrase);
    this.#setTraced();
    this.#changed.fire(undefined);
    await vscode.commands.executeCommand('corpusReader.phrases.focus');
    await this.#ask();
  }

  getTreeItem(node: PhraseNode): vscode.TreeItem {
    return phraseItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: PhraseNode): vscode.TreeItem {
    if ('use' in node) item.tooltip = useTooltip(node.use);
    return item;
  }

  async getChildren(node?: PhraseNode): Promise<PhraseNode[]> {
    if (node === undefined) return this.#result === null ? [] : phraseNodes(this.#result);
    if (node.kind === 'variants') return variantNodes(node);
    if (node.kind === 'variant') return wordingNodes(node.wording);
    if (node.kind !== 'uses') return [];
    try {
      const { reply, asked } = this.#uses.get(node.id) ?? (await this.#askUses(node, 0));
      return useNodes(node, reply, asked);
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  /** The next page of a group. */
  async showMore({ group }: MoreUsesNode): Promise<void> {
    const before = this.#uses.get(group.id);
    const next = await this.#askUses(group, before?.asked ?? 0);
    this.#uses.set(group.id, { asked: next.asked, reply: { ...next.reply, items: [...(before?.reply.items ?? []), ...next.reply.items] } });
    this.#changed.fire(group);
  }

  dispose(): void {
    this.#asking?.cancel();
    this.#subscriptions.dispose();
  }

  async #askUses({ id, spellings, year }: UsesNode, offset: number): Promise<{ reply: UsesResult; asked: number }> {
    const reply = await this.#wordings.uses({ spellings, year, offset, limit: USES_PAGE });
    const uses = { reply, asked: Math.min(reply.total, offset + USES_PAGE) };
    this.#uses.set(id, uses);
    return uses;
  }

  /** Traces again what is out of date, when it is seen. */
  #look(): void {
    if (this.#stale && this.#view.visible && this.#phrase !== '' && this.#asking === undefined) this.#ask().catch(this.#report);
  }

  async #ask(): Promise<void> {
    this.#asking?.cancel();
    const own = (this.#asking = new vscode.CancellationTokenSource());
    this.#stale = false;
    try {
      const ask = (): Promise<PhraseResult> => this.#wordings.phrase({ text: this.#phrase }, own.token);
      const result = await vscode.window.withProgress({ location: { viewId: 'corpusReader.phrases' } }, ask);
      if (own.token.isCancellationRequested) return;
      this.#result = result;
      this.#uses.clear();
      this.#describe(result);
      this.#changed.fire(undefined);
    } catch (error) {
      if (!own.token.isCancellationRequested) throw error;
    } finally {
      if (this.#asking === own) {
        this.#asking = undefined;
        this.#look();
      }
    }
  }

  #describe({ total, articles, partial, problem, text }: PhraseResult): void {
    this.#view.description = problem === null ? `${text} · ${useCount(total)} · ${articleCount(articles)}` : text;
    this.#view.message = problem ?? (partial ? vscode.l10n.t('Articles are still being read: this list is not complete yet.') : '');
  }

  #setTraced(): void {
    void vscode.commands.executeCommand('setContext', 'corpusReader.phraseTraced', this.#phrase !== '');
  }
}
