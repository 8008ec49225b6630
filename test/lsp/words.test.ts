/** Lists of words over the wire: orders, pages, places, and what is said when nothing can be counted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test, type TestContext } from 'node:test';
import { EVERYTHING, type Selection } from '../../protocol/src/selection.ts';
import {
  COLLOCATES_REQUEST, FREQUENCIES_REQUEST, KEYTERMS_REQUEST, NEW_PHRASES_REQUEST, type CollocatesParams, type CollocatesResult, type FrequenciesResult, type KeyTermsResult,
  type NewPhrasesResult,
} from '../../protocol/src/words.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, temporaryFolder, type Editor } from '../support/lsp-pair.ts';

const article = (day: string, outlet: string, body: string): string => `---\ntitle: 消息\ndate: ${day}\nauthor: ${outlet}\n---\n<p>${body}</p>\n`;
const FILES: Readonly<Record<string, string>> = {
  'a.html': article('2022-09-03', '晨报', '外交部谈贸易合作。商人支持贸易合作，银行看好贸易合作。贸易不断增长，商人谈论贸易。'),
  'b.html': article('2023-05-04', '晚报', '外交部要求供應<b>鏈</b>安全。專家質疑供应链安全，工廠等候合作。'),
  'c.html': article('2023-05-02', '晨报', '市民关注供应链安全！外交部再次说明供应链安全。'),
};
const LIST = { shortest: 2, longest: 8, least: 2, offset: 0, limit: 100 };

async function setUp(t: TestContext): Promise<Editor> {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  return editor;
}

test('collocates come in the order asked for, page by page', async (t) => {
  const editor = await setUp(t);
  const ask = (more: Partial<CollocatesParams>): Promise<CollocatesResult> => editor.request(COLLOCATES_REQUEST, {
    node: { query: { text: '合作', regex: false, near: [], within: 0 } }, selection: EVERYTHING, span: { left: 5, right: 5 }, order: 'count', ...LIST, ...more,
  });
  const all = await ask({});
  assert.deepEqual([all.hits, all.partial, all.problem], [4, false, null]);
  assert.deepEqual(all.items.map(({ text, count, left, right, total }) => [text, count, left, right, total]), [['贸易', 4, 3, 1, 5]]);
  const low = await ask({ least: 1, limit: 500 });
  assert.equal(low.total, low.items.length);
  for (const order of ['count', 'logLikelihood', 'pmi'] as const) {
    const { items } = await ask({ least: 1, limit: 500, order });
    assert.deepEqual(items.map((item) => item[order]), items.map((item) => item[order]).sort((a, b) => b - a));
    assert.deepEqual((await ask({ least: 1, order, offset: 2, limit: 3 })).items, items.slice(2, 5));
  }
  assert.equal((await ask({ selection: { ...EVERYTHING, outlet: '晚报' } })).hits, 1);
  const wrong = await ask({ node: { query: { text: '合(?=作)', regex: true, near: [], within: 0 } } });
  assert.ok(wrong.problem !== null && wrong.items.length === 0);
});

test('key terms, frequencies and new phrases of a selection', async (t) => {
  const editor = await setUp(t);
  const may: Selection = { ...EVERYTHING, from: '2023-05-01', to: '2023-05-31' };
  const key = await editor.request<KeyTermsResult>(KEYTERMS_REQUEST, { selection: may, reference: null, ...LIST });
  assert.deepEqual([key.items[0]?.text, key.items[0]?.count, key.items[0]?.articles, key.items[0]?.referenceCount, key.articles, key.referenceArticles], ['供应链安全', 4, 2, 0, 2, 1]);
  const nothing = await editor.request<KeyTermsResult>(KEYTERMS_REQUEST, { selection: EVERYTHING, reference: null, ...LIST });
  assert.deepEqual([nothing.items, nothing.problem?.message], [[], '没有可以比较的文章：请缩小范围，或另选比较的文章。']);
  const frequent = await editor.request<FrequenciesResult>(FREQUENCIES_REQUEST, { selection: EVERYTHING, ...LIST });
  assert.deepEqual(frequent.items.slice(0, 2).map(({ text, count }) => [text, count]), [['贸易', 5], ['供应链安全', 4]]);
  const fresh = await editor.request<NewPhrasesResult>(NEW_PHRASES_REQUEST, { month: '2023-05', selection: EVERYTHING, ...LIST });
  const { text, count, before, first } = fresh.items[0]!;
  assert.deepEqual([text, count, before], ['供应链安全', 4, 0]);
  const file = readFileSync(fileURLToPath(first!.uri), 'utf8');
  const lines = new LineIndex(file);
  assert.ok(first!.uri.endsWith('/c.html'), 'the first article of the month');
  assert.equal(file.slice(lines.offsetAt(first!.range.start), lines.offsetAt(first!.range.end)), '供应链安全');
  assert.match((await editor.request<NewPhrasesResult>(NEW_PHRASES_REQUEST, { month: '2022-09', selection: EVERYTHING, ...LIST })).problem!.message, /十二个月/);
  assert.match((await editor.request<NewPhrasesResult>(NEW_PHRASES_REQUEST, { month: '2022-13', selection: EVERYTHING, ...LIST })).problem!.message, /YYYY-MM/);
});
