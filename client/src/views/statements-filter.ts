/** What the Statements view is narrowed down to: a speaker, words, a span of time. Pure: read, checked and told here. */
import { firstDayOf, lastDay, lastDayOf } from '../../../protocol/src/days.ts';
import type { StatementFilter } from '../../../protocol/src/wordings.ts';

export interface ViewFilter {
  /** A person by id, or an organisation by its name. */
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly words: string;
  readonly span: TimeSpan | null;
}

/** From a first to a last day, both included; null leaves an end open. */
export interface TimeSpan {
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FILTER: ViewFilter = { speaker: null, words: '', span: null };

export function isEmpty({ speaker, words, span }: ViewFilter): boolean {
  return speaker === null && words === '' && span === null;
}

/** As the server is asked. */
export function toWire({ speaker, words, span }: ViewFilter): StatementFilter {
  return { speaker: speaker?.id ?? null, words, from: span?.from ?? null, to: span?.to ?? null };
}

/** `王毅 · “台湾” · 2022-03 – 2022-05`; empty without a filter. */
export function describeFilter({ speaker, words, span }: ViewFilter): string {
  const parts = [speaker?.name, words === '' ? undefined : `“${words}”`, span === null ? undefined : describeSpan(span)];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** `2022`, `2022-03`, `2022-03-05 – 2022-04-01`, `2022-03-05 –`: as short as the days allow. */
export function describeSpan({ from, to }: TimeSpan): string {
  if (from !== null && to !== null) {
    if (from === `${to.slice(0, 4)}-01-01` && to.endsWith('-12-31')) return from.slice(0, 4);
    if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && to === lastDay(to.slice(0, 7))) return from.slice(0, 7);
    if (from === to) return from;
  }
  return `${from ?? ''} – ${to ?? ''}`.trim();
}

/** Between two days: a tilde, a dash with spaces, two dots, a long dash, 到, 至, `to`. */
const BETWEEN = /\s*(?:\.\.+|~|～|–|—+|到|至|\bto\b)\s*|\s+-\s+/i;

/**
 * A span of time as somebody types it: `2022`, `2022-03`, `2022年3月`, `2022-03-05 – 2022-04`, `2022 –`, `– 2023-05`. Null when it is none,
 * or ends before it begins.
 */
export function parseSpan(text: string): TimeSpan | null {
  const ends = text.trim().split(BETWEEN).map((end) => end.trim());
  if (ends.length > 2 || ends.every((end) => end === '')) return null;
  const [first = '', last = first] = ends;
  const from = first === '' ? null : firstDayOf(first);
  const to = last === '' ? null : lastDayOf(last);
  if (from === undefined || to === undefined) return null;
  return from !== null && to !== null && to < from ? null : { from, to };
}
