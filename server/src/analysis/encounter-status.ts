/** Whether an encounter took place, is planned, or is only spoken of as none. */
import { DENIED, FORBIDDEN, NOT_HELD, NOT_HELD_BEHIND, ONLY_NAMED, ONLY_SAID, OUTDATED, PLANS } from '../language/zh/encounter-signs.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { EncounterPlace } from './encounter-place.ts';
import { joinsAt, openingOf } from './encounter-subjects.ts';
import { lastIndexWithin, lastStartingBefore } from './source.ts';

export type Status = 'happened' | 'announced';

/** Null when there is no encounter. `stated`: the date its sentence gives; `day`: the article's. */
export function statusOf(place: EncounterPlace, stated: string | null, day: string | null): Status | null {
  const { reading: { source: { folded } }, kind, clause, start, end } = place;
  if (denied(place) || ONLY_NAMED.startingAt(folded, end) || (/的.{0,4}$/.test(folded.slice(clause.start, start)) && folded.startsWith('计划', end))) return null;
  const sign = planned(place);
  const future = stated !== null && day !== null && stated > day && !day.startsWith(stated);
  const past = stated !== null && day !== null && stated < day && !stated.startsWith(day) && !day.startsWith(stated);
  if (future) return 'announced';
  if (sign !== null && (!past || !datedInClause(place, stated)) && !/[了过]/.test(folded[end] ?? ' ')) return 'announced';
  if (sign !== null && !OUTDATED.has(sign) && !/[了过]/.test(folded[end] ?? ' ')) return 'announced';
  if (past || folded[end] === '了' || folded[end] === '过' || /了.?$/.test(folded.slice(start - 2, start))) return 'happened';
  if (sign !== null || ONLY_SAID.test(folded.slice(end, end + 4))) return 'announced';
  if (kind === 'visit' && /^[^，。的]{0,6}之前|^前(?:夕|，|$)/.test(folded.slice(end, Math.min(clause.end + 1, end + 9)))) return 'announced';
  for (const { word, start: at } of NOT_HELD_BEHIND.occurrences(folded, end, Math.min(clause.end, end + 40))) if (at >= end && !(word === '的消息' && folded[at + 3] === '稿')) return word === '取消' || word === '推迟' || !past ? 'announced' : 'happened';
  return continuesPlan(place) ? 'announced' : 'happened';
}

function datedInClause({ reading: { dates }, clause }: EncounterPlace, stated: string | null): boolean {
  for (let at = lastStartingBefore(dates, clause.start - 1) + 1; at < dates.length && (dates[at]?.start ?? clause.end) < clause.end; at++) if (dates[at]?.value === stated) return true;
  return false;
}

function denied({ reading: { source: { folded } }, clause, start }: EncounterPlace): boolean {
  for (const { start: at, word } of FORBIDDEN.occurrences(folded, clause.start, start)) if (word !== '禁' || start - at <= 6) return true;
  for (const { start: at, word } of DENIED.occurrences(folded, clause.start, start)) {
    const next = at + word.length;
    if (word === '未' && folded[next] === '来') continue;
    if (next === start || joinsAt(folded, next) || /^(?:在|于|再|正式|亲自|能|曾|举行|进行|到|对)/.test(folded.slice(next, Math.min(start, next + 2)))) return true;
  }
  return false;
}

/** The word before the encounter's that makes it a plan, or null. */
function planned({ reading: { source: { folded }, index }, clause, from, start, word }: EncounterPlace): string | null {
  for (const { word: sign, start: at } of NOT_HELD.occurrences(folded, clause.start, start)) {
    // 中将 and 将军 are ranks, 同…将 joins; 应习近平邀请 came; 就…的计划 is what they spoke about.
    if (sign === '将' && (/[与同和]/.test(folded[at - 1] ?? ' ') || (TITLES.endingAt(folded, at + 1)?.length ?? 0) >= 2 || TITLES.startingAt(folded, at) !== null)) continue;
    if (sign === '邀请' && (folded.slice(Math.max(clause.start, at - 12), at).includes('应') || folded.startsWith('邀请下', at))) continue;
    if ((sign === '计划' || sign === '安排' || sign === '要求') && folded[at - 1] === '的') continue;
    if (sign === '愿' && folded[at - 1] === '意') continue;
    return sign.startsWith('要访') ? '要' : sign;
  }
  // 布林肯要访华, 也要与
  const lead = start - 1;
  if (folded[lead] === '要' && !'需主重必'.includes(folded[lead - 1] ?? ' ') && lead >= from) return '要';
  // 今日亦会与王毅会面, 布林肯会与王毅会面
  for (let at = from; at < start; at++) {
    if (folded[at] !== '会' || !(joinsAt(folded, at + 1) || at + 1 === start || '在于'.includes(folded[at + 1] as string))) continue;
    if (word.startsWith('会') && at + 1 > start) continue;
    const mention = index.spans[lastStartingBefore(index.spans, at)];
    if ('亦也还就将都均才他她天日午晚月'.includes(folded[at - 1] ?? ' ') || mention?.end === at) return '会';
  }
  return null;
}

/** 他计划访问总部，与马斯克会面: the clause before is a plan of the same subject. */
function continuesPlan(place: EncounterPlace): boolean {
  const { reading: { source: { folded }, index }, sentence, clause, start } = place;
  if (clause.start === sentence.start) return false;
  const mention = index.spans[lastStartingBefore(index.spans, clause.start - 1) + 1];
  const opening = openingOf(place, mention && mention.start < start ? mention.start : start);
  if (!opening || opening.pronoun || (mention && mention.start < start && !opening.joins)) return false;
  if (/[已曾了过]/.test(folded.slice(clause.start, start))) return false;
  const before = Math.max(sentence.start, lastIndexWithin(folded, '，', sentence.start, clause.start - 2) + 1);
  for (const { start: at } of PLANS.occurrences(folded, before, clause.start)) if (TITLES.endingAt(folded, at + 1) === null && TITLES.startingAt(folded, at) === null) return true;
  return false;
}
