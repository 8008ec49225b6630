/** The end of a reading view: articles related to the one read, each with the reasons, as lines to be linked. */
import type { ArticleUri, CorpusQueries } from '../../corpus/model.ts';
import type { Texts } from '../../l10n/texts.ts';
import type { Span } from '../../text/span.ts';

const MOST = 8;
const BETWEEN = ' · ';

export interface RelatedLine {
  readonly uri: ArticleUri;
  readonly title: string | null;
  /** Spans of the list's text. */
  readonly titleSpan: Span;
  readonly detailSpan: Span;
}

export interface RelatedList {
  /** Empty when nothing is related. */
  readonly text: string;
  readonly heading: Span;
  readonly lines: readonly RelatedLine[];
}

export const NO_RELATED: RelatedList = { text: '', heading: { start: 0, end: 0 }, lines: [] };

/** To be put behind the article's text. */
export function relatedList(corpus: CorpusQueries, uri: ArticleUri, texts: Texts): RelatedList {
  const related = corpus.related(uri, MOST);
  if (related.length === 0) return NO_RELATED;
  let text = '\n\n';
  const append = (words: string): Span => {
    const start = text.length;
    text += words;
    const end = text.length;
    text += '\n';
    return { start, end };
  };
  const heading = append(texts.hover.related);
  const lines = related.map((item): RelatedLine => {
    text += '\n';
    const outlet = corpus.entry(corpus.numberOf(item.uri)).outlet;
    const reasons = item.reasons.map(({ kind, items, text: chinese }) => texts.relatedReason(kind, items, chinese)).join(texts.separator);
    const titleSpan = append(oneLine(item.title ?? texts.hover.untitled));
    const detailSpan = append([item.day ?? texts.hover.undated, outlet, reasons].filter((part) => part !== null && part !== '').map((part) => oneLine(part!)).join(BETWEEN));
    return { uri: item.uri, title: item.title, titleSpan, detailSpan };
  });
  return { text, heading, lines };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
