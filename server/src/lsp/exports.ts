/** The requests for references and for exports, which are handed out piece by piece: what is under way is kept until its end, until it is cancelled, or until others crowd it out. */
import type { CancellationToken } from 'vscode-languageserver';
import { CITATION_REQUEST, EXPORT_REQUEST, type CitationParams, type CitationResult, type ExportParams, type ExportResult } from '../../../protocol/src/exports.ts';
import type { CorpusQueries } from '../corpus/model.ts';
import { PatternError } from '../corpus/search/regex/syntax.ts';
import { citedOf, quotation, reference } from '../features/citation-styles.ts';
import { openExport } from '../features/export/export.ts';
import type { Piece } from '../features/export/outflow.ts';
import { ExportRefused } from '../features/export/refused.ts';
import type { ExportTools } from '../features/export/table.ts';
import { pathInFolders } from '../features/export/paths.ts';
import { statementAt } from '../features/statement-at.ts';
import { articlePlace } from './article-place.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { BUDGET_MS } from './search.ts';

/** A piece ends when it is so long (UTF-16 code units), or has taken so many milliseconds: the reader is told how far it has come. */
const PIECE_LENGTH = 200_000;
const PIECE_MS = 250;
/** Exports under way at once; nobody watches more. */
const MOST_OPEN = 8;

interface Open {
  readonly pieces: AsyncIterator<Piece>;
  readonly total: number | null;
  readonly wanted: { token: CancellationToken };
  /** Whether files were still being read when it began, or counting was ended. */
  readonly partial: boolean;
  rows: number;
  outdated: number;
}

const NOTHING: ExportResult = { text: '', continues: null, rows: 0, total: null, outdated: 0, partial: false, problem: null };

/** Exports under way, the one begun last at the end, by the corpus they are of. */
const UNDER_WAY = new WeakMap<CorpusQueries, Map<string, Open>>();
let begun = 0;

export const EXPORTS: readonly Feature[] = [
  corpusFeature<ExportParams, ExportResult | null>(EXPORT_REQUEST, null, null, async (session, params, token) => {
    const all = UNDER_WAY.get(session.corpus) ?? new Map<string, Open>();
    UNDER_WAY.set(session.corpus, all);
    const id = params.continues ?? `export-${++begun}`;
    let open: Open | undefined;
    if (params.continues === null) {
      try {
        open = await begin(session, params, token);
      } catch (error) {
        const problem = problemOf(session, error);
        if (problem === null) throw error;
        return { ...NOTHING, problem };
      }
      const oldest = all.size >= MOST_OPEN ? all.keys().next() : null;
      if (oldest !== null && oldest.done !== true) all.delete(oldest.value);
    } else {
      open = all.get(id);
      all.delete(id);
    }
    if (open === undefined) return { ...NOTHING, problem: session.texts.exports.forgotten };
    open.wanted.token = token;
    const { text, done } = await nextPiece(open);
    if (!done && !token.isCancellationRequested) all.set(id, open);
    return { text, continues: done ? null : id, rows: open.rows, total: open.total, outdated: open.outdated, partial: open.partial || session.isReading(), problem: null };
  }),

  corpusFeature<CitationParams, CitationResult | null>(CITATION_REQUEST, null, null, async (session, { uri, position, style }) => {
    const place = await articlePlace(session, { uri, position: position ?? { line: 0, character: 0 } });
    const article = place === null ? undefined : session.corpus.article(place.uri);
    if (place === null || article === undefined) return null;
    const cited = citedOf(article.facts, session.texts.hover.untitled, pathInFolders(session.folders())(place.uri));
    if (position === null) return { text: reference(style, cited) };
    const found = statementAt(session.corpus, place.uri, place.offset);
    return found === null ? null : { text: quotation(style, found.statement, cited) };
  }),
];

async function begin(session: Session, { source, format }: ExportParams, token: CancellationToken): Promise<Open> {
  const wanted = { token };
  const { corpus, places, settings, prepare, texts } = session;
  const tools: ExportTools = {
    corpus,
    timeZone: settings.timeZone,
    texts,
    pathOf: pathInFolders(session.folders()),
    prepare,
    place: (uri) => places.get(uri),
    budget: BUDGET_MS,
    stop: () => wanted.token.isCancellationRequested,
  };
  const reading = session.isReading();
  const { total, partial = false, pieces } = await openExport(tools, source, format);
  return { pieces: pieces()[Symbol.asyncIterator](), total, wanted, partial: partial || reading, rows: 0, outdated: 0 };
}

async function nextPiece(open: Open): Promise<{ readonly text: string; readonly done: boolean }> {
  const end = performance.now() + PIECE_MS;
  const parts: string[] = [];
  let length = 0;
  while (length < PIECE_LENGTH && performance.now() < end) {
    const { value, done } = await open.pieces.next();
    if (done === true) return { text: parts.join(''), done: true };
    parts.push(value.text);
    length += value.text.length;
    open.rows += value.rows;
    open.outdated += value.outdated;
  }
  return { text: parts.join(''), done: false };
}

function problemOf({ texts }: Session, error: unknown): string | null {
  if (error instanceof PatternError) return texts.patternProblem(error.problem, error.at);
  return error instanceof ExportRefused ? error.message : null;
}
