/** From one article's facts to the record that a segment keeps of it. */
import type { PersonFacts } from '../../analysis/facts.ts';
import { initiative } from '../../analysis/vocabulary.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { visibleOffset, type ReadArticle } from '../read-article.ts';
import { affiliationKey, surfaceKey, titleKey } from '../surface-key.ts';
import type { ArticleRecord, FormRecord, LineRange } from './record.ts';

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
    people: facts.people.slice(0, MOST_PEOPLE).map((person) => personRecord(person, lines)),
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
    terms: facts.terms.map((term) => ({ text: term.text, key: surfaceKey(term.text), count: term.count })),
    text,
  };
}

function inRange(person: number | null): number | null {
  return person !== null && person < MOST_PEOPLE ? person : null;
}

function personRecord(person: PersonFacts, lines: LineIndex): ArticleRecord['people'][number] {
  return {
    node: nodeKeyOf(person),
    name: person.name,
    latin: person.latin,
    spelling: person.spelling,
    official: person.official,
    confidence: person.confidence,
    introduction: person.introduction,
    forms: formsOf(person),
    roles: person.roles.map(({ title, affiliation, span, mention }) => ({ title, affiliation, span, mention, office: officeKey(affiliation, title) })),
    mentions: person.mentions.map(({ span, text }) => ({ span, text, range: rangeOf(span, lines) })),
  };
}

function rangeOf({ start, end }: Span, lines: LineIndex): LineRange {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { line: from.line, character: from.character, endLine: to.line, endCharacter: to.character };
}

function formsOf(person: PersonFacts): FormRecord[] {
  const counts = new Map<string, number>(person.surfaces.map((surface) => [surface, 0]));
  for (const { text } of person.mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, mentions]) => ({ text, mentions }));
}

/** The key of the name a local person is listed under: the longest form, the first by code units among equally long ones. */
export function nodeKeyOf(person: Pick<PersonFacts, 'name' | 'surfaces'>): string {
  let best = '';
  for (const surface of person.surfaces) {
    const key = surfaceKey(surface);
    if (key.length > best.length || (key.length === best.length && key < best)) best = key;
  }
  return best === '' ? surfaceKey(person.name) : best;
}

/** An office as compared: `美国国务院\t发言人`. */
export function officeKey(affiliation: string | null, title: string): string {
  return `${affiliationKey(affiliation)}\t${titleKey(title)}`;
}
