/**
 * Builds the visible text paragraph by paragraph from pieces of the file: collapses white space, drops it where only the file's
 * layout put it beside Chinese characters, and leaves out paragraphs that hold nothing but links.
 */
import { isHan, isInvisible, isLineBreak, isSpace, isWide } from '../text/characters.ts';
import type { Paragraph, ParagraphKind } from './article.ts';
import { TextRuns } from './text-runs.ts';

/** Ends a sentence: a paragraph that is one long link is kept when it reads as one. */
const SENTENCE_END = /[。！？!?…][”’」』"）)]*$/;

const BLANK = 0x20;

/** Whether a character is neither white space nor invisible. */
function isSolid(code: number): boolean {
  return !isSpace(code) && !isInvisible(code);
}

export class VisibleTextBuilder {
  readonly runs = new TextRuns();
  readonly paragraphs: Paragraph[] = [];
  /** The kind given to paragraphs that end from now on. */
  kind: ParagraphKind = 'paragraph';
  /** Above 0 while the text appended is the text of a link. */
  linkDepth = 0;

  readonly #source: string;
  /** White space seen but not yet kept: where in the file, what it would be written as, whether it broke the line. */
  #spaceStart = -1;
  #spaceEnd = -1;
  #space = '';
  #spaceBreaks = false;
  /** Whether the current paragraph has text outside links. */
  #unlinked = false;
  /** The current paragraph's last code unit; asking the string itself would put its pieces together each time. */
  #last = 0;
  /** Decides about each finished paragraph but the headline; false leaves it out. */
  readonly #accept: (text: string, kind: ParagraphKind) => boolean;

  constructor(source: string, accept: (text: string, kind: ParagraphKind) => boolean = () => true) {
    this.#source = source;
    this.#accept = accept;
  }

  /** Appends `source.slice(start, end)`. */
  append(start: number, end: number): void {
    const source = this.#source;
    let plain = start;
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code > 0x3000 ? code !== 0xfeff : isSolid(code)) continue;
      if (code === BLANK && i > plain && i + 1 < end && isSolid(source.charCodeAt(i + 1))) continue; // between two words as usual
      if (i > plain) this.#appendPlain(plain, i);
      plain = i + 1;
      if (isSpace(code)) this.#addSpace(source[i]!, i, i + 1);
    }
    if (end > plain) this.#appendPlain(plain, end);
  }

  /** Appends text that the file writes otherwise, in `start` … `end`: an entity or an escape. */
  appendDecoded(text: string, start: number, end: number): void {
    const code = text.charCodeAt(0);
    if (text === '' || (text.length === 1 && isInvisible(code))) return;
    if (text.length === 1 && isSpace(code)) {
      this.#addSpace(code === 0x3000 ? text : ' ', start, end);
      return;
    }
    this.#flushSpace(code);
    if (this.linkDepth === 0) this.#unlinked = true;
    this.#last = text.charCodeAt(text.length - 1);
    this.runs.appendPiece(text, start, end);
  }

  /** Ends the current paragraph; does nothing when there is none. */
  endParagraph(): void {
    const { runs, kind } = this;
    this.#spaceStart = -1;
    const linked = !this.#unlinked;
    this.#unlinked = false;
    if (runs.draft === '') return;
    if (kind === 'headline' || (!(linked && !SENTENCE_END.test(runs.draft.slice(-4))) && this.#accept(runs.draft, kind))) {
      const { start, end } = runs.keepDraft();
      this.paragraphs.push({ start, end, kind });
    } else {
      runs.dropDraft();
    }
  }

  /** Whether nothing has been appended since the last paragraph ended. */
  get atParagraphStart(): boolean {
    return this.runs.draft === '';
  }

  #appendPlain(start: number, end: number): void {
    this.#flushSpace(this.#source.charCodeAt(start));
    if (this.linkDepth === 0) this.#unlinked = true;
    this.#last = this.#source.charCodeAt(end - 1);
    this.runs.appendVerbatim(this.#source.slice(start, end), start);
  }

  #addSpace(character: string, start: number, end: number): void {
    if (this.#spaceStart < 0) {
      this.#spaceStart = start;
      this.#spaceEnd = end;
      this.#space = character;
      this.#spaceBreaks = false;
    } else {
      // Only an unbroken stretch of the file is covered: a span must not reach over the markup between two stretches.
      if (this.#spaceEnd === start) this.#spaceEnd = end;
      this.#space = ' ';
    }
    if (isLineBreak(character.charCodeAt(0))) this.#spaceBreaks = true;
  }

  #flushSpace(next: number): void {
    if (this.#spaceStart < 0) return;
    const start = this.#spaceStart;
    this.#spaceStart = -1;
    if (this.runs.draft === '') return;
    if (this.#spaceBreaks && (isWide(next) || isWide(this.#last))) return;
    const verbatim = this.#space === this.#source.slice(start, this.#spaceEnd) && !isLineBreak(this.#space.charCodeAt(0)) && this.#space !== '\t';
    this.#last = BLANK;
    if (verbatim) this.runs.appendVerbatim(this.#space, start);
    else this.runs.appendPiece(' ', start, this.#spaceEnd);
  }
}

/** The text without white space and without Western and Chinese punctuation differences that never tell two titles apart. */
export function comparable(text: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) || !(isSpace(code) || isInvisible(code))) continue;
    kept += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}
