/** A chart as a figure that stands alone: title above it, legend and notes below, everything in one drawing of the width of a page. */
import { svg } from '../dom.ts';
import type { Drawing } from './drawing.ts';
import { textWidth, wrapped } from './text.ts';

/** Pixels a figure is wide. */
export const FIGURE_WIDTH = 920;
const MARGIN = 28;
/** Room a chart has within it. */
export const FIGURE_ROOM = FIGURE_WIDTH - 2 * MARGIN;
const TITLE_FONT = 17;
const LEGEND_FONT = 12;
const NOTE_FONT = 11;

export function figure(drawing: Drawing, title: string, notes: readonly string[]): SVGSVGElement {
  const width = Math.max(FIGURE_WIDTH, drawing.width + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  let y = MARGIN;
  const titleLines = wrapped(title, room, TITLE_FONT).map((line) => {
    y += TITLE_FONT + 5;
    return svg('text', { class: 'figure-title', x: MARGIN, y: y - 6 }, line);
  });
  y += 6;
  const top = y;
  y += drawing.height + 12;
  const legend: SVGElement[] = [];
  let x = MARGIN;
  for (const { swatch, width: own, label } of drawing.legend) {
    const wide = own + 6 + textWidth(label, LEGEND_FONT) + 20;
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + 22];
    legend.push(svg('g', { transform: `translate(${x} ${y})` }, swatch, svg('text', { class: 'legend-name', x: own + 6, y: 11 }, label)));
    x += wide;
  }
  if (legend.length > 0) y += 28;
  const noteLines = notes.flatMap((note) => wrapped(note, room, NOTE_FONT)).map((line) => {
    y += NOTE_FONT + 5;
    return svg('text', { class: 'note', x: MARGIN, y }, line);
  });
  const height = Math.ceil(y + MARGIN - 6);
  return svg('svg', { class: 'chart figure-sheet', width, height, viewBox: `0 0 ${width} ${height}` },
    svg('title', {}, title),
    svg('rect', { class: 'sheet', x: 0, y: 0, width, height }),
    ...titleLines,
    svg('g', { transform: `translate(${MARGIN} ${top})` }, drawing.content),
    ...legend,
    ...noteLines);
}
