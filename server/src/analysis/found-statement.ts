/** A statement found in the visible text, and where its content ends. */
import { CharacterSet, WHITE_SPACE } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import type { Resolved } from './facts.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, type Sentence, type Source } from './source.ts';

export interface FoundStatement {
  readonly person: FoundPerson | null;
  /** The organisation as written; null for a person. */
  readonly organisation: Span | null;
  readonly resolved: Resolved;
  readonly subject: Span | null;
  readonly cue: Span;
  readonly kind: 'direct' | 'indirect';
  readonly span: Span;
  readonly content: Span;
}

export function sameSpeaker(a: FoundStatement, b: FoundStatement): boolean {
  return (a.person !== null && a.person === b.person) || (a.organisation !== null && a.organisation.start === b.organisation?.start);
}

/** Who speaks, and the words that say so. */
export interface Speaker {
  readonly person: FoundPerson | null;
  /** The organisation as written; null for a person. */
  readonly organisation: Span | null;
  readonly resolved: Resolved;
  /** Null when elided. */
  readonly subject: Span | null;
}

export function named(person: FoundPerson, span: Span, resolved: Speaker['resolved'] = 'name'): Speaker {
  return { person, organisation: null, resolved, subject: span };
}

export function collective(organisation: Span, subject: Span = organisation, resolved: Speaker['resolved'] = 'name'): Speaker {
  return { person: null, organisation, resolved, subject };
}

export function makeStatement(source: Source, sentence: Sentence, cue: Span, speaker: Speaker): FoundStatement {
  const content = contentAfter(source, cue, sentence);
  const start = Math.min(speaker.subject?.start ?? cue.start, cue.start);
  const { person, organisation, resolved, subject } = speaker;
  return { person, organisation, resolved, subject, cue, kind: kindOf(source, content), span: { start, end: content.end }, content };
}

const BEFORE_CONTENT = new CharacterSet('，：:, 了过');
const OPENS_QUOTATION = new CharacterSet('“「');

function contentAfter(source: Source, cue: Span, sentence: Sentence): Span {
  const { folded } = source;
  let start = cue.end;
  while (start < sentence.end && BEFORE_CONTENT.at(folded, start)) start++;
  let end = sentence.end;
  // A quotation that begins here is reported to its end, however many sentences it has.
  const quotation = source.quotations[lastStartingBefore(source.quotations, start)];
  if (quotation && quotation.start === start && quotation.end > end) end = quotation.end;
  if (start >= end && OPENS_QUOTATION.at(folded, end)) {
    const next = source.quotations[lastStartingBefore(source.quotations, end)];
    if (next) return { start: next.start, end: next.end };
  }
  end = WHITE_SPACE.skipBack(folded, end, start);
  return { start: Math.min(start, end), end };
}

function kindOf(source: Source, content: Span): 'direct' | 'indirect' {
  let quoted = 0;
  for (let at = Math.max(0, lastStartingBefore(source.quotations, content.start)); at < source.quotations.length; at++) {
    const quotation = source.quotations[at] as Span;
    if (quotation.start >= content.end) break;
    quoted += Math.max(0, Math.min(quotation.end, content.end) - Math.max(quotation.start, content.start));
  }
  return quoted * 2 > content.end - content.start ? 'direct' : 'indirect';
}
