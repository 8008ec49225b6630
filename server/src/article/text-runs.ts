/**
 * The visible text with the place of every character in the file, kept as runs: stretches copied from the file as they are, and
 * single pieces (an entity, collapsed white space) that stand for a longer stretch of the file.
 */
import type { Span } from '../text/span.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { VisibleText } from './article.ts';

/** Marks a run whose characters stand in the file as they are. */
const VERBATIM = -1;

/** Grows at the end only. Offsets of appended runs need not rise: a headline may come from behind the body's beginning. */
export class TextRuns implements VisibleText {
  text = '';
  /** Per run: its first visible offset, its first file offset, and how many file characters it stands for, or VERBATIM. */
  readonly #visible: number[] = [];
  readonly #file: number[] = [];
  readonly #length: number[] = [];

  /** Appends characters that stand in the file as they are, from `fileStart`. */
  appendVerbatim(text: string, fileStart: number): void {
    const last = this.#visible.length - 1;
    const follows = last >= 0 && this.#length[last] === VERBATIM && this.#file[last]! + this.text.length - this.#visible[last]! === fileStart;
    if (!follows) this.#push(fileStart, VERBATIM);
    this.text += text;
  }

  /** Appends characters that stand for `fileStart` … `fileEnd` of the file as a whole. */
  appendPiece(text: string, fileStart: number, fileEnd: number): void {
    this.#push(fileStart, fileEnd - fileStart);
    this.text += text;
  }

  /** Appends another text with its runs. */
  appendRuns(other: TextRuns): void {
    const shift = this.text.length;
    for (let run = 0; run < other.#visible.length; run++) {
      this.#visible.push(other.#visible[run]! + shift);
      this.#file.push(other.#file[run]!);
      this.#length.push(other.#length[run]!);
    }
    this.text += other.text;
  }

  fileOffset(offset: number): number {
    if (this.#visible.length === 0) return 0;
    if (offset >= this.text.length) return this.#endOf(this.text.length - 1);
    const run = this.#runAt(Math.max(0, offset));
    return this.#length[run] === VERBATIM ? this.#file[run]! + Math.max(0, offset) - this.#visible[run]! : this.#file[run]!;
  }

  fileSpan(span: Span): Span {
    const start = this.fileOffset(span.start);
    return { start, end: span.end > span.start ? this.#endOf(span.end - 1) : start };
  }

  /** File offset behind the visible character at `offset`. */
  #endOf(offset: number): number {
    const run = this.#runAt(Math.max(0, offset));
    const length = this.#length[run]!;
    return length === VERBATIM ? this.#file[run]! + offset - this.#visible[run]! + 1 : this.#file[run]! + length;
  }

  #push(fileStart: number, length: number): void {
    this.#visible.push(this.text.length);
    this.#file.push(fileStart);
    this.#length.push(length);
  }

  #runAt(offset: number): number {
    return Math.max(0, lastAtMost(this.#visible, offset));
  }
}
