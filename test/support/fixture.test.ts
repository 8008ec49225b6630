import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFixture } from './fixture.ts';

test('files, cursors and ranges are read and the markers removed', () => {
  const { files, cursors, ranges } = parseFixture('=== /a.txt\n甲[|who: 王<|>毅|]说\n=== /b/c.md\n🙂[|乙|]\n');
  assert.deepEqual([...files], [['/a.txt', '甲王毅说\n'], ['/b/c.md', '🙂乙\n']]);
  assert.deepEqual(cursors, [{ path: '/a.txt', offset: 2 }]);
  assert.deepEqual(ranges, [
    { path: '/a.txt', label: 'who', start: 1, end: 3 },
    { path: '/b/c.md', label: '', start: 2, end: 3 },
  ]);
});

test('ranges may lie in one another', () => {
  const { ranges } = parseFixture('[|outer: a[|inner: b|]c|]');
  assert.deepEqual(ranges.map(({ label, start, end }) => [label, start, end]), [['outer', 0, 3], ['inner', 1, 2]]);
});

test('unbalanced markers, repeated files and stray text throw', () => {
  assert.throws(() => parseFixture('a|]'), /without/);
  assert.throws(() => parseFixture('[|x: a'), /never closed/);
  assert.throws(() => parseFixture('=== /a\n=== /a\n'), /twice/);
  assert.throws(() => parseFixture('stray\n=== /a\n'), /before the first/);
});
