/** Mentions by month: bars that open the articles of their month, with the same as a table. */
import type { DossierStrings } from '../../protocol/src/dossier-page.ts';
import type { DossierResult, MonthItem } from '../../protocol/src/officials.ts';
import { element, fill, svg } from './dom.ts';
import { section, table } from './dossier-parts.ts';
import { format as put, plain } from './strings.ts';

/** Pixels: height of the bars, space above and below them and before them for the words of the axes. */
const HEIGHT = 140;
const TOP = 14;
const BOTTOM = 24;
const LEFT = 44;
/** Width of a month at least and at most. */
const NARROWEST = 5;
const WIDEST = 40;
/** Width all months share when they are few enough. */
const WIDTH = 760;

interface Opened {
  readonly month: string | null;
  readonly table: boolean;
}

/** The section; `keep` is told what the reader opens. */
export function mentions(strings: DossierStrings, data: DossierResult, lists: { articles(month: string): HTMLElement }, opened: Opened, keep: (changes: Partial<Opened>) => void): HTMLElement {
  const below = element('div', { id: 'month', tabindex: '-1' });
  const months = withoutGaps(data.months);
  let mark = (_month: string | null): void => undefined;
  const open = (month: string | null, focus: boolean): void => {
    keep({ month });
    mark(month);
    if (month === null) return fill(below);
    const close = element('button', { type: 'button', class: 'plain' }, strings.close);
    close.addEventListener('click', () => open(null, false));
    const heading = month === 'undated' ? strings.noDate : put(strings.articlesOf, month);
    fill(below, element('h3', {}, heading), lists.articles(month), close);
    if (focus) below.focus();
  };
  const undated = element('button', { type: 'button', class: 'place' }, put(strings.undatedArticles, plain(data.undated.articles)));
  undated.addEventListener('click', () => open('undated', true));
  const drawn = months.length === 0 ? null : chart(strings, months, (month) => open(month, true));
  if (drawn !== null) mark = drawn.mark;
  const details = element(
    'details',
    { open: opened.table },
    element('summary', {}, strings.asTable),
    table(strings.mentions, [strings.month, strings.mentionCount, strings.articleCount], data.months.map(({ month, mentions: count, articles }) => [monthButton(month, () => open(month, true)), plain(count), plain(articles)]), [1, 2]),
  );
  details.addEventListener('toggle', () => keep({ table: details.open }));
  if (opened.month !== null) open(opened.month, false);
  return section(
    'mentions',
    strings.mentions,
    drawn === null ? element('p', { class: 'quiet' }, strings.noMonths) : element('div', { class: 'scrolls' }, drawn.node),
    drawn === null ? null : element('p', { class: 'quiet', id: 'chart-help' }, strings.chartHelp),
    data.undated.articles > 0 ? element('p', {}, undated) : null,
    below,
    drawn === null ? null : details,
  );
}

function monthButton(month: string, open: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'place' }, month);
  button.addEventListener('click', open);
  return button;
}

function chart(strings: DossierStrings, months: readonly MonthItem[], open: (month: string) => void): { node: SVGSVGElement; mark: (month: string | null) => void } {
  const step = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(WIDTH / months.length)));
  const width = LEFT + step * months.length + 8;
  const top = Math.max(1, ...months.map(({ mentions: count }) => count));
  const y = (count: number): number => TOP + HEIGHT - (count / top) * HEIGHT;
  const bars = months.map((month, at) => bar(strings, month, { x: LEFT + at * step, width: step, y: y(month.mentions) }, open));
  const node = svg(
    'svg',
    { class: 'chart', width, height: TOP + HEIGHT + BOTTOM, role: 'group', 'aria-label': put(strings.chart, months[0]!.month, months.at(-1)!.month), 'aria-describedby': 'chart-help' },
    ...[top, top / 2].filter((count) => Number.isInteger(count)).flatMap((count) => [
      svg('line', { class: 'grid', x1: LEFT, x2: width, y1: y(count), y2: y(count) }),
      svg('text', { class: 'axis', x: LEFT - 6, y: y(count) + 4, 'text-anchor': 'end', 'aria-hidden': true }, plain(count)),
    ]),
    svg('line', { class: 'base', x1: LEFT, x2: width, y1: TOP + HEIGHT + 0.5, y2: TOP + HEIGHT + 0.5 }),
    ...bars,
    ...axis(months, step).map(({ x, label }) => svg('text', { class: 'axis', x, y: TOP + HEIGHT + 17, 'aria-hidden': true }, label)),
  );
  let current = bars.length - 1;
  const go = (at: number): void => {
    bars[current]?.setAttribute('tabindex', '-1');
    current = Math.max(0, Math.min(bars.length - 1, at));
    bars[current]!.setAttribute('tabindex', '0');
    bars[current]!.focus();
  };
  bars[current]?.setAttribute('tabindex', '0');
  node.addEventListener('keydown', (event) => {
    const at = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: bars.length - 1, PageUp: current - 12, PageDown: current + 12 }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    go(at);
  });
  node.addEventListener('focusin', (event) => {
    const at = bars.findIndex((one) => one === event.target);
    if (at >= 0 && at !== current) go(at);
  });
  return {
    node,
    mark: (chosen) => months.forEach(({ month }, at) => bars[at]!.setAttribute('aria-pressed', String(month === chosen))),
  };
}

/** One month: a bar, and around it the whole column, so that it is easily hit. */
function bar(strings: DossierStrings, { month, mentions: count, articles }: MonthItem, at: { x: number; width: number; y: number }, open: (month: string) => void): SVGGElement {
  const label = put(strings.bar, month, plain(count), plain(articles));
  const gap = at.width > 8 ? 2 : 1;
  const node = svg(
    'g',
    { class: 'month', role: 'button', tabindex: '-1', 'aria-label': label, 'aria-pressed': 'false', 'aria-disabled': articles === 0 ? 'true' : null },
    svg('title', {}, label),
    svg('rect', { class: 'column', x: at.x, y: TOP, width: at.width, height: HEIGHT }),
    count === 0 ? null : svg('rect', { class: 'bar', x: at.x + gap / 2, y: Math.min(at.y, TOP + HEIGHT - 2), width: at.width - gap, height: Math.max(2, TOP + HEIGHT - at.y) }),
  );
  const choose = (): void => {
    if (articles > 0) open(month);
  };
  node.addEventListener('click', choose);
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  });
  return node;
}

/** Words below the bars: years where they begin, months as far as there is room. */
function axis(months: readonly MonthItem[], step: number): { x: number; label: string }[] {
  const labels: { x: number; label: string }[] = [];
  let free = 0;
  months.forEach(({ month }, at) => {
    const x = LEFT + at * step;
    const january = month.endsWith('-01');
    const label = at === 0 ? month : january ? month.slice(0, 4) : step >= 26 ? month.slice(5) : '';
    if (label === '' || x < free) return;
    labels.push({ x: x + 1, label });
    free = x + label.length * 7 + 10;
  });
  return labels;
}

/** Months of a century. */
const MOST_MONTHS = 1200;

/** All months from the first to the last, those without mentions too, unless a wrong date would make centuries of them. */
function withoutGaps(months: readonly MonthItem[]): MonthItem[] {
  const known = new Map(months.map((item) => [item.month, item]));
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  const all: MonthItem[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = after(month)) {
    if (all.length === MOST_MONTHS) return [...months];
    all.push(known.get(month) ?? { month, mentions: 0, articles: 0 });
  }
  return all;
}

function after(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}
