/**
 * How a segment's bytes are laid out: a head of 32-bit numbers, then sections that are used as typed arrays where they lie. All
 * machines that run editors are little-endian, and so are the bytes; others would find a wrong magic number.
 */
import { crc32 } from '../../text/checksum.ts';

export const MAGIC = 0x47455343; // "CSEG"
/** Raise whenever the bytes of a section mean something else. */
export const FORMAT = 1;

/** Numbers of the head, by index. */
export const HEAD = {
  magic: 0,
  format: 1,
  /** CRC-32 of all bytes behind the head. */
  checksum: 2,
  analyser: 3,
  docs: 4,
  articles: 5,
  people: 6,
  mentions: 7,
  statements: 8,
  encounters: 9,
  /** Code units and CRC-32 of the text part. */
  textLength: 10,
  textHash: 11,
  sections: 12,
} as const;
export const HEAD_NUMBERS = 16;

/** The typed arrays of a segment, in the order in which they lie. */
const FIXED = {
  meta: Uint8Array,
  pathUnits: Uint16Array, pathEnds: Uint32Array, pathTable: Int32Array,
  units: Uint16Array, ends: Uint32Array, table: Int32Array,
  mtimes: Float64Array, sizes: Float64Array, hashes: Uint32Array, flags: Uint8Array,
  days: Int32Array, titles: Uint32Array, outlets: Uint32Array,
  textEnds: Uint32Array, locals: Uint32Array, recordEnds: Uint32Array, records: Uint8Array,
} as const;

/**
 * The inverted lists; each is three sections: keys, where lists begin, their bytes. Keys are numbers of strings, those of `titlePairs` the
 * pairs themselves.
 */
export const LISTS = ['nodes', 'others', 'sounds', 'latins', 'spellings', 'terms', 'titlePairs', 'pairs', 'tags'] as const;
export type ListName = (typeof LISTS)[number];

export interface Fixed {
  readonly meta: Uint8Array; readonly flags: Uint8Array; readonly records: Uint8Array;
  readonly pathUnits: Uint16Array; readonly units: Uint16Array;
  readonly pathTable: Int32Array; readonly table: Int32Array; readonly days: Int32Array;
  readonly mtimes: Float64Array; readonly sizes: Float64Array;
  readonly pathEnds: Uint32Array; readonly ends: Uint32Array; readonly hashes: Uint32Array; readonly titles: Uint32Array; readonly outlets: Uint32Array;
  readonly textEnds: Uint32Array; readonly locals: Uint32Array; readonly recordEnds: Uint32Array;
}
export interface ListSections { readonly keys: Uint32Array; readonly starts: Uint32Array; readonly bytes: Uint8Array }
export interface Sections extends Fixed { readonly lists: { readonly [K in ListName]: ListSections } }

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const FIXED_NAMES = Object.keys(FIXED) as (keyof Fixed)[];
const SECTION_COUNT = FIXED_NAMES.length + LISTS.length * 3;

/** Thrown when bytes are no segment, or one of another format, or damaged. */
export class SegmentDamaged extends Error {
  override readonly name = 'SegmentDamaged';
}

export function pack(head: Readonly<Record<Exclude<keyof typeof HEAD, 'magic' | 'format' | 'checksum' | 'sections'>, number>>, sections: Sections): Uint8Array<ArrayBuffer> {
  const all: Section[] = [...FIXED_NAMES.map((name) => sections[name]), ...LISTS.flatMap((name) => [sections.lists[name].keys, sections.lists[name].starts, sections.lists[name].bytes])];
  const offsets: number[] = [];
  let length = (HEAD_NUMBERS + SECTION_COUNT * 2) * 4;
  for (const section of all) {
    length = Math.ceil(length / 8) * 8;
    offsets.push(length);
    length += section.byteLength;
  }
  const bytes = new Uint8Array(length);
  const numbers = new Uint32Array(bytes.buffer, 0, HEAD_NUMBERS + SECTION_COUNT * 2);
  for (const [name, value] of Object.entries(head)) numbers[HEAD[name as keyof typeof HEAD]] = value;
  all.forEach((section, at) => {
    numbers[HEAD_NUMBERS + at * 2] = offsets[at]!;
    numbers[HEAD_NUMBERS + at * 2 + 1] = section.length;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offsets[at]);
  });
  numbers[HEAD.magic] = MAGIC;
  numbers[HEAD.format] = FORMAT;
  numbers[HEAD.sections] = SECTION_COUNT;
  numbers[HEAD.checksum] = crc32(bytes.subarray(HEAD_NUMBERS * 4));
  return bytes;
}

/** The head's numbers and the sections as views of the bytes. Throws SegmentDamaged. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): { readonly head: (name: keyof typeof HEAD) => number; readonly sections: Sections } {
  // Views want their offset aligned; bytes read into the middle of a larger buffer are copied.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const directory = (HEAD_NUMBERS + SECTION_COUNT * 2) * 4;
  if (own.length < directory) throw new SegmentDamaged('too short');
  const numbers = new Uint32Array(own.buffer, own.byteOffset, directory / 4);
  if (numbers[HEAD.magic] !== MAGIC) throw new SegmentDamaged('not a segment');
  if (numbers[HEAD.format] !== FORMAT || numbers[HEAD.sections] !== SECTION_COUNT) throw new SegmentDamaged('another format');
  if (numbers[HEAD.checksum] !== crc32(own.subarray(HEAD_NUMBERS * 4))) throw new SegmentDamaged('wrong checksum');
  let at = 0;
  const next = <T extends Section>(Type: { new (buffer: ArrayBuffer, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number }): T => {
    const offset = numbers[HEAD_NUMBERS + at * 2]!;
    const length = numbers[HEAD_NUMBERS + at * 2 + 1]!;
    at++;
    if (offset + length * Type.BYTES_PER_ELEMENT > own.length) throw new SegmentDamaged('cut off');
    return new Type(own.buffer, own.byteOffset + offset, length);
  };
  const sections: Record<string, unknown> = {};
  for (const name of FIXED_NAMES) sections[name] = next<Section>(FIXED[name] as unknown as Parameters<typeof next<Section>>[0]);
  const lists: Record<string, ListSections> = {};
  for (const name of LISTS) lists[name] = { keys: next(Uint32Array), starts: next(Uint32Array), bytes: next(Uint8Array) };
  sections['lists'] = lists;
  return { head: (name) => numbers[HEAD[name]]!, sections: sections as unknown as Sections };
}
