/** Why an article is related, in the words a reader is shown: what both name and what both are about, strongest first. */
import { fold } from '../text/fold.ts';
import type { Related } from './model.ts';
import type { CorpusPerson } from './persons.ts';
import type { TermRecord } from './segment/record.ts';
import { surfaceKey } from './surface-key.ts';
import { sharedRuns } from './title-pairs.ts';

/** A reason with what it adds to the score. */
export type Reason = Related['reasons'][number] & { readonly value: number };

/** What two articles have in common, before it is put into words. */
export interface InCommon {
  /** Headlines as written. */
  readonly title: string | null;
  readonly other: string | null;
  /** All terms of the article asked for, and the keys of those both have, those that say most first. */
  readonly terms: readonly TermRecord[];
  readonly termKeys: readonly string[];
  /** Whom both are about, those that say most first. */
  readonly persons: readonly CorpusPerson[];
  /** What terms, headlines and people add to the score. */
  readonly values: { readonly terms: number; readonly title: number; readonly people: number };
  readonly others: readonly Reason[];
}

const MOST_ITEMS = 5;

export function tell(common: InCommon): Related['reasons'] {
  const { persons, values, others } = common;
  const reasons = [...others];
  if (persons.length > 0) {
    const items = persons.slice(0, MOST_ITEMS).map(({ name }) => name);
    reasons.push({ kind: 'people', items, text: `同提 ${items.join('、')}`, value: values.people });
  }
  const items = topicsOf(common);
  if (items.length > 0) reasons.push({ kind: 'terms', items, text: `同题：${items.join('、')}`, value: values.terms + values.title });
  return reasons.sort((a, b) => b.value - a.value).map(({ kind, text, items: told }) => ({ kind, text, items: told }));
}

/** Terms, and what the headlines share beyond them, in Simplified like all terms; names are told as people. */
function topicsOf({ title, other, terms, termKeys, persons, values }: InCommon): string[] {
  const written = new Map(terms.map(({ key, text }) => [key, text]));
  const names = persons.flatMap(({ forms }) => [...forms.keys()].map(surfaceKey));
  const found: { readonly key: string; readonly text: string }[] = [];
  const take = (text: string): void => {
    const key = surfaceKey(text);
    if (found.length >= MOST_ITEMS || names.some((name) => key.includes(name) || name.includes(key))) return;
    if (!found.some((one) => one.key.includes(key) || key.includes(one.key))) found.push({ key, text });
  };
  const ofTerms = termKeys.map((key) => written.get(key) ?? key);
  const ofTitles = sharedRuns(title, other).map(fold);
  for (const text of values.title > values.terms ? [...ofTitles, ...ofTerms] : [...ofTerms, ...ofTitles]) take(text);
  return found.map(({ text }) => text);
}
