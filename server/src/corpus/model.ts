/** The corpus as its queries show it: articles with their people resolved to persons of the whole corpus. Types only. */
import type { Confidence, DateFacts, EncounterKind, Facts, MentionFacts, RoleFacts, StatementFacts } from '../analysis/facts.ts';
import type { Span } from '../text/span.ts';

/** One file: its URI (as the editor writes it) in the language server, its path in the CLI. */
export type ArticleUri = string;

/** A person of the whole corpus. */
export interface Person {
  /** Stable within one state of the corpus: the same for every spelling of one person. */
  readonly id: string;
  /** The form used most over the corpus (tie: the longest, then the first by code units). */
  readonly name: string;
  readonly latin: readonly string[];
  readonly official: boolean;
  readonly surfaces: readonly { readonly text: string; readonly mentions: number; readonly firstDay: string | null; readonly lastDay: string | null }[];
  /** One entry for each article that names this person, oldest first (undated last), then by URI. */
  readonly appearances: readonly Appearance[];
  readonly mentionCount: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Why spellings were put together: one sentence's data each, e.g. { kind: 'office-and-sound', a: '普赖斯', b: '普莱斯', detail: '美国国务院发言人' }. */
  readonly merges: readonly Merge[];
}

export interface Merge {
  readonly kind: 'latin' | 'spelling' | 'office-and-sound' | 'short-form' | 'same-name';
  readonly a: string;
  readonly b: string;
  readonly detail: string;
}

/** A person in one article. */
export interface Appearance {
  readonly uri: ArticleUri;
  readonly day: string | null;
  /** The form used most in this article. */
  readonly name: string;
  readonly latin: string | null;
  readonly surfaces: readonly string[];
  readonly mentions: readonly MentionFacts[];
  readonly roles: readonly RoleFacts[];
  readonly confidence: Confidence;
  readonly official: boolean;
  /** The mention that introduces the person here, null when the article just uses the name. */
  readonly introduction: MentionFacts | null;
}

/** A statement whose speaker is resolved against the corpus. */
export interface Statement extends StatementFacts {
  readonly speakerId: string | null;
}

export interface Encounter {
  readonly kind: EncounterKind;
  readonly status: 'happened' | 'announced';
  readonly date: string | null;
  /** Person ids and their names in this article. */
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  readonly text: string;
  readonly span: Span;
}

/** One article with everything the corpus knows about it. */
export interface CorpusArticle {
  readonly uri: ArticleUri;
  readonly facts: Facts;
  readonly day: string | null;
  /** Persons named here, in order of first mention; doubtful candidates that nothing confirms are left out. */
  readonly people: readonly { readonly person: Person; readonly appearance: Appearance }[];
  /** Statements by confirmed persons and by organisations, in text order. */
  readonly statements: readonly Statement[];
  readonly encounters: readonly Encounter[];
  readonly dates: readonly DateFacts[];
}

export type RelatedReasonKind = 'people' | 'encounter' | 'terms' | 'reference' | 'duplicate';

export interface Related {
  readonly uri: ArticleUri;
  readonly title: string | null;
  readonly day: string | null;
  readonly score: number;
  /** Strongest first; `items` are names, terms or dates to be shown, `text` the same as one Chinese phrase. */
  readonly reasons: readonly { readonly kind: RelatedReasonKind; readonly text: string; readonly items: readonly string[] }[];
}

/** Which statements or encounters are wanted; null leaves a side open. Days are `YYYY-MM-DD`, both included. */
export interface ListFilter {
  readonly person: string | null;
  readonly uri: ArticleUri | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A statement by its article and its number in that article's `Facts.statements`. */
export interface StatementPlace {
  readonly uri: ArticleUri;
  readonly index: number;
}

/** One encounter with all articles that report it. */
export interface EncounterEvent {
  readonly kind: EncounterKind;
  readonly status: 'happened' | 'announced';
  readonly date: string | null;
  /** Person ids and their names in the corpus. */
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  /** By the articles' dates, oldest first. */
  readonly reports: readonly EncounterReportPlace[];
}

export interface EncounterReportPlace {
  readonly uri: ArticleUri;
  /** The article's day. */
  readonly day: string | null;
  readonly text: string;
  readonly span: Span;
  /** The participant the report names first, as its subject. */
  readonly first: string;
}

/** One line of the article list, enough for a tree. */
export interface ArticleEntry {
  readonly uri: ArticleUri;
  readonly title: string | null;
  readonly day: string | null;
  readonly outlet: string | null;
}

/** What features may ask. Every answer is computed from facts alone; ranges are offsets in the file's text. */
export interface CorpusQueries {
  /** Goes up with every change. */
  readonly revision: number;
  readonly size: number;
  article(uri: ArticleUri): CorpusArticle | undefined;
  /** All articles by date, oldest first (undated last), then by URI. */
  articles(): readonly ArticleEntry[];
  person(id: string): Person | undefined;
  /** Persons in an unspecified order. */
  people(): Iterable<Person>;
  /** By the articles' dates, oldest first, in text order; only by confirmed persons and by organisations. */
  statements(filter: ListFilter): readonly StatementPlace[];
  /** By date, oldest first, undated last. The filter's days are those of the encounter, else of its article. */
  encounters(filter: ListFilter): readonly EncounterEvent[];
  /** Most related first, never the article itself. */
  related(uri: ArticleUri, limit: number): readonly Related[];
  /** Persons found by a name, Latin name or pinyin (`wangyi`), best first. */
  findPeople(query: string, limit: number): readonly Person[];
  /** Articles whose title matches by characters or pinyin, best first. */
  findArticles(query: string, limit: number): readonly ArticleEntry[];
}
