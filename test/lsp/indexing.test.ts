/** While a large folder is read the server answers, says how far it is, and can be told to stop and to go on. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver-protocol';
import { CANCEL_REQUEST, RESUME_REQUEST, type InitializationOptions, type StatusParams } from '../../protocol/src/messages.ts';
import { Editor, temporaryFolder, uriOf } from '../support/lsp-pair.ts';
import { smallArticle, smallName, smallNews } from '../support/small-news.ts';

const MAIN = fileURLToPath(new URL('../../server/src/main.node.ts', import.meta.url));
const PATIENCE = 120_000;

/** The server as a process of its own, on a folder. */
async function serve(t: TestContext, path: string, initializationOptions: InitializationOptions = {}): Promise<{ editor: Editor; end: () => Promise<void> }> {
  const server = spawn(process.execPath, [MAIN, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = await Editor.over(server.stdout, server.stdin, { folders: [path], initializationOptions });
  const end = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    await editor.request('shutdown', undefined);
    await editor.notify('exit', undefined);
    await once(server, 'exit');
  };
  t.after(end);
  return { editor, end };
}

function folderOf(t: TestContext, count: number): string {
  const news = temporaryFolder(smallNews(count));
  t.after(news.remove);
  return news.path;
}

test('hover answers again and again while thousands of articles are read', async (t) => {
  const path = folderOf(t, 2500);
  const { editor } = await serve(t, path);
  const opened = uriOf(join(path, smallName(17)));
  await editor.open(opened, smallArticle(17));
  const began = performance.now();
  const durations: number[] = [];
  while (editor.statuses.at(-1)?.state !== 'ready') {
    const asked = performance.now();
    const hover = await editor.request<Hover | null>('textDocument/hover', { textDocument: { uri: opened }, position: { line: 4, character: 1 } });
    assert.ok(hover !== null);
    if (editor.statuses.at(-1)?.state === 'indexing') durations.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const whole = performance.now() - began;
  assert.ok(durations.length >= 10, `${durations.length} answers while ${whole.toFixed()} ms went by`);
  durations.sort((a, b) => a - b);
  const typical = durations[durations.length >> 1]!;
  assert.ok(typical < whole / 20 && durations.at(-1)! < whole / 2, `${typical.toFixed(1)} ms typically, ${durations.at(-1)!.toFixed(1)} ms at most, of ${whole.toFixed()} ms`);
  const { done, total, failures } = editor.statuses.at(-1)!;
  assert.deepEqual([done, total, failures], [2500, 2500, []]);
});

test('cancelling keeps what is done, resuming does the rest', async (t) => {
  const { editor } = await serve(t, folderOf(t, 2500));
  await editor.until('the first articles', () => (editor.statuses.at(-1)?.done ?? 0) > 0, PATIENCE);
  assert.equal(await editor.request(CANCEL_REQUEST, undefined), null);
  await editor.until('the pause', () => editor.statuses.at(-1)?.state === 'paused', PATIENCE);
  const paused = editor.statuses.at(-1)!;
  assert.ok(paused.done < paused.total, `${paused.done} of ${paused.total}`);
  await editor.until('news of what was done', () => (editor.changes.at(-1)?.articles ?? 0) > 0, PATIENCE);
  assert.equal(await editor.request(RESUME_REQUEST, undefined), null);
  assert.deepEqual((await editor.ready(PATIENCE)).done, 2500);
  await editor.until('all articles', () => editor.changes.at(-1)?.articles === 2500, PATIENCE);
});

test('what one session has read the next one has from the start, unless all is to be read afresh', async (t) => {
  const path = folderOf(t, 60);
  const storage = temporaryFolder({});
  t.after(storage.remove);
  const session = async (options: InitializationOptions): Promise<StatusParams[]> => {
    const { editor, end } = await serve(t, path, { storage: storage.path, ...options });
    await editor.ready(PATIENCE);
    await editor.until('all articles', () => editor.changes.at(-1)?.articles === 60, PATIENCE);
    await end();
    return editor.statuses.filter(({ total }) => total > 0);
  };
  await session({});
  assert.deepEqual((await session({})).map(({ done }) => done), [60, 60]);
  assert.equal((await session({ afresh: true }))[0]!.done, 0);
});
