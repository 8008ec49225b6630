/** Reads who speaks where no person does: organisations, outlets, groups and writings (该报告, 美国国务院的声明) at the head of a clause. */
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS, CUES, WEAK_CUES } from '../language/zh/cues.ts';
import { STRONG_ENDS } from '../language/zh/cue-chains.ts';
import { PLACES, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { COLLECTIVE_SPEAKERS, INSIDE_NAMES, LEADING_ADVERBIALS, MEDIA_ENDINGS, NOMINAL_SPEAKERS, NOT_BEHIND, NOT_ENDINGS, POSSESSED_WORDS, REFERRING, SUBJECT_ENDERS } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, TITLES } from '../language/zh/titles.ts';
import { Words } from '../language/zh/words.ts';
import type { DateHit } from './date-hit.ts';
import { indexWithin, lastIndexWithin, lastStartingBefore, type Source } from './source.ts';

/** `end` is where the subject ends, gloss and noun included; `span` names the speaker. */
export type CollectiveSubject =
  | { readonly kind: 'organisation'; readonly span: Span; readonly end: number; readonly relay: boolean; readonly titled: boolean }
  | { readonly kind: 'writing'; readonly span: Span; readonly end: number; readonly noun: string };

const LONGEST = 24;
const LONGEST_GLOSS = 80;
/** A place and a kind of outlet before a name in quotation marks are no longer. */
const LONGEST_KIND = 8;
/** A name in quotation marks is no longer. */
const LONGEST_QUOTED = 16;
/** Behind a place, a name that ends in no known way goes on no longer. */
const LONGEST_REST = 10;
/** What tells of an organisation before its name. */
const LONGEST_DESCRIPTION = 40;
const HAN = /^\p{Script=Han}+$/u;
/** What stands between an organisation and its writing. */
const LONGEST_TAIL = 60;
/** Where the name of an organisation ends: prepositions, adverbs, particles. */
const STOPS = new Set('在于对向就则也还已曾再均都将把被由从以因并给让使约而但却更又方会没未不的了是有说称指要呼敦今昨当原刚，、：；「“」”');
/** What stands right behind a writing that speaks. */
const AFTER_WRITING = new Set('中里内上则也还又并均都就对在更曾再，：');
/** Endings of names, of the kinds titles know and of outlets. */
const ENDINGS = new Words([...ORGANISATION_ENDINGS, ...MEDIA_ENDINGS]);
/** 1 for each code unit with which something may begin that a walk looks for. */
const MATTERS = new Uint8Array(0x10000);
for (const words of [PLACES, COLLECTIVE_SPEAKERS, ENDINGS, TITLES, NOMINAL_SPEAKERS, SUBJECT_ENDERS, CUE_ADVERBS]) for (const word of words) MATTERS[word.charCodeAt(0)] = 1;
for (const char of [...STOPS, ...'日《（(ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']) MATTERS[char.charCodeAt(0)] = 1;
/** The last character of nouns for people: 美国一些官员, 中国谈判代表. */
const PEOPLE_ENDINGS = new Set('员人者师表层众士长官客友们家手队界袖首脑');

/** The collective subject that begins at `from`, read no further than `to`, or null. */
export function collectiveSubject(source: Source, dates: readonly DateHit[], from: number, to: number, relay: boolean): CollectiveSubject | null {
  const { folded } = source;
  const writing = writingAt(folded, from, to);
  if (writing) return writing;
  // 来自俄罗斯的消息: a place something comes from.
  if (folded.startsWith('来自', from)) return described(folded, dates, from, from, to, relay);
  const several = countries(folded, dates, from, to) ?? quotedName(folded, dates, from, to);
  if (several) return { kind: 'organisation', span: several.span, end: several.end, relay, titled: false };
  let name = walk(folded, dates, from, to);
  // 《晨报》报道中提到的试飞学院: the one behind speaks.
  const told = name.writing > 0 ? /^[中里](?:提到|提及|所说|点名|披露|曝光|涉及)的/.exec(folded.slice(name.writing, Math.min(to, name.writing + 6))) : null;
  if (told) {
    from = name.writing + told[0].length;
    name = walk(folded, dates, from, to);
  }
  if (name.last <= from) return somebodys(folded, from, to, relay) ?? described(folded, dates, from, name.at, to, relay) ?? shortCountries(folded, from, to, relay);
  const speaker = { start: from, end: name.last };
  const found = (span: Span, end: number, titled = false): CollectiveSubject => ({ kind: 'organisation', span, end, relay, titled });
  if (name.writing > 0) return found(speaker, name.writing);
  const stop = folded[name.at];
  if (stop === '的' || (name.at < to && folded[name.at - 1] === '的')) return possessed(source, dates, speaker, name.at, to, relay);
  // A person or a group may follow: 美国一些官员, 中国谈判代表; the whole noun is the speaker.
  const rest = name.at - name.reached;
  if (rest > 0 && rest <= 8 && (name.at === to || name.dated || stop === '，' || stop === '：' || CUE_ADVERBS.startingAt(folded, name.at) !== null) && PEOPLE_ENDINGS.has(folded[name.at - 1] as string)) {
    return found({ start: from, end: name.at }, name.at, TITLES.endingAt(folded, name.at, name.reached) !== null);
  }
  // 内地生物科技公司来凯医药公布: what kind of company, then its name.
  if (rest >= 2 && rest <= 6 && name.last - from >= 5 && name.at === to && !/[才后很也已就将曾]/.test(folded.slice(name.reached, to)) && /(?:公司|集团|企业)$/.test(folded.slice(from, name.last)) && HAN.test(folded.slice(name.reached, to))) return found({ start: name.reached, end: to }, to);
  // 中国电信广东客服在微博表示, 香港天主教教区宣布: a name that begins with a place and ends in no known way goes on to its cue.
  if (rest > 0 && rest <= LONGEST_REST && name.reached === name.last && PLACES.endingAt(folded, name.last, from) !== null && !LEADING_ADVERBIALS.startingAt(folded, name.reached) && leadsToCue(folded, name.at, to) && HAN.test(folded.slice(name.reached, name.at))) return found({ start: from, end: name.at }, name.at);
  // 商会今天发表的报告指出: the writing is the organisation's.
  const tail = tailOf(folded, name.at, to);
  const issued = tail - name.at <= LONGEST_TAIL ? NOMINAL_SPEAKERS.endingAt(folded, tail, name.at) : null;
  return found(speaker, issued && /的|一[份篇项则]/.test(folded.slice(name.at, tail - issued.length)) && !folded.slice(name.at, tail).includes('，') ? tail : name.reached);
}

interface Walked {
  /** Where the walk stopped. */
  readonly at: number;
  /** Behind the last word that names an organisation, -1 without one. */
  readonly last: number;
  /** The same, behind its gloss. */
  readonly reached: number;
  /** A date follows. */
  readonly dated: boolean;
  /** Behind a writing that belongs to the organisation (美国国务院声明), 0 without one. */
  readonly writing: number;
}

function walk(folded: string, dates: readonly DateHit[], from: number, to: number): Walked {
  const date = dates[lastStartingBefore(dates, from - 1) + 1];
  let at = from;
  let last = -1;
  let reached = -1;
  for (let steps = 0; at < to && steps < LONGEST; ) {
    if (MATTERS[folded.charCodeAt(at)] === 0 && date?.start !== at) {
      at++;
      steps++;
      continue;
    }
    const gloss = at > from ? glossEnd(folded, at, to) : 0;
    if (gloss > 0) {
      if (reached === at) reached = gloss;
      at = gloss;
      continue;
    }
    const word = wordAt(folded, from, at, to);
    if (word > 0) {
      // 转头增购俄罗斯石油, 机构调降中国: a place does not stand so late in a name, and 官员 ends one.
      const gap = at - (reached > 0 ? reached : from);
      if ((gap >= (last > from ? 2 : 4) || (gap === 1 && last > from && !/[驻和与及暨、]/.test(folded[at - 1] as string) && !/[A-Za-z]/.test(folded[last - 1] as string))) && PLACES.startingAt(folded, at)) break;
      if (gap > 0 && last > from && PEOPLE_ENDINGS.has(folded[last - 1] as string) && !ORGANISATION_ENDINGS.endingAt(folded, last, from)) break;
      at = last = reached = at + word;
      steps += Math.min(word, 4);
      continue;
    }
    // 北约发言人出台声明: an office ends what names its organisation.
    const title = last > from ? TITLES.startingAt(folded, at) : null;
    if (title && title.length > 1 && at + title.length <= to) {
      at += title.length;
      break;
    }
    const writing = last > from ? NOMINAL_SPEAKERS.startingAt(folded, at) : null;
    if (writing && at + writing.length <= to && endsWriting(folded, at + writing.length, to)) return { at, last, reached, dated: false, writing: at + writing.length };
    if (date?.start === at || (at > from && (CUE_ADVERBS.startingAt(folded, at)?.length ?? 0) >= 2) || SUBJECT_ENDERS.startingAt(folded, at)) break;
    const inside = insideName(folded, from, at);
    if (inside > 0) {
      at += inside;
      steps++;
      continue;
    }
    if (STOPS.has(folded[at] as string) || (folded[at] === '日' && /[0-9今昨当近翌明]/.test(folded[at - 1] ?? ' '))) break;
    at++;
    steps++;
  }
  return { at, last, reached, dated: date?.start === at, writing: 0 };
}

/** How much of a word from `at` on belongs inside a name though it looks like its end (自由, 原子), 0 without one. */
function insideName(folded: string, from: number, at: number): number {
  if (!STOPS.has(folded[at] as string)) return 0;
  const begun = at > from ? (INSIDE_NAMES.startingAt(folded, at - 1)?.length ?? 0) - 1 : 0;
  return Math.max(begun, INSIDE_NAMES.startingAt(folded, at)?.length ?? 0, 0);
}

/** Whether a cue that plainly says something follows at `to`, with only its place between: 在微博. */
function leadsToCue(folded: string, at: number, to: number, anyCue = false): boolean {
  const cue = CUES.startingAt(folded, to);
  if (!cue || !(STRONG_ENDS.has(cue) || (anyCue && (!WEAK_CUES.has(cue) || folded[to + cue.length] === '，')))) return false;
  return at === to || beforeCue(folded, at, to) || ('在向对'.includes(folded[at] as string) && CUE_ADVERBS.startingAt(folded, at, to) === null);
}

/** Whether only adverbs stand between `at` and the cue at `to`. */
function beforeCue(folded: string, at: number, to: number): boolean {
  let next = at;
  for (let adverbs = 0; adverbs < 3 && next < to; adverbs++) next += CUE_ADVERBS.startingAt(folded, next, to)?.length ?? 0;
  return next === to;
}

/** 国营的铁路公司（SNCFT）表示, 最先报道此事的彭博社指: a long description with 的, the organisation behind it right before the cue. */
function described(folded: string, dates: readonly DateHit[], from: number, stopped: number, to: number, relay: boolean): CollectiveSubject | null {
  if (folded[stopped] !== '的' && ('在对向就据被把将给让使应按与和由'.includes(folded[from] as string) || !HAN.test(folded[from] as string)) && !/^由[^，的]{2,40}(?:组成|成立|设立)的/.test(folded.slice(from, Math.min(to, from + 50)))) return null;
  const limit = Math.min(to, from + LONGEST_DESCRIPTION);
  const de = lastIndexWithin(folded, '的', from, limit - 1);
  const comma = indexWithin(folded, '，', from, to);
  if (to - from > LONGEST_DESCRIPTION + LONGEST || (comma >= 0 && comma < to)) return null;
  const start = de + 1;
  if (de < 0 || start >= to) return null;
  const head = walk(folded, dates, start, to);
  return head.last > start + 2 && head.writing === 0 && (head.dated || leadsToCue(folded, head.reached, to, true)) && !/[去来到]/.test(folded.slice(start, head.last)) ? { kind: 'organisation', span: { start, end: head.last }, end: head.reached, relay, titled: false } : null;
}

/** 布瑞东的发言人, 威尔逊的办公室: somebody's, where the name is no known person's. */
function somebodys(folded: string, from: number, to: number, relay: boolean): CollectiveSubject | null {
  const owned = /^[\p{Script=Han}·]{2,12}?的/u.exec(folded.slice(from, Math.min(to, from + 14)));
  if (!owned) return null;
  const whose = POSSESSED_WORDS.startingAt(folded, from + owned[0].length);
  const end = from + owned[0].length + (whose?.length ?? 0);
  return whose && end <= to && (end === to || CUE_ADVERBS.startingAt(folded, end) !== null || '在对向就也则还已曾再没未不，（'.includes(folded[end] as string)) ? { kind: 'organisation', span: { start: from, end }, end, relay, titled: false } : null;
}

/** Length of a word at `at` that names an organisation or ends its name, 0 without one. */
function wordAt(folded: string, from: number, at: number, to: number): number {
  const place = PLACES.startingAt(folded, at)?.length ?? 0;
  const collective = COLLECTIVE_SPEAKERS.startingAt(folded, at)?.length ?? 0;
  let length = Math.max(place, collective);
  if (length === 0) {
    // 法院一般会, 主办: the last character is no end of a name. 公司工会: an ending of two characters may open one.
    const behind = at > from && (NOT_BEHIND[folded[at] as string]?.includes(folded[at - 1] as string) ?? false);
    const ending = behind ? 0 : (ENDINGS.startingAt(folded, at)?.length ?? 0);
    if (ending > 0 && (at > from ? !NOT_ENDINGS.startingAt(folded, at) : ending > 1)) length = ending;
  }
  if (length > 0) return at + length <= to ? length : 0;
  if (folded[at] === '《') {
    const close = indexWithin(folded, '》', at, to);
    return close > 0 ? close + 1 - at : 0;
  }
  return latinAt(folded, at, to);
}

/** Latin letters of a name: BusinessKorea, RBC Capital Markets. */
function latinAt(folded: string, at: number, to: number): number {
  if (!/[A-Z]/.test(folded[at] as string)) return 0;
  let end = at + 1;
  while (end < to && end - at < 60 && /[A-Za-z0-9&.'’ -]/.test(folded[end] as string)) end++;
  while (folded[end - 1] === ' ') end--;
  return end - at >= 2 ? end - at : 0;
}

function glossEnd(folded: string, at: number, to: number): number {
  const open = folded[at];
  if (open !== '（' && open !== '(') return 0;
  const close = indexWithin(folded, open === '(' ? ')' : '）', at, Math.min(to, at + LONGEST_GLOSS));
  return close < 0 ? 0 : close + 1;
}

/** 该报告, 这篇题为《…》的评论, 声明中: a writing that speaks for whoever issued it. */
function writingAt(folded: string, from: number, to: number): CollectiveSubject | null {
  const referring = REFERRING.startingAt(folded, from)?.length ?? 0;
  let at = from + referring;
  if (folded.startsWith('题为《', at)) {
    const close = indexWithin(folded, '》', at, Math.min(to, at + LONGEST_GLOSS));
    if (close < 0) return null;
    at = close + 1;
    if (folded[at] === '的') at++;
    const noun = NOMINAL_SPEAKERS.startingAt(folded, at) ?? '';
    return { kind: 'writing', span: { start: from, end: at + noun.length }, end: at + noun.length, noun };
  }
  const noun = NOMINAL_SPEAKERS.startingAt(folded, at);
  if (!noun || at + noun.length > to || !endsWriting(folded, at + noun.length, to)) return null;
  return { kind: 'writing', span: { start: from, end: at + noun.length }, end: at + noun.length, noun };
}

function endsWriting(folded: string, at: number, to: number): boolean {
  return at === to || AFTER_WRITING.has(folded[at] as string) || CUE_ADVERBS.startingAt(folded, at) !== null || glossEnd(folded, at, to) > 0;
}

/**
 * 美国国务院的声明, 亚马逊的发言人 speak for the organisation before 的; in 莫斯科扶植的地方当局 the one behind it speaks; 中国的立场 is nobody.
 */
function possessed(source: Source, dates: readonly DateHit[], owner: Span, at: number, to: number, relay: boolean): CollectiveSubject | null {
  const { folded } = source;
  const tail = tailOf(folded, at, to);
  const noun = NOMINAL_SPEAKERS.endingAt(folded, tail, at) ?? TITLES.endingAt(folded, tail, at);
  if (noun) return { kind: 'organisation', span: owner, end: tail, relay, titled: TITLES.has(noun) };
  const de = lastIndexWithin(folded, '的', at, Math.min(tail, at + LONGEST) - 1);
  if (de < 0 || de + 1 >= to) return null;
  const head = walk(folded, dates, de + 1, to);
  return head.last > de + 1 && tail - head.reached <= 8 ? { kind: 'organisation', span: { start: de + 1, end: head.last }, end: head.reached, relay, titled: false } : null;
}

/** Where the noun before a cue ends: before its adverbs and 中. */
function tailOf(folded: string, at: number, to: number): number {
  const comma = indexWithin(folded, '，', at, Math.min(to, at + LONGEST_TAIL));
  let tail = comma < 0 ? to : comma;
  for (let adverbs = 0; adverbs < 3; adverbs++) tail -= CUE_ADVERBS.endingAt(folded, tail, at)?.length ?? 0;
  return '中里'.includes(folded[tail - 1] as string) ? tail - 1 : tail;
}

interface Named {
  readonly span: Span;
  /** Behind its gloss. */
  readonly end: number;
}

/** 美、日、韩三国, 挪威和瑞典: several countries that speak together. */
function countries(folded: string, dates: readonly DateHit[], from: number, to: number): Named | null {
  let at = from;
  let count = 0;
  for (;;) {
    const length = PLACES.startingAt(folded, at)?.length ?? (SHORT_COUNTRIES.has(folded[at] as string) ? 1 : 0);
    if (length === 0 || at + length > to) return null;
    at += length;
    count++;
    if (at + 1 >= to || !'、和与及'.includes(folded[at] as string)) break;
    at++;
  }
  if (count < 2) return null;
  const total = /^等?[两二三四五六七多各]?[国方]/.exec(folded.slice(at, Math.min(to, at + 3)));
  if (total) at += total[0].length;
  return goesOn(folded, dates, at, to) ? { span: { start: from, end: at }, end: at } : null;
}

/** 德国「每日新闻」（Tagesschau）: a name in quotation marks, its marks included. */
function quotedName(folded: string, dates: readonly DateHit[], from: number, to: number): Named | null {
  let marked = '「“'.includes(folded[from - 1] ?? ' ') ? from - 1 : from + (PLACES.startingAt(folded, from)?.length ?? 0);
  // 德国日报「画报」: the kind of outlet before its name.
  for (let at = marked + 1; at <= Math.min(from + LONGEST_KIND, to) && marked > from && !'「“'.includes(folded[marked] ?? ' '); at++) {
    if ('「“'.includes(folded[at] ?? ' ') && ENDINGS.endingAt(folded, at, marked)) marked = at;
  }
  const mark = '「“'.indexOf(folded[marked] ?? ' ');
  if (mark < 0) return null;
  const close = indexWithin(folded, '」”'[mark] as string, marked, Math.min(to, marked + LONGEST_QUOTED));
  if (close - marked < 3 || /[，。：；！？不没了吗的是]/.test(folded.slice(marked, close))) return null;
  const end = glossEnd(folded, close + 1, to) || close + 1;
  return goesOn(folded, dates, end, to) ? { span: { start: marked, end: close + 1 }, end } : null;
}

/** Whether a name is over at `at`: its cue, a time, an adverb or a preposition follows. */
function goesOn(folded: string, dates: readonly DateHit[], at: number, to: number): boolean {
  let next = at;
  // 联合 alone is an adverb, 联合调查组 is not: adverbs count where what follows goes on, too.
  for (let adverbs = 0; adverbs < 3 && next < to && !SUBJECT_ENDERS.startingAt(folded, next); adverbs++) next += CUE_ADVERBS.startingAt(folded, next)?.length ?? 0;
  if (next >= to) return next === to;
  return dates[lastStartingBefore(dates, next)]?.start === next || '在于对向就则也还已曾再均都将'.includes(folded[next] as string) || SUBJECT_ENDERS.startingAt(folded, next) !== null;
}

/** 美日韩发表声明, 中方: short names of countries, one or several. */
function shortCountries(folded: string, from: number, to: number, relay: boolean): CollectiveSubject | null {
  let end = from;
  // 以美国为首: the longer word is no short name.
  while (end < to && SHORT_COUNTRIES.has(folded[end] as string) && (PLACES.startingAt(folded, end)?.length ?? 1) === 1) end++;
  if (end < to && (PLACES.startingAt(folded, end)?.length ?? 0) > 1) return null;
  return end > from && (end === to || end - from >= 2) ? { kind: 'organisation', span: { start: from, end }, end, relay, titled: false } : null;
}
