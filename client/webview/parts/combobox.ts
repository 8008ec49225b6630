/**
 * A field with values to choose from while one types: the server offers them, by name or pinyin. Works as a combobox does for keyboard and
 * screen reader: arrows go through the list, Enter chooses, Escape closes it.
 */
import type { FilterValue, FilterValuesParams } from '../../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { element, fill } from '../dom.ts';
import { format, plain } from '../strings.ts';
import { isAborted, type Ask } from './asking.ts';

/** Values offered at once. */
const OFFERED = 30;
/** Milliseconds without a key before the server is asked. */
const TYPING_MS = 100;

export interface ComboboxOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly field: FilterValuesParams['field'];
  readonly label: string;
  readonly placeholder: string;
  readonly strings: SelectionStrings;
  readonly ask: Ask;
  /** Called with what was chosen; with null when the field was emptied. */
  choose(value: FilterValue | null): void;
  /** Whether the field is empty again after a choice, to choose another. */
  readonly clears?: boolean;
}

export class Combobox {
  /** The field with its list; the label is the caller's business (`for` the id). */
  readonly node: HTMLElement;
  readonly #options: ComboboxOptions;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  #offered: readonly FilterValue[] = [];
  /** What the offered values were asked for; null while the answer is awaited. */
  #offeredFor: string | null = null;
  #active = -1;
  /** What stands in the field was typed there and is not chosen yet. */
  #typing = false;
  /** Enter was pressed before the values for what is typed were there: the first of them is chosen when they come, wherever the reader is by then. */
  #accepted = false;
  #chosen: FilterValue | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  constructor(options: ComboboxOptions) {
    this.#options = options;
    const { id, label, placeholder } = options;
    this.#input = element('input', { id, type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-label': label, placeholder, autocomplete: 'off', spellcheck: 'false' });
    this.#list = element('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': label, class: 'offered', hidden: true });
    this.#status = element('span', { class: 'spoken', role: 'status' });
    this.node = element('span', { class: 'combobox' }, this.#input, this.#list, this.#status);
    this.#listen();
  }

  /** Shows a value without telling anybody; what the reader is typing stays. */
  set(value: FilterValue | null): void {
    this.#chosen = value;
    if (!this.#typing && !this.#accepted) this.#input.value = value?.label ?? '';
  }

  focus(): void {
    this.#input.focus();
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('input', () => {
      this.#typing = true;
      this.#accepted = false;
      this.#later();
    });
    input.addEventListener('click', () => {
      if (this.#list.hidden) this.#later(0);
    });
    input.addEventListener('focus', () => input.select());
    input.addEventListener('blur', () => this.#leave());
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const open = !this.#list.hidden;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (open) this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
        else this.#later(0);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (input.value.trim() === '') return this.#choose(null);
        if (this.#offeredFor !== input.value.trim()) {
          this.#accepted = true;
          this.#later(0);
        } else if (this.#offered.length > 0) {
          this.#choose(this.#offered[Math.max(0, this.#active)]!);
        }
      } else if (event.key === 'Escape' && (open || this.#accepted)) {
        event.preventDefault();
        event.stopPropagation();
        this.#close();
      }
    });
    // The field keeps the focus while the mouse chooses.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const at = target instanceof Element ? [...this.#list.children].indexOf(target.closest('li')!) : -1;
      if (this.#offered[at]) this.#choose(this.#offered[at]);
    });
  }

  #later(wait = TYPING_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#offer(), wait);
  }

  async #offer(): Promise<void> {
    const { field, ask, strings } = this.#options;
    const typed = this.#input.value.trim();
    // Whoever comes back to a chosen value sees what else there is.
    const query = typed === this.#chosen?.label ? '' : typed;
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.#offeredFor = null;
    try {
      this.#offered = await ask('filterValues', { field, query, limit: OFFERED }, this.#asked.signal);
    } catch (reason) {
      if (isAborted(reason)) return;
      this.#offered = [];
    }
    this.#offeredFor = typed;
    if (this.#accepted && this.#offered.length > 0) return this.#choose(this.#offered[0]!);
    this.#accepted = false;
    if (document.activeElement !== this.#input) return this.#leave();
    fill(this.#list, ...(this.#offered.length === 0 ? [element('li', { class: 'quiet none' }, strings.noValues)] : this.#offered.map((value, at) => this.#option(value, at))));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#status.textContent = this.#offered.length === 0 ? strings.noValues : format(strings.offered, plain(this.#offered.length));
    this.#activate(typed === '' || query === '' ? -1 : 0);
  }

  #option({ label, detail, articles }: FilterValue, at: number): HTMLElement {
    return element('li', { id: `${this.#options.id}-${at}`, role: 'option', 'aria-selected': 'false' },
      element('span', { class: 'value' }, label),
      detail === '' ? null : element('span', { class: 'detail' }, detail),
      articles === null ? null : element('span', { class: 'count', title: format(this.#options.strings.articles, plain(articles)) }, plain(articles)));
  }

  #activate(at: number): void {
    const options = this.#offered.length === 0 ? [] : [...this.#list.children];
    this.#active = options.length === 0 || at < -1 ? -1 : Math.min(at, options.length - 1);
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.#active)));
    const active = options[this.#active];
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant');
    else {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }

  #choose(value: FilterValue | null): void {
    this.#close();
    this.#typing = false;
    const changed = value?.value !== this.#chosen?.value;
    this.set(this.#options.clears === true ? null : value);
    if (changed) this.#options.choose(value);
  }

  /** What was typed and not chosen is not meant, except nothing. */
  #leave(): void {
    if (this.#accepted) return this.#fold();
    this.#close();
    this.#typing = false;
    if (this.#input.value.trim() === '' && this.#chosen !== null) this.#choose(null);
    else this.set(this.#chosen);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#accepted = false;
    this.#fold();
  }

  #fold(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
