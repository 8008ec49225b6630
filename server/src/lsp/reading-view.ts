/**
 * One reading view with its article's file: places of either told in the other, as the positions and ranges of the protocol. What the
 * other does not show has no place there.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { ReadingText } from '../features/reading/reading-text.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { toRange, toSpan } from './convert.ts';
import type { Place } from './places.ts';

export class ReadingView {
  readonly articleUri: string;
  readonly readingUri: string;
  readonly reading: ReadingText;
  readonly file: Place;
  /** Lines of the article's part of the view. */
  readonly lines: LineIndex;

  constructor(articleUri: string, readingUri: string, reading: ReadingText, file: Place) {
    this.articleUri = articleUri;
    this.readingUri = readingUri;
    this.reading = reading;
    this.file = file;
    this.lines = new LineIndex(reading.text);
  }

  positionInFile(position: Position): Position | null {
    const offset = this.#isBehind(position) ? null : this.reading.map.offsetInFile(this.lines.offsetAt(position));
    return offset === null ? null : this.file.lines.positionAt(offset);
  }

  positionInView(position: Position): Position | null {
    const offset = this.reading.map.offsetInView(this.file.lines.offsetAt(position));
    return offset === null ? null : this.lines.positionAt(offset);
  }

  rangeInFile(range: Range): Range | null {
    const span = this.#isBehind(range.start) ? null : this.reading.map.spanInFile(toSpan(this.lines, range));
    return span === null ? null : toRange(this.file.lines, span);
  }

  rangeInView(range: Range): Range | null {
    return this.spanInView(toSpan(this.file.lines, range));
  }

  /** The place in the view of a span of the file. */
  spanInView(span: Span): Range | null {
    const shown = this.reading.map.spanInView(span);
    return shown === null ? null : toRange(this.lines, shown);
  }

  /** The same in as many ranges as the view has lines of it. */
  spansInView(span: Span): Range[] {
    return this.reading.map.spansInView(span).map((shown) => toRange(this.lines, shown));
  }

  /** Whether a position stands below the article, in the list of related ones. */
  #isBehind({ line }: Position): boolean {
    return line >= this.lines.lineCount - 1 && this.lines.lineCount > 1;
  }
}
