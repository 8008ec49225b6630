/**
 * A list of words as a table: headings that sort, numbers with bars beside them, a word that leads to its lines. One word is in the order of
 * the Tab key; arrows go from word to word. Only so many lines are drawn as were asked for.
 */
import type { WordsColumn, WordsStrings } from '../../protocol/src/words-strings.ts';
import { element, fill, svg } from './dom.ts';
import { placeButton, type OpenMessage } from './place.ts';
import { format } from './strings.ts';
import { figure, type Column, type WordRow, type WordsSort } from './words-columns.ts';

/** Width and height of the longest bar, in pixels. */
const BAR_WIDTH = 64;
const BAR_HEIGHT = 10;
/** Lines that Page Up and Page Down pass over. */
const PAGE_STEP = 15;

export interface WordsTableOptions {
  readonly strings: WordsStrings;
  readonly columns: readonly Column[];
  readonly label: string;
  /** The page's number, for the commands of the context menu. */
  readonly page: number;
  readonly post: (message: OpenMessage) => void;
  readonly sort: (key: WordsColumn) => void;
  readonly concordance: (word: string) => void;
}

export class WordsTable {
  readonly node: HTMLTableElement;
  readonly #options: WordsTableOptions;
  readonly #heads: readonly HTMLTableCellElement[];
  readonly #body: HTMLTableSectionElement;
  readonly #language = document.documentElement.lang || undefined;

  constructor(options: WordsTableOptions) {
    const { strings, columns, label } = options;
    this.#options = options;
    this.#heads = columns.map((column) => this.#head(column));
    this.#body = element('tbody');
    const rank = element('th', { scope: 'col', class: 'rank' }, element('span', { class: 'spoken' }, strings.rank));
    const actions = element('th', { scope: 'col', class: 'more' }, element('span', { class: 'spoken' }, strings.actions));
    this.node = element('table', { class: 'words-table', 'aria-label': label }, element('thead', {}, element('tr', {}, rank, ...this.#heads, actions)), this.#body);
    this.#moveByKeys();
  }

  /** Draws lines; `largest` is the greatest value of each column among all that are known, so that bars stay as long when more lines come. */
  show(rows: readonly WordRow[], sort: WordsSort, largest: (column: Column) => number): void {
    const { columns } = this.#options;
    const focused = this.#words().findIndex((word) => word === document.activeElement);
    columns.forEach(({ key }, at) => this.#heads[at]!.setAttribute('aria-sort', key !== sort.key ? 'none' : sort.descending ? 'descending' : 'ascending'));
    const scales = new Map(columns.map((column) => [column, column.bar === undefined ? 0 : largest(column)]));
    fill(this.#body, ...rows.map((row, at) => this.#row(row, at, scales)));
    const words = this.#words();
    const current = words[Math.min(Math.max(focused, 0), words.length - 1)];
    if (current) current.tabIndex = 0;
    if (focused >= 0) current?.focus({ preventScroll: true });
  }

  /** Puts the focus on the word of a line. */
  focus(at: number): void {
    this.#words()[at]?.focus();
  }

  #head(column: Column): HTMLTableCellElement {
    const { strings, sort } = this.#options;
    const { heading, help } = strings.columns[column.key];
    const kind = column.key === 'text' ? 'word' : kindOf(column);
    if (column.place) return element('th', { scope: 'col', class: 'quiet', title: help }, heading);
    const button = element('button', { type: 'button', class: 'sort', title: help }, heading, element('span', { class: 'arrow', 'aria-hidden': true }));
    button.addEventListener('click', () => sort(column.key));
    return element('th', { scope: 'col', class: kind }, button);
  }

  #row(row: WordRow, at: number, scales: ReadonlyMap<Column, number>): HTMLTableRowElement {
    const { strings, columns, page, concordance } = this.#options;
    const word = element('button', { type: 'button', class: 'place word article', tabindex: -1, lang: 'zh', title: format(strings.concordanceOf, row.text) }, row.text);
    word.addEventListener('click', () => concordance(row.text));
    const menu = element('button', { type: 'button', class: 'menu', tabindex: -1, title: strings.actions, 'aria-label': format(strings.actionsOf, row.text), 'aria-haspopup': 'menu' }, '⋯');
    menu.addEventListener('click', (event) => {
      // The editor's own menu of the line, which a right click or the menu key opens too.
      const { left, bottom } = menu.getBoundingClientRect();
      menu.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: left, clientY: bottom }));
      event.stopPropagation();
    });
    const context = JSON.stringify({ webviewSection: 'word', wordsPage: page, word: row.text, preventDefaultContextMenuItems: true });
    return element(
      'tr',
      { 'data-vscode-context': context },
      element('td', { class: 'rank' }, figure(at + 1, 0, this.#language)),
      ...columns.map((column) => (column.key === 'text' ? element('th', { scope: 'row', class: 'word' }, word) : this.#cell(row, column, scales.get(column) ?? 0))),
      element('td', { class: 'more' }, menu),
    );
  }

  #cell(row: WordRow, column: Column, largest: number): HTMLTableCellElement {
    if (column.place) return element('td', {}, this.#place(row));
    const value = Number(column.value(row));
    const text = element('span', { class: value === 0 ? 'figure quiet' : 'figure' }, figure(value, column.digits, this.#language, column.signed));
    if (column.bar === undefined) return element('td', { class: 'number' }, text);
    const length = largest > 0 && value > 0 ? Math.max(1, Math.round((Math.min(value, largest) / largest) * BAR_WIDTH)) : 0;
    const bar = svg(
      'svg',
      { class: 'bar', width: BAR_WIDTH, height: BAR_HEIGHT, 'aria-hidden': true },
      length > 0 && svg('rect', { x: column.bar === 'left' ? BAR_WIDTH - length : 0, y: 0, width: length, height: BAR_HEIGHT }),
    );
    return element('td', { class: kindOf(column) }, ...(column.bar === 'left' ? [bar, text] : [text, bar]));
  }

  #place(row: WordRow): HTMLElement | null {
    const first = 'first' in row ? row.first : null;
    if (first === null) return null;
    const { strings, post } = this.#options;
    return placeButton({ post }, first, { label: format(strings.firstPlace, row.text) }, strings.columns.first.heading);
  }

  #words(): HTMLButtonElement[] {
    return [...this.#body.querySelectorAll<HTMLButtonElement>('button.word')];
  }

  #moveByKeys(): void {
    this.#body.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.matches('button.word')) return;
      for (const word of this.#body.querySelectorAll<HTMLElement>('button.word[tabindex="0"]')) word.tabIndex = -1;
      target.tabIndex = 0;
    });
    this.#body.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const words = this.#words();
      const at = words.findIndex((word) => word === event.target);
      const last = words.length - 1;
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(last, at + PAGE_STEP), PageUp: Math.max(0, at - PAGE_STEP), Home: 0, End: last }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      words[to]?.focus();
      words[to]?.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** How a column of numbers is set: with a bar behind the number, before it, or without. */
function kindOf({ bar }: Column): string {
  return bar === undefined ? 'number' : bar === 'left' ? 'number leftward' : 'number rightward';
}
