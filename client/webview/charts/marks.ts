/**
 * Makes the marks of a drawing reachable: with the pointer, which shows what it means and opens it, and with the keyboard, of which one mark
 * takes the focus, arrow keys go from mark to mark and Enter opens.
 */
import type { Behind, Drawing, Mark } from './drawing.ts';
import type { Tip } from './tip.ts';

/** Tells one mark from another, in this drawing and in the next of the same. */
export function keyOf({ of, selection }: Behind): string {
  return JSON.stringify([of, selection]);
}

export interface MarksOptions {
  readonly tip: Tip;
  open(behind: Behind): void;
  /** The pointer or the focus is on a mark, or on none. */
  lit?(mark: Mark | null): void;
}

/** Marks a Page key goes over. */
const PAGE = 12;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Marks {
  readonly #drawing: Drawing;
  readonly #root: SVGSVGElement;
  readonly #options: MarksOptions;
  /** Those the keyboard reaches. */
  readonly #reachable: readonly Mark[];
  #current: Mark | undefined;
  #near: Mark | null = null;

  constructor(root: SVGSVGElement, drawing: Drawing, options: MarksOptions) {
    this.#root = root;
    this.#drawing = drawing;
    this.#options = options;
    this.#reachable = drawing.marks.filter(({ aside }) => aside !== true);
    for (const { node, label, aside } of drawing.marks) {
      node.classList.add('mark');
      if (aside === true) {
        node.setAttribute('aria-hidden', 'true');
        continue;
      }
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', '-1');
      node.setAttribute('aria-label', label);
      node.setAttribute('aria-pressed', 'false');
    }
    this.#current = this.#reachable[0];
    this.#current?.node.setAttribute('tabindex', '0');
    this.#listen();
  }

  /** Shows which mark is opened; null for none. */
  press(behind: Behind | null): void {
    const key = behind === null ? null : keyOf(behind);
    for (const { node, behind: own, aside } of this.#drawing.marks) {
      const pressed = key !== null && keyOf(own) === key;
      node.classList.toggle('pressed', pressed);
      if (aside !== true) node.setAttribute('aria-pressed', String(pressed));
    }
  }

  /** What stands behind the mark that has the keyboard. */
  get current(): Behind | null {
    return this.#current?.behind ?? null;
  }

  /** Puts the focus on the mark of these articles; whether there is one. */
  focus(behind: Behind): boolean {
    const key = keyOf(behind);
    const mark = this.#reachable.find(({ behind: own }) => keyOf(own) === key);
    if (mark === undefined) return false;
    this.#go(mark);
    return true;
  }

  #listen(): void {
    const root = this.#root;
    root.addEventListener('pointermove', (event) => this.#point(this.#under(event), event));
    root.addEventListener('pointerleave', () => this.#point(null, null));
    root.addEventListener('click', (event) => {
      const mark = this.#under(event);
      if (mark === null) return;
      if (mark.aside !== true) this.#turnTo(mark);
      this.#options.open(mark.behind);
    });
    root.addEventListener('focusin', ({ target }) => {
      const mark = this.#reachable.find(({ node }) => node === target);
      if (mark === undefined) return;
      this.#turnTo(mark);
      this.#options.lit?.(mark);
      if (mark.node.matches(':focus-visible')) this.#options.tip.show(mark.label, mark.node.getBoundingClientRect());
    });
    root.addEventListener('focusout', () => {
      this.#options.tip.hide();
      this.#options.lit?.(null);
    });
    root.addEventListener('keydown', (event) => {
      if (this.#current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        return this.#options.open(this.#current.behind);
      }
      if (event.key === 'Escape') return this.#options.tip.hide();
      const next = this.#current.row === undefined ? this.#nearestTowards(event.key) : this.#alongRows(event.key);
      if (next === undefined) return;
      event.preventDefault();
      if (next !== null) this.#go(next);
    });
  }

  /** The mark the pointer means. */
  #under(event: MouseEvent): Mark | null {
    const node = event.target instanceof Element ? event.target.closest('.mark') : null;
    const direct = this.#drawing.marks.find((mark) => mark.node === node);
    const { reach } = this.#drawing;
    if (direct !== undefined || reach === 0) return direct ?? null;
    const box = this.#root.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best: Mark | null = null;
    let least = reach;
    for (const mark of this.#drawing.marks) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance < least) [best, least] = [mark, distance];
    }
    return best;
  }

  #point(mark: Mark | null, event: MouseEvent | null): void {
    const { tip, lit } = this.#options;
    if (mark !== this.#near) {
      this.#near?.node.classList.remove('near');
      mark?.node.classList.add('near');
      this.#root.classList.toggle('pointing', mark !== null);
      this.#near = mark;
      lit?.(mark);
      if (mark === null) tip.hide();
    }
    if (mark !== null && event !== null) tip.show(mark.label, this.#drawing.reach > 0 ? mark.node.getBoundingClientRect() : new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  #go(mark: Mark): void {
    this.#turnTo(mark);
    mark.node.focus({ preventScroll: true });
    mark.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #turnTo(mark: Mark): void {
    this.#current?.node.setAttribute('tabindex', '-1');
    this.#current = mark;
    mark.node.setAttribute('tabindex', '0');
  }

  /** In rows and columns; undefined for keys that go nowhere, null where there is nothing more. */
  #alongRows(key: string): Mark | null | undefined {
    const { row = 0, column = 0 } = this.#current!;
    const inRow = this.#reachable.filter((mark) => mark.row === row);
    const at = inRow.indexOf(this.#current!);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: inRow.length - 1, PageUp: at - PAGE, PageDown: at + PAGE };
    const step = steps[key];
    if (step !== undefined) return inRow[Math.max(0, Math.min(inRow.length - 1, step))] ?? null;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
    const down = key === 'ArrowDown';
    const rows = [...new Set(this.#reachable.map((mark) => mark.row ?? 0))].filter((other) => (down ? other > row : other < row)).sort((a, b) => (down ? a - b : b - a));
    return this.#reachable.filter((mark) => mark.row === rows[0]).toSorted((a, b) => Math.abs((a.column ?? 0) - column) - Math.abs((b.column ?? 0) - column))[0] ?? null;
  }

  /** The nearest in the direction of an arrow, as things stand now. */
  #nearestTowards(key: string): Mark | null | undefined {
    if (key === 'Home') return this.#reachable[0] ?? null;
    if (key === 'End') return this.#reachable.at(-1) ?? null;
    const direction = DIRECTIONS[key];
    if (direction === undefined) return undefined;
    const [dx, dy] = direction;
    const middle = (mark: Mark): readonly [number, number] => {
      const { x, y, width, height } = mark.node.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    };
    const [x, y] = middle(this.#current!);
    let best: Mark | null = null;
    let least = Infinity;
    for (const mark of this.#reachable) {
      if (mark === this.#current) continue;
      const [otherX, otherY] = middle(mark);
      const ahead = (otherX - x) * dx + (otherY - y) * dy;
      const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
      if (ahead <= 1 || ahead + 2.5 * aside >= least) continue;
      [best, least] = [mark, ahead + 2.5 * aside];
    }
    return best;
  }
}
