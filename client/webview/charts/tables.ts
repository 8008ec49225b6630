/** What a chart shows, as tables: the same numbers, each of which opens the same articles. */
import type { CalendarResult, DispersionResult, NetworkResult, OutletsResult, TimelineResult } from '../../../protocol/src/charts.ts';
import type { ChartsState } from '../../../protocol/src/charts-page.ts';
import { table } from '../dossier-parts.ts';
import { element, type Child } from '../dom.ts';
import { format, plain } from '../strings.ts';
import { dayBehind } from './calendar.ts';
import { stripeBehind, stripeName } from './dispersion.ts';
import type { Behind, Frame } from './drawing.ts';
import { pairBehind, personBehind } from './network.ts';
import { cellBehind, cellValue, outletName } from './outlets.ts';
import { periodName, periodsOf } from './periods.ts';
import { percent, rounded } from './text.ts';
import { pointsOf } from './timeline.ts';

export interface TableFrame extends Pick<Frame, 'strings'> {
  open(behind: Behind): void;
}

/** A number that opens its articles; nothing stands behind a zero. */
function opens(frame: TableFrame, shown: string, label: string, behind: Behind, nothing = false): Child {
  if (nothing) return shown;
  const button = element('button', { type: 'button', class: 'place', 'aria-label': label }, shown);
  button.addEventListener('click', () => frame.open(behind));
  return button;
}

const numbersFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

export function timelineTables(result: TimelineResult, state: ChartsState, frame: TableFrame): HTMLElement[] {
  const { strings } = frame;
  const periods = periodsOf(result, state.period);
  const shown = state.series.map((chosen, which) => ({ chosen, which, points: pointsOf(periods, which, chosen, state, frame) })).filter(({ chosen }) => !chosen.hidden);
  const told = state.rate === 'absolute' ? plain : rounded;
  const rows = periods.map((sum, at): Child[] => [
    periodName(sum.at, state.period, strings), plain(sum.articles), plain(sum.characters),
    ...shown.map(({ points, which }) => opens(frame, told(points[at]!.value), points[at]!.label, points[at]!.behind, sum.counts[which] === 0)),
  ]);
  const all = periods.reduce((sum, { characters }) => sum + characters, 0);
  const dated = shown.map(({ which }) => periods.reduce((sum, { counts }) => sum + (counts[which] ?? 0), 0));
  rows.push([strings.total, plain(periods.reduce((sum, { articles }) => sum + articles, 0)), plain(all), ...dated.map((count) => told(state.rate === 'absolute' ? count : (count * 1e6) / Math.max(1, all)))]);
  const heads = [strings[state.period], strings.articles, strings.characters, ...shown.map(({ chosen }) => chosen.label)];
  return [table(strings.timeline, heads, rows, numbersFrom(1, heads.length - 1))];
}

export function dispersionTables(result: DispersionResult, state: ChartsState, frame: TableFrame): HTMLElement[] {
  const { strings } = frame;
  const shown = state.series.map((chosen, which) => ({ chosen, which, told: result.series[which]! })).filter(({ chosen, told }) => !chosen.hidden && told !== undefined);
  const sums = shown.map(({ chosen, told }): Child[] => [chosen.label, plain(told.total), plain(told.articles), told.evenness === null ? '–' : told.evenness.toFixed(2)]);
  const stripes = result.stripes.map((stripe, at): Child[] => [
    plain(at + 1), stripeName(stripe), plain(stripe.characters),
    ...shown.map(({ chosen, which, told }) => {
      const count = told.counts[at] ?? 0;
      return opens(frame, plain(count), format(strings.stripeCount, chosen.label, stripeName(stripe), plain(count)), stripeBehind(result, state, which, at, frame), count === 0);
    }),
  ]);
  return [
    table(strings.dispersion, [strings.name, strings.occurrences, strings.articles, strings.evenness], sums, [1, 2, 3]),
    table(strings.stripes, [strings.stripes, strings.day, strings.characters, ...shown.map(({ chosen }) => chosen.label)], stripes, [0, ...numbersFrom(2, shown.length + 1)]),
  ];
}

export function networkTables(result: NetworkResult, state: ChartsState, frame: TableFrame): HTMLElement[] {
  const { strings } = frame;
  const met = state.link === 'met';
  const unit = met ? strings.encounters : strings.articles;
  const people = result.people.map(({ name, detail, count }, at): Child[] => [
    name, element('span', { class: 'article' }, detail), opens(frame, plain(count), format(met ? strings.personMet : strings.personNamed, name, plain(count)), personBehind(result, state, at)),
  ]);
  const links = result.links.map((link, at) => ({ ...link, at })).toSorted((one, other) => other.count - one.count || one.at - other.at);
  const pairs = links.map(({ a, b, count, at }): Child[] => {
    const names = [result.people[a]!.name, result.people[b]!.name] as const;
    return [names[0], element('span', { class: 'article' }, names[1]), opens(frame, plain(count), format(met ? strings.pairMet : strings.pairNamed, ...names, plain(count)), pairBehind(result, state, at))];
  });
  return [table(strings.people, [strings.name, strings.office, unit], people, [2]), table(strings.allPairs, [strings.name, strings.with, unit], pairs, [2])];
}

export function calendarTables({ days }: CalendarResult, state: ChartsState, frame: TableFrame): HTMLElement[] {
  const { strings } = frame;
  const rows = days.map(({ day, count }): Child[] => [day, opens(frame, plain(count), format(strings.dayCount, day, plain(count)), dayBehind(day, state))]);
  return [table(strings.calendar, [strings.day, strings.encounters], rows, [1])];
}

export function outletsTables(result: OutletsResult, state: ChartsState, frame: TableFrame): HTMLElement[] {
  const { strings } = frame;
  const { speakers, outlets, counts } = result;
  const told = state.share === 'counts' ? plain : percent;
  const rows = speakers.map(({ name, count }, row): Child[] => [
    name,
    ...outlets.map(({ name: outlet }, column) => opens(frame, told(cellValue(result, state, row, column)), format(strings.cellCount, name, outletName(outlet, frame), plain(counts[row]?.[column] ?? 0)), cellBehind(result, state, row, column, frame), (counts[row]?.[column] ?? 0) === 0)),
    opens(frame, plain(count), format(strings.cellCount, name, strings.total, plain(count)), cellBehind(result, state, row, null, frame)),
  ]);
  rows.push([strings.allStatements, ...outlets.map(({ statements }) => plain(statements)), '']);
  return [table(strings.outlets, [strings.speaker, ...outlets.map(({ name }) => outletName(name, frame)), strings.total], rows, numbersFrom(1, outlets.length + 1))];
}
