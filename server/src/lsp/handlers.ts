/** Every request of the language server protocol that is answered, beside the capability that announces it. Each row makes
 * three moves: convert, call the feature, convert back. */
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ImplementationRequest,
  InlayHintRequest,
  MarkupKind,
  ReferencesRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
  type CancellationToken,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { isRosterFile } from '../corpus/roster-files.ts';
import { definition, implementations, type Definition } from '../features/definition.ts';
import { documentLinks } from '../features/document-links.ts';
import { folding } from '../features/folding.ts';
import { highlights } from '../features/highlights.ts';
import { hover } from '../features/hover.ts';
import { renderCard } from '../features/hover-render.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { outline } from '../features/outline.ts';
import { references, type Reference } from '../features/references.ts';
import { rosterDefinition } from '../features/roster-hover.ts';
import { semanticTokens, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import { workspaceSymbols } from '../features/workspace-symbols.ts';
import type { Span } from '../text/span.ts';
import { SymbolKind } from 'vscode-languageserver';
import { toDocumentSymbol, toFoldingRanges, toHighlight, toPosition, toRange, toSemanticTokens, toSpan } from './convert.ts';
import { corpusFeature, documentFeature, offsetOf, type Feature, type OpenDocument, type Session } from './feature.ts';
import { CALL_HIERARCHY } from './call-hierarchy.ts';
import { CODE_ACTIONS } from './code-actions.ts';
import { inReadingViews, READING } from './reading.ts';
import { CUSTOM_REQUESTS } from './requests.ts';
import { hoverInRoster, ROSTER_DOCUMENTS } from './roster-documents.ts';

const SEMANTIC_TOKENS = {
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
};
const WORKSPACE_SYMBOLS = { workspaceSymbolProvider: { resolveProvider: true } };

const OF_FILES: readonly Feature[] = [
  documentFeature<DocumentSymbolParams, DocumentSymbol[]>(DocumentSymbolRequest, { documentSymbolProvider: true }, [], ({ uri, lines }, session) => {
    return outline(session.corpus, uri, session.texts).map((node) => toDocumentSymbol(lines, node));
  }),

  documentFeature<HoverParams, Hover | null>(HoverRequest, { hoverProvider: true }, null, (document, session, params) => {
    if (isRosterFile(document.uri)) return hoverInRoster(document, session, offsetOf(document, params));
    const found = hover(session.corpus, document.uri, offsetOf(document, params), document.text);
    if (found === null) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: renderCard(found.card, session.texts) },
      range: toRange(document.lines, found.span),
    };
  }),

  documentFeature<DefinitionParams, Location[] | LocationLink[] | null>(DefinitionRequest, { definitionProvider: true }, null, (document, session, params, token) => {
    const { uri, text } = document;
    const found = isRosterFile(uri) ? rosterDefinition(session.corpus, uri, text, offsetOf(document, params)) : definition(session.corpus, uri, offsetOf(document, params), text);
    return toLocations(document, session, found, token);
  }),

  documentFeature<DefinitionParams, Location[] | LocationLink[] | null>(ImplementationRequest, { implementationProvider: true }, null, (document, session, params, token) => {
    return toLocations(document, session, implementations(session.corpus, document.uri, offsetOf(document, params), document.text), token);
  }),

  documentFeature<ReferenceParams, Location[]>(ReferencesRequest, { referencesProvider: true }, [], (document, session, params, token) => {
    const found = references(session.corpus, document.uri, offsetOf(document, params), params.context, document.text);
    return toReferences(session, found, token);
  }),

  documentFeature<DocumentHighlightParams, DocumentHighlight[]>(DocumentHighlightRequest, { documentHighlightProvider: true }, [], (document, session, params) => {
    return highlights(session.corpus, document.uri, offsetOf(document, params), document.text).map((highlight) => toHighlight(document.lines, highlight));
  }),

  documentFeature<DocumentLinkParams, DocumentLink[]>(DocumentLinkRequest, { documentLinkProvider: { resolveProvider: false } }, [], (document, session, _params, token) => {
    return toDocumentLinks(document, session, token);
  }),

  // Null leaves a file that is no article to the editor's folding by indentation.
  documentFeature<FoldingRangeParams, FoldingRange[] | null>(FoldingRangeRequest, { foldingRangeProvider: true }, null, ({ uri, lines }, { corpus }) => {
    return corpus.numberOf(uri) < 0 ? null : toFoldingRanges(lines, folding(corpus, uri));
  }),

  documentFeature<SemanticTokensParams, SemanticTokens>(SemanticTokensRequest, SEMANTIC_TOKENS, { data: [] }, ({ uri, lines }, { corpus }) => {
    return toSemanticTokens(lines, semanticTokens(corpus, uri));
  }),

  documentFeature<SemanticTokensRangeParams, SemanticTokens>(SemanticTokensRangeRequest, SEMANTIC_TOKENS, { data: [] }, ({ uri, lines }, { corpus }, params) => {
    return toSemanticTokens(lines, semanticTokens(corpus, uri, toSpan(lines, params.range)));
  }),

  corpusFeature<WorkspaceSymbolParams, WorkspaceSymbol[]>(WorkspaceSymbolRequest, WORKSPACE_SYMBOLS, [], (session, params, token) => {
    return toWorkspaceSymbols(session, params.query, token);
  }),

  corpusFeature<WorkspaceSymbol, WorkspaceSymbol | null>(WorkspaceSymbolResolveRequest, WORKSPACE_SYMBOLS, null, async (session, symbol) => {
    const place = await session.places.get(symbol.location.uri);
    return place === null || !isSpan(symbol.data) ? symbol : { ...symbol, location: { uri: symbol.location.uri, range: toRange(place.lines, symbol.data) } };
  }),

  documentFeature<InlayHintParams, InlayHint[]>(InlayHintRequest, { inlayHintProvider: true }, [], (document, session, params, token) => {
    return toInlayHints(document, session, toSpan(document.lines, params.range), token);
  }),

  ...CALL_HIERARCHY,
  ...CODE_ACTIONS,
  ...ROSTER_DOCUMENTS,
  ...CUSTOM_REQUESTS,
];

export const FEATURES: readonly Feature[] = [...OF_FILES.map(inReadingViews), ...READING];

function toInlayHints(document: OpenDocument, session: Session, range: Span, token: CancellationToken): Promise<InlayHint[]> {
  const { corpus, settings, texts, places } = session;
  const found = inlayHints(corpus, document.uri, range, { speakers: settings['inlayHints.speakers'], dates: settings['inlayHints.dates'] }, texts);
  return places.each(
    found.map((hint) => ({ uri: hint.target?.uri ?? document.uri, hint })),
    ({ hint, uri }, { lines }): InlayHint => {
      const { offset, label, tooltip, target } = hint;
      const part = target === null ? { value: label } : { value: label, location: { uri, range: toRange(lines, target.selection) } };
      return { position: toPosition(document.lines, offset), label: [{ ...part, tooltip }], paddingLeft: true, paddingRight: true };
    },
    () => token.isCancellationRequested,
  );
}

/** Mentions tell their lines themselves; only where that is not known a file has to be read. */
async function toReferences(session: Session, found: readonly Reference[], token: CancellationToken): Promise<Location[]> {
  const unknown = found.filter(({ range }) => range === null);
  const read = new Map<Reference, Location>();
  await session.places.each(unknown, (reference, { lines }) => read.set(reference, { uri: reference.uri, range: toRange(lines, reference.span) }), () => token.isCancellationRequested);
  return found.flatMap((reference) => {
    const { uri, range } = reference;
    if (range === null) return read.get(reference) ?? [];
    return { uri, range: { start: { line: range.line, character: range.character }, end: { line: range.endLine, character: range.endCharacter } } };
  });
}

async function toLocations(document: OpenDocument, session: Session, found: Definition | null, token: CancellationToken): Promise<Location[] | LocationLink[] | null> {
  if (found === null) return null;
  const links = await session.places.each(
    found.targets,
    ({ uri, span, selection }, { lines }): LocationLink => ({
      originSelectionRange: toRange(document.lines, found.origin),
      targetUri: uri,
      targetRange: toRange(lines, span),
      targetSelectionRange: toRange(lines, selection),
    }),
    () => token.isCancellationRequested,
  );
  if (session.client.definitionLinks) return links;
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

async function toDocumentLinks(document: OpenDocument, session: Session, token: CancellationToken): Promise<DocumentLink[]> {
  const found = documentLinks(session.corpus, document.uri, document.text, session.texts);
  return session.places.each(
    found.map((link) => ({ uri: link.kind === 'url' ? document.uri : link.uri, link })),
    ({ link }, { lines }): DocumentLink => {
      const range = toRange(document.lines, link.span);
      if (link.kind === 'url') return { range, target: link.url, tooltip: link.tooltip };
      // Editors read the fragment of a file's address as line and column, counted from one.
      const { line, character } = lines.positionAt(link.target.start);
      return { range, target: `${link.uri}#L${line + 1},${character + 1}`, tooltip: link.tooltip };
    },
    () => token.isCancellationRequested,
  );
}

/** With an editor that asks for a symbol's range when it is chosen, nothing needs to be read before. */
async function toWorkspaceSymbols(session: Session, query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const convert = ({ kind, name, container, uri, span }: ReturnType<typeof workspaceSymbols>[number]): WorkspaceSymbol => {
    const symbolKind = kind === 'person' ? SymbolKind.Class : SymbolKind.File;
    return { name, containerName: container, kind: symbolKind, location: { uri }, data: span };
  };
  const symbols = workspaceSymbols(session.corpus, query);
  if (session.client.symbolResolve) return symbols.map(convert);
  return session.places.each(
    symbols,
    (symbol, { lines }) => ({ ...convert(symbol), location: { uri: symbol.uri, range: toRange(lines, symbol.span) } }),
    () => token.isCancellationRequested,
  );
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
