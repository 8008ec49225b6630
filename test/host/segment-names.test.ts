import assert from 'node:assert/strict';
import test from 'node:test';
import { mergedName, newName } from '../../server/src/host/segment-files.ts';

test('what was written while segments were put together counts for more than what came of it', () => {
  const [source, since] = [newName(), newName()];
  const merged = mergedName(source);
  const again = mergedName(merged);
  assert.deepEqual([since, again, merged, source].sort(), [source, merged, again, since]);
});
