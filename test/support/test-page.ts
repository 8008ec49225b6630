/**
 * A page of the extension without an editor: its script runs on a document of its own, what it posts is kept, and the test says what the
 * extension answers and when. For what depends on the order of things; how pages look is seen in a window only (test/vscode).
 */
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { Window } from 'happy-dom';
import type { PageAsk, PageQuestions } from '../../protocol/src/page-questions.ts';

type Question<K extends keyof PageQuestions> = Extract<PageAsk, { readonly type: 'ask'; readonly what: K }>;

/** What scripts of pages find around them, of a window as of the `globalThis` of a test. */
const GLOBALS = ['document', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'SVGElement', 'MouseEvent', 'DOMRect', 'ResizeObserver', 'requestAnimationFrame', 'getComputedStyle'] as const;

let pages = 0;

export class TestPage {
  readonly posted: { readonly type: string }[] = [];
  readonly #window: Window;
  #kept: unknown;

  private constructor(window: Window) {
    this.#window = window;
  }

  /** Starts the script of `client/webview/NAME.page.ts`; the page before it is gone. */
  static async open(name: string): Promise<TestPage> {
    const window = new Window({ url: 'https://page.test/' });
    const page = new TestPage(window);
    window.document.body.style.fontSize = '13px';
    for (const key of GLOBALS) Object.assign(globalThis, { [key]: (window as unknown as Record<string, unknown>)[key] });
    Object.assign(globalThis, {
      window,
      acquireVsCodeApi: () => ({
        postMessage: (message: { readonly type: string }) => void page.posted.push(message),
        getState: () => page.#kept,
        setState: (state: unknown) => (page.#kept = state),
      }),
    });
    // A module is run once for each address.
    await import(`../../client/webview/${name}.page.ts?page=${(pages += 1)}`);
    assert.deepEqual(page.posted, [{ type: 'ready' }]);
    return page;
  }

  /** What the editor keeps for the page. */
  get kept(): unknown {
    return this.#kept;
  }

  /** Tells the page something, and lets it do what follows at once. */
  async tell(message: { readonly type: string }): Promise<void> {
    this.#window.dispatchEvent(new this.#window.MessageEvent('message', { data: message }));
    await turn();
  }

  /** Questions of a kind that wait for an answer, oldest first. */
  waiting<K extends keyof PageQuestions>(what: K): Question<K>[] {
    const cancelled = new Set(this.posted.flatMap((message) => (message.type === 'cancel' ? [(message as PageAsk).request] : [])));
    return this.posted.filter((message): message is Question<K> => message.type === 'ask' && (message as Question<K>).what === what && !cancelled.has((message as PageAsk).request));
  }

  /** Waits until something of the kind is asked; an answer to an earlier question is no answer to this one. */
  async asked<K extends keyof PageQuestions>(what: K, fits: (params: PageQuestions[K]['params']) => boolean = () => true): Promise<Question<K>> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = this.waiting(what).find(({ params }) => fits(params));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return assert.fail(`${what} is not asked; posted was ${JSON.stringify(this.posted.slice(-5))}`);
  }

  async answer<K extends keyof PageQuestions>(question: Question<K>, result: PageQuestions[K]['result']): Promise<void> {
    this.posted.splice(this.posted.indexOf(question), 1);
    await this.tell({ type: 'answer', request: question.request, result, error: null } as never);
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    return (document.querySelector<E>(selector) ?? assert.fail(`No ${selector} in ${document.body.innerHTML.slice(0, 2000)}`));
  }

  all(selector: string): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(selector)];
  }

  /** Presses a button as a mouse does: the field that had the focus hears first that it has lost it. */
  async click(target: string | Element): Promise<void> {
    const element = typeof target === 'string' ? this.one(target) : target;
    assert.ok(element.isConnected, 'what is clicked is still there');
    (element as HTMLElement).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    if (element.matches('button, input, select, [tabindex]')) (element as HTMLElement).focus();
    // What is drawn has no click() of its own.
    if ('click' in element) (element as HTMLElement).click();
    else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await turn();
  }

  /** Puts words into a field in place of what is there. */
  async type(selector: string, text: string): Promise<void> {
    const input = this.one<HTMLInputElement>(selector);
    input.focus();
    input.value = text;
    input.dispatchEvent(this.#event('input'));
    await turn();
  }

  /** Leaves a field for another place, as Tab does. */
  async leave(selector: string): Promise<void> {
    const input = this.one<HTMLInputElement>(selector);
    input.dispatchEvent(this.#event('change'));
    input.blur();
    await turn();
  }

  async press(selector: string, key: string, held: { readonly shiftKey?: boolean } = {}): Promise<void> {
    const element = this.one(selector);
    const event = new this.#window.KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }) as unknown as KeyboardEvent;
    element.dispatchEvent(event);
    // As browsers do of themselves: Enter in a field of a form sends the form.
    if (key === 'Enter' && !event.defaultPrevented) element.closest('form')?.requestSubmit();
    await turn();
  }

  async choose(selector: string, value: string): Promise<void> {
    const select = this.one<HTMLSelectElement>(selector);
    select.focus();
    select.value = value;
    select.dispatchEvent(this.#event('change'));
    await turn();
  }

  async close(): Promise<void> {
    await this.#window.happyDOM.close();
  }

  #event(type: string): Event {
    return new this.#window.Event(type, { bubbles: true }) as unknown as Event;
  }
}

/** Texts of a page: the name of each text, with the places to be filled in. */
export function namesAsStrings<Strings extends object>(more: Partial<Strings> = {}): Strings {
  return new Proxy(more, { get: (known, name) => (Object.hasOwn(known, name) ? known[name as keyof Strings] : `${String(name)} {0} {1} {2}`) }) as Strings;
}
