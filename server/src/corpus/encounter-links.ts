/** What the encounters of two articles have to do with each other: the same one, the same two people again, or one counted by the other. */
import type { EncounterKind } from '../analysis/facts.ts';
import type { CountedEncounter, EncounterView } from './encounter-view.ts';
import { dayRange, daysBetween } from './days.ts';
import type { Encounter } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { pairsOf } from './keys.ts';

/** What an encounter of each kind is called. */
export const ENCOUNTER_NOUN: Readonly<Record<EncounterKind, string>> = {
  call: '通话',
  video: '视频会晤',
  meeting: '会面',
  visit: '访问',
  conference: '会议',
  letter: '通信',
};

export interface EncounterLink {
  /** 0 … 1. */
  readonly value: number;
  readonly text: string;
  readonly items: readonly string[];
}

/**
 * The closest tie between two articles' encounters; null without one. `share` tells how rare it is, from 0 to 1, that two
 * persons (by id) meet.
 */
export function compareEncounters(article: EncounterView, other: EncounterView, share: (a: string, b: string) => number): EncounterLink | null {
  let best: EncounterLink | null = null;
  for (const mine of article.encounters) {
    for (const theirs of other.encounters) {
      const pairs = commonPairs(mine, theirs);
      if (pairs.length === 0) continue;
      const rarity = Math.max(...pairs.map(([a, b]) => share(a, b)));
      const link = describe(mine, theirs, pairs[0]!, rarity);
      if (best === null || link.value > best.value || (link.value === best.value && compareCodeUnits(link.text, best.text) < 0)) best = link;
    }
  }
  return best;
}

function describe(mine: Encounter, theirs: Encounter, pair: readonly [string, string], rarity: number): EncounterLink {
  const names = mine.participants.filter(({ id }) => pair.includes(id)).map(({ name }) => name).join('—');
  const same = mine.kind === theirs.kind && mine.date !== null && mine.date === theirs.date && mine.date.length === 10;
  if (same) return { value: 0.6 + 0.4 * rarity, text: `同一${ENCOUNTER_NOUN[mine.kind]}：${mine.date} ${names}`, items: [mine.date!, names] };
  const apart = daysBetween(mine.date, theirs.date);
  const value = rarity * (mine.kind === theirs.kind ? 1 : 0.7) * (apart === null ? 0.4 : 0.3 + 0.7 * Math.exp(-apart / 60));
  const when = theirs.date === null ? '' : `：${theirs.date}`;
  return { value, text: `${names} 另有${ENCOUNTER_NOUN[theirs.kind]}${when}`, items: theirs.date === null ? [names] : [theirs.date, names] };
}

function commonPairs(a: Encounter, b: Encounter): [string, string][] {
  const pairs = new Set(pairsOf(b.participants.map(({ id }) => id)));
  return pairsOf(a.participants.map(({ id }) => id))
    .filter((pair) => pairs.has(pair))
    .map((pair) => pair.split('\t') as [string, string]);
}

/** Whether one article counts an encounter that the other reports: `这是两人一个月内第二次通电话`. */
export function referenceBetween(article: EncounterView, other: EncounterView): EncounterLink | null {
  const mine = strongest(article, other, (text, encounter) => `“${text}”所指：${encounter}`);
  const theirs = strongest(other, article, (text, encounter) => `该文“${text}”所指：${encounter}`);
  return theirs !== null && (mine === null || theirs.value > mine.value) ? theirs : mine;
}

function strongest(referring: EncounterView, reporting: EncounterView, phrase: (text: string, encounter: string) => string): EncounterLink | null {
  let best: EncounterLink | null = null;
  for (const reference of referring.references) {
    const { ids } = reference;
    if (ids.length === 0) continue;
    for (const encounter of reporting.encounters) {
      if (!isCounted(reference, ids, encounter, referring)) continue;
      // The report of the day tells more about an encounter than articles that come back to it.
      const value = 0.5 + 0.5 * Math.exp(-(daysBetween(reporting.day, encounter.date) ?? 30) / 10);
      if (best !== null && best.value >= value) continue;
      const names = encounter.participants.map(({ name }) => name).join('—');
      best = { value, text: phrase(reference.text, `${encounter.date} ${names}`), items: [encounter.date!, names] };
    }
  }
  return best;
}

function isCounted(reference: CountedEncounter, ids: readonly string[], encounter: Encounter, referring: EncounterView): boolean {
  if (encounter.status !== 'happened' || encounter.kind !== reference.kind || encounter.date === null) return false;
  if (!ids.every((id) => encounter.participants.some((participant) => participant.id === id))) return false;
  const [date, from, to] = [dayRange(encounter.date), dayRange(reference.from), dayRange(reference.to)];
  if (date === null || from === null || to === null || date.last < from.first || date.first > to.last) return false;
  return encounter.date !== currentDate(reference.kind, ids, referring);
}

/** The encounter from which an article counts back is the latest of its kind that it reports between these persons. */
function currentDate(kind: EncounterKind, ids: readonly string[], article: EncounterView): string | null {
  let latest: string | null = null;
  for (const { kind: other, date, participants } of article.encounters) {
    if (other !== kind || date === null || (latest !== null && date <= latest)) continue;
    if (ids.every((id) => participants.some((participant) => participant.id === id))) latest = date;
  }
  return latest;
}
