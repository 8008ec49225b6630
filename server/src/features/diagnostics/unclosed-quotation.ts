/**
 * Quotations that begin and never end. A quotation may run through several paragraphs, each of which may begin with the mark again,
 * and hold quotations with the same mark; single marks are left alone, as they are apostrophes as well.
 */
import type { Paragraph } from '../../article/article.ts';
import type { Finding, Rule } from './rule.ts';

/** Opening marks by the ones that close them. */
const OPENING: Readonly<Record<string, string>> = { '”': '“', '」': '「', '』': '『' };
const OPENS = new Set(Object.values(OPENING));
/** Two marks no farther apart were meant as one quotation, the second to close it: “外交“. */
const MISTYPED = 30;
/** Words shown with the mark. */
const SHOWN = 8;

export const unclosedQuotation: Rule = {
  name: 'unclosedQuotation',
  find: ({ parsed, texts }) => {
    const { visible, paragraphs } = parsed;
    return unclosedIn(visible.text, paragraphs).map(({ start, end: close, mistyped }): Finding => {
      const paragraph = paragraphs.findLast((one) => one.start <= start)!;
      const end = close ?? Math.min(paragraph.end, start + 1 + SHOWN);
      // Of a mark at the end of words, the words before it tell which is meant.
      const from = mistyped && !isOpener(visible.text, start, paragraph.end) ? Math.max(paragraph.start, start - SHOWN) : start;
      const to = from < start ? start + 1 : end;
      const words = `${from > paragraph.start && from < start ? '…' : ''}${visible.text.slice(from, to)}${to < paragraph.end && from === start ? '…' : ''}`;
      return { span: visible.fileSpan({ start: from, end: to }), message: texts.diagnostics.unclosedQuotation(words, mistyped), others: [] };
    });
  },
};

interface Open {
  readonly at: number;
  readonly mark: string;
  /** Where its paragraph ends. */
  readonly end: number;
}

export interface Unclosed {
  /** Offset of the mark. */
  readonly start: number;
  /** Behind the mark that was meant to close, when that is known. */
  readonly end: number | null;
  /** Whether an opening mark stands where a closing one was meant, at its place or a few words on. */
  readonly mistyped: boolean;
}

/** The marks that open what is never closed, in text order. */
export function unclosedIn(text: string, paragraphs: readonly Paragraph[]): Unclosed[] {
  const running: Open[] = [];
  const found: Unclosed[] = [];
  for (const paragraph of paragraphs) {
    // Only the text itself runs on from paragraph to paragraph; captions may stand in between.
    const open = paragraph.kind === 'paragraph' ? running : [];
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at]!;
      if (OPENS.has(mark)) {
        const goesOn = at === paragraph.start && open.some((one) => one.mark === mark);
        if (!goesOn) open.push({ at, mark, end: paragraph.end });
      } else if (Object.hasOwn(OPENING, mark)) {
        const last = open.findLastIndex((one) => one.mark === OPENING[mark]);
        if (last >= 0) open.splice(last, 1);
      } else if (mark === '"' && open.at(-1)?.mark === '“' && open.at(-1)!.at >= paragraph.start) {
        // “虎士"装甲车: closed by a straight mark, which is bad style but a close.
        open.pop();
      }
    }
    if (open !== running) found.push(...onceEach(text, open));
  }
  found.push(...onceEach(text, running));
  return found.sort((a, b) => a.start - b.start);
}

function onceEach(text: string, open: readonly Open[]): Unclosed[] {
  const found: Unclosed[] = [];
  for (let at = 0; at < open.length; at++) {
    const { at: start, mark, end } = open[at]!;
    const next = open[at + 1];
    const closedByOpener = next?.mark === mark && next.at - start <= MISTYPED && next.end === end;
    found.push({ start, end: closedByOpener ? next.at + 1 : null, mistyped: closedByOpener || !isOpener(text, start, end) });
    if (closedByOpener) at++;
  }
  return found;
}

/** Whether words follow the mark in its paragraph. */
function isOpener(text: string, at: number, end: number): boolean {
  return at + 1 < end && !'。，、；：！？）” '.includes(text[at + 1]!);
}
