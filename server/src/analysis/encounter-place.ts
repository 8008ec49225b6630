/** An encounter's word in its clause, and the people named around it: what every question about an encounter starts from. */
import { afterName } from './subjects.ts';
import type { EncounterKind } from './facts.ts';
import type { FoundStatement } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import type { Mention, MentionIndex, Reading } from './reading.ts';
import { lastStartingBefore, type Sentence } from './source.ts';
import type { Span } from '../text/span.ts';

export interface EncounterPlace {
  readonly reading: Reading;
  /** Of the article, in the order of their cues. */
  readonly statements: readonly FoundStatement[];
  readonly cues: readonly Span[];
  readonly sentence: Sentence;
  /** The sentence's index in the article. */
  readonly number: number;
  readonly clause: Span;
  /** Behind the word of the encounter before in the clause, else the clause's start. */
  readonly from: number;
  readonly kind: EncounterKind;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Who the encounter before in this clause begins with. */
  readonly going: FoundPerson | null;
  /** The parties of the latest encounter of two: 两人. */
  readonly pair: readonly FoundPerson[];
}

/** So many people at most stand in one list. */
const MOST_LISTED = 12;
/** Titles between two names of a list are no longer. */
const LONGEST_GAP = 60;

/** Mentions of people between two offsets, without those who may be none. */
export function mentionsIn(index: MentionIndex, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let at = lastStartingBefore(index.spans, from - 1) + 1; at < index.spans.length; at++) {
    const span = index.spans[at] as Span;
    if (span.end > to) break;
    const person = index.people[at] as FoundPerson;
    if (person.confidence !== 'candidate') found.push({ span, person });
  }
  return found;
}

/** Each person once, in order. */
export function peopleOf(mentions: readonly Mention[]): FoundPerson[] {
  return [...new Set(mentions.map(({ person }) => person))];
}

/** Whether the second of two neighbours goes on with the list of the first: 甲总统及副总统乙. */
export function goesOn(folded: string, first: Mention, second: Mention): boolean {
  if (second.span.start - first.span.end > LONGEST_GAP) return false;
  const at = afterName(folded, first.span.end);
  if (folded.slice(at, at + 2) === '以及' || '、和与及暨'.includes(folded[at] ?? ' ')) return true;
  return /^(?:夫妇|伉俪|等人?)[、和与及]/.test(folded.slice(at, at + 4));
}

/** The list that begins with the first mention. */
export function listFrom(folded: string, mentions: readonly Mention[]): Mention[] {
  let end = 1;
  while (end < mentions.length && end < MOST_LISTED && goesOn(folded, mentions[end - 1] as Mention, mentions[end] as Mention)) end++;
  return mentions.slice(0, end);
}

/** The list that ends with the last mention. */
export function listTo(folded: string, mentions: readonly Mention[]): Mention[] {
  let start = mentions.length - 1;
  while (start > 0 && mentions.length - start < MOST_LISTED && goesOn(folded, mentions[start - 1] as Mention, mentions[start] as Mention)) start--;
  return mentions.slice(Math.max(0, start));
}
