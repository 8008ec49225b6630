/**
 * Headlines as pairs of neighbouring characters, in Simplified: two reports of one event share many, whatever their outlets and scripts,
 * and need no word list for it. Words in other letters and figures count whole.
 */
import { fold } from '../text/fold.ts';
import { hashText } from './segment/strings.ts';

/** A column's name behind the headline: `… - 要闻解说`. */
const COLUMN = /\s[-–—|｜]\s*[^\s\-–—|｜]{2,10}$/u;
/** What is longer than any headline. */
const MOST_PAIRS = 64;
/** Pairs of Han characters are numbers above this one, words below. */
const WORDS = 0x2fff_ffff;
const LETTER = /[\p{L}\p{N}]/u;

/** The pairs of a headline as numbers, each once, in text order; at most 64. */
export function titlePairs(title: string | null): readonly number[] {
  const pairs: number[] = [];
  if (title === null) return pairs;
  const folded = folding(withoutColumn(title));
  for (let at = 0; at < folded.length && pairs.length < MOST_PAIRS; ) {
    const end = pieceEnd(folded, at);
    const pair = end > at + 1 ? pairAt(folded, at, end) : -1;
    if (pair >= 0 && !pairs.includes(pair)) pairs.push(pair);
    at = makesPairs(folded.charCodeAt(at)) ? at + 1 : end;
  }
  return pairs;
}

/** What two headlines have in common, longest first, as the first one writes it: runs of at least two Han characters, or whole words. */
export function sharedRuns(title: string | null, other: string | null): string[] {
  const found = new Set<string>();
  if (title === null) return [];
  const theirs = new Set(titlePairs(other));
  const written = withoutColumn(title);
  const folded = folding(written);
  for (let at = 0; at < folded.length; ) {
    let end = pieceEnd(folded, at);
    if (end === at + 1 || !theirs.has(pairAt(folded, at, end))) {
      at = makesPairs(folded.charCodeAt(at)) ? at + 1 : end;
      continue;
    }
    if (makesPairs(folded.charCodeAt(at))) for (end = at + 2; end < folded.length && makesPairs(folded.charCodeAt(end)) && theirs.has(pairAt(folded, end - 1, end + 1)); ) end++;
    found.add(written.slice(at, end));
    at = end;
  }
  return [...found].sort((a, b) => b.length - a.length);
}

function withoutColumn(title: string): string {
  return title.replace(COLUMN, '');
}

/** The same length as `text`: the few letters whose lower case is longer stay as they are. */
function folding(text: string): string {
  const lower = fold(text).toLowerCase();
  return lower.length === text.length ? lower : fold(text);
}

/** Where what begins at an offset ends: two Han characters, one without a second, a whole word, or any other character. */
function pieceEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (makesPairs(code)) return start + 1 < text.length && makesPairs(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
  let end = start;
  while (end < text.length && isLetter(text, end)) end++;
  return Math.max(end, start + 1);
}

function pairAt(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  return makesPairs(code) ? code * 0x1_0000 + text.charCodeAt(start + 1) : hashText(text.slice(start, end)) & WORDS;
}

/** Han characters; those beyond the first plane are two code units and make pairs like any others. */
function makesPairs(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xfaff);
}

/** Letters and digits other than Han characters, and the point or comma in a figure. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code >= 0x61 && code <= 0x7a)) return true;
  if (code === 0x2e || code === 0x2c) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  return code > 0x7f && !makesPairs(code) && LETTER.test(text[at]!);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
