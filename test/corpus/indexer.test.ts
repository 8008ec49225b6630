import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Progress } from '../../server/src/corpus/indexer.ts';
import { Indexer } from '../../server/src/corpus/indexer.ts';
import { MemoryFiles } from '../support/memory-files.ts';

/** A short press release whose headline tells it from others. */
const release = (headline: string): string => `${headline}\n\n2022年1月27日，国务委员兼外长王毅应约同美国国务卿布林肯通电话。\n\n王毅表示，双方应加强对话。\n`;
const A = 'file:///news/a.txt';
const B = 'file:///news/b.txt';

function setUp(files: Readonly<Record<string, string>>): { host: MemoryFiles; corpus: Corpus; indexer: Indexer; progress: Progress[]; titles: () => string[] } {
  const host = new MemoryFiles(files);
  const corpus = new Corpus();
  const progress: Progress[] = [];
  const indexer = new Indexer(corpus, host, { status: (status) => progress.push(status) });
  const titles = (): string[] => corpus.articles().map(({ uri, title }) => `${uri.slice(-5, -4)} ${title}`);
  return { host, corpus, indexer, progress, titles };
}

test('all files are read, failures told, files that are no articles passed over', async () => {
  const { host, indexer, progress, titles } = setUp({ [A]: release('王毅同布林肯通电话'), [B]: 'const x = 1;\n' });
  host.vanishing.add('file:///news/gone.txt');
  assert.equal(await indexer.start(), true);
  assert.deepEqual(titles(), ['a 王毅同布林肯通电话']);
  assert.deepEqual(progress.at(-1), {
    state: 'ready',
    done: 3,
    total: 3,
    failures: [{ uri: 'file:///news/gone.txt', message: 'The file no longer exists.' }],
  });
});

test('the text of an open editor wins, and the file counts again when it closes', async () => {
  const { host, indexer, titles } = setUp({ [A]: release('磁盘上的标题一') });
  await indexer.start();
  indexer.openBuffer(A, release('编辑中的标题'));
  await indexer.prepare(A);
  assert.deepEqual(titles(), ['a 编辑中的标题']);
  host.files.set(A, release('磁盘上的标题二'));
  await indexer.diskChanged(A);
  indexer.changeBuffer(A, release('又改过的标题'));
  await indexer.prepare(A);
  assert.deepEqual(titles(), ['a 又改过的标题']);
  indexer.closeBuffer(A);
  assert.deepEqual(titles(), ['a 磁盘上的标题二']);
});

test('a file deleted under an open editor goes when the editor closes', async () => {
  const { indexer, titles } = setUp({ [A]: release('磁盘上的标题') });
  await indexer.start();
  indexer.openBuffer(A, release('编辑中的标题'));
  await indexer.prepare(A);
  indexer.diskDeleted([A]);
  assert.deepEqual(titles(), ['a 编辑中的标题']);
  indexer.closeBuffer(A);
  assert.deepEqual(titles(), []);
});

test('reading all files does not replace what open editors hold', async () => {
  const { indexer, titles } = setUp({ [A]: release('磁盘上的标题') });
  indexer.openBuffer(A, release('编辑中的标题'));
  await indexer.start();
  assert.deepEqual(titles(), ['a 编辑中的标题']);
  indexer.closeBuffer(A);
  assert.deepEqual(titles(), ['a 磁盘上的标题']);
});

test('an editor without a file leaves nothing behind', async () => {
  const { indexer, titles } = setUp({});
  await indexer.start();
  indexer.openBuffer('untitled:Untitled-1', release('未保存的标题'));
  await indexer.prepare('untitled:Untitled-1');
  assert.equal(titles().length, 1);
  indexer.closeBuffer('untitled:Untitled-1');
  assert.deepEqual(titles(), []);
});

test('typing is analysed after a pause without anybody asking', async () => {
  const { corpus, host } = setUp({});
  const analysed = new Promise((resolve) => {
    const indexer = new Indexer(corpus, host, { analysed: resolve });
    indexer.openBuffer(A, release('第一个标题'));
    indexer.changeBuffer(A, release('第二个标题'));
  });
  assert.equal(await analysed, A);
  assert.equal(corpus.articles()[0]!.title, '第二个标题');
});

test('changes on disk are followed; a read that was overtaken counts for nothing', async () => {
  const { host, indexer, titles } = setUp({ [A]: release('旧的标题') });
  await indexer.start();
  let open = (): void => {};
  host.gate = new Promise((resolve) => (open = resolve));
  host.files.set(A, release('中间的标题'));
  const slow = indexer.diskChanged(A);
  host.gate = null;
  host.files.set(A, release('新的标题'));
  await indexer.diskChanged(A);
  open();
  await slow;
  assert.deepEqual(titles(), ['a 新的标题']);
  indexer.diskDeleted([A]);
  assert.deepEqual(titles(), []);
  await indexer.diskChanged('file:///news/a.ts');
  assert.deepEqual(titles(), []);
});

test('a deletion while the file is being read wins', async () => {
  const { host, indexer, titles } = setUp({ [A]: release('标题') });
  let open = (): void => {};
  host.gate = new Promise((resolve) => (open = resolve));
  const run = indexer.start();
  await new Promise((resolve) => setImmediate(resolve));
  indexer.diskDeleted([A]);
  open();
  await run;
  assert.deepEqual(titles(), []);
});

test('a new run forgets files that are gone and gives up the run before', async () => {
  const { host, indexer, titles } = setUp({ [A]: release('甲标题'), [B]: release('乙标题') });
  const first = indexer.start();
  assert.equal(await indexer.start(), true);
  assert.equal(await first, false);
  host.files.delete(B);
  await indexer.start();
  assert.deepEqual(titles(), ['a 甲标题']);
});

test('a stopped run reads nothing more', async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`file:///${i}.txt`, release(`标题${i}`)]));
  const { host, indexer } = setUp(files);
  const run = indexer.start();
  await new Promise((resolve) => setImmediate(resolve));
  indexer.stop();
  assert.equal(await run, false);
  assert.ok(host.reads < 50);
});

test('others get their turn while many files are analysed', async () => {
  const files = Object.fromEntries(Array.from({ length: 800 }, (_, i) => [`file:///${i}.txt`, release(`标题${i}`)]));
  const { indexer } = setUp(files);
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  await indexer.start();
  clearInterval(ticking);
  assert.ok(turns > 3, `${turns} turns`);
});
