/** Where a post's headline stands: a linked heading in the body, or the front matter's `title`. */
import { isLineBreak } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Field } from './front-matter.ts';
import { readMarkup } from './html.ts';
import { comparable, type VisibleTextBuilder } from './visible-text.ts';

/** `[title](url)` on a line of its own above a rule. */
export interface LinkedHeading {
  readonly title: Span;
  readonly url: Span;
  readonly start: number;
  /** Behind the rule's line. */
  readonly end: number;
}

const RULE = /^[ \t]*(?:-{3,}|={3,})[ \t]*$/;
const LONGEST_LINE = 10_000;

/** The linked heading the body begins with; only blank lines and comments may stand before it. */
export function findLinkedHeading(text: string, from: number): LinkedHeading | null {
  const start = skipComments(text, from);
  if (text[start] !== '[') return null;
  const end = endOfLine(text, start);
  const line = text.slice(start, end).trimEnd();
  if (line.length > LONGEST_LINE || !line.endsWith(')')) return null;
  const middle = line.lastIndexOf('](');
  if (middle < 1) return null;
  const ruleStart = behindLineBreak(text, end);
  const ruleEnd = endOfLine(text, ruleStart);
  if (!RULE.test(text.slice(ruleStart, Math.min(ruleEnd, ruleStart + 500)))) return null;
  return {
    title: { start: start + 1, end: start + middle },
    url: { start: start + middle + 2, end: start + line.length - 1 },
    start,
    end: behindLineBreak(text, ruleEnd),
  };
}

function skipComments(text: string, from: number): number {
  let at = skipBlank(text, from);
  while (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) return at;
    at = skipBlank(text, close + 3);
  }
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

function behindLineBreak(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return Math.min(end + 1, text.length);
}

/** Hands the heading's text to the builder as the headline. */
export function readHeading(source: string, heading: LinkedHeading, title: Field | null, builder: VisibleTextBuilder): void {
  builder.kind = 'headline';
  const { start, end } = heading.title;
  // The title is written into the brackets as it is: what looks like emphasis there is part of it.
  if (title && source.slice(start, end) === title.value) builder.append(start, end);
  else readMarkup(source, start, end, builder, { markdown: 'inline', dropChrome: false });
  builder.kind = 'headline';
  builder.endParagraph();
  builder.kind = 'paragraph';
}

/** Hands the front matter's title to the builder as the headline. */
export function readTitleField(source: string, field: Field, builder: VisibleTextBuilder): void {
  const { start, end } = field.span;
  builder.kind = 'headline';
  const value = typeof field.value === 'string' ? field.value : source.slice(start, end);
  if (source.slice(start, end) === value) {
    if (/&#?\w{1,31};/.test(value)) readMarkup(source, start, end, builder, { markdown: 'none', dropChrome: false });
    else builder.append(start, end);
  } else {
    const pieces = unquote(source, field);
    if (comparable(pieces.map((piece) => piece.text).join('')) === comparable(value)) {
      for (const piece of pieces) {
        if (piece.text === source.slice(piece.start, piece.end)) builder.append(piece.start, piece.end);
        else builder.appendDecoded(piece.text, piece.start, piece.end);
      }
    } else {
      builder.appendDecoded(value.replace(/\s+/g, ' ').trim(), start, end);
    }
  }
  builder.kind = 'headline';
  builder.endParagraph();
  builder.kind = 'paragraph';
}

interface Piece extends Span {
  readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', N: '\u0085', _: '\u00a0', '"': '"', '\\': '\\', '/': '/', ' ': ' ' };

/** A quoted YAML value as pieces: stretches as written, and escapes with what they stand for. */
function unquote(source: string, field: Field): Piece[] {
  const pieces: Piece[] = [];
  const mark = field.quote === 'double' ? '\\' : field.quote === 'single' ? "'" : '\0';
  let plain = field.span.start;
  for (let at = plain; at < field.span.end; ) {
    if (source[at] !== mark) {
      at++;
      continue;
    }
    if (at > plain) pieces.push({ text: source.slice(plain, at), start: plain, end: at });
    const length = escapeLength(source[at + 1] ?? '', field.quote);
    const code = length > 2 ? Number.parseInt(source.slice(at + 2, at + length), 16) : NaN;
    const text = field.quote === 'single' ? "'" : code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPES[source[at + 1] ?? ''] ?? '');
    pieces.push({ text, start: at, end: at + length });
    at += length;
    plain = at;
  }
  if (field.span.end > plain) pieces.push({ text: source.slice(plain, field.span.end), start: plain, end: field.span.end });
  return pieces;
}

function escapeLength(kind: string, quote: Field['quote']): number {
  if (quote === 'single') return 2;
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2;
}
