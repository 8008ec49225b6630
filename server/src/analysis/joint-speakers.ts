/** Speakers named in other ways than one name: several countries together, a name in quotation marks, one-character countries. */
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { PLACES, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { SUBJECT_ENDERS } from '../language/zh/subjects.ts';
import type { DateHit } from './date-hit.ts';
import { ENDINGS, glossEnd } from './organisation-names.ts';
import { indexWithin, lastStartingBefore } from './source.ts';

/** A place and a kind of outlet before a name in quotation marks are no longer. */
const LONGEST_KIND = 8;
/** A name in quotation marks is no longer. */
const LONGEST_QUOTED = 16;

export interface Named {
  readonly span: Span;
  /** Behind its gloss. */
  readonly end: number;
}

/** 美、日、韩三国, 挪威和瑞典: several countries that speak together. */
export function countries(folded: string, dates: readonly DateHit[], from: number, to: number): Named | null {
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
export function quotedName(folded: string, dates: readonly DateHit[], from: number, to: number): Named | null {
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
  if (next >= to || /^\p{Script=Han}{2,4}地$/u.test(folded.slice(next, to))) return next <= to;
  return dates[lastStartingBefore(dates, next)]?.start === next || '在于对向就则也还已曾再均都将'.includes(folded[next] as string) || SUBJECT_ENDERS.startingAt(folded, next) !== null;
}

/** 美日韩发表声明, 中方: short names of countries, one or several. */
export function shortCountries(folded: string, from: number, to: number): Named | null {
  let end = from;
  // 以美国为首: the longer word is no short name.
  while (end < to && SHORT_COUNTRIES.has(folded[end] as string) && (PLACES.startingAt(folded, end)?.length ?? 1) === 1) end++;
  if (end < to && (PLACES.startingAt(folded, end)?.length ?? 0) > 1) return null;
  return end > from && (end === to || end - from >= 2) ? { span: { start: from, end }, end } : null;
}
