/**
 * Who contacted whom, for the editor's call hierarchy: people call, meet, visit and write to each other. An edge is one encounter
 * that took place, whatever number of articles report it. Where its words tell who took the first step (致电, 应约) it runs one way; all
 * others count both ways. An edge leads to the sentence of a report: of the article it was asked from if that reports it, else of
 * the earliest one.
 */
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, EncounterEvent, EncounterReportPlace, Person } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { containsOffset, containsSpan, type Span } from '../text/span.ts';
import { nodeAt } from './resolve.ts';

/** A person at a place of an article. */
export interface ContactNode {
  readonly person: string;
  readonly name: string;
  readonly detail: string;
  readonly uri: ArticleUri;
  readonly span: Span;
  /** The name in it, or the whole where the name stands elsewhere; lies within `span`. */
  readonly selection: Span;
}

export interface Contact {
  readonly node: ContactNode;
  /** The sentences in the caller's article; empty when only other articles report the encounter. */
  readonly here: readonly Span[];
  /** The sentences in the article of `node`. */
  readonly there: readonly Span[];
}

/**
 * The persons whose contacts can be asked for at `offset`: the one named there; else those of the encounter, else the speaker of
 * the statement, that stands there.
 */
export function contactNodes(corpus: CorpusQueries, uri: ArticleUri, offset: number, texts: Texts, text?: string): ContactNode[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const node = nodeAt(corpus, uri, offset, text);
  if (node !== undefined && 'person' in node) return [rootNode(corpus, article, node.person, node.span, texts)];
  const encounter = article.encounters.find(({ span }) => containsOffset(span, offset));
  if (encounter !== undefined) {
    return encounter.participants.flatMap(({ id }) => {
      const person = corpus.person(id);
      return person === undefined ? [] : [rootNode(corpus, article, person, nameIn(person.appearanceIn(article.article), encounter.span), texts)];
    });
  }
  const speaker = article.statements.findLast(({ span, speakerId }) => speakerId !== null && containsOffset(span, offset));
  const person = speaker?.speakerId == null ? undefined : corpus.person(speaker.speakerId);
  return person === undefined ? [] : [rootNode(corpus, article, person, speaker!.subject ?? speaker!.cue.span, texts)];
}

/** Whom the person contacted (`outgoing`) or who contacted the person (`incoming`), by date; `uri` is the article asked from. */
export function contacts(corpus: CorpusQueries, person: string, uri: ArticleUri, direction: 'incoming' | 'outgoing', texts: Texts): Contact[] {
  const found: Contact[] = [];
  for (const event of corpus.encounters({ person, uri: null, from: null, to: null })) {
    if (event.status !== 'happened' || event.participants.length < 2) continue;
    for (const other of event.participants) {
      if (other.id === person) continue;
      if (runs(event, direction === 'outgoing' ? person : other.id)) found.push(contact(corpus, event, other.id, uri, texts));
    }
  }
  return found;
}

/** Whether the encounter is one in which `from` turned to the others. Reports that disagree leave it open. */
function runs(event: EncounterEvent, from: string): boolean {
  if (event.participants.length !== 2) return true;
  const starters = new Set<string>();
  for (const { initiative: step, first } of event.reports) {
    if (step !== 'open') starters.add(step === 'first' ? first : (event.participants.find(({ id }) => id !== first)?.id ?? first));
  }
  return starters.size !== 1 || starters.has(from);
}

function contact(corpus: CorpusQueries, event: EncounterEvent, other: string, caller: ArticleUri, texts: Texts): Contact {
  const report = bestReport(event, caller);
  const number = corpus.numberOf(report.uri);
  const appearance = corpus.person(other)?.appearanceIn(number);
  const { span } = report;
  const sentences = (uri: ArticleUri): Span[] => event.reports.filter((r) => r.uri === uri).map((r) => r.span);
  const written = appearance?.name;
  const inside = nameIn(appearance, span);
  return {
    node: {
      person: other,
      name: written ?? event.participants.find(({ id }) => id === other)?.name ?? other,
      detail: details(event, corpus.entry(number).outlet, texts),
      uri: report.uri,
      span,
      selection: containsSpan(span, inside) ? inside : span,
    },
    here: sentences(caller),
    there: sentences(report.uri),
  };
}

/** `2021-08-16 · 通话 · 联合早报 · 2 篇文章` */
function details(event: EncounterEvent, outlet: string | null, texts: Texts): string {
  const reporting = new Set(event.reports.map(({ uri }) => uri)).size;
  return [
    event.date ?? texts.hover.undated,
    texts.encounter.kind(event.kind),
    outlet ?? '',
    reporting > 1 ? texts.encounter.articles(reporting) : '',
  ].filter((part) => part !== '').join(' · ');
}

function bestReport({ reports, date }: EncounterEvent, caller: ArticleUri): EncounterReportPlace {
  const atTheTime = reports.find(({ day }) => day !== null && date !== null && day >= date);
  return reports.find(({ uri }) => uri === caller) ?? atTheTime ?? reports[0]!;
}

function rootNode(corpus: CorpusQueries, article: CorpusArticle, person: Person, selection: Span, texts: Texts): ContactNode {
  const appearance = article.people.find((entry) => entry.person.id === person.id)?.appearance;
  const office = appearance?.roles[0] ?? person.appearances.findLast(({ hasRoles }) => hasRoles)?.roles[0];
  const count = corpus.encounters({ person: person.id, uri: null, from: null, to: null })
    .filter(({ status, participants }) => status === 'happened' && participants.length > 1).length;
  const detail = [office === undefined ? '' : `${office.affiliation ?? ''}${office.title}`, texts.encounter.count(count)];
  return {
    person: person.id,
    name: appearance?.name ?? person.name,
    detail: detail.filter((part) => part !== '').join(' · '),
    uri: article.uri,
    span: selection,
    selection,
  };
}

/** Where an article names a person within a span, else where it names the person first. */
function nameIn(appearance: Appearance | undefined, span: Span): Span {
  const inside = appearance?.mentions.find((mention) => containsSpan(span, mention.span));
  return (inside ?? appearance?.mentions[0])?.span ?? span;
}
