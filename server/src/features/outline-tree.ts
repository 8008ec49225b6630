/** Entries of an outline, given in any order, put into each other by their spans. */
import type { Statement } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import type { OutlineNode } from './outline.ts';

export interface Entry extends OutlineNode {
  /** Who speaks in it, where somebody does. */
  readonly speaker?: string;
  readonly statement?: Statement;
  readonly children: readonly Entry[];
}

interface Growing {
  readonly entry: Entry;
  span: Span;
  readonly children: Growing[];
}

/**
 * The entries as a tree: each lies in the smallest one that holds it, in text order. Of two that cross, the earlier ends where the
 * later begins; it never loses its selection, so the later one begins behind that. An entry left without a
 * character is dropped.
 */
export function nest(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const entry of sorted) {
    while (open.length > 0 && open.at(-1)!.span.end <= entry.span.start) open.pop();
    let { start } = entry.span;
    const { end } = entry.span;
    while (open.length > 0 && open.at(-1)!.span.end < end) {
      const crossed = open.pop()!;
      const from = Math.max(start, crossed.entry.selection.end);
      cutEnd(crossed, from);
      start = from;
    }
    // What it lies in may itself have been moved on.
    start = Math.max(start, open.at(-1)?.span.start ?? start);
    if (start >= end) continue;
    const selected = Math.max(start, entry.selection.start);
    const selection = { start: selected, end: Math.max(selected, entry.selection.end) };
    const growing: Growing = { entry: { ...entry, selection }, span: { start, end }, children: [] };
    (open.at(-1)?.children ?? top).push(growing);
    open.push(growing);
  }
  return top.map(finished);
}

/** Ends an entry, and what lies in it, at `end`. */
function cutEnd(growing: Growing, end: number): void {
  growing.span = { start: growing.span.start, end: Math.min(growing.span.end, end) };
  for (const child of growing.children) if (child.span.end > end) cutEnd(child, end);
}

function finished({ entry, span, children }: Growing): Entry {
  const selection = entry.selection.end <= span.end ? entry.selection : { start: Math.min(entry.selection.start, span.end), end: span.end };
  return { ...entry, span, selection, children: children.map(finished) };
}
