/** What the store keeps, and what it does about everything that can go wrong with files. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { crc32 } from '../../server/src/text/checksum.ts';
import { IndexedFolder } from '../support/indexed-folder.ts';
import { temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { smallArticle, smallName, smallNews } from '../support/small-news.ts';

/** Few enough to be analysed without a worker, which takes longer to start. */
const COUNT = 20;

interface Place {
  readonly path: string;
  readonly storage: string;
  /** The one store below `storage`. */
  store(): string;
  open(): Promise<IndexedFolder>;
}

function setUp(t: TestContext, files = smallNews(COUNT)): Place {
  const news = temporaryFolder(files);
  const base = temporaryFolder({});
  const storage = join(base.path, 'made/when/needed');
  const opened: IndexedFolder[] = [];
  t.after(async () => {
    await Promise.all(opened.map((folder) => folder.close()));
    news.remove();
    base.remove();
  });
  return {
    path: news.path,
    storage,
    store: () => join(storage, readdirSync(storage)[0]!),
    open: async () => {
      const folder = await IndexedFolder.open(news.path, storage);
      opened.push(folder);
      return folder;
    },
  };
}

/** Indexes the folder once, as a session before. */
async function indexOnce(place: Place): Promise<string[]> {
  const folder = await place.open();
  const titles = folder.titles();
  await folder.close();
  return titles;
}

const files = (folder: string, ending: string): string[] => readdirSync(folder).filter((name) => name.endsWith(ending)).sort();

test('a second start has everything without looking at a file', async (t) => {
  const place = setUp(t, { ...smallNews(COUNT), 'none.txt': 'const x = 1;\n' });
  const titles = await indexOnce(place);
  assert.equal(titles.length, COUNT);
  const again = await place.open();
  assert.deepEqual(again.titles(), titles);
  assert.equal(again.looks, 0);
  assert.deepEqual(again.log, []);
});

test('what happened to files between two sessions is found out', async (t) => {
  const place = setUp(t);
  await indexOnce(place);
  writeFileSync(join(place.path, smallName(3)), smallArticle(3, 1));
  writeFileSync(join(place.path, 'new.txt'), smallArticle(500));
  rmSync(join(place.path, smallName(4)));
  renameSync(join(place.path, smallName(5)), join(place.path, 'renamed.txt'));
  const touched = join(place.path, smallName(6));
  utimesSync(touched, new Date(), new Date(2020, 1, 1));
  const again = await place.open();
  assert.equal(again.looks, 4, 'the changed, the new, the renamed and the touched one');
  const titles = again.titles();
  assert.equal(titles.length, COUNT);
  for (const title of ['第3次会谈（1）', '第500次会谈', '第5次会谈', '第6次会谈']) assert.ok(titles.includes(title), title);
  for (const title of ['第3次会谈', '第4次会谈']) assert.ok(!titles.includes(title), title);
  assert.equal(again.corpus.remembered(uriOf(touched))!.mtime !== statSync(touched).mtimeMs, true, 'the same bytes are not analysed again');
  await again.close();
  // The new time of the touched file is kept, too.
  const third = await place.open();
  assert.equal(third.looks, 0);
});

test('what changes during a session is there at the next start', async (t) => {
  const place = setUp(t);
  const folder = await place.open();
  writeFileSync(join(place.path, smallName(7)), smallArticle(7, 2));
  await folder.indexer.diskChanged(uriOf(join(place.path, smallName(7))));
  // Text that was never saved is nobody's file.
  folder.indexer.openBuffer(uriOf(join(place.path, smallName(8))), smallArticle(8, 9));
  await folder.indexer.prepare(uriOf(join(place.path, smallName(8))));
  assert.ok(folder.titles().includes('第8次会谈（9）'));
  await folder.close();
  const again = await place.open();
  assert.equal(again.looks, 0);
  assert.ok(again.titles().includes('第7次会谈（2）'));
  assert.ok(again.titles().includes('第8次会谈'));
});

const DAMAGE: Readonly<Record<string, (store: string) => void>> = {
  'a byte of an index flipped': (store) => flip(join(store, files(store, '.index')[0]!), 1000),
  'the head of an index flipped': (store) => flip(join(store, files(store, '.index')[0]!), 1),
  'an index cut off': (store) => cut(join(store, files(store, '.index')[0]!)),
  'an index emptied': (store) => writeFileSync(join(store, files(store, '.index')[0]!), ''),
  'a text cut off': (store) => cut(join(store, files(store, '.text')[0]!)),
  'a text gone': (store) => rmSync(join(store, files(store, '.text')[0]!)),
  'an index that is no segment': (store) => writeFileSync(join(store, 'zzz.index'), 'not one of ours'),
  'stamps that are none': (store) => writeFileSync(join(store, 'zzz.stamps'), '[["file:///x",1]]'),
  'the note gone': (store) => rmSync(join(store, 'store.json')),
  'the note of another folder': (store) => writeFileSync(join(store, 'store.json'), '{"format":1,"folder":"file:///elsewhere"}'),
  'the note of another format': (store) => writeFileSync(join(store, 'store.json'), '{"format":99}'),
};

for (const [what, damage] of Object.entries(DAMAGE)) {
  test(`${what}: set aside, told, and built anew`, async (t) => {
    const place = setUp(t);
    const titles = await indexOnce(place);
    damage(place.store());
    const again = await place.open();
    assert.deepEqual(again.titles(), titles);
    assert.ok(again.log.length > 0);
    assert.ok(readdirSync(join(place.store(), 'set-aside')).length > 0);
    await again.close();
    const third = await place.open();
    assert.equal(third.looks, 0, 'the store is whole again');
    assert.deepEqual(third.log, []);
  });
}

test('a text that is damaged and as long as before is found out while nobody waits, and analysed again', async (t) => {
  const place = setUp(t);
  const titles = await indexOnce(place);
  const damaged = join(place.store(), files(place.store(), '.text')[0]!);
  flip(damaged, 100);
  const again = await place.open();
  assert.deepEqual(again.titles(), titles);
  await again.indexer.tidy();
  assert.equal(again.looks, COUNT, 'all of them were in one segment');
  assert.match(again.log[0]!, /wrong checksum of the text/);
  for (const { segment, dead } of again.corpus.segments.slots) {
    if (dead.every((mark) => mark === 1)) continue;
    const units = segment.text.read(0, segment.textLength);
    assert.equal(crc32(new Uint8Array(units.buffer, units.byteOffset, units.byteLength)), segment.textHash);
  }
});

test('what was set aside does not stay for ever', async (t) => {
  const place = setUp(t);
  await indexOnce(place);
  const aside = join(place.store(), 'set-aside');
  mkdirSync(aside);
  for (const [name, days] of [['old.index', 4], ['new.index', 1]] as const) {
    writeFileSync(join(aside, name), '');
    const then = new Date(Date.now() - days * 24 * 60 * 60_000);
    utimesSync(join(aside, name), then, then);
  }
  await place.open();
  assert.deepEqual(readdirSync(aside), ['new.index']);
});

test('a store that cannot be made is told, and costs nothing but the next start', async (t) => {
  const place = setUp(t);
  mkdirSync(join(place.storage, '..'), { recursive: true });
  writeFileSync(place.storage, 'a file where a folder should be');
  const folder = await place.open();
  assert.equal(folder.titles().length, COUNT);
  assert.match(folder.log.join(), /Nothing is kept for the next start/);
});

test('many small segments and outdated ones become few, and lose nothing', async (t) => {
  const place = setUp(t, smallNews(60));
  const folder = await place.open();
  for (let i = 0; i < 50; i++) {
    const file = join(place.path, smallName(i));
    writeFileSync(file, smallArticle(i, 1));
    await folder.indexer.diskChanged(uriOf(file));
    await folder.indexer.flush();
  }
  const titles = folder.titles();
  await folder.indexer.tidy();
  const left = files(place.store(), '.index');
  assert.ok(left.length <= 40, `${left.length} segments`);
  assert.equal(files(place.store(), '.text').length, left.length);
  assert.deepEqual(folder.titles(), titles);
  await folder.close();
  const again = await place.open();
  assert.deepEqual(again.titles(), titles);
  assert.equal(again.looks, 0);
});

test('two windows on one folder do not harm each other', async (t) => {
  const place = setUp(t, smallNews(120));
  const [one, other] = await Promise.all([place.open(), place.open()]);
  assert.deepEqual(one.titles(), other.titles());
  for (let i = 0; i < 30; i++) {
    const file = join(place.path, smallName(i));
    writeFileSync(file, smallArticle(i, 3));
    await Promise.all([one, other].map((window) => window.indexer.diskChanged(uriOf(file))));
    await one.indexer.flush();
    if (i % 2 === 0) await other.indexer.flush();
  }
  await Promise.all([one.indexer.tidy(), other.indexer.tidy()]);
  // Each still reads the texts it has open, whoever deleted them.
  for (const window of [one, other]) {
    for (const { segment, dead } of window.corpus.segments.slots) {
      for (let doc = 0; doc < segment.docs; doc++) if (dead[doc] === 0) assert.equal(segment.text.read(segment.textStart(doc), segment.textEnd(doc)).length, segment.textEnd(doc) - segment.textStart(doc));
    }
  }
  const titles = one.titles();
  assert.deepEqual(other.titles(), titles);
  await Promise.all([one.close(), other.close()]);
  const again = await place.open();
  assert.deepEqual(again.titles(), titles);
  assert.deepEqual([again.looks, again.log], [0, []]);
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at % bytes.length]! ^= 0xff;
  writeFileSync(path, bytes);
}

function cut(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, -7));
}
