/** Puts articles together into a segment. Works in any thread; the bytes can be handed over or written to disk as they are. */
import { crc32 } from '../../text/checksum.ts';
import { pairsOf } from '../keys.ts';
import type { ReadArticle } from '../read-article.ts';
import { titlePairs as titlePairsOf } from '../title-pairs.ts';
import { recordOf } from './article-record.ts';
import { enlarged } from './bytes.ts';
import { DerivedStrings } from './derived-strings.ts';
import { LISTS, pack, type ListName, type Sections } from './layout.ts';
import { packUri } from './paths.ts';
import { PostingsBuilder } from './postings.ts';
import type { ArticleRecord, FileStamp } from './record.ts';
import { RecordWriter, type Listed } from './record-writer.ts';
import { StringPoolBuilder } from './strings.ts';

export interface SegmentData {
  /** What `Segment.open` takes. */
  readonly index: Uint8Array<ArrayBuffer>;
  /** The folded visible texts one after the other, a 0 behind each. */
  readonly text: Uint16Array<ArrayBuffer>;
}

export const IS_ARTICLE = 1;

export class SegmentBuilder {
  readonly #paths = new StringPoolBuilder();
  readonly #strings = new DerivedStrings();
  readonly #records = new RecordWriter(this.#strings);
  readonly #lists = Object.fromEntries(LISTS.map((name) => [name, new PostingsBuilder()])) as Record<ListName, PostingsBuilder>;
  readonly #mtimes: number[] = [];
  readonly #sizes: number[] = [];
  readonly #hashes: number[] = [];
  readonly #flags: number[] = [];
  readonly #days: number[] = [];
  readonly #titles: number[] = [];
  readonly #outlets: number[] = [];
  readonly #textEnds: number[] = [0];
  readonly #locals: number[] = [0];
  readonly #recordEnds: number[] = [0];
  #text = new Uint16Array(1 << 14);
  #textLength = 0;
  #counts = { articles: 0, people: 0, mentions: 0, statements: 0, encounters: 0 };

  /** Files so far. */
  get size(): number {
    return this.#mtimes.length;
  }

  /** Roughly the bytes of the segment so far, both parts. */
  get bytes(): number {
    return this.#records.length * 2 + this.#textLength * 2;
  }

  /** Adds a file; null for one that is no article, which is remembered so that it need not be read again. Each URI once. */
  add(uri: string, stamp: FileStamp, article: ReadArticle | null): void {
    this.addRecord(uri, stamp, article === null ? null : recordOf(article));
  }

  addRecord(uri: string, stamp: FileStamp, record: ArticleRecord | null): void {
    const doc = this.size;
    if (this.#paths.id(packUri(uri)) !== doc) throw new Error(`added twice: ${uri}`);
    this.#mtimes.push(stamp.mtime);
    this.#sizes.push(stamp.size);
    this.#hashes.push(stamp.hash);
    this.#flags.push(record === null ? 0 : IS_ARTICLE);
    this.#days.push(record?.day ? dayNumber(record.day) : 0);
    this.#titles.push(record?.title == null ? 0 : this.#strings.id(record.title) + 1);
    this.#outlets.push(record?.outlet == null ? 0 : this.#strings.id(record.outlet) + 1);
    if (record !== null) {
      this.#list(doc, record, this.#records.write(record));
      this.#appendText(record.text);
      this.#count(record);
    }
    this.#locals.push(this.#locals[doc]! + (record?.people.length ?? 0));
    this.#recordEnds.push(this.#records.length);
    this.#textEnds.push(this.#textLength);
  }

  /** `analyser` is the version of the analysis, `timeZone` the zone in which days were told. */
  finish(meta: { readonly analyser: number; readonly timeZone: string }): SegmentData {
    const text = this.#text.slice(0, this.#textLength);
    const paths = this.#paths.finish();
    const strings = this.#strings.pool.finish();
    const sections: Sections = {
      meta: new TextEncoder().encode(meta.timeZone),
      pathUnits: paths.units, pathEnds: paths.ends, pathTable: paths.table,
      units: strings.units, ends: strings.ends, table: strings.table,
      mtimes: Float64Array.from(this.#mtimes), sizes: Float64Array.from(this.#sizes), hashes: Uint32Array.from(this.#hashes), flags: Uint8Array.from(this.#flags),
      days: Int32Array.from(this.#days), titles: Uint32Array.from(this.#titles), outlets: Uint32Array.from(this.#outlets),
      textEnds: Uint32Array.from(this.#textEnds), locals: Uint32Array.from(this.#locals), recordEnds: Uint32Array.from(this.#recordEnds), records: this.#records.view(),
      lists: Object.fromEntries(LISTS.map((name) => [name, this.#lists[name].finish()])) as Sections['lists'],
    };
    const head = { analyser: meta.analyser, docs: this.size, ...this.#counts, textLength: this.#textLength, textHash: crc32(new Uint8Array(text.buffer)) };
    return { index: pack(head, sections), text };
  }

  #list(doc: number, record: ArticleRecord, { people, terms, tags }: Listed): void {
    const lists = this.#lists;
    const strings = this.#strings;
    people.forEach(({ node, keys, latin, spelling }, index) => {
      if (strings.pool.lengthOf(node) === 0) return;
      const local = this.#locals[doc]! + index;
      lists.nodes.add(node, local);
      for (const key of keys) {
        if (strings.pool.lengthOf(key) < 2) continue; // 李 of 李总理 names nobody by itself
        if (key !== node) lists.others.add(key, local);
        lists.sounds.add(strings.sound(key), node);
      }
      if (latin >= 0) lists.latins.add(latin, node);
      if (spelling >= 0) lists.spellings.add(spelling, node);
    });
    for (const key of terms) lists.terms.add(key, doc);
    for (const tag of tags) lists.tags.add(tag, doc);
    for (const pair of titlePairsOf(record.title)) lists.titlePairs.add(pair, doc);
    for (const { participants } of [...record.encounters, ...record.references]) {
      const names = participants.flatMap((index) => (people[index] === undefined ? [] : strings.pool.get(people[index].node)));
      for (const pair of pairsOf(names)) lists.pairs.add(strings.id(pair), doc);
    }
  }

  #appendText(text: string | Uint16Array): void {
    const end = this.#textLength + text.length + 1;
    if (end > this.#text.length) this.#text = enlarged(this.#text, end);
    if (typeof text !== 'string') this.#text.set(text, this.#textLength);
    else for (let i = 0; i < text.length; i++) this.#text[this.#textLength + i] = text.charCodeAt(i);
    this.#text[end - 1] = 0;
    this.#textLength = end;
  }

  #count({ people, statements, encounters }: ArticleRecord): void {
    const counts = this.#counts;
    counts.articles++;
    counts.people += people.length;
    counts.statements += statements.length;
    counts.encounters += encounters.length;
    for (const { mentions } of people) counts.mentions += mentions.length;
  }
}

/** `2022-11-01` as 20221101, 0 for what is no day. */
export function dayNumber(day: string): number {
  const number = Number(day.slice(0, 4)) * 10000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
  return Number.isNaN(number) ? 0 : number;
}

/** Articles share days, and lists of them ask again and again; days of some centuries. */
const MOST_DAYS = 100_000;
const dayTexts = new Map<number, string>();

export function dayText(number: number): string | null {
  if (number === 0) return null;
  const known = dayTexts.get(number);
  if (known !== undefined) return known;
  const digits = String(number).padStart(8, '0');
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  if (dayTexts.size < MOST_DAYS) dayTexts.set(number, text);
  return text;
}
