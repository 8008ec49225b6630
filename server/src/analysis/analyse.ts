/** Article → Facts: runs every analyser over the visible text and turns what they find into offsets of the file. Pure and total. */
import type { Article, Located, ParsedArticle } from '../article/article.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';
import { SPELLING_OF } from '../language/zh/figures.ts';
import { findDates } from './dates.ts';
import { findEncounters } from './encounters.ts';
import { ANALYSER_VERSION, type Facts, type MentionFacts, type PersonFacts } from './facts.ts';
import type { KnownName } from './known-names.ts';
import { findPeople, type FoundPerson } from './people.ts';
import { lastStartingBefore, toSource, type Source } from './source.ts';
import { findStatements } from './statements.ts';
import { findTerms } from './terms.ts';

const PREVIEW = 60;

/** The facts of one parsed file; null when the file is no article. `known`: names of people told beforehand, which the text alone need not show. */
export function analyse(parsed: ParsedArticle, known: readonly KnownName[] = []): Facts | null {
  const { article } = parsed;
  if (!article) return null;
  const source = toSource(article);
  const dates = findDates(source.text, 0, source.text.length, article.date?.day ?? null);
  const people = findPeople(source, known);
  const statements = findStatements(source, people, dates);
  const { encounters, references } = findEncounters(source, people, dates, statements, article.date?.day ?? null);
  const facts = people.map((person) => personFacts(source, person));
  const number = new Map(people.map((person, at) => [person, at]));
  const file = (span: Span): Span => article.visible.fileSpan(span);
  const indices = (persons: readonly FoundPerson[]): number[] => persons.map((person) => number.get(person) ?? -1).filter((at) => at >= 0);
  return {
    version: ANALYSER_VERSION,
    ...metadata(article),
    paragraphs: source.paragraphs.filter((p) => p.end > p.start).map((p) => ({ kind: p.kind, span: file(p), preview: source.text.slice(p.start, Math.min(p.end, p.start + PREVIEW)) })),
    people: facts,
    statements: statements.map((s) => {
      const person = s.person ? (number.get(s.person) ?? null) : null;
      return {
        speaker: person !== null ? (facts[person]?.name ?? '') : s.organisation ? source.text.slice(s.organisation.start, s.organisation.end) : '',
        person,
        resolved: s.resolved,
        subject: s.subject ? file(s.subject) : null,
        cue: { text: source.text.slice(s.cue.start, s.cue.end), span: file(s.cue) },
        kind: s.kind,
        span: file(s.span),
        content: s.content.end > s.content.start ? file(s.content) : { start: file(s.cue).end, end: file(s.cue).end },
        text: source.text.slice(s.span.start, s.span.end),
      };
    }),
    dates: dates.map((date) => ({ text: date.text, value: date.value, span: file(date) })),
    encounters: encounters.map((e) => ({ kind: e.kind, status: e.status, date: e.date, participants: indices(e.participants), text: source.text.slice(e.span.start, e.span.end), span: file(e.span) })),
    encounterReferences: references.map((r) => ({ kind: r.kind, participants: indices(r.participants), from: r.from, to: r.to, text: source.text.slice(r.span.start, r.span.end), span: file(r.span) })),
    terms: findTerms(source),
    problems: parsed.problems,
  };
}

function metadata(article: Article): Pick<Facts, 'title' | 'date' | 'outlet' | 'url' | 'tags' | 'categories' | 'frontMatter' | 'frontMatterTitle'> {
  const { title, date, outlet, url, tags, categories, frontMatter, frontMatterTitle } = article;
  const own = (located: Located | null): Located | null => (located === null ? null : { text: ownCopy(located.text), span: located.span });
  return { title: own(title), date, outlet: own(outlet), url: own(url), tags: tags.map(ownCopy), categories: categories.map(ownCopy), frontMatter, frontMatterTitle };
}

function personFacts(source: Source, person: FoundPerson): PersonFacts {
  const mentions: MentionFacts[] = person.mentions.map((span) => ({ span: source.article.visible.fileSpan(span), text: source.text.slice(span.start, span.end) }));
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  const surfaces = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length || (a < b ? -1 : 1));
  const roles = distinctRoles(source, person);
  return {
    name: surfaces[0] ?? '',
    latin: person.latin,
    spelling: [...person.forms].map((form) => SPELLING_OF.get(form)).find((spelling) => spelling !== undefined) ?? null,
    surfaces,
    roles,
    official: person.official,
    confidence: person.confidence,
    mentions,
    introduction: person.roles[0] ? mentionAt(person, person.roles[0].at) : person.latin ? 0 : null,
  };
}

/** The number of the mention that begins at `start`. */
function mentionAt(person: FoundPerson, start: number): number {
  return Math.max(0, lastStartingBefore(person.mentions, start));
}

/** Each title once: with its affiliation where any mention gives one. */
function distinctRoles(source: Source, person: FoundPerson): PersonFacts['roles'] {
  const kept = new Map<string, PersonFacts['roles'][number]>();
  for (const role of person.roles) {
    const slice = (span: Span): string => source.text.slice(span.start, span.end);
    const title = slice(role.title);
    const affiliation = role.affiliation ? slice(role.affiliation) : null;
    const start = Math.min(role.affiliation?.start ?? role.title.start, role.title.start);
    const known = kept.get(title);
    if (known && (known.affiliation !== null || affiliation === null)) continue;
    kept.set(title, { title, affiliation, mention: mentionAt(person, role.at), span: source.article.visible.fileSpan({ start, end: role.title.end }) });
  }
  return [...kept.values()].sort((a, b) => a.mention - b.mention);
}
