/** Who is reported to speak where: a grid of speakers by outlets, in statements or shares of them. */
import type { OutletsResult } from '../../../protocol/src/charts.ts';
import type { ChartsState } from '../../../protocol/src/charts-page.ts';
import { svg } from '../dom.ts';
import { format, plain } from '../strings.ts';
import { AXIS_FONT } from './axes.ts';
import type { Behind, Drawing, Frame, Mark } from './drawing.ts';
import { countLevels, levelLegend, shareLevels } from './heat.ts';
import { percent, shortened, textWidth } from './text.ts';

const FONT = 12;
const ROW = 28;
const SLANT = Math.PI / 4.5;

export function outletName(name: string, { strings }: Pick<Frame, 'strings'>): string {
  return name === '' ? strings.noOutlet : name;
}

export function cellBehind({ speakers, outlets }: OutletsResult, state: ChartsState, row: number, column: number | null, frame: Pick<Frame, 'strings'>): Behind {
  const { id, name } = speakers[row]!;
  const outlet = column === null ? null : outlets[column]!.name;
  return {
    heading: outlet === null ? name : `${name} · ${outletName(outlet, frame)}`,
    of: { kind: 'statements', speaker: id ?? name, outlet },
    selection: state.selection,
    ...(id === null ? {} : { people: [{ id, name }] }),
  };
}

/** What a cell tells: a number of statements, or a share from 0 to 1. */
export function cellValue({ speakers, outlets, counts }: OutletsResult, { share }: ChartsState, row: number, column: number): number {
  const count = counts[row]?.[column] ?? 0;
  if (share === 'counts' || count === 0) return count;
  return count / Math.max(1, share === 'ofOutlet' ? outlets[column]!.statements : speakers[row]!.count);
}

/** The value in words, for a screen reader and beside the pointer. */
export function cellLabel(result: OutletsResult, state: ChartsState, row: number, column: number, frame: Pick<Frame, 'strings'>): string {
  const { strings } = frame;
  const [name, outlet, count] = [result.speakers[row]!.name, outletName(result.outlets[column]!.name, frame), plain(result.counts[row]?.[column] ?? 0)];
  if (state.share === 'counts') return format(strings.cellCount, name, outlet, count);
  return format(state.share === 'ofOutlet' ? strings.cellOfOutlet : strings.cellOfSpeaker, name, outlet, count, percent(cellValue(result, state, row, column)));
}

export function drawOutlets(result: OutletsResult, state: ChartsState, frame: Frame): Drawing {
  const { width } = frame;
  const { speakers, outlets } = result;
  const told = state.share === 'counts' ? plain : percent;
  const values = speakers.map((_, row) => outlets.map((__, column) => cellValue(result, state, row, column)));
  const most = Math.max(0, ...values.flat());
  const levels = state.share === 'counts' ? countLevels(Math.max(1, most)) : shareLevels(most || 1);
  const names = outlets.map(({ name }) => shortened(outletName(name, frame), 150, FONT));
  const longest = Math.max(0, ...names.map((name) => textWidth(name, FONT)));
  const top = Math.ceil(longest * Math.sin(SLANT)) + 30;
  const left = Math.min(190, Math.max(60, textWidth(frame.strings.allStatements, AXIS_FONT), ...speakers.map(({ name }) => textWidth(name, FONT + 1)))) + 16;
  const sums = 56;
  const lean = Math.ceil((names.length > 0 ? textWidth(names.at(-1)!, FONT) : 0) * Math.cos(SLANT));
  const cell = Math.max(34, Math.min(96, Math.floor((width - left - Math.max(sums, lean)) / Math.max(1, outlets.length))));
  const marks: Mark[] = [];

  const heads = outlets.map((_, column) => {
    const x = left + column * cell + cell / 2;
    return svg('text', { class: 'column-name', transform: `translate(${x - 2} ${top - 8}) rotate(${(-SLANT * 180) / Math.PI})` }, names[column]!);
  });
  const rows = speakers.map(({ name, count }, row) => {
    const y = top + row * ROW;
    const cells = outlets.map((_, column) => {
      const value = values[row]![column]!;
      const x = left + column * cell;
      const box = { x: x + 0.5, y: y + 0.5, width: cell - 2, height: ROW - 2 };
      if (value === 0) return svg('rect', { class: 'cell', 'aria-hidden': true, ...box });
      const level = levels.of(value);
      const node = svg('g', { class: 'share' },
        svg('rect', { class: 'cell under', ...box }),
        svg('rect', { class: 'cell heat', ...box, 'fill-opacity': levels.depth(level) }),
        svg('text', { class: levels.deep(level) ? 'figure deep' : 'figure', x: x + cell / 2 - 0.5, y: y + ROW / 2 + 4, 'text-anchor': 'middle', 'aria-hidden': true }, told(value)));
      marks.push({ node, label: cellLabel(result, state, row, column, frame), x: x + cell / 2, y: y + ROW / 2, row, column, behind: cellBehind(result, state, row, column, frame) });
      return node;
    });
    return svg('g', {},
      svg('text', { class: 'speaker-name', x: left - 8, y: y + ROW / 2 + 4, 'text-anchor': 'end', 'aria-hidden': true }, shortened(name, left - 14, FONT + 1)),
      ...cells,
      svg('text', { class: 'row-sum', x: left + outlets.length * cell + 40, y: y + ROW / 2 + 4, 'text-anchor': 'end', 'aria-hidden': true }, plain(count)));
  });
  const bottom = top + speakers.length * ROW;
  const content = svg('g', { class: 'outlets' },
    svg('g', { 'aria-hidden': true }, ...heads),
    ...rows,
    svg('g', { 'aria-hidden': true }, ...outlets.map(({ statements }, column) => svg('text', { class: 'row-sum', x: left + column * cell + cell / 2, y: bottom + 18, 'text-anchor': 'middle' }, plain(statements)))),
    svg('text', { class: 'axis', x: left - 8, y: bottom + 18, 'text-anchor': 'end', 'aria-hidden': true }, frame.strings.allStatements));
  return {
    content, width: Math.max(left + outlets.length * cell + Math.max(sums, lean), 320), height: bottom + 30, marks, reach: 0,
    legend: state.share === 'counts' ? levelLegend(levels) : [],
  };
}
