import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { URI } from 'vscode-uri';
import { DEFAULT_SETTINGS } from '../../protocol/src/settings.ts';
import { ClientFiles } from '../../server/src/host/client-files.ts';
import { NodeFiles } from '../../server/src/host/node-files.ts';
import { walk } from '../../server/src/host/node-walk.ts';

const root = mkdtempSync(join(tmpdir(), 'corpus-reader-files-'));
after(() => rmSync(root, { recursive: true, force: true }));

for (const path of ['a.txt', 'b.ts', '新 闻/c#1.md', '.git/d.txt', 'x/node_modules/e.txt', 'x/y/f.html', 'drafts/g.txt', 'other/h.txt']) {
  mkdirSync(dirname(join(root, 'news', path)), { recursive: true });
  writeFileSync(join(root, 'news', path), path);
}
mkdirSync(join(root, 'linked/deep'), { recursive: true });
writeFileSync(join(root, 'linked/deep/i.txt'), '');
symlinkSync('..', join(root, 'news/x/up'));
symlinkSync(join(root, 'linked'), join(root, 'news/to-linked'));
symlinkSync(join(root, 'linked/deep'), join(root, 'news/to-linked-again'));
symlinkSync(join(root, 'news'), join(root, 'linked/back'));
symlinkSync('nowhere', join(root, 'news/dangling.txt'));
symlinkSync(join(root, 'news/b.ts'), join(root, 'news/link.txt'));

const globs = { include: DEFAULT_SETTINGS.include, exclude: [...DEFAULT_SETTINGS.exclude, 'drafts', '**/other/**'] };
const LISTED = ['a.txt', 'link.txt', 'to-linked/deep/i.txt', 'x/y/f.html', '新 闻/c#1.md'];

test('a walk gives candidate files, follows links once, and ends in spite of circles', async () => {
  const found: string[] = [];
  for await (const { path, relative } of walk(join(root, 'news'), globs)) {
    assert.equal(path, join(root, 'news', relative));
    found.push(relative);
  }
  assert.deepEqual(found.sort(), LISTED);
});

test('a folder that cannot be listed is told', async () => {
  const failures: string[] = [];
  for await (const _ of walk(join(root, 'nowhere'), globs, (path) => failures.push(path))) assert.fail();
  assert.deepEqual(failures, [join(root, 'nowhere')]);
});

test('the server sees files as the editor writes their URIs, each once', async () => {
  const files = new NodeFiles();
  const folder = URI.file(join(root, 'news')).toString();
  files.setFolders([folder, `${folder}/x`, 'vscode-vfs://elsewhere/x']);
  const uris: string[] = [];
  for await (const some of files.list(globs)) uris.push(...some.map(({ uri }) => uri));
  assert.deepEqual(uris.map((uri) => URI.parse(uri).fsPath.slice(join(root, 'news').length + 1)).sort(), LISTED);
  assert.ok(uris.some((uri) => uri.endsWith('/%E6%96%B0%20%E9%97%BB/c%231.md')));
  for (const uri of uris) assert.ok(files.accepts(uri, globs), uri);
  for (const path of ['b.ts', 'drafts/g.txt', 'x/node_modules/e.txt', '../a.txt']) {
    assert.ok(!files.accepts(URI.file(join(root, 'news', path)).toString(), globs), path);
  }
});

test('reading never rejects and says why there is nothing', async () => {
  const files = new NodeFiles();
  const read = async (path: string): Promise<string> => {
    const result = await files.read(URI.file(join(root, 'news', path)).toString());
    return result.bytes === null ? result.failure : new TextDecoder().decode(result.bytes);
  };
  assert.equal(await read('a.txt'), 'a.txt');
  assert.equal(await read('gone.txt'), 'The file no longer exists.');
  assert.equal(await read('x'), 'This is not a regular file.');
  assert.equal((await files.read('untitled:a')).failure, 'The file is not on this computer and cannot be read.');
});

test('in the browser the client lists and reads', async () => {
  const files = new ClientFiles({
    listFiles: async () => ({ uris: ['vscode-test:/mount/a.txt'] }),
    readFile: async ({ uri }) => {
      if (uri.endsWith('broken.txt')) throw new Error('disposed');
      return { base64: uri.endsWith('a.txt') ? btoa('\xe4\xb8\xad') : null };
    },
  });
  const uris: string[] = [];
  for await (const some of files.list(globs)) uris.push(...some.map(({ uri }) => uri));
  assert.deepEqual(uris, ['vscode-test:/mount/a.txt']);
  assert.deepEqual((await files.read(uris[0]!)).bytes, new TextEncoder().encode('中'));
  assert.match((await files.read('vscode-test:/mount/b.txt')).failure!, /cannot be read/);
  assert.match((await files.read('vscode-test:/mount/broken.txt')).failure!, /did not hand over/);
  assert.ok(files.accepts('vscode-test:/mount/%E6%96%B0/a.txt', globs));
  assert.ok(!files.accepts('vscode-test:/mount/node_modules/a.txt', globs));
  assert.ok(!files.accepts('vscode-test:/mount/drafts/a.ts', globs));
});
