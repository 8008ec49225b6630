/**
 * Hints between the words: behind 他 and 国务卿 as the subject of a statement, who is meant; behind 昨天 and 去年11月, the date. Shown
 * only where a reader can rely on it: a wrong hint is worse than none.
 */
import { answers } from '../analysis/vocabulary.ts';
import type { Appearance, ArticleUri, CorpusArticle, CorpusQueries, Person, Statement } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { containsSpan, intersects, type Span } from '../text/span.ts';
import { bestIntroduction, targetOf, type DefinitionTarget } from './definition.ts';

export interface InlayHint {
  readonly kind: 'speaker' | 'date';
  /** Behind this character of the file. */
  readonly offset: number;
  readonly label: string;
  /** Plain text. */
  readonly tooltip: string;
  /** Where a click leads: the introduction of the person. */
  readonly target: DefinitionTarget | null;
}

export interface HintKinds {
  readonly speakers: boolean;
  readonly dates: boolean;
}

/** In text order, those behind a character of `range`. */
export function inlayHints(corpus: CorpusQueries, uri: ArticleUri, range: Span, kinds: HintKinds, texts: Texts): InlayHint[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const hints = [...(kinds.speakers ? speakerHints(article, range, texts) : []), ...(kinds.dates ? dateHints(article, range, texts) : [])];
  return hints.sort((a, b) => a.offset - b.offset);
}

function speakerHints(article: CorpusArticle, range: Span, texts: Texts): InlayHint[] {
  const hints: InlayHint[] = [];
  const marked = new Set<number>();
  article.statements.forEach((statement, at) => {
    const { subject, speakerId, resolved } = statement;
    if (subject === null || (resolved !== 'pronoun' && resolved !== 'title') || marked.has(subject.end) || !touches(subject, range)) return;
    const speaker = article.people.find(({ person }) => person.id === speakerId);
    if (speaker === undefined || !isSure(article, statement, at, speaker)) return;
    marked.add(subject.end);
    const { person, appearance } = speaker;
    const target = bestIntroduction(person, article.article, article.day) ?? targetOf(appearance, appearance.mentions[0]!);
    hints.push({ kind: 'speaker', offset: subject.end, label: `⟵ ${appearance.name}`, tooltip: who(person, appearance, texts), target });
  });
  return hints;
}

/** Reports within reports are looked through to this depth. */
const LEVELS = 4;

interface Speaker {
  readonly person: Person;
  readonly appearance: Appearance;
}

/** Candidates are never named; neither is one whom the words might not mean, because another person is as near. */
function isSure(article: CorpusArticle, statement: Statement, at: number, speaker: Speaker): boolean {
  const subject = statement.subject!;
  const { appearance } = speaker;
  // A surname alone, as in 蔡總統, tells little more than 總統.
  if (appearance.confidence === 'candidate' || appearance.name.length < 2) return false;
  // The name stands in the words themselves: nothing to tell.
  if (appearance.mentions.some((mention) => intersects(mention.span, subject))) return false;
  return statement.resolved === 'pronoun' ? isNearest(article, statement, at, speaker) : holdsTitle(article, statement, speaker);
}

/**
 * 他 is plain when its person was named, or spoke, in this paragraph or the one before, and nobody else has spoken since but within
 * the person's own words.
 */
function isNearest(article: CorpusArticle, { subject }: Statement, at: number, { person, appearance }: Speaker): boolean {
  const named = appearance.mentions.findLast((mention) => mention.span.end <= subject!.start);
  if (named === undefined) return false;
  const { paragraphs } = article.facts;
  const own = paragraphs.findLastIndex(({ span }) => span.start <= subject!.start);
  const near = paragraphs[Math.max(0, own - 1)]?.span.start ?? 0;
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const { speakerId, span } = article.statements[earlier]!;
    if (span.start < named.span.start) break;
    if (speakerId === null || span.start >= subject!.start) continue;
    if (speakerId === person.id) return span.end >= near;
    const around = article.statements.slice(Math.max(0, earlier - LEVELS), earlier);
    if (!around.some((outer) => outer.speakerId === person.id && containsSpan(outer.span, span))) return false;
  }
  return named.span.end >= near;
}

/** 国务卿 is plain when exactly one person of the article is known to hold that title. The label of an answer needs no title. */
function holdsTitle(article: CorpusArticle, { text, subject }: Statement, { person }: Speaker): boolean {
  const words = text.slice(0, subject!.end - subject!.start);
  if (answers(words)) return true;
  const holders = article.people.filter((entry) => entry.person.appearances.some(({ article: other, hasRoles, roles }) => {
    return hasRoles && (other === article.article || entry.person.id === person.id) && roles.some(({ title }) => title.endsWith(words) || words.endsWith(title));
  }));
  return holders.length === 1 && holders[0]!.person.id === person.id;
}

function who(person: Person, appearance: Appearance, texts: Texts): string {
  const role = appearance.roles[0] ?? person.appearances.findLast(({ hasRoles }) => hasRoles)?.roles[0];
  const office = role === undefined ? '' : `${role.affiliation ?? ''}${role.title}`;
  return texts.hints.speaker(`${office}${appearance.name}`);
}

/** A year written out makes a date complete. */
const YEAR = /[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}|民[国國]/;
/** 9月23日, 星期天（10月30日）: all but the year is told. */
const MONTH = /(?:^|[（(]|今年)[0-9０-９〇○零一二三四五六七八九十]{1,3} ?月/;

function dateHints(article: CorpusArticle, range: Span, texts: Texts): InlayHint[] {
  const hints: InlayHint[] = [];
  const told = new Map<string, Span | undefined>();
  for (const { text, value, span } of article.dates) {
    if (!touches(span, range) || YEAR.test(text)) continue;
    // 今年 and 本月 are the reader's own, once the day of the article is known.
    if (value.length < 10 && article.day?.startsWith(value) === true) continue;
    if (MONTH.test(text) && value.slice(0, 4) === article.day?.slice(0, 4)) continue;
    // The same words in the same paragraph have just been explained.
    const paragraph = article.facts.paragraphs.find((p) => containsSpan(p.span, span))?.span;
    const words = `${text}\t${value}`;
    if (paragraph !== undefined && told.get(words) === paragraph) continue;
    told.set(words, paragraph);
    hints.push({ kind: 'date', offset: span.end, label: value, tooltip: texts.date(value), target: null });
  }
  return hints;
}

function touches(span: Span, range: Span): boolean {
  return span.end >= range.start && span.end <= range.end;
}
