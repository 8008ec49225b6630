/**
 * The visible text with the place of every character in the file, kept as runs: stretches copied from the file as they are, and
 * single pieces (an entity, collapsed white space) that stand for a longer stretch of the file.
 */
import type { Span } from '../text/span.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Stretch, VisibleText } from './article.ts';

/** Marks a run whose characters stand in the file as they are. */
const VERBATIM = -1;

/**
 * Grows at the end only, by paragraphs: one is drafted, then kept or dropped. Offsets of appended runs need not rise: a headline may
 * come from behind the body's beginning.
 */
export class TextRuns implements VisibleText {
  /** The paragraphs kept, with `\n` between them, in parts that are joined when the text is asked for: in one piece it is read faster. */
  #kept: string[] = [];
  #keptLength = 0;
  /** The paragraph being drafted. */
  draft = '';
  /** Where the draft begins in the visible text, and how many runs lie before it and what parts it from the paragraph before. */
  #draftStart = 0;
  #runsBefore = 0;
  /** Per run: its first visible offset, its first file offset, and how many file characters it stands for, or VERBATIM. */
  readonly #visible: number[] = [];
  readonly #file: number[] = [];
  readonly #length: number[] = [];
  #lastRun = 0;

  /** The paragraphs kept, with `\n` between them. */
  get text(): string {
    if (this.#kept.length !== 1) this.#kept = [this.#kept.join('')];
    return this.#kept[0]!;
  }

  /** Appends characters that stand in the file as they are, from `fileStart`. */
  appendVerbatim(text: string, fileStart: number): void {
    this.#openDraft();
    const last = this.#visible.length - 1;
    const follows = last >= 0 && this.#length[last] === VERBATIM && this.#file[last]! + this.#end - this.#visible[last]! === fileStart;
    if (!follows) this.#push(fileStart, VERBATIM);
    this.draft += text;
  }

  /** Appends characters that stand for `fileStart` … `fileEnd` of the file as a whole. */
  appendPiece(text: string, fileStart: number, fileEnd: number): void {
    this.#openDraft();
    this.#push(fileStart, fileEnd - fileStart);
    this.draft += text;
  }

  /** Makes the draft, which is not empty, a paragraph; returns its place in the visible text. */
  keepDraft(): Span {
    const start = this.#draftStart;
    if (start > this.#keptLength) this.#kept.push('\n');
    this.#kept.push(this.draft);
    this.#keptLength = start + this.draft.length;
    this.draft = '';
    return { start, end: this.#keptLength };
  }

  dropDraft(): void {
    this.#visible.length = this.#runsBefore;
    this.#file.length = this.#runsBefore;
    this.#length.length = this.#runsBefore;
    this.draft = '';
  }

  /** At the first character of a draft: what parts it from the paragraph before stands where that one ends in the file. */
  #openDraft(): void {
    if (this.draft !== '') return;
    this.#runsBefore = this.#visible.length;
    this.#draftStart = this.#keptLength;
    if (this.#keptLength === 0) return;
    this.#push(this.fileOffset(this.#keptLength), 0);
    this.#draftStart++;
  }

  fileOffset(offset: number): number {
    if (this.#visible.length === 0) return 0;
    if (offset >= this.#keptLength) return this.#endOf(this.#keptLength - 1);
    const run = this.#runAt(Math.max(0, offset));
    return this.#length[run] === VERBATIM ? this.#file[run]! + Math.max(0, offset) - this.#visible[run]! : this.#file[run]!;
  }

  fileSpan(span: Span): Span {
    const start = this.fileOffset(span.start);
    return { start, end: span.end > span.start ? this.#endOf(span.end - 1) : start };
  }

  stretches({ start, end }: Span): Stretch[] {
    const found: Stretch[] = [];
    for (let run = this.#runAt(Math.max(0, start)), from = start; from < end; run++) {
      const to = Math.min(end, this.#visible[run + 1] ?? this.#keptLength);
      if (to <= from) break;
      const verbatim = this.#length[run] === VERBATIM;
      const begins = verbatim ? this.#file[run]! + from - this.#visible[run]! : this.#file[run]!;
      found.push({ start: from, end: to, file: { start: begins, end: begins + (verbatim ? to - from : this.#length[run]!) }, verbatim });
      from = to;
    }
    return found;
  }

  /** File offset behind the visible character at `offset`. */
  #endOf(offset: number): number {
    const run = this.#runAt(Math.max(0, offset));
    const length = this.#length[run]!;
    return length === VERBATIM ? this.#file[run]! + offset - this.#visible[run]! + 1 : this.#file[run]! + length;
  }

  /** The length of the visible text with the draft. */
  get #end(): number {
    return this.#draftStart + this.draft.length;
  }

  #push(fileStart: number, length: number): void {
    this.#visible.push(this.#end);
    this.#file.push(fileStart);
    this.#length.push(length);
  }

  /** Spans are mostly asked for one behind the other: the run found last is looked at first. */
  #runAt(offset: number): number {
    const visible = this.#visible;
    const run = this.#lastRun;
    if (run < visible.length && visible[run]! <= offset && (run + 1 === visible.length || visible[run + 1]! > offset)) return run;
    return (this.#lastRun = Math.max(0, lastAtMost(visible, offset)));
  }
}
