/**
 * A list of any length of which only the rows in sight exist: they are made when they come into sight and fetched in pages around it. One
 * row has the keyboard; several can be selected, from it on. A grid to screen readers, with the place of each row in the whole.
 */
import { element } from '../dom.ts';
import { Pages, type Fetch } from './pages.ts';

export interface WindowedListOptions<Item> {
  readonly id: string;
  /** Its name for screen readers. */
  readonly label: string;
  /** Pixels: all rows are equally high. */
  readonly rowHeight: number;
  /** The names of the columns, as one row; stays in sight. */
  readonly header?: HTMLElement;
  /** The cells of a row, `role="gridcell"` each. */
  cells(item: Item, index: number): readonly HTMLElement[];
  /** The cells of a row whose item cannot be shown. */
  gone(): readonly HTMLElement[];
  /** A click or Enter; `beside`: with Ctrl (Cmd). */
  open(item: Item, index: number, beside: boolean): void;
  /** Another row may be at the top or have the keyboard; `byReader`: because the reader has gone there. */
  moved?(byReader: boolean): void;
}

/** Rows kept ready above and below those in sight. */
const AHEAD = 6;
/** Browsers lay out no element higher than some 17 million pixels: longer lists scroll faster than the wheel turns by the scroll bar alone. */
const MOST_HEIGHT = 8_000_000;

export class WindowedList<Item> {
  readonly node: HTMLElement;
  readonly #options: WindowedListOptions<Item>;
  readonly #viewport: HTMLElement;
  readonly #canvas: HTMLElement;
  #pages: Pages<Item>;
  readonly #rows = new Map<number, HTMLElement>();
  readonly #sizes: ResizeObserver;
  #total = 0;
  /** Pixels of the whole list above the viewport: what the scroll bar shows is in proportion to it. */
  #top = 0;
  #current = 0;
  /** The other end of what is selected. */
  #anchor = 0;
  #drawing = false;
  #byReader = false;
  #height = 0;

  constructor(options: WindowedListOptions<Item>) {
    this.#options = options;
    this.#canvas = element('div', { class: 'canvas', role: 'presentation' });
    // Scrolled by the keys of the grid around it: no stop of the Tab key of its own.
    this.#viewport = element('div', { class: 'viewport', role: 'rowgroup', tabindex: '-1' }, this.#canvas);
    this.node = element('div', { id: options.id, class: 'windowed', role: 'grid', tabindex: '0', 'aria-label': options.label, 'aria-multiselectable': 'true' },
      options.header === undefined ? null : element('div', { class: 'head', role: 'rowgroup' }, options.header), this.#viewport);
    this.node.style.setProperty('--row-height', `${options.rowHeight}px`);
    this.#pages = this.#pagesOf(() => Promise.resolve([]));
    this.#sizes = new ResizeObserver(() => {
      this.#height = this.#viewport.clientHeight;
      this.#draw();
    });
    this.#sizes.observe(this.#viewport);
    this.#listen();
  }

  /** No list. */
  clear(): void {
    this.show(0, () => Promise.resolve([]), { offset: 0, items: [] });
  }

  /**
   * Another list, or the same in another order, from the top. `fetch` gets `limit` items of it from `offset` on, null for one that cannot be
   * shown; `first` are items that are known already, from `offset` on.
   */
  show(total: number, fetch: Fetch<Item>, first: { readonly offset: number; readonly items: readonly (Item | null)[] }, at: { readonly top: number; readonly current: number } = { top: 0, current: 0 }): void {
    this.#pages.close();
    this.#pages = this.#pagesOf(fetch);
    this.#pages.put(first.offset, first.items, total);
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#total = total;
    this.#current = this.#anchor = Math.max(0, Math.min(at.current, total - 1));
    this.#canvas.style.setProperty('height', `${Math.min(MOST_HEIGHT, total * this.#options.rowHeight)}px`);
    this.node.setAttribute('aria-rowcount', String(total + this.#headRows));
    this.#height = this.#viewport.clientHeight;
    this.#scrollTo(at.top * this.#options.rowHeight);
    this.#draw();
  }

  get total(): number {
    return this.#total;
  }

  /** The row at the top (with the part of it that is hidden) and the one that has the keyboard: what `show` takes to come back to. */
  get place(): { readonly top: number; readonly current: number } {
    return { top: this.#top / this.#options.rowHeight, current: this.#current };
  }

  /** First and last selected row. */
  get selected(): readonly [number, number] {
    return [Math.min(this.#anchor, this.#current), Math.max(this.#anchor, this.#current)];
  }

  /** Items of these rows; fetched if need be. */
  async items(first: number, last: number): Promise<readonly (Item | null)[]> {
    return this.#pages.all(first, last - first + 1, this.#total);
  }

  focus(): void {
    this.node.focus();
  }

  /** Rows that exist now. */
  get drawn(): number {
    return this.#rows.size;
  }

  #pagesOf(fetch: Fetch<Item>): Pages<Item> {
    return new Pages(fetch, (offset, count) => this.#arrived(offset, count));
  }

  get #headRows(): number {
    return this.#options.header === undefined ? 0 : 1;
  }

  #listen(): void {
    this.#viewport.addEventListener('scroll', () => {
      const { scrollTop } = this.#viewport;
      // Only what the reader does with the scroll bar or the wheel: the rest is known.
      if (Math.abs(scrollTop - this.#top / this.#scale) >= 1) {
        this.#top = scrollTop * this.#scale;
        this.#byReader = true;
      }
      this.#later();
    }, { passive: true });
    this.#viewport.addEventListener('wheel', (event) => {
      if (this.#scale === 1 || event.ctrlKey) return;
      event.preventDefault();
      this.#scrollTo(this.#top + event.deltaY * (event.deltaMode === 1 ? this.#options.rowHeight : 1));
      this.#byReader = true;
      this.#later();
    }, { passive: false });
    this.node.addEventListener('keydown', (event) => this.#key(event));
    this.#canvas.addEventListener('mousedown', (event) => {
      const index = this.#indexOf(event.target);
      if (index === null || event.button !== 0) return;
      // Selecting lines is no selecting of words.
      if (event.shiftKey) event.preventDefault();
      this.node.focus({ preventScroll: true });
      this.#go(index, event.shiftKey, false);
    });
    this.#canvas.addEventListener('click', (event) => {
      const index = this.#indexOf(event.target);
      if (index === null || event.shiftKey || document.getSelection()?.isCollapsed === false) return;
      this.#open(index, event.ctrlKey || event.metaKey);
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.target !== this.node) return;
    const rows = Math.max(1, Math.floor(this.#height / this.#options.rowHeight) - 1);
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.#open(this.#current, event.ctrlKey || event.metaKey);
    }
    if ((event.ctrlKey || event.metaKey) && event.key !== 'Home' && event.key !== 'End') return;
    const to = { ArrowDown: this.#current + 1, ArrowUp: this.#current - 1, PageDown: this.#current + rows, PageUp: this.#current - rows, Home: 0, End: this.#total - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to, event.shiftKey, true);
  }

  #open(index: number, beside: boolean): void {
    const item = this.#pages.at(index);
    if (item !== undefined && item !== null) this.#options.open(item, index, beside);
  }

  #go(index: number, extend: boolean, reveal: boolean): void {
    if (this.#total === 0) return;
    this.#current = Math.max(0, Math.min(this.#total - 1, index));
    if (!extend) this.#anchor = this.#current;
    this.#byReader = true;
    if (reveal) {
      const top = this.#current * this.#options.rowHeight;
      if (top < this.#top) this.#scrollTo(top);
      else if (top + this.#options.rowHeight > this.#top + this.#height) this.#scrollTo(top + this.#options.rowHeight - this.#height);
    }
    this.#draw();
  }

  #indexOf(target: EventTarget | null): number | null {
    const row = target instanceof Element ? target.closest('.row') : null;
    return row === null ? null : Number(row.getAttribute('aria-rowindex')) - 1 - this.#headRows;
  }

  /** Pixels of the list for each of the scroll bar. */
  get #scale(): number {
    const whole = this.#total * this.#options.rowHeight;
    return whole <= MOST_HEIGHT ? 1 : (whole - this.#height) / (MOST_HEIGHT - this.#height);
  }

  #scrollTo(top: number): void {
    this.#top = Math.max(0, Math.min(top, this.#total * this.#options.rowHeight - this.#height));
    this.#viewport.scrollTop = this.#top / this.#scale;
  }

  /** Once a frame, however often the reader scrolls. */
  #later(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { rowHeight } = this.#options;
    const first = Math.max(0, Math.floor(this.#top / rowHeight) - AHEAD);
    const last = Math.min(this.#total, Math.ceil((this.#top + this.#height) / rowHeight) + AHEAD);
    for (const [index, row] of this.#rows) {
      if (index >= first && index < last) continue;
      row.remove();
      this.#rows.delete(index);
    }
    const scaled = this.#scale !== 1;
    const shift = scaled ? this.#top - this.#top / this.#scale : 0;
    const [from, to] = this.selected;
    let next: HTMLElement | null = null;
    for (let index = last - 1; index >= first; index -= 1) {
      let row = this.#rows.get(index);
      const isNew = row === undefined;
      row ??= element('div', { id: `${this.#options.id}-${index}`, class: 'row', role: 'row', 'aria-rowindex': index + 1 + this.#headRows });
      if (isNew) {
        this.#rows.set(index, row);
        this.#fill(row, index);
        this.#canvas.insertBefore(row, next);
      }
      if (isNew || scaled) row.style.setProperty('top', `${index * rowHeight - shift}px`);
      row.classList.toggle('current', index === this.#current);
      row.setAttribute('aria-selected', String(index >= from && index <= to));
      next = row;
    }
    if (this.#rows.has(this.#current)) this.node.setAttribute('aria-activedescendant', `${this.#options.id}-${this.#current}`);
    else this.node.removeAttribute('aria-activedescendant');
    this.#pages.want(first, last, this.#total);
    this.#options.moved?.(this.#byReader);
    this.#byReader = false;
  }

  #fill(row: HTMLElement, index: number): void {
    const item = this.#pages.at(index);
    row.classList.toggle('waiting', item === undefined);
    if (item === undefined) row.setAttribute('aria-busy', 'true');
    else {
      row.removeAttribute('aria-busy');
      row.replaceChildren(...(item === null ? this.#options.gone() : this.#options.cells(item, index)));
    }
  }

  #arrived(offset: number, count: number): void {
    for (let index = offset; index < offset + count; index += 1) {
      const row = this.#rows.get(index);
      if (row !== undefined) this.#fill(row, index);
    }
  }
}
