/** A set of words matched at a place of a text: the one way language data is looked up. */

/**
 * Words in two tries, one read forwards and one backwards. The first character is looked up in a table of all code units, because at
 * most places of a text no word begins; deeper steps in one map for all nodes.
 */
export class Words {
  readonly #all: ReadonlySet<string>;
  readonly #forwards: Trie;
  readonly #backwards: Trie;

  constructor(words: Iterable<string>) {
    this.#all = new Set([...words].filter((word) => word !== ''));
    this.#forwards = new Trie();
    this.#backwards = new Trie();
    for (const word of this.#all) {
      const codes = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
      this.#forwards.add(codes, word);
      this.#backwards.add(codes.reverse(), word);
    }
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all.values();
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  /** The longest word that starts at `at`, or null. */
  startingAt(text: string, at: number): string | null {
    const { first, next, words } = this.#forwards;
    let node = first[text.charCodeAt(at)] ?? 0;
    if (node === 0) return null;
    let found: string | null = null;
    for (let depth = at + 1; ; depth++) {
      found = words[node] ?? found;
      if (depth >= text.length) return found;
      const child = next.get(node * UNITS + text.charCodeAt(depth));
      if (child === undefined) return found;
      node = child;
    }
  }

  /** The longest word that ends right before `at` and does not begin before `from`, or null. */
  endingAt(text: string, at: number, from = 0): string | null {
    if (at <= from) return null;
    const { first, next, words } = this.#backwards;
    let node = first[text.charCodeAt(at - 1)] ?? 0;
    if (node === 0) return null;
    let found: string | null = null;
    for (let depth = at - 2; ; depth--) {
      found = words[node] ?? found;
      if (depth < from) return found;
      const child = next.get(node * UNITS + text.charCodeAt(depth));
      if (child === undefined) return found;
      node = child;
    }
  }

  /** Every place where a word stands, longest word at each place that ends by `to`, left to right, not overlapping. */
  *occurrences(text: string, from = 0, to = text.length): Generator<{ readonly word: string; readonly start: number }> {
    for (let at = from; at < to; ) {
      const word = this.#forwards.first[text.charCodeAt(at)] === 0 ? null : this.#startingBefore(text, at, to);
      if (word !== null) yield { word, start: at };
      at += word?.length ?? 1;
    }
  }

  #startingBefore(text: string, at: number, to: number): string | null {
    const { first, next, words } = this.#forwards;
    let node: number | undefined = first[text.charCodeAt(at)];
    let found: string | null = null;
    for (let depth = at + 1; node; depth++) {
      found = words[node] ?? found;
      if (depth >= to) break;
      node = next.get(node * UNITS + text.charCodeAt(depth));
    }
    return found;
  }
}

const UNITS = 0x10000;

/** Node 0 is none; `first` leads from the first character, `next` from a node and a character to the node below. */
class Trie {
  readonly first = new Uint16Array(UNITS);
  readonly next = new Map<number, number>();
  /** The word that ends at a node. */
  readonly words: (string | undefined)[] = [undefined];

  add(codes: readonly number[], word: string): void {
    let node = 0;
    for (const [depth, code] of codes.entries()) {
      const known = depth === 0 ? (this.first[code] ?? 0) : (this.next.get(node * UNITS + code) ?? 0);
      if (known !== 0) {
        node = known;
        continue;
      }
      const created = this.words.push(undefined) - 1;
      if (depth === 0) this.first[code] = created;
      else this.next.set(node * UNITS + code, created);
      node = created;
    }
    this.words[node] = word;
  }
}

/** Words of a text block, separated by white space. */
export function wordList(block: string): string[] {
  return block.split(/\s+/).filter((word) => word !== '');
}
