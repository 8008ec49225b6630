/** What the roster says of somebody's offices on the day of an article, and whether the article says something else. */
import type { RoleFacts } from '../analysis/facts.ts';
import { shortTitle } from '../analysis/vocabulary.ts';
import type { Appearance, CorpusQueries, Person } from '../corpus/model.ts';
import type { RosterOffice } from '../roster/model.ts';
import { fold } from '../text/fold.ts';

export interface RosteredOffices {
  /** The roster file. */
  readonly file: string;
  /** Those held on the day; empty when the roster gives none for it. */
  readonly offices: readonly RosterOffice[];
  /** What the article gives, where the roster does not agree. */
  readonly disagreement: Disagreement | null;
}

export interface Disagreement {
  readonly title: string;
  readonly affiliation: string | null;
  /** The office of that name on other days; null for one the roster does not list, while it lists others for the day. */
  readonly office: RosterOffice | null;
}

/** 前外长, 时任外长 and 候任外长 are no offices held on the day. */
const NOT_NOW = /^(?:前|原|时任|曾任|已故|候任|当选)/;

/** Null for somebody the roster gives no offices, and in an article without a day. */
export function rosteredOffices(corpus: CorpusQueries, { rostered }: Person, here: Appearance): RosteredOffices | null {
  const { day } = here;
  if (rostered === null || rostered.offices.length === 0 || day === null) return null;
  const offices = corpus.roster.officesOn(rostered, day);
  return { file: rostered.file, offices, disagreement: disagreementOf(rostered.offices, offices, here) };
}

function disagreementOf(all: readonly RosterOffice[], held: readonly RosterOffice[], here: Appearance): Disagreement | null {
  if (!here.official) return null;
  const given = here.roles.filter(({ title, affiliation }) => !NOT_NOW.test(fold(title)) && !NOT_NOW.test(fold(affiliation ?? '')));
  // Whoever is called by one of several offices is called rightly.
  if (given.length === 0 || given.some((role) => held.some((office) => means(role, office)))) return null;
  for (const role of given) {
    const office = all.find((other) => means(role, other));
    if (office !== undefined) return { title: role.title, affiliation: role.affiliation, office };
  }
  const [role] = given;
  return held.length === 0 ? null : { title: role!.title, affiliation: role!.affiliation, office: null };
}

/** Whether a title in an article is an office of the roster, one of its parts (国务委员兼外长) or short for it (部长). */
function means(role: RoleFacts, office: RosterOffice): boolean {
  const ours = partsOf(office.title);
  return partsOf(role.title).some((title) => ours.some((held) => held === title || held.endsWith(title) || title.endsWith(held)));
}

function partsOf(title: string): string[] {
  return title.split(/[兼、暨]/).map(shortTitle).filter((part) => part !== '');
}
