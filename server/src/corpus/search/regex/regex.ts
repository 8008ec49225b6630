/**
 * Finds matches of a regular expression in time that grows with the text alone: one walk backwards notes where matches begin, then each
 * match is followed forwards to the end its pattern prefers. No match is longer than LONGEST_MATCH.
 */
import type { Hits } from '../hits.ts';
import { literalOf, placeOf, type Literal } from '../literal.ts';
import type { Matcher } from '../matcher.ts';
import { Automaton } from './automaton.ts';
import { needsOf } from './needed.ts';
import { parsePattern } from './parse.ts';
import { compile } from './program.ts';
import { NEWLINE, WORD } from './ranges.ts';
import { UnitSets } from './unit-sets.ts';

const LINE_BREAK = 10;

/** Longer ones end here, in code units: far beyond a sentence, and what keeps the time linear. */
export const LONGEST_MATCH = 1000;

export class Regex implements Matcher {
  readonly literal: Literal | null;
  readonly needed: Matcher['needed'];
  readonly #forwards: Automaton;
  readonly #backwards: Automaton;
  /** Whether a match never leaves its paragraph, so that only paragraphs with what is needed have to be looked at. */
  readonly #staysInParagraph: boolean;
  #starts = new Int32Array(1024);

  /** Throws a PatternError for a pattern that is wrong or not supported. */
  constructor(pattern: string) {
    const node = parsePattern(pattern);
    const { exact, strings } = needsOf(node);
    this.literal = exact === null || exact === '' ? null : literalOf(exact);
    this.needed = this.literal !== null ? [[this.literal]] : strings === null ? [] : [strings.map(literalOf)];
    const sets = new UnitSets();
    const forwards = compile(node, false, sets);
    const backwards = compile(node, true, sets);
    this.#staysInParagraph = !sets.holds(LINE_BREAK);
    const classes = sets.classes(forwards.asserts ? [WORD, NEWLINE] : []);
    this.#forwards = new Automaton(forwards, classes, false);
    this.#backwards = new Automaton(backwards, classes, true);
  }

  find(text: Uint16Array, from: number, to: number, hits: Hits): void {
    const [needed] = this.needed;
    if (needed === undefined || !this.#staysInParagraph) {
      this.#findWithin(text, from, to, hits);
      return;
    }
    const part = text.subarray(0, to);
    const places = needed.map(() => -1);
    for (let at = from; at < to; ) {
      let first = Infinity;
      for (let i = 0; i < needed.length; i++) {
        if (places[i]! < at) places[i] = orInfinity(placeOf(part, needed[i]!, at));
        first = Math.min(first, places[i]!);
      }
      if (first === Infinity) return;
      const start = Math.max(at, first === 0 ? 0 : part.lastIndexOf(LINE_BREAK, first - 1) + 1);
      const end = orInfinity(part.indexOf(LINE_BREAK, first));
      this.#findWithin(text, start, Math.min(end, to), hits);
      at = end + 1;
    }
  }

  #findWithin(text: Uint16Array, from: number, to: number, hits: Hits): void {
    if (this.#starts.length <= to - from) this.#starts = new Int32Array(2 * (to - from) + 1);
    const starts = this.#starts;
    let next = from;
    for (let i = this.#backwards.matchStarts(text, from, to, starts) - 1; i >= 0; i--) {
      const start = starts[i]!;
      if (start < next) continue;
      const end = this.#forwards.matchEnd(text, start, from, to, LONGEST_MATCH);
      if (end <= start) continue; // matches of nothing are no hits
      hits.push(start, end);
      next = end;
    }
  }
}

function orInfinity(place: number): number {
  return place < 0 ? Infinity : place;
}
