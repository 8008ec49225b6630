/**
 * Reading views in the protocol: their text, places in them, what is set otherwise – and every feature of documents, which works in them
 * because `inReadingViews` asks it of the article and tells its answer in the view.
 *
 * A feature needs nothing for that. `inReadingViews` wraps each row of the handler table: a request whose `textDocument` or `item` is a
 * view is rewritten by `askInFile` (addresses, positions and ranges), answered by the feature as if asked about the file, and the answer
 * rewritten by `answerInView` (reading-answers.ts). Edits and commands in answers stay as they are: they are about files. The extension's
 * own requests name their document by `uri`; they are asked of the article in the same way, and their answers stay as they are.
 */
import { LSPErrorCodes, ResponseError, TextDocumentContentRequest, type DocumentLink, type TextDocumentContentParams, type TextDocumentContentResult } from 'vscode-languageserver';
import {
  READING_MARKS_REQUEST,
  READING_PLACE_REQUEST,
  READING_SCHEME,
  READING_VIEW_REQUEST,
  readingUriOf,
  type ReadingMarks,
  type ReadingMarksParams,
  type ReadingPlaceParams,
  type ReadingPlaceResult,
  type ReadingViewParams,
  type ReadingViewResult,
} from '../../../protocol/src/reading.ts';
import { LineIndex } from '../text/line-index.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type Session } from './feature.ts';
import { answerInView, articlesIn, askInFile } from './reading-answers.ts';
import { readingMarks } from './reading-marks.ts';
import type { ReadingView } from './reading-view.ts';
import { Readings } from './readings.ts';

/** What the server announces about views, as a part of the capability `workspace`. */
export const READING_CONTENT = { textDocumentContent: { schemes: [READING_SCHEME] } };

/** Of references in many articles, those in the first so many are told in views; to tell one its file has to be read. */
const MOST_VIEWS = 300;

export const READING: readonly Feature[] = [
  corpusFeature<TextDocumentContentParams, TextDocumentContentResult>(TextDocumentContentRequest, null, { text: '' }, async (session, { uri }) => {
    return { text: await session.readings.text(session, uri) };
  }),

  corpusFeature<ReadingViewParams, ReadingViewResult | null>(READING_VIEW_REQUEST, null, null, async (session, { uri, range }) => {
    const view = await session.readings.of(session, uri);
    return view === null ? null : { readingUri: view.readingUri, range: range === undefined ? null : view.rangeInView(range) };
  }),

  corpusFeature<ReadingPlaceParams, ReadingPlaceResult>(READING_PLACE_REQUEST, null, null, async (session, { readingUri, range }) => {
    const view = await session.readings.at(session, readingUri);
    const place = view?.rangeInFile(range) ?? null;
    return view === null || place === null ? null : { uri: view.articleUri, range: place };
  }),

  corpusFeature<ReadingMarksParams, ReadingMarks | null>(READING_MARKS_REQUEST, null, null, async (session, { readingUri }) => {
    const view = await session.readings.at(session, readingUri);
    if (view === null || !session.readings.isShown(view, readingUri)) return null;
    return readingMarks(session.corpus.article(view.articleUri), view, await session.readings.related(session, view));
  }),
];

/** The feature, answering about reading views as well as about files. */
export function inReadingViews(feature: Feature): Feature {
  return {
    ...feature,
    answer: async (session, params: never, token) => {
      const readingUri = documentOf(params);
      if (readingUri === null || !Readings.isReading(readingUri)) return feature.answer(session, params, token);
      const view = await session.readings.at(session, readingUri);
      if (view === null) return null;
      // The editor still shows the article as it was; it asks again when it has the new text.
      if (!session.readings.isShown(view, readingUri)) throw new ResponseError(LSPErrorCodes.ContentModified, 'the article changed');
      const asked = askInFile(params, view, readingUri);
      const answer = asked === null ? null : await feature.answer(session, asked as never, token);
      // The extension's own requests are answered about articles, whichever way they are shown.
      if (!ofProtocol(params)) return answer;
      const links = feature.method === 'textDocument/documentLink' ? await relatedLinks(session, view) : [];
      const told = answer === null ? null : answerInView(answer, view, await viewsOf(session, answer, view));
      return links.length === 0 ? told : [...((told ?? []) as DocumentLink[]), ...links];
    },
  };
}

interface AboutDocument {
  readonly textDocument?: { readonly uri?: unknown };
  readonly item?: { readonly uri?: unknown };
  /** In the extension's own requests. */
  readonly uri?: unknown;
}

/** The document a request is about, if it is about one. */
function documentOf(params: AboutDocument | null): string | null {
  const uri = (params?.textDocument ?? params?.item ?? params)?.uri;
  return typeof uri === 'string' ? uri : null;
}

function ofProtocol(params: AboutDocument): boolean {
  return params.textDocument !== undefined || params.item !== undefined;
}

/** The views of the articles an answer leads to; of what is no article there is none. */
async function viewsOf(session: Session, answer: unknown, asked: ReadingView): Promise<Map<string, ReadingView>> {
  const views = new Map([[asked.articleUri, asked]]);
  for (const uri of articlesIn(answer)) {
    if (views.size >= MOST_VIEWS) break;
    const view = session.corpus.numberOf(uri) < 0 || views.has(uri) ? null : await session.readings.of(session, uri);
    if (view !== null) views.set(uri, view);
  }
  return views;
}

/** The titles in the list below the article lead to the views of their articles. */
async function relatedLinks(session: Session, view: ReadingView): Promise<DocumentLink[]> {
  const { text, lines } = await session.readings.related(session, view);
  const index = new LineIndex(view.reading.text + text);
  const shift = view.reading.text.length;
  return lines.map(({ uri, title, titleSpan }): DocumentLink => ({
    range: toRange(index, { start: titleSpan.start + shift, end: titleSpan.end + shift }),
    target: readingUriOf(uri, title),
  }));
}

