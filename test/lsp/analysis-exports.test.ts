/** Exports of what panels show: as many rows, in the same order, with the same numbers as the answers the panels are made of. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { CALENDAR_REQUEST, DISPERSION_REQUEST, NETWORK_REQUEST, OUTLETS_REQUEST, TIMELINE_REQUEST, type CalendarResult, type DispersionResult, type NetworkResult, type OutletsResult, type TimelineResult } from '../../protocol/src/charts.ts';
import { CONCORDANCE_REQUEST, type ConcordanceResult } from '../../protocol/src/concordance.ts';
import { EXPORT_REQUEST, type ExportResult, type ExportSource } from '../../protocol/src/exports.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import {
  COLLOCATES_REQUEST, FREQUENCIES_REQUEST, KEYTERMS_REQUEST, NEW_PHRASES_REQUEST, type CollocatesResult, type FrequenciesResult, type KeyTermsResult, type NewPhrasesResult,
} from '../../protocol/src/words.ts';
import { connect, temporaryFolder, type Editor } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

type Row = Readonly<Record<string, unknown>>;

/** Meetings of one year, and others of the year before with other words. */
function twoYears(): Record<string, string> {
  const before = Object.entries(smallNews(80)).map(([name, text]) => [`before/${name}`, text.replaceAll('2022年', '2021年').replaceAll('加强对话，管控分歧', '扩大往来')] as const);
  return { ...smallNews(160), ...Object.fromEntries(before) };
}

async function setUp(t: TestContext): Promise<{ editor: Editor; rowsOf: (source: ExportSource) => Promise<Row[]> }> {
  const folder = temporaryFolder(twoYears());
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const rowsOf = async (source: ExportSource): Promise<Row[]> => {
    let text = '';
    let continues: string | null = null;
    let piece: ExportResult;
    do {
      piece = await editor.request<ExportResult>(EXPORT_REQUEST, { source, format: 'jsonl', continues });
      continues = piece.continues;
      assert.deepEqual([piece.problem, piece.partial], [null, false]);
      text += piece.text;
    } while (continues !== null);
    const rows = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Row);
    assert.deepEqual([piece.rows, piece.total, piece.outdated], [rows.length, rows.length, 0]);
    return rows;
  };
  return { editor, rowsOf };
}

test('concordances in the order of the panel, of a group too', async (t) => {
  const { editor, rowsOf } = await setUp(t);
  const params = { query: { text: '双方', regex: false, near: [], within: 40 }, selection: { ...EVERYTHING, person: '王毅' }, context: 8, group: null };
  for (const sort of [[], [{ by: 'right' as const, descending: false }, { by: 'date' as const, descending: true }]]) {
    const shown = await editor.request<ConcordanceResult>(CONCORDANCE_REQUEST, { ...params, sort, offset: 0, limit: 500 });
    assert.ok(shown.total > 50);
    const rows = await rowsOf({ of: 'concordance', params: { ...params, sort } });
    assert.deepEqual(rows.map(({ left, hit, right, range, uri, date, speaker, speakerId }) => ({ left, hit, right, range, uri, date, speaker, speakerId })),
      shown.lines.map((line) => ({ left: line!.left, hit: line!.hit, right: line!.right, range: line!.range, uri: line!.uri, date: line!.day, speaker: line!.speaker?.name ?? null, speakerId: line!.speaker?.id ?? null })));
  }
  const group = { grouping: { by: 'month' as const, length: 1 }, key: '2022-02' };
  const shown = await editor.request<ConcordanceResult>(CONCORDANCE_REQUEST, { ...params, sort: [], group, offset: 0, limit: 1 });
  assert.ok(shown.total > 0 && shown.total < shown.hits);
  assert.equal((await rowsOf({ of: 'concordance', params: { ...params, sort: [], group } })).length, shown.total);
});

test('words: whole lists with every number', async (t) => {
  const { editor, rowsOf } = await setUp(t);
  const words = { shortest: 2, longest: 6, least: 3 };
  const page = { offset: 0, limit: 500 };
  const collocates = { ...words, node: { query: { text: '对话', regex: false, near: [], within: 40 } }, selection: EVERYTHING, span: { left: 6, right: 6 }, order: 'pmi' as const };
  const around = await editor.request<CollocatesResult>(COLLOCATES_REQUEST, { ...collocates, ...page });
  assert.ok(around.total > 0);
  assert.deepEqual(await rowsOf({ of: 'collocates', params: collocates }), around.items.map(({ text, ...rest }) => ({ word: text, ...rest })));
  const frequencies = { ...words, selection: { ...EVERYTHING, from: '2022-01-01' } };
  const frequent = await editor.request<FrequenciesResult>(FREQUENCIES_REQUEST, { ...frequencies, ...page });
  assert.deepEqual(await rowsOf({ of: 'frequencies', params: frequencies }), frequent.items.map(({ text, ...rest }) => ({ word: text, ...rest })));
  const terms = { ...words, selection: { ...EVERYTHING, from: '2022-01-01' }, reference: null };
  const typical = await editor.request<KeyTermsResult>(KEYTERMS_REQUEST, { ...terms, ...page });
  assert.deepEqual(await rowsOf({ of: 'keyTerms', params: terms }), typical.items.map(({ text, ...rest }) => ({ word: text, ...rest })));
  const fresh = { ...words, month: '2022-01', selection: EVERYTHING };
  const phrases = await editor.request<NewPhrasesResult>(NEW_PHRASES_REQUEST, { ...fresh, ...page });
  assert.ok(phrases.total > 0);
  const rows = await rowsOf({ of: 'newPhrases', params: fresh });
  assert.deepEqual(rows.map(({ phrase, count, before, uri, range }) => ({ phrase, count, before, uri, range })),
    phrases.items.map(({ text, count, before, first }) => ({ phrase: text, count, before, uri: first?.uri ?? null, range: first?.range ?? null })));
  const refused = await editor.request<ExportResult>(EXPORT_REQUEST, { source: { of: 'newPhrases', params: { ...fresh, month: 'May' } }, format: 'csv', continues: null });
  assert.ok((refused.problem ?? '') !== '' && refused.text === '');
});

test('charts: one number a row, and the rows add up to the charts', async (t) => {
  const { editor, rowsOf } = await setUp(t);
  const sum = (rows: readonly Row[], name: string): number => rows.reduce((all, row) => all + (row[name] as number), 0);
  const series = [{ kind: 'query' as const, query: { text: '双方', regex: false, near: [], within: 40 } }, { kind: 'person' as const, id: '王毅' }];
  const timeline = { series, selection: EVERYTHING };
  const months = await editor.request<TimelineResult>(TIMELINE_REQUEST, timeline);
  const rows = await rowsOf({ of: 'timeline', params: timeline });
  for (const { label, total, counts } of months.series) {
    const own = rows.filter((row) => row['series'] === label);
    assert.equal(sum(own, 'count'), total);
    assert.deepEqual(own.map(({ month, count }) => [month, count]), months.months.map(({ month }, at) => [month, counts[at]]));
  }
  const dispersion = { ...timeline, stripes: 10 };
  const stripes = await editor.request<DispersionResult>(DISPERSION_REQUEST, dispersion);
  assert.deepEqual((await rowsOf({ of: 'dispersion', params: dispersion })).map(({ count }) => count), stripes.series.flatMap(({ counts }) => counts));
  const network = { link: 'met' as const, selection: EVERYTHING, centre: null, people: 10 };
  const linked = await editor.request<NetworkResult>(NETWORK_REQUEST, network);
  assert.ok(linked.links.length > 0);
  assert.deepEqual((await rowsOf({ of: 'network', params: network })).map(({ personId, otherId, count }) => [personId, otherId, count]), linked.links.map(({ a, b, count }) => [linked.people[a]!.id, linked.people[b]!.id, count]));
  const calendar = { person: null, from: null, to: null };
  const days = await editor.request<CalendarResult>(CALENDAR_REQUEST, calendar);
  assert.ok(days.days.length > 10);
  assert.equal(sum(await rowsOf({ of: 'calendar', params: calendar }), 'encounters'), days.days.reduce((all, { count }) => all + count, days.vague));
  const outlets = { selection: EVERYTHING, speakers: 5, outlets: 5 };
  const spoken = await editor.request<OutletsResult>(OUTLETS_REQUEST, outlets);
  assert.deepEqual((await rowsOf({ of: 'outlets', params: outlets })).map(({ statements }) => statements), spoken.counts.flat());
});
