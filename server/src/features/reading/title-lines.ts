/**
 * Breaks a headline into lines of about the same length that end where a reader pauses. Headlines are set larger than the text, and an
 * editor would break them at the width of the text.
 */
import { isWide } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** The widest line, in Han characters. */
const WIDEST = 24;
/** A character that is no Han character, as a part of one. */
const NARROW = 0.55;
/** What a line may not begin and not end with. */
const CLOSING = /[，。！？；：、”’」』）》】…—,.!?;:)\]]/;
const OPENING = /[“‘「『（《【(\[]/;
/** Behind these a reader pauses. */
const PAUSE = /[\s\u3000，。！？；：,!?;:]/;
/** How much further from the middle a line may end for the sake of a pause, in Han characters. */
const WORTH_OF_PAUSE = 6;

/** The lines as spans of the text, without the white space at which they part. */
export function titleLines(text: string): Span[] {
  const widths = widthsUpTo(text);
  const lines: Span[] = [];
  let start = 0;
  let left = Math.ceil(widths[text.length]! / WIDEST);
  while (left > 1) {
    const wanted = widths[start]! + (widths[text.length]! - widths[start]!) / left;
    const end = bestBreak(text, widths, start, wanted);
    if (end === null) break;
    lines.push(trimmed(text, start, end));
    start = end;
    left = Math.max(left - 1, Math.ceil((widths[text.length]! - widths[start]!) / WIDEST));
  }
  lines.push(trimmed(text, start, text.length));
  return lines.filter((line) => line.end > line.start);
}

/** How wide the text is up to each offset. */
function widthsUpTo(text: string): number[] {
  const widths = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Of a surrogate pair the second half takes no room.
    widths.push(widths[i]! + (code >= 0xdc00 && code <= 0xdfff ? 0 : isWide(code) ? 1 : NARROW));
  }
  return widths;
}

/** Where the line that begins at `start` best ends, given how wide the text should be up to there; null when it cannot be broken. */
function bestBreak(text: string, widths: readonly number[], start: number, wanted: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let at = start + 1; at < text.length && widths[at]! - widths[start]! <= WIDEST; at++) {
    const [before, behind] = [text[at - 1]!, text[at]!];
    if (CLOSING.test(behind) || OPENING.test(before) || PAUSE.test(behind)) continue;
    const pause = PAUSE.test(before);
    if (!pause && !isWide(text.charCodeAt(at - 1)) && !isWide(text.charCodeAt(at))) continue;
    if (/[\udc00-\udfff]/.test(behind)) continue;
    const cost = Math.abs(widths[at]! - wanted) - (pause ? WORTH_OF_PAUSE : 0);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
