/** Whose words a writing carries: 声明说, 该报告指出, 决议重申 speak for whoever issued the writing shortly before. */
import { CharacterSet, initialsOf } from '../text/character-set.ts';
import { ISSUING, NOMINAL_SPEAKERS } from '../language/zh/subjects.ts';
import { clauseStart } from './cue-places.ts';
import { pastDateline } from './datelines.ts';
import type { Speaker } from './found-statement.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './source.ts';
import { readSubject } from './subjects.ts';

/** A writing is issued in the sentence that speaks of it or in one of so many before. */
const SENTENCES_BACK = 8;
/** 发表…声明: so far behind its verb the writing is named. */
const FARTHEST = 30;
/** So much of a sentence is looked at. */
const LONGEST_LOOK = 400;

/** Who issued the `noun` spoken of at `before`, in sentence `number` or shortly before it, `behind` a sentence; null when the text does not tell. */
export function issuerOf(reading: Reading, number: number, before: number, noun: string, behind: number): Pick<Speaker, 'person' | 'organisation'> | null {
  const { source } = reading;
  for (let at = number; at > Math.max(behind, number - SENTENCES_BACK - 1) && at >= 0; at--) {
    const sentence = source.sentences[at] as Sentence;
    const end = Math.min(sentence.end, before);
    let found: Pick<Speaker, 'person' | 'organisation'> | null = null;
    for (const { word, start } of ISSUING.occurrences(source.folded, Math.max(sentence.start, end - LONGEST_LOOK), end)) {
      if (!names(source.folded, start + word.length, Math.min(end, start + word.length + FARTHEST), noun)) continue;
      const clause = Math.max(clauseStart(source, start, sentence.start), pastDateline(source.folded, sentence.start, sentence.end));
      const subject = readSubject(reading, clause, start);
      if (subject.kind === 'person') found = { person: subject.person, organisation: null };
      else if (subject.kind === 'organisation') found = { person: null, organisation: subject.span };
    }
    if (found) return found;
  }
  return null;
}

const CLAUSE_ENDS = new CharacterSet('，；。');

/** Whether the writing is named between `from` and `to`, before the next clause: a 声明 may have been a 联合声明. */
function names(folded: string, from: number, to: number, noun: string): boolean {
  for (const { word, start } of NOMINAL_SPEAKERS.occurrences(folded, from, to)) {
    if (CLAUSE_ENDS.within(folded, from, start)) return false;
    if (noun === '' || word.endsWith(noun) || noun.endsWith(word)) return true;
  }
  return false;
}

const WRITINGS = initialsOf(NOMINAL_SPEAKERS);

/** The writing that stands between a subject and its cue (在声明中), or null. */
export function writingIn(folded: string, from: number, to: number): string | null {
  if (to - from > 60) return null;
  let last: string | null = null;
  for (let at = WRITINGS.first(folded, from, to); at >= 0; ) {
    const word = NOMINAL_SPEAKERS.startingAt(folded, at, to);
    last = word ?? last;
    at = WRITINGS.first(folded, at + (word?.length ?? 1), to);
  }
  return last;
}
