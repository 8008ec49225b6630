/**
 * Converts between offsets (UTF-16 code units) and line/character positions as editors count them. Lines end at LF, CRLF or a
 * lone CR, which is how VS Code splits a document.
 */

import { lastAtMost } from './sorted.ts';

/** Zero-based; `character` counts UTF-16 code units. The same shape as an LSP position. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

export class LineIndex {
  /** Offset of each line's first character; the first is 0. */
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of `line`; the text's length for a line behind the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The position of `offset`, clamped to the text; never one between or behind the characters of a line break. */
  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastAtMost(this.#starts, clamped);
    return { line, character: Math.min(clamped, this.#contentEnd(line)) - this.#starts[line]! };
  }

  /** The offset of a position; a line or character that does not exist is clamped to the nearest that does. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, position.character), this.#contentEnd(position.line));
  }

  /** End of the line without its line break. */
  #contentEnd(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const crlf = this.#text.charCodeAt(next - 1) === LF && this.#text.charCodeAt(next - 2) === CR && next - 2 >= this.#starts[line]!;
    return crlf ? next - 2 : next - 1;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) starts.push(lf + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return starts;
}
