/**
 * Which characters of a reading view are which characters of the file, in both directions. What the view adds (indentation, blank
 * lines, the list of related articles) is nowhere in the file; what it leaves out (markup) is nowhere in the view.
 */
import { lastAtMost } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';

/** A part of the view, by its place there, with the part of the file it shows. */
export interface Piece extends Span {
  readonly file: Span;
  /** Whether it is the file's characters one for one; else it stands for that part of the file as a whole. */
  readonly verbatim: boolean;
  /** A second showing of what the view shows elsewhere: it leads to the file, and the file never leads to it. */
  readonly echo: boolean;
}

export class ReadingMap {
  readonly #pieces: readonly Piece[];
  readonly #starts: readonly number[];
  /** The same by their places in the file, without echoes; no two share a character. */
  readonly #byFile: readonly Piece[];
  readonly #fileStarts: readonly number[];

  /** The pieces come in the order of the view. */
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#starts = pieces.map(({ start }) => start);
    this.#byFile = pieces.filter(({ echo }) => !echo).sort((a, b) => a.file.start - b.file.start);
    this.#fileStarts = this.#byFile.map(({ file }) => file.start);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The file offset of a place between two characters of the view: that of the character behind it, else the end of the one before it. */
  offsetInFile(offset: number): number | null {
    const at = lastAtMost(this.#starts, offset);
    const piece = this.#pieces[at];
    if (piece === undefined || offset > piece.end) return null;
    if (offset === piece.end) return piece.file.end;
    return piece.verbatim ? piece.file.start + offset - piece.start : piece.file.start;
  }

  offsetInView(offset: number): number | null {
    const piece = this.#byFile[lastAtMost(this.#fileStarts, offset)];
    if (piece === undefined || offset > piece.file.end) return null;
    if (offset === piece.file.end) return piece.end;
    return piece.verbatim ? piece.start + offset - piece.file.start : piece.start;
  }

  /** The least span of the file with all that a span of the view shows; null when that is nothing. */
  spanInFile(span: Span): Span | null {
    if (span.start === span.end) return atOne(this.offsetInFile(span.start));
    let start = Infinity;
    let end = -1;
    for (let i = Math.max(0, lastAtMost(this.#starts, span.start)); i < this.#pieces.length && this.#pieces[i]!.start < span.end; i++) {
      const piece = this.#pieces[i]!;
      if (piece.end <= span.start) continue;
      const { file, verbatim } = piece;
      start = Math.min(start, verbatim ? file.start + Math.max(0, span.start - piece.start) : file.start);
      end = Math.max(end, verbatim ? file.end - Math.max(0, piece.end - span.end) : file.end);
    }
    return end < 0 ? null : { start, end };
  }

  /** The least span of the view with all that is shown of a span of the file; null when that is nothing. */
  spanInView(span: Span): Span | null {
    if (span.start === span.end) return atOne(this.offsetInView(span.start));
    let start = Infinity;
    let end = -1;
    for (const part of this.#shown(span)) {
      start = Math.min(start, part.start);
      end = Math.max(end, part.end);
    }
    return end < 0 ? null : { start, end };
  }

  /** What is shown of a span of the file, in its order, in as few spans as there are without what the view adds. */
  spansInView(span: Span): Span[] {
    const spans: Span[] = [];
    for (const part of this.#shown(span)) {
      const last = spans.at(-1);
      if (last?.end === part.start) spans[spans.length - 1] = { start: last.start, end: part.end };
      else spans.push(part);
    }
    return spans;
  }

  *#shown(span: Span): Iterable<Span> {
    for (let i = Math.max(0, lastAtMost(this.#fileStarts, span.start)); i < this.#byFile.length && this.#byFile[i]!.file.start < span.end; i++) {
      const { start, end, file, verbatim } = this.#byFile[i]!;
      if (file.end <= span.start) continue;
      yield verbatim ? { start: start + Math.max(0, span.start - file.start), end: end - Math.max(0, file.end - span.end) } : { start, end };
    }
  }
}

function atOne(offset: number | null): Span | null {
  return offset === null ? null : { start: offset, end: offset };
}
