/** What watchers of files tell at once: thousands of changed files, folders that come and go with all that is in them. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IndexedFolder } from '../support/indexed-folder.ts';
import { temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { smallArticle, smallName, smallNews } from '../support/small-news.ts';

test('many files changed at once are one piece of work for the workers, and told as such', async (t) => {
  const news = temporaryFolder(smallNews(300));
  t.after(news.remove);
  const folder = await IndexedFolder.open(news.path);
  t.after(() => folder.close());
  const before = { looks: folder.looks, segments: folder.corpus.segments.slots.length, told: folder.progress.length };
  const names = Array.from({ length: 200 }, (_, i) => smallName(i));
  names.forEach((name, i) => writeFileSync(join(news.path, name), smallArticle(i, 1)));
  // The last one is touched only.
  writeFileSync(join(news.path, smallName(299)), smallArticle(299));
  await Promise.all([...names, smallName(299)].map((name) => folder.indexer.diskChanged(uriOf(join(news.path, name)))));
  assert.equal(folder.looks - before.looks, 201);
  assert.ok(folder.corpus.segments.slots.length - before.segments <= 8, 'batches, not a segment for each file');
  assert.equal(folder.titles().filter((title) => title.endsWith('（1）')).length, 200);
  assert.equal(folder.corpus.size, 300);
  const states = folder.progress.slice(before.told).map(({ state }) => state);
  assert.deepEqual([states[0], states.at(-1)], ['indexing', 'ready']);
});

test('a folder that is renamed takes its articles with it', async (t) => {
  const news = temporaryFolder({ ...smallNews(5), '旧/a.txt': smallArticle(40), '旧/深/b.txt': smallArticle(41), '旧2/c.txt': smallArticle(42) });
  t.after(news.remove);
  const folder = await IndexedFolder.open(news.path);
  t.after(() => folder.close());
  const uri = (name: string): string => uriOf(join(news.path, name));
  renameSync(join(news.path, '旧'), join(news.path, '新'));
  assert.deepEqual([...folder.indexer.diskDeleted([uri('旧')])].sort(), [uri('旧/a.txt'), uri('旧/深/b.txt')].sort());
  assert.equal(folder.corpus.size, 6);
  const told = folder.progress.length;
  await folder.indexer.diskCreated(uri('新'));
  while (folder.progress.length === told || folder.progress.at(-1)!.state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(folder.corpus.size, 8);
  assert.ok(folder.corpus.has(uri('新/深/b.txt')));
});

test('deleting thousands of things that are no articles costs next to nothing', async (t) => {
  const news = temporaryFolder(smallNews(5));
  t.after(news.remove);
  const folder = await IndexedFolder.open(news.path);
  t.after(() => folder.close());
  mkdirSync(join(news.path, 'tools'));
  rmSync(join(news.path, 'tools'), { recursive: true });
  let walks = 0;
  const { segments } = folder.corpus;
  const slots = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(segments), 'slots')!;
  t.mock.getter(segments, 'slots', () => (walks++, slots.get!.call(segments)));
  folder.indexer.diskDeleted(Array.from({ length: 20_000 }, (_, i) => uriOf(join(news.path, `tools/${i}.js`))));
  assert.ok(walks <= 2, `${walks} walks over all articles`);
  assert.equal(folder.corpus.size, 5);
});
