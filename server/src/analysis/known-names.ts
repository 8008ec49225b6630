/** Names somebody has told us beforehand, wherever they stand in the text as names: what a reader knows and an article alone does not show. */
import { SURNAME, TRANSLITERATES, classesAt } from '../language/zh/character-classes.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { JAPANESE_SURNAME, mayBegin } from '../language/zh/word-hints.ts';
import { goesOn, leftBoundary, rightBoundary, titlesAround } from './name-edges.ts';
import type { Sighting } from './sightings.ts';
import type { Source } from './source.ts';

export interface KnownName {
  /** Simplified. */
  readonly text: string;
  /** Names with the same number are one person's. */
  readonly person: number;
  /** Whether it is certain that the text names the person; else a short name needs surroundings that speak for it. */
  readonly sure: boolean;
}

/** A name that is no shorter is hardly ever a word as well. */
const TELLING_LENGTH = 3;
/** See `leftBoundary`: a word begins or ends there, and on one side quite clearly. */
const WORD = 1.5;
const CLEAR = 2;

/** Where known names are seen. */
export function knownNames(source: Source, known: readonly KnownName[], found: Sighting[]): void {
  const { folded } = source;
  for (const { text, sure } of known) {
    for (let start = folded.indexOf(text); start >= 0; start = folded.indexOf(text, start + text.length)) {
      const end = start + text.length;
      const roles = titlesAround(folded, start, end);
      if (!sure && (goesOn(folded, start, end) || (text.length < TELLING_LENGTH && roles.length === 0 && !standsAlone(folded, start, end)))) continue;
      found.push({ start, end, kind: kindOf(folded, start), roles, latin: null, confidence: roles.length > 0 ? 'introduced' : 'supported', office: false });
    }
  }
}

function standsAlone(folded: string, start: number, end: number): boolean {
  const [left, right] = [leftBoundary(folded, start), rightBoundary(folded, end)];
  return left >= WORD && right >= WORD && Math.max(left, right) >= CLEAR;
}

function kindOf(folded: string, start: number): Sighting['kind'] {
  if ((mayBegin(folded, start) & JAPANESE_SURNAME) !== 0 && JAPANESE_SURNAMES.startingAt(folded, start) !== null) return 'japanese';
  const classes = classesAt(folded, start);
  return (classes & TRANSLITERATES) !== 0 && (classes & SURNAME) === 0 ? 'foreign' : 'chinese';
}
