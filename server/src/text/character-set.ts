/**
 * Sets of characters, asked for a place of a text. Each set is one bit of a table by code unit, so that asking takes no string of one
 * character out of the text.
 */

const UNITS = 0x10000;
const BITS = 32;
/** More characters than are in any set. */
const CHARACTERS = 1 << 12;

/**
 * Numbers of the characters that are in sets, 0 for all others: most characters of a text are in none, and those that are lie close
 * together in the tables, which stay in the processor's nearest caches that way.
 */
const numbers = new Uint16Array(UNITS);
let numbered = 0;

/** Several sets share a table: what is asked of one character then lies side by side in memory. */
let table = new Int32Array(CHARACTERS);
let taken = 0;

/** Characters of the basic plane, thousands in all sets together. */
export class CharacterSet {
  readonly #table: Int32Array;
  readonly #bit: number;

  constructor(characters: Iterable<string>) {
    if (taken === BITS) {
      table = new Int32Array(CHARACTERS);
      taken = 0;
    }
    this.#table = table;
    this.#bit = 1 << taken++;
    for (const character of characters) {
      const code = character.charCodeAt(0);
      if (numbers[code] === 0) {
        if (++numbered >= CHARACTERS) throw new RangeError('Too many characters in sets');
        numbers[code] = numbered;
      }
      table[numbers[code] as number] = (table[numbers[code] as number] as number) | this.#bit;
    }
  }

  has(code: number): boolean {
    return ((this.#table[numbers[code] as number] as number) & this.#bit) !== 0;
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

/** White space, as `\s` in patterns. */
export const WHITE_SPACE = new CharacterSet('\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff');
export const LATIN_LETTERS = new CharacterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
export const CAPITALS = new CharacterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
