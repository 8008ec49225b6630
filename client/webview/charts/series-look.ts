/**
 * How series are told apart: by colour, and without colour by the dashes of their lines and the shape of their markers. Six colours of the
 * theme come twice, the second time with other dashes and shapes.
 */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { svg } from '../dom.ts';

const COLOURS = 6;
const DASHES = [null, '7 3', '2 3', '10 3 2 3', '4 2', '12 4', '1 4', '6 2 2 2', null, '9 2 3 2 3 2', '3 3', '14 3'] as const;
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye] as const;

/** The class that gives a series its colour: `--series`. */
export function seriesClass(slot: number): string {
  return `series-${slot % COLOURS}`;
}

/** Dashes of its line, as `stroke-dasharray` has them. */
export function dashOf(slot: number): string | null {
  return DASHES[slot % DASHES.length] ?? null;
}

/** The outline of its marker around (0, 0), of an area in square pixels. */
export function markerOf(slot: number, area: number): string {
  return symbol(SHAPES[slot % SHAPES.length], area)() ?? '';
}

export const SWATCH_WIDTH = 30;

/** A short piece of its line with a marker, 30 by 14 pixels. */
export function lineSwatch(slot: number): SVGGElement {
  return svg('g', { class: seriesClass(slot) },
    svg('line', { class: 'series-line', x1: 1, x2: SWATCH_WIDTH - 1, y1: 7, y2: 7, 'stroke-dasharray': dashOf(slot) }),
    svg('path', { class: 'series-marker', d: markerOf(slot, 42), transform: `translate(${SWATCH_WIDTH / 2} 7)` }));
}

/** A box in its colour. */
export function boxSwatch(slot: number): SVGGElement {
  return svg('g', { class: seriesClass(slot) }, svg('rect', { class: 'series-bar', x: 8, y: 1, width: 12, height: 12 }));
}
