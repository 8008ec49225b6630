/**
 * An article as set text: its title, a line with date, outlet and address, and its paragraphs, without markup. Every character that
 * comes from the file knows its place there. Depends on the file's text alone.
 */
import type { Article, Paragraph } from '../../article/article.ts';
import type { Texts } from '../../l10n/texts.ts';
import { containsSpan, intersects, type Span } from '../../text/span.ts';
import { ReadingMap, type Piece } from './reading-map.ts';
import { titleLines } from './title-lines.ts';

/** As Chinese paragraphs begin: two characters in. */
const INDENT = '　　';
const BETWEEN = ' · ';
/** White space an editor would take for something else than a blank. */
const ODD_BLANKS = /[\t\v\f\u0085\u2028\u2029]/g;

export type ReadingPartKind = 'title' | 'byline' | 'heading' | 'caption' | 'paragraph';

/** A line of the view, as the span of its words there. */
export interface ReadingPart extends Span {
  readonly kind: ReadingPartKind;
}

export interface ReadingText {
  /** Ends with a line break, unless it is empty. */
  readonly text: string;
  readonly parts: readonly ReadingPart[];
  readonly map: ReadingMap;
}

/** `source` is the file's text the article was read from. */
export function readingText(article: Article, source: string, texts: Texts): ReadingText {
  const setter = new Setter(article, source);
  const { visible, paragraphs, date, outlet, url } = article;
  const metadata = [date?.span, outlet?.span].filter((span) => span != null);
  // A paragraph of nothing but the date or the outlet is what the byline shows.
  const shown = paragraphs.filter((paragraph) => {
    const span = visible.fileSpan(paragraph);
    return paragraph.kind === 'headline' || !metadata.some((other) => containsSpan(other, span));
  });
  const headlines = shown.filter(({ kind }) => kind === 'headline');
  for (const headline of headlines) setter.title(headline);
  setter.byline([
    ...(date === null ? [] : [{ text: texts.date(date.day), span: date.span }]),
    ...(outlet === null ? [] : [outlet]),
    ...(url === null ? [] : [{ text: hostOf(url.text), span: url.span }]),
  ], shown.map((paragraph) => visible.fileSpan(paragraph)));
  for (const paragraph of shown) if (paragraph.kind !== 'headline') setter.paragraph(paragraph);
  return setter.done();
}

class Setter {
  readonly #article: Article;
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  readonly #parts: ReadingPart[] = [];
  #text = '';

  constructor(article: Article, source: string) {
    this.#article = article;
    this.#source = source;
  }

  title({ start, end }: Paragraph): void {
    for (const line of titleLines(this.#article.visible.text.slice(start, end))) {
      this.#line('title', '', () => this.#copy({ start: start + line.start, end: start + line.end }));
    }
  }

  /** `shown` are the parts of the file that stand elsewhere in the view. */
  byline(items: readonly { readonly text: string; readonly span: Span | null }[], shown: readonly Span[]): void {
    if (items.length === 0) return;
    const taken = [...shown];
    this.#line('byline', '', () => {
      items.forEach(({ text, span }, i) => {
        if (i > 0) this.#text += BETWEEN;
        const start = this.#text.length;
        const line = text.replace(/\s+/g, ' ');
        this.#text += line;
        if (span === null || span.end <= span.start) return;
        const verbatim = this.#source.slice(span.start, span.end) === line;
        this.#pieces.push({ start, end: this.#text.length, file: span, verbatim, echo: taken.some((other) => intersects(other, span)) });
        taken.push(span);
      });
    });
  }

  paragraph(paragraph: Paragraph): void {
    if (this.#text !== '') this.#text += '\n';
    const kind = paragraph.kind === 'heading' || paragraph.kind === 'caption' ? paragraph.kind : 'paragraph';
    this.#line(kind, kind === 'heading' ? '' : INDENT, () => this.#copy(paragraph));
  }

  done(): ReadingText {
    return { text: this.#text, parts: this.#parts, map: new ReadingMap(this.#pieces) };
  }

  #line(kind: ReadingPartKind, indent: string, write: () => void): void {
    this.#text += indent;
    const start = this.#text.length;
    write();
    this.#parts.push({ kind, start, end: this.#text.length });
    this.#text += '\n';
  }

  #copy(span: Span): void {
    const { visible } = this.#article;
    const shift = this.#text.length - span.start;
    for (const { start, end, file, verbatim } of visible.stretches(span)) {
      this.#pieces.push({ start: start + shift, end: end + shift, file, verbatim, echo: false });
    }
    this.#text += visible.text.slice(span.start, span.end).replace(ODD_BLANKS, ' ');
  }
}

/** The part of a web address that says whose it is; the address itself when there is none. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(url)?.[1] ?? url;
}
