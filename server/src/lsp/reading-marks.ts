/** What of a reading view is set otherwise than plain text: its parts, the people named, and what is reported to be said by whom. */
import type { Range } from 'vscode-languageserver';
import type { ReadingMarks, ReadingStatement } from '../../../protocol/src/reading.ts';
import type { CorpusArticle } from '../corpus/model.ts';
import type { ReadingPartKind } from '../features/reading/reading-text.ts';
import type { RelatedList } from '../features/reading/related-list.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './convert.ts';
import type { ReadingView } from './reading-view.ts';

/** `article` is undefined while the corpus does not know it yet: then only the parts are marked. */
export function readingMarks(article: CorpusArticle | undefined, view: ReadingView, related: RelatedList): ReadingMarks {
  const { parts, text } = view.reading;
  const ofKind = (kind: ReadingPartKind): Range[] => parts.filter((part) => part.kind === kind).map((part) => toRange(view.lines, part));
  const below = new LineIndex(text + related.text);
  const inList = ({ start, end }: Span): Range => toRange(below, { start: start + text.length, end: end + text.length });
  const mentions = article?.people.flatMap(({ appearance }) => appearance.mentions) ?? [];
  return {
    title: ofKind('title'),
    byline: ofKind('byline'),
    headings: ofKind('heading'),
    captions: ofKind('caption'),
    people: mentions.flatMap(({ span }) => view.spansInView(span)),
    statements: article === undefined ? [] : statements(article, view),
    related: {
      heading: related.lines.length === 0 ? [] : [inList(related.heading)],
      titles: related.lines.map(({ titleSpan }) => inList(titleSpan)),
      details: related.lines.map(({ detailSpan }) => inList(detailSpan)),
    },
  };
}

function statements(article: CorpusArticle, view: ReadingView): ReadingStatement[] {
  const speakers = new Map<string, number>();
  const contents = article.statements.map(({ kind, content }) => {
    const spans = view.reading.map.spansInView(content);
    return kind === 'direct' ? withOpeningMark(spans, view.reading.text) : spans;
  });
  const shown = innermost(contents);
  return article.statements.map(({ speakerId, speaker, kind, cue }, i): ReadingStatement => {
    const key = speakerId ?? `organisation ${speaker}`;
    if (!speakers.has(key)) speakers.set(key, speakers.size);
    return { speaker: speakers.get(key)!, kind, content: shown[i]!.map((span) => toRange(view.lines, span)), cue: view.spanInView(cue.span) };
  });
}

/** The content of a quotation begins behind the mark that opens it; a reader takes the mark for a part of it. */
function withOpeningMark(spans: readonly Span[], text: string): Span[] {
  return spans.map((span, i) => (i === 0 && /[“「『‘]/.test(text[span.start - 1] ?? '') ? { start: span.start - 1, end: span.end } : span));
}

/** Somebody's words may hold another's: of each character, the statement with the least words that has it. Spans in the order given. */
function innermost(contents: readonly (readonly Span[])[]): Span[][] {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = contents.flat().reduce((most, { end }) => Math.max(most, end), 0);
  /** Per character the number of its statement, from 1. */
  const owner = new Uint32Array(last + 1);
  const bySize = contents.map((spans, i) => ({ spans, number: i + 1, size: length(spans) })).sort((a, b) => b.size - a.size);
  for (const { spans, number } of bySize) for (const { start, end } of spans) owner.fill(number, start, end);
  return contents.map((spans, i) => spans.flatMap(({ start, end }) => runs(owner, i + 1, start, end)));
}

function runs(owner: Uint32Array, number: number, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; from++) {
    if (owner[from] !== number) continue;
    let to = from + 1;
    while (to < end && owner[to] === number) to++;
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}
