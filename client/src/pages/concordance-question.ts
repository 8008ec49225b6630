/** What a concordance is asked, as it comes from pages, commands and earlier sessions; and how it is told in a line. Pure. */
import type { ConcordanceQuestion } from '../../../protocol/src/concordance-page.ts';
import { EVERYTHING, type Selection, type TextQuery } from '../../../protocol/src/selection.ts';

const WITHIN = 40;

/** A question made of what is there of one; what is missing is left open. Null for what is none. */
export function questionOf(value: unknown): ConcordanceQuestion | null {
  if (typeof value !== 'object' || value === null || !('query' in value)) return null;
  const { query, selection, labels } = value as { readonly query?: Partial<TextQuery>; readonly selection?: Partial<Selection>; readonly labels?: Readonly<Record<string, unknown>> };
  if (typeof query?.text !== 'string') return null;
  return {
    query: { text: query.text, regex: query.regex === true, near: Array.isArray(query.near) ? query.near.filter((word) => typeof word === 'string') : [], within: typeof query.within === 'number' ? query.within : WITHIN },
    selection: { ...EVERYTHING, ...Object.fromEntries(Object.entries(selection ?? {}).filter(([field, set]) => field in EVERYTHING && (typeof set === 'string' || set === null))) },
    labels: Object.fromEntries(Object.entries(labels ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/** `台湾 + 问题`: the words, with those that must stand near. */
export function wordsOf({ text, near }: TextQuery): string {
  return [text, ...near].join(' + ');
}

/** `王毅 · 联合早报 · 2021-01-01 – 2023-12-31`: the filters; empty without any. */
export function filtersOf({ selection, labels }: ConcordanceQuestion): string {
  const { speaker, person, outlet, tag, from, to } = selection;
  const name = (value: string | null): string | null => (value === null ? null : labels[value] ?? value);
  const days = from === null && to === null ? null : from === to ? from : `${from ?? ''} – ${to ?? ''}`.trim();
  return [name(speaker), name(person), outlet, tag, days].filter((part) => part !== null).join(' · ');
}
