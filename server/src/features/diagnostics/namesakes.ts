/**
 * A name that an article uses without saying whose it is, while two people of that name are in the news of those days, or the roster
 * knows two. What the article introduces itself, or the roster settles, is clear; so is a name that only one person is known by.
 */
import { countryOf } from '../../analysis/vocabulary.ts';
import type { Appearance, Person, RosterView } from '../../corpus/model.ts';
import { surfaceKey } from '../../corpus/surface-key.ts';
import type { Texts } from '../../l10n/texts.ts';
import { isWithin } from '../../roster/roster-days.ts';
import { namesOf } from '../../roster/roster.ts';
import type { Finding, OtherPlace, Rule } from './rule.ts';

const MOST_BEARERS = 5;

export const namesakes: Rule = {
  name: 'namesakes',
  find: ({ corpus, uri, article, texts }) => {
    const { day } = article;
    if (day === null) return [];
    return article.people.flatMap(({ person, appearance }): Finding[] => {
      const first = appearance.mentions[0];
      const name = fullest(appearance.surfaces);
      if (person.rostered !== null || appearance.hasRoles || appearance.latin !== null || first === undefined || name.length < 2) return [];
      const bearers = [...inRoster(corpus.roster, name, day, texts), ...apart(corpus.sharing(name).filter((other) => isInTheNews(other, day))).flatMap((other) => bearer(other, uri, texts) ?? [])];
      if (bearers.length < 2) return [];
      const shown = bearers.slice(0, MOST_BEARERS);
      return [{ span: first.span, message: texts.diagnostics.namesakes(name, shown.map(({ message }) => message)), others: shown }];
    });
  },
};

/** The entries of a name that is not this article's by any of them. */
function inRoster(roster: RosterView, name: string, day: string, texts: Texts): OtherPlace[] {
  const key = surfaceKey(name);
  return roster.people.filter((entry) => namesOf(entry).some((one) => surfaceKey(one.text) === key && isWithin(day, one))).map((entry) => {
    const [office] = roster.officesOn(entry, day);
    return { uri: entry.file, span: entry.name.span, message: texts.diagnostics.bearer(office === undefined ? entry.notes ?? entry.name.text : `${office.organisation ?? ''}${office.title}`, 'roster') };
  });
}

function fullest(surfaces: readonly string[]): string {
  return surfaces.reduce((longest, one) => (surfaceKey(one).length > surfaceKey(longest).length ? one : longest), surfaces[0] ?? '');
}

function isInTheNews({ firstDay, lastDay }: Person, day: string): boolean {
  return firstDay !== null && lastDay !== null && firstDay <= day && day <= lastDay;
}

/** Those of some people of whom it is certain that they are several: officials of different countries. Latin names differ for one person, too. */
function apart(people: readonly Person[]): Person[] {
  const known = people.map((person) => ({ person, country: countryOfOffice(person) }));
  return known.filter((one) => one.country !== null && known.some((other) => other.country !== null && other.country !== one.country)).map(({ person }) => person);
}

function countryOfOffice(person: Person): string | null {
  for (const { affiliation } of person.appearances.find(({ hasRoles }) => hasRoles)?.roles ?? []) {
    const country = affiliation === null ? null : countryOf(affiliation);
    if (country !== null) return country;
  }
  return null;
}

/** Where a person is introduced, with the words that do it. */
function bearer(person: Person, here: string, texts: Texts): OtherPlace | null {
  if (person.rostered !== null) return null;
  const appearance = person.appearances.find(({ introduced }) => introduced);
  if (appearance?.introduction == null) return null;
  return { uri: appearance.uri, span: appearance.introduction.span, message: texts.diagnostics.bearer(office(appearance) ?? person.latin[0] ?? person.name, appearance.uri === here ? 'here' : appearance.day) };
}

function office({ roles }: Appearance): string | null {
  const [role] = roles;
  return role === undefined ? null : `${role.affiliation ?? ''}${role.title}`;
}
