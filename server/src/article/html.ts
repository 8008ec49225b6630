/**
 * Reads HTML, or Markdown with HTML in it, and hands the visible text to a builder. Works on scanned tags with a stack of its own:
 * offsets are exact and time is linear however deeply a page nests its elements.
 */
import { countHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ParagraphKind } from './article.ts';
import { readEntities } from './entities.ts';
import type { ElementKind } from './html-elements.ts';
import { type HtmlSink, scanHtml } from './html-scanner.ts';
import { MarkdownBuffer } from './markdown.ts';
import { classMeaning } from './site-chrome.ts';
import type { VisibleTextBuilder } from './visible-text.ts';

const EPOCH = /^\s*(?:\d{10}|\d{13})\s*$/;
/** How many open elements an end tag looks through for its own. */
const SEARCH_DEPTH = 100;

interface OpenElement {
  readonly kind: ElementKind;
  readonly skip: boolean;
  readonly chrome: boolean;
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
}

/** Reads `source.slice(from, to)`; the builder's paragraph is ended. */
export function readMarkup(source: string, from: number, to: number, builder: VisibleTextBuilder, options: MarkupOptions): MarkupResult {
  // Cut off behind, not before, so that every offset is one of the file.
  const text = to === source.length ? source : source.slice(0, to);
  const reader = new MarkupReader(text, builder, options);
  scanHtml(text, from, reader);
  return reader.finish();
}

class MarkupReader implements HtmlSink {
  readonly #source: string;
  readonly #builder: VisibleTextBuilder;
  readonly #options: MarkupOptions;
  readonly #markdown: MarkdownBuffer;
  readonly #open: OpenElement[] = [];
  #blockDepth = 0;
  #skipDepth = 0;
  /** How many of the elements skipped are so only as part of the site around the article. */
  #chromeDepth = 0;
  /** The first `&` from where it was last looked for. */
  #ampersand = -1;
  #epochComment: Span | null = null;
  #headingStart = -1;
  #firstHeading: Span | null = null;
  #skippedHan = 0;

  constructor(source: string, builder: VisibleTextBuilder, options: MarkupOptions) {
    this.#source = source;
    this.#builder = builder;
    this.#options = options;
    this.#markdown = new MarkdownBuffer(source, options.markdown === 'inline');
  }

  finish(): MarkupResult {
    this.#endBlock();
    this.#builder.kind = 'paragraph';
    this.#builder.linkDepth = 0;
    return { epochComment: this.#epochComment, firstHeading: this.#firstHeading, skippedHan: this.#skippedHan };
  }

  text(start: number, end: number): void {
    if (this.#skipDepth > 0) {
      if (this.#chromeDepth === this.#skipDepth && this.#builder.linkDepth === 0) this.#skippedHan += countHan(this.#source, start, end);
      return;
    }
    if (this.#ampersand < start) {
      const found = this.#source.indexOf('&', start);
      this.#ampersand = found < 0 ? this.#source.length : found;
    }
    if (this.#ampersand >= end) this.#plainText(start, end);
    else readEntities(this.#source.slice(start, end), start, this.#textSink);
  }

  readonly #textSink = {
    text: (start: number, end: number): void => this.#plainText(start, end),
    decoded: (text: string, start: number, end: number): void => {
      if (this.#inMarkdown) this.#markdown.appendDecoded(text, start, end);
      else this.#builder.appendDecoded(text, start, end);
    },
  };

  comment(start: number, end: number): void {
    if (this.#epochComment || end - start > 20) return;
    if (EPOCH.test(this.#source.slice(start, end))) this.#epochComment = { start, end };
  }

  get #inMarkdown(): boolean {
    return this.#blockDepth === 0 && this.#options.markdown !== 'none';
  }

  #plainText(start: number, end: number): void {
    if (this.#inMarkdown) this.#markdown.append(start, end);
    else this.#builder.append(start, end);
  }

  open(kind: ElementKind, classes: string, hidden: boolean, end: number): void {
    const { name, block } = kind;
    if (name === 'br') {
      if (this.#inMarkdown) this.#markdown.breakParagraph(end);
      else if (this.#skipDepth === 0) this.#builder.endParagraph();
      return;
    }
    if (block) this.#endBlock();
    if (block) this.#closeImplied(kind);
    if (kind.empty) return;
    const meaning = classMeaning(name.includes('-') ? `${name} ${classes}` : classes);
    const skip = this.#isSkipped(kind, meaning.chrome, hidden || meaning.hidden);
    const chrome = skip && !kind.invisible;
    this.#open.push({ kind, skip, chrome, outerKind: this.#builder.kind });
    if (skip) this.#skipDepth++;
    if (chrome) this.#chromeDepth++;
    if (block) this.#blockDepth++;
    if (name === 'a') this.#builder.linkDepth++;
    if (kind.figure || (block && meaning.caption)) this.#builder.kind = 'caption';
    else if (kind.heading && this.#builder.kind === 'paragraph') this.#builder.kind = 'heading';
    if (name === 'h1' && this.#headingStart < 0) this.#headingStart = end;
  }

  #isSkipped(kind: ElementKind, chrome: boolean, hidden: boolean): boolean {
    if (kind.invisible) return true;
    if (!this.#options.dropChrome) return false;
    if (hidden || kind.chrome) return true;
    if (kind.name === 'time') return !this.#isInside('p');
    return chrome && !kind.content;
  }

  #isInside(name: string): boolean {
    for (let i = this.#open.length - 1; i >= 0 && i >= this.#open.length - 10; i--) if (this.#open[i]!.kind.name === name) return true;
    return false;
  }

  /** A block ends an open paragraph, a list item the item before it, and so on. */
  #closeImplied(kind: ElementKind): void {
    const top = this.#open.at(-1)?.kind.name;
    if (top === 'p' || (kind.endsSibling && top === kind.name)) this.#pop();
  }

  close({ name }: ElementKind, start: number): void {
    if (name === 'p' && !this.#isInside('p')) {
      this.#endBlock();
      return;
    }
    if (name === 'h1' && this.#headingStart >= 0 && !this.#firstHeading) this.#firstHeading = { start: this.#headingStart, end: Math.max(start, this.#headingStart) };
    const lowest = Math.max(0, this.#open.length - SEARCH_DEPTH);
    let at = this.#open.length - 1;
    while (at >= lowest && this.#open[at]!.kind.name !== name) at--;
    if (at < lowest) return;
    while (this.#open.length > at) this.#pop();
  }

  #pop(): void {
    const { kind, skip, chrome, outerKind } = this.#open.pop()!;
    if (kind.block) {
      this.#endBlock();
      this.#blockDepth--;
    }
    if (skip) this.#skipDepth--;
    if (chrome) this.#chromeDepth--;
    if (kind.name === 'a') this.#builder.linkDepth--;
    if (kind.block) this.#builder.kind = outerKind;
  }

  #endBlock(): void {
    this.#markdown.flush(this.#builder);
    this.#builder.endParagraph();
  }
}
