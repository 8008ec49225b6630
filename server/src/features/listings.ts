/** Pages of statements and encounters for lists and charts, with what is shown of each; ranges are still offsets. */
import { LARGEST_PAGE } from '../../../protocol/src/messages.ts';
import { cueClass, type CueClass } from '../analysis/vocabulary.ts';
import type { ArticleUri, CorpusArticle, CorpusQueries, EncounterEvent, Statement, StatementPlace } from '../corpus/model.ts';
import { containsSpan, type Span } from '../text/span.ts';
import { reportsOfEncounter, reportsOfReference } from './encounters.ts';
import { personOfFacts } from './resolve.ts';
import { contentText } from './statement-text.ts';

export interface ListedStatement {
  readonly uri: ArticleUri;
  readonly day: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly cueClass: CueClass;
  readonly content: string;
  readonly statement: Statement;
}

/** What is shown of statements, in the order given; those of articles that have not been prepared are left out. */
export function listedStatements(corpus: CorpusQueries, places: readonly StatementPlace[]): ListedStatement[] {
  return places.flatMap(({ uri, index }): ListedStatement[] => {
    const article = corpus.article(uri);
    const facts = article?.facts.statements[index];
    const statement = article?.statements.find((s) => s.cue.span.start === facts?.cue.span.start && s.span.start === facts.span.start);
    if (article === undefined || statement === undefined) return [];
    const { title, outlet } = article.facts;
    return [{
      uri, day: article.day, title: title?.text ?? null, outlet: outlet?.text ?? null,
      cueClass: cueClass(statement.cue.text), content: contentText(statement), statement,
    }];
  });
}

/** A phrase of an article, and where another article reports what it points back to. */
export interface BackReference {
  readonly uri: ArticleUri;
  readonly span: Span;
  readonly text: string;
  readonly targets: readonly { readonly uri: ArticleUri; readonly span: Span }[];
}

export interface ListedEncounter {
  readonly event: EncounterEvent;
  /** The encounter looked back at from its reports, and phrases in them that count or recall encounters of the same people. */
  readonly references: readonly BackReference[];
}

/** Encounters with the phrases that point back to them, as far as their articles have been prepared. */
export function listedEncounters(corpus: CorpusQueries, events: readonly EncounterEvent[]): ListedEncounter[] {
  return events.map((event): ListedEncounter => {
    const uris = [...new Set(event.reports.map(({ uri }) => uri))];
    return { event, references: uris.flatMap((uri) => backReferences(corpus, corpus.article(uri), event)) };
  });
}

function backReferences(corpus: CorpusQueries, article: CorpusArticle | undefined, event: EncounterEvent): BackReference[] {
  if (article === undefined) return [];
  const found: BackReference[] = [];
  const ids = event.participants.map(({ id }) => id);
  // A counting phrase belongs to the latest encounter of its kind: 这是两人一个月内第二次通电话.
  const latest = article.encounters.filter(({ kind }) => kind === event.kind).reduce((last, { date }) => (date !== null && date > last ? date : last), '');
  for (const reference of article.facts.encounterReferences) {
    if (reference.kind !== event.kind || (event.date ?? '') !== latest) continue;
    if (!reference.participants.every((index) => ids.includes(personOfFacts(article, index)?.person.id ?? ''))) continue;
    const targets = reportsOfReference(corpus, article, reference);
    if (targets.length > 0) found.push({ uri: article.uri, span: reference.span, text: reference.text, targets: targets.map(({ uri, span }) => ({ uri, span })) });
  }
  for (const encounter of article.encounters) {
    const same = encounter.kind === event.kind && encounter.date === event.date && encounter.participants.length === ids.length;
    if (!same || !encounter.participants.every(({ id }) => ids.includes(id))) continue;
    const targets = reportsOfEncounter(corpus, article, encounter);
    const words = article.dates.find((date) => date.value === encounter.date && containsSpan(encounter.span, date.span)) ?? encounter;
    if (targets.length > 0) found.push({ uri: article.uri, span: words.span, text: words.text ?? '', targets: targets.map(({ uri, span }) => ({ uri, span })) });
  }
  return found;
}

/** The part of a list that was asked for, at most `LARGEST_PAGE` items. */
export function cut<T>(all: readonly T[], offset: number, limit: number): readonly T[] {
  const from = Math.max(0, offset);
  return all.slice(from, from + Math.min(LARGEST_PAGE, Math.max(0, limit)));
}
