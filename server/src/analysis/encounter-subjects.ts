/** Whom an encounter's clause means where it names nobody: a pronoun, or the subject of the clause or sentence before. */
import { ADVERBS, NOT_JOINING } from '../language/zh/encounters.ts';
import { mentionsIn, type EncounterPlace } from './encounter-place.ts';
import type { FoundPerson } from './people.ts';
import { lastIndexWithin, lastStartingBefore } from './source.ts';
import { firstPersonSubject } from './speakers.ts';
import { readSubject, skipLeading } from './subjects.ts';

/** So many sentences back a pronoun reaches. */
const FARTHEST_BACK = 3;
const MOST_CLAUSES = 6;

/** The words of a clause before its first name or its verb, when they name no subject. */
export interface Opening {
  /** Where 与 or 同 stands, or the end of the words. */
  readonly at: number;
  readonly joins: boolean;
  readonly pronoun: boolean;
  /** Whether any word stands there. */
  readonly words: boolean;
}

/** Reads from the start of the clause to `to`: adverbs, dates, places and at most a pronoun, up to 与; null when something else stands there. */
export function openingOf({ reading, from, clause }: EncounterPlace, to: number): Opening | null {
  const { folded } = reading.source;
  let at = from === clause.start ? Math.min(to, skipLeading(reading, from, to)) : from;
  // 在东京与…: the place belongs to the words before it.
  if (at > from && '在于'.includes(folded[at - 1] as string)) at--;
  let pronoun = false;
  for (let steps = 0; steps < 12 && at < to; steps++) {
    const char = folded[at] as string;
    const next = folded[at + 1] ?? ' ';
    if (joinsAt(folded, at)) return { at, joins: true, pronoun, words: at > from };
    const date = reading.dates[lastStartingBefore(reading.dates, at)];
    if (!pronoun && (char === '他' || char === '她') && next !== '们' && next !== '的') {
      pronoun = true;
      at++;
    } else if (date && date.start <= at && date.end > at) at = date.end;
    else if (char === ' ' || char === '　') at++;
    else if ('在于到赴'.includes(char)) {
      let joint = at + 1;
      while (joint < to && joint - at < 24 && !joinsAt(folded, joint)) joint++;
      return joint < to && joinsAt(folded, joint) ? { at: joint, joins: true, pronoun, words: true } : joint === to ? { at: to, joins: false, pronoun, words: true } : null;
    } else {
      const adverb = ADVERBS.startingAt(folded, at, to);
      if (!adverb) return null;
      at += adverb.length;
    }
  }
  return at >= to ? { at, joins: false, pronoun, words: at > from } : null;
}

/** 与, 同, 获 as words of their own. */
export function joinsAt(folded: string, at: number): boolean {
  return '与同跟和向获'.includes(folded[at] as string) && !NOT_JOINING.startingAt(folded, at) && !NOT_JOINING.endingAt(folded, at + 1);
}

/** Whom a pronoun or a missing subject in the encounter's clause means. */
export function meantSubject(place: EncounterPlace, pronoun: boolean): FoundPerson | null {
  if (place.going && !pronoun) return place.going;
  return subjectBefore(place) ?? (place.clause.start === place.sentence.start || pronoun ? goneOnAbout(place, pronoun) : null);
}

/** The subject of the nearest clause before in the sentence that opens with one. */
export function subjectBefore(place: EncounterPlace): FoundPerson | null {
  const { reading, sentence, clause } = place;
  const { folded } = reading.source;
  let to = clause.start - 1;
  for (let clauses = 0; clauses < MOST_CLAUSES && to > sentence.start; clauses++) {
    const start = Math.max(sentence.start, Math.max(lastIndexWithin(folded, '，', sentence.start, to - 1), lastIndexWithin(folded, '；', sentence.start, to - 1)) + 1);
    const subject = readSubject(reading, start, to);
    if (subject.kind === 'unnamed' && mentionsIn(reading.index, start, to).length === 0) return null;
    if (subject.kind === 'person' && subject.person.confidence !== 'candidate') return subject.person;
    if (subject.kind === 'pronoun' && !/[们的]/.test(folded[subject.end] ?? ' ')) return goneOnAbout(place, true);
    to = start - 1;
  }
  return mentionsIn(reading.index, sentence.start, clause.start)[0]?.person ?? null;
}

/** Whom the sentences before go on about. */
function goneOnAbout({ reading, statements, cues, sentence, number }: EncounterPlace, pronoun: boolean): FoundPerson | null {
  const { sentences } = reading.source;
  const last = lastStartingBefore(cues, sentence.start - 1);
  for (let back = 1, at = last; back <= FARTHEST_BACK; back++) {
    const before = sentences[number - back];
    if (!before || (!pronoun && before.paragraph !== sentence.paragraph)) return null;
    let speaker: FoundPerson | null = null;
    for (; at >= 0 && (statements[at] as (typeof statements)[number]).cue.start >= before.start; at--) speaker = statements[at]?.person ?? speaker;
    if (speaker) return speaker;
    const subject = firstPersonSubject(reading, before.start, before.end);
    if (subject === 'unnamed') return null;
    if (subject && subject.confidence !== 'candidate') return subject;
  }
  return null;
}
