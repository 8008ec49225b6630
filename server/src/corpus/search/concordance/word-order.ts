/**
 * The order of characters in sorted lists, the same on every host: Han characters by their main reading (pinyin without tones), those of one
 * reading by code; then other letters, then digits; then everything else, as a reader who sorts by neighbours looks for words; nothing at all
 * comes last. Capital ASCII letters count as small ones.
 */
import { isHan } from '../../../text/characters.ts';
import { syllablesOf } from '../../../text/pinyin.ts';

/** By code unit; units of one rank are alike. 0, which stands for nothing, has the highest. */
export interface CharacterRanks {
  readonly ascending: Uint16Array;
  /** Words from the other end; what is no word still comes behind them. */
  readonly descending: Uint16Array;
}

const UNITS = 0x10000;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const MARKS = '·•‧・%％‰°\'-_&@#';
export const INSIDE = 2;

let ranks: CharacterRanks | undefined;
let words: Uint8Array | undefined;

/** Worked out once, in some ten milliseconds. */
export function characterRanks(): CharacterRanks {
  if (ranks !== undefined) return ranks;
  const han: { readonly unit: number; readonly sound: string }[] = [];
  const classes: number[][] = [[], [], []];
  for (let unit = 1; unit < UNITS; unit++) {
    if (isHan(unit)) {
      han.push({ unit, sound: syllablesOf(String.fromCharCode(unit)) || '~' });
    } else if (!(unit >= 0x41 && unit <= 0x5a)) {
      const character = String.fromCharCode(unit);
      classes[isSurrogate(unit) || LETTER.test(character) ? 0 : DIGIT.test(character) ? 1 : 2]!.push(unit);
    }
  }
  han.sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : a.unit - b.unit));
  const [letters, digits, others] = classes as [number[], number[], number[]];
  const ordered = [...han.map(({ unit }) => unit), ...letters, ...digits];
  const ascending = new Uint16Array(UNITS);
  const descending = new Uint16Array(UNITS);
  ordered.forEach((unit, rank) => {
    ascending[unit] = rank;
    descending[unit] = ordered.length - 1 - rank;
  });
  others.forEach((unit, rank) => (ascending[unit] = descending[unit] = ordered.length + rank));
  for (let capital = 0x41; capital <= 0x5a; capital++) {
    ascending[capital] = ascending[capital + 0x20]!;
    descending[capital] = descending[capital + 0x20]!;
  }
  ascending[0] = descending[0] = UNITS - 1;
  return (ranks = { ascending, descending });
}

/**
 * For each code unit 1 when it is a letter, digit or Han character, `INSIDE` when it is a mark that stands inside names and figures, else 0: white space and
 * what ends a clause.
 */
export function wordUnits(): Uint8Array {
  if (words !== undefined) return words;
  words = new Uint8Array(UNITS);
  for (let unit = 1; unit < UNITS; unit++) {
    const character = String.fromCharCode(unit);
    if (isHan(unit) || isSurrogate(unit) || LETTER.test(character) || DIGIT.test(character)) words[unit] = 1;
    else if (MARKS.includes(character)) words[unit] = INSIDE;
  }
  return words;
}

/** Which of two folded strings comes first: below, above or 0. The empty one comes last. */
export function compareWords(a: string, b: string): number {
  const { ascending } = characterRanks();
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = ascending[a.charCodeAt(i)]! - ascending[b.charCodeAt(i)]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
