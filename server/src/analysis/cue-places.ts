/** Where reporting cues stand in a sentence, which of them only lead to the next, and where a cue's clause begins. */
import { CharacterSet } from '../text/character-set.ts';
import { isHanAt } from '../text/characters.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import { CUES, NOT_CUES } from '../language/zh/cues.ts';
import { ADDRESSING, ASKED, BOUND, DEMAND, LEADING, POSTING, STRONG, WEAK, traitsOf } from '../language/zh/cue-traits.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { Reading } from './reading.ts';
import { indexWithin, lastStartingBefore, parenthesisBefore, type Sentence, type Source } from './source.ts';

/** A cue where it stands, with the word as the lists have it. */
export interface Cue extends Span {
  readonly word: string;
  /** Of `cue-traits`. */
  readonly traits: number;
}

const NO_CUES: readonly Cue[] = [];
const OPENING_TITLE = '《'.charCodeAt(0);

/** Reporting cues of a sentence outside quotations (and right behind an opening mark), the longest at each place. */
export function cuesIn({ source: { folded, quotations, starts }, works }: Reading, sentence: Sentence): readonly Cue[] {
  const { cues } = starts;
  let number = lastAtMost(cues, sentence.start - 1) + 1;
  if (number >= cues.length || (cues[number] as number) >= sentence.end) return NO_CUES;
  const found: Cue[] = [];
  let work = lastAtMost(works, sentence.start - 1) + 1;
  let next = Math.max(0, lastStartingBefore(quotations, sentence.start));
  for (let at = sentence.start; ; at++) {
    // Only where a word or the title of a work begins there is something to look at.
    while (number < cues.length && (cues[number] as number) < at) number++;
    while (work < works.length && (works[work] as number) < at) work++;
    at = Math.min(number < cues.length ? (cues[number] as number) : Infinity, work < works.length ? (works[work] as number) : Infinity);
    if (at >= sentence.end) return found;
    while (next < quotations.length && (quotations[next] as Span).end <= at) next++;
    const quotation = quotations[next];
    if (quotation && at > quotation.start + 1) {
      at = Math.min(quotation.end, sentence.end) - 1;
      continue;
    }
    if (folded.charCodeAt(at) === OPENING_TITLE) {
      const close = indexWithin(folded, '》', at, sentence.end);
      if (close > 0) at = close;
      continue;
    }
    const cue = CUES.startingAt(folded, at);
    const other = NOT_CUES.startingAt(folded, at);
    if (other !== null && other.length > (cue?.length ?? 0)) {
      // 美国总统称: 统称 is no word where a title ends inside it.
      if ((TITLES.endingAt(folded, at + 1)?.length ?? 0) < 2) at += other.length - 1;
      continue;
    }
    if (cue === null) continue;
    const traits = traitsOf(cue);
    if (!isNoun(folded, at, cue, traits)) found.push({ start: at, end: at + cue.length, word: cue, traits });
    at += cue.length - 1;
  }
}

/** Verbs whose object clause tells what somebody is to do: 要求北京承认…, 促成沙特承认…. */
const CAUSES = /(?:促成|促使|迫使)[^，。：；“「的]{1,12}$/;
const CAUSING = new CharacterSet('促迫');
/** 要求北京承认屠杀, 促成沙特承认以色列: what somebody is asked or made to do has not been done. */
export function askedFor({ folded }: Source, from: number, previous: Cue | undefined, cue: Cue): boolean {
  if ((cue.traits & ASKED) === 0) return false;
  const near = Math.max(from, cue.start - 16);
  if (CAUSING.within(folded, near, cue.start) && CAUSES.test(folded.slice(near, cue.start))) return true;
  if (!previous || previous.start < from || (previous.traits & DEMAND) === 0) return false;
  return cue.start - previous.end <= 20 && /^[^，。：；“「的时后]{2,}$/.test(folded.slice(previous.end, cue.start));
}

/** 在中国坚持…的背景下, 在县长要求下, 以台湾承认…为前提: the clause only tells on what grounds something else is. */
export function onGrounds(folded: string, from: number, cue: Span, end: number): boolean {
  const farthest = Math.max(from, cue.start - 30);
  const to = Math.min(end, cue.end + 60);
  // Most cues stand in no such clause: no pattern is tried for them.
  const under = indexWithin(folded, '下', cue.end, to) >= 0;
  if (!under && indexWithin(folded, '以', farthest, cue.start) < 0) return false;
  const before = folded.slice(farthest, cue.start);
  const after = folded.slice(cue.end, to);
  if (/^下(?=[，、。]|$)/.test(after)) return true;
  if (under && /(?:在|于)[^，。]{0,24}$/.test(before) && /^[^，。：“]{0,40}(?:背景|情况|前提|条件|压力)之?下/.test(after)) return true;
  return /以[^，。]{0,14}$/.test(before) && /^[^，。]{0,30}为[^，。]{0,10}(?:前提|条件|理由|借口)/.test(after);
}

const SAID_BEHIND = new CharacterSet('，：“「');
const NOT_OF_NOUNS = new CharacterSet('指说称强表指中里');
const REPORTED_AS_NOUN = new CharacterSet('均都未没中里的也');
/** 发表简短声明, 联合声明. */
const ISSUED = /(?:再发|发表|发布(?!会)|公布|发出|作出|做出|拒绝|给予|予以)[^，。]{0,6}$|(?:立场|联合|共同|书面|自己(?:的|当天|昨天|当时|先前|此前))$/;

/** 的表态, 发表简短声明, 报导均未提到: the cue is a noun here. */
function isNoun(folded: string, at: number, cue: string, traits: number): boolean {
  const end = at + cue.length;
  if ((traits & BOUND) !== 0 && end < folded.length && !SAID_BEHIND.at(folded, end)) return true;
  const before = folded[at - 1];
  // 以回应: what for; 指鼠为鸭: to call it something else.
  if (before === '以' && cue.length > 1 && ((traits & ASKED) !== 0 || cue === '表示') && (isHanAt(folded, at - 2) || folded[at - 2] === '，')) return true;
  if (before === '的' && (traits & WEAK) !== 0) return true;
  switch (cue) {
    case '指':
      return (folded[at + 2] === '为' || folded[at + 3] === '为') && /^\p{Script=Han}为\p{Script=Han}(?!\p{Script=Han}{0,2}[，。])/u.test(folded.slice(at + 1, at + 7));
    case '又称':
      // （又称西港）: another name.
      return /^[^，。（）()]{1,12}[）)]/.test(folded.slice(at + 2, at + 16));
    case '声明':
    case '评论':
    case '回应':
    case '表态':
      return NOT_OF_NOUNS.at(folded, end) || ISSUED.test(folded.slice(Math.max(0, at - 10), at));
    case '报道':
    case '报导':
      return REPORTED_AS_NOUN.at(folded, end);
    default:
      return false;
  }
}

const BETWEEN_CUES = new CharacterSet('，。；：！？“「\n');
const WHEN_BEHIND = new CharacterSet('时后');
const WHEN_ENDS = new CharacterSet('时中后际上前确还也又次度');
const WHEN = /(?:时|中|后|之际|上|前)(?:明确|还|也|又|再次|再度)?$/;
const CONTENT_BEHIND = new CharacterSet('，：:“「');

/** 他告诉库什纳称, 引述…说, 在评论…时表示, 发推批评: of the cues of one clause the last one reports, the others lead to it. */
export function leadsTo(source: Source, cue: Cue, next: Cue | undefined, after?: Cue): boolean {
  if (!next || next.start - cue.end > 40) return false;
  const { folded } = source;
  // 回复记者询问时表示: one cue further.
  if (after && WHEN_BEHIND.at(folded, next.end) && leadsTo(source, joined(folded, cue, next), after)) return true;
  if (BETWEEN_CUES.within(folded, cue.end, next.start)) return false;
  const strong = (next.traits & STRONG) !== 0;
  if (strong && next.start > cue.end && WHEN_ENDS.at(folded, next.start - 1) && WHEN.test(folded.slice(cue.end, next.start))) return true;
  if ((cue.traits & POSTING) !== 0) return true;
  if (!strong) return false;
  // 回复德方说他们…: whom it is said to stands between.
  const length = next.start - cue.end;
  if (length >= 2 && length <= 6 && (cue.traits & ADDRESSING) !== 0 && indexWithin(folded, '的', cue.end, next.start) < 0) return true;
  return CONTENT_BEHIND.at(folded, next.end) && (cue.traits & LEADING) !== 0;
}

/** Two cues as one. */
function joined(folded: string, { start }: Cue, { end }: Cue): Cue {
  const word = folded.slice(start, end);
  return { start, end, word, traits: traitsOf(word) };
}

const CLAUSE_BREAKS = new CharacterSet('，；：,;:\n。！？（）()—');
/** What a walk back to the beginning of a clause looks at; everything else is passed. */
const MATTERS_TO_CLAUSES = new CharacterSet('，；：,;:\n。！？（）()—”」“「 \u3000');
const ENDS_OWN_CLAUSE = new CharacterSet('，。！？');

/** Start of the clause around a cue; parentheses inside it are passed over. */
export function clauseStart(source: Source, cue: number, from: number): number {
  const { folded } = source;
  let at = cue;
  while (at > from) {
    if (!MATTERS_TO_CLAUSES.has(folded.charCodeAt(at - 1))) {
      at--;
      continue;
    }
    const char = folded[at - 1] as string;
    if (char === '）' || char === ')') {
      const open = parenthesisBefore(folded, at, Math.max(from, at - 80));
      if (open >= from && at - open < 80) {
        at = open;
        continue;
      }
    }
    if (char === '”' || char === '」') {
      const quotation = source.quotations[lastStartingBefore(source.quotations, at - 1)];
      // A quotation inside the clause (把“…”说成) is passed over; one that ends a clause of its own is not.
      if (quotation && quotation.end === at && quotation.start >= from && at - quotation.start < 30 && !(at - 1 > quotation.start && ENDS_OWN_CLAUSE.at(folded, at - 2))) {
        at = quotation.start;
        continue;
      }
      return at;
    }
    if (CLAUSE_BREAKS.has(folded.charCodeAt(at - 1))) return at;
    if ((char === ' ' || char === '\u3000') && source.paragraphs[0]?.kind === 'headline' && at < source.paragraphs[0].end && isHanAt(folded, at) && isHanAt(folded, at - 2)) return at;
    if (char === '“' || char === '「') return isHanAt(folded, at - 2) ? clauseStart(source, at - 1, from) : at;
    at--;
  }
  return from;
}

/** Lines without a stop that are no longer may be headings. */
const LONGEST_HEADING = 30;

const STOPS = new CharacterSet('，。！？；：…,.!?');

/** A headline or another line of its own without a stop: a heading, a caption. */
export function readsLikeHeadline({ folded, paragraphs }: Source, sentence: Sentence): boolean {
  const paragraph = paragraphs[sentence.paragraph];
  if (!paragraph || paragraph.kind === 'headline' || paragraph.kind === 'heading') return paragraph !== undefined;
  return paragraph.end - paragraph.start <= LONGEST_HEADING && !STOPS.within(folded, paragraph.start, paragraph.end);
}

/** Last characters of 时, 之际, 之后, 的同时. */
const TIME_ENDS = new CharacterSet('时际后');

/** 在回应拜登称…的言论时，表示…; 公布草案的同时，…: a cue in a clause that only tells when something else is said. */
export function inPassing(folded: string, from: number, cue: Span, end: number, elided: boolean): boolean {
  const comma = indexWithin(folded, '，', cue.end, Math.min(end, cue.end + 60));
  if (comma <= cue.end || !TIME_ENDS.at(folded, comma - 1)) return false;
  const clause = folded.slice(cue.end, comma);
  // 他宣布访中之际，…
  if (clause.length <= 14 && /^[^当在：“「].*之际$/.test(clause)) return true;
  if (elided) return /(?:的同时|之际|时)$/.test(clause);
  return /(?:时|之际|之后)$/.test(clause) && /在[^时后中上]{0,24}$/.test(folded.slice(Math.max(from, cue.start - 40), cue.start));
}

/** 批评政府的官员说: the first cue stands in a relative clause. */
export function relative(folded: string, from: number, next: Span | undefined): boolean {
  return next !== undefined && next.start - from <= 40 && /^[^，；：“「]*的[^，；：“「的]{2,12}$/.test(folded.slice(from, next.start));
}
