/** What is looked for: words or a regular expression, and other words that must stand near, so many characters away at most. */
import type { TextQuery } from '../../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { element, fill } from '../dom.ts';
import { format } from '../strings.ts';

export interface QueryFormOptions {
  readonly strings: SelectionStrings;
  readonly query: TextQuery;
  /** Tells two forms of one page apart. */
  readonly id?: string;
  /** The reader asks for this: pressed Enter or the button, or changed how the words are to be taken. The text may be empty. */
  changed(query: TextQuery): void;
}

/** Characters that may lie between a hit and what must stand near. */
const DEFAULT_WITHIN = 40;
const MOST_WITHIN = 1000;

export const NO_QUERY: TextQuery = { text: '', regex: false, near: [], within: DEFAULT_WITHIN };

export class QueryForm {
  readonly node: HTMLFormElement;
  readonly #options: QueryFormOptions;
  readonly #text: HTMLInputElement;
  readonly #regex: HTMLButtonElement;
  readonly #nearToggle: HTMLButtonElement;
  readonly #nearRow: HTMLElement;
  readonly #near: HTMLInputElement;
  readonly #chips: HTMLElement;
  readonly #within: HTMLInputElement;
  readonly #problem: HTMLElement;
  #query: TextQuery;

  constructor(options: QueryFormOptions) {
    const { strings, query, id = 'query' } = options;
    this.#options = options;
    this.#query = query;
    this.#text = element('input', { id, type: 'text', class: 'words', 'aria-label': strings.query, placeholder: strings.queryHint, 'aria-describedby': `${id}-problem`, autocomplete: 'off', spellcheck: 'false', maxlength: 2000 });
    this.#regex = element('button', { type: 'button', class: 'toggle', title: strings.regex, 'aria-label': strings.regex }, '.*');
    this.#regex.addEventListener('click', () => this.#change({ regex: !this.#query.regex }));
    this.#nearToggle = element('button', { type: 'button', class: 'toggle', 'aria-controls': `${id}-near-row` }, strings.near);
    this.#near = element('input', { id: `${id}-near`, type: 'text', 'aria-label': strings.near, placeholder: strings.nearHint, autocomplete: 'off', spellcheck: 'false', maxlength: 200 });
    this.#near.addEventListener('keydown', (event) => {
      if (event.isComposing || event.key !== 'Enter' || this.#near.value.trim() === '') return;
      event.preventDefault();
      this.#addNear();
    });
    this.#near.addEventListener('blur', () => this.#addNear());
    this.#chips = element('span', { class: 'filters' });
    this.#within = element('input', { id: `${id}-within`, type: 'number', min: 0, max: MOST_WITHIN, step: 1 });
    this.#within.addEventListener('change', () => {
      const within = Math.round(Number(this.#within.value));
      if (this.#within.value === '' || !(within >= 0 && within <= MOST_WITHIN)) this.#within.value = String(this.#query.within);
      else this.#change({ within });
    });
    this.#nearRow = element('div', { id: `${id}-near-row`, class: 'near' }, this.#chips, this.#near, element('label', { for: `${id}-within` }, strings.within), this.#within);
    this.#nearToggle.addEventListener('click', () => {
      const close = !this.#nearRow.hidden;
      this.#foldNear(close);
      if (!close) this.#near.focus();
      else if (this.#query.near.length > 0) this.#change({ near: [] });
    });
    this.#problem = element('p', { id: `${id}-problem`, class: 'problem', role: 'alert' });
    this.node = element('form', { class: 'query-form', role: 'search', novalidate: true },
      element('div', { class: 'bar' }, element('span', { class: 'box' }, this.#text, this.#regex), this.#nearToggle, element('button', { type: 'submit', class: 'main' }, strings.search)),
      this.#nearRow, this.#problem);
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      options.changed(this.query);
    });
    this.set(query);
  }

  /** As it stands in the form, sent or not. */
  get query(): TextQuery {
    return { ...this.#query, text: this.#text.value };
  }

  /** Shows another query without telling anybody. */
  set(query: TextQuery): void {
    this.#query = query;
    this.#text.value = query.text;
    this.#within.value = String(query.within);
    this.#regex.setAttribute('aria-pressed', String(query.regex));
    this.#showNear();
    if (query.near.length > 0) this.#foldNear(false);
    else if (document.activeElement !== this.#near) this.#foldNear(true);
  }

  /** What is wrong with the words, and from which character on; null when all is well. */
  tell(problem: { readonly message: string; readonly at: number } | null): void {
    this.#problem.textContent = problem?.message ?? '';
    this.#text.setAttribute('aria-invalid', String(problem !== null));
    // Not while the reader is already writing something else: the next key would replace what is selected.
    const asked = this.#text.value === this.#query.text;
    if (problem !== null && problem.at > 0 && asked && document.activeElement === this.#text) this.#text.setSelectionRange(problem.at, this.#text.value.length);
  }

  focus(): void {
    this.#text.focus();
    this.#text.select();
  }

  #change(changes: Partial<TextQuery>): void {
    this.#query = { ...this.query, ...changes };
    this.#regex.setAttribute('aria-pressed', String(this.#query.regex));
    this.#showNear();
    if (this.#query.text !== '') this.#options.changed(this.#query);
  }

  #foldNear(folded: boolean): void {
    this.#nearRow.hidden = folded;
    this.#nearToggle.setAttribute('aria-pressed', String(!folded));
    this.#nearToggle.setAttribute('aria-expanded', String(!folded));
  }

  #addNear(): void {
    const word = this.#near.value.trim();
    this.#near.value = '';
    if (word !== '' && !this.#query.near.includes(word)) this.#change({ near: [...this.#query.near, word] });
  }

  #showNear(): void {
    fill(this.#chips, ...this.#query.near.map((word) => {
      const remove = element('button', { type: 'button', class: 'remove', 'aria-label': format(this.#options.strings.remove, word) }, element('span', { 'aria-hidden': true }, '×'));
      remove.addEventListener('click', () => {
        this.#near.focus();
        this.#change({ near: this.#query.near.filter((other) => other !== word) });
      });
      return element('span', { class: 'chip' }, word, remove);
    }));
  }
}
