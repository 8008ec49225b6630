/** The keys by which related articles find each other: titles, and pairs of people who have to do with each other. */
import { compareCodeUnits } from './order.ts';
import { surfaceKey } from './surface-key.ts';

/** Conferences list dozens of people; the pairs of the first ones are enough to find them. */
const MOST_PARTICIPANTS = 8;

/** The unordered pairs of keys, each once. */
export function pairsOf(keys: readonly string[]): string[] {
  const sorted = [...new Set(keys)].slice(0, MOST_PARTICIPANTS).sort(compareCodeUnits);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => pairKey(a, b)));
}

export function pairKey(a: string, b: string): string {
  return compareCodeUnits(a, b) < 0 ? `${a}\t${b}` : `${b}\t${a}`;
}

/** A title long enough to say that two articles are one, without spaces and punctuation; else null. */
export function titleFold(title: string | null): string | null {
  if (title === null) return null;
  const key = surfaceKey(title).replace(/[^\p{L}\p{N}]/gu, '');
  return key.length >= 6 ? key : null;
}
