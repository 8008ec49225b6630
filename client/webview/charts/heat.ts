/** Levels of how much a cell holds, for grids: each has a depth of colour, and the figure stands in the cell where there is room. */
import { scaleThreshold } from 'd3-scale';
import { svg } from '../dom.ts';
import { plain } from '../strings.ts';
import type { LegendEntry } from './drawing.ts';

/** Depth of colour of levels, lightest first. */
const DEPTHS = [0.16, 0.34, 0.54, 0.76, 1] as const;

export interface Levels {
  /** 0 for nothing, else 1 to 5. */
  of(value: number): number;
  /** Least value of each level. */
  readonly bounds: readonly number[];
  /** Depth of colour of a level, 0 to 1. */
  depth(level: number): number;
  /** Whether words on it need the light of the background. */
  deep(level: number): boolean;
}

/** Levels of whole numbers up to `most`, narrow where numbers are small, because most cells hold little. */
export function countLevels(most: number): Levels {
  const bounds = [1];
  for (let level = 1; level < DEPTHS.length; level += 1) {
    const bound = Math.max(bounds.at(-1)! + 1, Math.round(most ** (level / DEPTHS.length)));
    if (bound <= most) bounds.push(bound);
  }
  return levels(bounds);
}

/** Levels of parts of a whole up to `most`, all as wide. */
export function shareLevels(most: number): Levels {
  return levels(DEPTHS.map((_, level) => (level === 0 ? Number.MIN_VALUE : (most * level) / DEPTHS.length)));
}

function levels(bounds: readonly number[]): Levels {
  const scale = scaleThreshold<number, number>([...bounds], [0, ...bounds.map((_, at) => at + 1)]);
  const depth = (level: number): number => (level === 0 ? 0 : (DEPTHS[Math.round(((level - 1) / Math.max(1, bounds.length - 1)) * (DEPTHS.length - 1))] ?? 1));
  return { of: (value) => scale(value), bounds, depth, deep: (level) => depth(level) > 0.6 };
}

/** The levels with their numbers: `1`, `2–3`, … . */
export function levelLegend({ bounds, depth }: Levels, name: (value: number) => string = plain): LegendEntry[] {
  return bounds.map((bound, at) => {
    const next = bounds[at + 1];
    const label = next === undefined ? `≥ ${name(bound)}` : next - 1 > bound ? `${name(bound)}–${name(next - 1)}` : name(bound);
    return { swatch: svg('g', {}, svg('rect', { class: 'cell heat', x: 1, y: 0, width: 14, height: 14, 'fill-opacity': depth(at + 1) })), width: 18, label };
  });
}
