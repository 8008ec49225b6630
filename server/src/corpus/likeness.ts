/**
 * How much two articles have in common, from what each is about and how rare that is: the cosine of their weights, with one
 * difference. How rare the other article's own things are is not looked up for each; all count as of middling rarity, so that a
 * thousand comparisons cost no look-up, and no report is farther away for naming something that no other names.
 */

/** Rarity of things in a corpus of some size: 0 for what every article has, growing with the logarithm. */
export class Rarity {
  readonly most: number;
  /** What is taken for things that are not looked up. */
  readonly typical: number;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size + 1;
    this.most = Math.log(this.#size);
    this.typical = 0.4 * this.most;
  }

  /** Of what stands in that many articles. */
  of(articles: number): number {
    return Math.log(this.#size / Math.max(1, articles));
  }

  /** Between 0 and 1. */
  share(articles: number): number {
    return this.of(articles) / this.most;
  }
}

interface Weighed {
  readonly weight: number;
  readonly rarity: number;
}

/** One article's things with their weights, to be compared with other articles'. */
export class Likeness<K> {
  readonly #own = new Map<K, Weighed>();
  readonly #typical: number;
  readonly #length: number;
  readonly #ground: number;

  /**
   * `things` gives each with its strength in the article and its rarity in the corpus. `ground` is the strength of a middling thing
   * every article is taken to have besides: it keeps two articles with hardly any things from being all alike.
   */
  constructor(things: Iterable<readonly [key: K, strength: number, rarity: number]>, typical: number, ground = 0) {
    this.#typical = typical;
    this.#ground = (ground * typical) ** 2;
    let squares = this.#ground;
    for (const [key, strength, rarity] of things) {
      const weight = strength * rarity;
      this.#own.set(key, { weight, rarity });
      squares += weight * weight;
    }
    this.#length = Math.sqrt(squares);
  }

  has(key: K): boolean {
    return this.#own.has(key);
  }

  /** What a shared thing of strength 1 adds to a likeness, roughly: for choosing whom to compare. */
  promise(key: K): number {
    const own = this.#own.get(key);
    return own === undefined || this.#length === 0 ? 0 : (own.weight * own.rarity) / this.#length;
  }

  /** 0 … 1. `shared` are the other article's things that this one has, too; `rest` the sum of the squared strengths of its others. */
  with(shared: Iterable<readonly [key: K, strength: number]>, rest: number): number {
    let product = 0;
    let squares = this.#ground + rest * this.#typical * this.#typical;
    for (const [key, strength] of shared) {
      const own = this.#own.get(key);
      if (own === undefined) continue;
      const theirs = strength * own.rarity;
      product += own.weight * theirs;
      squares += theirs * theirs;
    }
    const lengths = this.#length * Math.sqrt(squares);
    return lengths === 0 ? 0 : Math.min(1, product / lengths);
  }

  /** How much some of the own things say of what certain of them say together, 0 … 1. */
  part(some: Iterable<K>, all: Iterable<K>): number {
    const whole = this.#squares(all);
    return whole === 0 ? 0 : this.#squares(some) / whole;
  }

  #squares(keys: Iterable<K>): number {
    let sum = 0;
    for (const key of keys) sum += (this.#own.get(key)?.weight ?? 0) ** 2;
    return sum;
  }

  /** Of some things the shared ones, those that say most first. */
  strongest(shared: Iterable<readonly [key: K, strength: number]>, order: (a: K, b: K) => number): K[] {
    const products: [K, number][] = [];
    for (const [key, strength] of shared) {
      const own = this.#own.get(key);
      if (own !== undefined) products.push([key, own.weight * strength * own.rarity]);
    }
    return products.sort((a, b) => b[1] - a[1] || order(a[0], b[0])).map(([key]) => key);
  }
}
