/** `search` on the command line: lines newest first, sums at the end, the same from the files as from the store. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../../server/src/text/line-index.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'corpus-reader-search-'));
after(() => rmSync(root, { recursive: true, force: true }));

const article = (day: string, outlet: string, body: string): string => `---\ntitle: 消息\ndate: ${day}\nauthor: ${outlet}\n---\n<p>${body}</p>\n`;
mkdirSync(join(root, 'news/2023'), { recursive: true });
writeFileSync(join(root, 'news/a.html'), article('2023-05-30', '晨报', '外交部长秦刚说，合作很好。NATO 没有评论。'));
writeFileSync(join(root, 'news/2023/b.html'), article('2023-06-02', '晚报', '美國國務卿布林肯說，<b>合</b>作有益，也要競爭。\u001b[2J'));
writeFileSync(join(root, 'news/2023/c.html'), article('2023-06-18', '晨报', '街上有合作，也有竞争，还有合作。'));

interface Line {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly speaker: string | null;
}

interface Sums {
  readonly total: number;
  readonly articles: number;
  readonly byMonth: Readonly<Record<string, number>>;
}

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'search', ...args], { cwd: root, env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache') } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function searched(...args: string[]): Promise<{ lines: Line[]; sums: Sums }> {
  const { code, out, err } = await run(...args, '--corpus', 'news');
  assert.deepEqual([code, err], [0, '']);
  const objects = out.trim().split('\n').map((line) => JSON.parse(line) as unknown);
  return { lines: objects.slice(0, -1) as Line[], sums: objects.at(-1) as Sums };
}

test('one line per hit, newest first, then the sums', async () => {
  const { lines, sums } = await searched('合作');
  assert.deepEqual(lines.map(({ path, left, hit, right, speaker }) => [path, left, hit, right, speaker]), [
    ['news/2023/c.html', '街上有', '合作', '，也有竞争，还有合作。', null],
    ['news/2023/c.html', '街上有合作，也有竞争，还有', '合作', '。', null],
    ['news/2023/b.html', '美國國務卿布林肯說，', '合作', '有益，也要競爭。\u001b[2J', '布林肯'],
    ['news/a.html', '外交部长秦刚说，', '合作', '很好。NATO 没有评论。', '秦刚'],
  ]);
  assert.deepEqual(sums, { total: 4, articles: 3, byMonth: { '2023-06': 3, '2023-05': 1 }, undated: 0 });
  assert.deepEqual(Object.keys(lines[0]!), ['path', 'range', 'left', 'hit', 'right', 'speaker']);
  const text = readFileSync(join(root, 'news/2023/b.html'), 'utf8');
  const index = new LineIndex(text);
  assert.equal(text.slice(index.offsetAt(lines[2]!.range.start), index.offsetAt(lines[2]!.range.end)), '合</b>作');
});

test('options narrow the search down', async () => {
  const paths = async (...args: string[]): Promise<string> => (await searched(...args)).lines.map(({ path }) => path.at(-6)).join('');
  assert.equal(await paths('合作', '--speaker', '布林肯'), 'b');
  assert.equal(await paths('合作', '--person', '秦刚'), 'a');
  assert.equal(await paths('合作', '--outlet', '晨报', '--from', '2023-06-01', '--to', '2023-06-30'), 'cc');
  assert.equal(await paths('合作', '競爭', '--within', '5'), 'ccb');
  assert.equal(await paths('合作', '竞争', '--within', '3'), 'cc');
  assert.equal(await paths('有(合作|竞争)', '--regex'), 'ccc');
  assert.equal(await paths('nato'), 'a');
  assert.equal(await paths('合作', '--offset', '1', '--limit', '2'), 'cb');
  const { lines, sums } = await searched('合作', '--limit', '0', '--context', '1');
  assert.deepEqual([lines.length, sums.total], [0, 4]);
});

test('the store and the files give the same answer, and text is for reading', async () => {
  assert.deepEqual(await searched('合作', '--no-store'), await searched('合作'));
  const { out } = await run('合作有益', '--corpus', 'news', '--format', 'text');
  assert.equal(out, '美國國務卿布林肯說，【合作有益】，也要競爭。 [2J\n  2023-06-02 · news/2023/b.html · 布林肯\n\n1 篇文章中 1 处\n  2023-06  1\n');
});

test('wrong usage is told in a sentence', async () => {
  const wrong: readonly [args: string[], message: RegExp][] = [
    [['--corpus', 'news'], /something to search for is needed/],
    [['合作'], /--corpus DIR is needed/],
    [['(合作', '--regex', '--corpus', 'news'], /group without a closing parenthesis \(at character 1\)/],
    [['', '--corpus', 'news'], /nothing to look for/],
    [['合作', '--from', 'May', '--corpus', 'news'], /a day is written YYYY-MM-DD, not May/],
    [['合作', '--within', 'x', '--corpus', 'news'], /is a number, not x/],
  ];
  for (const [args, message] of wrong) {
    const { code, out, err } = await run(...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, message);
  }
});
