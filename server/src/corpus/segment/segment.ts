/** A finished segment: what is known of a batch of articles, used where the bytes lie. Never changes. */
import type { Span } from '../../text/span.ts';
import { dayText, IS_ARTICLE, type SegmentData } from './builder.ts';
import { LISTS, unpack, type HEAD, type ListName, type Sections } from './layout.ts';
import { packUri, unpackUri } from './paths.ts';
import { Postings } from './postings.ts';
import type { ArticleRecord, FileStamp } from './record.ts';
import { RecordReader } from './record-reader.ts';
import { hashText, StringPool } from './strings.ts';

/** Where the text part of a segment lies: in a file, or in memory. */
export interface TextReader {
  /** The code units [from, to) of the segment's text; throws when they cannot be read. Valid until the next call. */
  read(from: number, to: number): Uint16Array;
  /** Fills `target` with the code units from `from` on; throws as `read`. */
  readInto(target: Uint16Array, from: number): void;
}

class MemoryText implements TextReader {
  readonly #units: Uint16Array;

  constructor(units: Uint16Array) {
    this.#units = units;
  }

  read(from: number, to: number): Uint16Array {
    return this.#units.subarray(from, to);
  }

  readInto(target: Uint16Array, from: number): void {
    target.set(this.#units.subarray(from, from + target.length));
  }
}

export class Segment {
  readonly text: TextReader;
  readonly strings: StringPool;
  readonly lists: Readonly<Record<ListName, Postings>>;
  readonly timeZone: string;
  /** Bytes of the index part. */
  readonly byteLength: number;
  readonly #head: (name: keyof typeof HEAD) => number;
  readonly #sections: Sections;
  readonly #paths: StringPool;

  /** Throws SegmentDamaged when the bytes are not a whole segment of this format. */
  static open(index: Uint8Array<ArrayBuffer>, text: TextReader): Segment {
    return new Segment(index, text);
  }

  private constructor(index: Uint8Array<ArrayBuffer>, text: TextReader) {
    const { head, sections } = unpack(index);
    this.text = text;
    this.byteLength = index.byteLength;
    this.#head = head;
    this.#sections = sections;
    this.timeZone = new TextDecoder().decode(sections.meta);
    this.#paths = new StringPool(sections.pathUnits, sections.pathEnds, sections.pathTable);
    this.strings = new StringPool(sections.units, sections.ends, sections.table);
    this.lists = Object.fromEntries(LISTS.map((name) => {
      const { keys, starts, bytes } = sections.lists[name];
      return [name, new Postings(keys, starts, bytes)];
    })) as Record<ListName, Postings>;
  }

  /** Files in it, whether articles or not; they are numbered from 0. */
  get docs(): number {
    return this.#head('docs');
  }

  /** Version of the analysis that read them. */
  get analyser(): number {
    return this.#head('analyser');
  }

  /** Sums over the whole segment. */
  get counts(): { readonly articles: number; readonly people: number; readonly mentions: number; readonly statements: number; readonly encounters: number } {
    const head = this.#head;
    return { articles: head('articles'), people: head('people'), mentions: head('mentions'), statements: head('statements'), encounters: head('encounters') };
  }

  /** Code units of the text part, and the CRC-32 of its bytes. */
  get textLength(): number {
    return this.#head('textLength');
  }

  get textHash(): number {
    return this.#head('textHash');
  }

  uri(doc: number): string {
    return unpackUri(this.#paths.get(doc));
  }

  /** The number of a file, -1 when it is not in the segment; `packed` and its hash come from `uriKey`. */
  find({ packed, hash }: UriKey): number {
    return this.#paths.find(packed, hash);
  }

  /** Which of two files of any two segments comes first in the order of their paths. */
  comparePaths(doc: number, other: Segment, otherDoc: number): number {
    return this.#paths.compare(doc, other.#paths, otherDoc);
  }

  /** The number in this segment of another segment's file, -1 without it. */
  findSame(other: Segment, doc: number, hash: number): number {
    return this.#paths.findSame(other.#paths, doc, hash);
  }

  pathHash(doc: number): number {
    return this.#paths.hash(doc);
  }

  stamp(doc: number): FileStamp {
    const { sizes, mtimes, hashes } = this.#sections;
    return { size: sizes[doc]!, mtime: mtimes[doc]!, hash: hashes[doc]! };
  }

  isArticle(doc: number): boolean {
    return (this.#sections.flags[doc]! & IS_ARTICLE) !== 0;
  }

  /** The day as a number, 20221101; 0 without one. */
  dayNumber(doc: number): number {
    return this.#sections.days[doc]!;
  }

  /** `YYYY-MM-DD` */
  day(doc: number): string | null {
    return dayText(this.dayNumber(doc));
  }

  title(doc: number): string | null {
    const id = this.#sections.titles[doc]!;
    return id === 0 ? null : this.strings.get(id - 1);
  }

  /** Where the title lies among the code units of `strings`; null without one. */
  titleUnits(doc: number): Span | null {
    const id = this.#sections.titles[doc]!;
    return id === 0 ? null : { start: this.strings.ends[id - 1]!, end: this.strings.ends[id]! };
  }

  /** The outlet as a number of `strings`, -1 without one. */
  outletId(doc: number): number {
    return this.#sections.outlets[doc]! - 1;
  }

  outlet(doc: number): string | null {
    const id = this.outletId(doc);
    return id < 0 ? null : this.strings.get(id);
  }

  /** Where the text of each file begins, and last where the last one ends. */
  get textEnds(): Uint32Array {
    return this.#sections.textEnds;
  }

  textStart(doc: number): number {
    return this.#sections.textEnds[doc]!;
  }

  /** Where the text ends; a 0 stands there. */
  textEnd(doc: number): number {
    return Math.max(this.textStart(doc), this.#sections.textEnds[doc + 1]! - 1);
  }

  /** The number that the first of an article's people has among all people of the segment. */
  localsStart(doc: number): number {
    return this.#sections.locals[doc]!;
  }

  /** The file to which the person with a number among all people of the segment belongs. */
  docOfLocal(local: number): number {
    const { locals } = this.#sections;
    let low = 0;
    let high = locals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (locals[middle]! <= local) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  record(doc: number): RecordReader {
    return new RecordReader(this.#sections.records, this.#sections.recordEnds[doc]!, this.strings);
  }

  /** The whole of an article, to be written into another segment; null for a file that is none. */
  articleRecord(doc: number): ArticleRecord | null {
    if (!this.isArticle(doc)) return null;
    const record = this.record(doc);
    return {
      title: this.title(doc),
      titleSpan: record.titleSpan(),
      day: this.day(doc),
      outlet: this.outlet(doc),
      tags: record.tags(),
      people: record.allPeople().map((person, index) => ({
        name: person.name, latin: person.latin, spelling: person.spelling, official: person.official, confidence: person.confidence, introduction: person.introduction,
        surfaces: person.forms.map(({ text }) => text),
        roles: person.roles.map(({ title, affiliation, span, mention }) => ({ title, affiliation, span, mention })),
        mentions: record.mentions(index),
      })),
      statements: record.statements(),
      encounters: record.encounters(),
      references: record.references(),
      terms: record.terms().map(({ text, count }) => ({ text, count })),
      text: this.text.read(this.textStart(doc), this.textEnd(doc)),
    };
  }
}

/** A segment whose text stays in memory. */
export function openInMemory({ index, text }: SegmentData): Segment {
  return Segment.open(index, new MemoryText(text));
}

/** A URI as segments look it up. */
export interface UriKey {
  readonly packed: string;
  readonly hash: number;
}

export function uriKey(uri: string): UriKey {
  const packed = packUri(uri);
  return { packed, hash: hashText(packed) };
}
