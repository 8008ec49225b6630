/** From one file's text to all the corpus wants of it: the only way in, a pure function that may run in any thread. */
import { analyse } from '../analysis/analyse.ts';
import type { Facts } from '../analysis/facts.ts';
import type { VisibleText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { fold } from '../text/fold.ts';
import { LineIndex } from '../text/line-index.ts';

export interface ReadArticle {
  readonly facts: Facts;
  /** The visible text folded to Simplified: what searches look through. */
  readonly text: string;
  /** Where its characters stand in the file. */
  readonly visible: Pick<VisibleText, 'text' | 'fileOffset'>;
  /** The lines of the file, so that a mention can be told as a position without reading the file again. */
  readonly lines: LineIndex;
}

/** `fileName` without folders; `timeZone` an IANA name. Null when the text is no article. */
export function readArticle(text: string, fileName: string, timeZone: string): ReadArticle | null {
  const parsed = parseArticle(text, { fileName, timeZone });
  const facts = analyse(parsed);
  if (facts === null || parsed.article === null) return null;
  const { visible } = parsed.article;
  return { facts, text: fold(visible.text), visible, lines: new LineIndex(text) };
}

/** The visible offset of the character that stands at a file offset: the first one at or behind it. */
export function visibleOffset(visible: Pick<VisibleText, 'text' | 'fileOffset'>, fileOffset: number): number {
  let low = 0;
  let high = visible.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (visible.fileOffset(middle) < fileOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
