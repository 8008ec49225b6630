/** The numbers behind charts over the wire. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { TIMELINE_REQUEST, type Series, type TimelineResult } from '../../protocol/src/charts.ts';
import { SEARCH_REQUEST, type SearchResult } from '../../protocol/src/messages.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { madeNews, type MadeNews } from '../support/dated-news.ts';
import { connect, temporaryFolder, type Editor } from '../support/lsp-pair.ts';

const words = (text: string, regex = false): Series => ({ kind: 'query', query: { text, regex, near: [], within: 0 } });

async function setUp(t: TestContext): Promise<{ readonly editor: Editor; readonly news: MadeNews }> {
  const news = madeNews(40, 21);
  const folder = temporaryFolder(news.files);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  return { editor, news };
}

test('counts by month are those of the corpus and of searches', async (t) => {
  const { editor, news } = await setUp(t);
  const params = { series: [words('合作'), { kind: 'person', id: '贝克' } as const], selection: { ...EVERYTHING, tag: '外交' } };
  const found = await editor.request<TimelineResult>(TIMELINE_REQUEST, params);
  assert.deepEqual(found, { ...(await news.corpus.counts.timeline(params, { stop: () => false })), problem: null });
  const searched = await editor.request<SearchResult>(SEARCH_REQUEST, { text: '合作', tag: '外交', offset: 0, limit: 0 });
  assert.ok(searched.total > 0);
  assert.deepEqual([found.series[0]!.total, found.partial], [searched.total, false]);
  const wrong = await editor.request<TimelineResult>(TIMELINE_REQUEST, { ...params, series: [words('合(', true)] });
  assert.deepEqual([wrong.months, wrong.problem?.at], [[], 1]);
  assert.match(wrong.problem!.message, /[一-鿿]/);
});
