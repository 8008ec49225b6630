/** Reads the title before or after a name, with the affiliation before it: 美国国务院 · 发言人. */
import type { Span } from '../text/span.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { FIXED_ORGANISATIONS, ORGANISATION_ENDINGS, ROLE_PREFIXES, TITLE_MODIFIERS, TITLES } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import { isHan } from './name-shape.ts';
import { lastIndexWithin } from './source.ts';

export interface RoleReading {
  /** The title as folded text reads it: 发言人. */
  readonly title: Span;
  readonly affiliation: Span | null;
}

/** An affiliation does not reach back over more than this. */
const LONGEST_AFFILIATION = 24;
/** Titles whose 党 may be the end of a party's name. */
const PARTY_HEADS = new Set(['党主席', '党魁', '党鞭', '党领袖', '党书记', '党籍']);
/** Places that are portfolios, too: 阿富汗问题特使. */
const COUNTRY_MODIFIERS = new Set(['中国', '美国', '朝鲜', '阿富汗', '中东', '叙利亚', '乌克兰', '亚洲', '南亚', '非洲', '拉美', '北美', '中亚', '欧洲', '亚太', '印太', '东亚']);
const LONGEST_GLOSS = 60;
/** An affiliation begins behind one of these: prepositions and verbs that govern the person. */
const AFFILIATION_STOPS = new Set('的了是与和同跟向对由被让请给将把就为以及或、，。；：？！（）()“”「」『』"\n \t称说指据在于从');
/** Verbs and adverbs that stand before an affiliation and do not belong to it. */
const GOVERNING_WORDS = new Words([
  '应约', '应邀', '会见', '会晤', '会谈', '致电', '访问', '邀请', '引述', '担任', '出任', '任命', '作为', '包括', '根据', '表示', '强调', '陪同', '接见', '接替', '代表团', '当选', '批评', '通话', '举行', '随同', '告诉', '感谢', '祝贺', '欢迎', '除了', '以及', '前往', '抵达', '拜会', '约见', '现年', '来自', '曾任', '致函', '致信', '反问', '包含', '追问', '质问', '连同', '卸任', '辞去', '正在', '今天', '昨天', '当天', '昨日', '今日', '日前', '近日', '身为', '随后', '带领', '率领', '偕同', '会同', '联同', '召见', '传唤', '逮捕', '起诉', '指控', '质疑', '要求', '敦促', '呼吁', '转述', '引用', '援引', '提名', '当上', '看到', '见到', '遇到', '问到', '谈到', '提到', '拜访', '探访', '探望', '送别', '迎接', '接待', '通报', '知会', '通知', '警告', '指责', '谴责', '抨击', '反驳', '支持', '反对', '协助', '帮助', '取代', '击败', '打败', '委任', '委派', '派遣', '派出', '名为', '名叫', '获得', '经由', '面对', '针对', '有关', '关于', '按照', '依照', '按', '随着', '此外', '其中', '得到', '受到', '遭到', '成为',
]);

/** The role whose title ends exactly at `end` and begins not before `from`, or null. */
export function roleEndingAt(folded: string, end: number, from: number): RoleReading | null {
  const head = TITLES.endingAt(folded, end, from);
  if (!head) return null;
  return roleWithHead(folded, end - head.length, end, from);
}

/** The role whose head stands at `[headStart, end)`: modifiers and affiliation are read to the left. */
export function roleWithHead(folded: string, headStart: number, end: number, from: number): RoleReading {
  const limit = leftLimit(folded, headStart, from);
  let start = headStart;
  for (;;) {
    // 国务委员兼外长: two titles joined by 兼 are one role.
    if (folded[start - 1] === '兼' || folded[start - 1] === '暨') {
      const other = TITLES.endingAt(folded, start - 1, limit);
      if (other) {
        start -= 1 + other.length;
        continue;
      }
    }
    // 世贸组织总干事: a name that ends in a modifier stays whole.
    if (PLACES.endingAt(folded, start, limit) !== null && !COUNTRY_MODIFIERS.has(PLACES.endingAt(folded, start, limit) as string)) break;
    const modifier = TITLE_MODIFIERS.endingAt(folded, start, limit);
    if (!modifier || modifier === '兼') break;
    if (COUNTRY_WORDS.has(modifier)) break;
    // 国民党立委: the party is the affiliation; 兼党主席 is a title.
    if (modifier === '党' && isHan(folded[start - 2]) && start - 2 >= limit && folded[start - 2] !== '兼') break;
    if ((modifier === '与' || modifier === '和' || modifier === '及') && !TITLE_MODIFIERS.endingAt(folded, start - 1, limit)) break;
    start -= modifier.length;
  }
  // 驻美大使 keeps its post, 的 or an organisation's own last words never open a title.
  const post = lastIndexWithin(folded, '驻', Math.max(limit, start - 8), start);
  if (post >= limit && start - post <= 8 && (start - post === 2 || PLACES.has(folded.slice(post + 1, start)))) start = post > limit && folded[post - 1] === '常' ? post - 1 : post;
  // 民进党主席: the head 党主席 behind the name of a party is 主席 of that party.
  if (PARTY_HEADS.has(folded.slice(start, end)) && start === headStart && start - 1 >= limit && isHan(folded[start - 1]) && folded[start - 1] !== '兼') start++;
  const gloss = glossStart(folded, start, from);
  const affiliation = gloss < 0 ? affiliationBefore(folded, start, limit) : affiliationBefore(folded, gloss, leftLimit(folded, gloss, from));
  return { title: { start, end }, affiliation };
}

/** 美联储（FRB）主席: where the gloss behind an organisation's name opens, -1 without one. */
function glossStart(folded: string, end: number, from: number): number {
  const close = folded[end - 1];
  if (close !== '）' && close !== ')') return -1;
  const open = lastIndexWithin(folded, close === ')' ? '(' : '（', Math.max(from, end - LONGEST_GLOSS), end - 2);
  return open;
}

function leftLimit(folded: string, at: number, from: number): number {
  const limit = Math.max(from, at - LONGEST_AFFILIATION);
  for (let index = at - 1; index >= limit; index--) {
    const char = folded[index] as string;
    if (isHan(char) || /[A-Za-z·]/.test(char)) continue;
    // 6月21日外交部发言人: a date before an affiliation ends with its unit.
    return /[0-9]/.test(char) && '年月日号时分'.includes(folded[index + 1] ?? ' ') ? index + 2 : index + 1;
  }
  return limit;
}

function affiliationBefore(folded: string, end: number, from: number): Span | null {
  const fixed = FIXED_ORGANISATIONS.endingAt(folded, end, from);
  if (fixed) return { start: end - fixed.length, end };
  let limit = from;
  for (let at = end - 1; at >= from; at--) {
    const char = folded[at] as string;
    // 外交与安全政策, 科学和技术: a conjunction inside an organisation's name, when a country or organisation stands before it.
    // 以色列, 美国在台协会: a stop inside the name of a place is none.
    if (AFFILIATION_STOPS.has(char) && !insideCountry(folded, at, end)) {
      if ((char === '与' || char === '和' || char === '及') && ORGANISATION_ENDINGS.endingAt(folded, end, at) && !PLACES.startingAt(folded, at + 1) && end - at <= 8 && COUNTRY_WORDS.endingAt(folded, at, from)) continue;
      limit = at + 1;
      break;
    }
  }
  for (const { word, start } of GOVERNING_WORDS.occurrences(folded, limit, end)) limit = start + word.length;
  while (limit < end) {
    const prefix = ROLE_PREFIXES.startingAt(folded, limit);
    if (!prefix || limit + prefix.length > end) break;
    limit += prefix.length;
  }
  if (limit >= end) return null;
  for (const { start } of COUNTRY_WORDS.occurrences(folded, limit, end)) return { start, end: trimPrefix(folded, start, end) };
  for (const { start } of PLACES.occurrences(folded, limit, end)) return { start, end: trimPrefix(folded, start, end) };
  const trimmed = trimPrefix(folded, limit, end);
  return ORGANISATION_ENDINGS.endingAt(folded, trimmed, limit + 1) ? { start: limit, end: trimmed } : null;
}

/** Whether the character at `at` is part of a country's name that ends by `end`. */
function insideCountry(folded: string, at: number, end: number): boolean {
  for (let start = at; start > at - 4 && start >= 0; start--) {
    const country = COUNTRY_WORDS.startingAt(folded, start, end);
    if (country !== null && start + country.length > at) return country.length > 1;
  }
  return false;
}

/** 美国前总统: a prefix between country and title belongs to neither. */
function trimPrefix(folded: string, start: number, end: number): number {
  const prefix = ROLE_PREFIXES.endingAt(folded, end, start + 1);
  return prefix ? end - prefix.length : end;
}
