/** A set of words matched at a place of a text: the one way language data is looked up. */

/**
 * Words in two tries, one read forwards and one backwards. The first character is looked up in a table, because at most places of a
 * text no word begins; deeper steps in one map for all nodes.
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

  /** The longest word that starts at `at` and ends by `to`, or null. */
  startingAt(text: string, at: number, to = text.length): string | null {
    const trie = this.#forwards;
    const code = text.charCodeAt(at);
    let node = trie.first[numbers[code] as number] as number;
    if (node === 0) return null;
    const { words } = trie;
    let found = words[node] ?? null;
    if (at + 1 >= to || !trie.mayBegin(code, text.charCodeAt(at + 1))) return found;
    for (let depth = at + 1; depth < to; depth++) {
      node = trie.child(node, text.charCodeAt(depth));
      if (node === 0) break;
      found = words[node] ?? found;
    }
    return found;
  }

  /** The longest word that ends right before `at` and does not begin before `from`, or null. */
  endingAt(text: string, at: number, from = 0): string | null {
    if (at <= from) return null;
    const trie = this.#backwards;
    const { words } = trie;
    const code = text.charCodeAt(at - 1);
    let node = trie.first[numbers[code] as number] as number;
    if (node === 0) return null;
    let found = words[node] ?? null;
    if (at - 2 < from || !trie.mayBegin(code, text.charCodeAt(at - 2))) return found;
    for (let depth = at - 2; depth >= from; depth--) {
      node = trie.child(node, text.charCodeAt(depth));
      if (node === 0) break;
      found = words[node] ?? found;
    }
    return found;
  }

  /** Every place where a word stands, longest word at each place that ends by `to`, left to right, not overlapping. */
  *occurrences(text: string, from = 0, to = text.length): Generator<{ readonly word: string; readonly start: number }> {
    for (let at = from; at < to; ) {
      const word = this.startingAt(text, at, to);
      if (word !== null) yield { word, start: at };
      at += word?.length ?? 1;
    }
  }
}

/** Several word lists looked up together: one walk over a text tells where words of each begin. */
export class Lexicon<Name extends string> {
  readonly #names: readonly Name[];
  readonly #trie = new Trie();
  /** For each node, the lists (as bits) one of whose words ends there. */
  readonly #lists: number[] = [0];

  constructor(lists: Readonly<Record<Name, Iterable<string>>>) {
    this.#names = Object.keys(lists) as Name[];
    for (const [number, name] of this.#names.entries()) {
      for (const word of lists[name]) {
        const node = this.#trie.add(Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)), word);
        while (this.#lists.length <= node) this.#lists.push(0);
        this.#lists[node] = (this.#lists[node] as number) | (1 << number);
      }
    }
  }

  /** For each list, every offset at which one of its words begins, ascending. */
  starts(text: string): Readonly<Record<Name, readonly number[]>> {
    const trie = this.#trie;
    const lists = this.#lists;
    const found: number[][] = this.#names.map(() => []);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let node = trie.first[numbers[code] as number] as number;
      if (node === 0) continue;
      let begun = lists[node] ?? 0;
      if (at + 1 < text.length && trie.mayBegin(code, text.charCodeAt(at + 1))) {
        for (let depth = at + 1; depth < text.length; depth++) {
          node = trie.child(node, text.charCodeAt(depth));
          if (node === 0) break;
          begun |= lists[node] ?? 0;
        }
      }
      for (let number = 0; begun !== 0; number++, begun >>= 1) if ((begun & 1) !== 0) (found[number] as number[]).push(at);
    }
    return Object.fromEntries(this.#names.map((name, number) => [name, found[number] as number[]])) as unknown as Readonly<Record<Name, readonly number[]>>;
  }
}

const UNITS = 0x10000;

/**
 * Numbers of the characters at the beginning or end of any word, in the order they came; 0 for all others. Dozens of lists look up the
 * same few thousand characters: with numbers their tables stay small enough for the processor's nearest caches.
 */
const numbers = new Uint16Array(UNITS);
let numbered = 0;

/** More characters than begin or end the words of all lists. */
const CHARACTERS = 1 << 13;

function numberOf(code: number): number {
  if (numbers[code] === 0) {
    if (++numbered >= CHARACTERS) throw new RangeError('Too many characters at the edges of words');
    numbers[code] = numbered;
  }
  return numbers[code] as number;
}

/** Node 0 is none; `root` leads from the first character, `child` from a node and a character to the node below. */
class Trie {
  /** Nodes by the number of the first character. */
  readonly first = new Uint16Array(CHARACTERS);
  /** The word that ends at a node. */
  readonly words: (string | undefined)[] = [undefined];
  /** Edges in a table with open addressing: a node and a character as one number, 0 for a free slot. */
  #edges = new Int32Array(1 << 8);
  #children = new Uint16Array(1 << 8);
  #used = 0;
  /** One bit for the hash of every two characters with which a word goes on: most walks end here, without a look at the edges. */
  readonly #pairs = new Int32Array(1 << 11);

  /** False when no word begins with the two characters; true mostly when one does. */
  mayBegin(first: number, second: number): boolean {
    const hash = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
    return ((this.#pairs[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
  }

  #mark(first: number, second: number): void {
    const hash = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
    this.#pairs[hash >>> 5] = (this.#pairs[hash >>> 5] as number) | (1 << (hash & 31));
  }

  /** The node below `node` by the character, or 0. */
  child(node: number, code: number): number {
    return this.#children[this.#slot((node << 16) | code)] as number;
  }

  /** Adds a word and tells the node it ends at. At most 65535 nodes. */
  add(codes: readonly number[], word: string): number {
    let node = 0;
    if (codes.length > 1) this.#mark(codes[0] as number, codes[1] as number);
    for (const [depth, code] of codes.entries()) {
      const known = depth === 0 ? (this.first[numbers[code] as number] as number) : this.child(node, code);
      if (known !== 0) {
        node = known;
        continue;
      }
      const created = this.words.push(undefined) - 1;
      if (created >= UNITS) throw new RangeError('Too many words for one trie');
      if (depth === 0) this.first[numberOf(code)] = created;
      else this.#connect((node << 16) | code, created);
      node = created;
    }
    this.words[node] = word;
    return node;
  }

  #slot(edge: number): number {
    const edges = this.#edges;
    const mask = edges.length - 1;
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 15) & mask;
    while (edges[slot] !== 0 && edges[slot] !== edge) slot = (slot + 1) & mask;
    return slot;
  }

  #connect(edge: number, child: number): void {
    if (++this.#used * 2 > this.#edges.length) this.#grow();
    const slot = this.#slot(edge);
    this.#edges[slot] = edge;
    this.#children[slot] = child;
  }

  #grow(): void {
    const edges = this.#edges;
    const children = this.#children;
    this.#edges = new Int32Array(edges.length * 2);
    this.#children = new Uint16Array(edges.length * 2);
    for (let slot = 0; slot < edges.length; slot++) {
      if (edges[slot] === 0) continue;
      const moved = this.#slot(edges[slot] as number);
      this.#edges[moved] = edges[slot] as number;
      this.#children[moved] = children[slot] as number;
    }
  }
}

/** Words of a text block, separated by white space. */
export function wordList(block: string): string[] {
  return block.split(/\s+/).filter((word) => word !== '');
}
