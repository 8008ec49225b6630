/** When an encounter took place, and over which days an article counts others: 一个月内第二次. */
import type { Span } from '../text/span.ts';
import { lastStartingBefore, quotationAt, type Sentence, type Source } from './source.ts';
import type { DateHit } from './date-hit.ts';
import type { EncounterPlace } from './encounter-place.ts';
import type { FoundPerson } from './people.ts';

/** `一个月内第二次`, `今年第三次`, `半年内第二次`: the span in which the others took place. */
const COUNTED = /(?:(半|一|两|三|四|五|六|七|八|九|十|\d{1,2})(个月|年|周|天|个星期)(?:之内|以内|内|来)|(今年|本月|年内)(?:以来)?)[^，。]{0,6}第[二三四五六七八九十\d]{1,2}(?:次|度)/;
const NUMBERS: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const DAYS: Readonly<Record<string, number>> = { 个月: 31, 年: 366, 周: 7, 个星期: 7, 天: 1 };
/** Behind a date: it dates something else, or since when something holds. */
const DATES_OTHERS = /^(?:[^，。访会]{0,6}以来|以后|即位|上任|就任|就职|成立|起[，至]?|出生|当选)/;
/** Before an encounter's word: some earlier time nobody gives. */
const EARLIER = /上一?次|此前|早前|先前|曾经?(?!任)|前几天|日前/;

export interface Counted {
  readonly at: number;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Where and back to which day a sentence counts encounters. */
export function countedIn(text: string, day: string): Counted | null {
  const match = COUNTED.exec(text);
  if (!match) return null;
  const [, number, unit, year] = match;
  if (year) return { at: match.index, from: year === '本月' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01` };
  const days = (NUMBERS[number ?? '一'] ?? Number(number)) * (DAYS[unit ?? '个月'] ?? 31);
  return { at: match.index, from: new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) };
}

/** The day nearest before the encounter's word in its clause, else in its sentence; of a range the first. */
export function dateOf({ reading: { source, dates, index }, sentence, clause, start, end }: EncounterPlace): string | null {
  let best = -1;
  for (let at = lastStartingBefore(dates, sentence.start - 1) + 1; at < dates.length; at++) {
    const date = dates[at] as DateHit;
    if (date.start >= sentence.end) break;
    if (datesOthers(source.folded, date) || titled(source.folded, date) || quotationAt(source, date.start)) continue;
    // 周正明早前: 明早 is no date inside a name.
    const named = index.spans[lastStartingBefore(index.spans, date.start)];
    if (named && named.end > date.start) continue;
    const chosen = dates[best];
    if (date.start >= clause.start && date.end <= clause.end) {
      if (!chosen || chosen.start < clause.start || date.end <= start) best = at;
    } else if (date.start < start && (!chosen || chosen.start < clause.start)) best = at;
  }
  const date = dates[best];
  if (!date) return null;
  // 对中国的访问2018年… belongs to what follows only when nothing parts them.
  if (date.start >= end && date.start > clause.end) return null;
  const earlier = dates[best - 1];
  return earlier && /^[至到～~—–-]$/.test(source.folded.slice(earlier.end, date.start)) ? earlier.value : date.value;
}

/** Whether the clause tells of an earlier time without saying when. */
export function undatedBefore({ reading: { source: { folded } }, clause, start }: EncounterPlace): boolean {
  return EARLIER.test(folded.slice(clause.start, start));
}

function datesOthers(folded: string, { start, end }: DateHit): boolean {
  return DATES_OTHERS.test(folded.slice(end, end + 10)) || (folded[start - 1] === '自' && /^[^，。]{0,30}以来/.test(folded.slice(end, end + 34)) && /^[^，。访会]{0,12}以来/.test(folded.slice(end, end + 14)));
}

/** 《2023年国防授权法》 */
function titled(folded: string, { start, end }: DateHit): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 40); at--) {
    if (folded[at] === '》' || folded[at] === '\n') return false;
    if (folded[at] === '《') return folded.slice(end, end + 40).includes('》');
  }
  return false;
}

/** The date that the sentences before gave, and in which paragraph. */
export interface Told {
  readonly date: string;
  readonly sentence: number;
  readonly paragraph: number;
  readonly span: Span;
}

/** The only day a sentence with an encounter names. */
export function toldIn({ folded }: Source, sentence: Sentence, number: number, dates: readonly DateHit[]): Told | null {
  const inside: DateHit[] = [];
  for (let at = lastStartingBefore(dates, sentence.start - 1) + 1; at < dates.length && (dates[at] as DateHit).start < sentence.end; at++) inside.push(dates[at] as DateHit);
  const [only] = inside;
  if (!only || inside.some(({ value }) => value !== only.value) || only.value.length !== 10 || folded[only.start - 1] === '《') return null;
  return { date: only.value, sentence: number, paragraph: sentence.paragraph, span: { start: sentence.start, end: sentence.end } };
}

/** 当天, 会后, the same word or the same people again: the sentence goes on with the encounter of the sentence before. */
export function carries({ reading: { source: { folded } }, sentence, number, clause, start, word }: EncounterPlace, told: Told, participants: readonly FoundPerson[]): boolean {
  if (told.paragraph !== sentence.paragraph || told.sentence !== number - 1) return false;
  return /当天|同日|当日|同一天|当晚|会后|随后/.test(folded.slice(clause.start, start)) || folded.slice(told.span.start, told.span.end).includes(word) || (participants.length >= 2 && participants.every((person) => namedIn(person, told.span)));
}

function namedIn({ mentions }: FoundPerson, { start, end }: Span): boolean {
  const mention = mentions[lastStartingBefore(mentions, start - 1) + 1];
  return mention !== undefined && mention.end <= end;
}
