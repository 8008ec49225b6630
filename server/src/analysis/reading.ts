/** What every step of reading statements needs of an article: its text, the people found in it with their mentions, and its dates. */
import { lastAtMost } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { DateHit } from './date-hit.ts';
import type { FoundPerson } from './people.ts';
import type { Source } from './source.ts';

export interface Reading {
  readonly source: Source;
  readonly people: readonly FoundPerson[];
  readonly index: MentionIndex;
  readonly dates: readonly DateHit[];
  /** Where the dates begin. */
  readonly dateStarts: readonly number[];
  /** Where titles of works open: 《. */
  readonly works: readonly number[];
  /** What the text tells of somebody's sex, worked out when a pronoun may mean that person. */
  readonly saidOf: Map<FoundPerson, { readonly female: boolean; readonly male: boolean }>;
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

/** Statements and encounters of an article are read one after the other, with the same reading. */
let latest: Reading | null = null;

export function readingOf(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): Reading {
  if (latest === null || latest.source !== source || latest.people !== people || latest.dates !== dates) latest = newReading(source, people, dates);
  return latest;
}

function newReading(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): Reading {
  const { folded } = source;
  const index = indexMentions(people);
  let offices: readonly Office[] | null = null;
  let initials: ReadonlySet<string> | null = null;
  return {
    source,
    people,
    dates,
    dateStarts: dates.map(({ start }) => start),
    index,
    works: occurrencesOf(folded, '《'),
    saidOf: new Map(),
    offices: () => (offices ??= people.flatMap((person) => officesOf(folded, person))),
    initials: () => (initials ??= new Set(index.spans.map((span) => folded[span.start] as string))),
  };
}

function occurrencesOf(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found.push(at);
  return found;
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

/** The date that begins at `at`, or null. */
export function dateAt({ dates, dateStarts }: Reading, at: number): DateHit | null {
  const number = lastAtMost(dateStarts, at);
  return number >= 0 && dateStarts[number] === at ? (dates[number] as DateHit) : null;
}

/** Mentions of all people in text order, with the person of each. */
export interface MentionIndex {
  readonly starts: readonly number[];
  readonly spans: readonly Span[];
  readonly people: readonly FoundPerson[];
}

export interface Mention {
  readonly span: Span;
  readonly person: FoundPerson;
}

export function indexMentions(people: readonly FoundPerson[]): MentionIndex {
  const all: Mention[] = [];
  for (const person of people) for (const span of person.mentions) all.push({ span, person });
  if (people.length > 1) all.sort((a, b) => a.span.start - b.span.start);
  return { starts: all.map((m) => m.span.start), spans: all.map((m) => m.span), people: all.map((m) => m.person) };
}

/** The number of the first mention that begins at or after `from`, when it ends by `to`; else -1. */
export function firstMentionAt({ starts, spans }: MentionIndex, from: number, to: number): number {
  const at = lastAtMost(starts, from - 1) + 1;
  return at < spans.length && (spans[at] as Span).end <= to ? at : -1;
}

/** The first mention that begins at or after `from`, when it ends by `to`; else null. */
export function firstMention(index: MentionIndex, from: number, to: number): Mention | null {
  const at = firstMentionAt(index, from, to);
  return at < 0 ? null : { span: index.spans[at] as Span, person: index.people[at] as FoundPerson };
}
