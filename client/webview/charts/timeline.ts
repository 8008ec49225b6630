/** How often people and phrases occur over time: one line for each, broken where the selection has no articles. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { TimelineResult } from '../../../protocol/src/charts.ts';
import type { ChartsState, ChosenSeries } from '../../../protocol/src/charts-page.ts';
import type { Selection } from '../../../protocol/src/selection.ts';
import { svg } from '../dom.ts';
import { format, plain } from '../strings.ts';
import { AXIS_FONT, periodTicks, valueAxis, valueWidth } from './axes.ts';
import type { Behind, Drawing, Frame, Mark } from './drawing.ts';
import { nameWithin, PER_YEAR, periodName, periodsOf, type PeriodSum } from './periods.ts';
import { dashOf, lineSwatch, markerOf, seriesClass, SWATCH_WIDTH } from './series-look.ts';
import { rounded, shortened, tenth, textWidth } from './text.ts';

const HEIGHT = 300;
const TOP = 34;
const BOTTOM = 28;
/** Room for the name at the end of a line at most. */
const WIDEST_NAME = 130;

/** What a point of the timeline tells. */
export interface Point {
  readonly at: number;
  readonly value: number;
  readonly label: string;
  readonly behind: Behind;
}

/** The points of one series, in the periods that have articles. */
export function pointsOf(periods: readonly PeriodSum[], which: number, chosen: ChosenSeries, state: ChartsState, { strings }: Pick<Frame, 'strings'>): Point[] {
  const { series, label } = chosen;
  return periods.map((sum) => {
    const [count, articles] = [sum.counts[which] ?? 0, sum.within[which] ?? 0];
    const rate = sum.characters === 0 ? 0 : (count * 1e6) / sum.characters;
    const name = periodName(sum.at, state.period, strings);
    const told = state.rate === 'absolute' ? format(strings.pointCount, label, name, plain(count), plain(articles)) : format(strings.pointRate, label, name, rounded(rate), plain(count), plain(articles));
    return {
      at: sum.at,
      value: state.rate === 'absolute' ? count : rate,
      label: told,
      behind: {
        heading: `${label} · ${name}`,
        of: { kind: 'series', series, stripe: null },
        selection: narrowed(state.selection, sum.from, sum.to),
        ...(series.kind === 'query' ? { query: series.query } : { people: [{ id: series.id, name: label }] }),
      },
    };
  });
}

/** A selection with only these days of it. */
export function narrowed(selection: Selection, from: string, to: string): Selection {
  return {
    ...selection,
    from: selection.from !== null && selection.from > from ? selection.from : from,
    to: selection.to !== null && selection.to < to ? selection.to : to,
  };
}

export function drawTimeline(result: TimelineResult, state: ChartsState, frame: Frame): Drawing {
  const { strings, width } = frame;
  const { period, rate } = state;
  const periods = periodsOf(result, period);
  const shown = state.series.map((chosen, which) => ({ chosen, which, points: pointsOf(periods, which, chosen, state, frame) })).filter(({ chosen }) => !chosen.hidden);
  const highest = Math.max(0, ...shown.flatMap(({ points }) => points.map(({ value }) => value)));
  const y = scaleLinear([0, highest || 1], [TOP + HEIGHT, TOP]).nice(5);
  const left = valueWidth(y);
  const nameRoom = Math.min(WIDEST_NAME, Math.max(20, ...shown.map(({ chosen }) => textWidth(chosen.label, AXIS_FONT + 1)))) + 12;
  const right = width - nameRoom;
  const [first, last] = [periods[0]?.at ?? 0, periods.at(-1)?.at ?? 0];
  const x = scaleLinear([first - 0.5, last + 0.5], [left, right]);
  const each = (right - left) / (last - first + 1);
  const marks: Mark[] = [];

  const lines = shown.map(({ chosen, points }, row) => {
    // A line ends where the next period has no articles at all, and begins anew behind it.
    const stretches: Point[][] = [];
    for (const point of points) {
      const before = stretches.at(-1);
      if (before?.at(-1)?.at === point.at - 1) before.push(point);
      else stretches.push([point]);
    }
    const path = line<Point>((point) => x(point.at), (point) => y(point.value));
    const every = Math.max(1, Math.ceil(15 / each));
    const peak = points.reduce<Point | undefined>((best, point) => (best === undefined || point.value > best.value ? point : best), undefined);
    const dots = points.map((point, index) => {
      const plainly = every === 1 || (index + row * 3) % every === 0 || point === peak || stretches.some((stretch) => stretch.length === 1 && stretch[0] === point);
      const node = svg('g', { class: plainly ? 'point' : 'point passed', transform: `translate(${tenth(x(point.at))} ${tenth(y(point.value))})` },
        svg('circle', { class: 'halo', r: 9 }),
        svg('path', { class: 'series-marker', d: markerOf(chosen.slot, each < 8 ? 30 : 44) }));
      marks.push({ node, label: point.label, x: x(point.at), y: y(point.value), row, column: point.at, behind: point.behind });
      return node;
    });
    return svg('g', { class: `line-of ${seriesClass(chosen.slot)}` },
      ...stretches.filter(({ length }) => length > 1).map((stretch) => svg('path', { class: 'series-line', d: path(stretch), 'stroke-dasharray': dashOf(chosen.slot), 'aria-hidden': true })),
      ...dots);
  });

  const title = rate === 'perMillion' ? strings.axisRate : { month: strings.axisCount, quarter: strings.axisCountQuarter, year: strings.axisCountYear }[period];
  const content = svg('g', {},
    valueAxis(y, left, right, title, rate === 'absolute'),
    svg('g', { 'aria-hidden': true }, ...gaps(periods).map(([from, to]) => svg('rect', { class: 'gap', x: x(from - 0.5), y: TOP, width: x(to + 0.5) - x(from - 0.5), height: HEIGHT }))),
    svg('g', { 'aria-hidden': true }, ...periodTicks(first, last, PER_YEAR[period], each, nameWithin(period)).flatMap(({ at, label, major }) => [
      svg('line', { class: 'base', x1: tenth(x(at)), x2: tenth(x(at)), y1: TOP + HEIGHT, y2: TOP + HEIGHT + (major ? 7 : 4) }),
      svg('text', { class: major ? 'axis major' : 'axis', x: tenth(x(at)), y: TOP + HEIGHT + 20, 'text-anchor': 'middle' }, label),
    ])),
    ...lines,
    svg('g', { 'aria-hidden': true }, ...endNames(shown.flatMap(({ chosen, points }) => (points.length === 0 ? [] : [{ chosen, y: y(points.at(-1)!.value) }]))).map(({ chosen, y: place }) =>
      svg('text', { class: `end-name ${seriesClass(chosen.slot)}`, x: right + 8, y: place + 4 }, shortened(chosen.label, nameRoom - 12, AXIS_FONT + 1)))));
  return {
    content, width, height: TOP + HEIGHT + BOTTOM, marks, reach: 40,
    legend: shown.map(({ chosen }) => ({ swatch: lineSwatch(chosen.slot), width: SWATCH_WIDTH, label: chosen.label })),
  };
}

/** Periods between others that have no articles: first and last of each run. */
export function gaps(periods: readonly PeriodSum[]): [number, number][] {
  return periods.flatMap(({ at }, index): [number, number][] => {
    const next = periods[index + 1]?.at ?? at + 1;
    return next > at + 1 ? [[at + 1, next - 1]] : [];
  });
}

/** Names at the ends of lines, moved apart where they would cover each other. */
function endNames(ends: readonly { readonly chosen: ChosenSeries; readonly y: number }[]): { chosen: ChosenSeries; y: number }[] {
  const apart = 15;
  const placed = ends.toSorted((a, b) => a.y - b.y).map((end) => ({ ...end }));
  for (let at = 1; at < placed.length; at += 1) placed[at]!.y = Math.max(placed[at]!.y, placed[at - 1]!.y + apart);
  let bottom = TOP + HEIGHT;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at]!.y = Math.min(placed[at]!.y, bottom);
    bottom = placed[at]!.y - apart;
  }
  return placed;
}
