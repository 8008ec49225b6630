/** One article with its local people replaced by persons of the corpus, and without what nothing confirms. */
import type { EncounterFacts, Facts } from '../analysis/facts.ts';
import { initiative } from '../analysis/vocabulary.ts';
import type { Appearance, ArticleUri, CorpusArticle, Encounter, Person, Statement } from './model.ts';
import { localRef, type LocalRef } from './names.ts';
import type { EncounterRecord } from './segment/record.ts';
import type { Doc } from './segment-set.ts';

/** Encounters that one named person is enough for. */
export const OF_ONE: ReadonlySet<EncounterFacts['kind']> = new Set(['visit', 'conference']);

export interface PersonsIn {
  /** The person a local person of an article is; undefined when nothing confirms it. */
  personAt(doc: Doc, index: number): Person | undefined;
  appearance(refs: readonly LocalRef[], person: Person): Appearance;
}

/** The people of an article in order of first mention. */
export function peopleIn(doc: Doc, count: number, persons: PersonsIn): { readonly person: Person; readonly appearance: Appearance }[] {
  const locals = new Map<Person, LocalRef[]>();
  for (let index = 0; index < count; index++) {
    const person = persons.personAt(doc, index);
    if (person !== undefined) locals.set(person, [...(locals.get(person) ?? []), localRef(doc, index)]);
  }
  const people = [...locals].map(([person, refs]) => {
    const appearance = persons.appearance(refs, person);
    return { person, appearance, first: appearance.mentions[0]?.span.start ?? Infinity };
  });
  people.sort((a, b) => (a.first === b.first ? 0 : a.first - b.first));
  return people.map(({ person, appearance }) => ({ person, appearance }));
}

export function resolveArticle(uri: ArticleUri, doc: Doc, facts: Facts, persons: PersonsIn): CorpusArticle {
  const people = peopleIn(doc, facts.people.length, persons);
  const nameOf = new Map(people.map(({ person, appearance }) => [person, appearance.name]));
  const statements: Statement[] = [];
  for (const statement of facts.statements) {
    if (statement.person === null) {
      statements.push({ ...statement, speakerId: null });
      continue;
    }
    const person = persons.personAt(doc, statement.person);
    if (person !== undefined) statements.push({ ...statement, speaker: nameOf.get(person)!, speakerId: person.id });
  }
  const encounters = facts.encounters.flatMap((encounter): Encounter[] => {
    const resolved = resolveEncounter(doc, { ...encounter, initiative: initiative(encounter.text) }, persons, (person) => nameOf.get(person)!);
    return resolved === null ? [] : [{ ...resolved, text: encounter.text }];
  });
  return { article: doc, uri, facts, day: facts.date?.day ?? null, people, statements, encounters, dates: facts.dates };
}

/** Null when too few of the participants are known to be persons. `nameOf` names a person in this article. */
export function resolveEncounter(doc: Doc, encounter: Omit<EncounterRecord, 'visible'>, persons: PersonsIn, nameOf: (person: Person, index: number) => string): Encounter | null {
  const { participants, kind, status, date, initiative: step, span } = encounter;
  const present = new Map<Person, number>();
  for (const index of participants) {
    const person = persons.personAt(doc, index);
    if (person !== undefined && !present.has(person)) present.set(person, index);
  }
  if (present.size < (OF_ONE.has(kind) ? 1 : 2)) return null;
  return { kind, status, date, initiative: step, text: null, span, participants: [...present].map(([person, index]) => ({ id: person.id, name: nameOf(person, index) })) };
}
