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

export function findTerms(source: Source): TermFacts[] {
  const { folded } = source;
  const counts = new Map<string, number>();
  const headline = source.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  for (const { start, end } of source.places) {
    const word = folded.slice(start, end);
    const weight = headline && start < headline.end ? 2 : 1;
    counts.set(word, (counts.get(word) ?? 0) + weight);
  }
  for (const [text, count] of repeated(folded)) if (!counts.has(text) && !COMMON.has(text)) counts.set(text, count);
  return [...counts]
    .filter(([text]) => !COMMON.has(text))
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count * b.text.length - a.count * a.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_TERMS);
}

/** Strings that occur at least twice, each as long as its occurrences allow. */
function repeated(folded: string): Map<string, number> {
  const found = new Map<string, number>();
  const buckets = chainPairs(folded);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const hash = touched[bucket] as number;
    const last = heads[hash] as number;
    heads[hash] = -1;
    if (chain[last] !== -1) for (const places of placesOf(folded, last)) if (places.length >= 2) extend(folded, places, 2, found);
  }
  for (const text of [...found.keys()]) {
    // 富汗 is explained by 阿富汗.
    for (let from = 0; from < text.length - 1; from++) {
      for (let to = from + 2; to <= text.length; to++) {
        const part = text.slice(from, to);
        if (part !== text && found.get(part) !== undefined && (found.get(part) as number) <= (found.get(text) as number) * 1.25) found.delete(part);
      }
    }
  }
  return found;
}

/** Small enough for the processor's nearest cache; the pairs of an ordinary article seldom share one. */
const HASHES = 1 << 12;
/** The last place of the pairs with each hash, the place before each place with the same hash, and the hashes in use. */
const heads = new Int32Array(HASHES).fill(-1);
let chain = new Int32Array(1 << 12);
let touched = new Int32Array(1 << 12);
/** A pair that occurs more often is no term but a word of every sentence. */
const MOST_PLACES = 200;

/** Chains all places of plain pairs by the hash of the pair; tells how many hashes are in use. */
function chainPairs(folded: string): number {
  if (chain.length < folded.length) {
    chain = new Int32Array(folded.length * 2);
    touched = new Int32Array(folded.length * 2);
  }
  let used = 0;
  let before = plain(folded, 0);
  for (let at = 0; at + 1 < folded.length; at++) {
    const here = before;
    before = plain(folded, at + 1);
    if (!here || !before) continue;
    const hash = (folded.charCodeAt(at) * 31 + folded.charCodeAt(at + 1) * 7) & (HASHES - 1);
    const head = heads[hash] as number;
    if (head === -1) touched[used++] = hash;
    chain[at] = head;
    heads[hash] = at;
  }
  return used;
}

/** The places in a chain, ascending, by the pair that stands there: mostly one, as few pairs share a hash. */
function placesOf(folded: string, last: number): Iterable<number[]> {
  const before = chain[last] as number;
  if (chain[before] === -1) {
    const alike = folded.charCodeAt(last) === folded.charCodeAt(before) && folded.charCodeAt(last + 1) === folded.charCodeAt(before + 1);
    return alike ? [[before, last]] : [];
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

function extend(folded: string, places: readonly number[], length: number, found: Map<string, number>): void {
  // What always follows the same character is part of a longer string, and so is whatever it grows into.
  if (!varied(folded, places, -1)) return;
  if (places.length === 2) {
    extendTwo(folded, places, length, found);
    return;
  }
  if (varied(folded, places, length)) note(folded, places, length, found);
  if (length >= LONGEST) return;
  const next = new Map<number, number[]>();
  for (const place of places) {
    if (!plain(folded, place + length)) continue;
    const code = folded.charCodeAt(place + length);
    const list = next.get(code);
    if (list) list.push(place);
    else next.set(code, [place]);
  }
  for (const list of next.values()) if (list.length >= 2) extend(folded, list, length + 1, found);
}

/** The same for two places, where most strings that recur stand: as far as they are alike. */
function extendTwo(folded: string, places: readonly number[], from: number, found: Map<string, number>): void {
  const [first, second] = places as [number, number];
  let length = from;
  while (length < LONGEST && plain(folded, first + length) && folded.charCodeAt(first + length) === folded.charCodeAt(second + length)) length++;
  if (varied(folded, places, length)) note(folded, places, length, found);
}

function note(folded: string, places: readonly number[], length: number, found: Map<string, number>): void {
  if (cutsWord(folded, places[0] as number, length) && cutsWord(folded, places[1] as number, length)) return;
  const text = folded.slice(places[0], (places[0] as number) + length);
  found.set(text, Math.max(found.get(text) ?? 0, places.length));
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
  const first = folded.charCodeAt((places[0] as number) + offset);
  if (!(first >= 0x3400 && first <= 0x9fff)) return true;
  for (let at = 1; at < places.length; at++) if (folded.charCodeAt((places[at] as number) + offset) !== first) return true;
  return false;
}

const PLAIN = plainTable();

/** Han characters but those that join or modify. */
function plainTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0x3400; code <= 0x9fff; code++) table[code] = 1;
  for (const character of FUNCTION_CHARACTERS) table[character.charCodeAt(0)] = 0;
  return table;
}

function plain(folded: string, at: number): boolean {
  return PLAIN[folded.charCodeAt(at)] === 1;
}
