/** Encounters day by day: a grid for each year, the newest first as in all lists, weeks from left to right, Monday on top. */
import type { CalendarResult } from '../../../protocol/src/charts.ts';
import type { ChartsState } from '../../../protocol/src/charts-page.ts';
import { EVERYTHING } from '../../../protocol/src/selection.ts';
import { svg } from '../dom.ts';
import { format, plain } from '../strings.ts';
import type { Behind, Drawing, Frame, Mark } from './drawing.ts';
import { countLevels, levelLegend } from './heat.ts';
import { tenth } from './text.ts';

const DAY_MS = 86_400_000;
const LEFT = 62;
const YEAR_TOP = 26;
const YEAR_BOTTOM = 18;
/** Columns of weeks a year can take. */
const WEEKS = 54;

export function dayBehind(day: string, state: ChartsState): Behind {
  const { person } = state;
  return {
    heading: person === null ? day : `${person.name} · ${day}`,
    of: { kind: 'met', people: person === null ? [] : [person.id], day },
    selection: EVERYTHING,
    ...(person === null ? {} : { people: [person] }),
  };
}

export function drawCalendar(result: CalendarResult, state: ChartsState, frame: Frame): Drawing {
  const { strings, width } = frame;
  const language = document.documentElement.lang || 'en';
  const counts = new Map(result.days.map(({ day, count }) => [day, count]));
  const years = [...new Set(result.days.map(({ day }) => Number(day.slice(0, 4))))].sort((a, b) => b - a);
  const cell = Math.max(15, Math.min(20, Math.floor((width - LEFT - 4) / WEEKS)));
  const levels = countLevels(Math.max(1, ...result.days.map(({ count }) => count)));
  const tall = YEAR_TOP + 7 * cell + YEAR_BOTTOM;
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const marks: Mark[] = [];

  const grids = years.map((year, index) => {
    const top = index * tall + YEAR_TOP;
    const first = Date.UTC(year, 0, 1);
    const offset = weekday(first);
    const place = (time: number): { week: number; row: number } => {
      const days = Math.round((time - first) / DAY_MS) + offset;
      return { week: Math.floor(days / 7), row: days % 7 };
    };
    const blank: SVGElement[] = [];
    const full: SVGElement[] = [];
    for (let time = first; new Date(time).getUTCFullYear() === year; time += DAY_MS) {
      const day = new Date(time).toISOString().slice(0, 10);
      const { week, row } = place(time);
      const [x, y] = [LEFT + week * cell, top + row * cell];
      const count = counts.get(day) ?? 0;
      const box = { x: x + 0.5, y: y + 0.5, width: cell - 2, height: cell - 2 };
      if (count === 0) {
        blank.push(svg('rect', { class: 'cell', ...box }));
        continue;
      }
      const level = levels.of(count);
      const label = format(strings.dayCount, day, plain(count));
      const node = svg('g', { class: 'day' },
        svg('rect', { class: 'cell under', ...box }),
        svg('rect', { class: 'cell heat', ...box, 'fill-opacity': levels.depth(level) }),
        count < 100 ? svg('text', { class: levels.deep(level) ? 'figure deep' : 'figure', x: x + cell / 2 - 0.5, y: y + cell / 2 + 3, 'text-anchor': 'middle', 'aria-hidden': true }, String(count)) : null);
      marks.push({ node, label, x: x + cell / 2, y: y + cell / 2, behind: dayBehind(day, state) });
      full.push(node);
    }
    const starts = Array.from({ length: 12 }, (_, month) => Date.UTC(year, month, 1));
    return svg('g', {},
      svg('g', { 'aria-hidden': true },
        svg('text', { class: 'row-name', x: 0, y: top + 3.5 * cell + 5 }, String(year)),
        ...[0, 2, 4].map((row) => svg('text', { class: 'axis', x: LEFT - 6, y: top + row * cell + cell / 2 + 4, 'text-anchor': 'end' }, weekdays.format(new Date(Date.UTC(2024, 0, 1 + row))))),
        ...starts.map((time, month) => svg('text', { class: 'axis', x: LEFT + (place(time).week + (place(time).row === 0 ? 0 : 1)) * cell, y: top - 7 }, months.format(new Date(Date.UTC(2000, month, 1))))),
        ...blank,
        // A line around each month.
        ...starts.slice(1).map((time) => svg('path', { class: 'month-line', d: monthLine(place(time), top, cell) }))),
      ...full);
  });
  const height = Math.max(1, years.length) * tall;
  return { content: svg('g', { class: 'calendar' }, ...grids), width: Math.min(width, LEFT + WEEKS * cell + 4), height, marks, reach: 0, legend: levelLegend(levels) };
}

/** Days since Monday. */
function weekday(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7;
}

/** The border before the day at which a month begins. */
function monthLine({ week, row }: { week: number; row: number }, top: number, cell: number): string {
  const x = LEFT + week * cell - 0.5;
  const y = tenth(top - 0.5);
  return row === 0 ? `M${x} ${y}V${y + 7 * cell}` : `M${x + cell} ${y}V${y + row * cell}H${x}V${y + 7 * cell}`;
}
