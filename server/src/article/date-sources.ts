/**
 * Every place in which a file tells when its article was published, not only the one that counts: front matter, a comment with the
 * seconds since 1970, the dateline, the web address and the file name. For those who want to know whether they agree.
 */
import { dayString, isDay } from '../language/zh/date-words.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { readEpoch, readFileNameDate, readTimestamp } from './article-date.ts';
import { readFrontMatter } from './front-matter.ts';

export type DateSourceKind = 'front-matter' | 'comment' | 'dateline' | 'url' | 'file-name';

export interface WrittenDate {
  readonly kind: DateSourceKind;
  /** `YYYY-MM-DD`; of a dateline that leaves out year or month, see `partial`. */
  readonly day: string | null;
  /** What a dateline without a year gives: `6月14日` has a month, `14日` has none. */
  readonly partial: { readonly month: number | null; readonly day: number } | null;
  /** As the file writes it. */
  readonly written: string;
  /** File span; null for the file name. */
  readonly span: Span | null;
}

/** Front matter of Jekyll sites ends early; a comment further down is about something else. */
const COMMENT = /<!--\s{0,4}(\d{10}|\d{13})\s{0,4}-->/;
const COMMENT_WITHIN = 20_000;
/** `/2022/11/01/`, `/2022-11/01/`, `/20221101/`, `/202211010123.aspx`: a day as a part of the address, perhaps with time or serial number. */
const URL_DAY = /[/=_-]((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])([/-]?)(0[1-9]|[12]\d|3[01])(\d{4}|\d{6})?(?=[/._?&#-]|$)/;
/** The words before the day of a dateline: no sentence has begun. */
const DATELINE = /^[\s（(【［〔]{0,4}[^。，；！？：]{0,40}?(?:(\d{4})年)?(?:(\d{1,2})月)?(?<!\d)(\d{1,2})日(?:专?电|讯)/;
const DATELINE_WITHIN = 90;
/** A line that holds nothing but when the article was put out. */
const DATE_LINE = /^(?:发布时间|发表时间|时间|日期|发布日期)?[:：\s]{0,3}(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]{1,2}\d{1,2}:\d{2}(?::\d{2})?)?)$/;

/** `text` is the file's, `article` what was read from it. */
export function datesOf(text: string, article: Article, { fileName, timeZone }: { readonly fileName: string; readonly timeZone: string }): WrittenDate[] {
  const found: WrittenDate[] = [];
  const field = article.frontMatter === null ? undefined : readFrontMatter(text)?.fields.findLast(({ key }) => key === 'date');
  if (field !== undefined) {
    const written = typeof field.value === 'string' ? field.value : text.slice(field.span.start, field.span.end);
    const read = readTimestamp(written, timeZone);
    if (read) found.push({ kind: 'front-matter', day: read.day, partial: null, written, span: field.span });
  }
  const comment = COMMENT.exec(text.slice(0, COMMENT_WITHIN));
  const epoch = comment && readEpoch(comment[1]!, timeZone);
  if (comment && epoch) {
    const start = comment.index + comment[0].indexOf(comment[1]!);
    found.push({ kind: 'comment', day: epoch.day, partial: null, written: comment[1]!, span: { start, end: start + comment[1]!.length } });
  }
  const dateline = datelineOf(article);
  if (dateline) found.push(dateline);
  const url = article.url && dayInUrl(article.url.text);
  if (url && article.url) found.push({ kind: 'url', day: url, partial: null, written: article.url.text, span: article.url.span });
  const named = readFileNameDate(fileName);
  if (named !== null) found.push({ kind: 'file-name', day: named, partial: null, written: fileName, span: null });
  return found;
}

function dayInUrl(url: string): string | null {
  const match = URL_DAY.exec(url.slice(0, 500));
  // 2022/1101 is no day: either both parts are cut off or none.
  if (!match || (match[2] === '') !== (match[4] === '') && match[2] === '') return null;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[5])];
  return isDay(year, month, day) ? dayString(year, month, day) : null;
}

/** The dateline of the first paragraph, or a line of its own near the top. */
function datelineOf({ visible, paragraphs }: Article): WrittenDate | null {
  const body = paragraphs.filter(({ kind }) => kind === 'paragraph');
  for (const { start, end } of body.slice(0, 2)) {
    const head = fold(visible.text.slice(start, Math.min(end, start + DATELINE_WITHIN)));
    const match = DATELINE.exec(head);
    if (match) {
      const [year, month, day] = [match[1], match[2], match[3]].map((digits) => (digits === undefined ? null : Number(digits)));
      const from = start + match[0].lastIndexOf(`${match[3]}日`);
      const whole = year == null || month == null ? null : isDay(year, month, day!) ? dayString(year, month, day!) : null;
      if (day! < 1 || day! > 31 || (month ?? 1) < 1 || (month ?? 1) > 12) return null;
      const first = start + head.indexOf(match[1] !== undefined ? `${match[1]}年` : match[2] !== undefined ? `${match[2]}月` : `${match[3]}日`);
      const span = { start: Math.min(first, from), end: from + match[3]!.length + 1 };
      return { kind: 'dateline', day: whole, partial: whole === null ? { month: month ?? null, day: day! } : null, written: visible.text.slice(span.start, span.end), span: visible.fileSpan(span) };
    }
    const line = end - start <= 40 ? DATE_LINE.exec(head.trim()) : null;
    const read = line && readTimestamp(line[1]!, 'UTC');
    if (line && read) return { kind: 'dateline', day: read.day, partial: null, written: line[1]!, span: visible.fileSpan({ start, end }) };
  }
  return null;
}
