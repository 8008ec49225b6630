/** One entry for each encounter of an article, however often it is told. */
import type { FoundEncounter } from './encounters.ts';
import type { FoundPerson } from './people.ts';

/** More encounters in one article are a list of something else. */
const MOST_ENCOUNTERS = 200;
/** A conference that is only called one is that of the lines before. */
const SAME_PASSAGE = 300;

/** An encounter as one clause reports it; `stated` when the clause or its sentence gives the date. */
export interface Sighted extends FoundEncounter {
  readonly stated: boolean;
  /** How a conference is called: 邻国外长会; empty when only 出席 is said. */
  readonly called: string;
  /** Told in a headline, which leaves out whether it took place. */
  readonly headline: boolean;
}

/**
 * A report without a date of its own (a headline, a later sentence) is about the dated one between the same people, and those who took
 * part in one conference are named all over the article.
 */
export function settle(sighted: readonly Sighted[]): FoundEncounter[] {
  const kept: Sighted[] = [];
  for (const encounter of sighted.map((one) => asInBody(one, sighted)).sort((a, b) => Number(b.stated) - Number(a.stated) || a.span.start - b.span.start)) {
    const known = kept.find((other) => other.status === encounter.status && (encounter.kind === 'conference' ? joins(other, encounter) : matches(other, encounter)));
    if (!known) {
      if (kept.length < MOST_ENCOUNTERS) kept.push(encounter);
    } else if (encounter.kind === 'conference') {
      kept[kept.indexOf(known)] = { ...known, called: known.called || encounter.called, participants: [...new Set([...known.participants, ...encounter.participants])] };
    }
  }
  return kept.sort((a, b) => a.span.start - b.span.start).map(({ kind, status, date, participants, span }) => ({ kind, status, date, participants, span }));
}

/** 吴钊燮6月访捷克 above 将于6月访问捷克: the text below the headline tells that it is still to come. */
function asInBody(encounter: Sighted, all: readonly Sighted[]): Sighted {
  if (!encounter.headline || encounter.status === 'announced') return encounter;
  const told = all.filter((other) => !other.headline && other.kind === encounter.kind && same(other.participants, encounter.participants));
  return told.length > 0 && told.every(({ status }) => status === 'announced') ? { ...encounter, status: 'announced' } : encounter;
}

function matches(known: Sighted, encounter: Sighted): boolean {
  if (!same(known.participants, encounter.participants)) return false;
  // 交谈 may be the call itself, told again.
  return known.kind === encounter.kind ? known.date === encounter.date || !encounter.stated : !encounter.stated && encounter.kind === 'meeting';
}

function joins(known: Sighted, encounter: Sighted): boolean {
  if (known.kind !== 'conference' || (known.date !== encounter.date && encounter.stated)) return false;
  if (known.participants.some((person) => encounter.participants.includes(person))) return true;
  if (known.called !== '' && encounter.called !== '') return known.called === encounter.called || known.called.endsWith(encounter.called) || encounter.called.endsWith(known.called);
  return Math.abs(known.span.start - encounter.span.start) <= SAME_PASSAGE;
}

function same(a: readonly FoundPerson[], b: readonly FoundPerson[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}
