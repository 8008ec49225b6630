/** Which folders are read only when the reader agrees. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { after, test } from 'node:test';
import { URI } from 'vscode-uri';
import { isWide } from '../../server/src/host/wide-folders.ts';

const root = mkdtempSync(join(tmpdir(), 'corpus-reader-wide-'));
const home = join(root, 'homes', 'me');
mkdirSync(join(home, 'news'), { recursive: true });
mkdirSync(join(root, 'homes', 'me-too'));
mkdirSync(join(root, '..homes'));
symlinkSync(home, join(root, 'link-home'));
symlinkSync(join(home, 'news'), join(root, 'link-news'));
after(() => rmSync(root, { recursive: true, force: true }));

test('the home folder, what it lies in and the root of a disk are wide', () => {
  for (const folder of [home, `${home}/`, join(root, 'homes'), root, parse(root).root, join(root, 'link-home')]) assert.ok(isWide(URI.file(folder).toString(), home), folder);
  assert.ok(isWide(URI.file(homedir()).toString()));
});

test('folders in the home folder and beside it are not', () => {
  for (const folder of [join(home, 'news'), join(root, 'homes', 'me-too'), join(root, 'link-news'), join(root, '..homes'), join(home, 'gone')]) {
    assert.ok(!isWide(URI.file(folder).toString(), home), folder);
  }
});

test('where there is no home folder but the root, other folders are not wide', () => {
  assert.ok(!isWide(URI.file(root).toString(), parse(root).root));
});

test('folders that are not on this computer are not wide', () => {
  assert.ok(!isWide('vscode-vfs://github/somebody/news', home));
});
