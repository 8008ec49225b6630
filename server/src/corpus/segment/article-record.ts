/** From one article's facts to the record that a segment keeps of it. */
import { initiative } from '../../analysis/vocabulary.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { visibleOffset, type ReadArticle } from '../read-article.ts';
import type { ArticleRecord, LineRange } from './record.ts';

/** More people than this in one article are not told apart from each other by number; no article names as many. */
export const MOST_PEOPLE = 0xffff;

export function recordOf({ facts, text, visible, lines }: ReadArticle): ArticleRecord {
  const inVisible = ({ start, end }: Span): Span => {
    const first = visibleOffset(visible, start);
    return { start: first, end: Math.max(first, visibleOffset(visible, end)) };
  };
  return {
    title: facts.title?.text ?? null,
    titleSpan: facts.title?.span ?? null,
    day: facts.date?.day ?? null,
    outlet: facts.outlet?.text ?? null,
    tags: [...new Set([...facts.tags, ...facts.categories])],
    people: facts.people.slice(0, MOST_PEOPLE).map((person) => ({ ...person, mentions: person.mentions.map(({ span, text: words }) => ({ span, text: words, range: rangeOf(span, lines) })) })),
    statements: facts.statements.map((statement) => ({
      person: inRange(statement.person),
      speaker: statement.speaker,
      resolved: statement.resolved,
      kind: statement.kind,
      cue: { text: statement.cue.text, span: statement.cue.span },
      subject: statement.subject,
      span: statement.span,
      content: statement.content,
      visible: inVisible(statement.span),
      visibleContent: inVisible(statement.content),
    })),
    encounters: facts.encounters.map(({ kind, status, date, participants, text: words, span }) => ({
      kind, status, date, participants: participants.filter((index) => index < MOST_PEOPLE), initiative: initiative(words), span, visible: inVisible(span),
    })),
    references: facts.encounterReferences.map(({ kind, participants, from, to, text: words, span }) => ({
      kind, participants: participants.filter((index) => index < MOST_PEOPLE), from, to, span, text: words,
    })),
    terms: facts.terms,
    text,
  };
}

function inRange(person: number | null): number | null {
  return person !== null && person < MOST_PEOPLE ? person : null;
}

function rangeOf({ start, end }: Span, lines: LineIndex): LineRange {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { line: from.line, character: from.character, endLine: to.line, endCharacter: to.character };
}
