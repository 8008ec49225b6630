/**
 * Statements and encounters of many articles, chosen by person, article and time. Works on records and names alone and builds no
 * article, so that a list over the whole corpus stays cheap; what is shown of a page is looked up afterwards.
 */
import type { ArticleUri, EncounterEvent, EncounterReportPlace, ListFilter, StatementPlace } from './model.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson } from './persons.ts';
import { OF_ONE } from './resolve-article.ts';
import type { EncounterRecord, StatementRecord } from './segment/record.ts';
import type { Doc } from './segment-set.ts';

/** What a listing needs to know of the corpus. */
export interface Listed {
  /** Articles in the order of their days: all, or those that name a person. */
  inOrder(person: string | null): Iterable<Doc>;
  person(id: string): CorpusPerson | undefined;
  personAt(doc: Doc, index: number): CorpusPerson | undefined;
  /** The key of the name under which a local person is listed. */
  nodeKey(doc: Doc, index: number): string;
  numberOf(uri: ArticleUri): Doc;
  uri(doc: Doc): ArticleUri;
  day(doc: Doc): string | null;
  statementRecords(doc: Doc): readonly StatementRecord[];
  encounterRecords(doc: Doc): readonly EncounterRecord[];
}

/** By date of the article (oldest first, undated last), then in text order. */
export function listStatements(corpus: Listed, filter: ListFilter): StatementPlace[] {
  const found: StatementPlace[] = [];
  // Who else speaks in the articles of one person need not be known.
  const keys = filter.person === null ? null : new Set(corpus.person(filter.person)?.nodeKeys);
  for (const doc of chosenArticles(corpus, filter)) {
    if (!isWithin(corpus.day(doc), filter)) continue;
    let uri: ArticleUri | undefined;
    corpus.statementRecords(doc).forEach((statement, index) => {
      if (keys !== null && (statement.person === null || !keys.has(corpus.nodeKey(doc, statement.person)))) return;
      const speaker = statement.person === null ? null : corpus.personAt(doc, statement.person);
      if (speaker === undefined || (filter.person !== null && speaker?.id !== filter.person)) return;
      found.push({ uri: (uri ??= corpus.uri(doc)), index });
    });
  }
  return found;
}

/**
 * One event for each encounter: reports of several articles on the same people, in the same way, on the same date are put together;
 * an encounter without a date stays its article's own. By date (oldest first, undated last), then by the participants' names.
 */
export function listEncounters(corpus: Listed, filter: ListFilter): EncounterEvent[] {
  const events = new Events(corpus, filter);
  for (const doc of chosenArticles(corpus, filter)) events.add(doc);
  return events.list();
}

/** Puts the encounters that articles report together as `listEncounters` tells; the articles are to be added in their order. */
export class Events {
  readonly #corpus: Listed;
  readonly #filter: Pick<ListFilter, 'person' | 'from' | 'to'>;
  readonly #events = new Map<string, EncounterEvent & { readonly reports: EncounterReportPlace[] }>();

  constructor(corpus: Listed, filter: Pick<ListFilter, 'person' | 'from' | 'to'>) {
    this.#corpus = corpus;
    this.#filter = filter;
  }

  /** `counts` tells which of the article's encounters do. */
  add(doc: Doc, counts: (record: EncounterRecord) => boolean = () => true): void {
    const corpus = this.#corpus;
    const records = corpus.encounterRecords(doc);
    if (records.length === 0) return;
    const uri = corpus.uri(doc);
    const day = corpus.day(doc);
    for (const record of records) {
      const { kind, status, date, participants, initiative, span } = record;
      if (!isWithin(date ?? day, this.#filter) || !counts(record)) continue;
      const persons = [...new Set(participants.flatMap((index) => corpus.personAt(doc, index) ?? []))];
      if (persons.length < (OF_ONE.has(kind) ? 1 : 2)) continue;
      if (this.#filter.person !== null && !persons.some((person) => person.id === this.#filter.person)) continue;
      const ids = persons.map((person) => person.id).sort(compareCodeUnits);
      const key = [status, kind, date ?? uri, ...ids].join('\t');
      const report = { uri, day, span, initiative, first: persons[0]!.id };
      const event = this.#events.get(key);
      if (event === undefined) this.#events.set(key, { kind, status, date, participants: persons.map(participant), reports: [report] });
      else event.reports.push(report);
    }
  }

  list(): EncounterEvent[] {
    return [...this.#events.values()].sort(byDate);
  }
}

function participant({ id, name }: CorpusPerson): EncounterEvent['participants'][number] {
  return { id, name };
}

function byDate(a: EncounterEvent, b: EncounterEvent): number {
  const names = (event: EncounterEvent): string => event.participants.map(({ name }) => name).join();
  return compareCodeUnits(a.date ?? '9', b.date ?? '9') || compareCodeUnits(names(a), names(b)) || compareCodeUnits(a.kind, b.kind);
}

function chosenArticles(corpus: Listed, { person, uri }: ListFilter): Iterable<Doc> {
  if (uri === null) return corpus.inOrder(person);
  const doc = corpus.numberOf(uri);
  return doc < 0 ? [] : [doc];
}

/** A month or a year counts as its first day, so that `2021-11` lies in the span that begins with it. */
function isWithin(date: string | null, { from, to }: Pick<ListFilter, 'from' | 'to'>): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from.slice(0, date.length)) && (to === null || date <= to);
}
