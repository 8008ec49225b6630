/**
 * A name that an article uses without saying whose it is, while somebody else of that name is in the news of those days. What the
 * article introduces itself, or the roster settles, is clear.
 */
import type { Appearance, Person } from '../../corpus/model.ts';
import { surfaceKey } from '../../corpus/surface-key.ts';
import type { Texts } from '../../l10n/texts.ts';
import type { Finding, OtherPlace, Rule } from './rule.ts';

const MOST_BEARERS = 5;

export const namesakes: Rule = {
  name: 'namesakes',
  find: ({ corpus, uri, article, texts }) => {
    const { day } = article;
    if (day === null) return [];
    return article.people.flatMap(({ person, appearance }): Finding[] => {
      if (person.rostered !== null || appearance.hasRoles || appearance.latin !== null) return [];
      const first = appearance.mentions[0];
      const name = fullest(appearance.surfaces);
      if (first === undefined || name.length < 2) return [];
      const others = corpus.sharing(name).filter((other) => other.id !== person.id && isInTheNews(other, day));
      if (others.length === 0) return [];
      const bearers = others.slice(0, MOST_BEARERS).flatMap((other) => bearer(other, uri, texts) ?? []);
      if (bearers.length === 0) return [];
      return [{ span: first.span, message: texts.diagnostics.namesakes(name, bearers.map(({ message }) => message)), others: bearers }];
    });
  },
};

function fullest(surfaces: readonly string[]): string {
  return surfaces.reduce((longest, one) => (surfaceKey(one).length > surfaceKey(longest).length ? one : longest), surfaces[0] ?? '');
}

function isInTheNews({ firstDay, lastDay }: Person, day: string): boolean {
  return firstDay !== null && lastDay !== null && firstDay <= day && day <= lastDay;
}

/** Where a person is introduced, with the words that do it. */
function bearer(person: Person, here: string, texts: Texts): OtherPlace | null {
  const appearance = person.appearances.find(({ introduced }) => introduced);
  if (appearance?.introduction == null) return null;
  return { uri: appearance.uri, span: appearance.introduction.span, message: texts.diagnostics.bearer(office(appearance) ?? person.latin[0] ?? person.name, appearance.uri === here ? null : appearance.day) };
}

function office({ roles }: Appearance): string | null {
  const [role] = roles;
  return role === undefined ? null : `${role.affiliation ?? ''}${role.title}`;
}
