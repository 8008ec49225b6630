/**
 * People of one name whom no Latin gloss tells apart: holders of one office in two countries, and people a lifetime apart. The
 * local people of a name are divided among them; without such a contradiction a name is one person.
 */
import { countryOf } from '../analysis/vocabulary.ts';
import type { LocalRef, NameNode } from './names.ts';
import { compareCodeUnits } from './order.ts';
import type { LocalPerson } from './segment/record.ts';
import { TRAITS } from './segment/record-reader.ts';
import { titleKey } from './surface-key.ts';
import { dominates, localsOf, only, type LocalPeople } from './units.ts';

/** Years between two articles after which a name is another person's. */
const LIFETIME_YEARS = 60;
/** A country that fewer of the dated offices name is a slip of the pen. */
const LEAST_SHARE = 0.2;

/** The divided local people, or null when the name is one person as far as anybody can tell. */
export function namesakes(node: NameNode, people: LocalPeople): LocalRef[][] | null {
  if (node.spellings.size > 0) return null;
  return byCountry(node, people) ?? byLifetime(node, people);
}

function byCountry(node: NameNode, people: LocalPeople): LocalRef[][] | null {
  if (!mayConflict(node)) return null;
  const holders = new Map<string, LocalRef[]>();
  const rest: LocalRef[] = [];
  const byTitle = new Map<string, Map<string, number>>();
  for (const local of localsOf(node, people)) {
    const person = people.traits(local) & TRAITS.official ? people.person(local) : undefined;
    const country = person ? only([...new Set(countriesOf(person).map(([, name]) => name))]) : null;
    if (!person || country === null) {
      rest.push(local);
      continue;
    }
    for (const [title, name] of countriesOf(person)) {
      const counts = byTitle.get(title) ?? new Map<string, number>();
      byTitle.set(title, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
    const known = holders.get(country);
    if (known) known.push(local);
    else holders.set(country, [local]);
  }
  const contested = [...byTitle.values()].find((counts) => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...counts.values()].filter((count) => count >= all * LEAST_SHARE).length > 1;
  });
  if (!contested) return null;
  const countries = [...contested.keys()].sort(compareCodeUnits);
  const parts = countries.map((country) => holders.get(country) ?? []);
  for (const [country, locals] of holders) if (!contested.has(country)) rest.push(...locals);
  return settle(parts, rest);
}

/** The offices of an official in a country, as title and country. */
function countriesOf(person: LocalPerson): [string, string][] {
  if (!person.official) return [];
  return person.roles.flatMap((role): [string, string][] => {
    const country = role.affiliation === null ? null : countryOf(role.affiliation);
    return country === null ? [] : [[titleKey(role.title), country]];
  });
}

/** Whether one title stands with more than one affiliation; `中国` counts as none in the sums of a node. */
function mayConflict(node: NameNode): boolean {
  const titles = new Map<string, string>();
  for (const office of node.offices.keys()) {
    const [affiliation, title] = office.split('\t') as [string, string];
    const country = countryOf(affiliation) ?? '';
    const known = titles.get(title);
    if (known !== undefined && known !== country) return true;
    titles.set(title, country);
  }
  return false;
}

function byLifetime(node: NameNode, people: LocalPeople): LocalRef[][] | null {
  const dated = localsOf(node, people).map((local) => ({ local, year: people.year(local) ?? NaN }));
  const years = dated.map(({ year }) => year).filter((year) => !Number.isNaN(year)).sort((a, b) => a - b);
  const gap = years.findIndex((year, at) => at > 0 && year - (years[at - 1] as number) > LIFETIME_YEARS);
  if (gap < 0) return null;
  const from = years[gap] as number;
  return settle(
    [dated.filter(({ year }) => year < from).map(({ local }) => local), dated.filter(({ year }) => year >= from).map(({ local }) => local)],
    dated.filter(({ year }) => Number.isNaN(year)).map(({ local }) => local),
  );
}

/** What no part claims goes to one that is far more frequent, else it stays on its own. */
function settle(parts: LocalRef[][], rest: LocalRef[]): LocalRef[][] {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length < 2) return filled.length === 0 ? [rest] : [[...(filled[0] as LocalRef[]), ...rest]];
  const total = filled.reduce((sum, part) => sum + part.length, 0);
  const dominant = only(filled.filter((part) => dominates(part.length, total)));
  if (dominant) dominant.push(...rest);
  else if (rest.length > 0) filled.push(rest);
  return filled;
}
