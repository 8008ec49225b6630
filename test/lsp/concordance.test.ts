/** The concordance over the wire: exact ranges in any order, pages, groups, values for filters; and the same numbers on the command line. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CONCORDANCE_GROUPS_REQUEST,
  CONCORDANCE_REQUEST,
  type ConcordanceGroupsParams,
  type ConcordanceGroupsResult,
  type ConcordanceParams,
  type ConcordanceResult,
} from '../../protocol/src/concordance.ts';
import { EVERYTHING, FILTER_VALUES_REQUEST, type FilterValue, type FilterValuesParams, type Selection, type TextQuery } from '../../protocol/src/selection.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const FILES: Readonly<Record<string, string>> = {
  'a.md': '---\ntitle: 会谈消息\ndate: 2023-05-30\nauthor: 晨报\ntags: [外交]\n---\n\n中国外交部长李明远会见法国外交部长杜邦。\n\n李明远说，双方愿意**加强**合作。\n',
  'b.html': '---\ntitle: 經濟消息\ndate: 2023-06-02\nauthor: 晚報\n---\n<p>法國外交部長杜邦說，經濟合作<b>需要</b>時間。</p>\n<p>外交部说，條件不變。NATO 沒有評論。</p>\n',
  'c.txt': '---\ntitle: 不明日期的消息\nauthor: 晚报\n---\n\n双方合作，合作。\n',
};
const QUERY: TextQuery = { text: '合作', regex: false, near: [], within: 0 };

interface Asking {
  readonly path: string;
  readonly editor: Editor;
  lines(params?: Partial<ConcordanceParams>): Promise<ConcordanceResult>;
  groups(params: Partial<ConcordanceGroupsParams>): Promise<ConcordanceGroupsResult>;
  values(params: FilterValuesParams): Promise<FilterValue[]>;
}

async function setUp(t: TestContext): Promise<Asking> {
  const folder = temporaryFolder(FILES);
  t.after(folder.remove);
  const editor = await connect({ folders: [folder.path], locale: 'zh-cn' });
  t.after(() => editor.close());
  await editor.ready();
  const asked = { query: QUERY, selection: EVERYTHING, offset: 0, limit: 50 };
  return {
    path: folder.path,
    editor,
    lines: (params) => editor.request<ConcordanceResult>(CONCORDANCE_REQUEST, { ...asked, sort: [], group: null, context: 40, ...params }),
    groups: (params) => editor.request<ConcordanceGroupsResult>(CONCORDANCE_GROUPS_REQUEST, { ...asked, grouping: { by: 'right', length: 2 }, ...params }),
    values: (params) => editor.request<FilterValue[]>(FILTER_VALUES_REQUEST, params),
  };
}

test('lines come in the order asked for, with exact ranges and who says it', async (t) => {
  const { lines, path } = await setUp(t);
  const { lines: found, revision, ...sums } = await lines({ sort: [{ by: 'right', descending: false }] });
  assert.deepEqual(found.map((line) => [line?.left, line?.hit, line?.right, line?.speaker?.name ?? null]), [
    ['法國外交部長杜邦說，經濟', '合作', '需要時間。', '杜邦'],
    ['李明远说，双方愿意加强', '合作', '。', '李明远'],
    ['双方合作，', '合作', '。', null],
    ['双方', '合作', '，合作。', null],
  ]);
  for (const line of found) {
    const text = FILES[Object.keys(FILES).find((name) => line!.uri === uriOf(join(path, name)))!]!;
    const index = new LineIndex(text);
    assert.equal(text.slice(index.offsetAt(line!.range.start), index.offsetAt(line!.range.end)), line!.hit);
  }
  assert.ok(revision > 0);
  assert.deepEqual(sums, { total: 4, hits: 4, articles: 3, byMonth: [{ month: '2023-05', count: 1 }, { month: '2023-06', count: 1 }], undated: 2, partial: false, problem: null });
  const second = await lines({ sort: [{ by: 'right', descending: false }], offset: 1, limit: 2, context: 2 });
  assert.deepEqual([second.total, second.lines.map((line) => `${line?.left}|${line?.right}`)], [4, ['加强|。', '作，|。']]);
});

test('groups lead to their lines', async (t) => {
  const { lines, groups } = await setUp(t);
  const { groups: found, ...sums } = await groups({});
  assert.deepEqual(found, [{ key: '', label: '', count: 3, articles: 2 }, { key: '需要', label: '需要', count: 1, articles: 1 }]);
  assert.deepEqual(sums, { total: 2, hits: 4, partial: false, problem: null });
  assert.deepEqual((await groups({ offset: 1, limit: 1 })).groups.map(({ label }) => label), ['需要']);
  const part = await lines({ group: { grouping: { by: 'right', length: 2 }, key: '' } });
  assert.deepEqual([part.total, part.hits, part.lines.length], [3, 4, 3]);
  const [outlet] = (await groups({ grouping: { by: 'outlet', length: 0 } })).groups;
  assert.deepEqual([outlet?.count, (await lines({ selection: { ...EVERYTHING, outlet: outlet!.label } })).total], [3, 3]);
  assert.equal((await lines({ group: { grouping: { by: 'hit', length: 0 }, key: '没有' } })).total, 0);
});

test('a line whose file changed or went stays in its place, empty', async (t) => {
  const { lines, path } = await setUp(t);
  writeFileSync(join(path, 'c.txt'), '---\ntitle: 别的\n---\n\n双方不再同意，不再。\n');
  rmSync(join(path, 'a.md'));
  const { lines: found, total } = await lines();
  assert.deepEqual([total, found.map((line) => line?.hit ?? null)], [4, ['合作', null, null, null]]);
});

test('an article that is open and not saved is shown as the editor has it, and as the file is once it is closed', async (t) => {
  const { lines, path, editor } = await setUp(t);
  const uri = uriOf(join(path, 'a.md'));
  const shown = async (): Promise<{ readonly text: string; readonly at: unknown } | undefined> => {
    const line = (await lines()).lines.find((one) => one?.uri === uri);
    return line === undefined || line === null ? undefined : { text: `${line.left}|${line.hit}|${line.right}`, at: line.range.start };
  };
  // A line that is not there yet is empty; none is ever told at a place where it does not stand.
  const becomes = async (expected: { readonly text: string; readonly at: unknown }): Promise<void> => {
    const end = Date.now() + 10_000;
    let found = await shown();
    while (found?.text !== expected.text && Date.now() < end) {
      assert.equal(found, undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
      found = await shown();
    }
    assert.deepEqual(found, expected);
  };
  const onDisk = { text: '李明远说，双方愿意加强|合作|。', at: { line: 9, character: 15 } };
  assert.deepEqual(await shown(), onDisk);
  const [before, behind] = FILES['a.md']!.split('李明远说') as [string, string];
  await editor.open(uri, FILES['a.md']!);
  await becomes(onDisk);
  await editor.change(uri, [{ text: `${before}\n\n李明远**昨天**说${behind}` }]);
  await becomes({ text: '李明远昨天说，双方愿意加强|合作|。', at: { line: 11, character: 21 } });
  await becomes({ text: '李明远昨天说，双方愿意加强|合作|。', at: { line: 11, character: 21 } });
  await editor.change(uri, [{ range: { start: { line: 11, character: 3 }, end: { line: 11, character: 9 } }, text: '' }]);
  await becomes({ text: onDisk.text, at: { line: 11, character: 15 } });
  await editor.notify('textDocument/didClose', { textDocument: { uri } });
  for (const end = Date.now() + 10_000; JSON.stringify((await shown())?.at) !== JSON.stringify(onDisk.at) && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(await shown(), onDisk);
});

test('what cannot be looked for is told in the language of the reader', async (t) => {
  const { lines, groups } = await setUp(t);
  const query = { ...QUERY, text: '合(?=作)', regex: true };
  const problem = { message: '不支持环视断言（第 2 个字符）。', at: 1 };
  assert.deepEqual([(await lines({ query })).problem, (await groups({ query })).problem], [problem, problem]);
});

test('values for filters are found by characters and pinyin, most frequent first, and select what they count', async (t) => {
  const { lines, values } = await setUp(t);
  assert.deepEqual((await values({ field: 'person', query: 'lim', limit: 5 })).map(({ label, articles }) => [label, articles]), [['李明远', 1]]);
  assert.deepEqual((await values({ field: 'speaker', query: '', limit: 5 })).map(({ label }) => label).sort(), ['外交部', '李明远', '杜邦']);
  const [ministry] = await values({ field: 'speaker', query: 'waijiaobu', limit: 1 });
  assert.deepEqual(ministry, { value: '外交部', label: '外交部', detail: '', articles: 1 });
  assert.equal((await lines({ query: { ...QUERY, text: '不变' }, selection: { ...EVERYTHING, speaker: ministry!.value } })).total, 1);
  assert.deepEqual((await values({ field: 'outlet', query: '', limit: 5 })).map(({ label, articles }) => [label, articles]), [['晚报', 2], ['晨报', 1]]);
  assert.deepEqual((await values({ field: 'outlet', query: 'chenbao', limit: 5 })).map(({ value }) => value), ['晨报']);
  assert.deepEqual((await values({ field: 'outlet', query: '', limit: 1 })).length, 1);
  assert.deepEqual(await values({ field: 'tag', query: '外', limit: 5 }), [{ value: '外交', label: '外交', detail: '', articles: 1 }]);
  assert.equal((await lines({ selection: { ...EVERYTHING, tag: '外交' } })).total, 1);
  const [person] = await values({ field: 'speaker', query: '杜', limit: 1 });
  assert.equal((await lines({ selection: { ...EVERYTHING, speaker: person!.value } })).total, 1);
});

interface Printed {
  readonly lines: readonly { readonly left: string; readonly hit: string; readonly right: string; readonly speaker: string | null }[];
  readonly sums: { readonly total: number; readonly articles: number; readonly byMonth: Readonly<Record<string, number>>; readonly undated: number };
}

function printed(folder: string, args: readonly string[]): Promise<Printed> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, 'search', ...args, '--corpus', folder, '--no-store'], (error, out) => {
      if (error !== null) return reject(error);
      const objects = out.trim().split('\n').map((line) => JSON.parse(line) as unknown);
      resolve({ lines: objects.slice(0, -1) as Printed['lines'], sums: objects.at(-1) as Printed['sums'] });
    });
  });
}

test('the command line gives the same lines and numbers', async (t) => {
  const { lines, path } = await setUp(t);
  const cases: readonly (readonly [readonly string[], Partial<TextQuery>, Partial<Selection>])[] = [
    [['合作', '--speaker', '杜邦', '--person', '杜邦'], {}, { speaker: '杜邦', person: '杜邦' }],
    [['合作', '经济', '--within', '3', '--from', '2023-06-01', '--to', '2023-06-30', '--outlet', '晚报'], { near: ['经济'], within: 3 }, { from: '2023-06-01', to: '2023-06-30', outlet: '晚报' }],
    [['双方|n.t|合作', '--regex'], { text: '双方|n.t|合作', regex: true }, {}],
  ];
  for (const [args, query, selection] of cases) {
    const panel = await lines({ query: { ...QUERY, ...query }, selection: { ...EVERYTHING, ...selection } });
    const shown = await printed(path, args);
    assert.ok(panel.total > 0, args.join(' '));
    assert.deepEqual(shown.sums, {
      total: panel.total, articles: panel.articles, undated: panel.undated,
      byMonth: Object.fromEntries(panel.byMonth.map(({ month, count }) => [month, count])),
    });
    assert.deepEqual(shown.lines.map(({ left, hit, right, speaker }) => [left, hit, right, speaker]), panel.lines.map((line) => [line?.left, line?.hit, line?.right, line?.speaker?.name ?? null]));
  }
});
