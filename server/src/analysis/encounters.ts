/** Finds who met, called, visited or wrote to whom, when, and whether it took place; and encounters that are only counted. */
import type { Span } from '../text/span.ts';
import type { EncounterKind } from './facts.ts';
import { BOTH, ENCOUNTER_WORDS, JOINING, NOT_HELD, encounterKind } from '../language/zh/encounters.ts';
import type { DateHit } from './date-hit.ts';
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
  for (const sentence of source.sentences) {
    const text = source.folded.slice(sentence.start, sentence.end);
    const counted = day ? COUNTED.exec(text) : null;
    for (const { word, start } of ENCOUNTER_WORDS.occurrences(source.folded, sentence.start, sentence.end)) {
      if (quotationAt(source, start)) continue;
      const kind = encounterKind(word);
      const clause = clauseAround(source, sentence, start, start + word.length);
      const participants = participantsOf(source, index, kind, sentence, clause, start, start + word.length, pair);
      if (participants.length < (LISTING.has(kind) ? 1 : 2)) continue;
      const span = { start: clause.start, end: clause.end };
      if (counted && day && sentence.start + counted.index >= clause.start - 20 && participants.length >= 2) {
        references.push({ kind, participants, from: countedFrom(counted, day), to: day, span: trim(source, sentence) });
      }
      const status = held(source, clause.start, start) ? 'happened' : 'announced';
      const stated = dateOf(dates, sentence, clause, start);
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
  if (kind === 'conference' && !TAKING_PART.test(folded.slice(clause.start, clause.end))) return [];
  if (kind === 'conference') return [...new Set([...mentioned(index, sentence.start, start), ...behind])];
  if (kind === 'visit') return before.slice(-1);
  // 王毅会见布林肯, 致电王毅: the other party is the verb's object; 甲与乙通话 names both before it.
  const subject = before.length > 0 ? before : mentioned(index, sentence.start, clause.start).slice(0, 1);
  const next = index.spans[lastStartingBefore(index.spans, end - 1) + 1];
  if (behind.length > 0 && next && next.start - end <= 16 && !folded.slice(end, next.start).includes('，') && before.length < 2) {
    return [...new Set([...subject.slice(-1), ...behind.slice(0, 1)])];
  }
  if (before.length >= 2) {
    const joined = before.slice(0, 2);
    const between = folded.slice(clause.start, start);
    return [...JOINING].some((word) => between.includes(word)) ? joined : [];
  }
  for (const { word, start: both } of BOTH.occurrences(folded, clause.start, start)) if (both + word.length <= start && pair.length === 2) return [...pair];
  return [];
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

function held(source: Source, from: number, word: number): boolean {
  const { folded } = source;
  for (const { word: sign, start } of NOT_HELD.occurrences(folded, from, word)) {
    if (sign === '将' && /[与同和]/.test(folded.slice(start - 1, start))) continue;
    return false;
  }
  return true;
}

/** The day nearest before the encounter's word in its clause, else in its sentence. */
function dateOf(dates: readonly DateHit[], sentence: Sentence, clause: Span, word: number): string | null {
  let best: DateHit | null = null;
  for (let at = lastStartingBefore(dates, sentence.start - 1) + 1; at < dates.length; at++) {
    const date = dates[at] as DateHit;
    if (date.start >= sentence.end) break;
    if (date.start >= clause.start && date.end <= clause.end) {
      if (!best || best.start < clause.start || date.end <= word) best = date;
    } else if (!best && date.start < word) best = date;
  }
  return best?.value ?? null;
}

function same(a: readonly FoundPerson[], b: readonly FoundPerson[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}
