/**
 * Plain text: a headline, then paragraphs. Paragraphs are lines, however many blank lines or full-width blanks stand between or
 * before them, but a line that breaks off in mid-sentence goes on in the next.
 */
import { countHan, isLineBreak, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { VisibleTextBuilder } from './visible-text.ts';

const LONGEST_HEADLINE = 100;
const SHORT_LINE = 24;
const SENTENCE_END = /[。！？!?：:；;…—」』”’"）)\]】》]$/;
const INNER_PUNCTUATION = /[，,。；;：:！？!?“”]/;
/** `问：`, `毛宁：`, `总台央视记者：`: a turn of an interview. */
const TURN = /^[^\s，。、；：:！？“”（）()]{1,20}[：:]/;
const ITEM = /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）).．]|[（(]?\d{1,2}[、）).．](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节條条]|[●•·■◆▲★※-])/;
/** A line that holds only when or where the text was published. */
const IMPRINT = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]?\d{1,2}:\d{2}(?::\d{2})?)?|(?:来源|來源|作者|责任编辑|發布時間|发布时间|时间|時間)[：:].{0,60})$/;

interface Line extends Span {
  /** Whether the line is set in with a tab or a full-width blank, or by two blanks or more. */
  readonly indented: boolean;
  readonly text: string;
}

/** Hands `source.slice(from, to)` to the builder; false, with nothing handed over, when it has no headline. */
export function readRelease(source: string, from: number, to: number, builder: VisibleTextBuilder): boolean {
  const lines = readLines(source, from, to);
  const headline = lines.findIndex((line) => !IMPRINT.test(line.text));
  if (headline < 0 || headline > 3 || !isHeadline(lines[headline]!)) return false;
  builder.kind = 'headline';
  builder.append(lines[headline]!.start, lines[headline]!.end);
  builder.endParagraph();
  builder.kind = 'paragraph';
  const body = lines.filter((_, index) => index !== headline);
  let before: Line | null = null;
  let first: Line | null = null;
  for (const line of body) {
    if (before && first && goesOn(before, first, line)) {
      builder.append(before.end, line.end);
    } else {
      endParagraph(builder, first, before);
      first = line;
      builder.append(line.start, line.end);
    }
    before = line;
  }
  endParagraph(builder, first, before);
  return true;
}

function endParagraph(builder: VisibleTextBuilder, first: Line | null, last: Line | null): void {
  if (first && first === last && isSubheading(first)) builder.kind = 'heading';
  builder.endParagraph();
  builder.kind = 'paragraph';
}

/** Whether `line` continues the sentence that `before` broke off; `first` is the paragraph's first line. */
function goesOn(before: Line, first: Line, line: Line): boolean {
  if (SENTENCE_END.test(before.text.slice(-1))) return false;
  if (line.indented || ITEM.test(line.text) || TURN.test(line.text.slice(0, 24))) return false;
  return !(first === before && (isSubheading(before) || IMPRINT.test(before.text)));
}

function isSubheading(line: Line): boolean {
  return line.text.length <= SHORT_LINE && !INNER_PUNCTUATION.test(line.text);
}

function isHeadline(line: Line): boolean {
  return line.text.length <= LONGEST_HEADLINE && !/[。；，,;]$/.test(line.text) && countHan(line.text) >= 2;
}

/** The lines that are not blank, without the white space around them. */
function readLines(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    let stop = at;
    while (stop < to && !isLineBreak(source.charCodeAt(stop))) stop++;
    let start = at;
    while (start < stop && isSpace(source.charCodeAt(start))) start++;
    let end = stop;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, indented: isIndent(source.slice(at, Math.min(start, at + 20))), text: source.slice(start, end) });
    at = stop + 1;
  }
  return lines;
}

function isIndent(blank: string): boolean {
  return blank.includes('\u3000') || blank.includes('\t') || blank.length >= 2;
}
