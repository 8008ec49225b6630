/**
 * Folders and files as they should not be. In every case the healthy article beside them answers as ever, and the reader is
 * told what is wrong, or there is nothing to tell.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { DocumentSymbol, Hover, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { ArticleResult, ChildrenResult } from '../../protocol/src/messages.ts';
import type { FileGlobs } from '../../server/src/corpus/file-host.ts';
import { NodeFiles } from '../../server/src/host/node-files.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const HEALTHY = `会谈消息

2021年3月2日，中国外交部长李明远在北京会见法国外交部长杜邦。

李明远表示，愿加强合作。
`;

/** For the largest file here on a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

interface Opened {
  readonly editor: Editor;
  readonly path: string;
  uri(name: string): string;
}

async function openFolder(t: TestContext, files: Record<string, string>, locale = 'zh-cn'): Promise<Opened> {
  const folder = temporaryFolder(files);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale });
  t.after(() => editor.close());
  await editor.ready(PATIENCE_MS);
  return { editor, path: folder.path, uri: (name) => uriOf(join(folder.path, name)) };
}

/** The healthy article's hover and outline are complete, and nothing failed inside the server. */
/** Symbols and all below them. */
function withChildren(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...withChildren(symbol.children ?? [])]);
}

function namesOf(symbols: readonly DocumentSymbol[]): string[] {
  return withChildren(symbols).map((symbol) => symbol.name);
}

async function assertHealthy({ editor, uri }: Opened): Promise<void> {
  await editor.open(uri('好.txt'), HEALTHY);
  const textDocument = { uri: uri('好.txt') };
  const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position: { line: 4, character: 1 } });
  assert.match((hover.contents as { value: string }).value, /李明远/);
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(namesOf(symbols).includes('李明远'));
  assert.deepEqual(editor.logs.filter((line) => line.includes('failed')), []);
}

/** Opens a file and returns what the server says about it. */
async function problems({ editor, uri }: Opened, name: string, text: string): Promise<string[]> {
  await editor.open(uri(name), text);
  let found: PublishDiagnosticsParams | undefined;
  await editor.until('diagnostics', () => (found = editor.diagnostics(uri(name))) !== undefined);
  return (found?.diagnostics ?? []).map((diagnostic) => String(diagnostic.message));
}

const topLevel = (editor: Editor): Promise<ChildrenResult> =>
  editor.request('corpus-reader/children', { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 10 });

test('no folder is open: the corpus is empty, an article opened alone can still be read', async (t) => {
  const editor = await connect({ locale: 'zh-cn' });
  t.after(() => editor.close());
  assert.deepEqual(await editor.ready(), { state: 'ready', done: 0, total: 0, failures: [] });
  await editor.until('news of the empty corpus', () => editor.changes.length > 0);
  assert.equal(editor.changes[0]?.articles, 0);
  assert.equal((await topLevel(editor)).total, 0);
  await assertHealthy({ editor, path: '', uri: (name) => uriOf(`/somewhere/${name}`) });
});

test('an empty folder: ready at once, with nothing', async (t) => {
  const { editor } = await openFolder(t, {});
  await editor.until('news of the empty corpus', () => editor.changes.length > 0);
  assert.equal(editor.changes[0]?.articles, 0);
  assert.equal((await topLevel(editor)).total, 0);
});

test('a folder that does not exist: ready, with nothing', async (t) => {
  const editor = await connect({ folders: ['/no/such/folder'] });
  t.after(() => editor.close());
  assert.equal((await editor.ready()).total, 0);
});

test('a folder with no article: code, a README and an empty file are passed over without a word', async (t) => {
  const opened = await openFolder(t, { 'README.md': '# Tools\n\nRun `npm start`.\n', 'a.js': 'let x = 1;\n', '空.txt': '' });
  assert.equal((await topLevel(opened.editor)).total, 0);
  assert.deepEqual(await problems(opened, '空.txt', ''), []);
  assert.deepEqual(await problems(opened, 'README.md', '# Tools\n\nRun `npm start`.\n'), []);
});

test('a missing date: the article is listed without one, and its file says so', async (t) => {
  const text = '---\ntitle: "无日期的会谈"\nauthor: 某报\n---\n中国外交部长李明远会见法国外交部长杜邦。李明远说，很好。\n';
  const opened = await openFolder(t, { '无.md': text, '好.txt': HEALTHY });
  const { groups } = await topLevel(opened.editor);
  assert.deepEqual(groups.map((group) => group.label), ['2021年', '日期不详']);
  assert.deepEqual(await problems(opened, '无.md', text), ['本文没有日期。']);
  await assertHealthy(opened);
});

test('an invalid date: it is named, and no other day is made of it', async (t) => {
  const text = '---\ntitle: "会谈"\ndate: 2020-13-45\n---\n中国外交部长李明远会见法国外交部长杜邦。李明远说，很好。\n';
  const opened = await openFolder(t, { '坏.md': text, '好.txt': HEALTHY });
  assert.ok((await problems(opened, '坏.md', text)).includes('“2020-13-45”不是有效的日期。'));
  const found = await opened.editor.request<ArticleResult>('corpus-reader/article', { uri: opened.uri('坏.md') });
  assert.deepEqual([found.title, found.day], ['会谈', null]);
  await assertHealthy(opened);
});

test('broken YAML: the reader is told, the body is read all the same', async (t) => {
  const text = '---\ntitle: "会谈\\q"\ndate: [2021-01-01\n---\n\n中国外交部长李明远会见法国外交部长杜邦。\n\n李明远说，很好。\n';
  const opened = await openFolder(t, { '坏.md': text, '好.txt': HEALTHY });
  const told = await problems(opened, '坏.md', text);
  assert.ok(told.some((message) => message.startsWith('文件头不是有效的 YAML：')), told.join());
  const symbols = await opened.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: opened.uri('坏.md') } });
  assert.ok(namesOf(symbols).includes('李明远'));
  await assertHealthy(opened);
});

test('front matter in a language that could be executed: it is not, and the reader is told', async (t) => {
  const text = '---js\n{ title: globalThis.executed = true }\n---\n\n中国外交部长李明远会见法国外交部长杜邦。李明远说，很好。\n';
  const opened = await openFolder(t, { '坏.md': text, '好.txt': HEALTHY });
  const told = await problems(opened, '坏.md', text);
  assert.ok(told.some((message) => message.startsWith('不读取“js”格式的文件头')), told.join());
  assert.equal((globalThis as { executed?: boolean }).executed, undefined);
  await assertHealthy(opened);
});

test('unclosed tags: what a reader sees is read', async (t) => {
  const text = '---\ntitle: "会谈"\ndate: 2021-03-02\n---\n<div><p>中国外交部长李明远会见法国外交部长杜邦。<p>李明远说，很好。<script>alert(1)\n';
  const opened = await openFolder(t, { '坏.md': text, '好.txt': HEALTHY });
  await opened.editor.open(opened.uri('坏.md'), text);
  const symbols = await opened.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: opened.uri('坏.md') } });
  assert.equal(withChildren(symbols).find((symbol) => symbol.name === '李明远')?.children?.[0]?.name, '说：很好。');
  assert.ok(namesOf(symbols).every((name) => !name.includes('alert')));
  await assertHealthy(opened);
});

test('an unclosed quotation mark: the statements before and after it are there', async (t) => {
  const text = '会谈消息\n\n2021年3月2日，中国外交部长李明远会见法国外交部长杜邦。\n\n李明远说，“我们愿意合作。\n\n杜邦表示，法国也愿意。\n';
  const opened = await openFolder(t, { '坏.txt': text, '好.txt': HEALTHY });
  await opened.editor.open(opened.uri('坏.txt'), text);
  const symbols = await opened.editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: opened.uri('坏.txt') } });
  assert.ok(namesOf(symbols).includes('李明远'));
  assert.equal(withChildren(symbols).find((symbol) => symbol.name === '杜邦')?.children?.[0]?.name, '表示：法国也愿意。');
  await assertHealthy(opened);
});

test('a file of 5 MB on one line: it is read, and its last words are where they are', async (t) => {
  const sentence = '中国外交部长李明远说，要加强沟通，扩大合作。';
  const body = sentence.repeat(Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(sentence)));
  const text = `---\ntitle: "长文"\ndate: 2021-03-02\n---\n<p>${body}</p><p>法国外交部长杜邦表示，同意。</p>`;
  const opened = await openFolder(t, { '长.md': text, '好.txt': HEALTHY });
  await opened.editor.open(opened.uri('长.md'), text);
  const character = text.length - text.lastIndexOf('\n') - 1 - '杜邦表示，同意。</p>'.length;
  const params = { textDocument: { uri: opened.uri('长.md') }, position: { line: 4, character: character + 1 } };
  const hover = await opened.editor.request<Hover>('textDocument/hover', params);
  assert.deepEqual(hover.range, { start: { line: 4, character }, end: { line: 4, character: character + 2 } });
  await assertHealthy(opened);
});

test('a file that vanishes between listing and reading: it is named with a reason, the rest is read', async (t) => {
  const original = NodeFiles.prototype.list;
  const vanishing = temporaryFolder({ '去.txt': HEALTHY, '好.txt': HEALTHY });
  t.after(vanishing.remove);
  const gone = uriOf(join(vanishing.path, '去.txt'));
  // The real host, with someone deleting the file at the last moment.
  const list = t.mock.method(NodeFiles.prototype, 'list', async function* (this: NodeFiles, globs: FileGlobs): ReturnType<NodeFiles['list']> {
    for await (const files of original.call(this, globs)) {
      if (files.some(({ uri }) => uri === gone)) rmSync(join(vanishing.path, '去.txt'));
      yield files;
    }
  });
  t.after(() => list.mock.restore());
  const editor = await connect({ folders: [vanishing.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  const { failures, total } = await editor.ready();
  assert.equal(total, 2);
  assert.deepEqual(failures, [{ uri: gone, message: '文件已不存在。' }]);
  await editor.until('a line in the log', () => editor.logs.some((line) => line.includes('文件已不存在。')));
  await assertHealthy({ editor, path: vanishing.path, uri: (name) => uriOf(join(vanishing.path, name)) });
});

test('a file that went unnoticed: its places are told as they were until its end is told', async (t) => {
  const opened = await openFolder(t, { '好.txt': HEALTHY, '去.txt': HEALTHY });
  await opened.editor.open(opened.uri('好.txt'), HEALTHY);
  rmSync(join(opened.path, '去.txt'));
  const params = { textDocument: { uri: opened.uri('好.txt') }, position: { line: 4, character: 1 }, context: { includeDeclaration: true } };
  const places = async (): Promise<string[]> => (await opened.editor.request<{ uri: string }[]>('textDocument/references', params)).map(({ uri }) => uri);
  const own = [opened.uri('好.txt'), opened.uri('好.txt')];
  assert.deepEqual(await places(), [opened.uri('去.txt'), opened.uri('去.txt'), ...own]);
  // What needs the file's text leaves it out.
  const search = await opened.editor.request<{ items: { uri: string }[]; outdated: number }>('corpus-reader/search', { text: '李明远', offset: 0, limit: 10 });
  assert.ok(search.items.length > 0 && search.items.every(({ uri }) => uri === own[0]) && search.outdated > 0, JSON.stringify(search));
  await opened.editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: opened.uri('去.txt'), type: 3 }] });
  assert.deepEqual(await places(), own);
});
