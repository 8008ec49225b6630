/** Names of the roster that the analysis does not see by itself are found in all articles, and nothing is left of them when they go. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { join } from 'node:path';
import { NO_ROSTER, type Roster } from '../../server/src/roster/roster.ts';
import { dump } from '../support/dump.ts';
import { IndexedFolder } from '../support/indexed-folder.ts';
import { temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { rosterOf } from '../support/roster-of.ts';
import { smallArticle, smallNews } from '../support/small-news.ts';

const UNSEEN = smallArticle(0).replace('愿意保持沟通', '愿意同王外长保持沟通');

interface World {
  readonly path: string;
  readonly storage: string;
  roster(text: string): Roster;
  open(): Promise<IndexedFolder>;
}

function setUp(t: TestContext, files: Readonly<Record<string, string>>): World {
  const [news, storage] = [temporaryFolder(files), temporaryFolder({})];
  t.after(() => {
    news.remove();
    storage.remove();
  });
  return {
    path: news.path,
    storage: storage.path,
    roster: (text) => rosterOf(text, uriOf(join(news.path, 'people.yaml'))),
    open: async () => {
      const folder = await IndexedFolder.open(news.path, storage.path);
      t.after(() => folder.close());
      return folder;
    },
  };
}

/** Names of the persons whose forms include the text, with their articles. */
function named({ corpus }: IndexedFolder, form: string): string[] {
  return [...corpus.people()].filter(({ surfaces }) => surfaces.some(({ text }) => text === form)).map(({ name, articleCount }) => `${name} ${articleCount}`);
}

test('a name that only the roster knows is found, and forgotten with it', async (t) => {
  const world = setUp(t, { ...smallNews(40), 'b.txt': UNSEEN });
  const folder = await world.open();
  assert.deepEqual(named(folder, '王外长'), []);
  await folder.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
  assert.deepEqual(named(folder, '王外长'), ['王毅 21']);
  await folder.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [{ name: 王外长, from: 2023 }] }]'));
  assert.deepEqual(named(folder, '王外长'), []);
  await folder.indexer.setRoster(NO_ROSTER);
  const fresh = await world.open();
  for (const { corpus, indexer } of [folder, fresh]) for (const { uri } of corpus.articles()) await indexer.prepare(uri);
  assert.equal(dump(folder.corpus), dump(fresh.corpus));
});

test('a roster that comes just when the one before has been dealt with is dealt with, too', async (t) => {
  const world = setUp(t, { 'b.txt': UNSEEN });
  const folder = await world.open();
  for (let moment = 0; moment < 40; moment++) {
    const before = folder.indexer.setRoster(NO_ROSTER);
    for (let turn = 0; turn < moment; turn++) await Promise.resolve();
    await folder.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
    assert.deepEqual(named(folder, '王外长'), ['王毅 1'], `${moment} turns later`);
    await before;
    // Without the name again, so that nothing is left to do for the next round's first roster.
    await folder.indexer.setRoster(NO_ROSTER);
  }
});

test('articles that come after the roster are read with it, by whatever way', async (t) => {
  const world = setUp(t, { ...smallNews(80), 'b.txt': UNSEEN });
  const folder = new IndexedFolder(world.path);
  t.after(() => folder.close());
  await folder.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
  await folder.indexer.start();
  await folder.indexer.rosterRead();
  assert.equal(named(folder, '王外长').length, 1);
  folder.indexer.openBuffer(uriOf(join(world.path, '0', '0001.txt')), UNSEEN);
  await folder.indexer.prepare(uriOf(join(world.path, '0', '0001.txt')));
  assert.equal(folder.corpus.article(uriOf(join(world.path, '0', '0001.txt')))!.people[0]!.appearance.surfaces.includes('王外长'), true);
});

test('the store keeps nothing of it', async (t) => {
  const world = setUp(t, { 'a.txt': smallArticle(1), 'b.txt': UNSEEN });
  const first = new IndexedFolder(world.path, world.storage);
  await first.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
  await first.indexer.start();
  // A file that is read by itself goes to the store by another way than those of a first reading.
  await first.indexer.diskChanged(uriOf(join(world.path, 'b.txt')));
  await first.indexer.rosterRead();
  assert.equal(named(first, '王外长').length, 1);
  await first.close();
  const second = await world.open();
  assert.equal(second.looks, 0);
  assert.deepEqual(named(second, '王外长'), []);
  await second.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
  assert.equal(named(second, '王外长').length, 1);
  assert.deepEqual(second.log, []);
});

test('an open article shows a new name at once', async (t) => {
  const world = setUp(t, { 'b.txt': UNSEEN });
  const folder = await world.open();
  const uri = uriOf(join(world.path, 'b.txt'));
  folder.indexer.openBuffer(uri, UNSEEN);
  await folder.indexer.prepare(uri);
  void folder.indexer.setRoster(world.roster('people: [{ name: 王毅, aliases: [王外长] }]'));
  const surfaces = (): readonly string[] => folder.corpus.article(uri)!.people.flatMap(({ appearance }) => appearance.surfaces);
  assert.ok(surfaces().includes('王外长'));
  void folder.indexer.setRoster(NO_ROSTER);
  assert.ok(!surfaces().includes('王外长'));
  folder.indexer.closeBuffer(uri);
  await folder.indexer.rosterRead();
  await folder.indexer.prepare(uri);
  assert.ok(!surfaces().includes('王外长'));
});
