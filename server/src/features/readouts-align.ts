/**
 * Aligns the sentences of two accounts by what they report. Only sentences that share something rare are compared, found through lists by
 * word; the best order-keeping set of pairs is then found by dynamic programming over those pairs, so that time grows with the length of the
 * accounts and not with its square.
 */
import type { Unit } from './readouts-units.ts';

/** Two sentences that report the same, by their numbers. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** 0 … about 1.5. */
  readonly likeness: number;
}

export interface Alignment {
  /** In the order of both accounts; a sentence may stand in several neighbouring pairs. */
  readonly pairs: readonly Pair[];
  /** For sentences in no pair: their nearest counterpart that stands elsewhere in the other account, by number. */
  readonly leftElsewhere: ReadonlyMap<number, number>;
  readonly rightElsewhere: ReadonlyMap<number, number>;
}

/** A word in more sentences of an account than this tells none from another. */
const MOST_SENTENCES = 40;
/** Sentences compared with one of the other account at most: those that share most. */
const MOST_CANDIDATES = 12;
/** From here on two sentences report the same. */
const ALIKE = 0.2;
/** Out of order, more is asked for: nothing around them says that they belong together. */
const ALIKE_ELSEWHERE = 0.28;
/** Words in common below this are chance, however short the sentences are, and so is a single word or two: `今年`, `会谈`. */
const LEAST_SHARED = 7;
const LEAST_WORDS = 3;

export function align(left: readonly Unit[], right: readonly Unit[]): Alignment {
  const candidates = compare(left, right);
  const pairs = bestChain(candidates, right.length);
  const inPair = { left: new Set(pairs.map((pair) => pair.left)), right: new Set(pairs.map((pair) => pair.right)) };
  const best = { left: new Map<number, Pair>(), right: new Map<number, Pair>() };
  for (const pair of candidates.flat()) {
    if (pair.likeness < ALIKE_ELSEWHERE) continue;
    for (const side of ['left', 'right'] as const) {
      if (inPair[side].has(pair[side])) continue;
      const before = best[side].get(pair[side]);
      if (before === undefined || pair.likeness > before.likeness) best[side].set(pair[side], pair);
    }
  }
  return {
    pairs,
    leftElsewhere: new Map([...best.left].map(([at, pair]) => [at, pair.right])),
    rightElsewhere: new Map([...best.right].map(([at, pair]) => [at, pair.left])),
  };
}

/** For each sentence on the left, those on the right that may report the same, in text order. */
function compare(left: readonly Unit[], right: readonly Unit[]): Pair[][] {
  const sentences = left.length + right.length;
  const holders = new Map<string, { readonly right: number[]; count: number }>();
  for (const { tokens } of left) for (const token of tokens.keys()) entryOf(holders, token).count += 1;
  right.forEach(({ tokens }, at) => {
    for (const token of tokens.keys()) {
      const entry = entryOf(holders, token);
      entry.count += 1;
      entry.right.push(at);
    }
  });
  // A word in two sentences, one on each side, is as telling as a word can be here; one that nobody else has tells no more.
  const weight = (token: string, own: number): number => own * Math.log2(1 + sentences / Math.max(2, holders.get(token)!.count));
  const total = ({ tokens }: Unit): number => {
    let sum = 0;
    for (const [token, own] of tokens) sum += weight(token, own);
    return sum;
  };
  const rightTotals = right.map(total);
  return left.map((unit, at) => {
    const shared = new Map<number, { says: number; words: number }>();
    for (const [token, own] of unit.tokens) {
      const list = holders.get(token)!.right;
      if (list.length > MOST_SENTENCES) continue;
      const says = weight(token, own);
      for (const other of list) {
        const sum = shared.get(other);
        if (sum === undefined) shared.set(other, { says, words: 1 });
        else {
          sum.says += says;
          sum.words += 1;
        }
      }
    }
    const mine = total(unit);
    const found = [...shared].map(([other, sum]): Pair => ({ left: at, right: other, likeness: likeness(unit, right[other]!, sum, mine, rightTotals[other]!) }));
    const alike = found.filter((pair) => pair.likeness > ALIKE).sort((a, b) => b.likeness - a.likeness || a.right - b.right);
    return alike.slice(0, MOST_CANDIDATES).sort((a, b) => a.right - b.right);
  });
}

function entryOf(holders: Map<string, { readonly right: number[]; count: number }>, token: string): { readonly right: number[]; count: number } {
  let entry = holders.get(token);
  if (entry === undefined) holders.set(token, (entry = { right: [], count: 0 }));
  return entry;
}

/** Words in common, as part of all words of both; who speaks speaks for or against it. */
function likeness(a: Unit, b: Unit, shared: { readonly says: number; readonly words: number }, ofA: number, ofB: number): number {
  const both = a.encounter && b.encounter;
  if ((shared.says < LEAST_SHARED || shared.words < LEAST_WORDS) && !both) return 0;
  // A short sentence within a long one counts more than its part of the long one.
  const words = 0.7 * (shared.says / Math.sqrt(ofA * ofB)) + 0.3 * (shared.says / Math.min(ofA, ofB));
  return words * voices(a, b) + (both ? 0.15 : 0);
}

function voices(a: Unit, b: Unit): number {
  if (a.speakers.length === 0 || b.speakers.length === 0) return 1;
  return a.speakers.some(({ key }) => b.speakers.some((other) => other.key === key)) ? 1.25 : 0.6;
}

interface Link extends Pair {
  /** What the chain that ends here is worth. */
  readonly worth: number;
  readonly before: Link | null;
}

/**
 * The chain of pairs worth most: from one pair to the next both accounts go on, or one does by a single sentence while the other stays,
 * because what one tells in one sentence the other may tell in two.
 */
function bestChain(candidates: readonly (readonly Pair[])[], rightLength: number): Pair[] {
  const best = new BestBefore(rightLength);
  let above = new Map<number, Link>();
  let last: Link | null = null;
  for (const row of candidates) {
    const links = new Map<number, Link>();
    for (const pair of row) {
      let before = best.below(pair.right);
      for (const neighbour of [above.get(pair.right), links.get(pair.right - 1)]) {
        if (neighbour !== undefined && (before === null || neighbour.worth > before.worth)) before = neighbour;
      }
      const link: Link = { ...pair, worth: (before?.worth ?? 0) + pair.likeness - ALIKE, before };
      links.set(pair.right, link);
      if (last === null || link.worth > last.worth) last = link;
    }
    for (const link of links.values()) best.put(link);
    above = links;
  }
  const chain: Pair[] = [];
  for (let link = last; link !== null; link = link.before) chain.push({ left: link.left, right: link.right, likeness: link.likeness });
  return chain.reverse();
}

/** The best chain so far that ends before a sentence on the right: a tree of prefix maxima. */
class BestBefore {
  readonly #tree: (Link | null)[];

  constructor(length: number) {
    this.#tree = new Array<Link | null>(length + 1).fill(null);
  }

  put(link: Link): void {
    for (let at = link.right + 1; at < this.#tree.length; at += at & -at) {
      const there = this.#tree[at];
      if (there === null || there === undefined || link.worth > there.worth) this.#tree[at] = link;
    }
  }

  /** The best link whose sentence on the right stands before this one. */
  below(right: number): Link | null {
    let best: Link | null = null;
    for (let at = right; at > 0; at -= at & -at) {
      const there = this.#tree[at] ?? null;
      if (there !== null && (best === null || there.worth > best.worth)) best = there;
    }
    return best;
  }
}
