/** Finds who met, called, visited or wrote to whom, when, and whether it took place; and encounters that are only counted. */
import { ENCOUNTER_WORDS, encounterKind, isNoEncounter } from '../language/zh/encounters.ts';
import type { Span } from '../text/span.ts';
import type { DateHit } from './date-hit.ts';
import { pastDateline } from './datelines.ts';
import { carries, countedIn, dateOf, toldIn, undatedBefore, type Told } from './encounter-dates.ts';
import { settle, type Sighted } from './encounter-merge.ts';
import { partiesOf } from './encounter-parties.ts';
import type { EncounterPlace } from './encounter-place.ts';
import { statusOf } from './encounter-status.ts';
import type { EncounterKind } from './facts.ts';
import type { FoundStatement } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { readingOf } from './reading.ts';
import { quotationAt, type Sentence, type Source } from './source.ts';

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

/** Of these a single participant is worth an entry: the other side is a place or an institution. */
const ALONE: ReadonlySet<EncounterKind> = new Set(['conference', 'visit']);
/** Right before an encounter's word: it is the one told before. */
const BACK_AGAIN = /(?:这次|此次|本次|该次|这趟|此趟)(?:的|对.{1,3})?$|(?:此次访问|此访|这)(?:系|是|将是)(?!自)[^，。]*$/;
const FARTHEST_AGAIN = 30;
/** So much before the clause may stand what counts its encounter. */
const COUNTED_BEFORE = 20;

/** The encounter's word before in a sentence, and who it began with. */
interface Before {
  readonly clause: Span;
  readonly end: number;
  readonly first: FoundPerson | null;
}

/** `statements` in the order of their cues; `day` is the article's, `YYYY-MM-DD`. */
export function findEncounters(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[], statements: readonly FoundStatement[], day: string | null): { encounters: FoundEncounter[]; references: FoundReference[] } {
  const encounters: Sighted[] = [];
  const references: FoundReference[] = [];
  const { encounters: starts } = source.starts;
  if (starts.length === 0) return { encounters: [], references };
  const reading = readingOf(source, people, dates);
  const cues = statements.map(({ cue }) => cue);
  let pair: readonly FoundPerson[] = [];
  let opened = -1;
  let next = 0;
  let told = null as Told | null;
  for (const [number, whole] of source.sentences.entries()) {
    while (next < starts.length && (starts[next] as number) < whole.start) next++;
    if (next === starts.length) break;
    if ((starts[next] as number) >= whole.end) {
      opened = whole.paragraph;
      continue;
    }
    const sentence = whole.paragraph === opened ? whole : { ...whole, start: Math.min(whole.end, pastDateline(source.folded, whole.start, whole.end)) };
    opened = whole.paragraph;
    let before = null as Before | null;
    for (const { word, start } of ENCOUNTER_WORDS.occurrences(source.folded, sentence.start, sentence.end)) {
      if (isNoEncounter(word) || quotationAt(source, start)) continue;
      const end = start + word.length;
      const kind = encounterKind(word);
      const clause = clauseAround(source, sentence, start, end);
      const previous = before !== null && before.clause.start === clause.start ? before : null;
      // 出席外长会: both words are of one conference.
      const from = previous && kind !== 'conference' ? previous.end : clause.start;
      const place: EncounterPlace = { reading, statements, cues, sentence, number, clause, from, kind, word, start, end, going: previous?.first ?? null, pair };
      const participants = partiesOf(place);
      // 同来访的总统会谈, 同来华出席峰会的首相会谈: words inside the other one's description part nothing.
      if (kind !== 'conference' && source.folded[end] !== '的') before = { clause, end: participants.length > 0 || !previous ? end : previous.end, first: participants[0] ?? previous?.first ?? null };
      if (participants.length < (ALONE.has(kind) ? 1 : 2)) continue;
      // 希望透过这次出访…: the visit told before.
      if (kind === 'visit' && BACK_AGAIN.test(source.folded.slice(Math.max(sentence.start, start - FARTHEST_AGAIN), start)) && encounters.some((other) => other.kind === kind && other.participants.includes(participants[0] as FoundPerson))) continue;
      const own = dateOf(place);
      const stated = own ?? (told && carries(place, told, participants) ? told.date : null);
      const status = statusOf(place, stated, day);
      if (status === null) continue;
      const counted = day !== null && participants.length >= 2 ? countedIn(source.folded.slice(sentence.start, sentence.end), day) : null;
      if (counted && day && sentence.start + counted.at >= clause.start - COUNTED_BEFORE) {
        references.push({ kind, participants, from: counted.from, to: day, span: trim(source, sentence) });
      }
      const date = stated ?? (status === 'happened' && undatedBefore(place) ? null : day);
      encounters.push({ kind, status, date, stated: stated !== null, called: calledAs(source, place), headline: source.paragraphs[sentence.paragraph]?.kind === 'headline', participants, span: { start: clause.start, end: clause.end } });
      if (participants.length === 2 && !ALONE.has(kind)) pair = participants;
    }
    told = toldIn(source, sentence, number, dates) ?? (told && told.sentence === number - 1 && told.paragraph === sentence.paragraph ? { ...told, sentence: number } : null);
  }
  return { encounters: settle(encounters), references };
}

/** The last characters of a conference's name. */
function calledAs({ folded }: Source, { kind, word, clause, start, end }: EncounterPlace): string {
  if (kind !== 'conference' || word === '出席') return '';
  return folded.slice(Math.max(clause.start, start - 3), end).replace(/^.*[的次届在了]/u, '');
}

function clauseAround({ folded }: Source, sentence: Sentence, start: number, end: number): Span {
  let from = start;
  while (from > sentence.start && !'，；：\n'.includes(folded[from - 1] as string)) from--;
  let to = end;
  while (to < sentence.end && !'，；：。！？\n'.includes(folded[to] as string)) to++;
  return { start: from, end: to };
}

/** The whole sentence without white space and end mark at its ends. */
function trim({ folded }: Source, sentence: Sentence): Span {
  let end = sentence.end;
  while (end > sentence.start && /[\s。]/.test(folded[end - 1] as string)) end--;
  return { start: sentence.start, end };
}
