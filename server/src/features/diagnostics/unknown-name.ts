/** Officials whom an article introduces with their office and the roster does not know. Without a roster nobody keeps one, and nothing is said. */
import type { Finding, Rule } from './rule.ts';

export const unknownName: Rule = {
  name: 'unknownName',
  find: ({ corpus, uri, article, texts }) => {
    if (corpus.roster.people.length === 0) return [];
    return article.people.flatMap(({ person, appearance }): Finding[] => {
      const [role] = appearance.roles;
      if (!appearance.official || role === undefined || person.rostered !== null || appearance.introduction === null) return [];
      if (corpus.roster.entryOf(appearance.name, article.day, uri) !== null || corpus.roster.notPerson(appearance.name, article.day, uri) !== null) return [];
      const office = `${role.affiliation ?? ''}${role.title}`;
      return [{ span: appearance.introduction.span, message: texts.diagnostics.unknownName(appearance.introduction.text, office), others: [] }];
    });
  },
};
