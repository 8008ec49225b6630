/**
 * Which articles a question about the texts is asked of, and whose words count in them: the one meaning of the filters by speaker, person
 * mentioned, outlet, tag and days, for searches, counts, charts and exports.
 */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleEntry } from '../model.ts';
import { localRef } from '../names.ts';
import type { CorpusPerson } from '../persons.ts';
import type { Segment } from '../segment/segment.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc, SegmentSet } from '../segment-set.ts';
import { surfaceKey } from '../surface-key.ts';
import type { Timeline } from '../timeline.ts';
import type { TextBlock } from './chunks.ts';
import type { SearchScope } from './search.ts';

/** Where to look; null leaves a side open. */
export interface SearchFilter {
  /** Only in what this person or organisation is reported to say: a person's id or name, an organisation's name. */
  readonly speaker: string | null;
  /** Only in articles that name this person: an id or a name. */
  readonly person: string | null;
  readonly outlet: string | null;
  /** A tag or category. */
  readonly tag: string | null;
  /** Days `YYYY-MM-DD`, both included; articles without a date are in no span of days. */
  readonly from: string | null;
  readonly to: string | null;
}

export const EVERYWHERE: SearchFilter = { speaker: null, person: null, outlet: null, tag: null, from: null, to: null };

/** What searching needs to know of the corpus. */
export interface SearchedCorpus {
  readonly revision: number;
  readonly segments: SegmentSet;
  readonly timeline: Timeline;
  texts(): readonly TextBlock[];
  entry(doc: Doc): ArticleEntry;
  person(id: string): CorpusPerson | undefined;
  personsAround(key: string): readonly CorpusPerson[];
  personAt(doc: Doc, index: number): CorpusPerson | undefined;
  statementRecords(doc: Doc): readonly StatementRecord[];
}

/** The articles whose outlet, tag and day are those asked for: 1 for each, by number. With a person or a speaker, those that name them. */
export function selectedDocs(corpus: SearchedCorpus, filter: SearchFilter): Uint8Array {
  return selected(corpus, filter, filter.speaker === null ? null : speakerOf(corpus, filter.speaker));
}

/**
 * Where words count: the articles of `selectedDocs`, and with a speaker only what they are reported to say in them (an article in which they
 * say nothing has no such place). Good for one revision of the corpus; an article that goes meanwhile has no places any more.
 */
export function scopeOf(corpus: SearchedCorpus, filter: SearchFilter): SearchScope {
  const speaker = filter.speaker === null ? null : speakerOf(corpus, filter.speaker);
  const wanted = selected(corpus, filter, speaker);
  const isWanted = (doc: Doc): boolean => wanted[doc] === 1;
  if (speaker === null) return { wanted: isWanted, spansOf: null };
  const spansOf = (doc: Doc): Span[] => {
    if (corpus.segments.slotOf(doc) === undefined) return [];
    return corpus.statementRecords(doc).flatMap((statement) => (speaker.says(doc, statement) ? [statement.visibleContent] : []));
  };
  return { wanted: isWanted, spansOf };
}

function selected(corpus: SearchedCorpus, filter: SearchFilter, speaker: Speaker | null): Uint8Array {
  const { segments } = corpus;
  const wanted = new Uint8Array(segments.end);
  for (const { segment, base, dead } of segments.slots) {
    const isWanted = wantedIn(segment, filter);
    for (let doc = 0; doc < segment.docs; doc++) if (dead[doc] === 0 && segment.isArticle(doc) && isWanted(doc)) wanted[base + doc] = 1;
  }
  if (filter.person !== null) keepOnly(wanted, personsCalled(corpus, filter.person));
  if (speaker !== null && speaker.organisation === null) keepOnly(wanted, speaker.persons);
  return wanted;
}

/** Who speaks: the persons meant, else an organisation. */
export interface Speaker {
  readonly persons: readonly CorpusPerson[];
  /** Folded; null when a person speaks. */
  readonly organisation: string | null;
  says(doc: Doc, statement: StatementRecord): boolean;
}

/** Whoever is meant by a person's id or name or an organisation's name. */
export function speakerOf(corpus: SearchedCorpus, speaker: string): Speaker {
  const persons = personsCalled(corpus, speaker);
  if (persons.length === 0) {
    const organisation = fold(speaker);
    return { persons, organisation, says: (_doc, statement) => statement.person === null && fold(statement.speaker) === organisation };
  }
  // Numbers of local people stay when the corpus works out persons anew while a search rests, and who else speaks need not be known.
  const locals = new Set(persons.flatMap((person) => person.locals));
  const says = (doc: Doc, { person }: StatementRecord): boolean => person !== null && locals.has(localRef(doc, person));
  return { persons, organisation: null, says };
}

/** Whether outlet, tag and day of an article of the segment are those asked for. */
export function wantedIn(segment: Segment, { outlet, tag, from, to }: SearchFilter): (doc: number) => boolean {
  const first = from === null ? -Infinity : dayNumber(from);
  const last = to === null ? Infinity : dayNumber(to);
  const dated = from !== null || to !== null;
  const outletWanted = outlet === null ? null : fold(outlet);
  const outlets = new Map<number, boolean>();
  const isOutlet = (id: number): boolean => {
    let known = outlets.get(id);
    if (known === undefined) outlets.set(id, (known = id >= 0 && fold(segment.strings.get(id)) === outletWanted));
    return known;
  };
  const tagged = tag === null ? null : new Set<number>();
  if (tag !== null) {
    for (const key of segment.lists.tags.keys) if (fold(segment.strings.get(key)) === fold(tag)) segment.lists.tags.each(key, (doc) => tagged!.add(doc));
  }
  return (doc) => {
    const day = segment.dayNumber(doc);
    if (dated && (day === 0 || day < first || day > last)) return false;
    return (outletWanted === null || isOutlet(segment.outletId(doc))) && (tagged === null || tagged.has(doc));
  };
}

/** 20230601 for `2023-06-01`. */
function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** Keeps the marks of articles that name one of the persons. */
export function keepOnly(wanted: Uint8Array, persons: readonly CorpusPerson[]): void {
  const named = new Uint8Array(wanted.length);
  for (const person of persons) for (const doc of person.docs) named[doc] = 1;
  for (let doc = 0; doc < wanted.length; doc++) wanted[doc]! &= named[doc]!;
}

/** The person of an id, else all persons called so. */
export function personsCalled(corpus: Pick<SearchedCorpus, 'person' | 'personsAround'>, idOrName: string): readonly CorpusPerson[] {
  const person = corpus.person(idOrName);
  if (person !== undefined) return [person];
  const key = surfaceKey(idOrName);
  return corpus.personsAround(key).filter(({ spellings }) => spellings.some((form) => surfaceKey(form) === key));
}
