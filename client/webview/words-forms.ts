/** The forms of the page for words: around what, how far, how long and how frequent a word must be, which month, compared with what. */
import type { FilterValue } from '../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../protocol/src/selection-page.ts';
import { NEW_WORDS, startingMonth, type WordLimits, type WordsMonth, type WordsNode, type WordsState, type WordsTab } from '../../protocol/src/words-page.ts';
import type { WordsStrings } from '../../protocol/src/words-strings.ts';
import { element, fill, type Child } from './dom.ts';
import type { Ask } from './parts/asking.ts';
import { Combobox } from './parts/combobox.ts';
import { QueryForm } from './parts/query-form.ts';
import { format, plain } from './strings.ts';

/** A part of the form: shows how the page is set, and tells what the reader changes. */
export interface FormPart {
  readonly node: HTMLElement;
  set(state: WordsState): void;
}

type Change = (changes: Partial<WordsState>) => void;

/** A choice of which one holds: radio buttons that look like one button with parts. */
export function choice<Value extends string>(name: string, label: string, values: readonly (readonly [Value, string])[], chosen: (value: Value) => void): { readonly node: HTMLElement; set(value: Value): void } {
  const inputs = values.map(([value]) => element('input', { type: 'radio', name, id: `${name}-${value}`, value }));
  inputs.forEach((input, at) => input.addEventListener('change', () => chosen(values[at]![0])));
  const parts = values.flatMap(([value, text], at): Child[] => [inputs[at]!, element('label', { for: `${name}-${value}` }, text)]);
  return {
    node: element('span', { class: 'choice', role: 'radiogroup', 'aria-label': label }, ...parts),
    set: (value) => inputs.forEach((input, at) => (input.checked = values[at]![0] === value)),
  };
}

/** A whole number within bounds; what is none is put back. */
function numberField(id: string, label: string, least: number, most: number, changed: (value: number) => void): { readonly nodes: readonly Child[]; set(value: number): void } {
  let current = least;
  const input = element('input', { type: 'number', id, min: least, max: most, step: 1 });
  input.addEventListener('change', () => {
    const value = Number(input.value);
    if (!Number.isInteger(value) || input.value === '') return void (input.value = String(current));
    current = Math.max(least, Math.min(most, value));
    input.value = String(current);
    changed(current);
  });
  return {
    nodes: [element('label', { for: id }, label), input],
    set: (value) => {
      current = value;
      if (document.activeElement !== input || Number(input.value) !== value) input.value = String(value);
    },
  };
}

/** Around what: words as a search takes them, or everything a person is called. */
export class NodePart implements FormPart {
  readonly node: HTMLElement;
  readonly #query: QueryForm;
  readonly #person: Combobox;
  readonly #kind: { set(value: 'query' | 'person'): void };
  readonly #holder = element('div', { class: 'node' });
  readonly #change: Change;
  #shown = '';
  /** What was last asked for in the other way, to come back to. */
  #last: { query: WordsNode; person: WordsNode } = { query: NEW_WORDS.node, person: { kind: 'person', person: '', name: '' } };

  constructor(strings: WordsStrings, selectionStrings: SelectionStrings, ask: Ask, change: Change) {
    this.#change = change;
    this.#query = new QueryForm({ strings: selectionStrings, query: { text: '', regex: false, near: [], within: 40 }, id: 'node', changed: (query) => change({ node: { kind: 'query', query } }) });
    const choose = (value: FilterValue | null): void => change({ node: { kind: 'person', person: value?.value ?? '', name: value?.label ?? '' } });
    this.#person = new Combobox({ id: 'node-person', field: 'person', label: strings.personName, placeholder: strings.personName, strings: selectionStrings, ask, choose });
    const kind = choice('node-kind', strings.around, [['query', strings.phrase], ['person', strings.person]] as const, (value) => {
      this.#change({ node: this.#last[value] });
      this.focus(value);
    });
    this.#kind = kind;
    this.node = element('div', { class: 'around' }, element('span', { class: 'label' }, strings.around), kind.node, this.#holder);
  }

  set({ node }: WordsState): void {
    // Words that are typed and not sent yet stay when something else is changed.
    if (JSON.stringify(node) === this.#shown) return;
    this.#shown = JSON.stringify(node);
    this.#last = { ...this.#last, [node.kind]: node };
    this.#kind.set(node.kind);
    if (node.kind === 'query') this.#query.set(node.query);
    else this.#person.set(node.person === '' ? null : { value: node.person, label: node.name, detail: '', articles: null });
    const shown = node.kind === 'query' ? this.#query.node : this.#person.node;
    // A field that is shown already keeps the cursor.
    if (this.#holder.firstElementChild !== shown) fill(this.#holder, shown);
  }

  focus(kind: WordsNode['kind']): void {
    (kind === 'query' ? this.#query : this.#person).focus();
  }

  tell(problem: { readonly message: string; readonly at: number } | null): void {
    this.#query.tell(problem);
  }
}

/** How far around, how long, how frequent. */
export class LimitsPart implements FormPart {
  readonly node: HTMLElement;
  readonly #tab: WordsTab;
  readonly #sets: ((state: WordsState) => void)[] = [];

  constructor(tab: WordsTab, strings: WordsStrings, state: () => WordsState, change: Change) {
    this.#tab = tab;
    const span = (side: 'left' | 'right', label: string): readonly Child[] => {
      const field = numberField(`span-${side}`, label, 0, 50, (value) => change({ span: { ...state().span, [side]: value } }));
      this.#sets.push((now) => field.set(now.span[side]));
      return field.nodes;
    };
    const limit = (key: keyof WordLimits, label: string, most: number): readonly Child[] => {
      const field = numberField(`${tab}-${key}`, label, 1, most, (value) => {
        const limits = { ...state().limits[tab], [key]: value };
        // The longest is never below the shortest.
        const kept = key === 'longest' ? { ...limits, shortest: Math.min(limits.shortest, value) } : { ...limits, longest: Math.max(limits.longest, limits.shortest) };
        change({ limits: { ...state().limits, [tab]: kept } });
      });
      this.#sets.push((now) => field.set(now.limits[tab][key]));
      return field.nodes;
    };
    this.node = element(
      'div',
      { class: 'options' },
      tab === 'collocates' ? element('span', { class: 'group' }, ...span('left', strings.spanLeft), ...span('right', strings.spanRight)) : null,
      element('span', { class: 'group' }, ...limit('shortest', strings.shortest, 12), ...limit('longest', strings.longest, 12), ...limit('least', strings.least, 100_000), element('span', {}, strings.times)),
    );
  }

  set(state: WordsState): void {
    for (const set of this.#sets) set(state);
    this.node.dataset['tab'] = this.#tab;
  }
}

/** Which month, of those with articles. */
export class MonthPart implements FormPart {
  readonly node: HTMLElement;
  readonly #strings: WordsStrings;
  readonly #select = element('select', { id: 'month' });
  readonly #before: HTMLButtonElement;
  readonly #after: HTMLButtonElement;
  #months: readonly WordsMonth[] = [];
  #wanted: string | null = null;

  constructor(strings: WordsStrings, change: Change) {
    this.#strings = strings;
    const step = (label: string, text: string, by: number): HTMLButtonElement => {
      const button = element('button', { type: 'button', class: 'plain', title: label, 'aria-label': label }, text);
      button.addEventListener('click', () => {
        const next = this.#months[this.#select.selectedIndex + by];
        if (next !== undefined) change({ month: next.month });
      });
      return button;
    };
    // The newest stands first.
    this.#before = step(strings.previousMonth, '‹', 1);
    this.#after = step(strings.nextMonth, '›', -1);
    this.#select.addEventListener('change', () => change({ month: this.#select.value }));
    this.node = element('div', { class: 'month-choice' }, element('label', { for: 'month' }, strings.month), this.#before, this.#select, this.#after);
  }

  months(months: readonly WordsMonth[]): void {
    this.#months = months;
    const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
    const option = ({ month, articles }: WordsMonth): HTMLElement => element('option', { value: month }, format(this.#strings.monthOf, month, plain(articles)));
    fill(this.#select, ...years.map((year) => element('optgroup', { label: year }, ...months.filter(({ month }) => month.startsWith(year)).map(option))));
    this.#mark();
  }

  set({ month }: WordsState): void {
    this.#wanted = month;
    this.#mark();
  }

  #mark(): void {
    const wanted = this.#wanted ?? startingMonth(this.#months) ?? undefined;
    // A month without articles (any more) is shown all the same: the list says that nothing is there.
    if (wanted !== undefined && !this.#months.some(({ month }) => month === wanted)) this.#months = [{ month: wanted, articles: 0 }, ...this.#months];
    if (wanted !== undefined && ![...this.#select.options].some(({ value }) => value === wanted)) this.#select.prepend(element('option', { value: wanted }, format(this.#strings.monthOf, wanted, '0')));
    this.#select.value = wanted ?? '';
    this.#before.disabled = this.#select.selectedIndex + 1 >= this.#months.length;
    this.#after.disabled = this.#select.selectedIndex <= 0;
  }
}
