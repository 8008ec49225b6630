/**
 * Compares two accounts of one encounter: the command, the page it opens, and the context key that shows the command's button where an article
 * reports an encounter that others report too.
 */
import * as vscode from 'vscode';
import type { ReadoutsChoose, ReadoutsShow, ReadoutsTexts } from '../../../protocol/src/readouts.ts';
import type { ActiveArticle } from '../active-article.ts';
import type { CommandDefinition } from '../commands/register.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { PagePanel, registerPage, type PageOptions } from './page-panel.ts';

const VIEW_TYPE = 'corpusReader.readouts';
/** Context key: other articles report an encounter of the article in the active editor. */
const CONTEXT_KEY = 'corpusReader.otherAccounts';

/** The two articles of a page, by URI. */
interface Sides {
  readonly left: string;
  readonly right: string;
}

type Page = PagePanel<Sides, ReadoutsShow>;

export class Readouts implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #active: ActiveArticle;
  readonly #extensionUri: vscode.Uri;
  readonly #report: (error: unknown) => void;
  readonly #subscriptions: vscode.Disposable;
  /** Open pages with what each shows, as sent. */
  readonly #pages = new Map<Page, string>();
  #asked = 0;

  constructor(corpus: CorpusClient, active: ActiveArticle, extensionUri: vscode.Uri, report: (error: unknown) => void) {
    this.#corpus = corpus;
    this.#active = active;
    this.#extensionUri = extensionUri;
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      active.onDidChange(() => void this.#updateContext()),
      corpus.onDidChange(() => {
        void this.#updateContext();
        for (const page of this.#pages.keys()) this.#show(page, false).catch(report);
      }),
      registerPage(VIEW_TYPE, (panel, state) => {
        const sides = sidesOf(state);
        if (sides !== null) this.#open(sides, panel);
        return sides !== null;
      }),
    );
  }

  commands(): CommandDefinition[] {
    return [
      {
        id: 'corpusReader.compareAccounts',
        failure: vscode.l10n.t('Corpus Reader could not compare the accounts.'),
        run: () => this.#compare(),
      },
    ];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #compare(): Promise<void> {
    const article = this.#active.current;
    if (!article) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
    const editor = vscode.window.activeTextEditor;
    const position = editor?.document.uri.toString() === article.uri ? { line: editor.selection.active.line, character: editor.selection.active.character } : null;
    const { encounters } = await this.#corpus.accounts({ uri: article.uri, position });
    const best = encounters[0]?.accounts[0];
    if (!best) return void vscode.window.showInformationMessage(vscode.l10n.t('No other article reports an encounter of this article.'));
    const sides = { left: article.uri, right: best.uri };
    const open = [...this.#pages.keys()].find(({ state }) => state.left === sides.left);
    if (open) open.reveal();
    else this.#open(sides);
  }

  #open(sides: Sides, panel?: vscode.WebviewPanel): void {
    const options: PageOptions<Sides, ReadoutsChoose, ReadoutsShow> = {
      viewType: VIEW_TYPE,
      page: 'readouts',
      title: vscode.l10n.t('Accounts Compared'),
      state: sides,
      extensionUri: this.#extensionUri,
      report: this.#report,
      onMessage: async (message, from) => {
        if (message.type === 'choose') {
          const chosen = sidesOf(message);
          if (chosen !== null) from.state = chosen;
        }
        await this.#show(from, true);
      },
    };
    const page = panel ? PagePanel.restore(panel, options) : PagePanel.create(options);
    this.#pages.set(page, '');
    page.onDidDispose(() => this.#pages.delete(page));
  }

  /** Sends a page what it shows; unless asked for it, only when that is another than before. */
  async #show(page: Page, always: boolean): Promise<void> {
    const { left, right } = page.state;
    const [result, { encounters }] = await Promise.all([this.#corpus.readouts({ left, right }), this.#corpus.accounts({ uri: left })]);
    if (page.state.left !== left || page.state.right !== right || !this.#pages.has(page)) return;
    const message: ReadoutsShow = { type: 'show', texts: texts(), result, left, right, choices: encounters };
    const sent = JSON.stringify(message);
    if (!always && sent === this.#pages.get(page)) return;
    this.#pages.set(page, sent);
    page.title = result?.left.title ? vscode.l10n.t('Accounts: {0}', result.left.title) : vscode.l10n.t('Accounts Compared');
    page.post(message);
  }

  async #updateContext(): Promise<void> {
    const asked = ++this.#asked;
    const uri = this.#active.current?.uri;
    try {
      const found = uri !== undefined && (await this.#corpus.accounts({ uri })).encounters.length > 0;
      if (asked === this.#asked) void vscode.commands.executeCommand('setContext', CONTEXT_KEY, found);
    } catch (error) {
      this.#report(error);
    }
  }
}

/** Two URIs, from a page or an earlier session; null for anything else. */
function sidesOf(value: unknown): Sides | null {
  if (typeof value !== 'object' || value === null) return null;
  const { left, right } = value as { readonly left?: unknown; readonly right?: unknown };
  return typeof left === 'string' && typeof right === 'string' ? { left, right } : null;
}

function texts(): ReadoutsTexts {
  return {
    heading: vscode.l10n.t('Two accounts of one encounter'),
    untitled: vscode.l10n.t('Untitled'),
    compareWith: vscode.l10n.t('Compare with'),
    swap: vscode.l10n.t('Swap Sides'),
    differencesOnly: vscode.l10n.t('Only where they differ'),
    row: vscode.l10n.t('Row'),
    shared: vscode.l10n.t('In both'),
    onlyHere: vscode.l10n.t('Only here'),
    elsewhere: vscode.l10n.t('In the other account in row {0}'),
    both: vscode.l10n.t('In both: {0} passages'),
    onlyLeft: vscode.l10n.t('only on the left: {0} sentences'),
    onlyRight: vscode.l10n.t('only on the right: {0} sentences'),
    moved: vscode.l10n.t('in another place: {0}'),
    nothingShared: vscode.l10n.t('No passage of the two reports the same'),
    waiting: vscode.l10n.t('One of the two articles is not known yet, or no longer there.'),
    more: vscode.l10n.t('Show {0} more sentences'),
    keys: vscode.l10n.t('Arrow keys go from sentence to sentence; Enter opens its place in the article, Ctrl+Enter beside this page.'),
  };
}
