/**
 * Statements and encounters of many articles, chosen by person, article and time. Works on facts and names alone and builds no
 * article, so that a list over the whole corpus stays cheap; what is shown of a page is looked up afterwards.
 */
import type { Facts } from '../analysis/facts.ts';
import type { ArticleEntry, ArticleUri, EncounterEvent, EncounterReportPlace, ListFilter, StatementPlace } from './model.ts';
import { compareCodeUnits } from './order.ts';
import type { CorpusPerson, Persons } from './persons.ts';
import { OF_ONE } from './resolve-article.ts';

/** What a listing needs to know of the corpus. */
export interface Listed {
  readonly persons: Persons;
  articles(): readonly ArticleEntry[];
  facts(uri: ArticleUri): Facts | undefined;
}

/** By date of the article (oldest first, undated last), then in text order. */
export function listStatements(corpus: Listed, filter: ListFilter): StatementPlace[] {
  const found: StatementPlace[] = [];
  for (const { uri, day } of chosenArticles(corpus, filter)) {
    if (!isWithin(day, filter)) continue;
    const facts = corpus.facts(uri)!;
    facts.statements.forEach((statement, index) => {
      const speaker = statement.person === null ? null : corpus.persons.of(uri, facts, statement.person);
      if (speaker === undefined || (filter.person !== null && speaker?.id !== filter.person)) return;
      found.push({ uri, index });
    });
  }
  return found;
}

/**
 * One event for each encounter: reports of several articles on the same people, in the same way, on the same date are put together;
 * an encounter without a date stays its article's own. By date (oldest first, undated last), then by the participants' names.
 */
export function listEncounters(corpus: Listed, filter: ListFilter): EncounterEvent[] {
  const events = new Map<string, EncounterEvent & { readonly reports: EncounterReportPlace[] }>();
  for (const { uri, day } of chosenArticles(corpus, filter)) {
    const facts = corpus.facts(uri)!;
    for (const { kind, status, date, participants, text, span } of facts.encounters) {
      if (!isWithin(date ?? day, filter)) continue;
      const persons = [...new Set(participants.flatMap((index) => corpus.persons.of(uri, facts, index) ?? []))];
      if (persons.length < (OF_ONE.has(kind) ? 1 : 2)) continue;
      if (filter.person !== null && !persons.some((person) => person.id === filter.person)) continue;
      const ids = persons.map((person) => person.id).sort(compareCodeUnits);
      const key = [status, kind, date ?? uri, ...ids].join('\t');
      const report = { uri, day, text, span, first: persons[0]!.id };
      const event = events.get(key);
      if (event === undefined) events.set(key, { kind, status, date, participants: persons.map(participant), reports: [report] });
      else event.reports.push(report);
    }
  }
  return [...events.values()].sort(byDate);
}

function participant({ id, name }: CorpusPerson): EncounterEvent['participants'][number] {
  return { id, name };
}

function byDate(a: EncounterEvent, b: EncounterEvent): number {
  const names = (event: EncounterEvent): string => event.participants.map(({ name }) => name).join();
  return compareCodeUnits(a.date ?? '9', b.date ?? '9') || compareCodeUnits(names(a), names(b)) || compareCodeUnits(a.kind, b.kind);
}

function chosenArticles(corpus: Listed, { person, uri }: ListFilter): readonly ArticleEntry[] {
  const uris = person === null ? null : (corpus.persons.get(person)?.uris ?? new Set<ArticleUri>());
  if (uris === null && uri === null) return corpus.articles();
  return corpus.articles().filter((entry) => (uris === null || uris.has(entry.uri)) && (uri === null || entry.uri === uri));
}

/** A month or a year counts as its first day, so that `2021-11` lies in the span that begins with it. */
function isWithin(date: string | null, { from, to }: ListFilter): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from.slice(0, date.length)) && (to === null || date <= to);
}
