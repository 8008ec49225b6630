/**
 * What words can be made of: every Chinese character stands for itself, a run of letters and figures for one thing, and everything else
 * parts clauses. Numbers are in no word, but a word may stand beside one. Works on code units of visible text folded to Simplified.
 */
import { isHan } from '../../text/characters.ts';

/** Punctuation, white space, symbols: parts clauses. */
export const BETWEEN = 0;
/** Han, kana, hangul: a token of its own. */
export const ALONE = 1;
/** A letter of an alphabet; goes together with those around it. */
const LETTER = 2;
const FIGURE = 3;
/** Half a character beyond the basic plane. */
const HIGH = 4;
const LOW = 5;

/** What a token is as the neighbour of a word: nothing (the edge of a clause), any number, any word in letters; else its own code unit. */
export const EDGE = 0;
export const NUMBER = 0x30;
export const LATIN = 0x61;

const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    if (isHan(code) || (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb && code !== 0x30a0) || (code >= 0xac00 && code <= 0xd7a3)) table[code] = ALONE;
    else if (code >= 0xd800 && code <= 0xdbff) table[code] = HIGH;
    else if (code >= 0xdc00 && code <= 0xdfff) table[code] = LOW;
    else if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) table[code] = FIGURE;
    else if (/^[\p{L}\p{M}]$/u.test(String.fromCharCode(code))) table[code] = LETTER;
  }
  return table;
}

export function classOf(code: number): number {
  return CLASSES[code]!;
}

/** ASCII letters in lower case, all else as it is. */
export function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** Where the token that begins at `at`, before `to`, ends; one code unit on for what is none. */
export function tokenEnd(units: Uint16Array, at: number, to: number): number {
  const kind = CLASSES[units[at]!]!;
  if (kind === HIGH) return at + 1 < to && CLASSES[units[at + 1]!] === LOW ? at + 2 : at + 1;
  if (kind !== LETTER && kind !== FIGURE) return at + 1;
  let end = at + 1;
  while (end < to && (CLASSES[units[end]!] === LETTER || CLASSES[units[end]!] === FIGURE)) end++;
  return end;
}

/** What `[at, end)`, a token of letters, figures or a rare character, is: a word may hold only the first and the last. */
export function runKind(units: Uint16Array, at: number, end: number): typeof LATIN | typeof NUMBER | typeof EDGE {
  const kind = CLASSES[units[at]!]!;
  if (kind === HIGH) return end - at === 2 ? LATIN : EDGE;
  if (kind !== LETTER && kind !== FIGURE) return EDGE;
  for (let i = at; i < end; i++) if (CLASSES[units[i]!] === LETTER) return LATIN;
  return NUMBER;
}

/** Whether a token reaches over `at`, which is neither the beginning nor the end of the text. */
export function isInsideToken(units: Uint16Array, at: number): boolean {
  const before = CLASSES[units[at - 1]!]!;
  const here = CLASSES[units[at]!]!;
  return before === HIGH ? here === LOW : (before === LETTER || before === FIGURE) && (here === LETTER || here === FIGURE);
}

/** A word's tokens, each as a string. */
export function tokensOf(word: string): string[] {
  if (isAllAlone(word)) return word.split('');
  const cuts = cutsOf(word);
  return [0, ...cuts].map((from, at) => word.slice(from, cuts[at]));
}

/** Where a word can be cut in two: where a token ends that is not the last. */
export function cutsOf(word: string): readonly number[] {
  if (isAllAlone(word)) return (CUTS[word.length] ??= Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => at + 1));
  const units = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
  const cuts = [];
  for (let at = tokenEnd(units, 0, units.length); at < units.length; at = tokenEnd(units, at, units.length)) cuts.push(at);
  return cuts;
}

/** By length of words whose characters are tokens. */
const CUTS: (readonly number[])[] = [];

function isAllAlone(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (CLASSES[word.charCodeAt(at)] !== ALONE) return false;
  return true;
}
