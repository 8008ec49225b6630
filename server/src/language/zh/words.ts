/** A set of words matched at a place of a text: the one way language data is looked up. */

/** Words by their first and last character, longest first, so that a look-up costs a few comparisons. */
export class Words {
  readonly #byFirst = new Map<number, string[]>();
  readonly #byLast = new Map<number, string[]>();
  readonly #all: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.#all = new Set(words);
    for (const word of this.#all) {
      if (word === '') continue;
      add(this.#byFirst, word.charCodeAt(0), word);
      add(this.#byLast, word.charCodeAt(word.length - 1), word);
    }
    for (const list of [...this.#byFirst.values(), ...this.#byLast.values()]) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  /** The longest word that starts at `at`, or null. */
  startingAt(text: string, at: number): string | null {
    for (const word of this.#byFirst.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return word;
    return null;
  }

  /** The longest word that ends right before `at` and does not begin before `from`, or null. */
  endingAt(text: string, at: number, from = 0): string | null {
    for (const word of this.#byLast.get(text.charCodeAt(at - 1)) ?? []) {
      if (at - word.length >= from && text.startsWith(word, at - word.length)) return word;
    }
    return null;
  }

  /** Every place where a word stands, longest word at each place, left to right, not overlapping. */
  *occurrences(text: string, from = 0, to = text.length): Generator<{ readonly word: string; readonly start: number }> {
    for (let at = from; at < to; at++) {
      const list = this.#byFirst.get(text.charCodeAt(at));
      if (!list) continue;
      for (const word of list) {
        if (text.startsWith(word, at) && at + word.length <= to) {
          yield { word, start: at };
          at += word.length - 1;
          break;
        }
      }
    }
  }
}

/** Words of a text block, separated by white space. */
export function wordList(block: string): string[] {
  return block.split(/\s+/).filter((word) => word !== '');
}

function add(map: Map<number, string[]>, key: number, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
