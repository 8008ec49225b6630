/** Questions to a corpus about its texts: which articles count, what somebody said, and the words looked for. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleEntry } from '../model.ts';
import type { CorpusPerson } from '../persons.ts';
import type { Segment } from '../segment/segment.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc, SegmentSet } from '../segment-set.ts';
import { surfaceKey } from '../surface-key.ts';
import type { Timeline } from '../timeline.ts';
import type { TextBlock } from './chunks.ts';
import { matcherOf, type SearchTerms } from './query.ts';
import { search, type FoundHit, type SearchPage, type SearchResult, type SearchScope, type SearchSource } from './search.ts';

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

export interface SearchQuestion extends SearchTerms, SearchFilter {}

/** A hit and its article. */
export interface SearchHit extends Span {
  readonly entry: ArticleEntry;
  /** The hit in the folded visible text, where `start` and `end` are offsets. */
  readonly folded: string;
  /** Who is reported to say it. */
  readonly speaker: { readonly id: string | null; readonly name: string } | null;
}

export interface SearchAnswer extends Omit<SearchResult<unknown>, 'hits'> {
  readonly hits: readonly SearchHit[];
}

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

/** Attempts when the files of the texts go while they are read, because the corpus put them together anew. */
const ATTEMPTS = 3;

interface About {
  readonly doc: Doc;
  readonly entry: ArticleEntry;
  readonly statements: readonly StatementRecord[];
}

/** Throws a PatternError for words that cannot be looked for; rejects when texts cannot be read. */
export async function searchCorpus(corpus: SearchedCorpus, question: SearchQuestion, page: SearchPage): Promise<SearchAnswer> {
  const matcher = matcherOf(question);
  const result = await whileTextsLast(corpus, () => search(sourceOf(corpus), matcher, scopeOf(corpus, question), page));
  return { ...result, hits: result.hits.map((hit) => withSpeaker(corpus, hit)) };
}

/** Reads texts, and reads them again when they went meanwhile. Rejects when they cannot be read. */
export async function whileTextsLast<R>(corpus: Pick<SearchedCorpus, 'revision'>, read: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const { revision } = corpus;
    try {
      return await read();
    } catch (error) {
      if (attempt === ATTEMPTS || corpus.revision === revision) throw error;
    }
  }
}

function sourceOf(corpus: SearchedCorpus): SearchSource<About> {
  return {
    size: corpus.segments.end,
    blocks: corpus.texts(),
    rank: (doc) => corpus.timeline.rank(doc),
    day: (doc) => {
      const slot = corpus.segments.slotOf(doc);
      return slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
    },
    describe: (doc) => ({ doc, entry: corpus.entry(doc), statements: corpus.statementRecords(doc) }),
  };
}

/** A place in an article's visible text as a hit, with whoever is reported to say it there. */
export function hitAt(corpus: SearchedCorpus, doc: Doc, { start, end }: Span, folded: string): SearchHit {
  return withSpeaker(corpus, { about: { doc, entry: corpus.entry(doc), statements: corpus.statementRecords(doc) }, start, end, folded });
}

/** Who says it is found out for statements with a hit only: to tell who somebody is may take a look at thousands of articles. */
function withSpeaker(corpus: SearchedCorpus, { about: { doc, entry, statements }, start, end, folded }: FoundHit<About>): SearchHit {
  for (const { person, speaker: name, visibleContent } of statements) {
    if (start < visibleContent.start || end > visibleContent.end) continue;
    if (person === null) return { entry, start, end, folded, speaker: { id: null, name } };
    // Nobody confirms a person, or the article went while the search rested: nobody is told.
    const who = corpus.personAt(doc, person);
    if (who !== undefined) return { entry, start, end, folded, speaker: { id: who.id, name } };
  }
  return { entry, start, end, folded, speaker: null };
}

function scopeOf(corpus: SearchedCorpus, filter: SearchFilter): SearchScope {
  const { segments } = corpus;
  const wanted = new Uint8Array(segments.end);
  for (const { segment, base, dead } of segments.slots) {
    const isWanted = wantedIn(segment, filter);
    for (let doc = 0; doc < segment.docs; doc++) if (dead[doc] === 0 && segment.isArticle(doc) && isWanted(doc)) wanted[base + doc] = 1;
  }
  if (filter.person !== null) keepOnly(wanted, personsCalled(corpus, filter.person));
  if (filter.speaker === null) return { wanted: (doc) => wanted[doc] === 1, spansOf: null };
  const speakers = new Set(personsCalled(corpus, filter.speaker));
  if (speakers.size > 0) keepOnly(wanted, [...speakers]);
  const organisation = speakers.size > 0 ? null : fold(filter.speaker);
  const says = (doc: Doc, { person, speaker }: StatementRecord): boolean => {
    if (organisation !== null) return person === null && fold(speaker) === organisation;
    const who = person === null ? undefined : corpus.personAt(doc, person);
    return who !== undefined && speakers.has(who);
  };
  const spansOf = (doc: Doc): Span[] => {
    // An article may go while a search rests; then nobody says anything in it.
    if (segments.slotOf(doc) === undefined) return [];
    return corpus.statementRecords(doc).flatMap((statement) => (says(doc, statement) ? [statement.visibleContent] : []));
  };
  return { wanted: (doc) => wanted[doc] === 1, spansOf };
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
