/**
 * Cuts HTML into text, comments and tags, with offsets, by the rules of the HTML standard's tokenizer as far as a reader of text
 * needs them. It jumps from mark to mark: text, comments and the attributes nobody asks for are never looked at one by one.
 * Nothing is an error; what is not closed reaches to the end, and an unfinished tag is left out.
 */
import { ownCopy } from '../text/own-copy.ts';
import { type ElementKind, elementAt, isName } from './html-elements.ts';

export interface HtmlSink {
  /** Text as written, references not decoded; may come in several stretches. */
  text(start: number, end: number): void;
  /** Content of a comment, or of what browsers take for one. */
  comment(start: number, end: number): void;
  /** A start tag that ends before `end`; `classes` is its class attribute, `hidden` whether an attribute hides it. */
  open(kind: ElementKind, classes: string, hidden: boolean, end: number): void;
  /** An end tag that begins at `start`. */
  close(kind: ElementKind, start: number): void;
}

const [TAB, LF, FF, CR, SPACE] = [0x09, 0x0a, 0x0c, 0x0d, 0x20];
const [BANG, DOUBLE, SINGLE, DASH, SLASH, EQUALS, GT, QUESTION, BRACKET] = [0x21, 0x22, 0x27, 0x2d, 0x2f, 0x3d, 0x3e, 0x3f, 0x5b];
const HIDING_STYLE = /display\s?:\s?none/i;
const LONGEST_STYLE = 500;
const LONGEST_CLASSES = 2000;
const SHORT_VALUE = 12;

const CLASSES_KEPT = 64;
const classesSeen: string[] = Array.from({ length: CLASSES_KEPT }, () => '');

/** Reads `source` from `from` to its end. */
export function scanHtml(source: string, from: number, sink: HtmlSink): void {
  const scanner = new Scanner(source, sink);
  let textStart = from;
  for (let at = from; ; ) {
    const mark = source.indexOf('<', at);
    if (mark < 0) break;
    if (!beginsMarkup(source, mark)) {
      at = mark + 1;
      continue;
    }
    if (mark > textStart) sink.text(textStart, mark);
    at = scanner.read(mark);
    textStart = at;
  }
  if (textStart < source.length) sink.text(textStart, source.length);
}

function beginsMarkup(source: string, mark: number): boolean {
  const next = source.charCodeAt(mark + 1);
  return isLetter(next) || (next === SLASH && mark + 2 < source.length) || next === BANG || next === QUESTION;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR || code === FF;
}

/** Ends the name of a tag. */
function endsName(code: number): boolean {
  return code <= GT && (code === GT || code === SLASH || isBlank(code));
}

class Scanner {
  readonly #source: string;
  readonly #sink: HtmlSink;
  readonly #end: number;
  /** Of the tag being read. */
  #classes = '';
  #hidden = false;

  constructor(source: string, sink: HtmlSink) {
    this.#source = source;
    this.#sink = sink;
    this.#end = source.length;
  }

  /** Reads the markup that begins at `mark`; returns where to go on. */
  read(mark: number): number {
    const next = this.#source.charCodeAt(mark + 1);
    if (next === BANG) return this.#declaration(mark + 2);
    if (next === QUESTION) return this.#commentLike(mark + 1, mark + 2);
    return next === SLASH ? this.#endTag(mark) : this.#startTag(mark);
  }

  /** What browsers take for a comment: `start` is its content's beginning, and the next `>` from `from` on ends it. */
  #commentLike(start: number, from: number): number {
    const close = this.#find('>', from);
    this.#sink.comment(start, close);
    return Math.min(close + 1, this.#end);
  }

  /** `<!` stands before `start`. */
  #declaration(start: number): number {
    if (this.#source.charCodeAt(start) === DASH && this.#source.charCodeAt(start + 1) === DASH) return this.#comment(start + 2);
    if (this.#source.charCodeAt(start) === BRACKET && this.#source.startsWith('[CDATA[', start)) return Math.min(this.#find(']]>', start + 7) + 3, this.#end);
    return this.#commentLike(start, start);
  }

  /** A comment whose content begins at `start`; it ends with `-->`, with `--!>`, and with `>` at its very beginning. */
  #comment(start: number): number {
    const source = this.#source;
    const head = source.charCodeAt(start) === DASH ? start + 1 : start;
    if (source.charCodeAt(head) === GT) {
      this.#sink.comment(start, start);
      return head + 1;
    }
    for (let dashes = source.indexOf('--', start); dashes >= 0; dashes = source.indexOf('--', dashes + 1)) {
      const close = source.charCodeAt(dashes + 2) === BANG ? dashes + 3 : dashes + 2;
      if (source.charCodeAt(close) !== GT && close < this.#end) continue;
      this.#sink.comment(start, dashes);
      return Math.min(close + 1, this.#end);
    }
    this.#sink.comment(start, source.charCodeAt(this.#end - 1) === DASH && start < this.#end ? this.#end - 1 : this.#end);
    return this.#end;
  }

  #endTag(mark: number): number {
    const start = mark + 2;
    const first = this.#source.charCodeAt(start);
    if (first === GT) return start + 1;
    if (!isLetter(first)) return this.#commentLike(start, start + 1);
    const nameEnd = this.#nameEnd(start);
    if (nameEnd === this.#end) return this.#end;
    this.#sink.close(elementAt(this.#source, start, nameEnd), mark);
    return this.#source.charCodeAt(nameEnd) === GT ? nameEnd + 1 : Math.min(this.#find('>', nameEnd) + 1, this.#end);
  }

  #startTag(mark: number): number {
    const nameEnd = this.#nameEnd(mark + 1);
    const kind = elementAt(this.#source, mark + 1, nameEnd);
    this.#classes = '';
    this.#hidden = false;
    const close = this.#source.charCodeAt(nameEnd) === GT ? nameEnd : this.#attributes(nameEnd);
    if (close >= this.#end) return this.#end;
    this.#sink.open(kind, this.#classes, this.#hidden, close + 1);
    return kind.raw ? this.#rawText(kind, close + 1) : close + 1;
  }

  #nameEnd(from: number): number {
    const source = this.#source;
    const end = this.#end;
    let at = from;
    while (at < end && !endsName(source.charCodeAt(at))) at++;
    return at;
  }

  /** Reads attributes from `at` on; returns the place of the tag's `>`, or the end when there is none. */
  #attributes(at: number): number {
    const source = this.#source;
    const end = this.#end;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (code === GT) return at;
      if (code === SLASH || isBlank(code)) {
        at++;
        continue;
      }
      const name = at++; // the first character is part of the name whatever it is
      while (at < end && source.charCodeAt(at) !== EQUALS && !endsName(source.charCodeAt(at))) at++;
      const nameEnd = at;
      const wanted = nameEnd - name === 5 || nameEnd - name === 6;
      if (wanted && isName(source, name, nameEnd, 'hidden')) this.#hidden = true;
      if (source.charCodeAt(at) !== EQUALS) {
        at = this.#skipBlanks(at);
        if (source.charCodeAt(at) !== EQUALS) continue;
      }
      at = this.#skipBlanks(at + 1);
      const quote = source.charCodeAt(at);
      const quoted = quote === DOUBLE || quote === SINGLE;
      const value = quoted ? at + 1 : at;
      at = quoted ? this.#quoteEnd(quote as number, value) : this.#unquotedEnd(value);
      if (wanted) this.#attribute(name, nameEnd, value, at);
      if (quoted) at++;
    }
    return end;
  }

  #attribute(name: number, nameEnd: number, start: number, end: number): void {
    if (isName(this.#source, name, nameEnd, 'class')) {
      if (this.#classes === '') this.#classes = this.#classesAt(start, end);
      else if (this.#classes.length < LONGEST_CLASSES) this.#classes += this.#source.slice(start, end);
    } else if (isName(this.#source, name, nameEnd, 'style') && end - start < LONGEST_STYLE) {
      if (HIDING_STYLE.test(this.#source.slice(start, end))) this.#hidden = true;
    }
  }

  /** A page has few different classes: those seen before are not cut out anew, so that what they mean is found quickly. */
  #classesAt(start: number, end: number): string {
    const place = (end - start + this.#source.charCodeAt(start)) & (CLASSES_KEPT - 1);
    const before = classesSeen[place]!;
    if (before.length === end - start && this.#source.startsWith(before, start)) return before;
    const classes = ownCopy(this.#source.slice(start, end));
    if (classes.length < LONGEST_CLASSES) classesSeen[place] = classes;
    return classes;
  }

  /** Most values are short: only behind those is the engine asked to search. */
  #quoteEnd(quote: number, from: number): number {
    const near = Math.min(this.#end, from + SHORT_VALUE);
    for (let at = from; at < near; at++) if (this.#source.charCodeAt(at) === quote) return at;
    return this.#find(quote === DOUBLE ? '"' : "'", near);
  }

  #unquotedEnd(from: number): number {
    let at = from;
    while (at < this.#end && this.#source.charCodeAt(at) !== GT && !isBlank(this.#source.charCodeAt(at))) at++;
    return at;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (at < this.#end && isBlank(this.#source.charCodeAt(at))) at++;
    return at;
  }

  /** Text up to the element's own end tag, which is read, too. */
  #rawText(kind: ElementKind, start: number): number {
    const source = this.#source;
    for (let mark = kind.name === 'plaintext' ? -1 : source.indexOf('</', start); mark >= 0; mark = source.indexOf('</', mark + 2)) {
      const nameEnd = mark + 2 + kind.name.length;
      if (!isName(source, mark + 2, nameEnd, kind.name) || nameEnd >= this.#end || !endsName(source.charCodeAt(nameEnd))) continue;
      if (mark > start) this.#sink.text(start, mark);
      return this.#endTag(mark);
    }
    if (start < this.#end) this.#sink.text(start, this.#end);
    return this.#end;
  }

  /** Where `mark` next stands, or the end. */
  #find(mark: string, from: number): number {
    const found = this.#source.indexOf(mark, from);
    return found < 0 ? this.#end : found;
  }
}
