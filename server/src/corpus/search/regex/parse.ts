/**
 * Reads a regular expression in the usual notation. Left out is what cannot be matched in linear time (look-around, back-references); the
 * dot, negated classes and `\s` stay within a paragraph, so that only `\n` itself leads out of one. Groups only group.
 */
import { complement, DIGITS, folded, normal, property, SPACE, WORD, type Ranges } from './ranges.ts';
import { PatternError, type Node, type PatternProblem } from './syntax.ts';

const LONGEST_PATTERN = 2000;
const DEEPEST = 100;
const MOST_REPETITIONS = 1000;
const EMPTY: Node = { kind: 'sequence', items: [] };
const ESCAPED_CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const ESCAPED_SETS: Readonly<Record<string, Ranges>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};

/** The tree of a pattern, its characters folded as the texts are. Throws a PatternError. */
export function parsePattern(pattern: string): Node {
  if (pattern.length > LONGEST_PATTERN) throw new PatternError('too-long', LONGEST_PATTERN);
  return new Parser(pattern).parse();
}

class Parser {
  readonly #pattern: string;
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): Node {
    const node = this.#choice();
    if (this.#at < this.#pattern.length) this.#fail('unopened-group');
    return node;
  }

  #fail(problem: PatternProblem, at = this.#at): never {
    throw new PatternError(problem, at);
  }

  #peek(text: string): boolean {
    return this.#pattern.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    const found = this.#peek(text);
    if (found) this.#at += text.length;
    return found;
  }

  #choice(): Node {
    const items = [this.#sequence()];
    while (this.#take('|')) items.push(this.#sequence());
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (this.#at < this.#pattern.length && !this.#peek('|') && !this.#peek(')')) items.push(this.#repeated());
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  #repeated(): Node {
    const start = this.#at;
    if (/^[*+?]/.test(this.#pattern.slice(start, start + 1)) || this.#counts() !== null) this.#fail('nothing-to-repeat', start);
    const item = this.#atom();
    const place = this.#at;
    const counts = this.#take('*') ? [0, Infinity] : this.#take('+') ? [1, Infinity] : this.#take('?') ? [0, 1] : this.#counts();
    if (counts === null) return item;
    const [least, most] = counts as [number, number];
    if (least > MOST_REPETITIONS || (most !== Infinity && most > MOST_REPETITIONS)) this.#fail('repeat-limit', place);
    if (most < least) this.#fail('repeat-range', place);
    const lazy = this.#take('?');
    // Asserted again and again it says the same; asserted or not, it says nothing.
    if (item.kind === 'assertion') return least > 0 ? item : EMPTY;
    return { kind: 'repeat', item, least, most, lazy };
  }

  /** `{2}`, `{2,}`, `{2,5}`; anything else behind a brace is text. */
  #counts(): [number, number] | null {
    const match = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(this.#pattern.slice(this.#at, this.#at + 24));
    if (match === null) return null;
    this.#at += match[0].length;
    const least = Number(match[1]);
    return [least, match[2] === undefined ? least : match[3] === '' ? Infinity : Number(match[3])];
  }

  #atom(): Node {
    if (this.#peek('(')) return this.#group();
    if (this.#peek('[')) return { kind: 'set', ranges: this.#class() };
    if (this.#take('.')) return { kind: 'set', ranges: complement([]) };
    if (this.#take('^')) return { kind: 'assertion', assertion: 'start' };
    if (this.#take('$')) return { kind: 'assertion', assertion: 'end' };
    if (this.#take('\\b')) return { kind: 'assertion', assertion: 'word' };
    if (this.#take('\\B')) return { kind: 'assertion', assertion: 'no-word' };
    if (this.#peek('\\')) return { kind: 'set', ranges: folded(this.#escape()) };
    const code = this.#character();
    return { kind: 'set', ranges: folded([code, code]) };
  }

  #character(): number {
    const code = this.#pattern.codePointAt(this.#at)!;
    this.#at += code > 0xffff ? 2 : 1;
    return code;
  }

  #group(): Node {
    const start = this.#at;
    this.#at++;
    if (this.#take('?')) {
      if (/^<?[=!]/.test(this.#pattern.slice(this.#at, this.#at + 2))) this.#fail('look-around', start);
      const kind = /^(:|i:|P?<[A-Za-z_]\w*>)/.exec(this.#pattern.slice(this.#at))?.[0];
      if (kind === undefined) {
        // All patterns match in either case anyhow.
        if (this.#take('i)')) return EMPTY;
        this.#fail('group-kind', start);
      }
      this.#at += kind.length;
    }
    if (++this.#depth > DEEPEST) this.#fail('too-deep', start);
    const node = this.#choice();
    this.#depth--;
    if (!this.#take(')')) this.#fail('unclosed-group', start);
    return node;
  }

  #class(): Ranges {
    const start = this.#at;
    this.#at++;
    const negated = this.#take('^');
    const ranges: number[] = [];
    for (let first = true; first || !this.#peek(']'); first = false) {
      if (this.#at >= this.#pattern.length) this.#fail('unclosed-class', start);
      const place = this.#at;
      const low = this.#classItem();
      if (low.length !== 2 || low[0] !== low[1] || !this.#peek('-') || this.#pattern.startsWith('-]', this.#at)) {
        ranges.push(...low);
        continue;
      }
      this.#at++;
      if (this.#at >= this.#pattern.length) this.#fail('unclosed-class', start);
      const high = this.#classItem();
      if (high.length !== 2 || high[0] !== high[1]) ranges.push(...low, 0x2d, 0x2d, ...high);
      else if (high[0]! < low[0]!) this.#fail('class-range', place);
      else ranges.push(low[0]!, high[0]!);
    }
    this.#at++;
    const set = folded(normal(ranges));
    return negated ? complement(set) : set;
  }

  #classItem(): Ranges {
    if (this.#peek('\\')) return this.#escape();
    const code = this.#character();
    return [code, code];
  }

  #escape(): Ranges {
    const start = this.#at;
    this.#at++;
    if (this.#at >= this.#pattern.length) this.#fail('trailing-backslash', start);
    const code = this.#character();
    const letter = String.fromCodePoint(code);
    const set = ESCAPED_SETS[letter];
    if (set !== undefined) return set;
    const control = ESCAPED_CONTROLS[letter];
    if (control !== undefined) return [control, control];
    if (letter === 'p' || letter === 'P') return this.#property(start, letter === 'P');
    if (letter === 'x' || letter === 'u') return this.#codePoint(start, letter);
    if (/[1-9k]/.test(letter)) this.#fail('back-reference', start);
    if (/[0A-Za-z]/.test(letter)) this.#fail('unknown-escape', start);
    return [code, code];
  }

  #property(start: number, negated: boolean): Ranges {
    const match = /^(?:\{([^}]{1,60})\}|([A-Z]))/.exec(this.#pattern.slice(this.#at));
    const ranges = match === null ? null : property(match[1] ?? match[2]!);
    if (match === null || ranges === null) return this.#fail('unknown-property', start);
    this.#at += match[0].length;
    // What is left out twice over stays left out: the line break.
    return negated ? complement(folded(ranges)) : complement(complement(ranges));
  }

  #codePoint(start: number, letter: string): Ranges {
    const digits = letter === 'x' ? /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/ : /^(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/;
    const match = digits.exec(this.#pattern.slice(this.#at));
    const code = match === null ? Infinity : parseInt(match[1] ?? match[2]!, 16);
    if (match === null || code > 0x10ffff) return this.#fail('unknown-escape', start);
    this.#at += match[0].length;
    return [code, code];
  }
}
