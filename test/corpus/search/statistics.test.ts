/** Counts by month, companions, and the log-likelihood recomputed from the likelihoods it is named after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { companions, keyTerms, logLikelihood, mentionsByMonth } from '../../../server/src/corpus/search/statistics.ts';

test('mentions are counted by month, oldest first', () => {
  const appearances = [
    { day: '2023-06-30', mentions: 2 },
    { day: null, mentions: 7 },
    { day: '2022-12-01', mentions: 1 },
    { day: '2023-06-01', mentions: 3 },
  ];
  assert.deepEqual(mentionsByMonth(appearances), [
    { month: '2022-12', mentions: 1, articles: 1 },
    { month: '2023-06', mentions: 5, articles: 2 },
    { month: null, mentions: 7, articles: 1 },
  ]);
});

test('companions are counted once an article', () => {
  const articles = [['王毅', '布林肯', '布林肯'], ['秦刚', '王毅', '布林肯'], ['普京', '布林肯'], ['王毅', '秦刚'], ['王毅', '普京']];
  assert.deepEqual(companions('王毅', articles), [
    { person: '布林肯', articles: 2 },
    { person: '秦刚', articles: 2 },
    { person: '普京', articles: 1 },
  ]);
  assert.deepEqual(companions('无人', articles), []);
});

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

test('key terms are those the article uses more than the rest, the most telling first', () => {
  const inCorpus: Record<string, number> = { 气球: 12, 中国: 9000, 记者: 5000, 仅此: 1 };
  const terms = [
    { text: '中国', count: 8 },
    { text: '气球', count: 9 },
    { text: '记者', count: 1 },
    { text: '仅此', count: 2 },
  ];
  const key = keyTerms(terms, 1000, (term) => inCorpus[term] ?? 0, 2_000_000);
  assert.deepEqual(key.map(({ text, count, corpusCount }) => [text, count, corpusCount]), [['气球', 9, 12], ['仅此', 2, 2], ['中国', 8, 9000]]);
  assert.ok(key.every(({ keyness }) => keyness > 0));
});

test('an article that is the whole corpus has no key terms', () => {
  assert.deepEqual(keyTerms([{ text: '中国', count: 3 }], 100, () => 3, 100), []);
});
