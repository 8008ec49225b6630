/** Speakers named in other ways than one name: several countries together, a name in quotation marks, one-character countries. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS } from '../language/zh/cues.ts';
import { PLACES, SHORT_COUNTRIES } from '../language/zh/places.ts';
import { SUBJECT_ENDERS } from '../language/zh/subjects.ts';
import { ENDINGS, glossEnd } from './organisation-names.ts';
import { dateAt, type Reading } from './reading.ts';
import { indexWithin } from './source.ts';

/** A place and a kind of outlet before a name in quotation marks are no longer. */
const LONGEST_KIND = 8;
/** Names of places are no longer. */
const LONGEST_PLACE = Math.max(...[...PLACES].map((word) => word.length)) + 1;
/** A name in quotation marks is no longer. */
const LONGEST_QUOTED = 16;

export interface Named {
  readonly span: Span;
  /** Behind its gloss. */
  readonly end: number;
}

const SHORT = new CharacterSet(SHORT_COUNTRIES);
const JOINS = new CharacterSet('、和与及');

/** 美、日、韩三国, 挪威和瑞典: several countries that speak together. */
export function countries(reading: Reading, from: number, to: number): Named | null {
  const { folded } = reading.source;
  let at = from;
  let count = 0;
  for (;;) {
    const length = PLACES.startingAt(folded, at)?.length ?? (SHORT.at(folded, at) ? 1 : 0);
    if (length === 0 || at + length > to) return null;
    at += length;
    count++;
    if (at + 1 >= to || !JOINS.at(folded, at)) break;
    at++;
  }
  if (count < 2) return null;
  const total = /^等?[两二三四五六七多各]?[国方]/.exec(folded.slice(at, Math.min(to, at + 3)));
  if (total) at += total[0].length;
  return goesOn(reading, at, to) ? { span: { start: from, end: at }, end: at } : null;
}

const QUOTES = new CharacterSet('「“');
const NOT_IN_NAMES = new CharacterSet('，。：；！？不没了吗的是');

/** 德国「每日新闻」（Tagesschau）: a name in quotation marks, its marks included. */
export function quotedName(reading: Reading, from: number, to: number): Named | null {
  const { folded } = reading.source;
  if (!QUOTES.within(folded, from - 1, from + Math.max(LONGEST_KIND + 1, LONGEST_PLACE))) return null;
  let marked = QUOTES.at(folded, from - 1) ? from - 1 : from + (PLACES.startingAt(folded, from)?.length ?? 0);
  // 德国日报「画报」: the kind of outlet before its name.
  for (let at = marked + 1; at <= Math.min(from + LONGEST_KIND, to) && marked > from && !QUOTES.at(folded, marked); at++) {
    if (QUOTES.at(folded, at) && ENDINGS.endingAt(folded, at, marked)) marked = at;
  }
  if (!QUOTES.at(folded, marked)) return null;
  const close = indexWithin(folded, folded[marked] === '「' ? '」' : '”', marked, Math.min(to, marked + LONGEST_QUOTED));
  if (close - marked < 3 || NOT_IN_NAMES.within(folded, marked, close)) return null;
  const end = glossEnd(folded, close + 1, to) || close + 1;
  return goesOn(reading, end, to) ? { span: { start: marked, end: close + 1 }, end } : null;
}

const GOES_ON = new CharacterSet('在于对向就则也还已曾再均都将');

/** Whether a name is over at `at`: its cue, a time, an adverb or a preposition follows. */
function goesOn(reading: Reading, at: number, to: number): boolean {
  const { folded } = reading.source;
  let next = at;
  // 联合 alone is an adverb, 联合调查组 is not: adverbs count where what follows goes on, too.
  for (let adverbs = 0; adverbs < 3 && next < to && !SUBJECT_ENDERS.startingAt(folded, next); adverbs++) next += CUE_ADVERBS.startingAt(folded, next)?.length ?? 0;
  if (next >= to || (folded[to - 1] === '地' && /^\p{Script=Han}{2,4}地$/u.test(folded.slice(next, to)))) return next <= to;
  return GOES_ON.at(folded, next) || dateAt(reading, next) !== null || SUBJECT_ENDERS.startingAt(folded, next) !== null;
}

/** 美日韩发表声明, 中方: short names of countries, one or several. */
export function shortCountries(folded: string, from: number, to: number): Named | null {
  let end = from;
  // 以美国为首: the longer word is no short name.
  while (end < to && SHORT.at(folded, end) && (PLACES.startingAt(folded, end)?.length ?? 1) === 1) end++;
  if (end < to && (PLACES.startingAt(folded, end)?.length ?? 0) > 1) return null;
  return end > from && (end === to || end - from >= 2) ? { span: { start: from, end }, end } : null;
}
