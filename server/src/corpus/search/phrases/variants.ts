/**
 * The wordings that vary a phrase, found in the texts alone: stretches that keep parts of it, delimited where other words stand in the place
 * of its ends, and weighed by how much they keep and how rare that is.
 */
import { Rarity } from '../../likeness.ts';
import { fullestFirst } from '../../order.ts';
import { Pace } from '../../pace.ts';
import { hashText } from '../../segment/strings.ts';
import { Tally } from '../../tally.ts';
import { ChunkScanner, PLACE } from '../chunk-scanner.ts';
import { chunksOf, textEnd } from '../chunks.ts';
import type { SearchedCorpus } from '../scope.ts';
import { literalOf } from '../literal.ts';
import { endsClause, keptParts, type Kept } from './kept-parts.ts';
import { Continuations } from './open-ends.ts';
import { likeness } from './wording-likeness.ts';

/** Of phrases up to this length less is left when an end is replaced. */
const SHORT = 5;
/** Marks that make no other wording. */
const MARKS = /[\s\u2018-\u201f"'「」『』《》〈〉]/g;
const PAIRED_MARKS = ['「」', '『』', '“”', '‘’', '《》', '〈〉'].map((pair) => [...pair]);
/** Part of its pairs that a variant keeps at least, before they are weighed. */
const LEAST_KEPT = 0.3;
/** Stretches looked at in all; a phrase of everyday words would have more. */
const MOST_STRETCHES = 400_000;
/** Spellings of variants told at most: as many as are looked for at once. */
const MOST_SPELLINGS = PLACE - 4;
/** Characters put in the place of an end are at most so many more than those they replace. */
const LONGER = 4;
/** Characters on either side by which reprints are known. */
const SURROUNDINGS = 16;
/** How alike a variant must be that occurs once; each doubling lets it be a little less so. */
const LEAST_LIKE = 0.53;
const LESS_PER_DOUBLING = 0.025;
const MOST_DOUBLINGS = 5;

/** What is used often comes first, what is hardly alike later. */
export function rank({ total, likeness: like }: { readonly total: number; readonly likeness: number }): number {
  return Math.log2(1 + total) * like * like;
}

/** How alike a variant must be to the phrase that occurs so often. */
export function leastLike(total: number): number {
  return LEAST_LIKE - LESS_PER_DOUBLING * Math.min(MOST_DOUBLINGS, Math.log2(total));
}

/** A stretch of some text that keeps parts of the phrase, with what stands around it where an end is missing. */
interface Stretch extends Pick<Kept, 'head' | 'tail' | 'pairs'> {
  readonly core: string;
  /** Before the core, from its beginning outwards: the last character first. */
  readonly before: string;
  readonly behind: string;
}

export interface Variant {
  readonly text: string;
  readonly spellings: readonly string[];
  readonly likeness: number;
  readonly count: number;
}

/** The wordings that vary the phrase, those that seem best first, and the articles they are in. */
export async function variantsOf(corpus: SearchedCorpus, phrase: string, wanted: Uint8Array, stop: () => boolean): Promise<{ readonly variants: readonly Variant[]; readonly docs: Uint8Array }> {
  const docs = new Uint8Array(wanted.length);
  const pairs = Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2));
  const distinct = [...new Set(pairs)];
  const numbersOf = distinct.map((pair) => pairs.flatMap((other, number) => (other === pair ? [number] : [])));
  const literals = distinct.map(literalOf);
  const articlesWith = new Uint32Array(distinct.length);
  const least = Math.max(1, Math.ceil(LEAST_KEPT * pairs.length));
  const stretches: Stretch[] = [];
  const scanner = new ChunkScanner();
  const pace = new Pace();
  const seenBefore = new Set<number>();
  let articles = 0;
  for (const chunk of chunksOf(corpus.texts(), wanted)) {
    await pace.rest();
    if (stop() || stretches.length > MOST_STRETCHES) break;
    const { block } = chunk;
    const { text, places } = scanner.places(chunk, literals);
    let at = 0;
    for (let doc = chunk.doc; doc < chunk.end; doc++) {
      const end = textEnd(block, doc) - block.starts[chunk.doc]!;
      const first = at;
      while (at < places.length && places[at]! < end * PLACE) at++;
      if (wanted[block.first + doc] !== 1) continue;
      articles++;
      const [own, numbers, seen]: [number[], number[], Set<number>] = [[], [], new Set()];
      for (let i = first; i < at; i++) {
        const pair = places[i]! % PLACE;
        seen.add(pair);
        for (const number of numbersOf[pair]!) {
          own.push(Math.floor(places[i]! / PLACE));
          numbers.push(number);
        }
      }
      for (const pair of seen) articlesWith[pair]!++;
      if (own.length < least) continue;
      const kept = keptParts(text, own, numbers, pairs.length, least);
      if (kept.length > 0) docs[block.first + doc] = 1;
      for (const one of kept) {
        // Articles are reprinted: the same words in the same surroundings are one piece of evidence.
        const around = hashText(String.fromCharCode(...text.subarray(Math.max(0, one.start - SURROUNDINGS), one.end + SURROUNDINGS)));
        if (!seenBefore.has(around)) stretches.push(stretchOf(text, one));
        seenBefore.add(around);
      }
    }
  }
  const rarities = new Rarity(articles);
  const byPair = new Map(distinct.map((pair, i) => [pair, rarities.of(articlesWith[i]!)]));
  return { variants: delimited(phrase, stretches, pairs.map((pair) => byPair.get(pair)!)), docs };
}

function stretchOf(text: Uint16Array, { start, end, head, tail, pairs }: Kept): Stretch {
  let before = '';
  if (head > 0) for (let at = start - 1; at >= 0 && before.length < head + LONGER && !isEdge(text[at]!); at--) before += String.fromCharCode(text[at]!);
  let behind = '';
  if (tail > 0) for (let at = end; at < text.length && behind.length < tail + LONGER && !isEdge(text[at]!); at++) behind += String.fromCharCode(text[at]!);
  return { core: String.fromCharCode(...text.subarray(start, end)), before, behind, head, tail, pairs };
}

/** Quotation marks, brackets and spaces end what may be put in the place of an end, too. */
function isEdge(code: number): boolean {
  return endsClause(code) || code === 0x20 || code === 0x3000 || (code >= 0x2018 && code <= 0x201d) || (code >= 0x3008 && code <= 0x3011) || (code >= 0xff08 && code <= 0xff09) || code === 0x28 || code === 0x29 || code === 0x22;
}

/** Wordings with their counts as far as the stretches tell; most promising first. */
function delimited(phrase: string, stretches: readonly Stretch[], weights: readonly number[]): Variant[] {
  const ends = new Map<string, { readonly before: Continuations; readonly behind: Continuations }>();
  for (const { core, before, behind, head, tail } of stretches) {
    if (head === 0 && tail === 0) continue;
    let own = ends.get(core);
    if (own === undefined) ends.set(core, (own = { before: new Continuations(head + LONGER), behind: new Continuations(tail + LONGER) }));
    if (head > 0) own.before.add(before);
    if (tail > 0) own.behind.add(behind);
  }
  const variants = new Map<string, { readonly spellings: Tally<string>; readonly likeness: number; count: number }>();
  for (const { core, before, behind, head, tail, pairs } of stretches) {
    const own = ends.get(core);
    // The rest of a word is no wording; of a short phrase a single character is no more than that.
    const least = (missing: number): number => (phrase.length <= SHORT ? 2 : Math.min(2, missing));
    const left = head === 0 ? '' : [...own!.before.endOf(before, least(head))].reverse().join('');
    const right = tail === 0 ? '' : own!.behind.endOf(behind, least(tail));
    // What nothing delimits and does not begin, or end, where the clause does is a piece of something else.
    if ((head > 0 && left === '' && before !== '') || (tail > 0 && right === '' && behind !== '')) continue;
    const text = `${left}${core}${right}`;
    const plain = text.replace(MARKS, '');
    if (phrase.includes(text) || text.includes(phrase) || (plain !== phrase && phrase.includes(plain))) continue;
    let variant = variants.get(plain);
    if (variant === undefined) variants.set(plain, (variant = { spellings: new Tally(), likeness: likeness(phrase, plain, pairs, weights), count: 0 }));
    variant.count++;
    variant.spellings.bump(text, 1);
  }
  const promising = [...variants].filter(([, { likeness: like, count: times }]) => like >= leastLike(times));
  promising.sort(([, a], [, b]) => rank({ total: b.count, likeness: b.likeness }) - rank({ total: a.count, likeness: a.likeness }));
  const kept: Variant[] = [];
  let spellings = 0;
  for (const [plain, { spellings: tally, likeness: like, count: times }] of promising) {
    const own = [...tally].sort(fullestFirst).map(([text]) => text);
    spellings += own.length;
    if (spellings > MOST_SPELLINGS) break;
    kept.push({ text: plain === phrase ? balanced(own[0]!) : plain, spellings: own, likeness: like, count: times });
  }
  return kept;
}

/** With the opening mark that stood before it: 一个中国」原则 is told as 「一个中国」原则. */
function balanced(text: string): string {
  for (const [open, close] of PAIRED_MARKS) {
    if (text.includes(close!) && !text.includes(open!)) return `${open}${text}`;
    if (text.includes(open!) && !text.includes(close!)) return `${text}${close}`;
  }
  return (text.match(/"/g)?.length ?? 0) % 2 === 1 ? `"${text}` : text;
}

