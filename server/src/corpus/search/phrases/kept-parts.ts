/**
 * Where a text keeps parts of a phrase in their order, close together, with other words between or instead: what wordings that vary the
 * phrase are made from. Works on the places of the phrase's pairs of characters.
 */

/** Pairs of the phrase that stand in the text one behind the other. */
interface Part {
  /** In the text, and in the phrase; `length` in characters. */
  readonly at: number;
  readonly from: number;
  length: number;
}

/** A stretch of text with parts of the phrase. */
export interface Kept {
  /** From the first kept character to behind the last one. */
  readonly start: number;
  readonly end: number;
  /** Characters of the phrase missing at its beginning and its end. */
  readonly head: number;
  readonly tail: number;
  /** Numbers of the pairs that are kept. */
  readonly pairs: readonly number[];
}

/** Characters of the text that may lie between two parts. */
const WIDEST_GAP = 10;
/** What each foreign or missing character between two parts takes away, in pairs. */
const GAP_COST = 0.06;
/** Earlier parts that one may follow. */
const MOST_BEFORE = 12;

/** Whether a wording ends at this code unit: punctuation that parts clauses, line breaks, the end of an article. */
export function endsClause(code: number): boolean {
  switch (code) {
    case 0: case 10: case 13:
    case 0x2c: case 0x3b: case 0x21: case 0x3f: case 0x3a:
    case 0x3001: case 0x3002: case 0xff0c: case 0xff1b: case 0xff1a: case 0xff01: case 0xff1f: case 0x2026:
      return true;
    default:
      return false;
  }
}

/**
 * The stretches of an article's text that keep at least `least` pairs of a phrase of `pairs` pairs, but not all of them; none overlaps another
 * or a place where the phrase stands whole. `places` and `numbers` are the pairs' places in the text, in order.
 */
export function keptParts(text: Uint16Array, places: readonly number[], numbers: readonly number[], pairs: number, least: number): Kept[] {
  const parts = withoutWhole(partsOf(places, numbers), pairs);
  if (parts.length === 0) return [];
  const scores: number[] = [];
  const before: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    let best = 0;
    let from = -1;
    for (let j = i - 1; j >= 0 && j >= i - MOST_BEFORE; j--) {
      const earlier = parts[j]!;
      const gap = part.at - (earlier.at + earlier.length);
      const missing = part.from - (earlier.from + earlier.length);
      if (gap < 0 || missing < 0 || gap > WIDEST_GAP) continue;
      const score = scores[j]! - GAP_COST * (gap + missing);
      if (score > best && !partsClauses(text, earlier.at + earlier.length, part.at)) {
        best = score;
        from = j;
      }
    }
    scores.push(best + part.length - 1);
    before.push(from);
  }
  return chosen(parts, scores, before, pairs, least);
}

/** Pairs one behind the other in text and phrase put together, by their places. */
function partsOf(places: readonly number[], numbers: readonly number[]): Part[] {
  const parts: Part[] = [];
  const open = new Map<number, Part>();
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    const from = numbers[i]!;
    const part = open.get(at - from);
    if (part !== undefined && part.at + part.length === at + 1) part.length++;
    else {
      const fresh = { at, from, length: 2 };
      parts.push(fresh);
      open.set(at - from, fresh);
    }
  }
  return parts;
}

/** Without parts that are, or reach into, the whole phrase. */
function withoutWhole(parts: Part[], pairs: number): Part[] {
  const whole = parts.filter(({ length }) => length === pairs + 1);
  if (whole.length === 0) return parts;
  let at = 0;
  return parts.filter((part) => {
    while (at < whole.length && whole[at]!.at + whole[at]!.length <= part.at) at++;
    const next = whole[at];
    return next === undefined || part.at + part.length <= next.at;
  });
}

function partsClauses(text: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (endsClause(text[at]!)) return true;
  return false;
}

/** The best chains first; each part is used once. */
function chosen(parts: readonly Part[], scores: readonly number[], before: readonly number[], pairs: number, least: number): Kept[] {
  const order = [...scores.keys()].filter((i) => scores[i]! >= least * 0.6).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const used = new Uint8Array(parts.length);
  const found: Kept[] = [];
  for (const last of order) {
    const chain: Part[] = [];
    let free = true;
    for (let i = last; i >= 0 && free; i = before[i]!) {
      free = used[i] === 0;
      chain.push(parts[i]!);
    }
    if (!free) continue;
    for (let i = last; i >= 0; i = before[i]!) used[i] = 1;
    const kept = chain.reverse().flatMap(({ from, length }) => Array.from({ length: length - 1 }, (_, i) => from + i));
    if (kept.length < least) continue;
    const [first, end] = [chain[0]!, chain.at(-1)!];
    found.push({ start: first.at, end: end.at + end.length, head: first.from, tail: pairs + 1 - end.from - end.length, pairs: kept });
  }
  return found.sort((a, b) => a.start - b.start);
}
