/** How much of a phrase a wording keeps. */

/**
 * 0 … 1: half of it how many characters both have in the same order, against the longer one; half of it how much the kept pairs weigh among
 * all pairs of the phrase, where what stands in few articles weighs more: 一个 and 原则 alone keep little of 一个中国原则.
 */
export function likeness(phrase: string, wording: string, pairs: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const kept = pairs.reduce((sum, pair) => sum + weights[pair]!, 0);
  return (commonLength(phrase, wording) / Math.max(phrase.length, wording.length) + (all === 0 ? pairs.length / weights.length : kept / all)) / 2;
}

/** The length of the longest sequence of characters that both have in the same order. */
export function commonLength(a: string, b: string): number {
  let last = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = a[i] === b[j] ? last[j]! + 1 : Math.max(last[j + 1]!, next[j]!);
    last = next;
  }
  return last[b.length]!;
}
