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
    for (const word of this.#words) if (word !== '') trie.add(word, backwards);
    if (backwards) this.#backwards = trie;
    else this.#forwards = trie;
    return trie;
  }

  /** The longest word that starts at `at` and ends by `to`, or null. */
  startingAt(text: string, at: number, to = text.length): string | null {
    if (at >= text.length) return null;
    const trie = this.#forwards ?? this.#made(false);
    const code = text.charCodeAt(at);
    if (((trie.firsts[numbers[code] as number] as number) & trie.bit) === 0) return null;
    const further = at + 1 < to && at + 1 < text.length && trie.mayBegin(code, text.charCodeAt(at + 1));
    return further || trie.singles ? longestFrom(trie, text, at, further ? Math.min(to, text.length) : at + 1) : null;
  }

  /** The longest word that ends right before `at` and does not begin before `from`, or null. */
  endingAt(text: string, at: number, from = 0): string | null {
    if (at <= from || at > text.length) return null;
    const trie = this.#backwards ?? this.#made(true);
    const code = text.charCodeAt(at - 1);
    if (((trie.firsts[numbers[code] as number] as number) & trie.bit) === 0) return null;
    const further = at - 2 >= from && trie.mayBegin(code, text.charCodeAt(at - 2));
    return further || trie.singles ? longestTo(trie, text, at, further ? from : at - 1) : null;
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

function longestFrom(trie: Trie, text: string, at: number, to: number): string | null {
  const { words } = trie;
  let found: string | null = null;
  let node = 0;
  for (let place = at; place < to; place++) {
    node = trie.child(node, text.charCodeAt(place));
    if (node === 0) break;
    found = words[node] ?? found;
  }
  return found;
}

function longestTo(trie: Trie, text: string, at: number, from: number): string | null {
  const { words } = trie;
  let found: string | null = null;
  let node = 0;
  for (let place = at - 1; place >= from; place--) {
    node = trie.child(node, text.charCodeAt(place));
    if (node === 0) break;
    found = words[node] ?? found;
  }
  return found;
}

/** Several word lists looked up together: one walk over a text tells where words of each begin. */
export class Lexicon<Name extends string> {
  readonly #names: readonly Name[];
  readonly #trie: Trie;
  /** For each node, the lists (as bits) one of whose words ends there. */
  readonly #lists: Uint8Array;

  /** At most eight lists. */
  constructor(lists: Readonly<Record<Name, Iterable<string>>>) {
    this.#names = Object.keys(lists) as Name[];
    const all = this.#names.map((name) => [...lists[name]].filter((word) => word !== ''));
    this.#trie = new Trie(all.reduce((sum, words) => sum + words.length, 0));
    const ends = all.map((words) => words.map((word) => this.#trie.add(word, false)));
    this.#lists = new Uint8Array(this.#trie.words.length);
    for (const [number, nodes] of ends.entries()) for (const node of nodes) this.#lists[node] = (this.#lists[node] as number) | (1 << number);
  }

  /** For each list, every offset at which one of its words begins, ascending. */
  starts(text: string): Readonly<Record<Name, readonly number[]>> {
    const trie = this.#trie;
    const lists = this.#lists;
    const { firsts, bit, singles } = trie;
    const { length } = text;
    const found: number[][] = this.#names.map(() => []);
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (((firsts[numbers[code] as number] as number) & bit) === 0) continue;
      const to = at + 1 < length && trie.mayBegin(code, text.charCodeAt(at + 1)) ? length : at + 1;
      if (to === at + 1 && !singles) continue;
      let begun = 0;
      let node = 0;
      for (let place = at; place < to; place++) {
        node = trie.child(node, text.charCodeAt(place));
        if (node === 0) break;
        begun |= lists[node] as number;
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
