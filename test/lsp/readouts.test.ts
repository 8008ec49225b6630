/** Accounts of one encounter over the wire: which there are, and two of them with ranges in their files. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ACCOUNTS_REQUEST, READOUTS_REQUEST, type AccountsResult, type ReadoutsResult } from '../../protocol/src/readouts.ts';
import { OpenedFolder } from './opened-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-reader-readouts-'));
let opened: OpenedFolder;

before(async () => {
  const post = (title: string, outlet: string, body: string): string => `---\ntitle: ${title}\ndate: 2024-03-05\nauthor: ${outlet}\n---\n${body}\n`;
  writeFileSync(join(folder, 'east.md'), post('周文同贝克通电话', '东方社', '外交部长周文5日应约同南国外长贝克通电话。\n\n周文指出，双方应当有效管控分歧。\n\n双方商定下月举行磋商。'));
  writeFileSync(join(folder, 'south.md'), post('贝克与周文通话', '南方社', '南国外长贝克5日与外交部长周文通电话。\n\n贝克提出了被扣船员的问题。\n\n双方商定下月举行磋商。'));
  opened = await OpenedFolder.open(folder, []);
});
after(async () => {
  await opened.editor.close();
  rmSync(folder, { recursive: true });
});

test('the other account is offered, and both are told side by side', async () => {
  const [left, right] = [opened.file('east').uri, opened.file('south').uri];
  const { encounters } = await opened.editor.request<AccountsResult>(ACCOUNTS_REQUEST, { uri: left });
  assert.deepEqual(encounters.map(({ label, accounts }) => [label, accounts.map(({ uri, title, day, outlet }) => [uri, title, day, outlet])]), [
    ['2024-03-05 · 通话 · 周文—贝克', [[right, '贝克与周文通话', '2024-03-05', '南方社']]],
  ]);
  const result = (await opened.editor.request<ReadoutsResult | null>(READOUTS_REQUEST, { left, right }))!;
  assert.deepEqual([result.left.title, result.right.title], ['周文同贝克通电话', '贝克与周文通话']);
  assert.deepEqual(result.rows.map(({ kind }) => kind), ['shared', 'apart', 'shared']);
  for (const row of result.rows) {
    for (const one of row.left) assert.equal(opened.words('east', one.range), one.text);
    for (const one of row.right) assert.equal(opened.words('south', one.range), one.text);
  }
  assert.deepEqual(result.rows[1]!.left.map(({ speakers }) => speakers), [['周文']]);
});

test('nothing is told of a file that is no article', async () => {
  assert.equal(await opened.editor.request(READOUTS_REQUEST, { left: opened.file('east').uri, right: 'file:///none.md' }), null);
});
