/** Questions to a corpus about its texts, and what is told of a hit: its article, and who says it there. */
import type { Span } from '../../text/span.ts';
import type { ArticleEntry } from '../model.ts';
import type { CorpusPerson } from '../persons.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc } from '../segment-set.ts';
import type { SearchTerms } from './query.ts';
import type { SearchedCorpus, SearchFilter } from './scope.ts';
import type { FoundHit, SearchResult, SearchSource } from './search.ts';

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

/** Attempts when the files of the texts go while they are read, because the corpus put them together anew. */
const ATTEMPTS = 3;

/** What a hit is told with. */
export interface About {
  readonly doc: Doc;
  readonly entry: ArticleEntry;
  readonly statements: readonly StatementRecord[];
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

export function sourceOf(corpus: SearchedCorpus): SearchSource<About> {
  return {
    size: corpus.segments.end,
    blocks: corpus.texts(),
    rank: (doc) => corpus.timeline.rank(doc),
    day: (doc) => {
      const slot = corpus.segments.slotOf(doc);
      return slot === undefined ? 0 : slot.segment.dayNumber(doc - slot.base);
    },
    describe: (doc) => aboutOf(corpus, doc),
  };
}

/** What is found of a search, with whoever says each hit of its page. */
export function answerOf(corpus: SearchedCorpus, { hits, ...sums }: SearchResult<About>): SearchAnswer {
  return { ...sums, hits: hits.map((hit) => withSpeaker(corpus, hit)) };
}

/** What is told of an article with each of its hits. */
export function aboutOf(corpus: SearchedCorpus, doc: Doc): About {
  return { doc, entry: corpus.entry(doc), statements: corpus.statementRecords(doc) };
}

/** A place in an article's visible text as a hit, with whoever is reported to say it there. */
export function hitAt(corpus: SearchedCorpus, about: About, { start, end }: Span, folded: string): SearchHit {
  return withSpeaker(corpus, { about, start, end, folded });
}

/** Who says it is found out for statements with a hit only: to tell who somebody is may take a look at thousands of articles. */
function withSpeaker(corpus: SearchedCorpus, { about: { doc, entry, statements }, start, end, folded }: FoundHit<About>): SearchHit {
  const says = whoSays(corpus, doc, statements, start, end);
  return { entry, start, end, folded, speaker: says === null ? null : { id: says.person?.id ?? null, name: says.name } };
}

/** Who is reported to say what stands in an article from `start` to `end`, with the name the article gives them; null when nobody is known to. */
export function whoSays(
  corpus: SearchedCorpus, doc: Doc, statements: readonly StatementRecord[], start: number, end: number,
): { readonly person: CorpusPerson | null; readonly name: string } | null {
  for (const { person, speaker: name, visibleContent } of statements) {
    if (start < visibleContent.start || end > visibleContent.end) continue;
    if (person === null) return { person: null, name };
    // Nobody confirms a person, or the article went while the search rested: nobody is told.
    const who = corpus.personAt(doc, person);
    if (who !== undefined) return { person: who, name };
  }
  return null;
}
