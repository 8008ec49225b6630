/** What reads files for a server in the browser: bytes as base64, and no more reads at once than allowed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64 } from '../../client/src/base64.ts';
import { createLimiter } from '../../client/src/limiter.ts';

test('bytes become the base64 that Node makes of them, at every length and beyond one chunk', () => {
  for (const length of [0, 1, 2, 3, 255, 0x8000 - 1, 0x8000, 0x8001, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'), `${length} bytes`);
  }
});

test('no more tasks run at once than the limit, and they start in order', async () => {
  const limited = createLimiter(3);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      limited(async () => {
        begun.push(i);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, (i * 7) % 5));
        running--;
      }),
    ),
  );
  assert.equal(most, 3);
  assert.deepEqual(begun, Array.from({ length: 20 }, (_, i) => i));
});

test('a task that fails gives its place to the next', async () => {
  const limited = createLimiter(1);
  const failing = limited(() => Promise.reject(new Error('gone')));
  const next = limited(() => Promise.resolve('read'));
  await assert.rejects(failing, /gone/);
  assert.equal(await next, 'read');
});
