/**
 * Reads HTML, or Markdown with HTML in it, and hands the visible text to a builder. Works on the tokens of htmlparser2 with a
 * stack of its own: offsets are exact and time is linear however deeply a page nests its elements.
 */
import { Tokenizer } from 'htmlparser2';
import { countHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ParagraphKind } from './article.ts';
import { readEntities } from './entities.ts';
import { MarkdownBuffer } from './markdown.ts';
import { CHROME_ELEMENTS, classMeaning, CONTENT_ELEMENTS, INVISIBLE_ELEMENTS } from './site-chrome.ts';
import type { VisibleTextBuilder } from './visible-text.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav',
  'ol', 'p', 'picture', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const HEADING = /^h[1-6]$/;
/** How many open elements an end tag looks through for its own. */
const SEARCH_DEPTH = 100;

interface OpenElement {
  readonly name: string;
  readonly block: boolean;
  readonly skip: boolean;
  readonly chrome: boolean;
  readonly link: boolean;
  /** The kind of paragraphs around the element, to return to behind it. */
  readonly outerKind: ParagraphKind;
}

export interface MarkupOptions {
  /** What text outside block elements is: Markdown, one line of it (no lists or headings), or nothing but text. */
  readonly markdown: 'blocks' | 'inline' | 'none';
  /** Whether to leave out what `site-chrome.ts` knows to be no part of an article. */
  readonly dropChrome: boolean;
}

export interface MarkupResult {
  /** Content of the first comment that holds only digits, `<!--1629183900000-->`. */
  readonly epochComment: Span | null;
  /** Content of the first `h1`, if any: the headline of a page without front matter. */
  readonly firstHeading: Span | null;
  /** Han characters outside links left out with elements that were taken for no part of the article. */
  readonly skippedHan: number;
  readonly sawElements: boolean;
}

/** Reads `source.slice(from, to)`; the builder's paragraph is ended. */
export function readMarkup(source: string, from: number, to: number, builder: VisibleTextBuilder, options: MarkupOptions): MarkupResult {
  const reader = new MarkupReader(source, from, builder, options);
  // Entities are decoded chunk by chunk where there are any: the tokenizer skips over text and attributes much faster without.
  const tokenizer = new Tokenizer({ decodeEntities: false }, reader);
  tokenizer.write(from === 0 && to === source.length ? source : source.slice(from, to));
  tokenizer.end();
  return reader.finish();
}

class MarkupReader {
  readonly #source: string;
  /** What to add to the tokenizer's offsets. */
  readonly #base: number;
  readonly #builder: VisibleTextBuilder;
  readonly #options: MarkupOptions;
  readonly #markdown: MarkdownBuffer;
  readonly #open: OpenElement[] = [];
  #blockDepth = 0;
  #skipDepth = 0;
  /** How many of the elements skipped are so only as part of the site around the article. */
  #chromeDepth = 0;
  /** End of the last token in the file. */
  #lastEnd: number;
  #tag = '';
  #attribute = '';
  #classes = '';
  #hidden = false;
  #epochComment: Span | null = null;
  #headingStart = -1;
  #firstHeading: Span | null = null;
  #skippedHan = 0;
  #sawElements = false;

  constructor(source: string, base: number, builder: VisibleTextBuilder, options: MarkupOptions) {
    this.#source = source;
    this.#base = base;
    this.#builder = builder;
    this.#options = options;
    this.#markdown = new MarkdownBuffer(source, options.markdown === 'inline');
    this.#lastEnd = base;
  }

  finish(): MarkupResult {
    this.#endBlock();
    this.#builder.kind = 'paragraph';
    this.#builder.linkDepth = 0;
    return { epochComment: this.#epochComment, firstHeading: this.#firstHeading, skippedHan: this.#skippedHan, sawElements: this.#sawElements };
  }

  ontext(start: number, end: number): void {
    this.#lastEnd = end + this.#base;
    const from = start + this.#base;
    const ampersand = this.#skipDepth > 0 ? -1 : this.#source.slice(from, this.#lastEnd).indexOf('&');
    if (ampersand < 0) this.#text(from, this.#lastEnd);
    else readEntities(this.#source.slice(from, this.#lastEnd), from, this.#textSink);
  }

  readonly #textSink = {
    text: (start: number, end: number): void => this.#text(start, end),
    decoded: (text: string, start: number, end: number): void => {
      if (this.#inMarkdown) this.#markdown.appendDecoded(text, start, end);
      else this.#builder.appendDecoded(text, start, end);
    },
  };

  ontextentity(): void {}

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start + this.#base, end + this.#base).toLowerCase();
    this.#classes = '';
    this.#hidden = false;
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    this.#attribute = length <= 11 ? this.#source.slice(start + this.#base, end + this.#base).toLowerCase() : '';
    if (this.#attribute === 'hidden') this.#hidden = true;
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === 'class') {
      if (this.#classes.length < 2000) this.#classes += this.#source.slice(start + this.#base, end + this.#base);
    } else if (this.#attribute === 'style' && end - start < 500) {
      if (/display\s?:\s?none/i.test(this.#source.slice(start + this.#base, end + this.#base))) this.#hidden = true;
    }
  }

  onattribentity(): void {}
  onattribend(): void {}

  onopentagend(end: number): void {
    this.#lastEnd = end + this.#base + 1;
    this.#openElement();
  }

  onselfclosingtag(end: number): void {
    this.#lastEnd = end + this.#base + 1;
    // In HTML the slash means nothing but on elements without content.
    this.#openElement();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start + this.#base, end + this.#base).toLowerCase();
    this.#closeElement(name, start + this.#base - 2);
    const close = this.#source.indexOf('>', end + this.#base);
    this.#lastEnd = close < 0 ? this.#source.length : close + 1;
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.#lastEnd = end + this.#base + 1;
    if (this.#epochComment) return;
    const span = { start: start + this.#base, end: end + this.#base - endOffset };
    if (span.end - span.start <= 20 && /^\s*(?:\d{10}|\d{13})\s*$/.test(this.#source.slice(span.start, span.end))) this.#epochComment = span;
  }

  oncdata(_start: number, end: number): void {
    this.#lastEnd = end + this.#base + 1;
  }
  ondeclaration(_start: number, end: number): void {
    this.#lastEnd = end + this.#base + 1;
  }
  onprocessinginstruction(_start: number, end: number): void {
    this.#lastEnd = end + this.#base + 1;
  }
  onend(): void {}

  get #inMarkdown(): boolean {
    return this.#blockDepth === 0 && this.#options.markdown !== 'none';
  }

  #text(start: number, end: number): void {
    if (this.#skipDepth > 0) {
      if (this.#chromeDepth === this.#skipDepth && this.#builder.linkDepth === 0) this.#skippedHan += countHan(this.#source, start, end);
    } else if (this.#inMarkdown) this.#markdown.append(start, end);
    else this.#builder.append(start, end);
  }

  #openElement(): void {
    const name = this.#tag;
    this.#sawElements = true;
    if (name === 'br') {
      if (this.#inMarkdown) this.#markdown.breakParagraph(this.#lastEnd);
      else if (this.#skipDepth === 0) this.#builder.endParagraph();
      return;
    }
    const block = BLOCKS.has(name);
    if (block) this.#endBlock();
    if (block) this.#closeImplied(name);
    if (VOID.has(name)) return;
    const meaning = classMeaning(name.includes('-') ? `${name} ${this.#classes}` : this.#classes);
    const skip = this.#isSkipped(name, meaning.chrome, meaning.hidden);
    const link = name === 'a';
    const chrome = skip && !INVISIBLE_ELEMENTS.has(name);
    this.#open.push({ name, block, skip, chrome, link, outerKind: this.#builder.kind });
    if (skip) this.#skipDepth++;
    if (chrome) this.#chromeDepth++;
    if (block) this.#blockDepth++;
    if (link) this.#builder.linkDepth++;
    if (name === 'figcaption' || name === 'figure' || (block && meaning.caption)) this.#builder.kind = 'caption';
    else if (HEADING.test(name) && this.#builder.kind === 'paragraph') this.#builder.kind = 'heading';
    if (name === 'h1' && this.#headingStart < 0) this.#headingStart = this.#lastEnd;
  }

  #isSkipped(name: string, chrome: boolean, hidden: boolean): boolean {
    if (INVISIBLE_ELEMENTS.has(name)) return true;
    if (!this.#options.dropChrome) return false;
    if (this.#hidden || hidden || CHROME_ELEMENTS.has(name)) return true;
    if (name === 'time') return !this.#isInside('p');
    return chrome && !CONTENT_ELEMENTS.has(name);
  }

  #isInside(name: string): boolean {
    for (let i = this.#open.length - 1; i >= 0 && i >= this.#open.length - 10; i--) if (this.#open[i]!.name === name) return true;
    return false;
  }

  /** A block ends an open paragraph, a list item the item before it, and so on. */
  #closeImplied(name: string): void {
    const top = this.#open.at(-1)?.name;
    if (top === 'p' || (top === name && (name === 'li' || name === 'td' || name === 'tr' || name === 'th' || name === 'dt' || name === 'dd'))) this.#pop();
  }

  #closeElement(name: string, start: number): void {
    if (name === 'p' && !this.#isInside('p')) {
      this.#endBlock();
      return;
    }
    if (name === 'h1' && this.#headingStart >= 0 && !this.#firstHeading) this.#firstHeading = { start: this.#headingStart, end: Math.max(start, this.#headingStart) };
    const lowest = Math.max(0, this.#open.length - SEARCH_DEPTH);
    let at = this.#open.length - 1;
    while (at >= lowest && this.#open[at]!.name !== name) at--;
    if (at < lowest) return;
    while (this.#open.length > at) this.#pop();
  }

  #pop(): void {
    const element = this.#open.pop()!;
    if (element.block) {
      this.#endBlock();
      this.#blockDepth--;
    }
    if (element.skip) this.#skipDepth--;
    if (element.chrome) this.#chromeDepth--;
    if (element.link) this.#builder.linkDepth--;
    if (element.block) this.#builder.kind = element.outerKind;
  }

  #endBlock(): void {
    this.#markdown.flush(this.#builder);
    this.#builder.endParagraph();
  }
}
