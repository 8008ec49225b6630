/** From one file's text to all the corpus wants of it: the only way in, a pure function that may run in any thread. */
import { analyse } from '../analysis/analyse.ts';
import type { Facts } from '../analysis/facts.ts';
import type { KnownName } from '../analysis/known-names.ts';
import type { VisibleText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { fold } from '../text/fold.ts';
import { LineIndex } from '../text/line-index.ts';
import { signatureOf } from './roster-names.ts';

export interface ReadArticle {
  readonly facts: Facts;
  /** The visible text folded to Simplified: what searches look through. */
  readonly text: string;
  /** Where its characters stand in the file. */
  readonly visible: Pick<VisibleText, 'text' | 'fileOffset'>;
  /** The lines of the file, so that a mention can be told as a position without reading the file again. */
  readonly lines: LineIndex;
  /** The names of the roster that its analysis was told, as one string; undefined for none. */
  readonly told?: string;
  /** The article without them, where they make a difference. */
  readonly plain?: ReadArticle;
}

/** The names of a roster that an article lacks; see `RosterNames`. */
export type MissingNames = (plain: ReadArticle) => readonly KnownName[];

/** `fileName` without folders; `timeZone` an IANA name. Null when the text is no article. What it lacks of the roster's names it is told. */
export function readArticle(text: string, fileName: string, timeZone: string, missing?: MissingNames): ReadArticle | null {
  const parsed = parseArticle(text, { fileName, timeZone });
  const facts = analyse(parsed);
  if (facts === null || parsed.article === null) return null;
  const { visible } = parsed.article;
  const plain: ReadArticle = { facts, text: fold(visible.text), visible, lines: new LineIndex(text) };
  const known = missing?.(plain) ?? [];
  if (known.length === 0) return plain;
  const told = signatureOf(known);
  const settled = analyse(parsed, known)!;
  // Nobody is named by 高峰期, whatever the roster says of 高峰.
  const same = JSON.stringify(settled.people) === JSON.stringify(facts.people);
  return same ? { ...plain, told } : { ...plain, facts: settled, plain, told };
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
