/**
 * The outline of an article, in the order of its text: the title over everything, date and outlet, headings, each speaker's turn
 * with its statements, the questions of a briefing with their answers, and the paragraphs in which nobody speaks. Entries nest and
 * do not cross, so that an editor can tell from it where in the article a reader is.
 */
import type { ArticleUri, CorpusArticle, CorpusQueries, Statement } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { containsSpan, intersects, type Span } from '../text/span.ts';
import { shorten } from './markdown.ts';
import { readTurns, type Turn } from './outline-turns.ts';
import { nest, type Entry } from './outline-tree.ts';
import { contentText } from './statement-text.ts';

const NAME_LENGTH = 48;
const PREVIEW_LENGTH = 32;

export type OutlineKind =
  | 'title' | 'date' | 'outlet' | 'person' | 'organisation' | 'statement' | 'question' | 'answer' | 'heading' | 'paragraph' | 'caption';

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

/** The title with all else below it; without a title, all else. Empty when the file is no article. */
export function outline(corpus: CorpusQueries, uri: ArticleUri, texts: Texts): OutlineNode[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const { title, date, outlet, frontMatter } = article.facts;
  const turns = readTurns(article);
  const names = namesOf(article);
  const entries = [...sections(article), ...turns.map((turn) => turnEntry(names, turn, texts)), ...statements(article, turns), ...paragraphs(article, turns)];
  const body = bySpeaker(nest(entries), names, texts);
  const spoken = article.statements.map((statement) => statement.span);
  const head: OutlineNode[] = [];
  const dated = date?.span ?? null;
  // A date within somebody's words is no entry of its own; the title tells the day as well.
  if (date !== null && dated !== null && !spoken.some((span) => intersects(span, dated))) head.push(leaf('date', texts.date(date.day), texts.outline.date, dated));
  if (outlet !== null) head.push(leaf('outlet', outlet.text, texts.outline.outlet, outlet.span));
  const children = [...head, ...body].sort((a, b) => a.span.start - b.span.start);
  if (title === null) return children;
  const detail = [date?.day ?? '', outlet?.text ?? ''].filter((part) => part !== '').join(' · ');
  const spans = [title.span, ...(frontMatter === null ? [] : [frontMatter]), ...article.facts.paragraphs.map((p) => p.span), ...children.map((child) => child.span)];
  return [{ ...leaf('title', title.text, detail, hull(spans)), selection: title.span, children }];
}

/** Each heading with everything up to the next one. */
function sections({ facts }: CorpusArticle): Entry[] {
  const entries: Entry[] = [];
  for (const { kind, span, preview } of facts.paragraphs) {
    const last = entries.at(-1);
    if (kind === 'heading') entries.push(leaf('heading', preview, '', span));
    else if (last !== undefined) entries[entries.length - 1] = { ...last, span: hull([last.span, span]) };
  }
  return entries;
}

function turnEntry(names: Names, { kind, span, label, statement, words, name }: Turn, texts: Texts): Entry {
  if (kind === 'question') return { ...leaf('question', words === '' ? name : words, name.length === 1 ? texts.outline.question : name, span), selection: label };
  const shown = statement === undefined ? leaf('answer', name, texts.outline.answer, span) : leaf('person', names(statement), texts.outline.answer, span);
  return { ...shown, selection: label, speaker: statement === undefined ? '' : keyOf(statement) };
}

function statements(article: CorpusArticle, turns: readonly Turn[]): Entry[] {
  // What a turn says is told by its paragraphs and by the statements in them, what the headline says by the title.
  const asTurns = new Set(turns.map(({ statement }) => statement));
  const { title } = article.facts;
  const told = article.statements.filter((statement) => !asTurns.has(statement) && !(title !== null && containsSpan(title.span, statement.span)));
  return told.map((statement): Entry => {
    const selection = within(statement.subject ?? statement.cue.span, statement.span);
    return { ...leaf('statement', statementName(statement), '', statement.span), selection, speaker: keyOf(statement), statement };
  });
}

/** Paragraphs that no other entry tells of: nobody speaks in them, or they lie wholly within what somebody says. */
function paragraphs({ facts, statements }: CorpusArticle, turns: readonly Turn[]): Entry[] {
  const turnAt = new Map(turns.map((turn) => [turn.paragraph.start, turn]));
  const asTurns = new Set(turns.map(({ statement }) => statement));
  const spoken = statements.filter((statement) => !asTurns.has(statement)).map(({ span }) => span).sort((a, b) => a.start - b.start);
  const metadata = [facts.date?.span, facts.outlet?.span].filter((span) => span != null);
  let near: Span[] = [];
  let taken = 0;
  return facts.paragraphs.flatMap(({ kind, span, preview }): Entry[] => {
    near = near.filter((other) => other.end > span.start);
    for (; taken < spoken.length && spoken[taken]!.start < span.end; taken++) near.push(spoken[taken]!);
    const turn = turnAt.get(span.start);
    if (kind === 'headline' || kind === 'heading' || turn?.kind === 'question') return [];
    if (metadata.some((other) => containsSpan(other, span))) return [];
    if (near.some((other) => intersects(other, span) && !(other.start < span.start && containsSpan(other, span)))) return [];
    return [turn === undefined ? leaf(kind, preview, '', span) : leaf(kind, turn.words, '', { start: Math.min(turn.label.end + 1, span.end), end: span.end })];
  });
}

/** Puts statements of one speaker that follow one another below an entry for the speaker; paragraphs between them stay there. */
function bySpeaker(entries: readonly Entry[], names: Names, texts: Texts, within = ''): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    if (entry.statement === undefined || entry.speaker === within) {
      nodes.push({ ...entry, children: bySpeaker(entry.children, names, texts, entry.speaker ?? within) });
      continue;
    }
    let last = at;
    for (let next = at + 1; next < entries.length; next++) {
      const { speaker, kind } = entries[next]!;
      if (speaker === entry.speaker) last = next;
      else if (speaker !== undefined || kind === 'heading' || kind === 'question') break;
    }
    const run = entries.slice(at, last + 1);
    nodes.push(speakerNode(run, bySpeaker(run, names, texts, entry.speaker), names, texts));
    at = last;
  }
  return nodes;
}

function speakerNode(run: readonly Entry[], children: readonly OutlineNode[], names: Names, texts: Texts): OutlineNode {
  const statement = run[0]!.statement!;
  const spoken = run.filter((entry) => entry.statement !== undefined).length;
  const kind = statement.speakerId === null ? 'organisation' : 'person';
  const span = hull(children.map((child) => child.span));
  return { ...leaf(kind, names(statement), texts.outline.speakerDetail(spoken, kind === 'organisation'), span), selection: run[0]!.selection, children };
}

type Names = (statement: Statement) => string;

/** Speakers as the article names them. */
function namesOf(article: CorpusArticle): Names {
  const names = new Map(article.people.map(({ person, appearance }) => [person.id, appearance.name]));
  return ({ speakerId, speaker }) => (speakerId === null ? speaker : (names.get(speakerId) ?? speaker));
}

function keyOf({ speakerId, speaker }: Statement): string {
  return speakerId === null ? `organisation ${speaker}` : `person ${speakerId}`;
}

/** `强调：中国愿同美国对话，促使…`: the cue and how the content begins. */
export function statementName(statement: Pick<Statement, 'text' | 'span' | 'content' | 'cue'>): string {
  const cue = statement.cue.text;
  const content = contentText(statement);
  if (content === '') return nonEmpty(shorten(statement.text, NAME_LENGTH));
  return nonEmpty(shorten(/[：:]$/.test(cue) ? content : `${cue}：${content}`, NAME_LENGTH));
}

function leaf(kind: OutlineKind, name: string, detail: string, span: Span): Entry {
  const length = kind === 'title' ? Infinity : kind === 'paragraph' || kind === 'caption' ? PREVIEW_LENGTH : NAME_LENGTH;
  return { kind, name: nonEmpty(shorten(name, length)), detail, span, selection: span, children: [] };
}

function within(inner: Span, outer: Span): Span {
  return containsSpan(outer, inner) ? inner : { start: outer.start, end: outer.start };
}

function hull(spans: readonly Span[]): Span {
  const span = { start: Infinity, end: 0 };
  for (const { start, end } of spans) {
    span.start = Math.min(span.start, start);
    span.end = Math.max(span.end, end);
  }
  return span;
}

/** Editors refuse a whole outline in which one entry has an empty name. */
function nonEmpty(name: string): string {
  return name.trim() === '' ? '…' : name;
}
