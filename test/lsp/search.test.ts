/** Searching over the wire: ranges that slice the files, pages, context, filters, and what is said of patterns that are wrong. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { SEARCH_REQUEST, type SearchParams, type SearchResult } from '../../protocol/src/messages.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const FILES: Readonly<Record<string, string>> = {
  'a.md': '---\ntitle: 会谈消息\ndate: 2023-05-30\nauthor: 晨报\n---\n\n中国外交部长李明远会见法国外交部长杜邦。\n\n李明远说，双方愿意**加强**合作。\n',
  'b.html': '---\ntitle: 經濟消息\ndate: 2023-06-02\n---\n<p>法國外交部長杜邦說，經濟合作<b>需要</b>時間。</p>\n<p>NATO 沒有評論。</p>\n',
  'c.txt': '---\ntitle: 不明日期的消息\n---\n\n双方合作，合作。\n',
};

async function setUp(t: TestContext): Promise<{ editor: Editor; path: string; search: (params: Partial<SearchParams>) => Promise<SearchResult> }> {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  return { editor, path: folder.path, search: (params) => editor.request<SearchResult>(SEARCH_REQUEST, { text: '合作', offset: 0, limit: 50, ...params }) };
}

test('hits come with exact ranges, their context and who says it', async (t) => {
  const { search, path } = await setUp(t);
  const { items, ...sums } = await search({});
  assert.deepEqual(items.map(({ left, hit, right, day, title, outlet, speaker }) => [left, hit, right, day, title, outlet, speaker?.name ?? null]), [
    ['法國外交部長杜邦說，經濟', '合作', '需要時間。', '2023-06-02', '經濟消息', null, '杜邦'],
    ['李明远说，双方愿意加强', '合作', '。', '2023-05-30', '会谈消息', '晨报', '李明远'],
    ['双方', '合作', '，合作。', null, '不明日期的消息', null, null],
    ['双方合作，', '合作', '。', null, '不明日期的消息', null, null],
  ]);
  for (const { uri, range, hit } of items) {
    const text = FILES[Object.keys(FILES).find((name) => uri === uriOf(join(path, name)))!]!;
    const lines = new LineIndex(text);
    assert.equal(text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)), hit);
  }
  assert.deepEqual(sums, {
    outdated: 0, total: 4, articles: 3, byMonth: [{ month: '2023-06', count: 1 }, { month: '2023-05', count: 1 }], undated: 2, partial: false, problem: null,
  });
});

test('pages, filters, context, distance and expressions are understood', async (t) => {
  const { search } = await setUp(t);
  const second = await search({ offset: 1, limit: 2, context: 2 });
  assert.deepEqual([second.total, second.items.map(({ left, right }) => `${left}|${right}`)], [4, ['加强|。', '双方|，合']]);
  assert.equal((await search({ speaker: second.items[0]!.speaker!.id })).total, 1);
  assert.equal((await search({ from: '2023-06-01' })).total, 1);
  assert.equal((await search({ outlet: '晨报' })).total, 1);
  assert.equal((await search({ near: ['经济'], within: 0 })).total, 1);
  assert.equal((await search({ near: ['愿意'], within: 1 })).total, 0);
  assert.equal((await search({ text: 'nato' })).items[0]?.hit, 'NATO');
  assert.deepEqual((await search({ text: '[經济].+?时', regex: true })).items.map(({ hit }) => hit), ['經濟合作需要時']);
  assert.equal((await search({ text: '合作需' })).items[0]?.range.start.line, 4);
});

test('what cannot be looked for is told in the language of the reader', async (t) => {
  const { search } = await setUp(t);
  const { problem, total } = await search({ text: '合(?=作)', regex: true });
  assert.deepEqual([problem, total], [{ message: '不支持环视断言（第 2 个字符）。', at: 1 }, 0]);
  assert.deepEqual((await search({ text: '' })).problem, { message: '没有要查找的内容。', at: 0 });
  assert.equal((await search({ text: '合（作' })).problem, null);
});

test('files that changed or went meanwhile are counted and left out', async (t) => {
  const { search, path } = await setUp(t);
  writeFileSync(join(path, 'c.txt'), '---\ntitle: 别的\n---\n\n双方不再同意，不再。\n');
  rmSync(join(path, 'a.md'));
  const { items, outdated, total } = await search({});
  assert.deepEqual([items.length, outdated, total], [1, 3, 4]);
});

test('the editor\'s text is what is searched', async (t) => {
  const { editor, search, path } = await setUp(t);
  const uri = uriOf(join(path, 'c.txt'));
  await editor.open(uri, FILES['c.txt']!);
  await editor.change(uri, [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } }, text: '三方新' }]);
  // Asking about the article makes the server take in the edit.
  await editor.request('textDocument/documentSymbol', { textDocument: { uri } });
  const { items } = await search({ text: '三方新合' });
  assert.deepEqual(items.map(({ range, right }) => [range.start, right]), [[{ line: 4, character: 0 }, '作，合作。']]);
});

test('what is found while files are still being read is marked as partial', async (t) => {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path] });
  t.after(() => editor.close());
  const search = (): Promise<SearchResult> => editor.request<SearchResult>(SEARCH_REQUEST, { text: '合作', offset: 0, limit: 50 });
  assert.equal((await search()).partial, true);
  await editor.ready();
  const { partial, total } = await search();
  assert.deepEqual([partial, total], [false, 4]);
});
