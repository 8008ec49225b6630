/**
 * Terms that tell what an article is about: places and strings of two to six characters that it repeats. No dictionary and no
 * segmentation: a string counts when it recurs and no longer string explains all its occurrences.
 */
import type { TermFacts } from './facts.ts';
import { wordBegins, wordEnds } from '../language/zh/likelihood.ts';
import { PLACES } from '../language/zh/places.ts';
import { ORGANISATION_ENDINGS, TITLES } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import type { Source } from './source.ts';

const MOST_TERMS = 40;
const LONGEST = 6;
/** Characters that join or modify; a term does not contain them. */
const FUNCTION_CHARACTERS = '的了是在和与同及或也都还就对向从被把将已则又再不没未有这那其为以于等并但而且因所之后前中他她它我你们说称表示指出会可能要应让使到去来个位一二三四五六七八九十年月日时两上下个多些很更最各每某该此何什么如若虽则即便至由给跟着过地得能够内外间里';
/** Words that every news article repeats. */
const COMMON = new Set('今天 昨天 明天 记者 报道 新闻 中国 美国 国家 问题 发言 外交 部长 总统 总理 政府 国际 双方 关系 进行 方面 合作 发展 认为 强调 通话 电话 通电话 继续 重要 声明 消息 相关 有关 情况 工作 今年 去年 目前 现在 星期 当地 表达 举行 会议 支持 希望 宣布 要求 图片 编辑 编译 综合 资料 照片 网站'.split(' '));

export function findTerms({ folded, places, paragraphs }: Source): TermFacts[] {
  const named = new Map<string, number>();
  const headline = paragraphs.find((paragraph) => paragraph.kind === 'headline');
  for (const { start, end } of places) {
    const word = folded.slice(start, end);
    const weight = headline && start < headline.end ? 2 : 1;
    named.set(word, (named.get(word) ?? 0) + weight);
  }
  const terms: TermFacts[] = [];
  for (const [text, count] of named) if (!COMMON.has(text)) terms.push({ text, count });
  const { texts, counts } = repeated(folded);
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string;
    const count = counts[at] as number;
    if (count > 0 && !named.has(text) && !COMMON.has(text)) terms.push({ text, count });
  }
  return terms.sort(byWeight).slice(0, MOST_TERMS);
}

function byWeight(a: TermFacts, b: TermFacts): number {
  return b.count * b.text.length - a.count * a.text.length || (a.text < b.text ? -1 : 1);
}

/** Strings and how often they occur; 0 for one that others explain. */
interface Repeated {
  readonly texts: string[];
  readonly counts: number[];
}

/** Strings that occur at least twice, each as long as its occurrences allow. */
function repeated(folded: string): Repeated {
  const found: Repeated = { texts: [], counts: [] };
  const buckets = chainPairs(folded);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const hash = touched[bucket] as number;
    const last = heads[hash] as number;
    heads[hash] = -1;
    const before = chain[last] as number;
    if (before === -1) continue;
    if (chain[before] === -1) {
      if (alike(folded, before, last)) extendTwo(folded, before, last, 2, found);
    } else {
      for (const places of placesOf(folded, last)) if (places.length >= 2) extend(folded, places, 2, found);
    }
  }
  dropExplained(found);
  return found;
}

/** One bit for the hash of every string found: most parts of strings are none, and are never cut out. */
const noted = new Int32Array(1 << 6);

/** 富汗 is explained by 阿富汗. */
function dropExplained({ texts, counts }: Repeated): void {
  noted.fill(0);
  for (const text of texts) {
    const hash = hashOf(text, 0, text.length);
    noted[hash >> 5] = (noted[hash >> 5] as number) | (1 << (hash & 31));
  }
  let numbers: Map<string, number> | null = null;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string;
    const most = (counts[at] as number) * 1.25;
    if (text.length === 2 || most === 0) continue;
    for (let from = 0; from < text.length - 1; from++) {
      for (let to = from + 2; to <= text.length; to++) {
        const hash = hashOf(text, from, to);
        if (to - from === text.length || ((noted[hash >> 5] as number) & (1 << (hash & 31))) === 0) continue;
        numbers ??= new Map(texts.map((word, number) => [word, number]));
        const part = numbers.get(text.slice(from, to));
        if (part !== undefined && (counts[part] as number) <= most) counts[part] = 0;
      }
    }
  }
}

/** A number below 2048 for a part of a text. */
function hashOf(text: string, from: number, to: number): number {
  return (text.charCodeAt(from) * 31 + text.charCodeAt(from + 1) * 7 + (to - from) * 1013) & 2047;
}

/** Small enough for the processor's nearest cache; the pairs of an ordinary article seldom share one. */
const HASHES = 1 << 12;
/** The last place of the pairs with each hash, the place before each place with the same hash, and the hashes in use. */
const heads = new Int32Array(HASHES).fill(-1);
let chain = new Int32Array(1 << 12);
const touched = new Int32Array(HASHES);
/** A pair that occurs more often is no term but a word of every sentence. */
const MOST_PLACES = 200;

/** Chains all places of plain pairs by the hash of the pair; tells how many hashes are in use. */
function chainPairs(folded: string): number {
  if (chain.length < folded.length) chain = new Int32Array(folded.length * 2);
  const places = chain;
  let used = 0;
  // The code of the character before, 0 unless it is plain.
  let before = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const here = isPlain(code) ? code : 0;
    if (here !== 0 && before !== 0) {
      const hash = (before * 31 + here * 7) & (HASHES - 1);
      const head = heads[hash] as number;
      if (head === -1) touched[used++] = hash;
      places[at - 1] = head;
      heads[hash] = at - 1;
    }
    before = here;
  }
  return used;
}

/** Whether the same pair stands at both places. */
function alike(folded: string, first: number, second: number): boolean {
  return folded.charCodeAt(first) === folded.charCodeAt(second) && folded.charCodeAt(first + 1) === folded.charCodeAt(second + 1);
}

/** The places in a chain, ascending, by the pair that stands there: mostly one, as few pairs share a hash. */
function placesOf(folded: string, last: number): Iterable<number[]> {
  let same = true;
  for (let at = chain[last] as number; at !== -1 && same; at = chain[at] as number) same = alike(folded, last, at);
  if (same) {
    const places: number[] = [];
    for (let at = last; at !== -1 && places.length < MOST_PLACES; at = chain[at] as number) places.push(at);
    return [places.reverse()];
  }
  const byPair = new Map<number, number[]>();
  for (let at = last; at !== -1; at = chain[at] as number) {
    const pair = folded.charCodeAt(at) * 0x10000 + folded.charCodeAt(at + 1);
    const places = byPair.get(pair);
    if (!places) byPair.set(pair, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  for (const places of byPair.values()) places.reverse();
  return byPair.values();
}

function extend(folded: string, places: readonly number[], length: number, found: Repeated): void {
  const first = places[0] as number;
  const second = places[1] as number;
  if (places.length === 2) {
    extendTwo(folded, first, second, length, found);
    return;
  }
  // What always follows the same character is part of a longer string, and so is whatever it grows into.
  if (!varied(folded, places, -1)) return;
  if (varied(folded, places, length)) note(folded, first, second, length, places.length, found);
  if (length >= LONGEST) return;
  const next = new Map<number, number[]>();
  for (const place of places) {
    const code = folded.charCodeAt(place + length);
    if (!isPlain(code)) continue;
    const list = next.get(code);
    if (list) list.push(place);
    else next.set(code, [place]);
  }
  for (const list of next.values()) if (list.length >= 2) extend(folded, list, length + 1, found);
}

/** The same for two places, where most strings that recur stand: as far as they are alike. */
function extendTwo(folded: string, first: number, second: number, from: number, found: Repeated): void {
  if (!differ(folded, first - 1, second - 1)) return;
  let length = from;
  for (; length < LONGEST; length++) {
    const code = folded.charCodeAt(first + length);
    if (code !== folded.charCodeAt(second + length) || !isPlain(code)) break;
  }
  if (differ(folded, first + length, second + length)) note(folded, first, second, length, 2, found);
}

function note(folded: string, first: number, second: number, length: number, count: number, found: Repeated): void {
  if (cutsWord(folded, first, length) && cutsWord(folded, second, length)) return;
  found.texts.push(folded.slice(first, first + length));
  found.counts.push(count);
}

/** Whether a word reaches over an edge of the string: 美国国务 of 美国国务院. */
function cutsWord(folded: string, start: number, length: number): boolean {
  const end = start + length;
  if (wordBegins(folded, start - 1) || wordEnds(folded, end + 1)) return true;
  for (let at = Math.max(start, end - LONGEST); at < end; at++) {
    if (at + (BODIES.startingAt(folded, at)?.length ?? 0) > end) return true;
  }
  return false;
}

/** Words of several characters that recurring strings often break off in. */
const BODIES = new Words([...PLACES, ...ORGANISATION_ENDINGS, ...TITLES]);

/** Whether different characters (or an edge) stand beside the occurrences: 国国务 always stands in 美国国务院, so it is no term. */
function varied(folded: string, places: readonly number[], offset: number): boolean {
  const first = (places[0] as number) + offset;
  for (let at = 1; at < places.length; at++) if (differ(folded, first, (places[at] as number) + offset)) return true;
  return false;
}

function differ(folded: string, first: number, second: number): boolean {
  const code = folded.charCodeAt(first);
  return !(code >= FIRST_HAN && code <= LAST_HAN) || folded.charCodeAt(second) !== code;
}

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
/** One bit for every Han character that joins or modifies. */
const FUNCTIONS = new Int32Array(0x10000 >> 5);
for (const character of FUNCTION_CHARACTERS) FUNCTIONS[character.charCodeAt(0) >> 5] = (FUNCTIONS[character.charCodeAt(0) >> 5] as number) | (1 << (character.charCodeAt(0) & 31));

/** Han characters but those that join or modify. */
function isPlain(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN && ((FUNCTIONS[code >> 5] as number) & (1 << (code & 31))) === 0;
}
