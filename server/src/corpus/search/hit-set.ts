/** All hits of a search, article by article in the order of their numbers, as numbers in typed arrays: millions of them have room. */
import type { Doc } from '../segment-set.ts';

/** Hits are numbered: in the order of their articles' numbers, in text order within one. Places are in the article's visible text. */
export class HitSet {
  /** Articles with hits, ascending. */
  readonly docs: Uint32Array;
  /** The number of the first hit of each of `docs`, and last the number of hits. */
  readonly firsts: Uint32Array;
  /** Whether the search was ended before all texts were seen. */
  readonly partial: boolean;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(docs: Uint32Array, firsts: Uint32Array, starts: Uint32Array, ends: Uint32Array, partial: boolean) {
    this.docs = docs;
    this.firsts = firsts;
    this.#starts = starts;
    this.#ends = ends;
    this.partial = partial;
  }

  get length(): number {
    return this.#starts.length;
  }

  start(hit: number): number {
    return this.#starts[hit]!;
  }

  end(hit: number): number {
    return this.#ends[hit]!;
  }

  /** Where the article of a hit stands in `docs`. */
  articleOf(hit: number): number {
    let low = 0;
    let high = this.docs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle]! <= hit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** How many hits an article of `docs` has. */
  count(article: number): number {
    return this.firsts[article + 1]! - this.firsts[article]!;
  }

  /** For each hit, where its article stands in `docs`. */
  articles(): Uint32Array {
    const articles = new Uint32Array(this.length);
    for (let article = 0; article < this.docs.length; article++) articles.fill(article, this.firsts[article], this.firsts[article + 1]);
    return articles;
  }
}

/** Takes hits as they are found, in the order they are numbered in. */
export class HitCollector {
  readonly #docs = new Numbers();
  readonly #firsts = new Numbers();
  readonly #starts = new Numbers();
  readonly #ends = new Numbers();
  #doc = -1;

  get length(): number {
    return this.#starts.length;
  }

  add(doc: Doc, start: number, end: number): void {
    if (doc !== this.#doc) {
      this.#doc = doc;
      this.#docs.push(doc);
      this.#firsts.push(this.#starts.length);
    }
    this.#starts.push(start);
    this.#ends.push(end);
  }

  finish(partial: boolean): HitSet {
    this.#firsts.push(this.#starts.length);
    return new HitSet(this.#docs.all(), this.#firsts.all(), this.#starts.all(), this.#ends.all(), partial);
  }
}

/** A growing list of whole numbers. */
class Numbers {
  length = 0;
  #numbers = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  all(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
