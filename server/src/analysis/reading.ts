/** What every step of reading statements needs of an article: its text, the people found in it with their mentions, and its dates. */
import type { Span } from '../text/span.ts';
import type { DateHit } from './date-hit.ts';
import type { FoundPerson } from './people.ts';
import { lastStartingBefore, type Source } from './source.ts';

export interface Reading {
  readonly source: Source;
  readonly people: readonly FoundPerson[];
  readonly index: MentionIndex;
  readonly dates: readonly DateHit[];
  /** Worked out when first asked for. */
  readonly offices: () => readonly Office[];
  /** First characters of all names. */
  readonly initials: () => ReadonlySet<string>;
}

/** An office somebody holds, with the places where the text says so. */
export interface Office {
  readonly person: FoundPerson;
  readonly held: string;
  /** `` where none is written. */
  readonly affiliation: string;
  readonly starts: readonly number[];
}

export function readingOf(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): Reading {
  const { folded } = source;
  const index = indexMentions(people);
  let offices: readonly Office[] | null = null;
  let initials: ReadonlySet<string> | null = null;
  return {
    source,
    people,
    dates,
    index,
    offices: () => (offices ??= people.flatMap((person) => officesOf(folded, person))),
    initials: () => (initials ??= new Set(index.spans.map((span) => folded[span.start] as string))),
  };
}

function officesOf(folded: string, person: FoundPerson): Office[] {
  const found = new Map<string, Office & { readonly starts: number[] }>();
  for (const role of person.roles) {
    const held = folded.slice(role.title.start, role.title.end);
    const affiliation = role.affiliation ? folded.slice(role.affiliation.start, role.affiliation.end) : '';
    const office = found.get(`${affiliation} ${held}`) ?? { person, held, affiliation, starts: [] };
    office.starts.push(role.title.start);
    found.set(`${affiliation} ${held}`, office);
  }
  for (const office of found.values()) office.starts.sort((a, b) => a - b);
  return [...found.values()];
}

/** Mentions of all people in text order, with the person of each. */
export interface MentionIndex {
  readonly spans: readonly Span[];
  readonly people: readonly FoundPerson[];
}

export interface Mention {
  readonly span: Span;
  readonly person: FoundPerson;
}

export function indexMentions(people: readonly FoundPerson[]): MentionIndex {
  const all = people.flatMap((person) => person.mentions.map((span) => ({ span, person }))).sort((a, b) => a.span.start - b.span.start);
  return { spans: all.map((m) => m.span), people: all.map((m) => m.person) };
}

/** The mention that begins at or after `from` and ends by `to`: first one, or null. */
export function firstMention(index: MentionIndex, from: number, to: number): Mention | null {
  const at = lastStartingBefore(index.spans, from - 1) + 1;
  const span = index.spans[at];
  const person = index.people[at];
  return span && person && span.end <= to ? { span, person } : null;
}
