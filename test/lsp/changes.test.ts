/** The server keeps up: with typing, with files that come, change and go, with settings and folders. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { DocumentSymbol, Hover, InlayHint, InlayHintLabelPart, Location } from 'vscode-languageserver-protocol';
import { FileChangeType } from 'vscode-languageserver-protocol';
import type { ArticleItem, ArticleResult } from '../../protocol/src/messages.ts';
import { connect, MODERN, temporaryFolder, uriOf, type Editor, type EditorOptions } from '../support/lsp-pair.ts';

const FIRST = `会谈消息

2021年3月2日，中国外交部长李明远在北京会见法国外交部长杜邦。

李明远表示，愿加强合作。
`;
const SECOND = `通话消息

2021年5月4日，中国外交部长李明远同法国外交部长杜邦通电话。

李明远说，要保持沟通。
`;

async function setUp(t: TestContext, files: Record<string, string>, options: EditorOptions = {}): Promise<{ editor: Editor; path: string; uri: (name: string) => string }> {
  const folder = temporaryFolder(files);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn', ...options });
  t.after(() => editor.close());
  await editor.ready();
  return { editor, path: folder.path, uri: (name) => uriOf(join(folder.path, name)) };
}

const titles = async (editor: Editor): Promise<string[]> => {
  const found: string[] = [];
  for (let uri: string | null = null, i = 0; i < 20; i++) {
    const next: ArticleItem | null = await editor.request('corpus-reader/neighbour', { uri, direction: 'next' });
    if (next === null) break;
    found.push(next.title ?? '');
    uri = next.uri;
  }
  return found;
};

test('an edit counts at once, before it is saved', async (t) => {
  const { editor, uri } = await setUp(t, { 'a.txt': FIRST });
  await editor.open(uri('a.txt'), FIRST);
  // 李明远表示 → 李明远还强调, given as the editor gives it: by line and character.
  await editor.change(uri('a.txt'), [
    { range: { start: { line: 4, character: 3 }, end: { line: 4, character: 5 } }, text: '强调' },
    { range: { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } }, text: '还' },
  ]);
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: uri('a.txt') } });
  const statement = symbols[0]?.children?.find((symbol) => symbol.name === '李明远')?.children?.[0];
  assert.equal(statement?.name, '强调：愿加强合作。');
  assert.deepEqual(statement?.selectionRange.start, { line: 4, character: 0 });
});

test('a buffer that is closed without saving gives way to the file', async (t) => {
  const { editor, uri } = await setUp(t, { 'a.txt': FIRST });
  await editor.open(uri('a.txt'), FIRST);
  await editor.change(uri('a.txt'), [{ text: FIRST.replace('会谈消息', '改过的标题') }]);
  assert.equal((await editor.request<ArticleResult>('corpus-reader/article', { uri: uri('a.txt') })).title, '改过的标题');
  await editor.notify('textDocument/didClose', { textDocument: { uri: uri('a.txt') } });
  assert.equal((await editor.request<ArticleResult>('corpus-reader/article', { uri: uri('a.txt') })).title, '会谈消息');
});

test('files that come, change and go on disk come, change and go in the corpus, and views are told', async (t) => {
  const { editor, path, uri } = await setUp(t, { 'a.txt': FIRST });
  await editor.until('registrations', () => editor.registrations.length === 2);
  assert.deepEqual([...editor.registrations].sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  assert.deepEqual(await titles(editor), ['会谈消息']);

  const change = async (name: string, type: FileChangeType): Promise<void> => {
    const told = editor.changes.length;
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
    await editor.until('news of the corpus', () => editor.changes.length > told);
  };
  writeFileSync(join(path, 'b.txt'), SECOND);
  await change('b.txt', FileChangeType.Created);
  assert.deepEqual(await titles(editor), ['会谈消息', '通话消息']);
  assert.equal(editor.changes.at(-1)?.articles, 2);

  writeFileSync(join(path, 'b.txt'), SECOND.replace('通话消息', '新的标题'));
  await change('b.txt', FileChangeType.Changed);
  assert.deepEqual(await titles(editor), ['会谈消息', '新的标题']);

  rmSync(join(path, 'b.txt'));
  await change('b.txt', FileChangeType.Deleted);
  assert.deepEqual(await titles(editor), ['会谈消息']);
});

test('places in a closed file follow its changes on disk', async (t) => {
  const { editor, path, uri } = await setUp(t, { 'a.txt': FIRST, 'b.txt': SECOND });
  await editor.open(uri('a.txt'), FIRST);
  const lines = async (): Promise<number[]> => {
    const position = { line: 4, character: 1 };
    const params = { textDocument: { uri: uri('a.txt') }, position, context: { includeDeclaration: true } };
    const found = await editor.request<Location[]>('textDocument/references', params);
    return found.filter((place) => place.uri === uri('b.txt')).map((place) => place.range.start.line);
  };
  assert.deepEqual(await lines(), [2, 4]);
  writeFileSync(join(path, 'b.txt'), SECOND.replace('通话消息\n', '通话消息\n\n\n'));
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('b.txt'), type: FileChangeType.Changed }] });
  await editor.until('news of the corpus', () => editor.changes.length > 1);
  assert.deepEqual(await lines(), [4, 6]);
});

test('a folder deleted with its files takes them with it', async (t) => {
  const { editor, path, uri } = await setUp(t, { 'a.txt': FIRST, '旧/b.txt': SECOND, '旧2/c.txt': SECOND.replace('通话消息', '留下') });
  rmSync(join(path, '旧'), { recursive: true });
  const told = editor.changes.length;
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('旧'), type: FileChangeType.Deleted }] });
  await editor.until('news of the corpus', () => editor.changes.length > told);
  assert.deepEqual(await titles(editor), ['会谈消息', '留下']);
});

test('a folder added to the window is read, one removed is forgotten', async (t) => {
  const { editor, path } = await setUp(t, { 'a.txt': FIRST });
  const other = temporaryFolder({ 'b.txt': SECOND });
  t.after(other.remove);
  const folder = (at: string): { uri: string; name: string } => ({ uri: uriOf(at), name: at });
  const read = async (event: { added: unknown[]; removed: unknown[] }): Promise<void> => {
    const told = editor.statuses.length;
    await editor.notify('workspace/didChangeWorkspaceFolders', { event });
    await editor.until('reading anew', () => editor.statuses.slice(told).some((status) => status.state === 'ready'));
  };
  await read({ added: [folder(other.path)], removed: [] });
  assert.deepEqual(await titles(editor), ['会谈消息', '通话消息']);
  await read({ added: [], removed: [folder(path)] });
  assert.deepEqual(await titles(editor), ['通话消息']);
});

test('a changed setting is asked for and obeyed; a wrong one is named and changes nothing', async (t) => {
  const { editor, path } = await setUp(t, { 'a.txt': FIRST, 'b.txt': SECOND, 'c/d.txt': FIRST.replace('会谈消息', '深处') });
  mkdirSync(join(path, 'empty'));
  const told = editor.statuses.length;
  editor.settings = { exclude: ['**/c/**'] };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('reading anew', () => editor.statuses.slice(told).some((status) => status.state === 'ready'));
  assert.deepEqual(await titles(editor), ['会谈消息', '通话消息']);

  editor.settings = { exclude: ['**/c/**'], timeZone: 'Mars/Olympus' };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('a warning', () => editor.messages.length > 0);
  assert.equal(editor.messages[0]?.message, 'Corpus Reader 无法使用设置 corpusReader.timeZone 的值，仍用默认值。');
  assert.deepEqual(await titles(editor), ['会谈消息', '通话消息']);
});

test('an editor that knows little gets plain places', async (t) => {
  const { editor, uri } = await setUp(t, { 'a.txt': FIRST }, { capabilities: {} });
  await editor.open(uri('a.txt'), FIRST);
  const found = await editor.request<Location[]>('textDocument/definition', { textDocument: { uri: uri('a.txt') }, position: { line: 4, character: 1 } });
  assert.deepEqual(found, [{ uri: uri('a.txt'), range: { start: { line: 2, character: 16 }, end: { line: 2, character: 19 } } }]);
  const [symbol] = await editor.request<{ location: Location }[]>('workspace/symbol', { query: '李明远' });
  assert.deepEqual(symbol?.location.range.start, { line: 2, character: 16 });
  assert.deepEqual(editor.registrations, []);
});

test('the reader is spoken to in the language of the editor, in English by default', async (t) => {
  const options = { capabilities: MODERN };
  for (const [locale, expected] of [['zh-tw', /据本文/], ['fr', /in this article/], ['en', /in this article/]] as const) {
    const { editor, uri } = await setUp(t, { 'a.txt': FIRST }, { ...options, locale });
    await editor.open(uri('a.txt'), FIRST);
    const found = await editor.request<Hover>('textDocument/hover', { textDocument: { uri: uri('a.txt') }, position: { line: 4, character: 1 } });
    assert.match((found.contents as { value: string }).value, expected);
  }
});

test('the other side of a comparison does not count as a second article', async (t) => {
  const { editor, uri } = await setUp(t, { 'a.txt': FIRST });
  await editor.open(uri('a.txt').replace('file:', 'git:'), FIRST);
  await editor.open(uri('a.txt'), FIRST);
  await editor.request('textDocument/documentSymbol', { textDocument: { uri: uri('a.txt').replace('file:', 'git:') } });
  assert.deepEqual(await titles(editor), ['会谈消息']);
});

test('hints are asked for anew when another article comes and when their settings change', async (t) => {
  const { editor, uri } = await setUp(t, { 'a.txt': FIRST });
  const text = FIRST.replace('李明远表示，愿加强合作。', '李明远昨天表示，愿加强合作。他说，要沟通。');
  await editor.open(uri('a.txt'), text);
  const ask = async (): Promise<string[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: uri('a.txt') }, range });
    return hints.map(({ label }) => (label as InlayHintLabelPart[])[0]!.value);
  };
  assert.deepEqual(await ask(), ['2021-03-01', '⟵ 李明远']);
  await editor.until('the first refresh', () => editor.hintRefreshes > 0);
  let before = editor.hintRefreshes;
  await editor.open(uri('b.txt'), SECOND);
  await editor.until('a refresh after a new article', () => editor.hintRefreshes > before);
  before = editor.hintRefreshes;
  const read = editor.statuses.length;
  editor.settings = { inlayHints: { speakers: false } };
  await editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.until('a refresh after new settings', () => editor.hintRefreshes > before);
  assert.deepEqual(await ask(), ['2021-03-01']);
  assert.equal(editor.statuses.length, read, 'no article was read again for it');
});
