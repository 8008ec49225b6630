/** The controls above the lines: in which order they stand, how wide, with which columns; and the queries the reader has saved. */
import type { ConcordanceStrings, SavedQuery } from '../../protocol/src/concordance-page.ts';
import type { ConcordanceSort } from '../../protocol/src/concordance.ts';
import { COLUMNS, FEWEST_CHARACTERS, MOST_CHARACTERS, type Column } from './concordance-view.ts';
import { element, fill } from './dom.ts';
import { format, plain } from './strings.ts';

const ORDERS = ['date', 'right', 'left', 'hit', 'speaker', 'outlet'] as const;

/** Two levels of order, each with its direction; `changed` gets the levels that are set. */
export class SortControl {
  readonly node: HTMLElement;
  readonly #strings: ConcordanceStrings;
  readonly #selects: readonly HTMLSelectElement[];
  readonly #directions: readonly HTMLButtonElement[];

  constructor(strings: ConcordanceStrings, changed: (sort: readonly ConcordanceSort[]) => void) {
    this.#strings = strings;
    const names = { date: strings.date, right: strings.right, left: strings.left, hit: strings.hit, speaker: strings.speakerColumn, outlet: strings.outletColumn };
    const options = (): HTMLElement[] => ORDERS.map((by) => element('option', { value: by }, names[by]));
    this.#selects = [element('select', { id: 'sort', 'aria-label': strings.sort }, ...options()), element('select', { id: 'sort-then', 'aria-label': `${strings.sort}: ${strings.thenBy}` }, element('option', { value: '' }, strings.noSort), ...options())];
    this.#directions = [0, 1].map(() => element('button', { type: 'button', class: 'toggle direction' }));
    const tell = (): void => changed(this.#selects.flatMap((select, at) => (select.value === '' ? [] : [{ by: select.value as ConcordanceSort['by'], descending: this.#directions[at]!.dataset['descending'] === 'true' }])));
    this.#selects.forEach((select, at) => select.addEventListener('change', () => {
      // Dates are read from the newest, everything else from the beginning of the alphabet.
      this.#direct(at, select.value === 'date');
      tell();
    }));
    this.#directions.forEach((button, at) => button.addEventListener('click', () => {
      this.#direct(at, button.dataset['descending'] !== 'true');
      tell();
    }));
    this.node = element('span', { class: 'control' }, element('label', { for: 'sort' }, strings.sort), this.#selects[0]!, this.#directions[0]!, element('label', { for: 'sort-then' }, strings.thenBy), this.#selects[1]!, this.#directions[1]!);
  }

  set(sort: readonly ConcordanceSort[]): void {
    this.#selects.forEach((select, at) => {
      select.value = sort[at]?.by ?? (at === 0 ? 'date' : '');
      this.#direct(at, sort[at]?.descending ?? at === 0);
    });
  }

  #direct(at: number, descending: boolean): void {
    const button = this.#directions[at]!;
    const label = descending ? this.#strings.descending : this.#strings.ascending;
    button.dataset['descending'] = String(descending);
    button.textContent = descending ? '↓' : '↑';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.hidden = this.#selects[at]!.value === '';
  }
}

/** How many characters stand on either side. */
export class WidthControl {
  readonly node: HTMLElement;
  readonly #strings: ConcordanceStrings;
  readonly #range: HTMLInputElement;

  /** `shown` is told while the slider moves, `changed` when it rests. */
  constructor(strings: ConcordanceStrings, shown: (characters: number) => void, changed: (characters: number) => void) {
    this.#strings = strings;
    this.#range = element('input', { id: 'context', type: 'range', min: FEWEST_CHARACTERS, max: MOST_CHARACTERS, step: 5 });
    this.#range.addEventListener('input', () => {
      this.#tell();
      shown(Number(this.#range.value));
    });
    this.#range.addEventListener('change', () => changed(Number(this.#range.value)));
    this.node = element('span', { class: 'control' }, element('label', { for: 'context' }, strings.context), this.#range);
  }

  set(characters: number): void {
    this.#range.value = String(characters);
    this.#tell();
  }

  #tell(): void {
    const text = format(this.#strings.characters, plain(Number(this.#range.value)));
    this.#range.title = text;
    this.#range.setAttribute('aria-valuetext', text);
  }
}

/** A button that unfolds a box below it; Escape and a click elsewhere fold it. */
export function unfolding(id: string, label: string, box: HTMLElement, open: () => void = () => undefined): HTMLElement {
  const button = element('button', { type: 'button', id, class: 'quiet-button fold', 'aria-expanded': 'false', 'aria-controls': `${id}-box` }, label);
  box.id = `${id}-box`;
  box.classList.add('unfolded');
  box.hidden = true;
  const node = element('span', { class: 'unfolding' }, button, box);
  const show = (shown: boolean): void => {
    box.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
  };
  button.addEventListener('click', () => {
    if (box.hidden) open();
    show(box.hidden !== false);
  });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || box.hidden) return;
    event.stopPropagation();
    show(false);
    button.focus();
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !node.contains(target)) show(false);
  });
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !node.contains(relatedTarget)) show(false);
  });
  return node;
}

/** Which columns stand there, as boxes to tick, in place of what the box holds. */
export function columnBoxes(strings: ConcordanceStrings, box: HTMLElement, chosen: readonly Column[], changed: (columns: readonly Column[]) => void): void {
  const names = { date: strings.date, outlet: strings.outletColumn, speaker: strings.speakerColumn, title: strings.title };
  const ticks = COLUMNS.map((column) => element('input', { type: 'checkbox', id: `column-${column}`, checked: chosen.includes(column) }));
  ticks.forEach((tick) => tick.addEventListener('change', () => changed(COLUMNS.filter((_, at) => ticks[at]!.checked))));
  fill(box, element('div', { role: 'group', 'aria-label': strings.columns }, ...COLUMNS.map((column, at) => element('label', { class: 'tick' }, ticks[at]!, names[column]))));
}

/** The saved queries: a click opens one, a button deletes it. */
export function savedList(strings: ConcordanceStrings, box: HTMLElement, saved: readonly SavedQuery[], does: { open(query: SavedQuery): void; forget(id: string): void; save(): void; canSave: boolean }): void {
  const save = element('button', { type: 'button', class: 'quiet-button save', disabled: !does.canSave }, strings.save);
  save.addEventListener('click', () => does.save());
  const lines = saved.map((query) => {
    const open = element('button', { type: 'button', class: 'quiet-button', title: [query.query.text, ...query.query.near].join(' + ') }, query.name);
    open.addEventListener('click', () => does.open(query));
    const forget = element('button', { type: 'button', class: 'quiet-button', 'aria-label': format(strings.forget, query.name), title: format(strings.forget, query.name) }, '×');
    forget.addEventListener('click', () => does.forget(query.id));
    return element('li', {}, open, forget);
  });
  fill(box, save, lines.length === 0 ? element('p', { class: 'quiet' }, strings.noSaved) : element('ul', {}, ...lines));
}
