/** The server as other editors start it: a process of its own, spoken to over standard input and output. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ChildrenResult } from '../../protocol/src/messages.ts';
import { Editor } from '../support/lsp-pair.ts';

const MAIN = fileURLToPath(new URL('../../server/src/main.node.ts', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

test('main.node.ts serves the seeds over --stdio and ends when told', async () => {
  const server = spawn(process.execPath, [MAIN, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = await Editor.over(server.stdout, server.stdin, { folders: [SEEDS] });
  const { total, failures } = await editor.ready();
  assert.deepEqual([total, failures], [5, []]);
  const { groups } = await editor.request<ChildrenResult>('corpus-reader/children', { grouping: 'date', order: 'oldest', parent: null, offset: 0, limit: 9 });
  assert.deepEqual(groups.map((group) => group.label), ['2021', '2022']);
  await editor.request('shutdown', undefined);
  await editor.notify('exit', undefined);
  const [code] = (await once(server, 'exit')) as [number];
  assert.equal(code, 0);
});
