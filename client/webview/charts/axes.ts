/** Axes: lines for values with their figures, and the names of periods below, as many as there is room for. */
import type { ScaleLinear } from 'd3-scale';
import { svg } from '../dom.ts';
import { rounded, textWidth } from './text.ts';

/** Font size of figures and names along axes, in pixels; media/pages.css says the same. */
export const AXIS_FONT = 11;

/** Horizontal lines with their values on the left; whole numbers only where `whole`. */
export function valueAxis(scale: ScaleLinear<number, number>, left: number, right: number, title: string, whole: boolean): SVGGElement {
  const values = scale.ticks(5).filter((value) => !whole || Number.isInteger(value));
  const top = Math.min(...scale.range());
  return svg('g', { 'aria-hidden': true },
    ...values.flatMap((value) => [
      svg('line', { class: value === 0 ? 'base' : 'grid', x1: left, x2: right, y1: Math.round(scale(value)) + 0.5, y2: Math.round(scale(value)) + 0.5 }),
      svg('text', { class: 'axis', x: left - 8, y: scale(value) + 4, 'text-anchor': 'end' }, rounded(value)),
    ]),
    svg('text', { class: 'axis title', x: left - 8, y: top - 16, 'text-anchor': 'start', dx: -Math.min(left - 8, 40) }, title));
}

/** How much room the values of an axis need on its left. */
export function valueWidth(scale: ScaleLinear<number, number>): number {
  return Math.max(...scale.ticks(5).map((value) => textWidth(rounded(value), AXIS_FONT)), 16) + 14;
}

/** A period of a calendar with its number: months since the year 0, or quarters, or years. */
export interface PeriodTick {
  readonly at: number;
  readonly label: string;
  /** The first of its year: its label is the year. */
  readonly major: boolean;
}

/** Which months, quarters or years between two get a name, so that names of `room` pixels do not touch. `perYear`: 12, 4 or 1. */
export function periodTicks(first: number, last: number, perYear: number, pixelsEach: number, name: (within: number) => string): PeriodTick[] {
  const steps = perYear === 12 ? [1, 2, 3, 6, 12, 24, 60, 120] : perYear === 4 ? [1, 2, 4, 8, 20, 40] : [1, 2, 5, 10];
  const step = steps.find((one) => one * pixelsEach >= 44) ?? steps.at(-1)!;
  const ticks: PeriodTick[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
    const within = at % perYear;
    ticks.push(within === 0 ? { at, label: String(at / perYear), major: true } : { at, label: name(within), major: false });
  }
  if (ticks.some(({ major }) => major)) return ticks;
  // Less than a year: somewhere it has to be said which one.
  return ticks.map((tick, index) => (index === 0 ? { ...tick, label: `${Math.floor(tick.at / perYear)} ${tick.label}` } : tick));
}
