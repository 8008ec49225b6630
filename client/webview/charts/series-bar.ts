/** The series of a chart: its legend, in which each can be hidden or taken away, and the fields that add a person or a phrase. */
import type { ChartsStrings, ChosenSeries } from '../../../protocol/src/charts-page.ts';
import { MOST_SERIES } from '../../../protocol/src/charts-page.ts';
import type { Series } from '../../../protocol/src/charts.ts';
import type { FilterValue } from '../../../protocol/src/selection.ts';
import type { SelectionStrings } from '../../../protocol/src/selection-page.ts';
import { element, fill, svg } from '../dom.ts';
import type { Ask } from '../parts/asking.ts';
import { Combobox } from '../parts/combobox.ts';
import { NO_QUERY } from '../parts/query-form.ts';
import { format, plain } from '../strings.ts';
import { boxSwatch, lineSwatch, SWATCH_WIDTH } from './series-look.ts';

/** People offered to begin with. */
const SUGGESTED = 6;

export interface SeriesBarOptions {
  readonly strings: ChartsStrings;
  readonly form: SelectionStrings;
  readonly ask: Ask;
  changed(series: readonly ChosenSeries[]): void;
}

export class SeriesBar {
  readonly node: HTMLElement;
  readonly #options: SeriesBarOptions;
  readonly #legend: HTMLElement;
  readonly #suggestions: HTMLElement;
  readonly #text: HTMLInputElement;
  readonly #full: HTMLElement;
  #series: readonly ChosenSeries[] = [];
  /** What the legend has been made of. */
  #legendOf = '';
  /** By series, where what was counted last stands. */
  readonly #totals = new Map<string, HTMLElement>();
  #suggested = false;

  constructor(options: SeriesBarOptions) {
    const { strings, form, ask } = options;
    this.#options = options;
    this.#legend = element('ul', { class: 'legend', 'aria-label': strings.series });
    this.#suggestions = element('p', { class: 'suggestions', hidden: true });
    const person = new Combobox({ id: 'add-person', field: 'person', label: strings.addPerson, placeholder: strings.addPerson, strings: form, ask, clears: true, choose: (value) => {
      if (value !== null) this.#addPerson(value);
    } });
    this.#text = element('input', { id: 'add-phrase', type: 'text', 'aria-label': strings.addPhrase, placeholder: strings.addPhrase, autocomplete: 'off', spellcheck: 'false', maxlength: 1000 });
    const regex = element('button', { type: 'button', id: 'add-regex', class: 'toggle', title: strings.regex, 'aria-label': strings.regex, 'aria-pressed': 'false' }, '.*');
    regex.addEventListener('click', () => regex.setAttribute('aria-pressed', String(regex.getAttribute('aria-pressed') !== 'true')));
    const phrase = element('form', { class: 'phrase' }, element('span', { class: 'box' }, this.#text, regex), element('button', { type: 'submit', id: 'add', class: 'main' }, strings.add));
    phrase.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#text.value.trim();
      if (text === '') return this.#text.focus();
      if (this.#series.length >= MOST_SERIES) return;
      this.#text.value = '';
      this.#add({ kind: 'query', query: { ...NO_QUERY, text, regex: regex.getAttribute('aria-pressed') === 'true' } }, text);
    });
    this.#full = element('p', { class: 'quiet', hidden: true }, format(strings.mostSeries, MOST_SERIES));
    this.node = element('div', { class: 'series-bar' }, this.#legend, element('div', { class: 'bar' }, person.node, phrase), this.#full, this.#suggestions);
  }

  /** Shows these with what was counted of each last; `lines`: as lines, else as bars. */
  set(series: readonly ChosenSeries[], lines: boolean): void {
    this.#series = series;
    const legendOf = JSON.stringify([series, lines]);
    // Made anew only when it is another: whoever is about to press a button of it presses that button.
    if (legendOf !== this.#legendOf) this.#draw(series, lines);
    this.#legendOf = legendOf;
    this.#full.hidden = series.length < MOST_SERIES;
    this.#suggestions.hidden = series.length > 0;
    if (series.length === 0) this.#suggest();
  }

  /** What has been counted of series, in their order; null when the counts of all are no longer known. */
  count(series: readonly ChosenSeries[], totals: readonly number[] | null): void {
    if (totals === null) this.#totals.forEach((total) => (total.textContent = ''));
    else series.forEach((one, at) => (this.#total(one.series).textContent = ` ${plain(totals[at]!)}`));
  }

  #total(series: Series): HTMLElement {
    const key = JSON.stringify(series);
    const total = this.#totals.get(key) ?? element('span', { class: 'quiet' });
    this.#totals.set(key, total);
    return total;
  }

  #draw(series: readonly ChosenSeries[], lines: boolean): void {
    const focused = document.activeElement?.id ?? '';
    const { strings } = this.#options;
    fill(this.#legend, ...series.map(({ series: one, label, slot, hidden }, at) => {
      const shown = element('button', { type: 'button', id: `series-${at}`, class: 'shown', 'aria-pressed': String(!hidden), title: format(hidden ? strings.show : strings.hide, label) },
        svg('svg', { class: 'chart', width: SWATCH_WIDTH, height: 14, 'aria-hidden': true }, lines ? lineSwatch(slot) : boxSwatch(slot)),
        element('span', { class: 'article' }, label), this.#total(one));
      shown.addEventListener('click', () => this.#change(series.with(at, { ...series[at]!, hidden: !hidden })));
      const remove = element('button', { type: 'button', class: 'remove', 'aria-label': format(strings.remove, label) }, element('span', { 'aria-hidden': true }, '×'));
      remove.addEventListener('click', () => {
        this.#text.focus();
        this.#change(series.toSpliced(at, 1));
      });
      return element('li', { class: hidden ? 'chip hidden' : 'chip' }, shown, remove);
    }));
    if (focused !== '' && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
  }

  /** People named most, to begin with. */
  #suggest(): void {
    if (this.#suggested) return;
    this.#suggested = true;
    this.#options.ask('filterValues', { field: 'person', query: '', limit: SUGGESTED }).then((values) => {
      this.#suggested = values.length > 0;
      fill(this.#suggestions, values.length === 0 ? null : `${this.#options.strings.suggestions} `, ...values.map((value) => {
        const button = element('button', { type: 'button', class: 'plain article' }, value.label);
        button.addEventListener('click', () => this.#addPerson(value));
        return button;
      }));
    }, () => (this.#suggested = false));
  }

  #addPerson({ value, label }: FilterValue): void {
    this.#add({ kind: 'person', id: value }, label);
  }

  #add(series: Series, label: string): void {
    const key = JSON.stringify(series);
    if (this.#series.length >= MOST_SERIES || this.#series.some((one) => JSON.stringify(one.series) === key)) return;
    this.#change([...this.#series, { series, label, slot: freeSlot(this.#series), hidden: false }]);
  }

  #change(series: readonly ChosenSeries[]): void {
    this.#options.changed(series);
  }
}

/** The first look that no series has. */
function freeSlot(series: readonly ChosenSeries[]): number {
  const taken = new Set(series.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
}
