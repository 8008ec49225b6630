/**
 * How likely a stretch of text is a name and not everyday words, in powers of two: characters by what names are made of, neighbours
 * by the words they would make. Figures come from the tables; nothing here decides.
 */
import { BY_SOUND, FIRST_GIVEN, LAST_GIVEN, SURNAME_ODDS } from './tables/name-table.ts';
import { LONGER, PAIRS } from './tables/word-table.ts';
import { Words, wordList } from './words.ts';

/** Characters too rare for the dictionary are likelier in names than in text. */
const UNKNOWN_GIVEN = 3;
const UNKNOWN_SOUND = -3;
const LONGER_WORD = 14;

const FIRST = byCharacter(FIRST_GIVEN, UNKNOWN_GIVEN);
const LAST = byCharacter(LAST_GIVEN, UNKNOWN_GIVEN);
const SOUND = byCharacter(BY_SOUND, UNKNOWN_SOUND);
const SURNAME = byCharacter(SURNAME_ODDS, -2);
const LONGER_WORDS = new Words(wordList(LONGER));

function byCharacter(table: string, unknown: number): Int8Array {
  const values = new Int8Array(0x10000).fill(unknown);
  for (const line of table.trim().split('\n')) {
    const blank = line.indexOf(' ');
    const value = Number(line.slice(0, blank));
    for (let at = blank + 1; at < line.length; at++) values[line.charCodeAt(at)] = value;
  }
  return values;
}

/** Pairs of characters in a table with open addressing: 64 thousand words without an object each. */
const SLOTS = 1 << 17;
const pairKeys = new Int32Array(SLOTS);
const pairValues = new Int8Array(SLOTS);
/** One bit for the hash of every pair in the table: most pairs of a text are none, and end here. */
const pairBits = new Int32Array(1 << 14);
fillPairs();

function fillPairs(): void {
  for (const line of PAIRS.trim().split('\n')) {
    const [value, ...groups] = line.split(' ');
    for (const group of groups) for (let at = 1; at < group.length; at++) {
      const slot = slotOf(group.charCodeAt(0), group.charCodeAt(at));
      pairKeys[slot] = (group.charCodeAt(0) << 16) | group.charCodeAt(at);
      pairValues[slot] = Number(value);
      const hash = bitOf(group.charCodeAt(0), group.charCodeAt(at));
      pairBits[hash >>> 5] = (pairBits[hash >>> 5] as number) | (1 << (hash & 31));
    }
  }
}

function slotOf(first: number, second: number): number {
  const key = (first << 16) | second;
  let slot = ((first * 0x9e5 + second * 0x1f35) ^ (second >> 3)) & (SLOTS - 1);
  while (pairKeys[slot] !== 0 && pairKeys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** How much likelier the two characters at `at` are as a word than by chance; 0 when they are none. */
export function pairAt(text: string, at: number): number {
  if (at < 0 || at + 1 >= text.length) return 0;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const hash = bitOf(first, second);
  return ((pairBits[hash >>> 5] as number) & (1 << (hash & 31))) === 0 ? 0 : (pairValues[slotOf(first, second)] as number);
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;
}

/** So cohesive a pair is surely a word. */
const CLEAR_WORD = 4;

/** Whether a word of everyday language clearly begins at `at`, and none reaches over it. */
export function wordBegins(text: string, at: number): boolean {
  return pairAt(text, at) >= CLEAR_WORD && pairAt(text, at - 1) === 0;
}

/** Whether a word of everyday language clearly ends right before `at`, and none reaches over it. */
export function wordEnds(text: string, at: number): boolean {
  return pairAt(text, at - 2) >= CLEAR_WORD && pairAt(text, at - 1) === 0;
}

/** How much the likeliest division of `[from, to)` into words says for it, 0 for characters by chance. */
export function wordiness(text: string, from: number, to: number): number {
  if (to - from < 2) return 0;
  // `here` is the best up to `at`, `before` the best up to `at - 1`; three and four characters on, the best with a longer word.
  let before = 0;
  let here = 0;
  let third = 0;
  let fourth = 0;
  let next = 0;
  for (let at = from; at < to; at++) {
    const word = at + 3 <= to ? LONGER_WORDS.startingAt(text, at) : null;
    const long = word && at + word.length <= to ? here + LONGER_WORD : 0;
    let best = Math.max(here, next);
    if (at > from) best = Math.max(best, before + pairAt(text, at - 1));
    next = third;
    third = word?.length === 3 ? Math.max(fourth, long) : fourth;
    fourth = word?.length === 4 ? long : 0;
    before = here;
    here = best;
  }
  return here;
}

/** How far words may reach over the edges of a name. */
const REACH = 3;

/**
 * How much likelier `[start, end)` is one name with the given parts than everyday words, as a power of two: surname of `surname`
 * characters (0 for a name written by sound) and the rest. Behind a title (`titled`) a given name that is a word counts nothing against it. Neighbours count: a word that a reading would cut speaks against it.
 */
export function nameLikelihood(text: string, start: number, end: number, surname: number, titled = false): number {
  // 适应 as a given name stays whole; cutting it would be worse.
  const inside = surname > 0 ? wordiness(text, start + surname, end) / (titled ? 1 : 2) : 0;
  return ownLikelihood(text, start, end, surname) + inside - overWords(text, start, end);
}

/** How much likelier the character is at the end of a given name than in running text, as a power of two. */
export function lastGiven(character: string): number {
  return character === '' ? -9 : (LAST[character.charCodeAt(0)] as number);
}

/** How much likelier the character is in names written by sound than in running text, as a power of two. */
export function bySound(character: string): number {
  return character === '' ? -9 : (SOUND[character.charCodeAt(0)] as number);
}

/** The odds that the character, where it stands as a word of its own, is a surname, as a power of two. */
export function surnameOdds(character: string): number {
  return SURNAME[character.charCodeAt(0)] as number;
}

/** The likelihood of the characters alone. */
export function ownLikelihood(text: string, start: number, end: number, surname: number): number {
  let sum = 0;
  if (surname === 0) {
    for (let at = start; at < end; at++) sum += SOUND[text.charCodeAt(at)] as number;
    return sum;
  }
  if (surname === 1) sum += SURNAME[text.charCodeAt(start)] as number;
  for (let at = start + surname; at < end; at++) sum += ((at + 1 === end ? LAST : FIRST)[text.charCodeAt(at)] as number);
  return sum;
}

/** What the words say that a name at `[start, end)` would cut or cover, more than those it leaves whole. */
export function overWords(text: string, start: number, end: number): number {
  let from = start;
  while (from > 0 && start - from < REACH && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHan(text.charCodeAt(to))) to++;
  return wordiness(text, from, to) - wordiness(text, from, start) - wordiness(text, end, to);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
