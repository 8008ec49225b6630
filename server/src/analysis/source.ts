/** The text the analysis works on: an article's visible text, folded to Simplified so that language data matches both scripts. */
import type { Article, Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/fold.ts';
import { LEXICON, type WordStarts } from '../language/zh/lexicon.ts';
import { PLACES } from '../language/zh/places.ts';

/** What a character does to sentences and quotations, by code unit. Straight quotes open and close alike and are paired in order. */
const OPENS = 1;
const CLOSES = 2;
const STRAIGHT = 4;
const ENDS_SENTENCE = 8;
const MARKS = markTable({ '“「『‘﹁': OPENS, '”」』’﹂': CLOSES, '"': STRAIGHT, '。！？!?\n': ENDS_SENTENCE, '）': 16 });
/** Between these all characters are Han: none of the marks. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const STOPS = '。，；、！？';
/** Quotations no longer than this may end with the mark that opened them. */
const LONGEST_MISTYPED = 10;
const TRAILS_SENTENCE = CLOSES | ENDS_SENTENCE | 16;

function markTable(marks: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [characters, mark] of Object.entries(marks)) for (const character of characters) table[character.charCodeAt(0)] = mark;
  return table;
}

export interface Sentence extends Span {
  /** Index into `paragraphs`. */
  readonly paragraph: number;
}

/** Visible text with what every analyser needs of it; all offsets are offsets of the visible text. */
export interface Source {
  readonly article: Article;
  /** As written. */
  readonly text: string;
  /** Folded to Simplified, same length as `text`. */
  readonly folded: string;
  /** Where words of the lists that are looked for everywhere begin. */
  readonly starts: WordStarts;
  /** Places named, the longest word at each, in text order. */
  readonly places: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Outermost quotations, marks included, in text order; an unclosed one ends with its paragraph. */
  readonly quotations: readonly Span[];
}

export function toSource(article: Article): Source {
  const { visible: { text }, paragraphs } = article;
  const folded = fold(text);
  const starts = LEXICON.starts(folded);
  const marks = marksIn(folded);
  return { article, text, folded, starts, places: placesFrom(folded, starts.places), paragraphs, quotations: findQuotations(folded, paragraphs, marks), sentences: splitSentences(folded, paragraphs, marks) };
}

/** Where the characters stand that open, close or end something. */
function marksIn(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < FIRST_HAN || code > LAST_HAN) && MARKS[code] !== 0) found.push(at);
  }
  return found;
}

function placesFrom(folded: string, starts: readonly number[]): Span[] {
  const found: Span[] = [];
  let reached = 0;
  for (const start of starts) {
    const word = start < reached ? null : PLACES.startingAt(folded, start);
    if (word === null) continue;
    reached = start + word.length;
    found.push({ start, end: reached });
  }
  return found;
}

/** The index of the last span of a sorted list that starts at or before `offset`, or -1. */
export function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The quotation around `offset` (its marks excluded), or null. */
export function quotationAt(source: Source, offset: number): Span | null {
  const quotation = source.quotations[lastStartingBefore(source.quotations, offset)];
  return quotation && offset > quotation.start && offset < quotation.end ? quotation : null;
}

function findQuotations(text: string, paragraphs: readonly Paragraph[], marks: readonly number[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    let depth = 0;
    let start = -1;
    let straight = false;
    while (next < marks.length && (marks[next] as number) < paragraph.start) next++;
    for (; next < marks.length && (marks[next] as number) < paragraph.end; next++) {
      const at = marks[next] as number;
      const mark = MARKS[text.charCodeAt(at)] as number;
      if (mark === STRAIGHT) {
        // …承诺"。: a straight mark before a stop opens nothing.
        if (!straight && depth === 0 && at + 1 < paragraph.end && STOPS.includes(text[at + 1] as string)) continue;
        if (straight || depth === 0) {
          if (straight) found.push({ start, end: at + 1 });
          else start = at;
          straight = !straight;
        }
      } else if (straight) {
        continue;
      } else if (mark === OPENS) {
        // “外交“的说法: the same mark again, behind a few words, was meant to close.
        if (depth === 1 && text[at] === '“' && text[start] === '“' && at - start <= LONGEST_MISTYPED && at - start > 1) {
          depth = 0;
          found.push({ start, end: at + 1 });
        } else if (depth++ === 0) start = at;
      } else if (mark === CLOSES && depth > 0 && --depth === 0) {
        found.push({ start, end: at + 1 });
      }
    }
    if (depth > 0 || straight) found.push({ start, end: paragraph.end });
  }
  return found;
}

function splitSentences(text: string, paragraphs: readonly Paragraph[], marks: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    let start = paragraph.start;
    while (next < marks.length && (marks[next] as number) < start) next++;
    for (; next < marks.length && (marks[next] as number) < paragraph.end; next++) {
      const at = marks[next] as number;
      if (at < start || MARKS[text.charCodeAt(at)] !== ENDS_SENTENCE) continue;
      let end = at + 1;
      while (end < paragraph.end && ((MARKS[text.charCodeAt(end)] as number) & TRAILS_SENTENCE) !== 0) end++;
      sentences.push({ start, end, paragraph: index });
      start = end;
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: index });
  }
  return sentences;
}

/** `text.indexOf(char)` within `[from, to)` only, so that a missing character costs no walk to the end of the article; -1 when absent. */
export function indexWithin(text: string, char: string, from: number, to: number): number {
  const end = Math.min(to, text.length);
  const code = char.charCodeAt(0);
  for (let at = Math.max(0, from); at < end; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** `text.lastIndexOf(char)` within `[from, to]` only. */
export function lastIndexWithin(text: string, char: string, from: number, to: number): number {
  const code = char.charCodeAt(0);
  for (let at = Math.min(to, text.length - 1); at >= Math.max(0, from); at--) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** Where the parenthesis opens that closes right before `end`, no further back than `from`; -1 without one. */
export function parenthesisBefore(text: string, end: number, from: number): number {
  const close = text[end - 1];
  if (close !== '）' && close !== ')') return -1;
  return lastIndexWithin(text, close === ')' ? '(' : '（', from, end - 2);
}
