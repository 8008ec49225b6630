/** Questions of a page to the server, each with its number: the answer finds the one who asked, and one who no longer wants it says so. */
import type { PageAnswer, PageAsk, PageQuestions } from '../../../protocol/src/page-questions.ts';

/** Asks; rejects with an `AbortError` when the signal says so, else with a sentence for the reader. */
export type Ask = <K extends keyof PageQuestions>(what: K, params: PageQuestions[K]['params'], signal?: AbortSignal) => Promise<PageQuestions[K]['result']>;

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

export class Asking {
  readonly #post: (message: PageAsk) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** A page that was hidden and is shown again begins with other numbers: what its former self asked is not answered to it. */
  #requests = Date.now();

  constructor(post: (message: PageAsk) => void) {
    this.#post = post;
  }

  readonly ask: Ask = (what, params, signal) => {
    const request = ++this.#requests;
    return new Promise((resolve, reject) => {
      const gone = (): void => {
        this.#waiting.delete(request);
        reject(new DOMException('No longer wanted', 'AbortError'));
      };
      if (signal?.aborted) return gone();
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.has(request)) return;
        gone();
        this.#post({ type: 'cancel', request });
      }, { once: true });
      this.#waiting.set(request, { resolve, reject });
      this.#post({ type: 'ask', request, what, params } as PageAsk);
    });
  };

  /** To be told every answer the page hears. */
  answered({ request, result, error }: PageAnswer): void {
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (error === null) waiting?.resolve(result as never);
    else waiting?.reject(new Error(error));
  }
}

/** Whether somebody stopped asking, which is no failure. */
export function isAborted(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}
