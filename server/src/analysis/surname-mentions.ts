/** Mentions by surname and office: 李总理, 朱主席 for somebody whose full name stands elsewhere in the article. */
import type { Span } from '../text/span.ts';
import { SURNAME, classesAt } from '../language/zh/character-classes.ts';
import { COMPOUND_SURNAMES } from '../language/zh/names.ts';
import { ownLikelihood, wordBegins } from '../language/zh/likelihood.ts';
import { HONORIFICS, TITLES, isOfficialTitle } from '../language/zh/titles.ts';
import { leftBoundary } from './name-edges.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, type Source } from './source.ts';

/** Adds the surnames that stand before a title to the mentions of the one person they can mean. */
export function addSurnameMentions(source: Source, people: readonly FoundPerson[]): void {
  const { folded } = source;
  const bySurname = new Map<string, FoundPerson[]>();
  for (const person of people) {
    if (person.confidence === 'candidate') continue;
    for (const form of person.forms) {
      const compound = COMPOUND_SURNAMES.startingAt(form, 0);
      if (compound && form.length > 2 && form.length <= 4) bySurname.set(compound, [...(bySurname.get(compound) ?? []), person]);
    }
    const surnames = new Set([...person.forms].filter((form) => form.length >= 2 && form.length <= 3 && (classesAt(form, 0) & SURNAME) !== 0 && ownLikelihood(form, 0, form.length, 1) >= 0).map((form) => form[0] as string));
    for (const surname of surnames) bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }
  if (bySurname.size === 0) return;
  const taken = people.flatMap((person) => person.mentions).sort((a, b) => a.start - b.start);
  for (const at of source.starts.titles) {
    const compound = at > 1 ? bySurname.get(folded.slice(at - 2, at)) : undefined;
    const span: Span = { start: compound ? at - 2 : at - 1, end: at };
    const holders = compound ?? (at > 0 ? bySurname.get(folded[at - 1] as string) : undefined);
    if (!holders || leftBoundary(folded, span.start) < 2 || wordBegins(folded, span.start)) continue;
    const title = TITLES.startingAt(folded, at);
    const before = taken[lastStartingBefore(taken, at)];
    if ((before && before.end > span.start) || (title ? isOfficialTitle(title) === null : (HONORIFICS.startingAt(folded, at)?.length ?? 0) < 2)) continue;
    const fitting = title ? holders.filter((person) => person.roles.some((role) => folded.slice(role.title.start, role.title.end).endsWith(title))) : [];
    const person = fitting.length === 1 ? fitting[0] : holders.length === 1 ? holders[0] : undefined;
    if (!person) continue;
    person.mentions = [...person.mentions, span].sort((a, b) => a.start - b.start);
  }
}
