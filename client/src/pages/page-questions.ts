/** Answers what pages ask of the server (client/webview/parts/asking.ts): one table from the name of a question to the server's request. */
import * as vscode from 'vscode';
import type { PageAnswer, PageAsk, PageQuestions } from '../../../protocol/src/page-questions.ts';
import type { AnalysisClient } from '../analysis-client.ts';

type Answers = { readonly [K in keyof PageQuestions]: (params: PageQuestions[K]['params'], token: vscode.CancellationToken) => Promise<PageQuestions[K]['result']> };

/** A page that asks, such as a PagePanel. */
export interface AskingPage {
  readonly onDidDispose: vscode.Event<void>;
  post(message: PageAnswer): void;
}

/** The questions of one page: to be told every `ask` and `cancel` it sends. What it still waits for when it is closed is given up. */
export class PageQuestionsOf {
  readonly #answers: Answers;
  readonly #page: AskingPage;
  readonly #report: (error: unknown) => void;
  readonly #asked = new Map<number, vscode.CancellationTokenSource>();

  constructor(client: AnalysisClient, page: AskingPage, report: (error: unknown) => void) {
    this.#page = page;
    this.#report = report;
    page.onDidDispose(() => this.forget());
    this.#answers = {
      filterValues: (params, token) => client.filterValues(params, token),
      concordance: (params, token) => client.concordance(params, token),
      concordanceGroups: (params, token) => client.concordanceGroups(params, token),
      collocates: (params, token) => client.collocates(params, token),
      keyTerms: (params, token) => client.keyTerms(params, token),
      frequencies: (params, token) => client.frequencies(params, token),
      newPhrases: (params, token) => client.newPhrases(params, token),
      timeline: (params, token) => client.timeline(params, token),
      dispersion: (params, token) => client.dispersion(params, token),
      network: (params, token) => client.network(params, token),
      calendar: (params, token) => client.calendar(params, token),
      outlets: (params, token) => client.outlets(params, token),
      behind: (params, token) => client.behind(params, token),
    };
  }

  /** The page begins anew: nobody waits for what it asked before. */
  forget(): void {
    for (const cancel of this.#asked.values()) cancel.cancel();
  }

  async hear(message: PageAsk): Promise<void> {
    if (message.type === 'cancel') return this.#asked.get(message.request)?.cancel();
    const { request, what, params } = message;
    const cancel = new vscode.CancellationTokenSource();
    this.#asked.set(request, cancel);
    try {
      if (!Object.hasOwn(this.#answers, what)) return;
      const answer = this.#answers[what] as (params: unknown, token: vscode.CancellationToken) => Promise<unknown>;
      const result = await answer(params, cancel.token);
      if (!cancel.token.isCancellationRequested) this.#page.post({ type: 'answer', request, result, error: null });
    } catch (error) {
      if (cancel.token.isCancellationRequested) return;
      this.#report(error);
      this.#page.post({ type: 'answer', request, result: null, error: vscode.l10n.t('Corpus Reader got no answer to this. The log has the details.') });
    } finally {
      this.#asked.delete(request);
      cancel.dispose();
    }
  }
}
