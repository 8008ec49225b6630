/** Marks inside a Markdown paragraph: finds what a reader does not see. One pass; no mark is looked for twice. */

export interface InlineMarks {
  /** Stretches that are not visible, by rising start; they may lie in one another. */
  readonly hidden: readonly [number, number][];
  /** The visible texts of links, rising and apart. */
  readonly links: readonly [number, number][];
}

const MARKS = /[\\`*_~[\]!{]/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[0-9A-Za-z]/;
/** The longest link target looked at. */
const LONGEST_TARGET = 4000;

/** Reads `scan.slice(from, to)`; `known` are stretches already known to be invisible. */
export function readInline(scan: string, from: number, to: number, known: readonly [number, number][]): InlineMarks {
  if (!MARKS.test(scan.slice(from, to))) return { hidden: known, links: [] };
  const reader = new InlineReader(scan, from, to);
  reader.read();
  const hidden = [...known, ...reader.hidden].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return { hidden, links: outermost(reader.links) };
}

function outermost(links: [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const link of links.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (apart.length === 0 || link[0] >= apart.at(-1)![1]) apart.push(link);
  }
  return apart;
}

class InlineReader {
  readonly hidden: [number, number][] = [];
  readonly links: [number, number][] = [];
  readonly #scan: string;
  readonly #from: number;
  readonly #to: number;
  readonly #brackets: { at: number; image: boolean }[] = [];
  /** Emphasis marks not yet closed: mark and length to place. */
  readonly #openers = new Map<string, number>();
  /** Where a search for a link target's end has failed before: later searches that begin before it fail, too. */
  #failedTarget = 0;
  /** The next place of each closing mark looked for, -1 for none: no stretch is searched twice for the same mark. */
  readonly #found = new Map<string, number>();

  constructor(scan: string, from: number, to: number) {
    // Cut at the paragraph's end, so that no search runs on into the rest of the file.
    this.#scan = scan.slice(0, to);
    this.#from = from;
    this.#to = to;
  }

  read(): void {
    let at = this.#from;
    while (at < this.#to) at = this.#readAt(at);
  }

  /** Reads the mark at `at`, if there is one; returns where to go on. */
  #readAt(at: number): number {
    switch (this.#scan[at]) {
      case '\\':
        if (at + 1 < this.#to && PUNCTUATION.test(this.#scan[at + 1]!)) {
          this.hidden.push([at, at + 1]);
          return at + 2;
        }
        return at + 1;
      case '`':
        return this.#code(at);
      case '*':
      case '_':
      case '~':
        return this.#emphasis(at);
      case '!':
        if (this.#scan[at + 1] !== '[') return at + 1;
        this.#brackets.push({ at, image: true });
        return at + 2;
      case '[':
        if (this.#scan[at + 1] === '^') return this.#hideThrough(at, ']', 100);
        this.#brackets.push({ at, image: false });
        return at + 1;
      case ']':
        return this.#closeBracket(at);
      case '{':
        if (this.#scan[at + 1] === '%') return this.#hideThrough(at, '%}', 1000);
        if (this.#scan[at + 1] === '{') return this.#hideThrough(at, '}}', 1000);
        return at + 1;
      default:
        return at + 1;
    }
  }

  #code(at: number): number {
    let end = at;
    while (end < this.#to && this.#scan[end] === '`') end++;
    const marks = this.#scan.slice(at, end);
    const close = marks.length <= 8 ? this.#find(marks, end) : -1;
    if (close < 0) return end;
    this.hidden.push([at, end], [close, close + marks.length]);
    return close + marks.length;
  }

  #emphasis(at: number): number {
    const mark = this.#scan[at]!;
    let end = at;
    while (end < this.#to && this.#scan[end] === mark) end++;
    const length = end - at;
    if (length > 3 || (mark === '~' && length !== 2)) return end;
    const before = at > this.#from ? this.#scan[at - 1]! : ' ';
    const behind = end < this.#to ? this.#scan[end]! : ' ';
    const words = mark === '_';
    const closes = !/\s/.test(before) && !(words && WORD.test(behind));
    const opens = !/\s/.test(behind) && !(words && WORD.test(before));
    const key = mark + length;
    const opener = this.#openers.get(key);
    if (closes && opener !== undefined && opener + length < at) {
      this.hidden.push([opener, opener + length], [at, end]);
      this.#openers.delete(key);
    } else if (opens) {
      this.#openers.set(key, at);
    }
    return end;
  }

  #closeBracket(at: number): number {
    const open = this.#brackets.pop();
    if (!open) return at + 1;
    const end = this.#scan[at + 1] === '(' ? this.#targetEnd(at + 1) : this.#scan[at + 1] === '[' ? this.#labelEnd(at + 1) : -1;
    if (end < 0) return at + 1;
    if (open.image) {
      this.hidden.push([open.at, end]);
    } else {
      this.hidden.push([open.at, open.at + 1], [at, end]);
      this.links.push([open.at + 1, at]);
    }
    return end;
  }

  /** End of a link target `(…)` that begins at `at`, or -1. */
  #targetEnd(at: number): number {
    if (at < this.#failedTarget) return -1;
    let depth = 0;
    const stop = Math.min(this.#to, at + LONGEST_TARGET);
    for (let i = at; i < stop; i++) {
      const character = this.#scan[i];
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) return i + 1;
    }
    this.#failedTarget = stop;
    return -1;
  }

  #labelEnd(at: number): number {
    const close = this.#find(']', at + 1);
    return close < 0 || close - at > 200 ? -1 : close + 1;
  }

  #hideThrough(at: number, close: string, longest: number): number {
    const end = this.#find(close, at + 1);
    if (end < 0 || end - at > longest) return at + 1;
    this.hidden.push([at, end + close.length]);
    return end + close.length;
  }

  /** The next `mark` before the paragraph's end, or -1. */
  #find(mark: string, at: number): number {
    let found = this.#found.get(mark);
    if (found === undefined || (found >= 0 && found < at)) {
      found = this.#scan.indexOf(mark, at);
      this.#found.set(mark, found);
    }
    return found;
  }
}
