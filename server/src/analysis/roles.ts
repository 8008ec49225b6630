/** Reads the title before or after a name, with the affiliation before it: 美国国务院 · 发言人. */
import type { Span } from '../text/span.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { TITLE_MODIFIERS, TITLES } from '../language/zh/titles.ts';
import { affiliationBefore, fieldStart, leftLimit } from './affiliations.ts';
import { isHan } from './name-shape.ts';
import { lastIndexWithin } from './source.ts';

export interface RoleReading {
  /** The title as folded text reads it: 发言人. */
  readonly title: Span;
  readonly affiliation: Span | null;
}

/** Titles whose 党 may be the end of a party's name. */
const PARTY_HEADS = new Set(['党主席', '党魁', '党鞭', '党领袖', '党书记', '党籍']);
/** Places that are portfolios, too: 阿富汗问题特使. */
const COUNTRY_MODIFIERS = new Set(['中国', '美国', '朝鲜', '阿富汗', '中东', '叙利亚', '乌克兰', '亚洲', '南亚', '非洲', '拉美', '北美', '中亚', '欧洲', '亚太', '印太', '东亚']);
/** Modifiers that stand before a field, too: 高级中国事务顾问. */
const RANKS = new Set(['高级', '资深', '首席', '特别', '助理', '女', '副', '代理', '执行']);
/** The second of two titles joined by 兼 begins no further before its head. */
const LONGEST_JOINED = 14;

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
  let placed = false;
  for (;;) {
    // 国务委员兼外长: two titles joined by 兼 are one role.
    if (folded[start - 1] === '兼' || folded[start - 1] === '暨') {
      const other = TITLES.endingAt(folded, start - 1, limit);
      if (other) {
        start -= 1 + other.length;
        continue;
      }
    }
    // 中国事务主任: the country is the field.
    const field = /^(?:事务|问题|议题)/.test(folded.slice(start, start + 2)) && start < end ? PLACES.endingAt(folded, start, limit) : null;
    if (field) {
      placed = true;
      start -= field.length;
      continue;
    }
    // 世贸组织总干事: a name that ends in a modifier stays whole.
    if (PLACES.endingAt(folded, start, limit) !== null && !COUNTRY_MODIFIERS.has(PLACES.endingAt(folded, start, limit) as string)) break;
    const modifier = TITLE_MODIFIERS.endingAt(folded, start, limit);
    const joined = modifier ? -1 : joinedStart(folded, start, limit);
    if (joined >= 0) {
      start = joined;
      continue;
    }
    if (!modifier || modifier === '兼') break;
    // 中国政府朝鲜半岛事务代表: what stands before the field is no field.
    if (COUNTRY_WORDS.has(modifier) || (placed && !RANKS.has(modifier))) break;
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
  const head = folded.slice(headStart, end);
  start = fieldStart(folded, start, from, head);
  const { affiliation, titleStart } = affiliationBefore(folded, start, isHan(folded[start - 1]) && folded[start - 1] !== '的' ? leftLimit(folded, start, from) : from, head);
  return { title: { start: titleStart, end }, affiliation };
}

/** 副总理兼基础设施部长, 委員兼中央外事辦主任: where the title before 兼 begins when only the second one's office stands between; else -1. */
function joinedStart(folded: string, start: number, from: number): number {
  for (let at = start - 1; at > Math.max(from, start - LONGEST_JOINED); at--) {
    // 外长秦刚及外事办主任: what holds a title or a conjunction is no office's name.
    if ('和与及的'.includes(folded[at] as string)) return -1;
    if (folded[at] !== '兼' && folded[at] !== '暨') continue;
    const other = TITLES.endingAt(folded, at, from);
    return other && !TITLES.standIn(folded, at + 1, start) ? at - other.length : -1;
  }
  return -1;
}
