/** Batches in worker threads: what they give, and what is left when a thread dies. */
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { WantedFile } from '../../server/src/corpus/batch.ts';
import type { JobResult } from '../../server/src/corpus/workshop.ts';
import { NodeFiles } from '../../server/src/host/node-files.ts';
import { Shelves } from '../../server/src/host/shelves.ts';
import { ThreadWorkshop } from '../../server/src/host/thread-workshop.ts';
import { WorkerDied, WorkerPool } from '../../server/src/host/worker-pool.ts';
import { temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { smallArticle, smallNews } from '../support/small-news.ts';

const DYING = new URL('../support/dying-worker.ts', import.meta.url);

function setUp(t: TestContext, files: Record<string, string>, program?: URL): { pool: WorkerPool; log: string[]; run: (names?: readonly string[]) => Promise<JobResult>; uri: (name: string) => string } {
  const folder = temporaryFolder(files);
  const log: string[] = [];
  const pool = new WorkerPool(2, program);
  const workshop = new ThreadWorkshop(pool, new Shelves(), new NodeFiles(), (message) => log.push(message));
  t.after(async () => {
    await workshop.close();
    folder.remove();
  });
  const uri = (name: string): string => uriOf(join(folder.path, name));
  const wanted = (name: string): WantedFile => ({ uri: uri(name), size: 0, mtime: -1, hash: null });
  return { pool, log, uri, run: (names = Object.keys(files)) => workshop.run({ files: names.map(wanted), timeZone: 'Asia/Shanghai', stopped: () => false }) };
}

const titlesOf = ({ segments }: JobResult): string[] => segments.flatMap((segment) => Array.from({ length: segment.docs }, (_, doc) => segment.title(doc) ?? '–'));

test('a batch comes back as a segment whose text can be read, and failures by file', async (t) => {
  const files = { ...smallNews(30), 'code.txt': 'const x = 1;\n' };
  const { run, uri } = setUp(t, files);
  const result = await run([...Object.keys(files), 'gone.txt', '0']);
  assert.equal(titlesOf(result).length, 31);
  assert.deepEqual(result.failures, [
    { uri: uri('gone.txt'), message: 'The file no longer exists.' },
    { uri: uri('0'), message: 'This is not a regular file.' },
  ]);
  const [segment] = result.segments;
  const text = String.fromCharCode(...segment!.text.read(segment!.textStart(2), segment!.textEnd(2)));
  assert.match(text, /^第2次会谈/);
});

test('the folder for texts of this session is empty, however many are open, and goes at the end', async (t) => {
  const before = new Set(readdirSync(tmpdir()));
  const { run } = setUp(t, smallNews(40));
  await run();
  const mine = readdirSync(tmpdir()).filter((name) => !before.has(name) && name.startsWith('corpus-reader-texts-'));
  for (const name of mine) if (process.platform !== 'win32') assert.deepEqual(readdirSync(join(tmpdir(), name)), []);
});

test('a file that kills its worker is named, and costs no other its analysis', async (t) => {
  const { run, uri, log } = setUp(t, { ...smallNews(40), 'deadly.txt': smallArticle(99) }, DYING);
  const result = await run();
  assert.equal(titlesOf(result).length, 40);
  assert.deepEqual(result.failures, [{ uri: uri('deadly.txt'), message: 'The file could not be analysed.' }]);
  assert.deepEqual(result.left, []);
  assert.deepEqual(log, []);
});

test('where no worker can run, the work is done between requests', async (t) => {
  const { run, log } = setUp(t, smallNews(40), new URL('file:///nowhere/worker.js'));
  const result = await run();
  assert.equal(titlesOf(result).length, 40);
  assert.match(log.join(), /No worker thread can run here/);
});

test('a pool that is closed rejects what it was asked, and asks no more', async (t) => {
  const { pool } = setUp(t, {});
  const asked = Array.from({ length: 5 }, () => pool.run({ kind: 'list', root: tmpdir(), globs: { include: ['**'], exclude: [] } }));
  const outcomes = Promise.allSettled(asked);
  await pool.close();
  for (const outcome of await outcomes) assert.ok(outcome.status === 'fulfilled' || outcome.reason instanceof WorkerDied);
  await assert.rejects(pool.run({ kind: 'verify', folder: tmpdir(), texts: [] }), WorkerDied);
});

test('files of more than 20 MB are told and not read', async (t) => {
  const { run, uri } = setUp(t, { 'a.txt': smallArticle(1) });
  writeFileSync(new URL(uri('large.txt')), Buffer.alloc(21 << 20, 'x'));
  const { failures } = await run(['a.txt', 'large.txt']);
  assert.deepEqual(failures, [{ uri: uri('large.txt'), message: 'The file is 21 MB large; files above 20 MB are not read.' }]);
});
