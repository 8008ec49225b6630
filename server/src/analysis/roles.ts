/** Reads the title before or after a name, with the affiliation before it: 美国国务院 · 发言人. */
import { isHanAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { STOPS_AFFILIATION, classesAt } from '../language/zh/character-classes.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { TITLE_MODIFIERS, TITLES } from '../language/zh/titles.ts';
import { MODIFIER, PLACE, TITLE, mayEnd } from '../language/zh/word-hints.ts';
import { affiliationBefore, fieldStart, holdsTitle, leftLimit } from './affiliations.ts';

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
const CONJUNCTIONS = '和与及的';
/** The second of two titles joined by 兼 begins no further before its head. */
const LONGEST_JOINED = 14;

const BESIDES = '兼'.charCodeAt(0);
const AS_WELL_AS = '暨'.charCodeAt(0);
const POSTED = '驻'.charCodeAt(0);
const PARTY = '党'.charCodeAt(0);
const OF = '的'.charCodeAt(0);

/** The role whose title ends exactly at `end` and begins not before `from`, or null. */
export function roleEndingAt(folded: string, end: number, from: number): RoleReading | null {
  const head = (mayEnd(folded, end) & TITLE) === 0 ? null : TITLES.endingAt(folded, end, from);
  return head === null ? null : roleWithHead(folded, end - head.length, end, from);
}

/** The role whose head stands at `[headStart, end)`: modifiers and affiliation are read to the left. */
export function roleWithHead(folded: string, headStart: number, end: number, from: number): RoleReading {
  const limit = leftLimit(folded, headStart, from);
  let start = withModifiers(folded, headStart, end, limit);
  // 驻美大使 keeps its post, 的 or an organisation's own last words never open a title.
  const post = postBefore(folded, start, limit);
  if (post >= 0 && (start - post === 2 || PLACES.has(folded.slice(post + 1, start)))) start = post > limit && folded[post - 1] === '常' ? post - 1 : post;
  // 民进党主席: the head 党主席 behind the name of a party is 主席 of that party.
  if (start === headStart && start - 1 >= limit && folded.charCodeAt(start) === PARTY && PARTY_HEADS.has(folded.slice(start, end)) && isHanAt(folded, start - 1) && folded.charCodeAt(start - 1) !== BESIDES) start++;
  const head = folded.slice(headStart, end);
  start = fieldStart(folded, start, from, head);
  const { affiliation, titleStart } = affiliationBefore(folded, start, isHanAt(folded, start - 1) && folded.charCodeAt(start - 1) !== OF ? leftLimit(folded, start, from) : from, head);
  return { title: { start: titleStart, end }, affiliation };
}

/** Where a title with the head `[headStart, end)` begins when modifiers, fields and other titles joined to it are taken in. */
function withModifiers(folded: string, headStart: number, end: number, limit: number): number {
  let start = headStart;
  let placed = false;
  for (;;) {
    const before = start > 0 ? folded.charCodeAt(start - 1) : 0;
    // 国务委员兼外长: two titles joined by 兼 are one role.
    const other = before === BESIDES || before === AS_WELL_AS ? TITLES.endingAt(folded, start - 1, limit) : null;
    if (other !== null) {
      start -= 1 + other.length;
      continue;
    }
    const words = mayEnd(folded, start);
    const place = (words & PLACE) === 0 ? null : PLACES.endingAt(folded, start, limit);
    if (place !== null) {
      // 中国事务主任: the country is the field.
      if (start < end && opensField(folded, start)) {
        placed = true;
        start -= place.length;
        continue;
      }
      // 世贸组织总干事: a name that ends in a modifier stays whole.
      if (!COUNTRY_MODIFIERS.has(place)) return start;
    }
    const modifier = (words & MODIFIER) === 0 ? null : TITLE_MODIFIERS.endingAt(folded, start, limit);
    if (modifier === null) {
      const joined = joinedStart(folded, start, limit);
      if (joined < 0) return start;
      start = joined;
      continue;
    }
    if (modifier === '兼') return start;
    // 中国政府朝鲜半岛事务代表: what stands before the field is no field.
    if (COUNTRY_WORDS.has(modifier) || (placed && !RANKS.has(modifier))) return start;
    // 国民党立委: the party is the affiliation; 兼党主席 is a title.
    if (modifier === '党' && start - 2 >= limit && isHanAt(folded, start - 2) && folded.charCodeAt(start - 2) !== BESIDES) return start;
    if ((modifier === '与' || modifier === '和' || modifier === '及') && ((mayEnd(folded, start - 1) & MODIFIER) === 0 || !TITLE_MODIFIERS.endingAt(folded, start - 1, limit))) return start;
    start -= modifier.length;
  }
}

/** Whether a word for a field of work stands at `at`: 事务, 问题, 议题. */
function opensField(folded: string, at: number): boolean {
  return folded.startsWith('事务', at) || folded.startsWith('问题', at) || folded.startsWith('议题', at);
}

/** Where the 驻 of a post stands, at most so many characters before the title's `start`; -1 without one. */
function postBefore(folded: string, start: number, limit: number): number {
  for (let at = Math.min(start, folded.length - 1); at >= Math.max(limit, start - 8); at--) if (folded.charCodeAt(at) === POSTED) return at;
  return -1;
}

/** 副总理兼基础设施部长, 委員兼中央外事辦主任: where the title before 兼 begins when only the second one's office stands between; else -1. */
function joinedStart(folded: string, start: number, from: number): number {
  for (let at = start - 1; at > Math.max(from, start - LONGEST_JOINED); at--) {
    const code = folded.charCodeAt(at);
    // 外长秦刚及外事办主任: what holds a title or a conjunction is no office's name.
    if ((classesAt(folded, at) & STOPS_AFFILIATION) !== 0 && CONJUNCTIONS.includes(folded[at] as string)) return -1;
    if (code !== BESIDES && code !== AS_WELL_AS) continue;
    const other = TITLES.endingAt(folded, at, from);
    return other && !holdsTitle(folded, at + 1, start) ? at - other.length : -1;
  }
  return -1;
}
