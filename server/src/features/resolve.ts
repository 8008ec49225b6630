/**
 * What stands at a place in an article. Hover, definition, references and highlights all ask here, so that they agree on what
 * the cursor is on. Answers with spans in the file's text.
 */
import type { DateFacts, EncounterReferenceFacts, MentionFacts, RoleFacts } from '../analysis/facts.ts';
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, Person, Statement } from '../corpus/model.ts';
import { containsOffset, type Span } from '../text/span.ts';

interface OfPerson {
  readonly span: Span;
  readonly person: Person;
  readonly appearance: Appearance;
}

export type ArticleNode =
  /** A name: `布林肯`. */
  | ({ readonly kind: 'person'; readonly mention: MentionFacts } & OfPerson)
  /** Words that stand for a person as the subject of a statement: `他`, `这位发言人`. */
  | ({ readonly kind: 'pronoun'; readonly statement: Statement } & OfPerson)
  /** A title beside a name: `美国国务院发言人`. */
  | ({ readonly kind: 'role'; readonly role: RoleFacts } & OfPerson)
  | { readonly kind: 'date'; readonly span: Span; readonly date: DateFacts }
  | { readonly kind: 'reference'; readonly span: Span; readonly reference: EncounterReferenceFacts }
  | { readonly kind: 'title'; readonly span: Span };

/**
 * The node at `offset` of the article's file; undefined when nothing known stands there or the file is no article.
 * Names win over the wider things they stand in. With the file's `text`, the front matter's title counts as the headline when
 * both read the same; the span answered is then the one in the front matter.
 */
export function nodeAt(corpus: CorpusQueries, uri: ArticleUri, offset: number, text?: string): ArticleNode | undefined {
  const article = corpus.article(uri);
  if (article === undefined) return undefined;
  const shift = text === undefined ? 0 : headlineShift(article, offset, text);
  const node = findNode(article, offset + shift);
  if (node === undefined || shift === 0) return node ?? frontMatterTitle(article, offset);
  return { ...node, span: { start: node.span.start - shift, end: node.span.end - shift } };
}

/** The person whom `index` of the article's own facts means in the corpus. */
export function personOfFacts(article: CorpusArticle, index: number): { person: Person; appearance: Appearance } | undefined {
  const start = article.facts.people[index]?.mentions[0]?.span.start;
  if (start === undefined) return undefined;
  return article.people.find(({ appearance }) => appearance.mentions.some((m) => m.span.start === start));
}

function findNode(article: CorpusArticle, offset: number): ArticleNode | undefined {
  // Names often stand side by side: the one that begins at the cursor wins over the one that ends there.
  const found: ArticleNode[] = [];
  for (const { person, appearance } of article.people) {
    for (const mention of appearance.mentions) {
      if (containsOffset(mention.span, offset)) found.push({ kind: 'person', span: mention.span, person, appearance, mention });
    }
  }
  for (const statement of article.statements) {
    const { subject } = statement;
    if (subject === null || (statement.resolved !== 'pronoun' && statement.resolved !== 'title')) continue;
    if (!containsOffset(subject, offset)) continue;
    const speaker = article.people.find(({ person }) => person.id === statement.speakerId);
    if (speaker !== undefined) found.push({ kind: 'pronoun', span: subject, statement, ...speaker });
  }
  for (const date of article.dates) {
    if (containsOffset(date.span, offset)) found.push({ kind: 'date', span: date.span, date });
  }
  for (const { person, appearance } of article.people) {
    for (const role of appearance.roles) {
      if (containsOffset(role.span, offset)) found.push({ kind: 'role', span: role.span, person, appearance, role });
    }
  }
  for (const reference of article.facts.encounterReferences) {
    if (containsOffset(reference.span, offset)) found.push({ kind: 'reference', span: reference.span, reference });
  }
  const title = article.facts.title;
  if (title !== null && containsOffset(title.span, offset)) found.push({ kind: 'title', span: title.span });
  return found.find((node) => offset < node.span.end) ?? found[0];
}

function frontMatterTitle(article: CorpusArticle, offset: number): ArticleNode | undefined {
  const span = article.facts.frontMatterTitle;
  return span !== null && containsOffset(span, offset) ? { kind: 'title', span } : undefined;
}

/** How far the headline stands behind the front matter's title, when the offset is in the latter and both read the same. */
function headlineShift(article: CorpusArticle, offset: number, text: string): number {
  const { title, frontMatterTitle: written } = article.facts;
  if (title === null || written === null || !containsOffset(written, offset)) return 0;
  const same = text.slice(written.start, written.end) === text.slice(title.span.start, title.span.end);
  return same ? title.span.start - written.start : 0;
}
