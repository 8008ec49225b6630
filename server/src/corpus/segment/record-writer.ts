/** Writes an article's record as bytes; `record-reader.ts` is the other half and must say the same. */
import type { Span } from '../../text/span.ts';
import { ByteWriter } from './bytes.ts';
import { CONFIDENCES, INITIATIVES, KINDS, RESOLVED, type ArticleRecord, type LineRange } from './record.ts';

/** Gives a string its number. */
export type Numbered = (text: string) => number;

type PersonOf = ArticleRecord['people'][number];

export function writeRecord(out: ByteWriter, record: ArticleRecord, id: Numbered): void {
  const block = new ByteWriter();
  out.unsigned(record.people.length);
  for (const person of record.people) {
    block.clear();
    writePerson(block, person, id);
    out.unsigned(block.length);
    out.append(block);
  }
  block.clear();
  writeStatements(block, record, id);
  out.unsigned(block.length);
  out.append(block);
  block.clear();
  writeEncounters(block, record, id);
  out.unsigned(block.length);
  out.append(block);
  out.unsigned(record.terms.length);
  for (const { text, key, count } of record.terms) {
    out.unsigned(id(key));
    out.unsigned(text === key ? 0 : id(text) + 1);
    out.unsigned(count);
  }
  out.unsigned(record.tags.length);
  for (const tag of record.tags) out.unsigned(id(tag));
  out.unsigned(record.titleSpan === null ? 0 : 1);
  if (record.titleSpan !== null) writeSpan(out, record.titleSpan, 0);
}

function writePerson(out: ByteWriter, person: PersonOf, id: Numbered): void {
  out.unsigned(id(person.node));
  out.unsigned(CONFIDENCES.indexOf(person.confidence) | (person.official ? 4 : 0) | (person.latin !== null ? 8 : 0) | (person.spelling !== null ? 16 : 0) | (person.mentions.some(({ range }) => range !== null) ? 32 : 0));
  out.unsigned(id(person.name));
  if (person.latin !== null) out.unsigned(id(person.latin));
  if (person.spelling !== null) out.unsigned(id(person.spelling));
  out.unsigned(person.introduction === null ? 0 : person.introduction + 1);
  out.unsigned(person.forms.length);
  for (const { text, mentions } of person.forms) {
    out.unsigned(id(text));
    out.unsigned(mentions);
  }
  out.unsigned(person.roles.length);
  let last = 0;
  for (const { title, affiliation, office, span, mention } of person.roles) {
    out.unsigned(id(title));
    out.unsigned(affiliation === null ? 0 : id(affiliation) + 1);
    out.unsigned(id(office));
    out.unsigned(mention);
    last = writeSpan(out, span, last);
  }
  writeMentions(out, person);
}

function writeMentions(out: ByteWriter, { mentions, forms }: PersonOf): void {
  const numberOf = new Map(forms.map(({ text }, at) => [text, at]));
  const withRanges = mentions.some(({ range }) => range !== null);
  out.unsigned(mentions.length);
  let last = 0;
  let line = 0;
  for (const { span, text, range } of mentions) {
    out.unsigned(numberOf.get(text) ?? 0);
    last = writeSpan(out, span, last);
    if (withRanges) line = writeRange(out, range ?? NOWHERE, span, line);
  }
}

const NOWHERE: LineRange = { line: 0, character: 0, endLine: 0, endCharacter: 0 };

/** Most mentions lie in one line and are as long there as in the file; the others tell where they end. */
function writeRange(out: ByteWriter, range: LineRange, span: Span, line: number): number {
  const plain = range.endLine === range.line && range.endCharacter - range.character === span.end - span.start;
  out.signed(range.line - line);
  out.unsigned(range.character * 2 + (plain ? 0 : 1));
  if (!plain) {
    out.unsigned(range.endLine - range.line);
    out.unsigned(range.endCharacter);
  }
  return range.line;
}

function writeStatements(out: ByteWriter, { statements }: ArticleRecord, id: Numbered): void {
  out.unsigned(statements.length);
  let last = 0;
  let lastVisible = 0;
  for (const statement of statements) {
    out.unsigned(statement.person === null ? 0 : statement.person + 1);
    if (statement.person === null) out.unsigned(id(statement.speaker));
    out.unsigned(RESOLVED.indexOf(statement.resolved) | (statement.kind === 'direct' ? 4 : 0) | (statement.subject !== null ? 8 : 0));
    const { start } = statement.span;
    last = writeSpan(out, statement.span, last);
    out.unsigned(id(statement.cue.text));
    writeSpan(out, statement.cue.span, start);
    writeSpan(out, statement.content, start);
    if (statement.subject !== null) writeSpan(out, statement.subject, start);
    const from = statement.visible.start;
    lastVisible = writeSpan(out, statement.visible, lastVisible);
    writeSpan(out, statement.visibleContent, from);
  }
}

function writeEncounters(out: ByteWriter, { encounters, references }: ArticleRecord, id: Numbered): void {
  out.unsigned(encounters.length);
  for (const { kind, status, date, participants, initiative, span, visible } of encounters) {
    out.unsigned(KINDS.indexOf(kind) | (status === 'announced' ? 8 : 0) | (INITIATIVES.indexOf(initiative) << 4));
    out.unsigned(date === null ? 0 : id(date) + 1);
    writeList(out, participants);
    writeSpan(out, span, 0);
    writeSpan(out, visible, 0);
  }
  out.unsigned(references.length);
  for (const { kind, participants, from, to, text, span } of references) {
    out.unsigned(KINDS.indexOf(kind));
    for (const words of [from, to, text]) out.unsigned(id(words));
    writeList(out, participants);
    writeSpan(out, span, 0);
  }
}

function writeList(out: ByteWriter, numbers: readonly number[]): void {
  out.unsigned(numbers.length);
  for (const number of numbers) out.unsigned(number);
}

/** A span as the way from an offset to its start, and its length; gives its start. */
function writeSpan(out: ByteWriter, { start, end }: Span, from: number): number {
  out.signed(start - from);
  out.unsigned(Math.max(0, end - start));
  return start;
}
