/** Where reporting cues stand in a sentence, which of them only lead to the next, and where a cue's clause begins. */
import type { Span } from '../text/span.ts';
import { BOUND_CUES, CUES, NOT_CUES, WEAK_CUES, cueClass } from '../language/zh/cues.ts';
import { ADDRESSING_CUES, LEADING_CUES, POSTING_CUES, STRONG_ENDS } from '../language/zh/cue-chains.ts';
import { TITLES } from '../language/zh/titles.ts';
import { isHan } from './name-shape.ts';
import { indexWithin, lastStartingBefore, parenthesisBefore, type Sentence, type Source } from './source.ts';

const OPENING_TITLE = '《'.charCodeAt(0);
const CLAUSE_BREAKS = new Set(['，', '；', '：', ',', ';', ':', '\n', '。', '！', '？', '（', '）', '(', ')', '—']);

/** What begins with a code unit: a cue, a word that looks like one, the title of a work. */
const CUE = 1;
const OTHER = 2;
const WORK = 4;
const BEGINS = beginnings();

function beginnings(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const word of CUES) table[word.charCodeAt(0)] = CUE;
  for (const word of NOT_CUES) table[word.charCodeAt(0)] = (table[word.charCodeAt(0)] as number) | OTHER;
  table[OPENING_TITLE] = WORK;
  return table;
}

/** Reporting cues of a sentence outside quotations (and right behind an opening mark), the longest at each place. */
export function cuesIn({ folded, quotations }: Source, sentence: Sentence): Span[] {
  const found: Span[] = [];
  let next = -1;
  for (let at = sentence.start; at < sentence.end; at++) {
    const begins = BEGINS[folded.charCodeAt(at)] as number;
    if (begins === 0) continue;
    if (next < 0) next = Math.max(0, lastStartingBefore(quotations, sentence.start));
    while ((quotations[next]?.end ?? Infinity) <= at) next++;
    const quotation = quotations[next];
    if (quotation && at > quotation.start + 1) {
      at = Math.min(quotation.end, sentence.end) - 1;
      continue;
    }
    if (begins === WORK) {
      const close = indexWithin(folded, '》', at, sentence.end);
      if (close > 0 && close < sentence.end) at = close;
      continue;
    }
    const cue = (begins & CUE) !== 0 ? CUES.startingAt(folded, at) : null;
    const other = (begins & OTHER) !== 0 ? NOT_CUES.startingAt(folded, at) : null;
    if (other && other.length > (cue?.length ?? 0)) {
      // 美国总统称: 统称 is no word where a title ends inside it.
      if ((TITLES.endingAt(folded, at + 1)?.length ?? 0) < 2) at += other.length - 1;
      continue;
    }
    if (!cue) continue;
    if (!isNoun(folded, at, cue)) found.push({ start: at, end: at + cue.length });
    at += cue.length - 1;
  }
  return found;
}

/** Verbs whose object clause tells what somebody is to do: 要求北京承认…, 促成沙特承认…. */
const CAUSES = /(?:促成|促使|迫使)[^，。：；“「的]{1,12}$/;
/** Classes of acts that may be asked of somebody. */
const ASKED: ReadonlySet<string> = new Set(['confirm', 'announce', 'answer', 'deny', 'thank', 'criticise', 'reveal']);

/** 要求北京承认屠杀, 促成沙特承认以色列: what somebody is asked or made to do has not been done. */
export function askedFor({ folded }: Source, from: number, previous: Span | undefined, cue: Span): boolean {
  if (!ASKED.has(cueClass(folded.slice(cue.start, cue.end)))) return false;
  if (CAUSES.test(folded.slice(Math.max(from, cue.start - 16), cue.start))) return true;
  if (!previous || previous.start < from || cueClass(folded.slice(previous.start, previous.end)) !== 'demand') return false;
  return cue.start - previous.end <= 20 && /^[^，。：；“「的时后]{2,}$/.test(folded.slice(previous.end, cue.start));
}

/** 在中国坚持…的背景下, 在县长要求下, 以台湾承认…为前提: the clause only tells on what grounds something else is. */
export function onGrounds(folded: string, from: number, cue: Span, end: number): boolean {
  const before = folded.slice(Math.max(from, cue.start - 30), cue.start);
  const after = folded.slice(cue.end, Math.min(end, cue.end + 60));
  // Most cues stand in no such clause: no pattern is tried for them.
  const under = after.includes('下');
  if (!under && !before.includes('以')) return false;
  if (/^下(?=[，、。]|$)/.test(after)) return true;
  if (under && /(?:在|于)[^，。]{0,24}$/.test(before) && /^[^，。：“]{0,40}(?:背景|情况|前提|条件|压力)之?下/.test(after)) return true;
  return /以[^，。]{0,14}$/.test(before) && /^[^，。]{0,30}为[^，。]{0,10}(?:前提|条件|理由|借口)/.test(after);
}

/** 的表态, 发表简短声明, 报导均未提到: the cue is a noun here. */
function isNoun(folded: string, at: number, cue: string): boolean {
  const next = folded[at + cue.length] ?? '';
  if (BOUND_CUES.has(cue) && !'，：“「'.includes(next)) return true;
  // 以回应: what for; 指鼠为鸭: to call it something else.
  if (folded[at - 1] === '以' && cue.length > 1 && (ASKED.has(cueClass(cue)) || cue === '表示') && (isHan(folded[at - 2]) || folded[at - 2] === '，')) return true;
  if (cue === '指' && /^\p{Script=Han}为\p{Script=Han}(?!\p{Script=Han}{0,2}[，。])/u.test(folded.slice(at + 1, at + 7))) return true;
  // （又称西港）: another name.
  if (cue === '又称' && /^[^，。（）()]{1,12}[）)]/.test(folded.slice(at + 2, at + 16))) return true;
  if (WEAK_CUES.has(cue) && folded[at - 1] === '的') return true;
  if (cue === '声明' || cue === '评论' || cue === '回应' || cue === '表态') return /^[指说称强表指中里]/.test(folded.slice(at + cue.length, at + cue.length + 1)) || /(?:再发|发表|发布(?!会)|公布|发出|作出|做出|拒绝|给予|予以)[^，。]{0,6}$|(?:立场|联合|共同|书面|自己(?:的|当天|昨天|当时|先前|此前))$/.test(folded.slice(Math.max(0, at - 10), at));
  return (cue === '报道' || cue === '报导') && '均都未没中里的也'.includes(folded[at + cue.length] ?? ' ');
}

/** 他告诉库什纳称, 引述…说, 在评论…时表示, 发推批评: of the cues of one clause the last one reports, the others lead to it. */
export function leadsTo(source: Source, cue: Span, next: Span | undefined, after?: Span): boolean {
  if (!next || next.start - cue.end > 40) return false;
  const { folded } = source;
  // 回复记者询问时表示: one cue further.
  if (after && /^(?:时|后)/.test(folded.slice(next.end, next.end + 1)) && leadsTo(source, { start: cue.start, end: next.end }, after)) return true;
  const between = folded.slice(cue.end, next.start);
  if (/[，。；：！？“「\n]/.test(between)) return false;
  const word = folded.slice(cue.start, cue.end);
  const strong = STRONG_ENDS.has(folded.slice(next.start, next.end));
  if (strong && /(?:时|中|后|之际|上|前)(?:明确|还|也|又|再次|再度)?$/.test(between)) return true;
  if (POSTING_CUES.has(word)) return true;
  // 回复德方说他们…: whom it is said to stands between.
  if (strong && ADDRESSING_CUES.has(word) && between.length >= 2 && between.length <= 6 && !between.includes('的')) return true;
  return LEADING_CUES.has(word) && strong && /[，：:“「]/.test(folded[next.end] ?? '');
}

/** Start of the clause around a cue; parentheses inside it are passed over. */
export function clauseStart(source: Source, cue: number, from: number): number {
  const { folded } = source;
  let at = cue;
  while (at > from) {
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
      if (quotation && quotation.end === at && quotation.start >= from && at - quotation.start < 30 && !/[，。！？]$/.test(folded.slice(quotation.start, at - 1))) {
        at = quotation.start;
        continue;
      }
      return at;
    }
    if (CLAUSE_BREAKS.has(char)) return at;
    if ((char === ' ' || char === '\u3000') && source.paragraphs[0]?.kind === 'headline' && at < source.paragraphs[0].end && isHan(folded[at]) && isHan(folded[at - 2])) return at;
    if (char === '“' || char === '「') return source.folded[at - 2] && isHan(source.folded[at - 2]) ? clauseStart(source, at - 1, from) : at;
    at--;
  }
  return from;
}

/** Lines without a stop that are no longer may be headings. */
const LONGEST_HEADING = 30;

/** A headline or another line of its own without a stop: a heading, a caption. */
export function readsLikeHeadline({ folded, paragraphs }: Source, sentence: Sentence): boolean {
  const paragraph = paragraphs[sentence.paragraph];
  if (!paragraph || paragraph.kind === 'headline' || paragraph.kind === 'heading') return paragraph !== undefined;
  return paragraph.end - paragraph.start <= LONGEST_HEADING && !/[，。！？；：…,.!?]/.test(folded.slice(paragraph.start, paragraph.end));
}

/** 在回应拜登称…的言论时，表示…; 公布草案的同时，…: a cue in a clause that only tells when something else is said. */
export function inPassing(folded: string, from: number, cue: Span, end: number, elided: boolean): boolean {
  const comma = indexWithin(folded, '，', cue.end, Math.min(end, cue.end + 60));
  if (comma < 0) return false;
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
