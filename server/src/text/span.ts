/** Spans of text: the only notion of "where" inside the server. Knows nothing of articles. */

/** A half-open range of UTF-16 code units, `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span; a cursor standing right behind the last character counts as inside. */
export function containsOffset(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function intersects(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
