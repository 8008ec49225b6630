/**
 * Finds the people of one article: names introduced by a title or a Latin gloss, names that stand where people stand, and their
 * other mentions. What only has the shape of a name is kept as a candidate for the corpus to confirm.
 */
import type { Span } from '../text/span.ts';
import type { Confidence } from './facts.ts';
import { bare } from './bare-names.ts';
import { knownNames, type KnownName } from './known-names.ts';
import { locate } from './mentions.ts';
import { findOpenings } from './name-openings.ts';
import { NameReader } from './name-shape.ts';
import { group, withOneForEach } from './person-forms.ts';
import type { RoleReading } from './roles.ts';
import { aroundInterpuncts, figures, glossed, turns, type Sighting } from './sightings.ts';
import type { Source } from './source.ts';
import { addSurnameMentions } from './surname-mentions.ts';
import { afterTitles, beforeTitles, titlesIn } from './titled-names.ts';

export interface FoundRole extends RoleReading {
  /** Start of the mention the role stands at. */
  readonly at: number;
}

export interface FoundPerson {
  confidence: Confidence;
  latin: string | null;
  /** Folded forms. */
  readonly forms: Set<string>;
  readonly roles: FoundRole[];
  /** In text order, not overlapping those of other people. */
  mentions: Span[];
  official: boolean;
  /** Named in a list behind a title of public office. */
  listed: boolean;
}

/** `known`: names of people told beforehand. */
export function findPeople(source: Source, known: readonly KnownName[] = []): FoundPerson[] {
  const { folded } = source;
  const reader = new NameReader(folded);
  const { begins, interpuncts } = findOpenings(folded);
  const titles = titlesIn(source);
  const sightings: Sighting[] = [];
  glossed(source, reader, sightings);
  afterTitles(source, titles, reader, sightings);
  beforeTitles(source, titles, reader, sightings);
  turns(source, reader, sightings);
  aroundInterpuncts(folded, interpuncts, reader, sightings);
  figures(source, sightings);
  knownNames(source, known, sightings);
  const sure = new Set<string>();
  for (const { start, end, confidence } of sightings) if (confidence !== 'candidate') sure.add(folded.slice(start, end));
  for (const sighting of bare(source, begins, reader, sure)) sightings.push(sighting);
  const people = withOneForEach(group(folded, sightings), known);
  locate(folded, people);
  addSurnameMentions(source, people);
  const named = people.filter((person) => person.mentions.length > 0);
  named.sort((a, b) => (a.mentions[0] as Span).start - (b.mentions[0] as Span).start);
  return named;
}
