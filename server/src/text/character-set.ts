/**
 * Sets of characters, asked for a place of a text. Each set is one bit of a table by code unit, so that asking takes no string of one
 * character out of the text.
 */

const UNITS = 0x10000;
const BITS = 32;

/** Several sets share a table: what is asked of one character then lies side by side in memory. */
let table = new Int32Array(UNITS);
let taken = 0;

/** Characters of the basic plane. */
export class CharacterSet {
  readonly #table: Int32Array;
  readonly #bit: number;

  constructor(characters: Iterable<string>) {
    if (taken === BITS) {
      table = new Int32Array(UNITS);
      taken = 0;
    }
    this.#table = table;
    this.#bit = 1 << taken++;
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] as number) | this.#bit;
  }

  has(code: number): boolean {
    return ((this.#table[code] as number) & this.#bit) !== 0;
  }

  /** Whether the character at `at` is one of the set; none is outside the text. */
  at(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }

  /** Where the first of the characters stands in `[from, to)`, -1 without one. */
  first(text: string, from: number, to: number): number {
    const end = Math.min(to, text.length);
    for (let at = Math.max(0, from); at < end; at++) if (this.has(text.charCodeAt(at))) return at;
    return -1;
  }

  /** Whether one of the characters stands in `[from, to)`. */
  within(text: string, from: number, to: number): boolean {
    return this.first(text, from, to) >= 0;
  }

  /** Whether all of `[from, to)` is of the set. */
  only(text: string, from: number, to: number): boolean {
    const end = Math.min(to, text.length);
    for (let at = Math.max(0, from); at < end; at++) if (!this.has(text.charCodeAt(at))) return false;
    return true;
  }

  /** Back from `at` over characters of the set, no further than `from`. */
  skipBack(text: string, at: number, from: number): number {
    let end = at;
    while (end > from && this.at(text, end - 1)) end--;
    return end;
  }
}

/** The characters words begin with. */
export function initialsOf(...lists: readonly Iterable<string>[]): CharacterSet {
  return new CharacterSet(lists.flatMap((words) => [...words].map((word) => word.charAt(0))));
}

/** The characters words end with. */
export function finalsOf(...lists: readonly Iterable<string>[]): CharacterSet {
  return new CharacterSet(lists.flatMap((words) => [...words].map((word) => word.charAt(word.length - 1))));
}

/** White space, as `\s` in patterns. */
export const WHITE_SPACE = new CharacterSet('\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff');
/** Characters of the script Han on the basic plane, the marks that stand for them included. */
export const HAN = new CharacterSet(ranges([0x2e80, 0x2e99], [0x2e9b, 0x2ef3], [0x2f00, 0x2fd5], [0x3005, 0x3005], [0x3007, 0x3007], [0x3021, 0x3029], [0x3038, 0x303b], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfa6d], [0xfa70, 0xfad9]));
const SURROGATES = new CharacterSet(ranges([0xd800, 0xdfff]));

function* ranges(...pairs: readonly (readonly [number, number])[]): Generator<string> {
  for (const [first, last] of pairs) for (let code = first; code <= last; code++) yield String.fromCharCode(code);
}

/** Whether `[from, to)` holds something and nothing but Han characters, rare ones too. */
export function isAllHan(text: string, from: number, to: number): boolean {
  if (from >= to) return false;
  return HAN.only(text, from, to) || (SURROGATES.within(text, from, to) && /^\p{Script=Han}+$/u.test(text.slice(from, to)));
}

export const LATIN_LETTERS = new CharacterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
export const CAPITALS = new CharacterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
export const DIGITS = new CharacterSet('0123456789');
