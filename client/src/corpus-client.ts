/**
 * The corpus as the client sees it: typed questions to the language server, and its announcements as editor events. Views and
 * commands know this and not the protocol's method names.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  ArticleItem,
  ArticleParams,
  ArticleResult,
  ChangedParams,
  ChildrenParams,
  ChildrenResult,
  ConfirmParams,
  NeighbourParams,
  RelatedItem,
  RelatedParams,
  StatusParams,
} from '../../protocol/src/messages.ts';
import {
  ARTICLE_REQUEST,
  CANCEL_REQUEST,
  CHANGED_NOTIFICATION,
  CHILDREN_REQUEST,
  CONFIRM_REQUEST,
  NEIGHBOUR_REQUEST,
  RELATED_REQUEST,
  RESUME_REQUEST,
  STATUS_NOTIFICATION,
} from '../../protocol/src/messages.ts';
import type { ReadingMarks, ReadingMarksParams, ReadingPlaceParams, ReadingPlaceResult, ReadingViewParams, ReadingViewResult } from '../../protocol/src/reading.ts';
import { READING_MARKS_REQUEST, READING_PLACE_REQUEST, READING_VIEW_REQUEST } from '../../protocol/src/reading.ts';
import type { AccountsParams, AccountsResult, ReadoutsParams, ReadoutsResult } from '../../protocol/src/readouts.ts';
import { ACCOUNTS_REQUEST, READOUTS_REQUEST } from '../../protocol/src/readouts.ts';

export class CorpusClient implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<ChangedParams>();
  readonly #status = new vscode.EventEmitter<StatusParams>();
  readonly #subscriptions: vscode.Disposable;
  #started: Promise<void> | undefined;
  #afresh = false;
  #state: StatusParams['state'] | null = null;
  #lastChange: ChangedParams | null = null;

  /** The corpus is another than before, or what was told of it as not complete is complete now. */
  readonly onDidChange = this.#changed.event;
  /** Indexing went on or ended. */
  readonly onDidChangeStatus = this.#status.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#status,
      client.onNotification(CHANGED_NOTIFICATION, (params: ChangedParams) => {
        this.#lastChange = params;
        this.#changed.fire(params);
      }),
      client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => this.#hearStatus(params)),
    );
  }

  /** The last change of a corpus may have come before its last file was read: then answers to it said that they are not complete. */
  #hearStatus(params: StatusParams): void {
    const completed = params.state === 'ready' && this.#state !== 'ready';
    this.#state = params.state;
    this.#status.fire(params);
    if (completed && this.#lastChange !== null) this.#changed.fire(this.#lastChange);
  }

  /** Starts the server; rejects with the reason when it does not start. Questions asked meanwhile wait for it. */
  start(): Promise<void> {
    const started = this.#client.start();
    this.#started = started;
    return started;
  }

  /** Starts the server anew: it reads every article again. */
  restart(): Promise<void> {
    this.#afresh = true;
    const ended = this.#client.needsStop() ? this.#client.stop() : Promise.resolve();
    const again = ended.then(() => this.#client.start()).finally(() => {
      this.#afresh = false;
    });
    this.#started = again;
    return again;
  }

  /** Whether the start under way is one at which nothing known from earlier counts. */
  get afresh(): boolean {
    return this.#afresh;
  }

  /** Ends reading for now; what was read stays. */
  cancelIndexing(): Promise<void> {
    return this.#ask<null, void>(CANCEL_REQUEST, null);
  }

  /** Reads what a cancelled run left. */
  resumeIndexing(): Promise<void> {
    return this.#ask<null, void>(RESUME_REQUEST, null);
  }

  /** The reader agrees that these folders are read, however wide. */
  confirmFolders(folders: readonly string[]): Promise<void> {
    return this.#ask<ConfirmParams, void>(CONFIRM_REQUEST, { folders });
  }

  children(params: ChildrenParams): Promise<ChildrenResult> {
    return this.#ask<ChildrenParams, ChildrenResult>(CHILDREN_REQUEST, params);
  }

  related(params: RelatedParams): Promise<readonly RelatedItem[]> {
    return this.#ask<RelatedParams, readonly RelatedItem[]>(RELATED_REQUEST, params);
  }

  neighbour(params: NeighbourParams): Promise<ArticleItem | null> {
    return this.#ask<NeighbourParams, ArticleItem | null>(NEIGHBOUR_REQUEST, params);
  }

  article(params: ArticleParams): Promise<ArticleResult | null> {
    return this.#ask<ArticleParams, ArticleResult | null>(ARTICLE_REQUEST, params);
  }

  /** The reading view of an article; null when the file is none. */
  readingView(params: ReadingViewParams): Promise<ReadingViewResult | null> {
    return this.#ask<ReadingViewParams, ReadingViewResult | null>(READING_VIEW_REQUEST, params);
  }

  /** The text of a reading view. */
  async readingText(uri: string): Promise<string> {
    const { text } = await this.#ask<{ readonly uri: string }, { readonly text: string }>('workspace/textDocumentContent', { uri });
    return text;
  }

  readingPlace(params: ReadingPlaceParams): Promise<ReadingPlaceResult> {
    return this.#ask<ReadingPlaceParams, ReadingPlaceResult>(READING_PLACE_REQUEST, params);
  }

  readingMarks(params: ReadingMarksParams): Promise<ReadingMarks | null> {
    return this.#ask<ReadingMarksParams, ReadingMarks | null>(READING_MARKS_REQUEST, params);
  }

  accounts(params: AccountsParams): Promise<AccountsResult> {
    return this.#ask<AccountsParams, AccountsResult>(ACCOUNTS_REQUEST, params);
  }

  readouts(params: ReadoutsParams): Promise<ReadoutsResult | null> {
    return this.#ask<ReadoutsParams, ReadoutsResult | null>(READOUTS_REQUEST, params);
  }

  /** Ends the server with the extension; the editor waits for the promise of `deactivate` only, so failures end here. */
  dispose(): void {
    this.#subscriptions.dispose();
    if (this.#client.needsStop()) this.#client.stop().catch(() => undefined);
  }

  /** A question of an area that has a class of its own for its methods (`WordingsClient`). Waits for the server as all others do. */
  async request<P, R>(method: string, params: P, token?: vscode.CancellationToken): Promise<R> {
    await this.#started;
    // A token that is not there would count as a second parameter, and the request arrive with a list of two.
    // A token that is not there would be sent as a second parameter.
    return token === undefined ? this.#client.sendRequest<R>(method, params) : this.#client.sendRequest<R>(method, params, token);
  }

  #ask<P, R>(method: string, params: P): Promise<R> {
    return this.request<P, R>(method, params);
  }
}
