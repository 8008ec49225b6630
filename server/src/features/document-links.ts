/**
 * Links in an article's text: the address of the published article, and the phrases that point back to an encounter another
 * article of the corpus reports. Only http(s) addresses and files of the corpus are ever linked.
 */
import type { ArticleUri, CorpusArticle, CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import { containsSpan, type Span } from '../text/span.ts';
import { reportsOfEncounter, reportsOfReference, type EncounterReport } from './encounters.ts';

export type DocumentLink =
  | { readonly kind: 'url'; readonly span: Span; readonly url: string; readonly tooltip: string }
  /** `target` is where the other article reports the encounter. */
  | { readonly kind: 'article'; readonly span: Span; readonly uri: ArticleUri; readonly target: Span; readonly tooltip: string };

const WEB = /^https?:\/\/[^\s"<>\\^`{|}]+$/i;
const MAX_URL = 2048;

/** In text order, none overlapping. `text` is the file's text: the address behind a linked headline stands only there. */
export function documentLinks(corpus: CorpusQueries, uri: ArticleUri, text: string, texts: Texts): DocumentLink[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const links: DocumentLink[] = [];
  const { url, title } = article.facts;
  if (url !== null && WEB.test(url.text)) links.push({ kind: 'url', span: url.span, url: url.text, tooltip: texts.links.openSource });
  const heading = title === null ? null : headingAddress(text, title.span.end);
  if (heading !== null && heading.start !== url?.span.start) {
    links.push({ kind: 'url', span: heading, url: text.slice(heading.start, heading.end), tooltip: texts.links.openSource });
  }
  links.push(...articleLinks(corpus, article, texts));
  return withoutOverlaps(links);
}

/** The address in `[headline](address)`, given where the headline ends. */
function headingAddress(text: string, titleEnd: number): Span | null {
  if (!text.startsWith('](', titleEnd)) return null;
  const start = titleEnd + 2;
  const end = start + text.slice(start, start + MAX_URL).search(/[)\s]/);
  return end >= start && WEB.test(text.slice(start, end)) ? { start, end } : null;
}

function articleLinks(corpus: CorpusQueries, article: CorpusArticle, texts: Texts): DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (span: Span, report: EncounterReport | undefined): void => {
    if (report === undefined) return;
    const tooltip = texts.links.earlierEncounter(`${report.title ?? texts.hover.untitled}${report.day === null ? '' : ` (${report.day})`}`);
    links.push({ kind: 'article', span, uri: report.uri, target: report.span, tooltip });
  };
  for (const reference of article.facts.encounterReferences) {
    add(reference.span, reportsOfReference(corpus, article, reference)[0]);
  }
  for (const encounter of article.encounters) {
    // The words of the date stand for the encounter: a link over the whole sentence would get in the reader's way.
    const date = article.dates.find((d) => d.value === encounter.date && containsSpan(encounter.span, d.span));
    if (date !== undefined) add(date.span, reportsOfEncounter(corpus, article, encounter).at(-1));
  }
  return links;
}

function withoutOverlaps(links: DocumentLink[]): DocumentLink[] {
  links.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: DocumentLink[] = [];
  for (const link of links) {
    if (link.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(link);
  }
  return kept;
}
