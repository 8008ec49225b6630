/** What a character can be in a name, by code unit: one table instead of many set look-ups for every character of a text. */
import { isHan } from '../../text/characters.ts';
import { FOLLOWING_CHARACTERS } from './followers.ts';
import { FIGURES } from './figures.ts';
import { COMPOUND_SURNAMES, INTERPUNCTS, JAPANESE_SURNAMES, NEVER_IN_GIVEN_NAME, SURNAMES, TRANSLITERATION } from './names.ts';

export const HAN = 1;
export const SURNAME = 2;
export const TRANSLITERATES = 4;
export const INTERPUNCT = 8;
/** Ends a name when it stands behind one. */
export const FOLLOWS = 16;
export const NEVER_GIVEN = 32;
/** A particle, preposition or conjunction behind which a name may begin. */
export const LEADS = 64;
/** Begins a Japanese surname. */
export const JAPANESE = 128;
/** Begins a surname of two characters. */
export const COMPOUND = 256;
/** Begins the name of a figure every reader knows. */
export const FIGURE = 512;
/** Ends what governs an affiliation: prepositions, verbs, punctuation. */
export const STOPS_AFFILIATION = 1024;
/** May begin a name of any kind. */
export const BEGINS_NAME = SURNAME | TRANSLITERATES | JAPANESE | COMPOUND | FIGURE;

const LEADING_CHARACTERS = '的了与和同跟向对由被让请给将把就为以及或在是于称说据但而则因由时后前中及至';

const STOPPING_CHARACTERS = '的了是与和同跟向对由被让请给将把就为以及或、，。；：？！（）()“”「」『』"\n \t称说指据在于从';

const CLASSES = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const mark = (characters: Iterable<string>, bit: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] as number) | bit;
    }
  };
  for (let code = 0; code < table.length; code++) if (code >= 0x3400 && code <= 0x9fff && isHan(code)) table[code] = HAN;
  // 佐々木: the mark that repeats a character stands for one.
  mark('々', HAN);
  mark(SURNAMES, SURNAME);
  mark([...JAPANESE_SURNAMES].map((surname) => surname[0] as string), JAPANESE);
  mark([...COMPOUND_SURNAMES].map((surname) => surname[0] as string), COMPOUND);
  mark([...FIGURES.keys()].map((name) => name[0] as string), FIGURE);
  mark(TRANSLITERATION, TRANSLITERATES);
  mark(INTERPUNCTS, INTERPUNCT);
  mark(FOLLOWING_CHARACTERS, FOLLOWS);
  mark(NEVER_IN_GIVEN_NAME, NEVER_GIVEN);
  mark(LEADING_CHARACTERS, LEADS);
  mark(STOPPING_CHARACTERS, STOPS_AFFILIATION);
  return table;
}

/** The classes of a code unit, as bits. */
export function classesOf(code: number): number {
  return CLASSES[code] as number;
}

/** The classes of the character at `at`, as bits; 0 outside the text. */
export function classesAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (CLASSES[text.charCodeAt(at)] as number) : 0;
}
