/**
 * A page: an editor tab that shows one of the bundled scripts of `client/webview`. The page says `ready` whenever it starts, also when
 * its tab comes back into sight; whoever opened it answers with what is to be shown. After the window was loaded anew, the editor hands
 * the tab back through the serializer of `registerPage`, together with the state the page was given.
 */
import * as vscode from 'vscode';
import { openPlace } from '../reading/open-place.ts';
import type { Place } from '../reading/open-place.ts';
import { makeNonce, pageHtml } from './page-html.ts';

/** Messages are plain objects told apart by their `type`. */
export interface PageMessage { readonly type: string }

/** The messages every page understands or sends besides its own (client/webview/page.ts). */
interface KeepMessage { readonly type: 'keep'; readonly state: unknown }

export interface PageOptions<State, Incoming extends PageMessage, Outgoing extends PageMessage> {
  /** `corpusReader.` and the page's name: the kind of the tab. */
  readonly viewType: string;
  /** The script: `client/webview/<page>.page.ts`. */
  readonly page: string;
  readonly title: string;
  /** All that is needed to show the same page again after the window was loaded anew: plain data. */
  readonly state: State;
  readonly extensionUri: vscode.Uri;
  /** A message of the page, `{type: 'ready'}` each time it starts included. `{type: 'open', place}` has been dealt with already. */
  onMessage(message: Incoming | { readonly type: 'ready' }, panel: PagePanel<State, Outgoing>): void | Promise<void>;
  /** Told of what goes wrong in `onMessage`. */
  report(error: unknown): void;
  /** Whether the editor's own search may look through the page; by default it may. */
  readonly find?: boolean;
  /** Where the tab opens; by default in the active group. */
  readonly column?: vscode.ViewColumn;
  /** Whether the page makes pictures of its drawings. */
  readonly pictures?: boolean;
}

export class PagePanel<State, Outgoing extends PageMessage> {
  readonly #panel: vscode.WebviewPanel;
  #state: State;

  private constructor(panel: vscode.WebviewPanel, state: State) {
    this.#panel = panel;
    this.#state = state;
  }

  /** Opens a page in a tab of its own. */
  static create<State, Incoming extends PageMessage, Outgoing extends PageMessage>(options: PageOptions<State, Incoming, Outgoing>): PagePanel<State, Outgoing> {
    const column = options.column ?? vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(options.viewType, options.title, column, { enableFindWidget: options.find !== false });
    return PagePanel.restore(panel, options);
  }

  /** Puts a page into a tab that exists: one the editor hands back after a reload. */
  static restore<State, Incoming extends PageMessage, Outgoing extends PageMessage>(
    panel: vscode.WebviewPanel,
    options: PageOptions<State, Incoming, Outgoing>,
  ): PagePanel<State, Outgoing> {
    const page = new PagePanel<State, Outgoing>(panel, options.state);
    const { webview } = panel;
    const scripts = vscode.Uri.joinPath(options.extensionUri, 'dist', 'webview');
    const media = vscode.Uri.joinPath(options.extensionUri, 'media');
    webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
    panel.title = options.title;
    const listening = webview.onDidReceiveMessage(async (message: unknown) => {
      try {
        if (!isMessage(message)) return;
        if (message.type === 'open') return void (await openFromPage(message));
        if (message.type === 'ready') page.#keep();
        await options.onMessage(message as Incoming, page);
      } catch (error) {
        options.report(error);
      }
    });
    panel.onDidDispose(() => listening.dispose());
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      script: webview.asWebviewUri(vscode.Uri.joinPath(scripts, `${options.page}.js`)).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'pages.css')).toString(),
      language: vscode.env.language,
      title: options.title,
      pictures: options.pictures ?? false,
    });
    return page;
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  get state(): State {
    return this.#state;
  }

  /** Another page from now on: what a reload brings back. */
  set state(state: State) {
    this.#state = state;
    this.#keep();
  }

  set title(title: string) {
    this.#panel.title = title;
  }

  /** Sends a message to the page. Lost while the tab is hidden: the page says `ready` when it is shown again. */
  post(message: Outgoing): void {
    void this.#panel.webview.postMessage(message);
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #keep(): void {
    const message: KeepMessage = { type: 'keep', state: this.#state };
    void this.#panel.webview.postMessage(message);
  }
}

/**
 * Brings pages of a kind back after the window was loaded anew. `restore` gets the state the page was given last, which is data of an
 * earlier session: it checks it, and returns false for what it cannot show; the tab is closed then.
 */
export function registerPage(viewType: string, restore: (panel: vscode.WebviewPanel, state: unknown) => boolean): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
      const state = typeof kept === 'object' && kept !== null && 'state' in kept ? kept.state : undefined;
      if (!restore(panel, state)) panel.dispose();
    },
  });
}

function isMessage(message: unknown): message is PageMessage {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}

/** A place the reader chose on a page. */
async function openFromPage(message: PageMessage): Promise<void> {
  const { place, beside } = message as { readonly place?: Partial<Place>; readonly beside?: unknown };
  if (typeof place?.uri !== 'string') return;
  await openPlace({ uri: place.uri, ...(place.range ? { range: place.range } : {}) }, { beside: beside === true });
}
