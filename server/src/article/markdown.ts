/**
 * Markdown as news feeds write it: collects the text outside HTML blocks and hands its paragraphs to a builder without headings'
 * and lists' marks, emphasis, link targets and images. Every decision is made in one pass over the text.
 */
import { isLineBreak } from '../text/characters.ts';
import { readInline } from './markdown-inline.ts';
import type { VisibleTextBuilder } from './visible-text.ts';

/** Stands for characters that were written as entities and therefore mark nothing up. */
const LITERAL = '\uE000';

/** A stretch of text whose marks and line prefixes are to be left out. */
interface Block {
  start: number;
  end: number;
  heading: boolean;
  readonly verbatim: boolean;
  readonly hidden: [number, number][];
}

const PREFIX = /^(?:[ \t]{0,3}>[ ]?)*[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?/;
const ATX = /^[ \t]{0,3}#{1,6}(?:[ \t]+|$)/;
const RULE = /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$/;
const SETEXT = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/;
const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
const DEFINITION = /^[ \t]{0,3}\[(?!\^)[^\]]{1,200}\]:/;
const FOOTNOTE = /^[ \t]{0,3}\[\^[^\]]{1,100}\]:[ \t]*/;
const ATTRIBUTES = /^[ \t]*\{:[^}]*\}[ \t]*$|^[ \t]*\{%[^%]*%\}[ \t]*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t:|-]*-[ \t:|-]*$/;
const INDENTED = /^[ \t]*\u3000/;
/** Lines longer than this are prose: the expressions above look at their beginning only. */
const LONGEST_MARK = 400;

export class MarkdownBuffer {
  readonly #source: string;
  /** The collected text, and the same with literal characters masked. */
  #text = '';
  #scan = '';
  /** Per piece: offset in the text, offset in the file, and the file length of a decoded piece, -1 for one as written. */
  #pieceText: number[] = [];
  #pieceFile: number[] = [];
  #pieceLength: number[] = [];
  #cursor = 0;

  readonly #oneLine: boolean;

  /** With `oneLine` the text is a single paragraph whatever it begins with, as in a heading. */
  constructor(source: string, oneLine = false) {
    this.#source = source;
    this.#oneLine = oneLine;
  }

  append(start: number, end: number): void {
    this.#addPiece(start, -1);
    const text = this.#source.slice(start, end);
    this.#text += text;
    this.#scan += text;
  }

  appendDecoded(text: string, start: number, end: number): void {
    this.#addPiece(start, end - start);
    this.#text += text;
    this.#scan += LITERAL.repeat(text.length);
  }

  /** A `<br>`: what follows is another paragraph. */
  breakParagraph(at: number): void {
    this.#addPiece(at, 0);
    this.#text += '\n\n';
    this.#scan += '\n\n';
  }

  /** Hands all paragraphs to the builder and forgets the text. */
  flush(builder: VisibleTextBuilder): void {
    if (this.#text === '') return;
    if (this.#text.trim() !== '') {
      const blocks = this.#oneLine ? [newBlock(0, this.#scan.length, false)] : readBlocks(this.#scan);
      for (const block of blocks) this.#emitBlock(block, builder);
    }
    this.#text = '';
    this.#scan = '';
    this.#pieceText = [];
    this.#pieceFile = [];
    this.#pieceLength = [];
    this.#cursor = 0;
  }

  #addPiece(file: number, length: number): void {
    this.#pieceText.push(this.#text.length);
    this.#pieceFile.push(file);
    this.#pieceLength.push(length);
  }

  #emitBlock(block: Block, builder: VisibleTextBuilder): void {
    const outer = builder.kind;
    if (block.heading && outer === 'paragraph') builder.kind = 'heading';
    const { hidden, links } = block.verbatim ? { hidden: block.hidden, links: [] } : readInline(this.#scan, block.start, block.end, block.hidden);
    let at = block.start;
    let link = 0;
    const emit = (end: number): void => {
      while (at < end) {
        while (link < links.length && links[link]![1] <= at) link++;
        const next = links[link];
        const inLink = next !== undefined && next[0] <= at;
        const stop = next === undefined ? end : Math.min(end, inLink ? next[1] : next[0]);
        if (inLink) builder.linkDepth++;
        this.#emit(at, stop, builder);
        if (inLink) builder.linkDepth--;
        at = stop;
      }
    };
    for (const [start, end] of hidden) {
      if (end <= at) continue;
      emit(Math.max(at, start));
      at = Math.max(at, end);
    }
    emit(block.end);
    builder.endParagraph();
    builder.kind = outer;
  }

  /** Hands over `start` … `end` of the text; calls come in rising order. */
  #emit(start: number, end: number, builder: VisibleTextBuilder): void {
    let at = start;
    while (at < end) {
      while (this.#cursor + 1 < this.#pieceText.length && this.#pieceText[this.#cursor + 1]! <= at) this.#cursor++;
      const pieceEnd = Math.min(this.#pieceText[this.#cursor + 1] ?? this.#text.length, end);
      const file = this.#pieceFile[this.#cursor]!;
      const length = this.#pieceLength[this.#cursor]!;
      if (length < 0) {
        const shift = file - this.#pieceText[this.#cursor]!;
        builder.append(at + shift, pieceEnd + shift);
      } else if (length > 0) {
        builder.appendDecoded(this.#text.slice(at, pieceEnd), file, file + length);
      }
      at = pieceEnd;
    }
  }
}

/** Cuts the text into blocks, in order. */
function readBlocks(scan: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let fenced = false;
  for (let start = 0; start < scan.length; ) {
    let end = start;
    while (end < scan.length && !isLineBreak(scan.charCodeAt(end))) end++;
    const line = scan.slice(start, Math.min(end, start + LONGEST_MARK));
    const whole = end - start <= LONGEST_MARK;
    const lineStart = start;
    start = end + (scan[end] === '\r' && scan[end + 1] === '\n' ? 2 : 1);
    if (whole && FENCE.test(line)) {
      fenced = !fenced;
      open = null;
      continue;
    }
    if (fenced) {
      blocks.push(newBlock(lineStart, end, true));
      continue;
    }
    if (whole && open && SETEXT.test(line)) {
      open.heading = true;
      open = null;
      continue;
    }
    if (whole && (line.trim() === '' || RULE.test(line) || ATTRIBUTES.test(line) || DEFINITION.test(line))) {
      open = null;
      continue;
    }
    if (line.includes('|') && isTableRow(line)) {
      if (!whole || !TABLE_RULE.test(line)) blocks.push(...tableCells(scan, lineStart, end));
      open = null;
      continue;
    }
    const atx = ATX.exec(line) ?? null;
    if (atx) {
      const heading = newBlock(lineStart + atx[0].length, end, false);
      heading.end = trimClosingMarks(scan, heading.start, end);
      heading.heading = true;
      blocks.push(heading);
      open = null;
      continue;
    }
    const prefix = (FOOTNOTE.exec(line) ?? PREFIX.exec(line))?.[0] ?? '';
    const content = lineStart + prefix.length;
    const startsNew = /[^\s>]/.test(prefix) || INDENTED.test(line);
    if (open && !startsNew) {
      open.end = end;
      if (prefix !== '') open.hidden.push([lineStart, content]);
    } else {
      open = newBlock(content, end, false);
      blocks.push(open);
    }
    // Two blanks or a backslash at the end of a line break it for the reader, too.
    if (/(?: {2}|\\)$/.test(scan.slice(Math.max(content, end - 2), end))) {
      if (scan[end - 1] === '\\') open.hidden.push([end - 1, end]);
      open = null;
    }
  }
  return blocks;
}

function newBlock(start: number, end: number, verbatim: boolean): Block {
  return { start, end, heading: false, verbatim, hidden: [] };
}

function trimClosingMarks(scan: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \t]/.test(scan[at - 1]!)) at--;
  const marksEnd = at;
  while (at > start && scan[at - 1] === '#') at--;
  return at < marksEnd && (at === start || /[ \t]/.test(scan[at - 1]!)) ? at : end;
}

function isTableRow(line: string): boolean {
  const trimmed = line.trimStart();
  return trimmed.startsWith('|') && trimmed.indexOf('|', 1) > 0;
}

function tableCells(scan: string, start: number, end: number): Block[] {
  const cells: Block[] = [];
  let cell = start;
  for (let i = start; i <= end; i++) {
    if (i < end && (scan[i] !== '|' || scan[i - 1] === '\\')) continue;
    if (i > cell) cells.push(newBlock(cell, i, false));
    cell = i + 1;
  }
  return cells;
}
