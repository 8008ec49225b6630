/** The numbers behind charts over the wire. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  BEHIND_REQUEST, CALENDAR_REQUEST, DISPERSION_REQUEST, NETWORK_REQUEST, OUTLETS_REQUEST, TIMELINE_REQUEST,
  type BehindParams, type BehindResult, type CalendarResult, type DispersionResult, type NetworkResult, type OutletsResult, type Series, type TimelineResult,
} from '../../protocol/src/charts.ts';
import { ENCOUNTERS_REQUEST, SEARCH_REQUEST, type EncountersResult, type SearchResult } from '../../protocol/src/messages.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
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

test('the other charts are those of the corpus, with offices and without announcements', async (t) => {
  const { editor, news: { corpus } } = await setUp(t);
  const going = { stop: () => false };
  const selection = { ...EVERYTHING, to: '2021-12-31' };
  const dispersion = { series: [words('合作')], selection, stripes: 8 };
  assert.deepEqual(await editor.request<DispersionResult>(DISPERSION_REQUEST, dispersion), { ...(await corpus.counts.dispersion(dispersion, going)), problem: null });
  const network = { link: 'named', selection, centre: '杜邦', people: 3 } as const;
  const { people, links } = await editor.request<NetworkResult>(NETWORK_REQUEST, network);
  const own = await corpus.counts.network(network, going);
  assert.deepEqual([people.map(({ detail: _, ...person }) => person), links], [own.people, own.links]);
  assert.equal(people.find(({ id }) => id === '杜邦')!.detail, '法国外交部长');
  const calendar = await editor.request<CalendarResult>(CALENDAR_REQUEST, { person: '贝克', from: null, to: null });
  const { items } = await editor.request<EncountersResult>(ENCOUNTERS_REQUEST, { person: '贝克', offset: 0, limit: 500 });
  assert.equal(calendar.days.reduce((sum, { count }) => sum + count, calendar.vague), items.filter(({ status }) => status === 'happened').length);
  assert.ok(calendar.days.length > 0);
  const outlets = { selection, speakers: 2, outlets: 2 };
  assert.deepEqual(await editor.request<OutletsResult>(OUTLETS_REQUEST, outlets), { ...(await corpus.counts.outlets(outlets, going)), problem: null });
});

test('articles behind a number come with the place and the words of the first', async (t) => {
  const { editor, news: { files } } = await setUp(t);
  const ask = (of: BehindParams['of'], more: object = {}): Promise<BehindResult> => editor.request<BehindResult>(BEHIND_REQUEST, { of, selection: { ...EVERYTHING, ...more }, offset: 0, limit: 6 });
  const at = ({ uri, range }: BehindResult['items'][number]): string => {
    const text = files[uri.slice(uri.lastIndexOf('/') + 1)]!;
    const lines = new LineIndex(text);
    return text.slice(lines.offsetAt(range!.start), lines.offsetAt(range!.end));
  };
  const phrase = await ask({ kind: 'series', series: words('经济'), stripe: null });
  assert.equal(phrase.items.length, 6);
  for (const item of phrase.items) {
    assert.match(at(item), /^(经济|經濟)$/);
    assert.ok(item.words.includes(at(item)) && item.title !== null && item.count > 0);
    assert.ok(!item.words.includes('\n') && item.words.length < 160);
  }
  for (const item of (await ask({ kind: 'series', series: { kind: 'person', id: '贝克' }, stripe: null })).items) assert.deepEqual([at(item), item.words.includes('贝克')], ['贝克', true]);
  for (const item of (await ask({ kind: 'statements', speaker: '杜邦', outlet: null })).items) {
    assert.ok(/^杜邦说/.test(item.words) && item.words.includes(at(item).slice(0, 5)), item.words);
  }
  for (const item of (await ask({ kind: 'named', people: ['杜邦', '贝克'] })).items) assert.equal(at(item), '杜邦');
  const met = await ask({ kind: 'met', people: ['杜邦', '贝克'], day: null });
  assert.ok(met.items.length > 0 && met.encounters.length > 0);
  for (const item of met.items) assert.match(at(item), /通电话/);
  assert.ok(met.encounters.every(({ participants }) => ['杜邦', '贝克'].every((id) => participants.some((one) => one.id === id))));
  assert.deepEqual(await ask({ kind: 'series', series: words('('), stripe: null }), { items: [], total: 0, encounters: [] });
  assert.deepEqual(await ask({ kind: 'series', series: words('(', true), stripe: null }), { items: [], total: 0, encounters: [] });
});
