/** Writes an article's record as bytes; `record-reader.ts` is the other half and must say the same. */
import type { Span } from '../../text/span.ts';
import { ByteWriter } from './bytes.ts';
import type { DerivedStrings } from './derived-strings.ts';
import { CONFIDENCES, INITIATIVES, KINDS, RESOLVED, type ArticleRecord, type LineRange, type PersonRecord } from './record.ts';

/** What an article is found by, as numbers of strings. */
export interface Listed {
  readonly people: readonly ListedPerson[];
  readonly terms: readonly number[];
  readonly tags: readonly number[];
}

export interface ListedPerson {
  /** The name under which the person is listed. */
  readonly node: number;
  /** The keys of all forms, each once. */
  readonly keys: readonly number[];
  /** The key of the gloss and the first known spelling; -1 without one. */
  readonly latin: number;
  readonly spelling: number;
}

export class RecordWriter {
  readonly #strings: DerivedStrings;
  readonly #out = new ByteWriter();
  readonly #block = new ByteWriter();
  readonly #forms = new NumberSet();
  readonly #keys = new NumberSet();

  constructor(strings: DerivedStrings) {
    this.#strings = strings;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#out.length;
  }

  /** The bytes so far; valid until more are written. */
  view(): Uint8Array {
    return this.#out.view();
  }

  write(record: ArticleRecord): Listed {
    const out = this.#out;
    out.unsigned(record.people.length);
    const people = record.people.map((person) => {
      const listed = this.#writePerson(person);
      this.#endBlock();
      return listed;
    });
    this.#writeStatements(record);
    this.#endBlock();
    this.#writeEncounters(record);
    this.#endBlock();
    const terms = this.#writeTerms(record);
    out.unsigned(record.tags.length);
    const tags = record.tags.map((tag) => this.#string(out, tag));
    out.unsigned(record.titleSpan === null ? 0 : 1);
    if (record.titleSpan !== null) writeSpan(out, record.titleSpan, 0);
    return { people, terms, tags };
  }

  /** What may be passed over by who reads something else stands behind its length. */
  #endBlock(): void {
    this.#out.unsigned(this.#block.length);
    this.#out.append(this.#block);
    this.#block.clear();
  }

  #string(out: ByteWriter, text: string): number {
    const id = this.#strings.id(text);
    out.unsigned(id);
    return id;
  }

  #optional(out: ByteWriter, text: string | null): void {
    out.unsigned(text === null ? 0 : this.#strings.id(text) + 1);
  }

  #writePerson(person: PersonRecord): ListedPerson {
    const out = this.#block;
    const strings = this.#strings;
    const { mentions, roles } = person;
    const forms = this.#forms;
    const keys = this.#keys;
    forms.clear();
    keys.clear();
    for (const surface of person.surfaces) keys.add(strings.key(forms.add(strings.id(surface)), surface));
    const named = strings.id(person.name);
    const node = strings.nameAmong(keys.list) ?? strings.key(named, person.name);
    const withRanges = mentions.some(({ range }) => range !== null);
    out.unsigned(node);
    out.unsigned(CONFIDENCES.indexOf(person.confidence) | (person.official ? 4 : 0) | (person.latin !== null ? 8 : 0) | (person.spelling !== null ? 16 : 0) | (withRanges ? 32 : 0));
    out.unsigned(named);
    const latin = person.latin === null ? -1 : strings.latinKey(this.#string(out, person.latin), person.latin);
    const spelling = person.spelling === null ? -1 : this.#string(out, person.spelling);
    out.unsigned(person.introduction === null ? 0 : person.introduction + 1);
    const formOf = mentions.map(({ text }) => forms.placeOf(strings.id(text)));
    const counts = forms.list.map(() => 0);
    for (const form of formOf) counts[form]!++;
    out.unsigned(counts.length);
    forms.list.forEach((form, at) => {
      out.unsigned(form);
      out.unsigned(counts[at]!);
    });
    out.unsigned(roles.length);
    let last = 0;
    for (const { title, affiliation, span, mention } of roles) {
      const titled = this.#string(out, title);
      const at = affiliation === null ? -1 : strings.id(affiliation);
      out.unsigned(at + 1);
      out.unsigned(strings.office(at, titled));
      out.unsigned(mention);
      last = writeSpan(out, span, last);
    }
    out.unsigned(mentions.length);
    last = 0;
    let line = 0;
    mentions.forEach(({ span, range }, at) => {
      out.unsigned(formOf[at]!);
      last = writeSpan(out, span, last);
      if (withRanges) line = writeRange(out, range ?? NOWHERE, span, line);
    });
    return { node, keys: [...keys.list], latin, spelling };
  }

  #writeTerms({ terms }: ArticleRecord): number[] {
    const out = this.#out;
    out.unsigned(terms.length);
    return terms.map(({ text, count }) => {
      const written = this.#strings.id(text);
      const key = this.#strings.key(written, text);
      out.unsigned(key);
      out.unsigned(written === key ? 0 : written + 1);
      out.unsigned(count);
      return key;
    });
  }

  #writeStatements({ statements }: ArticleRecord): void {
    const out = this.#block;
    out.unsigned(statements.length);
    let last = 0;
    let lastVisible = 0;
    for (const statement of statements) {
      out.unsigned(statement.person === null ? 0 : statement.person + 1);
      if (statement.person === null) this.#string(out, statement.speaker);
      out.unsigned(RESOLVED.indexOf(statement.resolved) | (statement.kind === 'direct' ? 4 : 0) | (statement.subject !== null ? 8 : 0));
      const { start } = statement.span;
      last = writeSpan(out, statement.span, last);
      this.#string(out, statement.cue.text);
      writeSpan(out, statement.cue.span, start);
      writeSpan(out, statement.content, start);
      if (statement.subject !== null) writeSpan(out, statement.subject, start);
      const from = statement.visible.start;
      lastVisible = writeSpan(out, statement.visible, lastVisible);
      writeSpan(out, statement.visibleContent, from);
    }
  }

  #writeEncounters({ encounters, references }: ArticleRecord): void {
    const out = this.#block;
    out.unsigned(encounters.length);
    for (const { kind, status, date, participants, initiative, span, visible } of encounters) {
      out.unsigned(KINDS.indexOf(kind) | (status === 'announced' ? 8 : 0) | (INITIATIVES.indexOf(initiative) << 4));
      this.#optional(out, date);
      writeList(out, participants);
      writeSpan(out, span, 0);
      writeSpan(out, visible, 0);
    }
    out.unsigned(references.length);
    for (const { kind, participants, from, to, text, span } of references) {
      out.unsigned(KINDS.indexOf(kind));
      for (const words of [from, to, text]) this.#string(out, words);
      writeList(out, participants);
      writeSpan(out, span, 0);
    }
  }
}

/** Numbers, each once, in the order in which they came first; emptied and filled again for each person. */
class NumberSet {
  readonly list: number[] = [];
  /** Where a number may stand in the list; what is left of earlier fillings is told by looking there. */
  readonly #places: number[] = [];

  /** Gives the number back. */
  add(number: number): number {
    this.placeOf(number);
    return number;
  }

  /** Where a number stands in the list; one that does not is added. */
  placeOf(number: number): number {
    const place = this.#places[number];
    if (place !== undefined && this.list[place] === number) return place;
    return (this.#places[number] = this.list.push(number) - 1);
  }

  clear(): void {
    this.list.length = 0;
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
