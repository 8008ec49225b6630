/** Every figure of a list of words worked out anew the plain way: by looking at every place of every text. */
import type { Corpus } from '../../../server/src/corpus/corpus.ts';
import { textEnd } from '../../../server/src/corpus/search/chunks.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The visible texts of all living articles as the corpus has them, by URI, ASCII in lower case. */
export function textsOf(corpus: Corpus): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of corpus.texts()) {
    for (let doc = 0; doc + 1 < block.starts.length; doc++) {
      if (!corpus.segments.alive(block.first + doc)) continue;
      const units = new Uint16Array(textEnd(block, doc) - block.starts[doc]!);
      block.read(units, block.starts[doc]!);
      texts.set(corpus.uri(block.first + doc), String.fromCharCode(...units).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
    }
  }
  return texts;
}

/** Chinese characters, runs of letters and figures, and everything else. */
export function tokensOf(text: string): Place[] {
  return [...text.matchAll(/[\u4e00-\u9fff]|[a-z0-9]+|[^]/g)].map(({ 0: token, index }) => ({ start: index, end: index + token.length }));
}

/** Where a word stands as whole tokens, none reaching into another. */
export function placesOf(text: string, word: string): Place[] {
  const starts = new Set(tokensOf(text).map(({ start }) => start)).add(text.length);
  const places: Place[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
    const end = at + word.length;
    if (starts.has(at) && starts.has(end)) places.push({ start: at, end });
    at = starts.has(at) && starts.has(end) ? end : at + 1;
  }
  return places;
}

export function countOf(texts: Iterable<string>, word: string): number {
  return [...texts].reduce((sum, text) => sum + placesOf(text, word).length, 0);
}

export function lengthOf(texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + text.length, 0);
}

/** Dunning's G² as it is defined: twice the sum over the four cells of observed × ln (observed ÷ expected). */
export function gSquare(a: number, sizeA: number, b: number, sizeB: number): number {
  const rate = (a + b) / (sizeA + sizeB);
  const cells = [[a, sizeA * rate], [b, sizeB * rate], [sizeA - a, sizeA * (1 - rate)], [sizeB - b, sizeB * (1 - rate)]] as const;
  return 2 * cells.reduce((sum, [observed, expected]) => sum + (observed === 0 ? 0 : observed * Math.log(observed / expected)), 0);
}

/** The least over all cuts of log₂ (p(whole) ÷ (p(head) × p(tail))). */
export function cohesionOf(texts: readonly string[], word: string): number {
  const size = lengthOf(texts);
  const p = (part: string): number => countOf(texts, part) / size;
  const cuts = tokensOf(word).slice(1).map(({ start }) => Math.log2(p(word) / (p(word.slice(0, start)) * p(word.slice(start)))));
  return cuts.length === 0 ? 0 : Math.min(...cuts);
}

/** Entropy of what stands on one side, at no more than 64 occurrences evenly spread; every edge of a clause is a neighbour of its own. */
export function entropyOf(texts: readonly string[], word: string, side: 'left' | 'right'): number {
  let edges = 0;
  const all = texts.flatMap((text) => placesOf(text, word).map(({ start, end }) => {
    const beside = side === 'left' ? text.slice(0, start).match(/([\u4e00-\u9fff]|[a-z0-9]+)$/)?.[0] : text.slice(end).match(/^([\u4e00-\u9fff]|[a-z0-9]+)/)?.[0];
    if (beside === undefined) return `edge ${edges++}`;
    return /^[0-9]+$/.test(beside) ? 'number' : /^[a-z0-9]/.test(beside) ? 'letters' : beside;
  }));
  let step = 1;
  while (Math.ceil(all.length / step) > 64) step *= 2;
  const seen = all.filter((_, at) => at % step === 0);
  const counts = new Map<string, number>();
  for (const one of seen) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / seen.length) * Math.log2(count / seen.length), 0);
}

/** Occurrences of a word wholly within reach of hits, with the side on which the nearest hit has it; and all characters within reach. */
export function around(texts: readonly string[], node: string, word: string, left: number, right: number): { count: number; left: number; right: number; characters: number } {
  const sums = { count: 0, left: 0, right: 0, characters: 0 };
  for (const text of texts) {
    const hits: Place[] = [];
    for (let at = text.indexOf(node); at >= 0; at = text.indexOf(node, at + node.length)) hits.push({ start: at, end: at + node.length });
    const isHit = (at: number): boolean => hits.some(({ start, end }) => at >= start && at < end);
    const apart = (from: number, to: number): boolean => text.slice(from, to).includes('\n');
    const inReach = Array.from(text, (_, at) => !isHit(at) && text[at] !== '\n' && hits.some(({ start, end }) => {
      return (at < start && start - at <= left && !apart(at, start)) || (at >= end && at - end < right && !apart(end, at));
    }));
    sums.characters += inReach.filter(Boolean).length;
    for (const { start, end } of placesOf(text, word)) {
      if (!inReach.slice(start, end).every(Boolean)) continue;
      const behind = Math.min(...hits.filter((hit) => hit.end <= start && start - hit.end < right && !apart(hit.end, start)).map((hit) => start - hit.end));
      const before = Math.min(...hits.filter((hit) => hit.start >= end && hit.start - end < left && !apart(end, hit.start)).map((hit) => hit.start - end));
      sums.count++;
      if (before <= behind) sums.left++;
      else sums.right++;
    }
  }
  return sums;
}
