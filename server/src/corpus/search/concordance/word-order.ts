/**
 * The order of characters in sorted lists, the same on every host: Han characters by their main reading (pinyin without tones), those of one
 * reading by code; then other letters, then digits; then everything else, as a reader who sorts by neighbours looks for words; nothing at all
 * comes last. Capital ASCII letters count as small ones.
 */
import { isHan } from '../../../text/characters.ts';
import { charactersBySound } from '../../../text/pinyin.ts';

/** By code unit; units of one rank are alike. 0, which stands for nothing, has the highest. */
export interface CharacterRanks {
  readonly ascending: Uint16Array;
  /** Words from the other end; what is no word still comes behind them. */
  readonly descending: Uint16Array;
}

const UNITS = 0x10000;
const MOST_ARGUMENTS = 0x2000;
/** Marks inside names and figures, which are no end of a word. */
const MARKS = '·•‧・%％‰°\'-_&@#';

/** What a code unit is in a text. */
const NO_WORD = 0;
const LETTER = 1;
/** A mark that stands inside names and figures. */
const INSIDE = 2;
const DIGIT = 3;
const HAN = 4;

let kinds: Uint8Array | undefined;
let ranks: CharacterRanks | undefined;
let words: Uint8Array | undefined;

/** Of each code unit; halves of rare characters are letters. */
function unitKinds(): Uint8Array {
  if (kinds !== undefined) return kinds;
  kinds = new Uint8Array(UNITS);
  // Half characters would be taken for one another's other half.
  const units = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) if (!isSurrogate(unit)) units[unit] = unit;
  let all = '';
  for (let unit = 0; unit < UNITS; unit += MOST_ARGUMENTS) all += String.fromCharCode(...units.subarray(unit, unit + MOST_ARGUMENTS));
  for (const { 0: letters, index } of all.matchAll(/\p{L}+/gu)) kinds.fill(LETTER, index, index + letters.length);
  for (const { 0: digits, index } of all.matchAll(/\p{N}+/gu)) kinds.fill(DIGIT, index, index + digits.length);
  for (let unit = 0; unit < UNITS; unit++) {
    if (isHan(unit)) kinds[unit] = HAN;
    else if (isSurrogate(unit)) kinds[unit] = LETTER;
  }
  for (const mark of MARKS) kinds[mark.charCodeAt(0)] = INSIDE;
  return kinds;
}

/** Worked out once, in some milliseconds. */
export function characterRanks(): CharacterRanks {
  if (ranks !== undefined) return ranks;
  const kindOf = unitKinds();
  const ascending = new Uint16Array(UNITS);
  const ranked = new Uint8Array(UNITS);
  let rank = 0;
  const take = (unit: number): void => {
    if (ranked[unit] === 1) return;
    ranked[unit] = 1;
    ascending[unit] = rank++;
  };
  for (const { characters } of charactersBySound()) for (let i = 0; i < characters.length; i++) take(characters.charCodeAt(i));
  for (const kind of [HAN, LETTER, DIGIT]) {
    for (let unit = 0; unit < UNITS; unit++) if (kindOf[unit] === kind && !isCapital(unit)) take(unit);
  }
  const wordRanks = rank;
  for (let unit = 1; unit < UNITS; unit++) if (kindOf[unit] === NO_WORD || kindOf[unit] === INSIDE) take(unit);
  ascending[0] = UNITS - 1;
  for (let unit = 0; unit < UNITS; unit++) if (isCapital(unit)) ascending[unit] = ascending[unit + CASE]!;
  const descending = ascending.map((own) => (own < wordRanks ? wordRanks - 1 - own : own));
  return (ranks = { ascending, descending });
}

/**
 * For each code unit 1 when it is a letter, digit or Han character, 2 when it is a mark that stands inside names and figures, else 0: white space and
 * what ends a clause.
 */
export function wordUnits(): Uint8Array {
  return (words ??= unitKinds().map((kind) => (kind === NO_WORD || kind === INSIDE ? kind : 1)));
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

const CASE = 0x20;

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
