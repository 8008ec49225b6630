/** Mentions by surname and office: 李总理, 朱主席 for somebody whose full name stands elsewhere in the article. */
import type { Span } from '../text/span.ts';
import { COMPOUND, SURNAME, classesAt } from '../language/zh/character-classes.ts';
import { COMPOUND_SURNAMES } from '../language/zh/names.ts';
import { ownLikelihood, wordBegins } from '../language/zh/likelihood.ts';
import { HONORIFICS, TITLES, isOfficialTitle } from '../language/zh/titles.ts';
import { beginsClearly } from './name-edges.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, type Source } from './source.ts';

/** Adds the surnames that stand before a title to the mentions of the one person they can mean. */
export function addSurnameMentions(source: Source, people: readonly FoundPerson[]): void {
  const { folded } = source;
  if (source.starts.titles.length === 0) return;
  const bySurname = holdersOfSurnames(people);
  if (bySurname.size === 0) return;
  let taken: Span[] | null = null;
  for (const at of source.starts.titles) {
    const compound = (classesAt(folded, at - 2) & COMPOUND) === 0 ? undefined : bySurname.get(compoundKey(folded, at - 2));
    const start = compound === undefined ? at - 1 : at - 2;
    const holders = compound ?? ((classesAt(folded, start) & SURNAME) === 0 ? undefined : bySurname.get(folded.charCodeAt(start)));
    if (holders === undefined || !beginsClearly(folded, start) || wordBegins(folded, start)) continue;
    const title = TITLES.startingAt(folded, at);
    if (title === null ? (HONORIFICS.startingAt(folded, at)?.length ?? 0) < 2 : isOfficialTitle(title) === null) continue;
    taken ??= people.flatMap((person) => person.mentions).sort((a, b) => a.start - b.start);
    const before = taken[lastStartingBefore(taken, at)];
    if (before && before.end > start) continue;
    const person = theOneMeant(folded, holders, title);
    if (person) person.mentions = [...person.mentions, { start, end: at }].sort((a, b) => a.start - b.start);
  }
}

/** Surnames, by character or `compoundKey`, with the people who may be called by them alone. */
function holdersOfSurnames(people: readonly FoundPerson[]): Map<number, FoundPerson[]> {
  const bySurname = new Map<number, FoundPerson[]>();
  for (const person of people) {
    if (person.confidence === 'candidate') continue;
    for (const form of person.forms) {
      const classes = classesAt(form, 0);
      if ((classes & COMPOUND) !== 0 && form.length > 2 && form.length <= 4 && COMPOUND_SURNAMES.startingAt(form, 0) !== null) (holdersOf(bySurname, compoundKey(form, 0))).push(person);
      if ((classes & SURNAME) === 0 || form.length < 2 || form.length > 3 || ownLikelihood(form, 0, form.length, 1) < 0) continue;
      const holders = holdersOf(bySurname, form.charCodeAt(0));
      if (holders[holders.length - 1] !== person) holders.push(person);
    }
  }
  return bySurname;
}

function holdersOf(bySurname: Map<number, FoundPerson[]>, key: number): FoundPerson[] {
  let holders = bySurname.get(key);
  if (holders === undefined) {
    holders = [];
    bySurname.set(key, holders);
  }
  return holders;
}

/** Two characters as one number, apart from those of one character. */
function compoundKey(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The one who holds the title, else the only one with the surname. */
function theOneMeant(folded: string, holders: readonly FoundPerson[], title: string | null): FoundPerson | undefined {
  const fitting = title === null ? [] : holders.filter((person) => person.roles.some((role) => folded.slice(role.title.start, role.title.end).endsWith(title)));
  return fitting.length === 1 ? fitting[0] : holders.length === 1 ? holders[0] : undefined;
}
