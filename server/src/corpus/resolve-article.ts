/** One article with its local people replaced by persons of the corpus, and without what nothing confirms. */
import type { EncounterFacts, Facts } from '../analysis/facts.ts';
import type { ArticleUri, CorpusArticle, Encounter, Statement } from './model.ts';
import type { CorpusPerson, Persons } from './persons.ts';
import { appearanceOf } from './persons.ts';

/** Encounters that one named person is enough for. */
export const OF_ONE: ReadonlySet<EncounterFacts['kind']> = new Set(['visit', 'conference']);

export function resolveArticle(uri: ArticleUri, facts: Facts, persons: Persons): CorpusArticle {
  const locals = new Map<CorpusPerson, number[]>();
  const personAt = facts.people.map((_, index) => {
    const person = persons.of(uri, facts, index);
    if (person !== undefined) locals.set(person, [...(locals.get(person) ?? []), index]);
    return person;
  });
  const people = [...locals].map(([person, indices]) => ({ person, appearance: appearanceOf(uri, facts, indices) }));
  const first = (entry: (typeof people)[number]): number => entry.appearance.mentions[0]?.span.start ?? Infinity;
  people.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
  const nameOf = new Map(people.map(({ person, appearance }) => [person, appearance.name]));

  const statements: Statement[] = [];
  for (const statement of facts.statements) {
    if (statement.person === null) {
      statements.push({ ...statement, speakerId: null });
      continue;
    }
    const person = personAt[statement.person];
    if (person !== undefined) statements.push({ ...statement, speaker: nameOf.get(person)!, speakerId: person.id });
  }

  const encounters: Encounter[] = [];
  for (const { participants, kind, status, date, text, span } of facts.encounters) {
    const present = new Set(participants.flatMap((index) => personAt[index] ?? []));
    if (present.size < (OF_ONE.has(kind) ? 1 : 2)) continue;
    encounters.push({ kind, status, date, text, span, participants: [...present].map((person) => ({ id: person.id, name: nameOf.get(person)! })) });
  }
  return { uri, facts, day: facts.date?.day ?? null, people, statements, encounters, dates: facts.dates };
}
