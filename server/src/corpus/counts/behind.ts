/** The articles behind a number of a chart, each with how much of the number it is and where the first of it stands. */
import type { BehindParams, Series } from '../../../../protocol/src/charts.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { EncounterEvent } from '../model.ts';
import { piecesOf, textEnd } from '../search/chunks.ts';
import { Hits } from '../search/hits.ts';
import type { Matcher } from '../search/matcher.ts';
import { matcherOf } from '../search/query.ts';
import type { SearchedCorpus } from '../search/scope.ts';
import type { Doc } from '../segment-set.ts';
import { stripesOf } from './dispersion.ts';
import { withAll, type CountedCorpus, type HeldEncounters } from './held.ts';
import { articlesNaming } from './network.ts';
import { isInside, type Selected, type Selections } from './selected.ts';
import type { SeriesCounts } from './series-counts.ts';

/** Articles of one answer. */
const MOST_ARTICLES = 500;

export interface BehindArticle {
  readonly doc: Doc;
  readonly count: number;
  /** The first of what was counted: a span of the file, or of the visible text with what it holds there, folded; null when it cannot be told any more. */
  readonly place: (Span & { readonly of: 'file' }) | (Span & { readonly of: 'visible'; readonly folded: string }) | null;
}

export interface Behind {
  /** The page asked for: oldest first, undated last. */
  readonly articles: readonly BehindArticle[];
  readonly total: number;
  /** Encounters whose oldest report is on the page. */
  readonly encounters: readonly EncounterEvent[];
  readonly partial: boolean;
}

/** What it takes to find them. */
export interface Counters {
  readonly corpus: CountedCorpus & { outletOf(doc: Doc): string | null };
  readonly selections: Selections;
  readonly series: SeriesCounts;
  readonly held: HeldEncounters;
}

type Page = Pick<BehindParams, 'offset' | 'limit'>;

export async function behind(counters: Counters, { of, selection, ...page }: BehindParams, over: () => boolean): Promise<Behind> {
  const { corpus, selections } = counters;
  if (of.kind === 'met') return behindMeetings(counters, of, selection, page, over);
  if (of.kind === 'statements') {
    const { docs, said } = await selections.of({ ...selection, speaker: of.speaker }, over);
    const outlet = of.outlet === null ? null : fold(of.outlet);
    const chosen = [...docs].filter((doc) => outlet === null || fold(corpus.outletOf(doc) ?? '') === outlet);
    const articles = cut(chosen, page).map((doc): BehindArticle => ({ doc, count: said!.get(doc)!.file.length, place: { ...said!.get(doc)!.file[0]!, of: 'file' } }));
    return { articles, total: chosen.length, encounters: [], partial: over() };
  }
  const selected = await selections.of(selection, over);
  if (of.kind === 'named') {
    const [first, ...others] = of.people.map((id) => corpus.person(id));
    if (first === undefined || others.includes(undefined)) return { articles: [], total: 0, encounters: [], partial: over() };
    const named = new Set(articlesNaming(first, selected));
    for (const other of others) {
      const both = new Set(articlesNaming(other!, selected));
      for (const doc of named) if (!both.has(doc)) named.delete(doc);
    }
    const chosen = [...selected.docs].filter((doc) => named.has(doc));
    const placed = cut(chosen, page).map((doc): BehindArticle => ({ doc, count: 1, place: mentionIn(first.id, corpus, doc, selected) }));
    return { articles: placed, total: chosen.length, encounters: [], partial: over() };
  }
  const { series: [counted], complete } = await counters.series.of([of.series], selection.speaker, selected, over);
  let docs = selected.docs;
  if (of.stripe !== null) {
    const starts = stripesOf(selected, of.stripe.of);
    docs = docs.subarray(starts[of.stripe.at] ?? 0, starts[of.stripe.at + 1] ?? 0);
  }
  const chosen = [...docs].filter((doc) => counted!.counts[doc] !== 0);
  const placeIn = placeOf(corpus, of.series, selected);
  const articles = cut(chosen, page).map((doc): BehindArticle => ({ doc, count: counted!.counts[doc]!, place: placeIn(doc) }));
  return { articles, total: chosen.length, encounters: [], partial: !complete || over() };
}

function cut(docs: readonly Doc[], { offset, limit }: Page): readonly Doc[] {
  const from = Math.max(0, Math.floor(offset));
  return docs.slice(from, from + Math.min(MOST_ARTICLES, Math.max(0, Math.floor(limit))));
}

async function behindMeetings(
  { corpus, held }: Counters,
  { people, day }: Extract<BehindParams['of'], { readonly kind: 'met' }>,
  selection: BehindParams['selection'],
  page: Page,
  over: () => boolean,
): Promise<Behind> {
  const all = await held.of(selection.person === null ? { ...selection, person: people[0] ?? null } : selection, over);
  const events = withAll(all, people).filter(({ date }) => day === null || date === day);
  const places = new Map<Doc, Span>();
  for (const { reports } of events) {
    for (const { uri, span } of reports) {
      const doc = corpus.numberOf(uri);
      if (doc >= 0 && (places.get(doc)?.start ?? Infinity) > span.start) places.set(doc, span);
    }
  }
  const chosen = [...places.keys()].sort((a, b) => corpus.timeline.rank(a) - corpus.timeline.rank(b));
  const shown = cut(chosen, page);
  const onPage = new Set(shown);
  return {
    articles: shown.map((doc) => ({ doc, count: 1, place: { ...places.get(doc)!, of: 'file' } })),
    total: chosen.length,
    encounters: events.filter(({ reports }) => onPage.has(corpus.numberOf(reports[0]!.uri))),
    partial: over(),
  };
}

function placeOf(corpus: CountedCorpus, series: Series, selected: Selected): (doc: Doc) => BehindArticle['place'] {
  if (series.kind === 'person') return (doc) => mentionIn(series.id, corpus, doc, selected);
  const matcher = matcherOf(series.query);
  return (doc) => firstHit(corpus, doc, matcher, selected.said?.get(doc)?.visible);
}

function mentionIn(id: string, corpus: SearchedCorpus, doc: Doc, { said }: Selected): BehindArticle['place'] {
  const mention = corpus.person(id)?.appearanceIn(doc)?.mentions.find(({ span }) => isInside(span, said?.get(doc)?.file));
  return mention === undefined ? null : { ...mention.span, of: 'file' };
}

function firstHit(corpus: SearchedCorpus, doc: Doc, matcher: Matcher, spans: readonly Span[] | undefined): BehindArticle['place'] {
  const block = corpus.texts().find(({ first, starts }) => doc >= first && doc < first + starts.length - 1);
  if (block === undefined) return null;
  const from = block.starts[doc - block.first]!;
  const text = new Uint16Array(textEnd(block, doc - block.first) - from);
  block.read(text, from);
  const hits = new Hits();
  for (const { start, end } of piecesOf(text, 0, text.length)) {
    hits.clear();
    matcher.find(text, start, end, hits);
    for (let i = 0; i < hits.length; i++) {
      const hit = { start: hits.start(i), end: hits.end(i) };
      if (isInside(hit, spans)) return { ...hit, of: 'visible', folded: String.fromCharCode(...text.subarray(hit.start, hit.end)) };
    }
  }
  return null;
}
