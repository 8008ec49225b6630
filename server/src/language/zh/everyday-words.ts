/** Words of everyday Chinese: how cohesive two characters are, and the longer words that begin at a place. */
import { LONGER, PAIRS } from './tables/word-table.ts';
import { Words, wordList } from './words.ts';

const LONGER_WORDS = new Words(wordList(LONGER));

const BLANK = 0x20;
/** Pairs of characters in a table with open addressing, each as its key and its value: 64 thousand words without an object each. */
const SLOTS = 1 << 17;
const pairs = new Int32Array(2 * SLOTS);
/** One bit for the hash of every pair in the table: most pairs of a text are none, and end here. */
const pairBits = new Int32Array(1 << 14);
/** The same for the first two characters of longer words. */
const longerBits = new Int32Array(1 << 11);
fillTables();

function fillTables(): void {
  for (const line of PAIRS.trim().split('\n')) {
    const blank = line.indexOf(' ');
    const value = Number(line.slice(0, blank));
    let first = 0;
    for (let at = blank + 1; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === BLANK) first = 0;
      else if (first === 0) first = code;
      else addPair(first, code, value);
    }
  }
  for (const word of LONGER_WORDS) setBit(longerBits, hashOf(word.charCodeAt(0), word.charCodeAt(1)) >>> 16);
}

function addPair(first: number, second: number, value: number): void {
  const slot = slotOf(first, second);
  pairs[slot] = (first << 16) | second;
  pairs[slot + 1] = value;
  setBit(pairBits, hashOf(first, second) >>> 13);
}

function slotOf(first: number, second: number): number {
  const key = (first << 16) | second;
  let slot = (hashOf(first, second) >>> 15) & (SLOTS - 1);
  while (pairs[2 * slot] !== 0 && pairs[2 * slot] !== key) slot = (slot + 1) & (SLOTS - 1);
  return 2 * slot;
}

function hashOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/** How much likelier the two characters at `at` are as a word than by chance; 0 when they are none. */
export function pairAt(text: string, at: number): number {
  if (at < 0 || at + 1 >= text.length) return 0;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const bit = hashOf(first, second) >>> 13;
  return ((pairBits[bit >>> 5] as number) & (1 << (bit & 31))) === 0 ? 0 : (pairs[slotOf(first, second) + 1] as number);
}

/**
 * For each character of `[from, to)`, at its place counted from `origin`: how likely it joins the one before it, unless that stands
 * before `origin`, and the length of the longest word of three characters or more that begins with it, 0 without one.
 */
export function lookUpWords(text: string, origin: number, from: number, to: number, joins: Int8Array, longer: Int8Array): void {
  let code = text.charCodeAt(from);
  joins[from - origin] = from > origin ? pairAt(text, from - 1) : 0;
  for (let at = from; at < to; at++) {
    if (at + 1 >= text.length) {
      longer[at - origin] = 0;
      return;
    }
    const next = text.charCodeAt(at + 1);
    const hash = hashOf(code, next);
    const pair = hash >>> 13;
    const long = hash >>> 16;
    if (at + 1 < to) joins[at + 1 - origin] = ((pairBits[pair >>> 5] as number) & (1 << (pair & 31))) === 0 ? 0 : (pairs[slotOf(code, next) + 1] as number);
    longer[at - origin] = ((longerBits[long >>> 5] as number) & (1 << (long & 31))) === 0 ? 0 : (LONGER_WORDS.startingAt(text, at)?.length ?? 0);
    code = next;
  }
}
