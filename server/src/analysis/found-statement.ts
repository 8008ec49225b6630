/** A statement found in the visible text, and where its content ends. */
import type { Span } from '../text/span.ts';
import type { Resolved } from './facts.ts';
import { ACT_CUES } from '../language/zh/cues.ts';
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

export function makeStatement(source: Source, sentence: Sentence, cue: Span, person: FoundPerson | null, organisation: Span | null, resolved: Resolved, subject: Span | null, start: number): FoundStatement {
  const content = contentAfter(source, cue, sentence);
  return { person, organisation: person ? null : organisation, resolved, subject, cue, kind: kindOf(source, content), span: { start: Math.min(start, cue.start), end: content.end }, content };
}

function contentAfter(source: Source, cue: Span, sentence: Sentence): Span {
  const { folded } = source;
  let start = cue.end;
  while (start < sentence.end && '，：:, 了过'.includes(folded[start] as string)) start++;
  let end = sentence.end;
  // A quotation that begins here is reported to its end, however many sentences it has.
  const quotation = source.quotations[lastStartingBefore(source.quotations, start)];
  if (quotation && quotation.start === start && quotation.end > end) end = quotation.end;
  if (start >= end && '“「'.includes(folded[end] ?? ' ')) {
    const next = source.quotations[lastStartingBefore(source.quotations, end)];
    if (next) return { start: next.start, end: next.end };
  }
  while (end > start && /\s/.test(folded[end - 1] as string)) end--;
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

/** A content ends where the next statement of the same sentence begins, unless that one is reported inside it. */
export function endContents(source: Source, statements: readonly FoundStatement[]): FoundStatement[] {
  return statements.map((statement, at) => {
    for (const next of statements.slice(at + 1, at + 6)) {
      if (next.span.start >= statement.content.end) break;
      const begins = Math.min(next.span.start, next.cue.start);
      if (begins <= statement.content.start) continue;
      const own = next.resolved === 'elided' && sameSpeaker(next, statement);
      const apart = source.folded[begins - 1] === '；' || /^(?:则|却|也|亦)/.test(source.folded.slice(next.subject?.end ?? 0, (next.subject?.end ?? 0) + 1));
      if (!own && !((apart || coordinate(source, statement)) && next.person !== statement.person)) continue;
      let end = own ? next.cue.start : begins;
      while (end > statement.content.start && /[，；、并且也还又\s]/.test(source.folded[end - 1] as string)) end--;
      return { ...statement, span: { start: statement.span.start, end }, content: { start: statement.content.start, end } };
    }
    return statement;
  });
}

/** 布林肯通报了…，王毅说: an act with its object ends with its clause; 普赖斯说，布林肯重申 holds the next report inside. */
function coordinate(source: Source, statement: FoundStatement): boolean {
  const word = source.folded.slice(statement.cue.start, statement.cue.end);
  return ACT_CUES.has(word) && !'，：:“「'.includes(source.folded[statement.cue.end] ?? ' ');
}
