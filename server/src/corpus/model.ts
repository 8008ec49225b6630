/** The corpus as its queries show it: articles with their people resolved to persons of the whole corpus. Types only. */
import type { Confidence, DateFacts, EncounterKind, Facts, MentionFacts, RoleFacts, StatementFacts } from '../analysis/facts.ts';
import type { Initiative } from '../analysis/vocabulary.ts';
import type { NoPerson, RosterFile, RosterOffice, RosterPerson } from '../roster/model.ts';
import type { Span } from '../text/span.ts';
import type { Counts } from './counts/counts.ts';
import type { SearchAnswer, SearchQuestion } from './search/corpus-search.ts';
import type { Trace } from './search/phrases/trace.ts';
import type { ConcordanceAnswer, ConcordanceQuestion, GroupsAnswer } from './search/concordance/concordances.ts';
import type { HitGrouping } from './search/concordance/hit-table.ts';
import type { SearchLimits } from './search/find-hits.ts';
import type { AlsoSpoken, SpokenSubject } from './search/also-spoke.ts';
import type { SearchFilter } from './search/scope.ts';
import type { SearchPage } from './search/search.ts';
import type { StatementQuestion, StatementRef } from './search/statement-search.ts';
import type { WordQueries } from './words/corpus-words.ts';
import type { LineRange } from './segment/record.ts';
import type { FoundMention } from './selected.ts';

export type { LineRange };

/** One file: its URI (as the editor writes it) in the language server, its path in the CLI. */
export type ArticleUri = string;

/** A person of the whole corpus. */
export interface Person {
  /** Stable within one state of the corpus: the same for every spelling of one person. */
  readonly id: string;
  /** What the roster wants shown, else the form used most over the corpus (tie: the longest, then the first by code units). */
  readonly name: string;
  /** What the roster gives comes first. */
  readonly latin: readonly string[];
  readonly official: boolean;
  readonly surfaces: readonly { readonly text: string; readonly mentions: number; readonly firstDay: string | null; readonly lastDay: string | null }[];
  /** One entry for each article that names this person, oldest first (undated last), then by path. */
  readonly appearances: readonly Appearance[];
  readonly articleCount: number;
  /** The person in one article, by its number. */
  appearanceIn(article: number): Appearance | undefined;
  readonly mentionCount: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Why spellings were put together: one sentence's data each, e.g. { kind: 'office-and-sound', a: '普赖斯', b: '普莱斯', detail: '美国国务院发言人' }. */
  readonly merges: readonly Merge[];
  /** The roster's entry for this person; null for one the roster does not know. */
  readonly rostered: RosterPerson | null;
}

/** `roster`: an entry of a roster lists both names; `detail` is the entry's name. */
export interface Merge {
  readonly kind: 'roster' | 'latin' | 'spelling' | 'office-and-sound' | 'short-form' | 'same-name';
  readonly a: string;
  readonly b: string;
  readonly detail: string;
}

/** A mention with its place in lines, so that it can be shown without reading the file; null when that is not known. */
export interface AppearanceMention extends MentionFacts {
  readonly range: LineRange | null;
}

export type AppearanceRole = RoleFacts;

/** A person in one article. Only `article` is at hand; all else is read when it is asked for. */
export interface Appearance {
  /** The article's number in this corpus. */
  readonly article: number;
  readonly uri: ArticleUri;
  readonly day: string | null;
  /** What the roster wants shown, else the form used most in this article. */
  readonly name: string;
  readonly latin: string | null;
  readonly surfaces: readonly string[];
  /** Surfaces with their mentions. */
  readonly forms: readonly (readonly [string, number])[];
  readonly mentions: readonly AppearanceMention[];
  readonly mentionCount: number;
  readonly roles: readonly AppearanceRole[];
  readonly hasRoles: boolean;
  readonly confidence: Confidence;
  readonly official: boolean;
  readonly introduced: boolean;
  /** The mention that introduces the person here, null when the article just uses the name. */
  readonly introduction: AppearanceMention | null;
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
  /** Whose first step it was, as the sentence tells it. */
  readonly initiative: Initiative;
  /** The sentence; null where only the article's record was looked at. */
  readonly text: string | null;
  readonly span: Span;
}

/** One article with everything the corpus knows about it. */
export interface CorpusArticle {
  /** Its number in this corpus. */
  readonly article: number;
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

/** An article that has most of its text in common with another, or that other's most of its own. */
export interface Reprint extends ArticleEntry {
  /** Which part of the asked article's text stands here, too, and which part of this one's stands there; 0 … 1. */
  readonly here: number;
  readonly there: number;
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
  readonly span: Span;
  readonly initiative: Initiative;
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

/** What the reader has settled about people in the roster files of the workspace. Empty without any. */
export interface RosterView {
  /** By their URIs. */
  readonly files: readonly RosterFile[];
  readonly people: readonly RosterPerson[];
  /** Whom a name, an alias or another spelling of either means in an article; null when no entry claims it there. A day of null lies in all days. */
  entryOf(name: string, day: string | null, uri: ArticleUri): RosterPerson | null;
  /** The entry by which a string is no person's name in an article. */
  notPerson(name: string, day: string | null, uri: ArticleUri): NoPerson | null;
  /** As `person(id)?.rostered`. */
  personFor(id: Person['id']): RosterPerson | null;
  /** The offices an entry gives for a day, in the order of the file; none for no day. */
  officesOn(person: RosterPerson, day: string | null): readonly RosterOffice[];
}

/** What features may ask. Every answer is computed from records alone; ranges are offsets in the file's text. */
export interface CorpusQueries {
  /** Goes up with every change. */
  readonly revision: number;
  readonly size: number;
  readonly roster: RosterView;
  /** The article in full; undefined for what is no article, and for one whose file has not been prepared (see `Indexer.prepare`). */
  article(uri: ArticleUri): CorpusArticle | undefined;
  /** The number of an article, -1 without it. */
  numberOf(uri: ArticleUri): number;
  entry(article: number): ArticleEntry;
  outletOf(article: number): string | null;
  /** `YYYY-MM-DD` */
  day(article: number): string | null;
  /** Where the headline stands in the file; null without one. */
  titleSpan(uri: ArticleUri): Span | null;
  /** The encounters an article reports, with people resolved. */
  encountersIn(article: number): readonly Encounter[];
  /** Articles by date, and counts; see `Timeline`. */
  readonly timeline: ArticleOrder;
  /** All articles by date, oldest first (undated last), then by path. Of a large corpus ask `timeline` for the part wanted. */
  articles(): readonly ArticleEntry[];
  /** Outlets as written with the number of their articles; null for articles without one. */
  outlets(): ReadonlyMap<string | null, number>;
  /** Tags and categories as written with the number of their articles. */
  tags(): ReadonlyMap<string, number>;
  /** Organisations reported to speak, as written, with the number of articles that report it. Takes a while in a large corpus. */
  organisations(): Promise<ReadonlyMap<string, number>>;
  person(id: string): Person | undefined;
  /** Persons in an unspecified order. Reads every name: for small corpora and reports. */
  people(): Iterable<Person>;
  /** The persons named in most articles, most first. */
  topPeople(limit: number): readonly Person[];
  readonly officials: OfficialsView;
  /** Those named in most of a person's articles, most first. */
  companions(person: string, limit: number): readonly Companion[];
  /** By the articles' dates, oldest first, in text order; only by confirmed persons and by organisations. */
  statements(filter: ListFilter): readonly StatementPlace[];
  /** By date, oldest first, undated last. The filter's days are those of the encounter, else of its article. */
  encounters(filter: ListFilter): readonly EncounterEvent[];
  /** Most related first, never the article itself. */
  related(uri: ArticleUri, limit: number): readonly Related[];
  /** Articles with nearly the same text, those that have most in common first. */
  reprints(uri: ArticleUri, limit: number): readonly Reprint[];
  /** Everybody whom some article calls by this name, in an unspecified order. */
  sharing(name: string): readonly Person[];
  /** Persons found by a name, Latin name or pinyin (`wangyi`), best first. */
  findPeople(query: string, limit: number): readonly Person[];
  /** Articles whose title matches by characters or pinyin, best first. */
  findArticles(query: string, limit: number): readonly ArticleEntry[];
  /** Where words stand in the texts, newest article first. Rejects with a PatternError for words that cannot be looked for. */
  search(question: SearchQuestion, page: SearchPage): Promise<SearchAnswer>;
  /** All hits of a search in any order, page by page; finds what `search` finds. Rejects as it does. */
  concordance(question: ConcordanceQuestion, limits: SearchLimits): Promise<ConcordanceAnswer>;
  /** The same hits counted in groups, the largest first. */
  concordanceGroups(question: SearchQuestion, grouping: HitGrouping, limits: SearchLimits): Promise<GroupsAnswer>;
  /** Statements by speaker, words and time, oldest article first (undated last), in text order; see `findStatements`. */
  findStatements(question: StatementQuestion, stop: () => boolean): Promise<readonly StatementRef[]>;
  /** What others said on the subject of a statement in its month, most in common first. */
  alsoSpoke(subject: SpokenSubject, stop: () => boolean): Promise<readonly AlsoSpoken[]>;
  /** A set phrase through the years and the wordings that vary it; see `LONGEST_PHRASE`. */
  tracePhrase(phrase: string, stop: () => boolean): Promise<Trace>;
  /** The articles of a selection, oldest first (undated last); with a speaker those in which they are reported to say something. */
  selected(filter: SearchFilter): readonly number[];
  /** Tells the mentions of an article that a selection is about; see `mentionsWithin`. */
  mentionsWithin(filter: SearchFilter): (article: number) => readonly FoundMention[];
  /** Characters of an article's visible text. */
  characters(article: number): number;
  /** The same as long as the article's content is: tells whether a number still means what it meant. */
  version(article: number): string;
  /** What charts count. */
  readonly counts: Pick<Counts, keyof Counts>;
  /** Words around words, words of some articles, and how often they occur. */
  readonly words: WordQueries;
}

/** Somebody who holds or held public office, as a list shows it. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly latin: string | null;
  /** A two-letter code of ISO 3166, or the name of what has none; null when neither a title nor the roster tells. */
  readonly home: string | null;
  /** The office the roster gives for the day of the latest article, else the one that article gives. */
  readonly office: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Forms of the name as written. */
  readonly forms: readonly string[];
}

/** The officials of the corpus, as far as they have been worked out. */
export interface OfficialsView {
  /** Whether `all` is all there are. */
  readonly complete: boolean;
  /** In no particular order. */
  readonly all: readonly Official[];
  /** What the list says or will say of one person; null for one who is no official. */
  find(id: string): Official | null;
  /** Works until all are known or `stop` says so; others get their turn in between. */
  work(stop: () => boolean): Promise<void>;
}

/** Who is named in the same articles as somebody. */
export interface Companion {
  readonly person: Person;
  /** How many articles name both. */
  readonly articles: number;
}

export interface ArticleOrder {
  /** Days with articles as numbers (20221101), oldest first; 0, last, for the undated. */
  days(): readonly number[];
  /** How many articles a day has. */
  count(day: number): number;
  /** Numbers of the articles of a day, by path. */
  on(day: number): readonly number[];
  /** Where an article stands in the order of all, from 0. */
  rank(article: number): number;
}
