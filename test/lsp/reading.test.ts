/** Reading views over the real protocol: every feature answers in the view as it does in the file, at the same words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, Location, LocationLink, Position, Range, SemanticTokens } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import { ARTICLE_REQUEST, CHILDREN_REQUEST, NEIGHBOUR_REQUEST, type ArticleItem, type ArticleResult, type ChildrenResult } from '../../protocol/src/messages.ts';
import {
  articleUriOf, READING_MARKS_REQUEST, READING_PLACE_REQUEST, READING_VIEW_REQUEST, readingUriOf,
  type ReadingMarks, type ReadingPlaceResult, type ReadingViewResult,
} from '../../protocol/src/reading.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, MODERN, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';
import { OpenedFolder } from './opened-folder.ts';

interface Shown {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

let seeds: OpenedFolder;
const views = new Map<string, Shown>();

before(async () => {
  seeds = await OpenedFolder.open(fileURLToPath(new URL('../../seeds/', import.meta.url)), ['001_d31ba643041d82b7.txt'], { settings: { exclude: ['people.yaml'] } });
  for (const name of ['000', '001', '002', '003', '004']) views.set(name, await show(seeds.editor, seeds.file(name).uri));
});

after(() => seeds.editor.close());

/** Opens the reading view of an article as an editor does. */
async function show(editor: Editor, articleUri: string): Promise<Shown> {
  const { readingUri } = (await editor.request<ReadingViewResult | null>(READING_VIEW_REQUEST, { uri: articleUri }))!;
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: readingUri });
  await editor.open(readingUri, text, 'corpus-reading');
  return { uri: readingUri, text, lines: new LineIndex(text) };
}

function view(name: string): Shown {
  return views.get(name)!;
}

/** The position in the words' `nth` occurrence in a view, `into` characters after it begins. */
function at(name: string, words: string, nth = 0, into = 0): { textDocument: { uri: string }; position: Position } {
  const { uri, text, lines } = view(name);
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = text.indexOf(words, offset + 1);
  assert.ok(offset >= 0, `"${words}" does not occur ${nth + 1} times in the view of ${name}`);
  return { textDocument: { uri }, position: lines.positionAt(offset + into) };
}

function words(name: string, range: Range): string {
  const { text, lines } = view(name);
  return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

/** A place as `view 003: 普赖斯` or `file 003: …`. */
function told(place: Location | LocationLink): string {
  const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
  const found = [...views].find(([, shown]) => shown.uri === uri);
  return found === undefined ? `file ${seeds.show(place)}` : `view ${found[0]}: ${words(found[0], range)}`;
}

function document(name: string): { textDocument: { uri: string } } {
  return { textDocument: { uri: view(name).uri } };
}

test('a view is addressed by the title and the article, as an editor writes addresses', () => {
  const { uri } = view('000');
  assert.equal(URI.parse(uri).path, '/corpus-reading/王毅应约与布林肯就阿富汗问题通电话');
  assert.equal(URI.parse(uri).toString(), uri);
  assert.equal(articleUriOf(uri), seeds.file('000').uri);
  for (const title of ['谈“合作”？ (一)/2 #3 100%!', '..', '', null, '\ud800长\u202e题', '很长'.repeat(60)]) {
    const address = readingUriOf('file:///a%20b/%E7%94%B2%23.md', title);
    assert.equal(URI.parse(address).toString(), address);
    assert.equal(articleUriOf(URI.parse(address).toString()), 'file:///a%20b/%E7%94%B2%23.md');
    assert.match(URI.parse(address).path, /^\/corpus-reading\/[^/\\]{1,40}$/);
  }
  for (const other of ['file:///a.md', 'corpus-reading:/x', 'corpus-reading:/x?', 'corpus-readings:/x?y']) assert.equal(articleUriOf(other), null);
});

test('a view is no article of its own, and stands for its article', async () => {
  const { editor } = seeds;
  const { total } = await editor.request<ChildrenResult>(CHILDREN_REQUEST, { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 10 });
  assert.equal(total, 2, 'two years');
  const years = await editor.request<ChildrenResult>(CHILDREN_REQUEST, { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 10 });
  assert.equal(years.groups.reduce((sum, { count }) => sum + count, 0), 5);
  assert.equal((await editor.request<ArticleResult | null>(ARTICLE_REQUEST, { uri: view('000').uri }))?.uri, seeds.file('000').uri);
  assert.equal((await editor.request<ArticleItem | null>(NEIGHBOUR_REQUEST, { uri: view('000').uri, direction: 'next' }))?.uri, seeds.file('002').uri);
  assert.equal(await editor.request<ReadingViewResult | null>(READING_VIEW_REQUEST, { uri: view('000').uri }), null);
  assert.equal(await editor.request<ReadingViewResult | null>(READING_VIEW_REQUEST, { uri: uriOf('/no/such/file.md') }), null);
});

test('hover tells the same card as in the file, at the same words', async () => {
  const here = (await seeds.editor.request<Hover | null>('textDocument/hover', at('000', '王毅强调')))!;
  const there = (await seeds.editor.request<Hover | null>('textDocument/hover', seeds.at('000', '王毅强调')))!;
  assert.deepEqual(here.contents, there.contents);
  assert.equal(words('000', here.range!), '王毅');
  const date = (await seeds.editor.request<Hover | null>('textDocument/hover', at('000', '昨天（16日）', 0, 1)))!;
  assert.match((date.contents as { value: string }).value, /2021年8月16日/);
  assert.equal(words('000', date.range!), '昨天（16日）');
  const title = (await seeds.editor.request<Hover | null>('textDocument/hover', at('000', '应约与')))!;
  assert.match((title.contents as { value: string }).value, /相关文章/);
  const list = seeds.editor.request<Hover | null>('textDocument/hover', at('000', '相关文章'));
  assert.equal(await list, null, 'what stands below the article is none of its words');
});

test('definition stays in the view, and goes to views of other articles', async () => {
  const ask = (name: string, ...place: [string, number?]): Promise<LocationLink[]> => seeds.editor.request('textDocument/definition', at(name, ...place));
  const [introduced] = await ask('003', '普赖斯', 1);
  assert.equal(told(introduced!), 'view 003: 美国国务院发言人普赖斯');
  assert.equal(words('003', introduced!.originSelectionRange!), '普赖斯');
  assert.equal(words('003', introduced!.targetSelectionRange), '普赖斯');
  const all = (await ask('003', '普赖斯')).map(told);
  assert.deepEqual(all, ['view 003: 美国国务院发言人普赖斯', 'view 004: 美国国务院发言人普莱斯', 'view 001: 美国国务院发言人普莱斯', 'view 000: 美国国务院发言人普莱斯']);
  assert.deepEqual((await ask('000', '他呼吁')).map(told), ['view 000: 王毅']);
  const encounters = await seeds.editor.request<LocationLink[] | null>('textDocument/implementation', at('000', '王毅强调'));
  assert.ok(encounters !== null && encounters.length > 1);
  for (const place of encounters) assert.match(told(place), /^view/);
});

test('references are told in views', async () => {
  const found = await seeds.editor.request<Location[]>('textDocument/references', { ...at('003', '普赖斯'), context: { includeDeclaration: true } });
  assert.deepEqual(found.map(told), [
    'view 000: 普莱斯', 'view 001: 普莱斯', 'view 001: 普莱斯', 'view 004: 普莱斯', ...Array<string>(6).fill('view 003: 普赖斯'),
  ]);
});

test('highlights, in the title as well', async () => {
  const here = await seeds.editor.request<DocumentHighlight[]>('textDocument/documentHighlight', at('000', '王毅强调'));
  const there = await seeds.editor.request<DocumentHighlight[]>('textDocument/documentHighlight', seeds.at('000', '王毅强调'));
  assert.deepEqual(here.map(({ range, kind }) => [words('000', range), kind]), there.map(({ range, kind }) => [seeds.words('000', range), kind]));
  assert.ok(here.some(({ range }) => range.start.line === 0));
});

test('the outline has the entries of the file, each at its words, and entries hold what is below them', async () => {
  for (const name of views.keys()) {
    const here = await seeds.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', document(name));
    const there = await seeds.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: seeds.file(name).uri } });
    const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
    assert.deepEqual(flat(here).map((symbol) => symbol.name), flat(there).map((symbol) => symbol.name));
    for (const symbol of flat(here)) {
      for (const inner of [symbol.selectionRange, ...(symbol.children ?? []).map(({ range }) => range)]) {
        assert.ok(holds(symbol.range, inner), `${name}: ${symbol.name}`);
      }
    }
    assert.ok(words(name, here[0]!.selectionRange).replace('\n', '').startsWith(here[0]!.name.slice(0, 8)));
  }
});

function holds(outer: Range, inner: Range): boolean {
  const after = (a: Position, b: Position): boolean => a.line > b.line || (a.line === b.line && a.character >= b.character);
  return after(inner.start, outer.start) && after(outer.end, inner.end);
}

test('hints stand behind the same words', async () => {
  const { lines, text } = view('000');
  const range = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
  const hints = await seeds.editor.request<InlayHint[]>('textDocument/inlayHint', { ...document('000'), range });
  const before = hints.map(({ position }) => text.slice(Math.max(0, lines.offsetAt(position) - 7), lines.offsetAt(position)));
  assert.ok(before.some((words) => words.endsWith('昨天（16日）')), before.join(' | '));
  assert.ok(before.some((words) => words.endsWith('他')));
  const target = hints.flatMap(({ label }) => (typeof label === 'string' ? [] : label)).find(({ location }) => location !== undefined);
  assert.match(told(target!.location!), /^view 000: 王毅$/);
});

test('semantic tokens cover the same words, in the order of the view', async () => {
  for (const name of views.keys()) {
    const here = unpacked(await seeds.editor.request('textDocument/semanticTokens/full', document(name)), view(name));
    const file = seeds.file(name);
    const there = unpacked(await seeds.editor.request('textDocument/semanticTokens/full', { textDocument: { uri: file.uri } }), file);
    assert.deepEqual([...here].sort(), [...there].sort());
    assert.ok(here.length > 10);
  }
  const { lines, text } = view('000');
  const range = { start: lines.positionAt(text.indexOf('王毅强调')), end: lines.positionAt(text.indexOf('另一方面')) };
  const some = unpacked(await seeds.editor.request('textDocument/semanticTokens/range', { ...document('000'), range }), view('000'));
  assert.ok(some.includes('王毅') && some.length < 12, some.join(' '));
});

function unpacked({ data }: SemanticTokens, { text, lines }: { text: string; lines: LineIndex }): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    assert.ok(data[i]! >= 0 && (data[i]! > 0 || data[i + 1]! >= 0), 'tokens are in order');
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
    line += data[i]!;
    const start = lines.offsetAt({ line, character });
    found.push(text.slice(start, start + data[i + 2]!));
  }
  return found;
}

test('the call hierarchy leads from view to view', async () => {
  const items = (await seeds.editor.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', at('003', '布林肯', 1)))!;
  assert.equal(items[0]!.uri, view('003').uri);
  assert.ok(holds(items[0]!.range, items[0]!.selectionRange));
  const incoming = await seeds.editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: items[0] });
  const outgoing = await seeds.editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: items[0] });
  assert.ok(incoming.length + outgoing.length > 1);
  for (const { from, fromRanges } of incoming) for (const range of fromRanges) assert.match(told({ uri: from.uri, range }), /^view \d+: .*[\u4e00-\u9fff]{4}/);
  for (const { to } of outgoing) assert.match(told({ uri: to.uri, range: to.selectionRange }), /^view/);
});

test('links: the address of the page, earlier encounters in their views, related articles at the end with their reasons', async () => {
  const links = await seeds.editor.request<DocumentLink[]>('textDocument/documentLink', document('004'));
  const shown = links.map(({ range, target }) => [words('004', range), decodeURIComponent(decodeURIComponent(target!))] as const);
  assert.ok(shown.some(([text, target]) => text === 'zaobao.com' && target.startsWith('https://www.zaobao.com/realtime/')), JSON.stringify(shown));
  const related = shown.filter(([text, target]) => target.startsWith(`corpus-reading:/corpus-reading/${text}?file:`) && !target.includes('#L'));
  assert.ok(related.length >= 3);
  assert.ok(related.some(([text]) => text === '王毅应约同布林肯通话 吁美停止干扰北京冬奥'));
  assert.match(view('004').text, /\n相关文章\n\n王毅应约同布林肯通话 吁美停止干扰北京冬奥\n2022-01-27 · 联合早报 · \S.*\n/);
  const earlier = links.find(({ target }) => target!.includes('#L'));
  assert.match(earlier!.target!, /^corpus-reading:.*#L\d+,\d+$/);
});

test('folding gives no fold of a single line', async () => {
  for (const name of views.keys()) {
    const folds = await seeds.editor.request<FoldingRange[]>('textDocument/foldingRange', document(name));
    for (const { startLine, endLine } of folds) assert.ok(endLine > startLine && endLine < view(name).lines.lineCount);
  }
});

test('marks: the lines of the title, the byline, captions, people by their names, statements by speaker', async () => {
  const marks = (await seeds.editor.request<ReadingMarks | null>(READING_MARKS_REQUEST, { readingUri: view('003').uri }))!;
  const all = (ranges: readonly Range[]): string[] => ranges.map((range) => words('003', range));
  assert.deepEqual(all(marks.title), ['美国务院：布林肯王毅对话富有成效', '不排除G20前再通话']);
  assert.deepEqual(all(marks.byline), ['2022年11月1日 星期二 · 联合早报 · zaobao.com']);
  assert.equal(marks.captions.length, 1);
  assert.ok(new Set(all(marks.people)).has('普赖斯'));
  const speakers = [...new Set(marks.statements.map(({ speaker }) => speaker))];
  assert.deepEqual(speakers, speakers.map((_, i) => i), 'numbered as they come');
  assert.ok(all(marks.related.titles).length >= 3);
  assert.match(all(marks.related.details)[0]!, /^\d{4}-\d\d-\d\d · /);
});

test('what is quoted is marked with its quotation marks; of words within words, once', async () => {
  const { statements } = (await seeds.editor.request<ReadingMarks | null>(READING_MARKS_REQUEST, { readingUri: view('001').uri }))!;
  const quoted = statements.filter(({ kind }) => kind === 'direct').flatMap(({ content }) => content.map((range) => words('001', range)));
  assert.deepEqual(quoted.map((text) => text.slice(0, 7)), ['布林肯“强调了', '俄罗斯对乌克兰']);
  const taken: [number, number][] = [];
  for (const { content } of statements) {
    for (const range of content) {
      assert.equal(range.start.line, range.end.line);
      taken.push([view('001').lines.offsetAt(range.start), view('001').lines.offsetAt(range.end)]);
    }
  }
  taken.sort(([a], [b]) => a - b);
  for (let i = 1; i < taken.length; i++) assert.ok(taken[i]![0] >= taken[i - 1]![1], 'no two overlap');
});

test('a quotation is marked with the mark that opens it', async (t) => {
  const folder = temporaryFolder({ 'a.md': '---\ntitle: 外长谈合作\ndate: 2022-03-04\n---\n外交部长王毅说：“中方愿合作。”王毅表示，会谈很好。\n' });
  t.after(() => folder.remove());
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const { uri, text, lines } = await show(editor, uriOf(`${folder.path}/a.md`));
  const { statements } = (await editor.request<ReadingMarks | null>(READING_MARKS_REQUEST, { readingUri: uri }))!;
  const shown = statements.map(({ kind, content }) => [kind, ...content.map(({ start, end }) => text.slice(lines.offsetAt(start), lines.offsetAt(end)))]);
  assert.deepEqual(shown, [['direct', '“中方愿合作。”'], ['indirect', '会谈很好。']]);
});

test('a place is told in the view and back in the file', async () => {
  const { uri, text, lines } = seeds.file('000');
  const start = text.indexOf('王毅强调');
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + 4) };
  const there = (await seeds.editor.request<ReadingViewResult | null>(READING_VIEW_REQUEST, { uri, range }))!;
  assert.equal(words('000', there.range!), '王毅强调');
  const back = await seeds.editor.request<ReadingPlaceResult>(READING_PLACE_REQUEST, { readingUri: view('000').uri, range: there.range });
  assert.deepEqual(back, { uri, range });
  const below = at('000', '相关文章').position;
  assert.equal(await seeds.editor.request<ReadingPlaceResult>(READING_PLACE_REQUEST, { readingUri: view('000').uri, range: { start: below, end: below } }), null);
});

test('when the article changes the editor is told, and nothing is answered about the text it still shows', async (t) => {
  const folder = temporaryFolder({ '2022-03-04.md': '---\ntitle: 外长谈合作\ndate: 2022-03-04\n---\n外交部长王毅说，中方愿合作。\n' });
  t.after(() => folder.remove());
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn', capabilities: { ...MODERN, workspace: { ...MODERN.workspace, textDocumentContent: {} } } });
  t.after(() => editor.close());
  const refreshed: string[] = [];
  editor.connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => {
    refreshed.push(uri);
    return null;
  });
  await editor.ready();
  const uri = uriOf(`${folder.path}/2022-03-04.md`);
  const text = readFileSync(`${folder.path}/2022-03-04.md`, 'utf8');
  await editor.open(uri, text);
  const shown = await show(editor, uri);
  assert.equal(shown.text, '外长谈合作\n2022年3月4日 星期五\n\n　　外交部长王毅说，中方愿合作。\n');
  await editor.change(uri, [{ text: text.replace('外交部长', '经过选举，外交部长') }]);
  const hover = { textDocument: { uri: shown.uri }, position: { line: 3, character: 7 } };
  await assert.rejects(editor.request('textDocument/hover', hover), /changed/);
  await editor.until('the word that the view is another', () => refreshed.length > 0);
  assert.deepEqual([...new Set(refreshed)], [shown.uri]);
  const { text: now } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: shown.uri });
  assert.ok(now.includes('　　经过选举，外交部长王毅说'));
  await editor.change(shown.uri, [{ text: now }]);
  const found = await editor.request<Hover | null>('textDocument/hover', { ...hover, position: { line: 3, character: 12 } });
  assert.match((found!.contents as { value: string }).value, /王毅/);
});

test('an article that is gone says so', async () => {
  const { text } = await seeds.editor.request<{ text: string }>('workspace/textDocumentContent', { uri: readingUriOf(uriOf('/no/such/file.md'), null) });
  assert.equal(text, '这篇文章已不存在，或已不再是文章。\n');
});
