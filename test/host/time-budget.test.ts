/** Reading at once is for fast disks: what it may take of the server's thread, and that a file is the same either way. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPath } from '../../server/src/host/node-files.ts';
import { TimeBudget } from '../../server/src/host/time-budget.ts';
import { temporaryFolder } from '../support/lsp-pair.ts';

test('a share of the time that passes may be used, saved up to a limit', () => {
  const budget = new TimeBudget(100, 0.2, 1000);
  assert.ok(budget.allows(1000));
  budget.spend(60);
  assert.ok(budget.allows(1000));
  budget.spend(60);
  assert.ok(!budget.allows(1000));
  assert.ok(!budget.allows(1100));
  assert.ok(budget.allows(1101));
  budget.spend(100);
  assert.ok(!budget.allows(1500));
  assert.ok(budget.allows(5000));
  budget.spend(99);
  assert.ok(budget.allows(5000));
  budget.spend(2);
  assert.ok(!budget.allows(5000), 'no more than the limit is saved up');
});

test('a file is the same whether it is read at once or not, and so is why it cannot be', async (t) => {
  const folder = temporaryFolder({ 'a.txt': '双方合作。', 'empty.txt': '', 'x/b.txt': '' });
  t.after(folder.remove);
  writeFileSync(join(folder.path, 'large.txt'), Buffer.alloc(300_000, 'x'));
  const never = new TimeBudget(0, 0, 0);
  for (const name of ['a.txt', 'empty.txt', 'large.txt', 'x', 'nowhere.txt', 'a.txt/b.txt']) {
    const path = join(folder.path, name);
    const always = new TimeBudget(1e9, 1, performance.now());
    const [now, later] = [await readPath(path, always), await readPath(path, never)];
    assert.deepEqual(now, later, name);
    assert.equal(now.failure === null, name.endsWith('.txt') && !name.startsWith('nowhere') && !name.includes('/'), name);
  }
  rmSync(join(folder.path, 'a.txt'));
  assert.notEqual((await readPath(join(folder.path, 'a.txt'))).failure, null);
});
