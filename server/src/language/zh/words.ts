/** A set of words matched at a place of a text: the one way language data is looked up. */
import { Trie, numbers } from './trie.ts';

/** A word where it stands. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
}

const NOWHERE: readonly Occurrence[] = [];

/** Words in two tries, one read forwards and one backwards, each made when it is first asked for. */
export class Words {
  readonly #words: readonly string[];
  #known: ReadonlySet<string> | null = null;
  #forwards: Trie | null = null;
  #backwards: Trie | null = null;

  constructor(words: Iterable<string>) {
    this.#words = [...words];
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all().values();
  }

  has(word: string): boolean {
    return this.#all().has(word);
  }

  #all(): ReadonlySet<string> {
    return (this.#known ??= new Set(this.#words.filter((word) => word !== '')));
  }

  #made(backwards: boolean): Trie {
    const trie = new Trie(this.#words.length);
    for (const word of this.#words) if (word !== '') trie.add(word, backwards, 1);
    if (backwards) this.#backwards = trie;
    else this.#forwards = trie;
    return trie;
  }

  /** The longest word that starts at `at` and ends by `to`, or null. */
  startingAt(text: string, at: number, to = text.length): string | null {
    if (at >= text.length) return null;
    const trie = this.#forwards ?? this.#made(false);
    const code = text.charCodeAt(at);
    const number = numbers[code] as number;
    if (((trie.firsts[number] as number) & trie.bit) === 0) return null;
    const next = at + 1;
    const end = next < to && next < text.length && trie.mayBegin(code, text.charCodeAt(next)) ? lastEndFrom(trie, number, text, next, Math.min(to, text.length)) : 0;
    return end !== 0 ? trie.wordAt(end) : ((trie.alone[number] as number) & trie.bit) !== 0 ? trie.wordAt(number) : null;
  }

  /** The longest word that ends right before `at` and does not begin before `from`, or null. */
  endingAt(text: string, at: number, from = 0): string | null {
    if (at <= from || at > text.length) return null;
    const trie = this.#backwards ?? this.#made(true);
    const code = text.charCodeAt(at - 1);
    const number = numbers[code] as number;
    if (((trie.firsts[number] as number) & trie.bit) === 0) return null;
    const next = at - 2;
    const end = next >= from && trie.mayBegin(code, text.charCodeAt(next)) ? lastEndBack(trie, number, text, next, from) : 0;
    return end !== 0 ? trie.wordAt(end) : ((trie.alone[number] as number) & trie.bit) !== 0 ? trie.wordAt(number) : null;
  }

  /** Every place where a word stands, longest word at each place that ends by `to`, left to right, not overlapping. */
  occurrences(text: string, from = 0, to = text.length): readonly Occurrence[] {
    let found: Occurrence[] | null = null;
    for (let at = from; at < to; ) {
      const word = this.startingAt(text, at, to);
      if (word === null) at++;
      else {
        (found ??= []).push({ word, start: at });
        at += word.length;
      }
    }
    return found ?? NOWHERE;
  }

  /** Whether any word stands between the two places. */
  standIn(text: string, from = 0, to = text.length): boolean {
    for (let at = from; at < to; at++) if (this.startingAt(text, at, to) !== null) return true;
    return false;
  }
}

/** The last node on the way from `from` on, before `to`, at which a word ends; 0 without one. */
function lastEndFrom(trie: Trie, first: number, text: string, from: number, to: number): number {
  let end = 0;
  for (let at = from, node = first; at < to; at++) {
    const found = trie.below(node, text.charCodeAt(at));
    if (found === 0) break;
    node = found & 0xffff;
    if (found > 0xffff) end = node;
  }
  return end;
}

/** The same from `from` back to `to`. */
function lastEndBack(trie: Trie, first: number, text: string, from: number, to: number): number {
  let end = 0;
  for (let at = from, node = first; at >= to; at--) {
    const found = trie.below(node, text.charCodeAt(at));
    if (found === 0) break;
    node = found & 0xffff;
    if (found > 0xffff) end = node;
  }
  return end;
}

/** Several word lists looked up together: one walk over a text tells where words of each begin. */
export class Lexicon<Name extends string> {
  readonly #names: readonly Name[];
  readonly #trie: Trie;
  /** By the number of a character, the lists (as bits) in which it is a word. */
  readonly #alone: Uint8Array;

  /** At most eight lists. */
  constructor(lists: Readonly<Record<Name, Iterable<string>>>) {
    this.#names = Object.keys(lists) as Name[];
    const all = this.#names.map((name) => [...lists[name]].filter((word) => word !== ''));
    this.#trie = new Trie(all.reduce((sum, words) => sum + words.length, 0));
    const alone: [number, number][] = [];
    for (const [number, words] of all.entries()) {
      for (const word of words) {
        this.#trie.add(word, false, 1 << number);
        if (word.length === 1) alone.push([numbers[word.charCodeAt(0)] as number, 1 << number]);
      }
    }
    this.#alone = new Uint8Array(this.#trie.firsts.length);
    for (const [number, mark] of alone) this.#alone[number] = (this.#alone[number] as number) | mark;
  }

  /** For each list, every offset at which one of its words begins, ascending. */
  starts(text: string): Readonly<Record<Name, readonly number[]>> {
    const trie = this.#trie;
    const { firsts, bit } = trie;
    const { length } = text;
    const found: number[][] = this.#names.map(() => []);
    let next = length > 0 ? text.charCodeAt(0) : 0;
    for (let at = 0; at < length; at++) {
      const code = next;
      next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      let node = numbers[code] as number;
      if (((firsts[node] as number) & bit) === 0) continue;
      let begun = this.#alone[node] as number;
      if (trie.mayBegin(code, next)) {
        for (let place = at + 1; place < length; place++) {
          const below = trie.below(node, text.charCodeAt(place));
          if (below === 0) break;
          begun |= below >> 16;
          node = below & 0xffff;
        }
      }
      for (let number = 0; begun !== 0; number++, begun >>= 1) if ((begun & 1) !== 0) (found[number] as number[]).push(at);
    }
    return Object.fromEntries(this.#names.map((name, number) => [name, found[number] as number[]])) as unknown as Readonly<Record<Name, readonly number[]>>;
  }
}

/** Words of a text block, separated by white space. */
export function wordList(block: string): string[] {
  return block.split(/\s+/).filter((word) => word !== '');
}
