/**
 * Re-runs the corrections kept in rosters (`cases:`): whether each mention means whom the reader said, with the roster and without it. One
 * that holds without it is no longer needed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { load } from '../../server/src/cli/load.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Person } from '../../server/src/corpus/model.ts';
import type { RosterCase, RosterPerson } from '../../server/src/roster/model.ts';
import { casesOf, namesOf, Roster } from '../../server/src/roster/roster.ts';
import { decode } from '../../server/src/text/decode.ts';
import { surfaceKey } from '../../server/src/text/surface-key.ts';

export interface CaseOutcome {
  readonly case: RosterCase;
  /** The article as the command line names it. */
  readonly path: string;
  /** `lost`: the words are no longer in the article, or the article or the person is no longer there. */
  readonly outcome: 'holds' | 'holds without the roster' | 'fails' | 'lost';
}

/** All cases of the rosters below a folder, in the order of the files. */
export async function runCases(folder: string): Promise<readonly CaseOutcome[]> {
  const settled = await load([folder], DEFAULT_SETTINGS.timeZone);
  const bare = await load([folder], DEFAULT_SETTINGS.timeZone, { withoutRoster: true });
  const roster = new Roster(settled.corpus.roster.files);
  return casesOf(roster).map(({ file, case: one }) => {
    const path = join(file.slice(0, file.lastIndexOf('/') + 1), one.article).split('\\').join('/');
    const shown = settled.paths.find((known) => join(known) === join(path)) ?? path;
    const at = placeOf(one, shown);
    const meant = one.person === null ? null : roster.named(one.person);
    if (at < 0 || !settled.corpus.has(shown) || meant?.length === 0) return { case: one, path: shown, outcome: 'lost' };
    const holds = (corpus: Corpus, means: (person: Person) => boolean): boolean => {
      const person = personAt(corpus, shown, at, one.name.length);
      return meant === null ? person === undefined : person !== undefined && means(person);
    };
    const with_ = holds(settled.corpus, ({ rostered }) => rostered !== null && meant!.includes(rostered));
    const without = holds(bare.corpus, (person) => meant!.some((entry) => isJust(person, entry, roster)));
    return { case: one, path: shown, outcome: with_ ? (without ? 'holds without the roster' : 'holds') : 'fails' };
  });
}

/** Lines to read: each case that says something new, then how many there are of each. */
export function caseLines(outcomes: readonly CaseOutcome[]): string[] {
  if (outcomes.length === 0) return [];
  const count = (wanted: CaseOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const lines = outcomes
    .filter(({ outcome }) => outcome !== 'holds')
    .map(({ case: { name, person, context }, path, outcome }) => `  ${outcome}: ${name} is ${person ?? 'nobody'} in ${path} (${context})`);
  const held = count('holds') + count('holds without the roster');
  return [...lines, `cases: ${held} of ${outcomes.length} hold, ${count('holds without the roster')} of them without the roster (no longer needed), ${count('fails')} fail, ${count('lost')} lost`];
}

/** Where the name stands in the article's text; -1 when its words are no longer there. */
function placeOf({ context, name }: RosterCase, path: string): number {
  const words = context.replace(/^…|…$/g, '');
  try {
    const start = decode(readFileSync(path)).text.indexOf(words);
    const within = words.indexOf(name);
    return start < 0 || within < 0 ? -1 : start + within;
  } catch {
    return -1;
  }
}

function personAt(corpus: Corpus, path: string, at: number, length: number): Person | undefined {
  const people = corpus.article(path)?.people ?? [];
  return people.find(({ appearance }) => appearance.mentions.some(({ span }) => span.start < at + length && span.end > at))?.person;
}

/** Whether somebody found without the roster has the entry's name, and every mention by a name of theirs is what the roster says. */
function isJust(person: Person, entry: RosterPerson, roster: Roster): boolean {
  const keys = new Set(namesOf(entry).map(({ text }) => surfaceKey(text)));
  const own = surfaceKey(entry.name.text);
  if (!person.surfaces.some(({ text }) => surfaceKey(text) === own)) return false;
  return person.appearances.every(({ surfaces, day, uri }) => surfaces.every((text) => {
    const key = surfaceKey(text);
    const claimed = roster.claim(key, day, uri);
    return keys.has(key) ? claimed === entry : claimed === null || claimed === entry;
  }));
}
