/** A server that is killed in the middle of its work loses what it was at, and nothing else. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { docsOf, INDEX } from '../../server/src/host/segment-files.ts';
import { IndexedFolder } from '../support/indexed-folder.ts';
import { temporaryFolder } from '../support/lsp-pair.ts';
import { smallNews } from '../support/small-news.ts';

const PROGRAM = fileURLToPath(new URL('../support/index-folder.ts', import.meta.url));
const COUNT = 3000;

/** Files that the store below `storage` knows by now. */
function stored(storage: string): number {
  if (!existsSync(storage)) return 0;
  const store = join(storage, readdirSync(storage)[0] ?? '.');
  return readdirSync(store).filter((file) => file.endsWith(INDEX)).reduce((sum, file) => sum + docsOf(store, file.slice(0, -INDEX.length)), 0);
}

test('after a kill only the batches under way are analysed again', async (t) => {
  const news = temporaryFolder(smallNews(COUNT));
  const storage = temporaryFolder({});
  t.after(() => [news, storage].forEach((folder) => folder.remove()));
  const child = spawn(process.execPath, [PROGRAM, news.path, storage.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = once(child.stdout, 'data').then(() => true);
  while (stored(storage.path) < 300) {
    const wait = new Promise<boolean>((resolve) => setTimeout(resolve, 5, false));
    assert.equal(await Promise.race([ready, wait]), false, 'it was too fast to be killed in the middle');
  }
  child.kill('SIGKILL');
  await once(child, 'exit');

  const kept = stored(storage.path);
  assert.ok(kept >= 300 && kept < COUNT, `${kept} kept`);
  const folder = await IndexedFolder.open(news.path, storage.path);
  t.after(() => folder.close());
  assert.equal(folder.corpus.size, COUNT);
  assert.equal(folder.looks, COUNT - kept);
  assert.deepEqual(folder.log, []);
});
