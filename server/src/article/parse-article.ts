/**
 * One file's text to an article: decides what kind of file it is and brings together front matter, headline, body and date.
 * Total: any text gives a result, and nothing in the text is evaluated.
 */
import { countHan, isHan, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { articleDate, findDay, readEpoch, readFileNameDate, readTimestamp } from './article-date.ts';
import type { Article, ArticleDate, Located, ParsedArticle, ParseOptions, Problem, VisibleText } from './article.ts';
import { type Field, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { findLinkedHeading, type LinkedHeading, readHeading, readTitleField } from './headline.ts';
import { type MarkupResult, readMarkup } from './html.ts';
import { isUrl, readMetadata } from './metadata.ts';
import { readRelease } from './press-release.ts';
import { isPageNotice } from './site-chrome.ts';
import { comparable, VisibleTextBuilder } from './visible-text.ts';

const NO_ARTICLE: ParsedArticle = { article: null, problems: [] };

/** Files that speak of the folder they lie in, not of the world. */
const PROJECT_FILE = /^(?:readme|license|licence|changelog|changes|contributing|authors|notice|todo|security|code_of_conduct|copying|index|_config)\b/i;
const TEXT_FILE = /\.(?:txt|text|md|markdown|mkd|html?|xhtml)$/i;
const MARKDOWN_FILE = /\.(?:md|markdown|mkd)$/i;
const HTML_FILE = /\.(?:html?|xhtml)$/i;
/** Fewer Han characters than this are no article's text. */
const LEAST_HAN = 4;

/** Reads one file's text; `article` is null for a file that is none. Never throws. */
export function parseArticle(text: string, options: ParseOptions): ParsedArticle {
  const content = readContent(text, options.fileName);
  if (content === null) return NO_ARTICLE;
  const { kind, frontMatter, title, builder, heading, epochComment } = content;
  const fields = frontMatter?.fields ?? [];
  const metadata = readMetadata(fields);
  const problems = [...(frontMatter?.problems ?? [])];
  const date = findDate(fields, builder, epochComment, text, options, problems);
  const article: Article = {
    kind,
    title: headlineOf(builder),
    date,
    ...metadata,
    url: metadata.url ?? headingUrl(text, heading),
    frontMatter: frontMatter?.span ?? null,
    frontMatterTitle: title?.span ?? null,
    visible: builder.runs,
    paragraphs: builder.paragraphs,
  };
  if (!date) problems.push(missingDate(article, text));
  return { article, problems };
}

/** The visible text alone, as `parseArticle` has it; null for a file that is no article. Never throws. */
export function readVisibleText(text: string, fileName: string): VisibleText | null {
  return readContent(text, fileName)?.builder.runs ?? null;
}

interface Content {
  readonly kind: Article['kind'];
  readonly frontMatter: FrontMatter | null;
  readonly title: Field | null;
  readonly builder: VisibleTextBuilder;
  readonly heading: LinkedHeading | null;
  readonly epochComment: Span | null;
}

/** Null for a file that is no article. */
function readContent(text: string, fileName: string): Content | null {
  const frontMatter = readFrontMatter(text);
  return frontMatter ? readPost(text, frontMatter) : readLoose(text, fileName);
}

function readPost(text: string, frontMatter: FrontMatter | null): Content | null {
  const title = titleField(frontMatter?.fields ?? []);
  const { builder, heading, markup } = readBody(text, frontMatter?.bodyStart ?? 0, title);
  if (!isMostlyHan(builder.runs.text, 0.05)) return null;
  return { kind: 'post', frontMatter, title, builder, heading, epochComment: markup.epochComment };
}

/** A file without front matter: a press release, or a page or Markdown file that holds enough of an article. */
function readLoose(text: string, fileName: string): Content | null {
  if (PROJECT_FILE.test(fileName)) return null;
  if (/\.\w+$/.test(fileName) && !TEXT_FILE.test(fileName)) return null;
  const start = firstVisible(text);
  if (start === text.length || text[start] === '{') return null;
  if (findLinkedHeading(text, 0)) return readPost(text, null);
  const isMarkup = HTML_FILE.test(fileName) || text[start] === '<' || MARKDOWN_FILE.test(fileName);
  const builder = isMarkup ? readPage(text) : new VisibleTextBuilder(text);
  if (!builder || (!isMarkup && !readRelease(text, 0, text.length, builder))) return null;
  if (!hasProse(builder)) return null;
  return { kind: isMarkup ? 'post' : 'release', frontMatter: null, title: null, builder, heading: null, epochComment: null };
}

interface Body {
  readonly builder: VisibleTextBuilder;
  readonly heading: LinkedHeading | null;
  readonly markup: MarkupResult;
}

function readBody(text: string, from: number, title: Field | null): Body {
  const heading = findLinkedHeading(text, from);
  const strict = readBodyOnce(text, from, title, heading, true);
  const { skippedHan } = strict.markup;
  if (skippedHan < 40 || skippedHan < countHan(strict.builder.runs.text)) return strict;
  // What was taken for the site around the article holds more than the article: believe the text, not the class names.
  const lenient = readBodyOnce(text, from, title, heading, false);
  return lenient.builder.runs.text.length > strict.builder.runs.text.length ? lenient : strict;
}

function readBodyOnce(text: string, from: number, title: Field | null, heading: LinkedHeading | null, dropChrome: boolean): Body {
  let headline = '';
  const builder: VisibleTextBuilder = new VisibleTextBuilder(text, (paragraph, kind) => {
    if (dropChrome && isPageNotice(paragraph)) return false;
    // Sites repeat the headline at the top of the text.
    if (headline === '' || (kind !== 'heading' && builder.paragraphs.length > 2)) return true;
    return comparable(paragraph) !== headline;
  });
  const options = { markdown: 'blocks', dropChrome } as const;
  let before: MarkupResult | null = null;
  if (heading) {
    before = readMarkup(text, from, heading.start, builder, options);
    readHeading(text, heading, title, builder);
  } else if (title) {
    readTitleField(text, title, builder);
  }
  headline = comparable(headlineOf(builder)?.text ?? '');
  const after = readMarkup(text, heading?.end ?? from, text.length, builder, options);
  return { builder, heading, markup: { ...after, epochComment: before?.epochComment ?? after.epochComment } };
}

/** A page or Markdown file without front matter: its first top heading is the headline; null without one. */
function readPage(text: string): VisibleTextBuilder | null {
  const probe = new VisibleTextBuilder(text);
  const { firstHeading } = readMarkup(text, 0, text.length, probe, { markdown: 'blocks', dropChrome: true });
  const top = probe.paragraphs.slice(0, 5).find(({ kind }) => kind === 'heading') ?? null;
  const span = firstHeading ?? (top && probe.runs.fileSpan(top));
  if (!span) return null;
  const field: Field = { key: 'title', value: text.slice(span.start, span.end), span, quote: 'none' };
  const builder: VisibleTextBuilder = new VisibleTextBuilder(text, (paragraph, kind) => kind !== 'heading' || comparable(paragraph) !== headline);
  builder.kind = 'headline';
  readMarkup(text, span.start, span.end, builder, { markdown: 'inline', dropChrome: false });
  if (builder.paragraphs.length === 0) readTitleField(text, field, builder);
  const headline = comparable(headlineOf(builder)?.text ?? '');
  readMarkup(text, 0, text.length, builder, { markdown: 'blocks', dropChrome: true });
  return builder;
}

function titleField(fields: readonly Field[]): Field | null {
  const field = fields.findLast(({ key }) => key === 'title');
  if (!field || field.span.end === field.span.start) return null;
  return typeof field.value === 'string' || typeof field.value === 'number' ? field : null;
}

function headlineOf(builder: VisibleTextBuilder): Located | null {
  const first = builder.paragraphs[0];
  if (first?.kind !== 'headline') return null;
  return { text: builder.runs.text.slice(first.start, first.end), span: builder.runs.fileSpan(first) };
}

function headingUrl(text: string, heading: LinkedHeading | null): Located | null {
  const url = heading ? text.slice(heading.url.start, heading.url.end) : '';
  return heading && isUrl(url) ? { text: url, span: heading.url } : null;
}

/** The article's date from the first source that has one; a date that is none is reported. */
function findDate(
  fields: readonly Field[],
  builder: VisibleTextBuilder,
  comment: Span | null,
  text: string,
  { timeZone, fileName }: ParseOptions,
  problems: Problem[],
): ArticleDate | null {
  const field = fields.findLast(({ key }) => key === 'date');
  if (field && field.value !== null && field.value !== '') {
    const written = typeof field.value === 'string' ? field.value : text.slice(field.span.start, field.span.end);
    const read = readTimestamp(written, timeZone);
    if (read) return articleDate(read.day, read.instant, 'front-matter', field.span);
    const shown = written.slice(0, 60);
    problems.push({ severity: 'warning', code: 'date-invalid', message: `"${shown}" is not a date.`, data: [shown], span: field.span });
  }
  const inText = findWrittenDate(builder);
  if (inText) return inText;
  const epoch = comment && readEpoch(text.slice(comment.start, comment.end), timeZone);
  if (epoch) return articleDate(epoch.day, epoch.instant, 'comment', comment);
  const day = readFileNameDate(fileName);
  return day === null ? null : articleDate(day, null, 'file-name', null);
}

/**
 * A dateline (a full date the body begins with) dates the text, else a full date in the headline, else the first in the body,
 * which may be one the text only speaks of.
 */
function findWrittenDate(builder: VisibleTextBuilder): ArticleDate | null {
  const { runs, paragraphs } = builder;
  const headline = paragraphs[0]?.kind === 'headline' ? paragraphs[0] : null;
  const bodyStart = paragraphs[headline ? 1 : 0]?.start ?? runs.text.length;
  const inBody = findDay(runs.text, bodyStart, runs.text.length);
  const located = (found: { day: string; span: Span }, from: 'body' | 'headline'): ArticleDate => articleDate(found.day, null, from, runs.fileSpan(found.span));
  if (inBody && /^[（(【]?$/.test(runs.text.slice(bodyStart, inBody.span.start))) return located(inBody, 'body');
  const inHeadline = headline && findDay(runs.text, headline.start, headline.end);
  if (inHeadline) return located(inHeadline, 'headline');
  return inBody && located(inBody, 'body');
}

function missingDate(article: Article, text: string): Problem {
  const span = article.frontMatter ?? article.title?.span ?? { start: 0, end: Math.min(1, text.length) };
  return { severity: 'information', code: 'date-missing', message: 'This article has no date.', span };
}

function firstVisible(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a file without front matter reads as an article: a headline, and a paragraph of Chinese sentences. */
function hasProse(builder: VisibleTextBuilder): boolean {
  const { text } = builder.runs;
  if (builder.paragraphs[0]?.kind !== 'headline' || !isMostlyHan(text, 0.4)) return false;
  return builder.paragraphs.some((paragraph) => {
    if (paragraph.kind !== 'paragraph') return false;
    const content = text.slice(paragraph.start, paragraph.end);
    return /[。！？]/.test(content) && countHan(content) >= 2 * LEAST_HAN;
  });
}

/** Whether Han characters are at least `share` of the text. */
function isMostlyHan(text: string, share: number): boolean {
  let missing = Math.max(LEAST_HAN, text.length * share);
  for (let i = 0; i < text.length && missing > 0; i++) if (isHan(text.charCodeAt(i))) missing--;
  return missing <= 0;
}
