/**
 * Where in the corpus, read from the oldest article to the newest, people and phrases occur. The corpus is cut into stripes of whole articles,
 * as even in length as articles allow, so that mentions and words are told by the same places and every stripe has its days.
 */
import type { DispersionResult } from '../../../../protocol/src/charts.ts';
import type { SegmentSet } from '../segment-set.ts';
import type { Selected } from './selected.ts';
import type { CountedSeries } from './series-counts.ts';

/** Stripes of one chart. */
export const MOST_STRIPES = 2000;

/**
 * Where each stripe begins among the dated articles of the selection, and last where the last one ends. Each has an article at least, so
 * there are never more stripes than articles; an article belongs where its middle lies.
 */
export function stripesOf({ docs, dated, characters }: Pick<Selected, 'docs' | 'dated' | 'characters'>, wanted: number): Int32Array {
  const count = Math.min(dated, MOST_STRIPES, Math.max(1, Math.floor(wanted)));
  const starts = new Int32Array(count + 1);
  let total = 0;
  for (let at = 0; at < dated; at++) total += characters[docs[at]!]!;
  let at = 0;
  let passed = 0;
  for (let stripe = 0; stripe < count; stripe++) {
    starts[stripe] = at;
    const end = (total * (stripe + 1)) / count;
    const last = dated - (count - stripe - 1);
    do passed += characters[docs[at++]!]!;
    while (at < last && (stripe === count - 1 || passed + characters[docs[at]!]! / 2 < end));
  }
  starts[count] = at;
  return starts;
}

export function byStripe(segments: SegmentSet, selected: Selected, series: readonly CountedSeries[], wanted: number): Pick<DispersionResult, 'stripes' | 'series' | 'articles'> {
  const { docs, dated, characters } = selected;
  const starts = stripesOf(selected, wanted);
  const count = starts.length - 1;
  const dayOf = (at: number): string | null => {
    const slot = segments.slotOf(docs[at]!);
    return slot === undefined ? null : slot.segment.day(docs[at]! - slot.base);
  };
  const sizes = Array.from({ length: count }, (_, stripe) => sumOf(docs, starts[stripe]!, starts[stripe + 1]!, characters));
  return {
    articles: dated,
    stripes: sizes.map((size, stripe) => ({ from: dayOf(starts[stripe]!), to: dayOf(starts[stripe + 1]! - 1), characters: size })),
    series: series.map(({ label, counts }) => {
      const own = sizes.map((_, stripe) => sumOf(docs, starts[stripe]!, starts[stripe + 1]!, counts));
      let articles = 0;
      for (let at = 0; at < dated; at++) if (counts[docs[at]!] !== 0) articles++;
      return { label, counts: own, total: own.reduce((sum, one) => sum + one, 0), articles, evenness: evenness(own, sizes) };
    }),
  };
}

function sumOf(docs: Int32Array, from: number, to: number, values: Uint32Array): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[docs[at]!]!;
  return sum;
}

/**
 * Juilland's D: 1 − V ÷ √(n − 1), V being the standard deviation of the rates of n parts over their mean, each part weighing what it holds
 * of the whole. From 1 (the same rate everywhere) to 0; null without an occurrence or with a single part.
 */
export function evenness(counts: readonly number[], sizes: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (total === 0 || size === 0 || counts.length < 2) return null;
  let variance = 0;
  counts.forEach((count, part) => {
    if (sizes[part] === 0) return;
    const share = sizes[part]! / size;
    variance += share * (count / total / share - 1) ** 2;
  });
  return Math.max(0, 1 - Math.sqrt(variance / (counts.length - 1)));
}
