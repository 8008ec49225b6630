/**
 * How well a name or a headline matches what somebody typed: as written in either script, or by its pinyin. Looks at code units where
 * they lie, so that a hundred thousand headlines are gone through in no time.
 */
import { fold } from '../text/fold.ts';
import { syllablesOf } from '../text/pinyin.ts';

/** The rank of what does not match; better ranks are lower. */
export const NOT_FOUND = 9;

/** Lower case, Simplified, without accents, spaces, dots and quotation marks. */
export function normalise(text: string): string {
  return fold(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');
}

const UNKNOWN = 0xffff;
/** The normal form of each code unit, 0 for those that do not count. */
const normal = new Uint16Array(0x10000).fill(UNKNOWN);

export class Matcher {
  readonly #wanted: readonly number[];
  readonly #latin: boolean;
  #units = new Uint16Array(64);
  #spelt = new Uint16Array(256);

  constructor(query: string) {
    const wanted = normalise(query);
    this.#wanted = Array.from({ length: wanted.length }, (_, i) => wanted.charCodeAt(i));
    this.#latin = /^[a-z0-9]+$/.test(wanted);
  }

  get empty(): boolean {
    return this.#wanted.length === 0;
  }

  /** 0 for the whole, 1 for its beginning, 2 for a part; by pinyin 0, 1 and 5, by its initials 3 and 4. */
  rank(units: Uint16Array, start: number, end: number): number {
    const length = this.#normalise(units, start, end);
    const wanted = this.#wanted;
    let rank = rankAt(indexOf(this.#units, length, wanted), length, wanted.length);
    if (!this.#latin || rank < 2) return rank;
    const { letters, initials } = this.#spell(length);
    const at = indexOf(this.#spelt, letters, wanted);
    if (at === 0) rank = Math.min(rank, letters === wanted.length ? 0 : 1);
    else if (at > 0 && wanted.length > 1) rank = Math.min(rank, 5);
    if (initials) rank = Math.min(rank, length === wanted.length ? 3 : wanted.length > 1 ? 4 : NOT_FOUND);
    return rank;
  }

  rankOf(text: string): number {
    return this.rank(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)), 0, text.length);
  }

  #normalise(units: Uint16Array, start: number, end: number): number {
    if (this.#units.length < end - start) this.#units = new Uint16Array((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; i++) {
      const unit = units[i]!;
      const same = normal[unit]! === UNKNOWN ? (normal[unit] = normalUnit(unit)) : normal[unit]!;
      if (same !== 0) this.#units[length++] = same;
    }
    return length;
  }

  /** Spells what was normalised; `initials` tells whether the first letters begin with what is wanted. */
  #spell(length: number): { letters: number; initials: boolean } {
    const wanted = this.#wanted;
    let letters = 0;
    let initials = length >= wanted.length;
    if (this.#spelt.length < length * LONGEST_READING) this.#spelt = new Uint16Array(length * LONGEST_READING * 2);
    const spelt = this.#spelt;
    for (let i = 0; i < length; i++) {
      const unit = this.#units[i]!;
      const count = readingLength[unit]! === 0 ? learnReading(unit) : readingLength[unit]!;
      const start = unit * LONGEST_READING;
      if (i < wanted.length && readings[start] !== wanted[i]) initials = false;
      for (let j = 0; j < count; j++) spelt[letters++] = readings[start + j]!;
    }
    return { letters, initials };
  }
}

/** `zhuang`; all others are as long or shorter. */
const LONGEST_READING = 6;
/** The reading of each code unit in the normal form, and how long it is; 0 until somebody asks. A unit without one is its own. */
const readings = new Uint16Array(0x10000 * LONGEST_READING);
const readingLength = new Uint8Array(0x10000);

function learnReading(unit: number): number {
  const reading = (syllablesOf(String.fromCharCode(unit)) || String.fromCharCode(unit)).slice(0, LONGEST_READING);
  for (let j = 0; j < reading.length; j++) readings[unit * LONGEST_READING + j] = reading.charCodeAt(j);
  return (readingLength[unit] = reading.length);
}

function normalUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  return normalise(String.fromCharCode(unit)).charCodeAt(0) || 0;
}

function rankAt(at: number, length: number, wanted: number): number {
  if (at < 0) return NOT_FOUND;
  return at > 0 ? 2 : length === wanted ? 0 : 1;
}

function indexOf(units: Uint16Array, length: number, wanted: readonly number[]): number {
  if (wanted.length === 0) return 0;
  const first = wanted[0]!;
  for (let i = 0; i + wanted.length <= length; i++) {
    if (units[i] !== first) continue;
    let j = 1;
    while (j < wanted.length && units[i + j] === wanted[j]) j++;
    if (j === wanted.length) return i;
  }
  return -1;
}
