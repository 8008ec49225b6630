/** Where in the corpus people and phrases occur: a strip for each, from the oldest article to the newest, with a bar wherever it occurs. */
import { scaleLinear } from 'd3-scale';
import type { DispersionResult } from '../../../protocol/src/charts.ts';
import type { ChartsState } from '../../../protocol/src/charts-page.ts';
import { svg } from '../dom.ts';
import { format, plain } from '../strings.ts';
import { AXIS_FONT } from './axes.ts';
import type { Behind, Drawing, Frame, Mark } from './drawing.ts';
import { seriesClass } from './series-look.ts';
import { shortened, tenth, textWidth } from './text.ts';

const TOP = 26;
const ROW = 58;
const BAR = 42;
const BOTTOM = 46;
const NAME_FONT = 13;

/** The days a stripe reaches from and to, as one name. */
export function stripeName({ from, to }: DispersionResult['stripes'][number]): string {
  return from === to || to === null ? (from ?? '') : `${from ?? ''} – ${to}`;
}

export function stripeBehind(result: DispersionResult, state: ChartsState, which: number, at: number, { strings }: Pick<Frame, 'strings'>): Behind {
  const { series, label } = state.series[which]!;
  return {
    heading: `${label} · ${format(strings.stripe, plain(at + 1), plain(result.stripes.length))} · ${stripeName(result.stripes[at]!)}`,
    of: { kind: 'series', series, stripe: { at, of: state.stripes } },
    selection: state.selection,
    ...(series.kind === 'query' ? { query: series.query } : { people: [{ id: series.id, name: label }] }),
  };
}

export function drawDispersion(result: DispersionResult, state: ChartsState, frame: Frame): Drawing {
  const { strings, width } = frame;
  const stripes = result.stripes.length;
  const shown = state.series.map((chosen, which) => ({ chosen, which, told: result.series[which]! })).filter(({ chosen, told }) => !chosen.hidden && told !== undefined);
  const left = Math.min(150, Math.max(60, ...shown.map(({ chosen }) => textWidth(chosen.label, NAME_FONT)))) + 38;
  const right = width - 128;
  const x = scaleLinear([0, Math.max(1, stripes)], [left, right]);
  const each = (right - left) / Math.max(1, stripes);
  const bottom = TOP + ROW * shown.length;
  const marks: Mark[] = [];

  const rows = shown.map(({ chosen, which, told }, row) => {
    const base = TOP + ROW * row + BAR + 8;
    const most = Math.max(1, ...told.counts);
    const bars = told.counts.flatMap((count, at) => {
      if (count === 0) return [];
      const height = Math.max(2, (count / most) * BAR);
      const label = format(strings.stripeCount, chosen.label, stripeName(result.stripes[at]!), plain(count));
      const node = svg('g', { class: 'stripe' },
        svg('rect', { class: 'column', x: tenth(x(at)), y: base - BAR, width: tenth(Math.max(1, each)), height: BAR }),
        svg('rect', { class: 'series-bar', x: tenth(x(at)), y: tenth(base - height), width: tenth(Math.max(1, each > 4 ? each - 1 : each)), height: tenth(height) }));
      marks.push({ node, label, x: x(at + 0.5), y: base - height / 2, row, column: at, behind: stripeBehind(result, state, which, at, frame) });
      return [node];
    });
    return svg('g', { class: seriesClass(chosen.slot) },
      svg('g', { 'aria-hidden': true },
        svg('text', { class: 'row-name', x: left - 34, y: base - BAR / 2 + 5, 'text-anchor': 'end' }, shortened(chosen.label, left - 38, NAME_FONT)),
        svg('text', { class: 'axis', x: left - 6, y: base - BAR + 8, 'text-anchor': 'end' }, plain(most)),
        svg('line', { class: 'base', x1: left, x2: right, y1: base + 0.5, y2: base + 0.5 }),
        svg('text', { class: 'row-sum', x: right + 12, y: base - BAR / 2 }, plain(told.total)),
        svg('text', { class: 'axis', x: right + 12, y: base - BAR / 2 + 16 }, told.evenness === null ? '' : format(strings.evennessIs, told.evenness.toFixed(2)))),
      ...bars);
  });

  const content = svg('g', {},
    svg('g', { 'aria-hidden': true },
      svg('text', { class: 'axis', x: right + 12, y: TOP - 4 }, strings.occurrences),
      ...yearTicks(result).map(({ at, label, major }) => svg('g', {},
        svg('line', { class: major ? 'grid' : 'none', x1: tenth(x(at)), x2: tenth(x(at)), y1: TOP, y2: bottom }),
        svg('line', { class: 'base', x1: tenth(x(at)), x2: tenth(x(at)), y1: bottom, y2: bottom + 5 }),
        svg('text', { class: major ? 'axis major' : 'axis', x: tenth(x(at)) + 3, y: bottom + 16 }, label))),
      svg('text', { class: 'axis title', x: (left + right) / 2, y: bottom + 38, 'text-anchor': 'middle' }, strings.axisPlace)),
    ...rows);
  return { content, width, height: bottom + BOTTOM, marks, reach: 0, legend: [] };

  /** Where years begin, or months where there are few years, or days where there are few months; those too near to the one before are left out. */
  function yearTicks({ stripes: all }: DispersionResult): { at: number; label: string; major: boolean }[] {
    const years = new Set(all.map(({ from }) => from?.slice(0, 4))).size;
    const months = new Set(all.map(({ from }) => from?.slice(0, 7))).size;
    const length = years >= 3 ? 4 : months >= 3 ? 7 : 10;
    const room = length === 4 ? 40 : textWidth('2022-02-22'.slice(0, length), AXIS_FONT) + 12;
    const ticks: { at: number; label: string; major: boolean }[] = [];
    all.forEach(({ from }, at) => {
      const label = from?.slice(0, length) ?? '';
      const before = all[at - 1]?.from?.slice(0, length);
      if (label === '' || label === before) return;
      const last = ticks.at(-1);
      if (last !== undefined && x(at) - x(last.at) < room) return;
      ticks.push({ at, label, major: length === 4 || label.endsWith(length === 7 ? '-01' : '-01-01') });
    });
    return ticks;
  }
}
