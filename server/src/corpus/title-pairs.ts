/**
 * Headlines as pairs of neighbouring characters, in Simplified: two reports of one event share many, whatever their outlets and scripts,
 * and need no word list for it. Words in Latin letters and figures count whole.
 */
import { fold } from '../text/fold.ts';

/** A column's name behind the headline: `… - 要闻解说`. */
const COLUMN = /\s[-–—|｜]\s*[^\s\-–—|｜]{2,10}$/u;
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
/** Pairs of Han characters are numbers above this one, words below. */
const WORDS = 0x2fff_ffff;

/** The pairs of a headline as numbers, each once, in text order. */
export function titlePairs(title: string | null): readonly number[] {
  const pairs = new Set<number>();
  for (const run of runsOf(title)) {
    if (!isHan(run)) {
      if (run.length > 1) pairs.add(wordNumber(run));
      continue;
    }
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.charCodeAt(at) * 0x1_0000 + run.charCodeAt(at + 1));
  }
  return [...pairs];
}

/** What two headlines have in common, longest first, as the first one writes it: runs of at least two Han characters, or whole words. */
export function sharedRuns(title: string | null, other: string | null): string[] {
  if (title === null) return [];
  const theirs = new Set(titlePairs(other));
  const found: string[] = [];
  for (const match of withoutColumn(title).matchAll(RUNS)) {
    const [written] = match;
    const folded = fold(written).toLowerCase();
    if (!isHan(folded)) {
      if (folded.length > 1 && theirs.has(wordNumber(folded))) found.push(written);
      continue;
    }
    let start = 0;
    for (let at = 0; at < folded.length; at++) {
      if (at + 1 < folded.length && theirs.has(folded.charCodeAt(at) * 0x1_0000 + folded.charCodeAt(at + 1))) continue;
      if (at > start) found.push(written.slice(start, at + 1));
      start = at + 1;
    }
  }
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

function runsOf(title: string | null): string[] {
  return title === null ? [] : (fold(withoutColumn(title)).toLowerCase().match(RUNS) ?? []);
}

function withoutColumn(title: string): string {
  return title.replace(COLUMN, '');
}

/** Characters beyond the first plane are two code units and make pairs like any others. */
function isHan(run: string): boolean {
  const code = run.charCodeAt(0);
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xfaff);
}

function wordNumber(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & WORDS;
}
