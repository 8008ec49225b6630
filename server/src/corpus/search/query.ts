/**
 * What a reader looks for, made into a matcher: a string or a regular expression, and, near it, others. Strings are taken in either script,
 * ASCII letters in either case.
 */
import type { Hits } from './hits.ts';
import { Hits as HitList } from './hits.ts';
import { literalOf, placeOf, type Literal } from './literal.ts';
import type { Matcher } from './matcher.ts';
import { Regex } from './regex/regex.ts';
import { PatternError } from './regex/syntax.ts';
import { LONGEST_LITERAL } from './scan.ts';

const NEWLINE = 10;

export interface SearchTerms {
  /** What a hit is an occurrence of. */
  readonly text: string;
  /** Whether `text` and `near` are regular expressions. */
  readonly regex: boolean;
  /** What must stand nearby, before or behind, each of them. */
  readonly near: readonly string[];
  /** At most so many UTF-16 code units may lie between a hit and each of `near`, which stands in the same paragraph. */
  readonly within: number;
}

/** Throws a PatternError for what cannot be looked for. */
export function matcherOf({ text, regex, near, within }: SearchTerms): Matcher {
  const one = (term: string): Matcher => (regex ? regexMatcher(term) : new LiteralMatcher(term));
  const first = one(text);
  return near.length === 0 ? first : new NearMatcher(first, near.map(one), within);
}

function regexMatcher(pattern: string): Matcher {
  if (pattern === '') throw new PatternError('empty', 0);
  const regex = new Regex(pattern);
  return regex.literal === null || regex.literal.text.length > LONGEST_LITERAL ? regex : new LiteralMatcher(regex.literal.text);
}

/** Finds one string. */
class LiteralMatcher implements Matcher {
  readonly literal: Literal;
  readonly needed: Matcher['needed'];

  constructor(text: string) {
    if (text === '') throw new PatternError('empty', 0);
    if (text.length > LONGEST_LITERAL) throw new PatternError('too-long', LONGEST_LITERAL);
    this.literal = literalOf(text);
    this.needed = [[this.literal]];
  }

  find(text: Uint16Array, from: number, to: number, hits: Hits): void {
    const part = text.subarray(0, to);
    const { length } = this.literal.units;
    for (let at = placeOf(part, this.literal, from); at >= 0; at = placeOf(part, this.literal, at + length)) hits.push(at, at + length);
  }
}

/** Finds what the first matcher finds where all others find something close by that is not part of it. */
class NearMatcher implements Matcher {
  readonly literal = null;
  readonly needed: Matcher['needed'];
  readonly #first: Matcher;
  readonly #others: readonly Matcher[];
  readonly #within: number;
  readonly #found = new HitList();
  readonly #other = new HitList();

  constructor(first: Matcher, others: readonly Matcher[], within: number) {
    this.#first = first;
    this.#others = others;
    this.#within = within;
    this.needed = [first, ...others].flatMap(({ needed }) => needed);
  }

  find(text: Uint16Array, from: number, to: number, hits: Hits): void {
    const found = this.#found;
    found.clear();
    this.#first.find(text, from, to, found);
    const close = new Uint8Array(found.length).fill(1);
    for (const matcher of this.#others) {
      if (!close.includes(1)) return;
      this.#other.clear();
      matcher.find(text, from, to, this.#other);
      this.#keepClose(close, text.subarray(0, to), from);
    }
    for (let i = 0; i < found.length; i++) if (close[i] === 1) hits.push(found.start(i), found.end(i));
  }

  /** Takes away the mark of hits to which nothing of the other list is close. Both lists are in order. */
  #keepClose(close: Uint8Array, text: Uint16Array, from: number): void {
    const found = this.#found;
    const other = this.#other;
    let behind = 0;
    // The last end of a paragraph before the hit, and the first one behind where it begins.
    let left = from - 1;
    let right = nextNewline(text, from);
    for (let i = 0; i < found.length; i++) {
      while (right < found.start(i)) {
        left = right;
        right = nextNewline(text, right + 1);
      }
      while (behind < other.length && other.start(behind) < found.end(i)) behind++;
      let before = behind - 1;
      while (before >= 0 && other.end(before) > found.start(i)) before--;
      const edge = right < found.end(i) ? nextNewline(text, found.end(i)) : right;
      const isClose =
        (behind < other.length && other.start(behind) - found.end(i) <= this.#within && other.start(behind) <= edge) ||
        (before >= 0 && found.start(i) - other.end(before) <= this.#within && other.end(before) > left);
      if (!isClose) close[i] = 0;
    }
  }
}

/** Where the paragraph around a place ends; where the text ends, if none does before. */
function nextNewline(text: Uint16Array, from: number): number {
  const at = text.indexOf(NEWLINE, from);
  return at < 0 ? text.length : at;
}
