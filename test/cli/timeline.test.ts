/** `timeline` on the command line: one line for each month with the same numbers the charts have. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { madeNews } from '../support/dated-news.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'corpus-reader-timeline-'));
after(() => rmSync(root, { recursive: true, force: true }));
const { corpus, files } = madeNews(40, 11);
mkdirSync(join(root, 'news'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'news', name), text);

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'timeline', ...args, '--corpus', 'news', '--store', join(root, 'store')], { cwd: root }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('each month has its articles, characters and counts, and the sums come last', async () => {
  const { code, out, err } = await run('合作', '經濟', '--outlet', '晨报', '--from', '2021-02-01');
  assert.deepEqual([code, err], [0, '']);
  const series = ['合作', '經濟'].map((text) => ({ kind: 'query' as const, query: { text, regex: false, near: [], within: 0 } }));
  const asked = await corpus.counts.timeline({ series, selection: { ...EVERYTHING, outlet: '晨报', from: '2021-02-01' } }, { stop: () => false });
  const lines = out.trim().split('\n').map((line) => JSON.parse(line) as unknown);
  const [one, other] = asked.series;
  assert.ok(one!.total > 0 && other!.total > 0 && asked.months.length > 2);
  assert.deepEqual(lines.slice(0, -1), asked.months.map(({ month, articles, characters }, at) => ({
    month, articles, characters,
    counts: { 合作: one!.counts[at], 經濟: other!.counts[at] },
    perMillion: { 合作: Math.round((one!.counts[at]! * 1e8) / characters) / 100, 經濟: Math.round((other!.counts[at]! * 1e8) / characters) / 100 },
  })));
  assert.deepEqual(lines.at(-1), { totals: { 合作: one!.total, 經濟: other!.total }, undated: { 合作: 0, 經濟: 0 } });
});

test('people by name in a table', async () => {
  const { code, out } = await run('--people', '杜邦', '--format', 'text');
  const asked = await corpus.counts.timeline({ series: [{ kind: 'person', id: '杜邦' }], selection: EVERYTHING }, { stop: () => false });
  const rows = out.trimEnd().split('\n').map((line) => line.trim().split(/ +/));
  assert.equal(code, 0);
  assert.deepEqual(rows[0], ['月份', '文章', '字数', '杜邦', '每百万字']);
  assert.deepEqual(rows.slice(1, -2).map(([month, , , count]) => [month, Number(count)]), asked.months.map(({ month }, at) => [month, asked.series[0]!.counts[at]]));
  assert.deepEqual(rows.slice(-2), [['日期不明', String(asked.series[0]!.undated)], ['合计', String(asked.series[0]!.total)]]);
});

test('wrong usage ends with code 2 before or after the folder is read', async () => {
  for (const args of [[], ['(', '--regex'], ['合作', '--from', 'yesterday'], ['--people', '无名氏'], ['--people', '--regex', '杜邦'], Array.from({ length: 13 }, (_, i) => `词${i}`)]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /timeline --help/);
  }
});
