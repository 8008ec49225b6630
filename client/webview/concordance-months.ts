/** Hits by month as a row of small bars over the whole width: a click narrows the dates to a month, with Shift to all months up to it. */
import type { ConcordanceStrings } from '../../protocol/src/concordance-page.ts';
import { element, fill, svg } from './dom.ts';
import { format, plain } from './strings.ts';

/** Pixels of the highest bar. */
const HEIGHT = 34;
/** Months of two centuries; a wrong date must not make the bars thinner than can be seen. */
const MOST_MONTHS = 2400;

type Counts = readonly { readonly month: string; readonly count: number }[];

export class MonthBars {
  readonly node: HTMLElement;
  readonly #strings: ConcordanceStrings;
  readonly #choose: (from: string, to: string) => void;
  #months: Counts = [];
  #bars: readonly SVGGElement[] = [];
  #current = 0;
  /** Where a stretch of months begins. */
  #anchor: number | null = null;
  #shown = '';

  /** `choose` is told the first and the last month. */
  constructor(strings: ConcordanceStrings, choose: (from: string, to: string) => void) {
    this.#strings = strings;
    this.#choose = choose;
    this.node = element('div', { class: 'months', hidden: true });
  }

  /** `from` and `to` are the months the dates are narrowed to; null leaves an end open. */
  show(counts: Counts, from: string | null, to: string | null): void {
    const shown = JSON.stringify(counts);
    if (shown !== this.#shown) this.#draw(withoutGaps(counts));
    this.#shown = shown;
    this.#bars.forEach((bar, at) => {
      const { month } = this.#months[at]!;
      const inside = (from === null || month >= from) && (to === null || month <= to);
      bar.setAttribute('aria-pressed', String((from !== null || to !== null) && inside));
      bar.classList.toggle('outside', !inside);
    });
  }

  #draw(months: Counts): void {
    const focused = this.node.contains(document.activeElement);
    this.#months = months;
    this.#anchor = null;
    this.#current = Math.max(0, months.length - 1);
    this.node.hidden = months.length < 2;
    const top = Math.max(1, ...months.map(({ count }) => count));
    const width = 100 / Math.max(months.length, 12);
    this.#bars = months.map(({ month, count }, at) => {
      const label = format(count === 1 ? this.#strings.monthBarOne : this.#strings.monthBar, month, plain(count));
      const height = count === 0 ? 0 : Math.max(1.5, (count / top) * HEIGHT);
      return svg('g', { class: 'month', role: 'button', tabindex: at === this.#current ? '0' : '-1', 'aria-label': label, 'aria-pressed': 'false' },
        svg('title', {}, label),
        svg('rect', { class: 'column', x: `${at * width}%`, y: 0, width: `${width}%`, height: HEIGHT }),
        svg('rect', { class: 'bar', x: `${(at + 0.08) * width}%`, y: HEIGHT - height, width: `${width * 0.84}%`, height }));
    });
    const chart = svg('svg', { class: 'chart', width: '100%', height: HEIGHT + 1, role: 'group', 'aria-label': months.length === 0 ? '' : format(this.#strings.months, months[0]!.month, months.at(-1)!.month) },
      svg('line', { class: 'base', x1: 0, x2: '100%', y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 }), ...this.#bars);
    this.#listen(chart);
    fill(this.node, chart, element('div', { class: 'axis', 'aria-hidden': 'true' }, ...yearsOf(months, width)), element('span', { class: 'spoken', id: 'months-help' }, this.#strings.monthsHelp));
    chart.setAttribute('aria-describedby', 'months-help');
    if (focused) this.#bars[this.#current]?.focus();
  }

  #listen(chart: SVGSVGElement): void {
    const at = (target: EventTarget | null): number => this.#bars.findIndex((bar) => target instanceof Node && bar.contains(target));
    chart.addEventListener('click', (event) => {
      if (at(event.target) >= 0) this.#take(at(event.target), event.shiftKey);
    });
    chart.addEventListener('focusin', ({ target }) => {
      if (at(target) >= 0) this.#go(at(target), false);
    });
    chart.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        return this.#take(this.#current, event.shiftKey);
      }
      const to = { ArrowLeft: this.#current - 1, ArrowRight: this.#current + 1, Home: 0, End: this.#bars.length - 1, PageUp: this.#current - 12, PageDown: this.#current + 12 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.#go(to, true);
    });
  }

  #go(at: number, focus: boolean): void {
    this.#bars[this.#current]?.setAttribute('tabindex', '-1');
    this.#current = Math.max(0, Math.min(this.#bars.length - 1, at));
    this.#bars[this.#current]?.setAttribute('tabindex', '0');
    if (focus) this.#bars[this.#current]?.focus();
  }

  #take(at: number, extend: boolean): void {
    const other = extend && this.#anchor !== null ? this.#anchor : at;
    if (!extend) this.#anchor = at;
    this.#choose(this.#months[Math.min(at, other)]!.month, this.#months[Math.max(at, other)]!.month);
  }
}

/** Years below the bars, where there is room for them. */
function yearsOf(months: Counts, width: number): HTMLElement[] {
  let free = 0;
  return months.flatMap(({ month }, at) => {
    const begins = at === 0 || month.endsWith('-01');
    const label = at === 0 && !month.endsWith('-01') ? month : month.slice(0, 4);
    if (!begins || at * width < free) return [];
    free = at * width + (label.length > 4 ? 6.5 : 4.5);
    const year = element('span', {}, label);
    year.style.setProperty('left', `${at * width}%`);
    return [year];
  });
}

/** All months from the first to the last, those without hits too. */
function withoutGaps(counts: Counts): Counts {
  const known = new Map(counts.map(({ month, count }) => [month, count]));
  const [first, last] = [counts[0]?.month, counts.at(-1)?.month];
  const all: { month: string; count: number }[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = after(month)) {
    if (all.length === MOST_MONTHS) return counts;
    all.push({ month, count: known.get(month) ?? 0 });
  }
  return all;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}
