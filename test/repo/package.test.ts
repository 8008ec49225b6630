/** What is shipped: the .vsix is packaged from a copy of the tree, so that nothing else in the tree is touched, and looked into. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTE = 1024 * 1024;
const PAGES = globSync('client/webview/*.page.ts', { cwd: root }).map((file) => `webview/${basename(file, '.page.ts')}.js`);
const BUNDLES = ['client.js', 'client.browser.js', 'server.js', 'server.browser.js', ...PAGES];

let copy = '';
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'corpus-reader-package-'));
  // The whole tree but what is huge or private to this machine: what the list lets through by mistake must be there to be caught.
  const leftOut = /^(node_modules|\.git|\.cache|\.vscode-test|out|dist|.*\.vsix)$/;
  cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.test(path.slice(root.length).split(/[\\/]/)[0] ?? '') });
  execFileSync(process.execPath, ['esbuild.mjs', '--production', `--out=${join(copy, 'dist')}`], { cwd: root, stdio: 'pipe' });
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('the package holds what it needs and nothing else', async () => {
  const needed = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'language-configuration.json', 'LICENSE', 'README.md', 'CHANGELOG.md',
    ...BUNDLES.map((name) => `dist/${name}`), 'media/icon.png', 'media/activity-bar.svg', 'media/pages.css', 'media/people.schema.json', 'l10n/bundle.l10n.zh-cn.json',
    'syntaxes/corpus-article.tmLanguage.json', 'syntaxes/corpus-article-markdown.tmLanguage.json',
    ...['media/walkthrough', 'seeds'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))];
  const listed = await listFiles({ cwd: copy, dependencies: false } as Parameters<typeof listFiles>[0]);
  assert.deepEqual([...listed].sort(), needed.sort());
});

test('the .vsix is under 2 MB', async () => {
  const packagePath = join(copy, 'corpus-reader.vsix');
  await createVSIX({ cwd: copy, packagePath, dependencies: false, allowMissingRepository: true, readmePath: 'dist/README.md' });
  assert.ok(existsSync(packagePath));
  const size = statSync(packagePath).size;
  assert.ok(size > 0.1 * MEGABYTE && size < 2 * MEGABYTE, `${(size / MEGABYTE).toFixed(2)} MB`);
});

test('the page of the extension says what the README says, without pictures that do not ship and without links into the repository', () => {
  const page = readFileSync(join(copy, 'dist', 'README.md'), 'utf8');
  assert.match(page, /^# Corpus Reader\n/);
  assert.match(page, /## What it does\n[\s\S]*## Settings\n/);
  assert.doesNotMatch(page, /!\[|npm |<!--|\]\((?!https:)|\n{3}/);
});

test('bundles carry no code that evaluates text, no source map, and for the browser nothing of Node', () => {
  for (const name of [...BUNDLES, 'cli.js']) {
    const source = readFileSync(join(copy, 'dist', name), 'utf8');
    assert.doesNotMatch(source, /\beval\s*\(/, name);
    assert.doesNotMatch(source, /sourceMappingURL/, name);
    if (name.includes('browser') || PAGES.includes(name)) assert.doesNotMatch(source, /require\("(?!vscode")[^"]*"\)|\bBuffer\.from\(/, name);
  }
});
