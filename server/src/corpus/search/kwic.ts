/**
 * Key words in context: a hit with what stands before and behind it in its paragraph, as the article writes it, and where the hit stands
 * in the file.
 */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { VisibleText } from '../../article/article.ts';

export interface KwicLine {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Of the hit, in the file's text. */
  readonly span: Span;
}

/** Code units shown on either side by default. */
export const CONTEXT = 40;

/**
 * The line of a hit found in the folded visible text at `start` … `end`; null when the article does not read so (any more). `width` is the
 * most that is shown on either side, in code units.
 */
export function kwicLine(visible: VisibleText, { start, end, folded }: Span & { readonly folded: string }, width = CONTEXT): KwicLine | null {
  const { text } = visible;
  const hit = text.slice(start, end);
  if (start < 0 || start >= end || end > text.length || fold(hit) !== folded) return null;
  const before = text.slice(Math.max(0, start - width), start);
  const behind = text.slice(end, end + width);
  const paragraphEnd = behind.indexOf('\n');
  return {
    left: wholeFromStart(before.slice(before.lastIndexOf('\n') + 1)),
    hit,
    right: wholeToEnd(paragraphEnd < 0 ? behind : behind.slice(0, paragraphEnd)),
    span: visible.fileSpan({ start, end }),
  };
}

/** Without half a character at the beginning. */
function wholeFromStart(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

function wholeToEnd(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
