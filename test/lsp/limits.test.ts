/** What the server does not do by itself: read the home folder or a whole disk; and what it stops doing when told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANCEL_REQUEST, CHILDREN_REQUEST, CONFIRM_REQUEST, RESUME_REQUEST, type ChildrenResult } from '../../protocol/src/messages.ts';
import { connect, temporaryFolder, uriOf, type Editor } from '../support/lsp-pair.ts';

const article = (number: number): string => `---\ntitle: 外长谈话之${number}\ndate: 2021-05-01\n---\n外交部长秦刚说，这是第${number}次谈话。\n`;
const HOME_KEYS = ['HOME', 'USERPROFILE'];

/** Runs `body` with a home folder of its own that holds one article. */
async function withHome(body: (home: string) => Promise<void>): Promise<void> {
  const home = temporaryFolder({ 'news/a.md': article(1) });
  const before = HOME_KEYS.map((key) => process.env[key]);
  for (const key of HOME_KEYS) process.env[key] = home.path;
  try {
    await body(home.path);
  } finally {
    HOME_KEYS.forEach((key, at) => (before[at] === undefined ? delete process.env[key] : (process.env[key] = before[at])));
    home.remove();
  }
}

async function count(editor: Editor): Promise<number> {
  const { groups } = await editor.request<ChildrenResult>(CHILDREN_REQUEST, { grouping: 'date', order: 'newest', parent: null, offset: 0, limit: 9 });
  return groups.reduce((sum, group) => sum + group.count, 0);
}

test('the home folder waits until the reader agrees', () => withHome(async (home) => {
  const editor = await connect({ folders: [home] });
  await editor.until('the server to wait', () => editor.statuses.at(-1)?.state === 'waiting');
  assert.deepEqual(editor.statuses.at(-1)!.unconfirmed, [uriOf(home)]);
  assert.equal(await count(editor), 0);
  // What the reader opens is read all the same, and what happens to files is no reason to read them.
  await editor.open(uriOf(`${home}/news/a.md`), article(1));
  assert.ok((await editor.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: uriOf(`${home}/news/a.md`) } })).length > 0);
  await editor.notify('textDocument/didClose', { textDocument: { uri: uriOf(`${home}/news/a.md`) } });
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(`${home}/news/a.md`), type: 2 }] });
  await editor.until('the article to be forgotten', () => editor.changes.at(-1)?.articles === 0);
  await editor.request(CONFIRM_REQUEST, { folders: [uriOf(home)] });
  const { total, unconfirmed } = await editor.ready();
  assert.deepEqual([total, unconfirmed, await count(editor)], [1, undefined, 1]);
  await editor.close();
}));

test('whoever agreed earlier is not asked again', () => withHome(async (home) => {
  const editor = await connect({ folders: [home], initializationOptions: { confirmedFolders: [uriOf(home)] } });
  const { total, unconfirmed } = await editor.ready();
  assert.deepEqual([total, unconfirmed], [1, undefined]);
  await editor.close();
}));

test('other folders are read while a wide one waits', () => withHome(async (home) => {
  const other = temporaryFolder({ 'b.md': article(2), 'c.md': article(3) });
  const editor = await connect({ folders: [home, other.path] });
  const { total, unconfirmed } = await editor.ready();
  assert.deepEqual([total, unconfirmed, await count(editor)], [2, [uriOf(home)], 2]);
  await editor.close();
  other.remove();
}));

test('cancelling keeps what is read, and going on reads the rest', async () => {
  const many = 3000;
  const folder = temporaryFolder(Object.fromEntries(Array.from({ length: many }, (_, i) => [`${i}.md`, article(i)])));
  const editor = await connect({ folders: [folder.path] });
  await editor.until('some articles', () => (editor.statuses.at(-1)?.done ?? 0) > 0);
  assert.equal(await editor.request(CANCEL_REQUEST, null), null);
  assert.equal(editor.statuses.at(-1)!.state, 'paused');
  // What workers have under way still comes.
  let kept = -1;
  while (kept !== await count(editor)) {
    kept = await count(editor);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  assert.ok(kept > 0 && kept < many, `${kept} articles`);
  assert.equal(editor.statuses.at(-1)!.state, 'paused');
  assert.equal(await editor.request(RESUME_REQUEST, null), null);
  assert.equal((await editor.ready(60_000)).done, many);
  assert.equal(await count(editor), many);
  await editor.close();
  folder.remove();
});
