import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGlobs } from '../../server/src/text/globs.ts';

const CASES: readonly [glob: string, matching: readonly string[], others: readonly string[]][] = [
  ['**/*.{txt,md}', ['a.txt', 'x/y/a.md', '新闻/通话.txt'], ['a.html', 'a.txt/b', 'atxt']],
  ['**/node_modules/**', ['node_modules', 'node_modules/a.txt', 'x/node_modules/y/a.txt'], ['node_modules2/a.txt', 'x/my_node_modules/a']],
  ['news/*.txt', ['news/a.txt'], ['news/x/a.txt', 'a.txt', 'x/news/a.txt']],
  ['./news/20??-[01][!a-f]*', ['news/2022-01-27'], ['news/2022-0a', 'news/202-01', 'news/2022-21']],
  ['**', ['a', 'a/b'], []],
  ['{a,b{c,d}}/**/x', ['a/x', 'bc/y/z/x', 'bd/x'], ['b/x', 'bcd/x']],
  ['a{b', ['a{b'], ['ab']],
  ['a[b', ['a[b'], ['ab']],
];

test('globs match what editors match', () => {
  for (const [glob, matching, others] of CASES) {
    const matches = compileGlobs([glob]);
    for (const path of matching) assert.ok(matches(path), `${glob} should match ${path}`);
    for (const path of others) assert.ok(!matches(path), `${glob} should not match ${path}`);
  }
});

test('no glob at all matches nothing', () => {
  assert.equal(compileGlobs([])('a'), false);
});

test('hostile patterns take no time', () => {
  const started = performance.now();
  assert.equal(compileGlobs([`${'*a'.repeat(50)}b`])('a'.repeat(2000)), false);
  assert.equal(compileGlobs([`${'**/a/'.repeat(50)}b`])('a/'.repeat(500)), false);
  assert.equal(compileGlobs(['{a,b}'.repeat(40)])('x'), false);
  assert.ok(performance.now() - started < 2000);
});
