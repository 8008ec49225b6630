/**
 * All articles and the answers drawn from them. What is known of articles lies in segments; `put`, `delete` and `addSegment` change
 * which of their articles count. Who is who, and whatever depends on it, is worked out when somebody asks.
 */
import type { Facts } from '../analysis/facts.ts';
import { ANALYSER_VERSION } from '../analysis/facts.ts';
import { officesOn, type Roster } from '../roster/roster.ts';
import type { Span } from '../text/span.ts';
import { RecordedAppearance } from './appearance.ts';
import { Components } from './components.ts';
import { Lru } from './lru.ts';
import { listEncounters, listStatements, type Listed } from './listing.ts';
import type {
  ArticleEntry, ArticleUri, Companion, CorpusArticle, CorpusQueries, Encounter, EncounterEvent, ListFilter, Person, Related, Reprint, RosterView, StatementPlace,
} from './model.ts';
import { localRef, Names, type LocalRef } from './names.ts';
import { findArticles, findPeople, type Searched } from './names-search.ts';
import { Officials } from './officials.ts';
import { Organisations } from './organisations.ts';
import { companions } from './companions.ts';
import { Pace } from './pace.ts';
import { PeopleSource } from './people-source.ts';
import type { CorpusPerson } from './persons.ts';
import type { ReadArticle } from './read-article.ts';
import { relatedArticles } from './related.ts';
import { reprintsOf } from './reprints.ts';
import { resolveArticle, resolveEncounter, type PersonsIn } from './resolve-article.ts';
import { NO_CLAIMS, RosterClaims } from './roster-claims.ts';
import { SegmentBuilder } from './segment/builder.ts';
import { mergeSegments } from './segment/merge.ts';
import type { EncounterRecord, FileStamp, KnownFile, StatementRecord } from './segment/record.ts';
import { openInMemory, uriKey, type Segment } from './segment/segment.ts';
import { SegmentSet, type Doc, type Slot } from './segment-set.ts';
import { surfaceKey } from './surface-key.ts';
import { Timeline } from './timeline.ts';
import type { TextBlock } from './search/chunks.ts';
import { whileTextsLast, type SearchAnswer, type SearchQuestion } from './search/corpus-search.ts';
import { tracePhrase, type Trace } from './search/phrases/trace.ts';
import { Concordances, type ConcordanceAnswer, type ConcordanceQuestion, type GroupsAnswer } from './search/concordance/concordances.ts';
import type { HitGrouping } from './search/concordance/hit-table.ts';
import type { SearchLimits } from './search/find-hits.ts';
import { alsoSpoke, type AlsoSpoken, type SpokenSubject } from './search/also-spoke.ts';
import { EVERYWHERE, type SearchFilter } from './search/scope.ts';
import type { SearchPage } from './search/search.ts';
import { mentionsWithin, selectedInOrder, type FoundMention } from './selected.ts';
import { Counts } from './counts/counts.ts';
import { CorpusWords } from './words/corpus-words.ts';
import { findStatements, type StatementQuestion, type StatementRef } from './search/statement-search.ts';

/** Facts of articles that were looked at last. */
const KEPT_FACTS = 600;
/** One-article segments in memory after which they become one. */
const MOST_SMALL = 24;
/** Lists of found statements that are kept for their further pages. */
const KEPT_LISTS = 6;
/** Names whose people are worked out before anybody asks: most of those who speak on a first screen are among them. */
const WARMED_NAMES = 200;
const WARMED_LINES = 50;
const NO_STAMP: FileStamp = { size: 0, mtime: 0, hash: 0 };

export interface RememberedFile extends KnownFile {
  readonly isArticle: boolean;
}

export class Corpus implements CorpusQueries, Listed, PersonsIn, Searched {
  readonly segments = new SegmentSet();
  readonly names = new Names(this.segments);
  readonly timeline = new Timeline(this.segments);
  readonly #source = new PeopleSource(this.segments, this.names, this.timeline);
  readonly #components = new Components(this.names, this.#source);
  readonly officials = new Officials(this);
  readonly counts = new Counts(this);
  readonly words = new CorpusWords(this);
  readonly #facts: Lru<ArticleUri, Facts>;
  readonly #articles = new Map<ArticleUri, CorpusArticle>();
  /** Segments of edits, in memory only: those of one article, those merged of such, and so on. Many of one level become one of the next. */
  readonly #small: Segment[][] = [];
  #claims = NO_CLAIMS;
  readonly #found = new Lru<string, readonly StatementRef[]>(KEPT_LISTS);
  readonly #concordances = new Concordances(this);
  readonly #organisations = new Organisations(this);
  #revision = 0;
  #size = 0;
  #top: { readonly revision: number; readonly limit: number; readonly people: readonly CorpusPerson[] } | undefined;
  #entries: { readonly revision: number; readonly entries: readonly ArticleEntry[] } | undefined;

  /** `keptFacts`: facts of how many articles are kept once they were read. */
  constructor({ keptFacts = KEPT_FACTS }: { readonly keptFacts?: number } = {}) {
    this.#facts = new Lru(keptFacts);
  }

  /** Goes up with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** Number of articles. */
  get size(): number {
    return this.#size;
  }

  get roster(): RosterView {
    const { roster } = this.#claims;
    return {
      files: roster.files,
      people: roster.people,
      entryOf: (name, day, uri) => roster.claim(surfaceKey(name), day, uri),
      notPerson: (name, day, uri) => roster.nobody(surfaceKey(name), day, uri),
      personFor: (id) => this.person(id)?.rostered ?? null,
      officesOn,
    };
  }

  /** What the reader has settled about people counts from now on. */
  setRoster(roster: Roster): void {
    this.#claims = new RosterClaims(roster);
    this.#components.setRoster(this.#claims);
    this.officials.allChanged();
    this.#changed();
  }

  /** Adds an article or replaces it; null remembers a file that is no article. */
  put(uri: ArticleUri, read: ReadArticle | null, stamp: FileStamp = NO_STAMP, timeZone = ''): void {
    const builder = new SegmentBuilder();
    builder.add(uri, stamp, read);
    if (read === null) this.#facts.delete(uri);
    else this.#facts.set(uri, read.facts);
    const segment = openInMemory(builder.finish({ analyser: ANALYSER_VERSION, timeZone }));
    this.#add(segment);
    this.#level(segment, 0);
  }

  /** Adds many articles at once, each URI once. */
  putAll(articles: readonly (readonly [ArticleUri, ReadArticle])[], timeZone = ''): void {
    if (articles.length === 0) return;
    const builder = new SegmentBuilder();
    for (const [uri, read] of articles) {
      builder.add(uri, NO_STAMP, read);
      this.#facts.set(uri, read.facts);
    }
    this.#add(openInMemory(builder.finish({ analyser: ANALYSER_VERSION, timeZone })));
  }

  /** Adds the articles of a segment; they replace those of the same URI. */
  addSegment(segment: Segment): void {
    for (const uri of [...this.#facts.keys()]) if (segment.find(uriKey(uri)) >= 0) this.#facts.delete(uri);
    this.#add(segment);
  }

  /** Puts one segment in the place of others that hold the same living articles. */
  replaceSegments(old: readonly Segment[], merged: Segment | null): void {
    for (const segment of old) this.#drop(segment);
    if (merged !== null) this.#add(merged);
    this.#components.clear();
    this.officials.segmentsReplaced();
  }

  /** Forgets a file; unknown ones are none of its business. */
  delete(uri: ArticleUri): void {
    const doc = this.segments.find(uri);
    if (doc < 0) return;
    this.segments.bury(doc);
    this.#facts.delete(uri);
    this.#left(doc);
    this.#changed();
  }

  /** Whether the URI is an article's. */
  has(uri: ArticleUri): boolean {
    return this.numberOf(uri) >= 0;
  }

  /** What is remembered of a file, article or not; undefined for one never read. */
  remembered(uri: ArticleUri): RememberedFile | undefined {
    const doc = this.segments.find(uri);
    if (doc < 0) return undefined;
    const { segment, base } = this.segments.slotOf(doc)!;
    return { ...segment.stamp(doc - base), analyser: segment.analyser, timeZone: segment.timeZone, isArticle: segment.isArticle(doc - base) };
  }

  /** The facts of an article read lately; undefined for others, see `keepFacts`. */
  facts(uri: ArticleUri): Facts | undefined {
    return this.#facts.get(uri);
  }

  /** Hands over an article's facts, which must come from the same text as its record. */
  keepFacts(uri: ArticleUri, facts: Facts): void {
    if (this.has(uri)) this.#facts.set(uri, facts);
  }

  article(uri: ArticleUri): CorpusArticle | undefined {
    const known = this.#articles.get(uri);
    if (known !== undefined) return known;
    const facts = this.#facts.get(uri);
    const doc = facts === undefined ? -1 : this.numberOf(uri);
    if (facts === undefined || doc < 0) return undefined;
    const article = resolveArticle(uri, doc, facts, this);
    this.#articles.set(uri, article);
    return article;
  }

  /** The number of an article, -1 without it. */
  numberOf(uri: ArticleUri): Doc {
    const doc = this.segments.find(uri);
    return doc >= 0 && this.#at(doc, (segment, own) => segment.isArticle(own)) ? doc : -1;
  }

  entry(doc: Doc): ArticleEntry {
    return this.#at(doc, (segment, own) => ({ uri: segment.uri(own), title: segment.title(own), day: segment.day(own), outlet: segment.outlet(own) }));
  }

  outletOf(doc: Doc): string | null {
    return this.#at(doc, (segment, own) => segment.outlet(own));
  }

  titleSpan(uri: ArticleUri): Span | null {
    const doc = this.numberOf(uri);
    return doc < 0 ? null : this.#at(doc, (segment, own) => segment.record(own).titleSpan());
  }

  articles(): readonly ArticleEntry[] {
    if (this.#entries?.revision !== this.#revision) this.#entries = { revision: this.#revision, entries: Array.from(this.timeline.all(), (doc) => this.entry(doc)) };
    return this.#entries.entries;
  }

  *inOrder(person: string | null): Iterable<Doc> {
    if (person === null) yield* this.timeline.all();
    else for (const { article } of this.person(person)?.appearances ?? []) yield article;
  }

  outlets(): ReadonlyMap<string | null, number> {
    const counts = new Map<string | null, number>();
    for (const { segment, dead } of this.segments.slots) {
      const own = new Map<number, number>();
      for (let doc = 0; doc < segment.docs; doc++) {
        if (dead[doc] === 0 && segment.isArticle(doc)) own.set(segment.outletId(doc), (own.get(segment.outletId(doc)) ?? 0) + 1);
      }
      for (const [id, count] of own) {
        const outlet = id < 0 ? null : segment.strings.get(id);
        counts.set(outlet, (counts.get(outlet) ?? 0) + count);
      }
    }
    return counts;
  }

  tags(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { segment, dead } of this.segments.slots) {
      for (const key of segment.lists.tags.keys) {
        const tag = segment.strings.get(key);
        let count = 0;
        segment.lists.tags.each(key, (doc) => (count += dead[doc] === 0 ? 1 : 0));
        if (count > 0) counts.set(tag, (counts.get(tag) ?? 0) + count);
      }
    }
    return counts;
  }

  organisations(): Promise<ReadonlyMap<string, number>> {
    return this.#organisations.counts();
  }

  person(id: string): CorpusPerson | undefined {
    for (const name of new Set([id, id.replace(/（[^（）]*）$/, ''), id.replace(/#\d+$/, '')])) {
      const key = surfaceKey(name);
      const listed = this.#claims.around(key).flatMap((entry) => this.#claims.keysOf(entry));
      for (const node of new Set([key, ...this.names.nodesWithOther(key), ...listed])) {
        const found = this.#components.personsAround(node).find((person) => person.id === id);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  *people(): Iterable<CorpusPerson> {
    const seen = new Set<CorpusPerson>();
    for (const key of this.names.keys()) {
      for (const person of this.#components.personsAround(key)) {
        if (seen.has(person)) continue;
        seen.add(person);
        yield person;
      }
    }
  }

  topPeople(limit: number): readonly CorpusPerson[] {
    const known = this.#top;
    if (known?.revision === this.#revision && known.limit >= limit) return known.people.slice(0, limit);
    const persons = new Set<CorpusPerson>();
    for (const key of this.names.heaviest(limit * 2)) for (const person of this.#components.personsAround(key)) persons.add(person);
    const ordered = [...persons].sort((a, b) => b.articleCount - a.articleCount || b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
    const people = ordered.slice(0, limit);
    this.#top = { revision: this.#revision, limit, people };
    return people;
  }

  /** The persons a name may mean, by its key. */
  personsAround(key: string): readonly CorpusPerson[] {
    return this.#components.personsAround(key);
  }

  personAt(doc: Doc, index: number): CorpusPerson | undefined {
    return this.#components.personOf(localRef(doc, index));
  }

  appearance(refs: readonly LocalRef[], person: Person): RecordedAppearance {
    return new RecordedAppearance(refs, this.#source, person.rostered?.show ?? null);
  }

  statementRecords(doc: Doc): readonly StatementRecord[] {
    return this.#at(doc, (segment, own) => segment.record(own).statements());
  }

  encounterRecords(doc: Doc): readonly EncounterRecord[] {
    return this.#at(doc, (segment, own) => segment.record(own).encounters());
  }

  encountersIn(doc: Doc): readonly Encounter[] {
    const nameOf = (person: Person, index: number): string => person.rostered?.show ?? this.names.person(localRef(doc, index))?.name ?? '';
    return this.encounterRecords(doc).flatMap((encounter) => resolveEncounter(doc, encounter, this, nameOf) ?? []);
  }

  companions(person: string, limit: number): readonly Companion[] {
    return companions(this, person, limit);
  }

  /** The key of the name under which a local person is listed. */
  nodeKey(doc: Doc, index: number): string {
    return this.names.nodeKey(localRef(doc, index));
  }

  statements(filter: ListFilter): readonly StatementPlace[] {
    return listStatements(this, filter);
  }

  encounters(filter: ListFilter): readonly EncounterEvent[] {
    return listEncounters(this, filter);
  }

  related(uri: ArticleUri, limit: number): readonly Related[] {
    return relatedArticles(this, uri, limit);
  }

  reprints(uri: ArticleUri, limit: number): readonly Reprint[] {
    return reprintsOf(this, uri, limit);
  }

  sharing(name: string): readonly CorpusPerson[] {
    const key = surfaceKey(name);
    const found = new Set<CorpusPerson>();
    for (const node of [key, ...this.names.nodesWithOther(key)]) {
      for (const person of this.#components.personsAround(node)) if ([...person.forms.keys()].some((form) => surfaceKey(form) === key)) found.add(person);
    }
    return [...found];
  }

  findPeople(query: string, limit: number): readonly CorpusPerson[] {
    return findPeople(this, query, limit);
  }

  findArticles(query: string, limit: number): readonly ArticleEntry[] {
    return findArticles(this, query, limit);
  }

  /**
   * Works out ahead, bit by bit, what the first questions to a process would wait for: the order of the articles, who the much-named people are,
   * and one search, so that the engine has compiled what searches run through. Ends when `stop` says so or the corpus changes. Gives the articles
   * of some lines that were found.
   */
  async warmUp(stop: () => boolean): Promise<readonly ArticleUri[]> {
    const revision = this.#revision;
    const over = (): boolean => stop() || this.#revision !== revision;
    const pace = new Pace();
    for (const day of this.timeline.days()) {
      if (over()) return [];
      this.timeline.on(day);
      await pace.rest();
    }
    const names = this.names.heaviest(WARMED_NAMES);
    for (const key of names) {
      if (over()) return [];
      this.#components.personsAround(key);
      await pace.rest();
    }
    if (names[0] === undefined) return [];
    const question = { text: names[0], regex: false, near: [], within: 0, ...EVERYWHERE };
    const { hits } = await this.concordance({ question, sorts: [], group: null, offset: 0, limit: WARMED_LINES }, { stop: over });
    return [...new Set(hits.map(({ entry }) => entry.uri))];
  }

  /** The visible texts, for searching. */
  texts(): TextBlock[] {
    return this.segments.slots.map(({ segment, base }) => ({ first: base, starts: segment.textEnds, read: (target, from) => segment.text.readInto(target, from) }));
  }

  search(question: SearchQuestion, page: SearchPage): Promise<SearchAnswer> {
    return this.#concordances.search(question, page);
  }

  concordance(question: ConcordanceQuestion, limits: SearchLimits): Promise<ConcordanceAnswer> {
    return this.#concordances.lines(question, limits);
  }

  concordanceGroups(question: SearchQuestion, grouping: HitGrouping, limits: SearchLimits): Promise<GroupsAnswer> {
    return this.#concordances.groups(question, grouping, limits);
  }

  async findStatements(question: StatementQuestion, stop: () => boolean): Promise<readonly StatementRef[]> {
    const key = JSON.stringify([this.#revision, this.segments.slots.map(({ base }) => base), question]);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = await findStatements(this, question, stop);
    if (!stop()) this.#found.set(key, found);
    return found;
  }

  alsoSpoke(subject: SpokenSubject, stop: () => boolean): Promise<readonly AlsoSpoken[]> {
    return whileTextsLast(this, () => alsoSpoke(this, subject, stop));
  }

  tracePhrase(phrase: string, stop: () => boolean): Promise<Trace> {
    return whileTextsLast(this, () => tracePhrase(this, phrase, stop));
  }

  selected(filter: SearchFilter): readonly Doc[] {
    return selectedInOrder(this, filter);
  }

  mentionsWithin(filter: SearchFilter): (doc: Doc) => readonly FoundMention[] {
    return mentionsWithin(this, filter);
  }

  characters(doc: Doc): number {
    return this.#at(doc, (segment, own) => segment.textEnd(own) - segment.textStart(own));
  }

  version(doc: Doc): string {
    // What an editor holds has no stamp of a file; its number serves, as each change gives another one.
    return this.#at(doc, (segment, own) => {
      const { size, hash } = segment.stamp(own);
      return size === 0 && hash === 0 ? `#${doc}` : `${hash}:${size}`;
    });
  }

  uri(doc: Doc): ArticleUri {
    return this.#at(doc, (segment, own) => segment.uri(own));
  }

  day(doc: Doc): string | null {
    return this.#at(doc, (segment, own) => segment.day(own));
  }

  #at<T>(doc: Doc, read: (segment: Segment, own: number) => T): T {
    const slot = this.segments.slotOf(doc);
    if (slot === undefined) throw new RangeError(`no article has the number ${doc}`);
    return read(slot.segment, doc - slot.base);
  }

  #add(segment: Segment): void {
    // Names are worked out anew after many changes, and brought up to date after few.
    const few = segment.docs <= MOST_SMALL;
    if (!few) this.#components.clear();
    if (!few) this.officials.allChanged();
    const slot = this.segments.add(segment, (doc) => this.#left(doc));
    for (let doc = 0; doc < segment.docs; doc++) {
      if (!segment.isArticle(doc)) continue;
      this.#size++;
      this.timeline.add(slot.base + doc, segment.dayNumber(doc));
      this.names.countYear(segment.dayNumber(doc), 1);
      if (!few) continue;
      this.#components.articleChanged(slot.base + doc, segment.record(doc).people, 1);
      this.officials.articleChanged(slot.base + doc);
    }
    this.#changed();
  }

  #drop(segment: Segment): void {
    const slot = this.segments.slots.find((other) => other.segment === segment);
    if (slot === undefined) return;
    for (let doc = 0; doc < segment.docs; doc++) if (slot.dead[doc] === 0) this.#uncount(slot, doc);
    slot.dead.fill(1);
    this.segments.drop(segment);
    for (const level of this.#small) if (level.includes(segment)) level.splice(level.indexOf(segment), 1);
  }

  /** Takes an article that died out of all sums. */
  #left(doc: Doc): void {
    const slot = this.segments.slotOf(doc)!;
    const own = doc - slot.base;
    if (!this.#uncount(slot, own)) return;
    this.#components.articleChanged(doc, slot.segment.record(own).people, -1);
    this.officials.articleChanged(doc);
  }

  #uncount(slot: Slot, doc: number): boolean {
    if (!slot.segment.isArticle(doc)) return false;
    const day = slot.segment.dayNumber(doc);
    this.#size--;
    this.timeline.died(day);
    this.names.countYear(day, -1);
    return true;
  }

  #changed(): void {
    this.#revision++;
    this.#articles.clear();
    this.#components.forgetPersons();
  }

  #level(segment: Segment, level: number): void {
    const small = (this.#small[level] ??= []);
    small.push(segment);
    if (small.length <= MOST_SMALL) return;
    const dead = new Map(this.segments.slots.map((slot) => [slot.segment, slot.dead]));
    const old = [...small];
    const merged = openInMemory(mergeSegments(old, (one, doc) => dead.get(one)?.[doc] === 0));
    this.replaceSegments(old, merged.docs === 0 ? null : merged);
    if (merged.docs > 0) this.#level(merged, level + 1);
  }
}
