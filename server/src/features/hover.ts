/**
 * What a reader learns by pointing at something: a person's card, the day a date expression means, what is related to an
 * article. Plain data; `hover-render.ts` makes Markdown of it.
 */
import type { RoleFacts } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, Person, Related } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { bestByEvidence } from './definition.ts';
import { reportsOfReference, type EncounterReport } from './encounters.ts';
import { reasonsFor, type Reasons } from './hover-reasons.ts';
import { changes, stints } from './offices.ts';
import { nodeAt } from './resolve.ts';
import { rosteredOffices, type RosteredOffices } from './rostered-offices.ts';

const MAX_RELATED = 6;

/** The article that states something, to be named and linked. */
export interface Evidence {
  readonly uri: ArticleUri;
  readonly title: string | null;
  readonly day: string | null;
  /** The words that state it: `美国国务院发言人`. */
  readonly span: Span;
}

export interface AttestedRole {
  readonly affiliation: string | null;
  readonly title: string;
  readonly evidence: Evidence;
}

export interface OfficeInTime extends AttestedRole {
  readonly first: string;
  readonly last: string;
  /** Whether it took the place of those before it; else it was held beside them. */
  readonly follows: boolean;
}

export interface PersonCard {
  readonly kind: 'person';
  /** As this article writes the name. */
  readonly name: string;
  /** The words pointed at when they are no name: `他`. */
  readonly standIn: string | null;
  readonly latin: readonly string[];
  /** The roles valid for this article, with what attests them; `here` when this article itself does. */
  readonly roles: readonly AttestedRole[];
  readonly basis: 'here' | 'before' | 'after';
  /** What the roster says of the day comes before all that articles say; null when it says nothing. */
  readonly rostered: RosteredOffices | null;
  /** The offices in order of time, when they changed; else empty. */
  readonly offices: readonly OfficeInTime[];
  /** All other distinct roles, each with its first attestation, oldest first. */
  readonly otherRoles: readonly AttestedRole[];
  readonly spellings: Person['surfaces'];
  readonly reasons: Reasons;
  readonly mentions: number;
  readonly articles: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export type HoverCard =
  | PersonCard
  | { readonly kind: 'date'; readonly expression: string; readonly value: string }
  | { readonly kind: 'reference'; readonly phrase: string; readonly reports: readonly EncounterReport[] }
  | { readonly kind: 'related'; readonly related: readonly Related[] };

export interface Hover {
  readonly span: Span;
  readonly card: HoverCard;
}

/** The card for what stands at `offset`, null when there is nothing to say. `text` is the file's text, if at hand. */
export function hover(corpus: CorpusQueries, uri: ArticleUri, offset: number, text?: string): Hover | null {
  const node = nodeAt(corpus, uri, offset, text);
  const article = corpus.article(uri);
  if (node === undefined || article === undefined) return null;
  const { span } = node;
  switch (node.kind) {
    case 'person':
    case 'role':
      return { span, card: personCard(corpus, article, node.person, node.appearance, null) };
    case 'pronoun': {
      const words = node.statement.text.slice(0, span.end - span.start);
      return { span, card: personCard(corpus, article, node.person, node.appearance, words) };
    }
    case 'date':
      return { span, card: { kind: 'date', expression: node.date.text, value: node.date.value } };
    case 'reference': {
      const reports = reportsOfReference(corpus, article, node.reference);
      return reports.length === 0 ? null : { span, card: { kind: 'reference', phrase: node.reference.text, reports } };
    }
    case 'title':
      return { span, card: { kind: 'related', related: corpus.related(uri, MAX_RELATED) } };
  }
}

function personCard(corpus: CorpusQueries, article: CorpusArticle, person: Person, here: Appearance, standIn: string | null): PersonCard {
  const attesting = bestByEvidence(person.appearances, article.article, article.day, ({ hasRoles }) => hasRoles);
  const roles = attesting === undefined ? [] : distinctRoles([attesting]);
  const known = new Set(roles.map(([key]) => key));
  const inTime = stints(person);
  const shown = changes(inTime) ? inTime : [];
  for (const { role } of shown) known.add(roleKey(role));
  const others = distinctRoles(person.appearances).filter(([key]) => !known.has(key));
  const attest = ([, appearance, role]: RoleEntry): AttestedRole => {
    const { title } = corpus.entry(appearance.article);
    return {
      affiliation: role.affiliation,
      title: role.title,
      evidence: { uri: appearance.uri, title, day: appearance.day, span: role.span },
    };
  };
  return {
    kind: 'person',
    name: here.name,
    standIn,
    latin: person.latin,
    roles: roles.map(attest),
    basis: attesting === undefined || attesting.article === article.article ? 'here' : isUpTo(attesting.day, article.day) ? 'before' : 'after',
    rostered: rosteredOffices(corpus, person, here),
    offices: shown.map(({ affiliation, title, first, last, follows, appearance, role }): OfficeInTime => {
      return { ...attest(['', appearance, role]), affiliation, title, first, last, follows };
    }),
    otherRoles: others.map(attest),
    spellings: person.surfaces.filter((surface) => surface.text !== here.name),
    reasons: reasonsFor(person, article.article, article.day),
    mentions: person.mentionCount,
    articles: person.articleCount,
    firstDay: person.firstDay,
    lastDay: person.lastDay,
  };
}

type RoleEntry = readonly [key: string, appearance: Appearance, role: RoleFacts];

/** Each role once, where it is attested first; the appearances are given oldest first. */
function distinctRoles(appearances: readonly Appearance[]): RoleEntry[] {
  const found = new Map<string, RoleEntry>();
  for (const appearance of appearances) {
    for (const role of appearance.roles) {
      const key = roleKey(role);
      if (!found.has(key)) found.set(key, [key, appearance, role]);
    }
  }
  return [...found.values()];
}

function roleKey(role: RoleFacts): string {
  return `${role.affiliation ?? ''}\n${role.title}`;
}

function isUpTo(day: string | null, limit: string | null): boolean {
  return day !== null && limit !== null && day <= limit;
}
