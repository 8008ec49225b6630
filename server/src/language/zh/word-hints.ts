/**
 * Tells by two characters of a text which of the lists about names may have a word there. One look answers for all lists, and where it
 * says no, which is nearly everywhere, none of them need be asked.
 */
import { AFFILIATION_PREFIXES, GOVERNING_WORDS } from './affiliations.ts';
import { CUES } from './cues.ts';
import { FIGURE_NAMES, SPELLING_OF } from './figures.ts';
import { FOLLOWING_WORDS, NOT_NAMES, PLACE_ENDINGS } from './followers.ts';
import { JAPANESE_SURNAMES } from './names.ts';
import { COUNTRY_WORDS, PLACES } from './places.ts';
import { HONORIFICS, ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLES, TITLE_MODIFIERS } from './titles.ts';

/** Lists by their bit. */
export const PLACE = 1;
export const TITLE = 2;
export const CUE = 4;
export const FOLLOWING = 8;
export const HONORIFIC = 0x10;
export const NO_NAME = 0x20;
export const FIGURE_NAME = 0x40;
export const JAPANESE_SURNAME = 0x80;
export const SPELLING = 0x100;
export const PLACE_ENDING = 0x200;
export const ORGANISATION_ENDING = 0x400;
export const MODIFIER = 0x800;
export const ROLE_PREFIX = 0x1000;
export const GOVERNING = 0x2000;
export const COUNTRY = 0x4000;
export const AFFILIATION_PREFIX = 0x8000;
/** What `BEFORE_NAMES`, `AFTER_NAMES` and `PERHAPS_AFTER_NAMES` are made of. */
export const BEFORE_NAME = PLACE | TITLE | FOLLOWING | CUE;
export const AFTER_NAME = FOLLOWING | TITLE | HONORIFIC | CUE;
export const PERHAPS_AFTER_NAME = FOLLOWING | CUE | PLACE;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [PLACE, PLACES],
  [TITLE, TITLES],
  [CUE, CUES],
  [FOLLOWING, FOLLOWING_WORDS],
  [HONORIFIC, HONORIFICS],
  [NO_NAME, NOT_NAMES],
  [FIGURE_NAME, FIGURE_NAMES],
  [JAPANESE_SURNAME, JAPANESE_SURNAMES],
  [SPELLING, SPELLING_OF.keys()],
  [PLACE_ENDING, PLACE_ENDINGS],
  [ORGANISATION_ENDING, ORGANISATION_ENDINGS],
  [MODIFIER, TITLE_MODIFIERS],
  [ROLE_PREFIX, ROLE_PREFIXES],
  [GOVERNING, GOVERNING_WORDS],
  [COUNTRY, COUNTRY_WORDS],
  [AFFILIATION_PREFIX, AFFILIATION_PREFIXES],
];

/** Two characters are told apart by so many bits of a hash: few enough for the table to stay close to the processor. */
const HASH_BITS = 14;
/** Lists with a word of one character, by the character. */
const ALONE = new Uint16Array(0x10000);
/** Lists with a word that begins, or ends, with two characters, by their hash. */
const BEGINNINGS = new Uint16Array(1 << HASH_BITS);
const ENDS = new Uint16Array(1 << HASH_BITS);
fillTables();

function fillTables(): void {
  for (const [bit, words] of LISTS) {
    for (const word of words) {
      const last = word.length - 1;
      if (last === 0) add(ALONE, word.charCodeAt(0), bit);
      else {
        add(BEGINNINGS, hashOf(word.charCodeAt(0), word.charCodeAt(1)), bit);
        add(ENDS, hashOf(word.charCodeAt(last - 1), word.charCodeAt(last)), bit);
      }
    }
  }
}

function add(table: Uint16Array, index: number, bit: number): void {
  table[index] = (table[index] as number) | bit;
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS);
}

/** The lists, as bits, that may have a word at `at`; a list whose bit is missing has none. */
export function mayBegin(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const alone = ALONE[code] as number;
  return at + 1 < text.length ? alone | (BEGINNINGS[hashOf(code, text.charCodeAt(at + 1))] as number) : alone;
}

/** The lists, as bits, that may have a word that ends right before `at`. */
export function mayEnd(text: string, at: number): number {
  if (at < 1) return 0;
  const code = text.charCodeAt(at - 1);
  const alone = ALONE[code] as number;
  return at > 1 ? alone | (ENDS[hashOf(text.charCodeAt(at - 2), code)] as number) : alone;
}
