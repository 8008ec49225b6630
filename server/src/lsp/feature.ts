/**
 * One row of the handler table and the wrapper every request goes through: it looks up the document, waits for its analysis,
 * honours cancellation, measures, and turns a bug into an empty answer and a line in the log. Article text is never logged.
 */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Position,
  type ProtocolRequestType,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Settings } from '../../../protocol/src/settings.ts';
import type { CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import type { Readings } from './readings.ts';

/** What a request may use. */
export interface Session {
  readonly corpus: CorpusQueries;
  readonly places: Places;
  readonly readings: Readings;
  readonly texts: Texts;
  readonly settings: Settings;
  readonly client: ClientFeatures;
  readonly log: Log;
  /** What is known of a document is as new as its text when this is done, and the article can be had in full. Never rejects. */
  prepare(uri: string): Promise<void>;
  /** The workspace folders, by URI. */
  folders(): readonly string[];
  /** Whether files are still to be read, so that answers may not be complete. */
  isReading(): boolean;
}

/** A document a request is about, with its text as the reader sees it. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export interface Feature {
  readonly method: string;
  /** What the server says about it in its answer to `initialize`; null for the extension's own messages. */
  readonly capability: Partial<ServerCapabilities> | null;
  answer(session: Session, params: never, token: CancellationToken): Promise<unknown>;
}

type Answer<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;
type DocumentAnswer<P, R> = (document: OpenDocument, session: Session, params: P, token: CancellationToken) => R | Promise<R>;

/** A request about the corpus as a whole. `empty` is the answer when something went wrong. */
export function corpusFeature<P, R>(
  method: string | Pick<ProtocolRequestType<P, R, never, void, unknown>, 'method'>,
  capability: Partial<ServerCapabilities> | null,
  empty: R,
  answer: Answer<P, R>,
): Feature {
  const name = typeof method === 'string' ? method : method.method;
  return { method: name, capability, answer: (session, params: P, token) => guarded(name, session, token, empty, () => answer(session, params, token)) };
}

/** A request about one document; `empty` is also the answer for a document that cannot be read. */
export function documentFeature<P extends { readonly textDocument: { readonly uri: string } }, R>(
  type: { readonly method: string },
  capability: Partial<ServerCapabilities>,
  empty: R,
  answer: DocumentAnswer<P, R>,
): Feature {
  return corpusFeature<P, R>(type.method, capability, empty, async (session, params, token) => {
    const { uri } = params.textDocument;
    await session.prepare(uri);
    const place = await session.places.get(uri);
    if (place === null || token.isCancellationRequested) return empty;
    return answer({ uri, text: place.text, lines: place.lines }, session, params, token);
  });
}

/** The offset a request's position means. */
export function offsetOf(document: OpenDocument, params: { readonly position: Position }): number {
  return document.lines.offsetAt(params.position);
}

async function guarded<R>(method: string, session: Session, token: CancellationToken, empty: R, answer: () => R | Promise<R>): Promise<R> {
  const started = performance.now();
  try {
    const result = token.isCancellationRequested ? empty : await answer();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    session.log.debug(`${method}: ${(performance.now() - started).toFixed(1)} ms`);
    return result;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.log.error(`${method} failed at revision ${session.corpus.revision}: ${placeOf(error)}`);
    return empty;
  }
}

/** Where an error arose. Its message may quote the article, so only its name and the functions it went through are told. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8);
  return [error.name, ...frames].join('\n');
}
