/**
 * Folds Traditional characters to Simplified, one to one, so that text in either script matches the same words and every offset
 * in the folded text is an offset in the original.
 */
import { SIMPLIFIED, TRADITIONAL } from './tables/fold-table.ts';

const SAME = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
const TARGET = buildTable();

function buildTable(): Uint16Array {
  const table = SAME.slice();
  for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  // 薴 folds to 苧, which is itself Traditional (of 苎): what is folded stays as it is when it is folded again.
  for (let code = 0; code < table.length; code++) table[code] = table[table[code]!]!;
  return table;
}

/** How many code units are turned into a string at once: well below every engine's limit on arguments. */
const CHUNK = 0x2000;

/** The text with every Traditional character replaced by its Simplified form; the same length, and the same string if nothing changes. */
export function fold(text: string): string {
  return firstChange(text) === text.length ? text : rebuilt(text, TARGET);
}

/**
 * The same text in one piece. A text put together from parts is kept by engines as a tree of them, and looking at its characters one by
 * one is slower for as long as it lives.
 */
export function inOnePiece(text: string): string {
  return rebuilt(text, SAME);
}

/** A new string of the code units that `table` gives for those of the text. */
function rebuilt(text: string, table: Uint16Array): string {
  const units = new Uint16Array(Math.min(CHUNK, text.length));
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, text.length);
    for (let i = start; i < end; i++) units[i - start] = table[text.charCodeAt(i)]!;
    parts.push(String.fromCharCode.apply(null, units.subarray(0, end - start) as unknown as number[]));
  }
  return parts.length === 1 ? parts[0]! : parts.join('');
}

function firstChange(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (TARGET[code] !== code) return i;
  }
  return text.length;
}
