/** What the server announces and what it answers are the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as charts from '../../protocol/src/charts.ts';
import * as corrections from '../../protocol/src/corrections.ts';
import * as exports from '../../protocol/src/exports.ts';
import * as messages from '../../protocol/src/messages.ts';
import * as officials from '../../protocol/src/officials.ts';
import * as reading from '../../protocol/src/reading.ts';
import * as readouts from '../../protocol/src/readouts.ts';
import * as concordance from '../../protocol/src/concordance.ts';
import * as selection from '../../protocol/src/selection.ts';
import { EVERYTHING, type TextQuery } from '../../protocol/src/selection.ts';
import * as wordings from '../../protocol/src/wordings.ts';
import * as words from '../../protocol/src/words.ts';
import { FEATURES } from '../../server/src/lsp/handlers.ts';
import { connect } from '../support/lsp-pair.ts';

/** Requests that a capability promises, as the protocol defines them. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  documentSymbolProvider: ['textDocument/documentSymbol'],
  hoverProvider: ['textDocument/hover'],
  definitionProvider: ['textDocument/definition'],
  implementationProvider: ['textDocument/implementation'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  documentLinkProvider: ['textDocument/documentLink'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  semanticTokensProvider: ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/range'],
  inlayHintProvider: ['textDocument/inlayHint'],
  completionProvider: ['textDocument/completion'],
  codeActionProvider: ['textDocument/codeAction'],
  callHierarchyProvider: ['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
  workspaceSymbolProvider: ['workspace/symbol', 'workspaceSymbol/resolve'],
};
/** Announced, but kept by the server's lifecycle and not by a request. */
const LIFECYCLE = ['textDocumentSync', 'workspace'];
const CUSTOM = [messages.CHILDREN_REQUEST, messages.RELATED_REQUEST, messages.NEIGHBOUR_REQUEST, messages.ARTICLE_REQUEST, messages.STATEMENTS_REQUEST,
  messages.ENCOUNTERS_REQUEST, messages.SEARCH_REQUEST,
  ...requestsOf(reading), ...requestsOf(corrections), ...requestsOf(officials), ...requestsOf(wordings), ...requestsOf(readouts),
  ...requestsOf(concordance), ...requestsOf(selection),
  ...requestsOf(words), ...requestsOf(charts), ...requestsOf(exports)];

const WORDS: TextQuery = { text: 'x', regex: false, near: [], within: 0 };

const WORD_LIST = { shortest: 2, longest: 4, least: 2, offset: 0, limit: 10 };
/** Announced as a part of the capability `workspace`. */
const OF_WORKSPACE = ['workspace/textDocumentContent'];

/** The methods a file of the protocol names, all of them requests to features. */
function requestsOf(file: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(file).flatMap(([name, method]) => (name.endsWith('_REQUEST') ? [String(method)] : []));
}

test('every capability announced is kept by handlers, and every handler is announced', async (t) => {
  const editor = await connect();
  t.after(() => editor.close());
  assert.deepEqual(editor.initialized.capabilities.workspace?.textDocumentContent, { schemes: [reading.READING_SCHEME] });
  const announced = Object.keys(editor.initialized.capabilities).filter((key) => !LIFECYCLE.includes(key));
  assert.deepEqual([...announced].sort(), Object.keys(PROMISED).sort());
  const promised = announced.flatMap((key) => PROMISED[key] ?? []);
  assert.deepEqual(FEATURES.map((feature) => feature.method).sort(), [...promised, ...CUSTOM, ...OF_WORKSPACE].sort());
});

test('every handler is registered on the wire and answers for a document nobody knows', async (t) => {
  const editor = await connect();
  t.after(() => editor.close());
  const uri = 'file:///no/such/file.txt';
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const item = { name: 'x', kind: 5, uri, range, selectionRange: range, data: { person: 'x' } };
  const params: Readonly<Record<string, unknown>> = {
    'workspace/symbol': { query: 'x' },
    'workspaceSymbol/resolve': { name: 'x', kind: 5, location: { uri }, data: { start: 0, end: 1 } },
    [messages.CHILDREN_REQUEST]: { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 10 },
    [messages.NEIGHBOUR_REQUEST]: { uri, direction: 'next' },
    [messages.RELATED_REQUEST]: { uri, limit: 5 },
    [messages.ARTICLE_REQUEST]: { uri },
    [officials.OFFICIALS_REQUEST]: { sort: 'name', filter: '', parent: null, offset: 0, limit: 10 },
    [officials.PERSON_AT_REQUEST]: { uri, position },
    [officials.FIND_PEOPLE_REQUEST]: { query: 'x', limit: 5 },
    [officials.DOSSIER_REQUEST]: { person: 'x' },
    [officials.DOSSIER_PAGE_REQUEST]: { person: 'x', list: 'articles', offset: 0, limit: 5 },
    [messages.STATEMENTS_REQUEST]: { uri, offset: 0, limit: 10 },
    [messages.ENCOUNTERS_REQUEST]: { uri, offset: 0, limit: 10 },
    [messages.SEARCH_REQUEST]: { text: 'x', offset: 0, limit: 10 },
    [corrections.NAME_REQUEST]: { uri, range },
    [corrections.LIKELY_PEOPLE_REQUEST]: { uri, range, query: '', limit: 5 },
    [corrections.NAME_ARTICLES_REQUEST]: { uri, range, limit: 5 },
    [corrections.CORRECTION_REQUEST]: { uri, range, kind: 'none' },
    'workspace/textDocumentContent': { uri: reading.readingUriOf(uri, null) },
    [reading.READING_PLACE_REQUEST]: { readingUri: reading.readingUriOf(uri, null), range },
    [reading.READING_VIEW_REQUEST]: { uri },
    [reading.READING_MARKS_REQUEST]: { readingUri: reading.readingUriOf(uri, null) },
    [readouts.ACCOUNTS_REQUEST]: { uri, position },
    [readouts.READOUTS_REQUEST]: { left: uri, right: uri },
    [concordance.CONCORDANCE_REQUEST]: { query: WORDS, selection: EVERYTHING, sort: [], group: null, offset: 0, limit: 10, context: 10 },
    [concordance.CONCORDANCE_GROUPS_REQUEST]: { query: WORDS, selection: EVERYTHING, grouping: { by: 'right', length: 2 }, offset: 0, limit: 10 },
    [selection.FILTER_VALUES_REQUEST]: { field: 'outlet', query: '', limit: 10 },
    [exports.EXPORT_REQUEST]: { source: { of: 'articles', selection: EVERYTHING }, format: 'csv', continues: null },
    [charts.TIMELINE_REQUEST]: { series: [{ kind: 'person', id: 'x' }, { kind: 'query', query: WORDS }], selection: EVERYTHING },
    [words.COLLOCATES_REQUEST]: { node: { person: 'x' }, selection: EVERYTHING, span: { left: 5, right: 5 }, order: 'count', ...WORD_LIST },
    [words.KEYTERMS_REQUEST]: { selection: EVERYTHING, reference: null, ...WORD_LIST },
    [words.FREQUENCIES_REQUEST]: { selection: EVERYTHING, ...WORD_LIST },
    [words.NEW_PHRASES_REQUEST]: { month: '2023-06', selection: EVERYTHING, ...WORD_LIST },
    [exports.CITATION_REQUEST]: { uri, position, style: 'apa' },
    [charts.DISPERSION_REQUEST]: { series: [{ kind: 'query', query: WORDS }], selection: EVERYTHING, stripes: 10 },
    [charts.NETWORK_REQUEST]: { link: 'met', selection: EVERYTHING, centre: null, people: 10 },
    [charts.CALENDAR_REQUEST]: { person: null, from: null, to: null },
    [charts.OUTLETS_REQUEST]: { selection: EVERYTHING, speakers: 10, outlets: 10 },
    [charts.BEHIND_REQUEST]: { of: { kind: 'met', people: ['x'], day: null }, selection: EVERYTHING, offset: 0, limit: 10 },
    'callHierarchy/incomingCalls': { item },
    'callHierarchy/outgoingCalls': { item },
  };
  const document = { textDocument: { uri }, position, context: { includeDeclaration: true, diagnostics: [] }, range };
  for (const { method } of FEATURES) {
    await assert.doesNotReject(editor.request(method, params[method] ?? document), method);
  }
});

test('the custom messages are all in the namespace of the extension', () => {
  const names = Object.values(messages).filter((value) => typeof value === 'string');
  assert.ok(names.length >= 8);
  for (const name of names) assert.match(name, /^corpus-reader\//);
});
