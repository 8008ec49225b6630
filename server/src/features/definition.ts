/** Go to definition: from a name to where the person is introduced, from a pronoun to the name it stands for. */
import type { MentionFacts, RoleFacts } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusQueries, Person } from '../corpus/model.ts';
import { containsOffset, type Span } from '../text/span.ts';
import { nodeAt, type ArticleNode } from './resolve.ts';

export interface Definition {
  /** What was asked about, `他` or `布林肯`. */
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
  readonly uri: ArticleUri;
  /** The introduction with its title where it has one: `美国国务院发言人普莱斯`. */
  readonly span: Span;
  /** The name alone: `普莱斯`. */
  readonly selection: Span;
}

/** Introductions offered at most; "go to implementations" has all of them. */
const MOST_TO_CHOOSE_FROM = 50;

/**
 * The one best target, so that the editor jumps; with the cursor on it already, the best introductions for the reader to choose from. Of a
 * person in the roster the entry is offered as well.
 */
export function definition(corpus: CorpusQueries, uri: ArticleUri, offset: number, text?: string): Definition | null {
  const node = nodeAt(corpus, uri, offset, text);
  if (node === undefined || !('person' in node)) return null;
  if (node.kind === 'pronoun') return { origin: node.span, targets: [antecedent(node)] };
  const { person, appearance } = node;
  const best = bestIntroduction(person, appearance.article, appearance.day) ?? firstMention(node);
  const onIt = best.uri === uri && containsOffset(best.span, offset);
  const targets = onIt ? introductions(person, appearance.article, appearance.day, MOST_TO_CHOOSE_FROM) : [];
  return { origin: node.span, targets: [...(targets.length > 0 ? targets : [best]), ...entryOf(person)] };
}

/** The person's entry in the roster, if there is one. */
function entryOf({ rostered }: Person): DefinitionTarget[] {
  return rostered === null ? [] : [{ uri: rostered.file, span: rostered.span, selection: rostered.name.span }];
}

/** Every introduction of the person under the cursor, best first. */
export function implementations(corpus: CorpusQueries, uri: ArticleUri, offset: number, text?: string): Definition | null {
  const node = nodeAt(corpus, uri, offset, text);
  if (node === undefined || !('person' in node)) return null;
  const targets = introductions(node.person, node.appearance.article, node.appearance.day);
  return { origin: node.span, targets: targets.length > 0 ? targets : [firstMention(node)] };
}

/**
 * The introductions of a person as seen from an article of a given day, best first: the article's own, then the latest up to that
 * day and back in time, then the earliest after it and on, undated ones last. For an undated article: from the earliest on.
 */
export function introductions(person: Person, article: number, day: string | null, most = Infinity): DefinitionTarget[] {
  return byEvidence(person.appearances.filter((appearance) => appearance.introduced), article, day)
    .slice(0, most)
    .flatMap((appearance) => (appearance.introduction === null ? [] : [targetOf(appearance, appearance.introduction)]));
}

/** The first of `introductions`, found without looking at all of them: much-named people are introduced in thousands of articles. */
export function bestIntroduction(person: Person, article: number, day: string | null): DefinitionTarget | undefined {
  const appearance = bestByEvidence(person.appearances, article, day, ({ introduced }) => introduced);
  const introduction = appearance?.introduction ?? null;
  return appearance === undefined || introduction === null ? undefined : targetOf(appearance, introduction);
}

/** The first of those wanted in the order of `byEvidence`; the appearances are given by date, the undated last. */
export function bestByEvidence(appearances: readonly Appearance[], article: number, day: string | null, wanted: (appearance: Appearance) => boolean): Appearance | undefined {
  const isBefore = (a: Appearance): boolean => a.day !== null && day !== null && a.day <= day;
  const other = (a: Appearance): boolean => a.article !== article && wanted(a);
  return (
    appearances.find((a) => a.article === article && wanted(a)) ??
    appearances.findLast((a) => isBefore(a) && other(a)) ??
    appearances.find((a) => !isBefore(a) && other(a))
  );
}

/** Appearances in the order in which they bear witness for an article: itself, before it (latest first), after it, undated. */
export function byEvidence(appearances: readonly Appearance[], article: number, day: string | null): Appearance[] {
  const others = appearances.filter((appearance) => appearance.article !== article);
  const isBefore = (a: Appearance): boolean => a.day !== null && day !== null && a.day <= day;
  return [
    ...appearances.filter((appearance) => appearance.article === article),
    ...others.filter(isBefore).reverse(),
    ...others.filter((a) => a.day !== null && !isBefore(a)),
    ...others.filter((a) => a.day === null),
  ];
}

/** The span of a mention with the title that stands at it. */
export function targetOf(appearance: Appearance, mention: MentionFacts): DefinitionTarget {
  const role = roleBeside(appearance, mention);
  const start = role === undefined ? mention.span.start : Math.min(role.span.start, mention.span.start);
  const end = role === undefined ? mention.span.end : Math.max(role.span.end, mention.span.end);
  return { uri: appearance.uri, span: { start, end }, selection: mention.span };
}

function roleBeside(appearance: Appearance, mention: MentionFacts): RoleFacts | undefined {
  // A role's `mention` counts within the article's own facts; the nearest role before the name is the one beside it.
  return appearance.roles.findLast((role) => role.span.end <= mention.span.start && mention.span.start - role.span.end <= 2);
}

/** The name a pronoun stands for: the person's latest mention before it, else the next one after it. */
function antecedent(node: ArticleNode & { kind: 'pronoun' }): DefinitionTarget {
  const { mentions } = node.appearance;
  const subject = node.statement.subject ?? node.span;
  const mention = mentions.findLast((m) => m.span.end <= subject.start) ?? mentions[0];
  const span = mention?.span ?? subject;
  return { uri: node.appearance.uri, span, selection: span };
}

/** For a name that nobody introduces: where this article first uses it. */
function firstMention(node: ArticleNode & { appearance: Appearance }): DefinitionTarget {
  const span = node.appearance.mentions[0]?.span ?? node.span;
  return { uri: node.appearance.uri, span, selection: span };
}
