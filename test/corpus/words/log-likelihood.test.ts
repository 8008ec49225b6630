/** The log-likelihood recomputed from the likelihoods it is named after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logLikelihood } from '../../../server/src/corpus/words/log-likelihood.ts';

/** Logarithm of the probability of `k` occurrences in `n` places at a rate of `p`, without the number of ways, which cancels out. */
function logProbability(k: number, n: number, p: number): number {
  return (k === 0 ? 0 : k * Math.log(p)) + (k === n ? 0 : (n - k) * Math.log(1 - p));
}

test('the log-likelihood is that of one rate against two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(), (sizeA, sizeB, x, y) => {
      const a = x % (sizeA + 1);
      const b = y % (sizeB + 1);
      const rate = (a + b) / (sizeA + sizeB);
      const best = logProbability(a, sizeA, a / sizeA) + logProbability(b, sizeB, b / sizeB);
      const common = logProbability(a, sizeA, rate) + logProbability(b, sizeB, rate);
      const expected = 2 * (best - common);
      assert.ok(Math.abs(logLikelihood(a, sizeA, b, sizeB) - expected) < 1e-6 * Math.max(1, Math.abs(best)), `${a}/${sizeA} against ${b}/${sizeB}`);
    }),
  );
  assert.equal(logLikelihood(0, 0, 0, 0), 0);
});

test('a known table gives the known value', () => {
  // 110 and 2442 of 31 777 places, as 2 Σ O ln(O/E) over the cells by hand.
  const cells: readonly (readonly [number, number])[] = [
    [110, (2552 * 221) / 31777],
    [2442, (2552 * 31556) / 31777],
    [111, (29225 * 221) / 31777],
    [29114, (29225 * 31556) / 31777],
  ];
  const byHand = 2 * cells.reduce((sum, [observed, expected]) => sum + observed * Math.log(observed / expected), 0);
  assert.ok(Math.abs(logLikelihood(110, 221, 2442, 31556) - byHand) < 1e-6);
  // Dunning 1993, table of the pair "the swiss": 270.72.
  assert.ok(Math.abs(byHand - 270.72) < 0.01, String(byHand));
});
