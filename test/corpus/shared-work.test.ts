/** Long work that several wait for is done once, for as long as one of them wants it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedWork } from '../../server/src/corpus/shared-work.ts';

const NEVER = (): boolean => false;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('two who ask wait for one piece of work, a third finds it done', async () => {
  const shared = new SharedWork<number>(2);
  let worked = 0;
  const work = async (): Promise<number> => {
    await turn();
    return ++worked;
  };
  assert.deepEqual(await Promise.all([shared.get('a', NEVER, work), shared.get('a', NEVER, work)]), [1, 1]);
  assert.equal(await shared.get('a', NEVER, work), 1);
  assert.equal(await shared.get('b', NEVER, work), 2);
  assert.equal(await shared.get('c', NEVER, work), 3);
  assert.equal(await shared.get('a', NEVER, work), 4, 'only so many are kept');
  shared.clear();
  assert.equal(await shared.get('a', NEVER, work), 5);
});

test('work goes on while one wants it, and what nobody wanted is not kept', async () => {
  const shared = new SharedWork<string>(2);
  const work = async (stop: () => boolean): Promise<string> => {
    for (let i = 0; i < 5; i++) {
      await turn();
      if (stop()) return 'a part';
    }
    return 'all';
  };
  let gone = false;
  const first = shared.get('a', () => gone, work);
  const second = shared.get('a', NEVER, work);
  gone = true;
  assert.deepEqual(await Promise.all([first, second]), ['all', 'all']);
  const left = shared.get('b', () => true, work);
  await turn();
  await turn();
  // Whoever comes when the work was given up has it begun again.
  assert.deepEqual([await shared.get('b', NEVER, work), await left], ['all', 'a part']);
  assert.equal(await shared.get('b', NEVER, () => Promise.resolve('anew')), 'all');
});

test('what fails reaches those who wait and is tried again', async () => {
  const shared = new SharedWork<number>(2);
  const failing = (): Promise<number> => Promise.reject(new Error('no'));
  const [one, other] = await Promise.allSettled([shared.get('a', NEVER, failing), shared.get('a', NEVER, failing)]);
  assert.deepEqual([one.status, other.status], ['rejected', 'rejected']);
  assert.equal(await shared.get('a', NEVER, () => Promise.resolve(7)), 7);
});
