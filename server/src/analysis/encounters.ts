/** Finds who met, called, visited or wrote to whom, when, and whether it took place; and encounters that are only counted. */
import type { Span } from '../text/span.ts';
import type { EncounterKind } from './facts.ts';
import { BOTH, ENCOUNTER_WORDS, INTERVIEWED, JOINING, NOT_HELD, NOT_HELD_BEHIND, encounterKind, isNoEncounter } from '../language/zh/encounters.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { DateHit } from './date-hit.ts';
import { pastDateline } from './datelines.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, quotationAt, type Sentence, type Source } from './source.ts';
import { indexMentions, type MentionIndex } from './reading.ts';

export interface FoundEncounter {
  readonly kind: EncounterKind;
  readonly status: 'happened' | 'announced';
  readonly date: string | null;
  readonly participants: readonly FoundPerson[];
  readonly span: Span;
}

export interface FoundReference {
  readonly kind: EncounterKind;
  readonly participants: readonly FoundPerson[];
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** `一个月内第二次`, `今年第三次`, `半年内第二次`: the span in which the others took place. */
const COUNTED = /(?:(半|一|两|三|四|五|六|七|八|九|十|\d{1,2})(个月|年|周|天|个星期)(?:之内|以内|内|来)|(今年|本月|年内)(?:以来)?)[^，。]{0,6}第[二三四五六七八九十\d]{1,2}(?:次|度)/;
const NUMBERS: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const DAYS: Readonly<Record<string, number>> = { 个月: 31, 年: 366, 周: 7, 个星期: 7, 天: 1 };
/** More encounters in one article are a list of something else. */
const MOST_ENCOUNTERS = 200;
/** So many people at most stand in one list. */
const MOST_LISTED = 12;
/** A conference is an encounter of those who take part in it. */
const TAKING_PART = /出席|参加|主持|与会/;
/** Conferences list their participants behind a name; other kinds have two parties. */
const LISTING: ReadonlySet<EncounterKind> = new Set(['conference', 'visit']);

export function findEncounters(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[], day: string | null): { encounters: FoundEncounter[]; references: FoundReference[] } {
  const index = indexMentions(people);
  const encounters: Sighted[] = [];
  const references: FoundReference[] = [];
  // The two parties of the latest encounter: 两人.
  let pair: readonly FoundPerson[] = [];
  let opened = -1;
  const { encounters: starts } = source.starts;
  let next = 0;
  for (const whole of source.sentences) {
    while (next < starts.length && (starts[next] as number) < whole.start) next++;
    if (next === starts.length) break;
    if ((starts[next] as number) >= whole.end) {
      opened = whole.paragraph;
      continue;
    }
    const sentence = whole.paragraph === opened ? whole : { ...whole, start: Math.min(whole.end, pastDateline(source.folded, whole.start, whole.end)) };
    opened = whole.paragraph;
    const text = source.folded.slice(sentence.start, sentence.end);
    const counted = day ? COUNTED.exec(text) : null;
    for (const { word, start } of ENCOUNTER_WORDS.occurrences(source.folded, sentence.start, sentence.end)) {
      if (isNoEncounter(word) || quotationAt(source, start)) continue;
      const kind = encounterKind(word);
      const clause = clauseAround(source, sentence, start, start + word.length);
      const participants = participantsOf(source, index, kind, sentence, clause, start, start + word.length, pair);
      if (participants.length < (LISTING.has(kind) ? 1 : 2)) continue;
      const span = { start: clause.start, end: clause.end };
      if (counted && day && sentence.start + counted.index >= clause.start - 20 && participants.length >= 2) {
        references.push({ kind, participants, from: countedFrom(counted, day), to: day, span: trim(source, sentence) });
      }
      const stated = dateOf(source, dates, sentence, clause, start);
      const status = held(source, kind, clause, start, start + word.length) && !(stated !== null && day !== null && stated > day && !day.startsWith(stated)) ? 'happened' : 'announced';
      encounters.push({ kind, status, date: stated ?? day, stated: stated !== null, participants, span });
      if (participants.length === 2) pair = participants;
    }
  }
  return { encounters: settle(encounters), references };
}

/** An encounter as one clause reports it; `stated` when the clause or its sentence gives the date. */
interface Sighted extends FoundEncounter {
  readonly stated: boolean;
}

/**
 * One entry for each encounter of the article: a report without a date of its own (a headline, a later sentence) is about the dated
 * one between the same people, and those who took part in one conference are named all over the article.
 */
function settle(sighted: readonly Sighted[]): FoundEncounter[] {
  const kept: Sighted[] = [];
  for (const encounter of [...sighted].sort((a, b) => Number(b.stated) - Number(a.stated) || a.span.start - b.span.start)) {
    const known = kept.find((other) => other.status === encounter.status && (encounter.kind === 'conference' ? joins(other, encounter) : matches(other, encounter)));
    if (!known) {
      if (kept.length < MOST_ENCOUNTERS) kept.push(encounter);
    } else if (encounter.kind === 'conference') {
      kept[kept.indexOf(known)] = { ...known, participants: [...new Set([...known.participants, ...encounter.participants])] };
    }
  }
  return kept.sort((a, b) => a.span.start - b.span.start).map(({ kind, status, date, participants, span }) => ({ kind, status, date, participants, span }));
}

function matches(known: Sighted, encounter: Sighted): boolean {
  if (!same(known.participants, encounter.participants)) return false;
  // 交谈 may be the call itself, told again.
  return known.kind === encounter.kind ? known.date === encounter.date || !encounter.stated : !encounter.stated && encounter.kind === 'meeting';
}

function joins(known: Sighted, encounter: Sighted): boolean {
  return known.kind === 'conference' && (known.date === encounter.date || !encounter.stated);
}

function countedFrom(match: RegExpExecArray, day: string): string {
  const [, number, unit, year] = match;
  if (year) return year === '本月' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
  const days = (NUMBERS[number ?? '一'] ?? Number(number)) * (DAYS[unit ?? '个月'] ?? 31);
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function mentioned(index: MentionIndex, from: number, to: number): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let at = lastStartingBefore(index.spans, from - 1) + 1; at < index.spans.length; at++) {
    const span = index.spans[at] as Span;
    if (span.end > to) break;
    const person = index.people[at] as FoundPerson;
    if (person.confidence !== 'candidate' && !found.includes(person)) found.push(person);
  }
  return found;
}

function participantsOf(source: Source, index: MentionIndex, kind: EncounterKind, sentence: Sentence, clause: Span, start: number, end: number, pair: readonly FoundPerson[]): FoundPerson[] {
  const { folded } = source;
  const before = mentioned(index, clause.start, start);
  const behind = mentioned(index, end, clause.end);
  if (kind === 'conference') return TAKING_PART.test(folded.slice(clause.start, clause.end)) ? conferees(source, index, sentence, clause, start, end, before, behind) : [];
  const next = index.spans[lastStartingBefore(index.spans, end - 1) + 1];
  if (kind === 'visit') {
    // 到访的俄罗斯副外长鲁登科: the one behind is the visitor; 接受访问 is an interview, 拜登政府 no person.
    if (folded[end] === '的') return next && next.start - end <= 24 ? behind.slice(0, 1) : [];
    for (const { start: at } of INTERVIEWED.occurrences(folded, clause.start, start)) if (start - at <= 24) return [];
    const visitor = index.spans[lastStartingBefore(index.spans, start)];
    return visitor && visitor.start >= clause.start && /^(?:政府|团队|当局|政权|阵营)/.test(folded.slice(visitor.end, visitor.end + 2)) ? [] : before.slice(-1);
  }
  // 国家主席习近平在人民大会堂，与来访的阿巴斯会谈: the subject stands in the clause before.
  const joining = JOINING.has(folded[clause.start] ?? ' ');
  const subject = before.length > 0 && !joining ? before : mentioned(index, sentence.start, clause.start).slice(joining ? -1 : 0).slice(0, 1);
  if (joining && before.length === 1) return [...new Set([...subject, ...before])];
  // 王毅会见布林肯, 致电王毅: the other party is the verb's object; 甲与乙通话 names both before it.
  if (behind.length > 0 && next && next.start - end <= 24 && !/[，、]/.test(folded.slice(end, next.start)) && before.length < 2) {
    // 会晤吴钊燮的议员: whoever stands behind 的 did.
    if (before.length === 0 && folded[next.end] === '的') return [];
    return [...new Set([...subject.slice(-1), ...behind.slice(0, 1)])];
  }
  if (before.length >= 2) {
    const joined = listed(source, index, clause.start, start);
    const between = folded.slice(clause.start, start);
    return [...JOINING].some((word) => between.includes(word)) ? (joined.length >= 2 ? joined : before.slice(0, 2)) : [];
  }
  for (const { word, start: both } of BOTH.occurrences(folded, clause.start, start)) if (both + word.length <= start && pair.length === 2) return [...pair];
  return [];
}

/** Those who take part in a conference: named before it in the clause (or the clauses of one list), or listed behind it. */
function conferees(source: Source, index: MentionIndex, sentence: Sentence, clause: Span, start: number, end: number, before: readonly FoundPerson[], behind: readonly FoundPerson[]): FoundPerson[] {
  const { folded } = source;
  let people = [...before];
  const words = folded.slice(clause.start, Math.min(clause.end, clause.start + 8));
  if (/^(?:以及|和|及|与|还有)/.test(words)) people = mentioned(index, sentence.start, start);
  else if (people.length === 0 && /^.{0,4}(?:出席|参加|主持)/.test(words)) people = mentioned(index, sentence.start, clause.start).slice(-1);
  if (behind.length > 0 && /包括|的有|的还有|由/.test(folded.slice(end, Math.min(clause.end, end + 40)))) people.push(...behind);
  return [...new Set(people)];
}

/** People who stand in one list before a verb: 甲、乙与丙会谈. */
function listed(source: Source, index: MentionIndex, from: number, to: number): FoundPerson[] {
  const found: FoundPerson[] = [];
  let last: Span | null = null;
  for (let at = lastStartingBefore(index.spans, from - 1) + 1; at < index.spans.length && found.length < MOST_LISTED; at++) {
    const span = index.spans[at] as Span;
    if (span.end > to) break;
    if (last && (span.start - last.end > 60 || !/[、与和同及跟]/.test(source.folded.slice(last.end, span.start)))) break;
    // 布林肯与秦刚会晤、更与习近平见面: a second encounter of the first one named.
    if (last && ENCOUNTER_WORDS.occurrences(source.folded, last.end, span.start).next().done === false) found.splice(1);
    const person = index.people[at] as FoundPerson;
    if (person.confidence !== 'candidate' && !found.includes(person)) found.push(person);
    last = span;
  }
  return found;
}

function clauseAround(source: Source, sentence: Sentence, start: number, end: number): Span {
  const { folded } = source;
  let from = start;
  while (from > sentence.start && !'，；：\n'.includes(folded[from - 1] as string)) from--;
  let to = end;
  while (to < sentence.end && !'，；：。！？\n'.includes(folded[to] as string)) to++;
  return { start: from, end: to };
}

/** The whole sentence without white space and end mark at its ends. */
function trim(source: Source, sentence: Sentence): Span {
  let end = sentence.end;
  while (end > sentence.start && /[\s。]/.test(source.folded[end - 1] as string)) end--;
  return { start: sentence.start, end };
}

function held(source: Source, kind: EncounterKind, clause: Span, word: number, end: number): boolean {
  const { folded } = source;
  if (kind === 'visit' && /^之?前/.test(folded.slice(end, end + 2))) return false;
  for (const { word: sign, start } of NOT_HELD.occurrences(folded, clause.start, word)) {
    // 同…将 joins, 中将 and 将军 are ranks.
    if (sign === '将' && (/[与同和]/.test(folded[start - 1] ?? ' ') || (TITLES.endingAt(folded, start + 1)?.length ?? 0) >= 2 || TITLES.startingAt(folded, start) !== null)) continue;
    return false;
  }
  for (const { start } of NOT_HELD_BEHIND.occurrences(folded, end, Math.min(clause.end, end + 40))) if (start >= end) return false;
  return true;
}

/** The day nearest before the encounter's word in its clause, else in its sentence; of a range the first. */
function dateOf(source: Source, dates: readonly DateHit[], sentence: Sentence, clause: Span, word: number): string | null {
  let best = -1;
  for (let at = lastStartingBefore(dates, sentence.start - 1) + 1; at < dates.length; at++) {
    const date = dates[at] as DateHit;
    if (date.start >= sentence.end) break;
    const chosen = dates[best];
    if (date.start >= clause.start && date.end <= clause.end) {
      if (!chosen || chosen.start < clause.start || date.end <= word) best = at;
    } else if (best < 0 && date.start < word) best = at;
  }
  const date = dates[best];
  if (!date) return null;
  const earlier = dates[best - 1];
  return earlier && /^[至到～~—–-]$/.test(source.folded.slice(earlier.end, date.start)) ? earlier.value : date.value;
}

function same(a: readonly FoundPerson[], b: readonly FoundPerson[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}
