/**
 * The texts in which words are counted: those of the articles of a selection, or what somebody says in them, read in stretches and told piece
 * by piece. Every character of a selection is told once.
 */
import type { Span } from '../../text/span.ts';
import { Pace } from '../pace.ts';
import type { Doc } from '../segment-set.ts';
import { chunksOf, textEnd, type TextBlock } from '../search/chunks.ts';
import type { SearchScope } from '../search/search.ts';

/** The texts of some articles. */
export interface WordScope {
  readonly blocks: readonly TextBlock[];
  /** 1 for each article that counts, by number. */
  readonly wanted: Uint8Array;
  /** What counts in an article's visible text: in order, none reaching into another; null for all of it. */
  readonly spansOf: ((doc: Doc) => readonly Span[]) | null;
}

/** Asked between slices. */
export interface Patience {
  /** Whether the answer is no longer wanted. */
  readonly stop: () => boolean;
  /** When (performance.now()) counting ends where it is. */
  readonly until: number;
}

export function isOver({ stop, until }: Patience): boolean {
  return stop() || performance.now() > until;
}

/** The texts of a search's scope; `size` is above all numbers of articles. */
export function scopeOfTexts(blocks: readonly TextBlock[], size: number, { wanted, spansOf }: SearchScope): WordScope {
  const marks = new Uint8Array(size);
  for (let doc = 0; doc < size; doc++) if (wanted(doc)) marks[doc] = 1;
  return { blocks, wanted: marks, spansOf: spansOf === null ? null : (doc) => merged(spansOf(doc)) };
}

/** Everything of `all`, a scope of whole articles, that is not in `part`. */
export function restOf(all: WordScope, part: WordScope): WordScope {
  const { spansOf } = part;
  if (spansOf === null) return { ...all, wanted: all.wanted.map((mark, doc) => mark & ~part.wanted[doc]!) };
  return { ...all, spansOf: (doc) => (part.wanted[doc] === 1 ? gaps(spansOf(doc)) : [{ start: 0, end: Infinity }]) };
}

/** Every `step`-th article, to be looked at for all of them. */
export function everyNth(scope: WordScope, step: number): WordScope {
  if (step <= 1) return scope;
  let number = 0;
  return { ...scope, wanted: scope.wanted.map((mark) => (mark === 1 && number++ % step === 0 ? 1 : 0)) };
}

/** Characters (code units) of the texts, and the articles that have any. */
export async function sizeOf({ blocks, wanted, spansOf }: WordScope, patience: Patience): Promise<{ readonly articles: number; readonly characters: number }> {
  const pace = new Pace();
  let [articles, characters] = [0, 0];
  for (const block of blocks) {
    for (let doc = 0; doc + 1 < block.starts.length; doc++) {
      if (wanted[block.first + doc] !== 1) continue;
      const length = textEnd(block, doc) - block.starts[doc]!;
      const own = spansOf === null ? length : sum(within(spansOf(block.first + doc), length));
      characters += own;
      if (own > 0) articles++;
      if (spansOf === null) continue;
      await pace.rest();
      if (isOver(patience)) return { articles, characters };
    }
  }
  return { articles, characters };
}

/**
 * Tells every piece of the texts, in the order of the articles' numbers: `[from, to)` of `units`, which are good until the call ends, `from`
 * being `start` in the article's visible text. False when it ended before all were told; rejects when texts cannot be read.
 */
export async function eachPiece(
  { blocks, wanted, spansOf }: WordScope,
  patience: Patience,
  take: (units: Uint16Array, from: number, to: number, doc: Doc, start: number) => void,
): Promise<boolean> {
  const pace = new Pace();
  let buffer = new Uint16Array(1 << 17);
  for (const chunk of chunksOf(blocks, wanted)) {
    await pace.rest();
    if (isOver(patience)) return false;
    const { block, doc: first, end } = chunk;
    const base = block.starts[first]!;
    const length = block.starts[end]! - base;
    if (buffer.length < length) buffer = new Uint16Array(length);
    const units = buffer.subarray(0, length);
    block.read(units, base);
    for (let doc = first; doc < end; doc++) {
      if (wanted[block.first + doc] !== 1) continue;
      const from = block.starts[doc]! - base;
      const to = textEnd(block, doc) - base;
      if (spansOf === null) take(units, from, to, block.first + doc, 0);
      else for (const span of within(spansOf(block.first + doc), to - from)) take(units, from + span.start, from + span.end, block.first + doc, span.start);
    }
  }
  return true;
}

function within(spans: readonly Span[], length: number): Span[] {
  return spans.flatMap(({ start, end }) => (start < Math.min(end, length) ? [{ start, end: Math.min(end, length) }] : []));
}

function sum(spans: readonly Span[]): number {
  return spans.reduce((all, { start, end }) => all + end - start, 0);
}

/** Those that reach into each other as one; a statement may stand within another. */
function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) found.push({ start, end });
  }
  return found;
}

function gaps(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) found.push({ start: from, end: start });
    from = end;
  }
  found.push({ start: from, end: Infinity });
  return found;
}
