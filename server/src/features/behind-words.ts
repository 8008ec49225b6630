/** The words that are shown of an article behind a number of a chart: what stands around the first of what was counted. */
import type { VisibleText } from '../article/article.ts';
import type { BehindArticle } from '../corpus/counts/behind.ts';
import { kwicLine } from '../corpus/search/kwic.ts';
import type { Span } from '../text/span.ts';

/** Code units shown before and behind. */
const BEFORE = 24;
const BEHIND = 56;
/** Code units of a long sentence that are shown. */
const LONGEST = 120;

export interface PlacedWords {
  /** In the file. */
  readonly span: Span;
  /** Of one paragraph, as the article writes it. */
  readonly words: string;
}

/** Null when the file, given as it is now with what of it is visible, does not read so any more. */
export function wordsBehind(text: string, visible: VisibleText | null, place: NonNullable<BehindArticle['place']>): PlacedWords | null {
  if (visible === null || (place.of === 'file' && place.end > text.length)) return null;
  if (place.of === 'visible') {
    const line = kwicLine(visible, place, BEHIND);
    return line === null ? null : { span: line.span, words: wordsAt(visible.text, place) };
  }
  const span = { start: place.start, end: place.end };
  const start = firstAt(visible, span.start);
  const end = firstAt(visible, span.end);
  // A title that is not shown as text stands in the front matter.
  if (start === end) return { span, words: wordsAt(text, span) };
  return { span, words: wordsAt(visible.text, { start, end }) };
}

/** The visible character at an offset of the file, or the first one behind it. */
function firstAt(visible: VisibleText, offset: number): number {
  let low = 0;
  let high = visible.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (visible.fileOffset(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands around, within the paragraph. */
function wordsAt(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BEFORE);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, start + LONGEST, end + BEHIND);
  // Without half a character at either side.
  return text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').replace(/\s+/g, ' ').trim();
}
