/**
 * Sets of code points, as sorted ranges [first, last, first, last, …], with the foldings of the corpus: a set that holds a Traditional
 * character holds its Simplified form too, one that holds an ASCII letter holds it in either case.
 */
import { fold } from '../../../text/fold.ts';

export type Ranges = readonly number[];

const LAST = 0x10ffff;
/** Halves of characters outside the basic plane are no characters. */
const HALVES: Ranges = [0xd800, 0xdfff];
export const NEWLINE: Ranges = [10, 10];

export const DIGITS: Ranges = [0x30, 0x39];
export const WORD: Ranges = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
/** White space that may stand within a paragraph. */
export const SPACE: Ranges = [9, 9, 11, 13, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff];

/** Sorted and joined where they touch. */
export function normal(ranges: readonly number[]): Ranges {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  pairs.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [first, last] of pairs) {
    if (result.length > 0 && first <= result.at(-1)! + 1) result[result.length - 1] = Math.max(result.at(-1)!, last);
    else result.push(first, last);
  }
  return result;
}

/** Everything else that may stand within a paragraph: never a line break, whatever the set. */
export function complement(ranges: Ranges): Ranges {
  const result: number[] = [];
  let next = 0;
  for (const [first, last] of pairsOf(normal([...ranges, ...HALVES, ...NEWLINE]))) {
    if (first > next) result.push(next, first - 1);
    next = last + 1;
  }
  if (next <= LAST) result.push(next, LAST);
  return result;
}

/** The set, given sorted, with the Simplified forms of its characters and both cases of its ASCII letters. */
export function folded(ranges: Ranges): Ranges {
  const more: number[] = [];
  for (let capital = 0x41; capital <= 0x5a; capital++) {
    const small = capital | 0x20;
    if (includes(ranges, capital) !== includes(ranges, small)) more.push(capital, capital, small, small);
  }
  let next = 0;
  for (const [traditional, simplified] of foldings()) {
    while (next < ranges.length && ranges[next + 1]! < traditional) next += 2;
    if (next < ranges.length && ranges[next]! <= traditional && !includes(ranges, simplified)) more.push(simplified, simplified);
  }
  return more.length === 0 ? ranges : normal([...ranges, ...more]);
}

/** Whether a code point is in a sorted set. */
export function includes(ranges: Ranges, code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[2 * middle + 1]! < code) low = middle + 1;
    else high = middle;
  }
  return 2 * low < ranges.length && ranges[2 * low]! <= code;
}

let foldedPairs: readonly (readonly [number, number])[] | undefined;

/** Traditional characters, ascending, each with its Simplified form. */
function foldings(): readonly (readonly [number, number])[] {
  if (foldedPairs === undefined) {
    const found: [number, number][] = [];
    for (let from = 0; from < 0x10000; from += 0x1000) {
      const simplified = fold(String.fromCharCode(...Array.from({ length: 0x1000 }, (_, i) => from + i)));
      for (let i = 0; i < 0x1000; i++) if (simplified.charCodeAt(i) !== from + i) found.push([from + i, simplified.charCodeAt(i)]);
    }
    foldedPairs = found;
  }
  return foldedPairs;
}

export function* pairsOf(ranges: Ranges): Generator<[number, number]> {
  for (let i = 0; i + 1 < ranges.length; i += 2) yield [ranges[i]!, ranges[i + 1]!];
}

/** Characters of a Unicode property are looked for up to here; what comes later are characters nobody prints. */
const LAST_ASSIGNED = 0x3ffff;

/** The characters with a Unicode property or of a script (`Han`, `L`, `Nd`, `Script=Greek`); null when there is none of that name. */
export function property(name: string): Ranges | null {
  const pattern = /^[A-Za-z_]+(=[A-Za-z_]+)?$/.test(name) ? (unicode(`\\p{${name}}`) ?? unicode(`\\p{Script=${name}}`)) : null;
  if (pattern === null) return null;
  const result: number[] = [];
  let first = -1;
  for (let code = 0; code <= LAST_ASSIGNED + 1; code++) {
    const inside = code <= LAST_ASSIGNED && !(code >= HALVES[0]! && code <= HALVES[1]!) && pattern.test(String.fromCodePoint(code));
    if (inside && first < 0) first = code;
    if (!inside && first >= 0) {
      result.push(first, code - 1);
      first = -1;
    }
  }
  return result;
}

function unicode(source: string): RegExp | null {
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return null;
  }
}
