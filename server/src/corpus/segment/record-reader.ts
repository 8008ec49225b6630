/** Reads articles' records from a segment's bytes; `record-writer.ts` is the other half and must say the same. */
import type { EncounterReferenceFacts } from '../../analysis/facts.ts';
import type { Span } from '../../text/span.ts';
import { ByteReader } from './bytes.ts';
import {
  CONFIDENCES, INITIATIVES, KINDS, RESOLVED, type EncounterRecord, type FormRecord, type LineRange, type LocalPerson, type MentionRecord,
  type RoleRecord, type StatementRecord, type TermRecord,
} from './record.ts';
import type { StringPool } from './strings.ts';

/** Bits of `traits`. */
export const TRAITS = { official: 1, introduced: 2, roles: 4, firm: 8, latin: 16 } as const;

/** What is told of a person by `sum`. */
export interface PersonSums {
  latin(text: string): void;
  spelling(text: string): void;
  form(text: string, mentions: number, firm: boolean): void;
  /** Of officials only. */
  office(key: string): void;
}

/** One article's record; parts are read when they are asked for. */
export class RecordReader {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #strings: StringPool;

  constructor(bytes: Uint8Array, start: number, strings: StringPool) {
    this.#bytes = bytes;
    this.#start = start;
    this.#strings = strings;
  }

  get people(): number {
    return new ByteReader(this.#bytes, this.#start).unsigned();
  }

  person(index: number): LocalPerson | undefined {
    const reader = this.#personAt(index);
    return reader === null ? undefined : readPerson(reader, this.#strings);
  }

  /** The number of the string a person is listed under; -1 without that person. */
  nodeId(index: number): number {
    return this.#personAt(index)?.unsigned() ?? -1;
  }

  /** The numbers of the strings the people are listed under, in their order. */
  eachNode(visit: (node: number, index: number) => void): void {
    const reader = new ByteReader(this.#bytes, this.#start);
    const people = reader.unsigned();
    for (let index = 0; index < people; index++) {
      const end = reader.unsigned() + reader.at;
      visit(reader.unsigned(), index);
      reader.at = end;
    }
  }

  /** What can be told of a person without making anything of it; see TRAITS. 0 without that person. */
  traits(index: number): number {
    const reader = this.#personAt(index);
    if (reader === null) return 0;
    reader.unsigned();
    const flags = reader.unsigned();
    const introduced = skipNames(reader, flags);
    for (let left = reader.unsigned() * 2; left > 0; left--) reader.unsigned();
    const firm = CONFIDENCES[flags & 3] !== 'candidate';
    return (flags & 4 ? TRAITS.official : 0) | (flags & 8 ? TRAITS.latin : 0) | (introduced ? TRAITS.introduced : 0) | (firm ? TRAITS.firm : 0) | (reader.unsigned() > 0 ? TRAITS.roles : 0);
  }

  /** The forms of a person's name and their mentions. */
  eachForm(index: number, visit: (text: string, mentions: number) => void): void {
    const reader = this.#personAt(index);
    if (reader === null) return;
    reader.unsigned();
    skipNames(reader, reader.unsigned());
    for (let left = reader.unsigned(); left > 0; left--) visit(this.#strings.get(reader.unsigned()), reader.unsigned());
  }

  /** Adds up a person: whole names are gathered from thousands of them. */
  sum(index: number, sums: PersonSums): void {
    const reader = this.#personAt(index);
    if (reader === null) return;
    const strings = this.#strings;
    reader.unsigned();
    const flags = reader.unsigned();
    const firm = CONFIDENCES[flags & 3] !== 'candidate';
    reader.unsigned();
    if (flags & 8) sums.latin(strings.get(reader.unsigned()));
    if (flags & 16) sums.spelling(strings.get(reader.unsigned()));
    reader.unsigned();
    for (let left = reader.unsigned(); left > 0; left--) sums.form(strings.get(reader.unsigned()), reader.unsigned(), firm);
    if ((flags & 4) === 0) return;
    for (let left = reader.unsigned(); left > 0; left--) {
      reader.unsigned();
      reader.unsigned();
      sums.office(strings.get(reader.unsigned()));
      for (let rest = 3; rest > 0; rest--) reader.unsigned();
    }
  }

  mentions(index: number): MentionRecord[] {
    const reader = this.#personAt(index);
    return reader === null ? [] : readMentions(reader, this.#strings);
  }

  allPeople(): LocalPerson[] {
    const reader = new ByteReader(this.#bytes, this.#start);
    return Array.from({ length: reader.unsigned() }, () => {
      const end = reader.unsigned() + reader.at;
      const person = readPerson(reader, this.#strings);
      reader.at = end;
      return person;
    });
  }

  statements(): StatementRecord[] {
    const reader = this.#behindPeople();
    reader.unsigned();
    return readStatements(reader, this.#strings, (index) => this.person(index)?.name ?? '');
  }

  encounters(): EncounterRecord[] {
    const reader = this.#atEncounters();
    return Array.from({ length: reader.unsigned() }, () => readEncounter(reader, this.#strings));
  }

  references(): EncounterReferenceFacts[] {
    const reader = this.#atEncounters();
    for (let left = reader.unsigned(); left > 0; left--) readEncounter(reader, this.#strings);
    return Array.from({ length: reader.unsigned() }, () => readReference(reader, this.#strings));
  }

  terms(): TermRecord[] {
    const reader = this.#atTerms();
    return Array.from({ length: reader.unsigned() }, () => {
      const key = this.#strings.get(reader.unsigned());
      const written = reader.unsigned();
      return { key, text: written === 0 ? key : this.#strings.get(written - 1), count: reader.unsigned() };
    });
  }

  /** The terms as numbers of strings, without making any: `visit` gets the key's number and the count. */
  eachTerm(visit: (key: number, count: number) => void): void {
    const reader = this.#atTerms();
    for (let left = reader.unsigned(); left > 0; left--) {
      const key = reader.unsigned();
      reader.unsigned();
      visit(key, reader.unsigned());
    }
  }

  tags(): string[] {
    const reader = this.#atTags();
    return Array.from({ length: reader.unsigned() }, () => this.#strings.get(reader.unsigned()));
  }

  /** Where the headline stands in the file. */
  titleSpan(): Span | null {
    const reader = this.#atTags();
    for (let left = reader.unsigned(); left > 0; left--) reader.unsigned();
    return reader.unsigned() === 0 ? null : readSpan(reader, 0);
  }

  #personAt(index: number): ByteReader | null {
    const reader = new ByteReader(this.#bytes, this.#start);
    if (index >= reader.unsigned()) return null;
    for (let at = 0; ; at++) {
      const length = reader.unsigned();
      if (at === index) return reader;
      reader.at += length;
    }
  }

  #behindPeople(): ByteReader {
    const reader = new ByteReader(this.#bytes, this.#start);
    for (let left = reader.unsigned(); left > 0; left--) skipBlock(reader);
    return reader;
  }

  #atEncounters(): ByteReader {
    const reader = this.#behindPeople();
    skipBlock(reader);
    reader.unsigned();
    return reader;
  }

  #atTags(): ByteReader {
    const reader = this.#atTerms();
    for (let left = reader.unsigned() * 3; left > 0; left--) reader.unsigned();
    return reader;
  }

  #atTerms(): ByteReader {
    const reader = this.#behindPeople();
    skipBlock(reader);
    skipBlock(reader);
    return reader;
  }
}

/** Goes on from a person's flags to its forms; whether it is introduced. */
function skipNames(reader: ByteReader, flags: number): boolean {
  reader.unsigned();
  if (flags & 8) reader.unsigned();
  if (flags & 16) reader.unsigned();
  return reader.unsigned() > 0;
}

function skipBlock(reader: ByteReader): void {
  const length = reader.unsigned();
  reader.at += length;
}

function readPerson(reader: ByteReader, strings: StringPool): LocalPerson {
  const node = strings.get(reader.unsigned());
  const flags = reader.unsigned();
  const name = strings.get(reader.unsigned());
  const latin = flags & 8 ? strings.get(reader.unsigned()) : null;
  const spelling = flags & 16 ? strings.get(reader.unsigned()) : null;
  const introduction = reader.unsigned();
  const forms: FormRecord[] = [];
  for (let left = reader.unsigned(); left > 0; left--) forms.push({ text: strings.get(reader.unsigned()), mentions: reader.unsigned() });
  const roles: RoleRecord[] = [];
  let last = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    const title = strings.get(reader.unsigned());
    const affiliation = reader.unsigned();
    const office = strings.get(reader.unsigned());
    const mention = reader.unsigned();
    const span = readSpan(reader, last);
    last = span.start;
    roles.push({ title, affiliation: affiliation === 0 ? null : strings.get(affiliation - 1), office, span, mention });
  }
  return {
    node, name, latin, spelling, forms, roles,
    official: (flags & 4) !== 0,
    confidence: CONFIDENCES[flags & 3] ?? 'candidate',
    introduction: introduction === 0 ? null : introduction - 1,
  };
}

function readMentions(reader: ByteReader, strings: StringPool): MentionRecord[] {
  reader.unsigned();
  const flags = reader.unsigned();
  skipNames(reader, flags);
  const forms: number[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    forms.push(reader.unsigned());
    reader.unsigned();
  }
  for (let left = reader.unsigned() * 6; left > 0; left--) reader.unsigned();
  const mentions: MentionRecord[] = [];
  let last = 0;
  let line = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    const text = strings.get(forms[reader.unsigned()] ?? 0);
    const span = readSpan(reader, last);
    last = span.start;
    let range: LineRange | null = null;
    if (flags & 32) {
      range = readRange(reader, span, line);
      line = range.line;
    }
    mentions.push({ span, text, range });
  }
  return mentions;
}

function readRange(reader: ByteReader, span: Span, lastLine: number): LineRange {
  const line = lastLine + reader.signed();
  const packed = reader.unsigned();
  const character = Math.floor(packed / 2);
  if (packed % 2 === 0) return { line, character, endLine: line, endCharacter: character + span.end - span.start };
  return { line, character, endLine: line + reader.unsigned(), endCharacter: reader.unsigned() };
}

function readStatements(reader: ByteReader, strings: StringPool, nameOf: (person: number) => string): StatementRecord[] {
  const statements: StatementRecord[] = [];
  let last = 0;
  let lastVisible = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    const person = reader.unsigned();
    const speaker = person === 0 ? strings.get(reader.unsigned()) : nameOf(person - 1);
    const flags = reader.unsigned();
    const span = readSpan(reader, last);
    last = span.start;
    const cueText = strings.get(reader.unsigned());
    const cue = { text: cueText, span: readSpan(reader, span.start) };
    const content = readSpan(reader, span.start);
    const subject = flags & 8 ? readSpan(reader, span.start) : null;
    const visible = readSpan(reader, lastVisible);
    lastVisible = visible.start;
    const visibleContent = readSpan(reader, visible.start);
    statements.push({
      person: person === 0 ? null : person - 1, speaker, cue, subject, span, content, visible, visibleContent,
      resolved: RESOLVED[flags & 3] ?? 'name',
      kind: flags & 4 ? 'direct' : 'indirect',
    });
  }
  return statements;
}

function readEncounter(reader: ByteReader, strings: StringPool): EncounterRecord {
  const flags = reader.unsigned();
  const date = reader.unsigned();
  return {
    kind: KINDS[flags & 7] ?? 'meeting',
    status: flags & 8 ? 'announced' : 'happened',
    initiative: INITIATIVES[flags >> 4] ?? 'open',
    date: date === 0 ? null : strings.get(date - 1),
    participants: readList(reader),
    span: readSpan(reader, 0),
    visible: readSpan(reader, 0),
  };
}

function readReference(reader: ByteReader, strings: StringPool): EncounterReferenceFacts {
  const kind = KINDS[reader.unsigned()] ?? 'meeting';
  const from = strings.get(reader.unsigned());
  const to = strings.get(reader.unsigned());
  const text = strings.get(reader.unsigned());
  return { kind, from, to, text, participants: readList(reader), span: readSpan(reader, 0) };
}

function readList(reader: ByteReader): number[] {
  return Array.from({ length: reader.unsigned() }, () => reader.unsigned());
}

function readSpan(reader: ByteReader, from: number): Span {
  const start = from + reader.signed();
  return { start, end: start + reader.unsigned() };
}
