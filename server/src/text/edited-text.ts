/**
 * A text under change that remembers what it was made from, so that several edits, one after the other, can be told as one set of
 * replacements of the text there was at first.
 */
import type { Span } from './span.ts';

/** The characters of `span` give way to `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that all speak of `text` and do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Either characters of the first text or new ones. */
type Piece = Span | string;

export class EditedText {
  readonly #first: string;
  #pieces: Piece[];
  #text: string;

  constructor(text: string) {
    this.#first = text;
    this.#pieces = [{ start: 0, end: text.length }];
    this.#text = text;
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** Makes one change; its span speaks of the text as it is now. */
  edit({ span, text }: TextEdit): void {
    const pieces: Piece[] = [];
    let at = 0;
    let written = false;
    const write = (): void => {
      if (!written && text !== '') pieces.push(text);
      written = true;
    };
    for (const piece of this.#pieces) {
      const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const before = Math.min(length, Math.max(0, span.start - at));
      const after = Math.min(length, Math.max(0, span.end - at));
      if (before > 0) pieces.push(cut(piece, 0, before));
      if (span.start < at + length) write();
      if (after < length && after >= before) pieces.push(cut(piece, after, length));
      at += length;
    }
    write();
    this.#pieces = pieces;
    this.#text = this.#text.slice(0, span.start) + text + this.#text.slice(span.end);
  }

  /** What has changed, as replacements in the first text, in its order. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let inserted = '';
    const close = (start: number): void => {
      if (inserted !== '' || start > at) edits.push({ span: { start: at, end: start }, text: inserted });
      inserted = '';
    };
    for (const piece of this.#pieces) {
      if (typeof piece === 'string') {
        inserted += piece;
        continue;
      }
      close(piece.start);
      at = piece.end;
    }
    close(this.#first.length);
    return edits;
  }
}

function cut(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}
