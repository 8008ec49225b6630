/**
 * Folds Traditional characters to Simplified, one to one, so that text in either script matches the same words and every offset
 * in the folded text is an offset in the original.
 */
import { SIMPLIFIED, TRADITIONAL } from './tables/fold-table.ts';

const UNITS = 0x10000;
/** One bit for every code unit that is folded: small, as most texts are looked at for nothing else. */
const CHANGED = new Int32Array(UNITS >> 5);
const TARGET = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let code = 0; code < UNITS; code++) table[code] = code;
  for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  for (let i = 0; i < TRADITIONAL.length; i++) {
    const code = TRADITIONAL.charCodeAt(i);
    // 薴 folds to 苧, which is itself Traditional (of 苎): what is folded stays as it is when it is folded again.
    table[code] = table[table[code]!]!;
    if (table[code] !== code) CHANGED[code >>> 5] = CHANGED[code >>> 5]! | (1 << (code & 31));
  }
  return table;
}

/** Longer texts are articles: the last one folded is kept, as several readers want it folded in turn. */
const ARTICLE = 200;
let last = '';
let lastFolded = '';

/** The text with every Traditional character replaced by its Simplified form; the same length, and the same string if nothing changes. */
export function fold(text: string): string {
  if (text.length < ARTICLE) return folded(text);
  if (text !== last) {
    lastFolded = folded(text);
    last = text;
  }
  return lastFolded;
}

function folded(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((CHANGED[code >>> 5]! & (1 << (code & 31))) !== 0) return rebuilt(text);
  }
  return text;
}

/** How many code units are turned into a string at once: well below every engine's limit on arguments. */
const CHUNK = 0x2000;
const units = new Uint16Array(CHUNK);
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

function rebuilt(text: string): string {
  if (text.length <= CHUNK) return rebuiltPart(text, 0, text.length);
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK) parts.push(rebuiltPart(text, start, Math.min(start + CHUNK, text.length)));
  return parts.join('');
}

function rebuiltPart(text: string, start: number, end: number): string {
  let surrogates = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    units[i - start] = TARGET[code]!;
    if ((code & 0xf800) === 0xd800) surrogates = true;
  }
  const part = units.subarray(0, end - start);
  // Decoding is faster, but means well with surrogates that stand alone.
  return surrogates || !LITTLE_ENDIAN ? String.fromCharCode.apply(null, part as unknown as number[]) : DECODER.decode(part);
}
