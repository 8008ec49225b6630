/** What a reader learns by pointing into a roster: what a key is for, and what the corpus knows of a name. */
import type { CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { namesOf } from '../roster/roster.ts';
import { parseRoster } from '../roster/parse-roster.ts';
import { containsOffset, type Span } from '../text/span.ts';
import { peopleNamed } from './correction-reach.ts';
import { bestIntroduction, type Definition } from './definition.ts';
import { officeNear } from './likely-people.ts';
import { escapeMarkdown } from './markdown.ts';
import { rosterPlace } from './roster-place.ts';

export interface RosterHover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

export function rosterHover(corpus: CorpusQueries, uri: string, text: string, offset: number, texts: Texts): RosterHover | null {
  return keyAt(text, offset, texts) ?? nameAt(corpus, uri, text, offset, texts);
}

/** From a name in a roster to where the corpus introduces the person. */
export function rosterDefinition(corpus: CorpusQueries, uri: string, text: string, offset: number): Definition | null {
  const name = writtenName(uri, text, offset);
  const person = name === null ? undefined : peopleNamed(corpus, name.text)[0];
  if (name === null || person === undefined) return null;
  const best = bestIntroduction(person, -1, null);
  const first = person.appearances[0]?.mentions[0];
  const target = best ?? (first === undefined ? undefined : { uri: person.appearances[0]!.uri, span: first.span, selection: first.span });
  return target === undefined ? null : { origin: name.span, targets: [target] };
}

function keyAt(text: string, offset: number, texts: Texts): RosterHover | null {
  const start = offset - /\w*$/.exec(text.slice(Math.max(0, offset - 40), offset))![0].length;
  const key = /^\w+(?=\s*:)/.exec(text.slice(start, start + 60))?.[0];
  if (key === undefined) return null;
  const place = rosterPlace(text, start);
  const words = place === null || place.key !== null ? undefined : texts.rosterKeys.key(place.section, key);
  return words === undefined ? null : { span: { start, end: start + key.length }, text: `**${key}**\n\n${escapeMarkdown(words)}` };
}

function nameAt(corpus: CorpusQueries, uri: string, text: string, offset: number, texts: Texts): RosterHover | null {
  const name = writtenName(uri, text, offset);
  if (name === null) return null;
  const people = peopleNamed(corpus, name.text).slice(0, 5);
  const lines = people.map((person) => {
    const about = [officeNear(person, -1, null), person.latin[0]].filter((part) => part != null).map(escapeMarkdown);
    return `**${escapeMarkdown(person.name)}** ${about.join(' · ')}  \n${texts.hover.counts(person.mentionCount, person.articleCount)}`;
  });
  return lines.length === 0 ? null : { span: name.span, text: lines.join('\n\n') };
}

function writtenName(uri: string, text: string, offset: number): { readonly text: string; readonly span: Span } | null {
  const { people, notPeople } = parseRoster(uri, text).file;
  return [...people.flatMap(namesOf), ...notPeople.map(({ name }) => name)].find(({ span }) => containsOffset(span, offset)) ?? null;
}
