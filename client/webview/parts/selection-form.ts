/**
 * The filters of a question: who says it, whom the articles name, outlet, tag, days. What is set stands as removable chips beside the button
 * that unfolds the fields, so that a folded form tells everything too.
 */
import { firstDayOf, lastDayOf, shortDay } from '../../../protocol/src/days.ts';
import { EVERYTHING, type FilterValue, type Selection } from '../../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { element, fill } from '../dom.ts';
import { format } from '../strings.ts';
import type { Ask } from './asking.ts';
import { Combobox } from './combobox.ts';

/** Names of the persons that a selection has by id; `speaker` and `person` are looked up here. */
export type Labels = Readonly<Record<string, string>>;

export interface SelectionFormOptions {
  readonly strings: SelectionStrings;
  readonly ask: Ask;
  readonly selection: Selection;
  readonly labels?: Labels;
  /** Whether the fields are unfolded. */
  readonly open?: boolean;
  /** Tells two forms of one page apart. */
  readonly id?: string;
  /** Fields that the page does not want. */
  readonly without?: readonly (keyof Selection)[];
  /** The reader chose something: `labels` are to be kept with the selection. */
  changed(selection: Selection, labels: Labels): void;
  /** The reader folded or unfolded the fields. */
  unfolded?(open: boolean): void;
}

const CHOSEN = ['speaker', 'person', 'outlet', 'tag'] as const;

export class SelectionForm {
  readonly node: HTMLElement;
  readonly #options: SelectionFormOptions;
  readonly #id: string;
  readonly #boxes = new Map<(typeof CHOSEN)[number], Combobox>();
  readonly #days: Readonly<Record<'from' | 'to', HTMLInputElement>>;
  readonly #problem: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #fields: HTMLElement;
  #selection: Selection;
  #labels: Labels;

  constructor(options: SelectionFormOptions) {
    const { strings, selection, labels = {}, open = false, id = 'selection' } = options;
    this.#options = options;
    this.#id = id;
    this.#selection = selection;
    this.#labels = labels;
    this.#chips = element('span', { class: 'filters' });
    this.#days = { from: this.#dayField('from'), to: this.#dayField('to') };
    this.#problem = element('p', { id: `${id}-problem`, class: 'problem', role: 'alert' });
    this.#toggle = element('button', { type: 'button', id: `${id}-toggle`, class: 'quiet-button fold', 'aria-controls': `${id}-fields` }, strings.filters);
    this.#toggle.addEventListener('click', () => {
      this.#fold(this.#fields.hidden !== true);
      options.unfolded?.(!this.#fields.hidden);
    });
    const wanted = CHOSEN.filter((field) => options.without?.includes(field) !== true);
    this.#fields = element('div', { id: `${id}-fields`, class: 'fields', role: 'group', 'aria-label': strings.filters },
      ...wanted.map((field) => this.#field(field, this.#box(field).node)),
      ...(['from', 'to'] as const).filter((field) => options.without?.includes(field) !== true).map((field) => this.#field(field, this.#days[field])),
      this.#problem);
    this.node = element('div', { class: 'selection-form' }, element('div', { class: 'bar' }, this.#toggle, this.#chips), this.#fields);
    this.#fold(!open);
    this.set(selection, labels);
  }

  get selection(): Selection {
    return this.#selection;
  }

  get labels(): Labels {
    return this.#labels;
  }

  /** Shows another selection without telling anybody. */
  set(selection: Selection, labels: Labels = this.#labels): void {
    const before = this.#selection;
    this.#selection = selection;
    this.#labels = labels;
    for (const [field, box] of this.#boxes) box.set(this.#valueOf(field));
    for (const end of ['from', 'to'] as const) {
      const day = selection[end];
      // What is wrong as it is typed stays to be mended.
      if (day === before[end] && this.#days[end].getAttribute('aria-invalid') === 'true') continue;
      this.#days[end].value = day === null ? '' : shortDay(day, end === 'to');
    }
    this.#check();
    this.#showChips();
    for (const field of ['speaker', 'person'] as const) this.#learnName(field);
  }

  #fold(folded: boolean): void {
    this.#fields.hidden = folded;
    this.#toggle.setAttribute('aria-expanded', String(!folded));
  }

  #field(field: keyof Selection, control: HTMLElement): HTMLElement {
    return element('div', { class: 'field' }, element('label', { for: `${this.#id}-${field}` }, this.#options.strings[field]), control);
  }

  #box(field: (typeof CHOSEN)[number]): Combobox {
    const { strings, ask } = this.#options;
    const box = new Combobox({ id: `${this.#id}-${field}`, field, label: strings[field], placeholder: strings[`${field}Hint`], strings, ask, choose: (value) => {
      if (value !== null) this.#labels = { ...this.#labels, [value.value]: value.label };
      this.#change({ [field]: value?.value ?? null });
    } });
    this.#boxes.set(field, box);
    return box;
  }

  #dayField(end: 'from' | 'to'): HTMLInputElement {
    const input = element('input', { id: `${this.#id}-${end}`, type: 'text', inputmode: 'numeric', placeholder: this.#options.strings.dayHint, 'aria-describedby': `${this.#id}-problem`, autocomplete: 'off', spellcheck: 'false' });
    const take = (): void => {
      if (!this.#check()) return;
      // Both: the other end may have had to wait until this one fitted.
      const from = firstDayOf(this.#days.from.value.trim()) ?? null;
      const to = lastDayOf(this.#days.to.value.trim()) ?? null;
      if (from !== this.#selection.from || to !== this.#selection.to) this.#change({ from, to });
    };
    input.addEventListener('change', take);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') take();
    });
    return input;
  }

  /** Whether both days can be taken; tells what is wrong with them. */
  #check(): boolean {
    const { strings } = this.#options;
    const texts = { from: this.#days.from.value.trim(), to: this.#days.to.value.trim() };
    const bad = (['from', 'to'] as const).filter((end) => texts[end] !== '' && firstDayOf(texts[end]) === undefined);
    const turned = bad.length === 0 && texts.from !== '' && texts.to !== '' && lastDayOf(texts.to)! < firstDayOf(texts.from)!;
    for (const end of ['from', 'to'] as const) this.#days[end].setAttribute('aria-invalid', String(turned || bad.includes(end)));
    this.#problem.textContent = bad.length > 0 ? strings.badDay : turned ? strings.endsBefore : '';
    return bad.length === 0 && !turned;
  }

  #change(changes: Partial<Selection>): void {
    this.#selection = { ...this.#selection, ...changes };
    this.#showChips();
    this.#options.changed(this.#selection, this.#labels);
  }

  #valueOf(field: (typeof CHOSEN)[number]): FilterValue | null {
    const value = this.#selection[field];
    return value === null ? null : { value, label: this.#labels[value] ?? value, detail: '', articles: null };
  }

  /** The name of a person whom only the id is known of: whoever opened the page knew no more. */
  #learnName(field: 'speaker' | 'person'): void {
    const value = this.#selection[field];
    if (value === null || this.#labels[value] !== undefined) return;
    this.#options.ask('filterValues', { field, query: value, limit: 1 }).then(([found]) => {
      if (found?.value !== value || this.#selection[field] !== value) return;
      this.#labels = { ...this.#labels, [value]: found.label };
      this.#boxes.get(field)?.set(this.#valueOf(field));
      this.#showChips();
    }, () => undefined);
  }

  #showChips(): void {
    const { strings, without = [] } = this.#options;
    const { from, to } = this.#selection;
    const days = from === null && to === null ? null : [from === null ? '' : shortDay(from, false), to === null ? '' : shortDay(to, true)];
    const set: [string, string, Partial<Selection>][] = CHOSEN.flatMap((field) => {
      const value = without.includes(field) ? null : this.#valueOf(field);
      return value === null ? [] : [[strings[field], value.label, { [field]: null }]];
    });
    if (days !== null) set.push(['', days[0] === days[1] ? days[0]! : days.join(' – ').trim(), { from: null, to: null }]);
    const clear = element('button', { type: 'button', class: 'quiet-button' }, strings.clearAll);
    // What this form does not show is not its to clear.
    clear.addEventListener('click', () => {
      for (const day of Object.values(this.#days)) day.removeAttribute('aria-invalid');
      this.#clear({ ...EVERYTHING, ...Object.fromEntries(without.map((field) => [field, this.#selection[field]])) });
    });
    fill(this.#chips, ...set.map(([name, label, unset]) => {
      const remove = element('button', { type: 'button', class: 'remove', 'aria-label': format(strings.remove, `${name} ${label}`.trim()) }, element('span', { 'aria-hidden': true }, '×'));
      remove.addEventListener('click', () => this.#clear({ ...this.#selection, ...unset }));
      return element('span', { class: 'chip' }, name === '' ? null : element('span', { class: 'quiet' }, `${name} `), label, remove);
    }), set.length > 1 ? clear : null);
  }

  #clear(selection: Selection): void {
    this.set(selection);
    // The button that was pressed is gone.
    this.#toggle.focus();
    this.#options.changed(this.#selection, this.#labels);
  }
}
