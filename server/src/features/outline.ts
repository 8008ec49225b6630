/** The outline of an article: title, date, outlet, each speaker with their statements, the paragraphs. */
import type { StatementFacts } from '../analysis/facts.ts';
import type { ArticleUri, CorpusArticle, CorpusQueries, Statement } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import type { Span } from '../text/span.ts';
import { shorten } from './markdown.ts';

const NAME_LENGTH = 48;

export type OutlineKind = 'title' | 'date' | 'outlet' | 'person' | 'organisation' | 'statement' | 'heading' | 'paragraph' | 'caption';

export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  /** Everything the entry stands for; contains the spans of its children. */
  readonly span: Span;
  /** What to select when the reader chooses it; lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** Top-level entries in the order above; speakers in order of their first statement. Empty when the file is no article. */
export function outline(corpus: CorpusQueries, uri: ArticleUri, texts: Texts): OutlineNode[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const { title, date, outlet } = article.facts;
  const nodes: OutlineNode[] = [];
  if (title !== null) nodes.push(leaf('title', title.text, texts.outline.title, title.span));
  if (date !== null && date.span !== null) nodes.push(leaf('date', texts.date(date.day), texts.outline.date, date.span));
  if (outlet !== null) nodes.push(leaf('outlet', outlet.text, texts.outline.outlet, outlet.span));
  nodes.push(...speakers(article, texts));
  for (const { kind, span, preview } of article.facts.paragraphs) {
    if (kind !== 'headline') nodes.push(leaf(kind, preview, '', span));
  }
  return nodes;
}

function speakers(article: CorpusArticle, texts: Texts): OutlineNode[] {
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of article.statements) {
    const key = statement.speakerId === null ? `organisation ${statement.speaker}` : `person ${statement.speakerId}`;
    const list = bySpeaker.get(key);
    if (list === undefined) bySpeaker.set(key, [statement]);
    else list.push(statement);
  }
  return [...bySpeaker.values()].map((statements) => speakerNode(article, statements, texts));
}

function speakerNode(article: CorpusArticle, statements: readonly Statement[], texts: Texts): OutlineNode {
  const first = statements[0]!;
  const person = article.people.find((entry) => entry.person.id === first.speakerId);
  const children = statements.map((s): OutlineNode => {
    return { ...leaf('statement', statementName(s), '', s.span), selection: within(s.subject ?? s.cue.span, s.span) };
  });
  const span = { start: Math.min(...children.map((c) => c.span.start)), end: Math.max(...children.map((c) => c.span.end)) };
  return {
    kind: first.speakerId === null ? 'organisation' : 'person',
    name: nonEmpty(person?.appearance.name ?? first.speaker),
    detail: texts.outline.speakerDetail(statements.length, first.speakerId === null),
    span,
    selection: children[0]?.selection ?? span,
    children,
  };
}

/** `强调：中国愿同美国对话，促使…`: the cue and how the content begins. */
export function statementName(statement: StatementFacts): string {
  const cue = statement.cue.text;
  const content = contentText(statement);
  if (content === '') return nonEmpty(shorten(statement.text, NAME_LENGTH));
  return nonEmpty(shorten(/[：:]$/.test(cue) ? content : `${cue}：${content}`, NAME_LENGTH));
}

/**
 * The content's own words. Facts keep the statement's visible text and the file span of the content; where markup stands between,
 * the two differ in length and the content is what follows the cue.
 */
function contentText({ text, span, content, cue }: StatementFacts): string {
  const exact = span.end - span.start === text.length;
  const from = exact ? Math.max(0, content.start - span.start) : content.start < cue.span.start ? 0 : text.indexOf(cue.text) + cue.text.length;
  const to = exact ? content.end - span.start : text.length;
  return text.slice(from, to).replace(/^[\s，,：:、；]+/, '');
}

function leaf(kind: OutlineKind, name: string, detail: string, span: Span): OutlineNode {
  return { kind, name: nonEmpty(shorten(name, NAME_LENGTH)), detail, span, selection: span, children: [] };
}

function within(inner: Span, outer: Span): Span {
  return inner.start >= outer.start && inner.end <= outer.end ? inner : { start: outer.start, end: outer.start };
}

/** Editors refuse a whole outline in which one entry has an empty name. */
function nonEmpty(name: string): string {
  return name.trim() === '' ? '…' : name;
}
