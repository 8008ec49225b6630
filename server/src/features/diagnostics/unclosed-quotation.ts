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
    return unclosedIn(visible.text, paragraphs).map((start): Finding => {
      const paragraph = paragraphs.findLast((one) => one.start <= start)!;
      const end = Math.min(paragraph.end, start + 1 + SHOWN);
      const words = visible.text.slice(start, end);
      return { span: visible.fileSpan({ start, end }), message: texts.diagnostics.unclosedQuotation(words + (end < paragraph.end ? '…' : '')), others: [] };
    });
  },
};

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** Offsets of the marks that open what is never closed, in text order. */
export function unclosedIn(text: string, paragraphs: readonly Paragraph[]): number[] {
  const running: Open[] = [];
  const found: number[] = [];
  for (const paragraph of paragraphs) {
    // Only the text itself runs on from paragraph to paragraph; captions may stand in between.
    const open = paragraph.kind === 'paragraph' ? running : [];
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at]!;
      if (OPENS.has(mark)) {
        const goesOn = at === paragraph.start && open.some((one) => one.mark === mark);
        if (!goesOn) open.push({ at, mark });
      } else if (Object.hasOwn(OPENING, mark)) {
        const last = open.findLastIndex((one) => one.mark === OPENING[mark]);
        if (last >= 0) open.splice(last, 1);
      }
    }
    if (open !== running) found.push(...onceEach(open));
  }
  found.push(...onceEach(running));
  return found.sort((a, b) => a - b);
}

function onceEach(open: readonly Open[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < open.length; at++) {
    found.push(open[at]!.at);
    const next = open[at + 1];
    if (next?.mark === open[at]!.mark && next.at - open[at]!.at <= MISTYPED) at++;
  }
  return found;
}
