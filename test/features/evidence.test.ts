import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Appearance } from '../../server/src/corpus/model.ts';
import { bestByEvidence, byEvidence } from '../../server/src/features/definition.ts';

test('the best witness is the first of all, whoever is wanted', () => {
  const days = fc.array(fc.constantFrom('2021-01-01', '2021-06-01', '2022-01-01', null), { maxLength: 8 });
  fc.assert(fc.property(days, fc.nat(9), fc.constantFrom('2021-03-01', '2021-06-01', null), fc.nat(255), (given, article, day, mask) => {
    const inOrder = [...given].sort((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : (a ?? '9') > (b ?? '9') ? 1 : 0));
    const appearances = inOrder.map((own, at) => ({ article: at, day: own }) as Appearance);
    const wanted = (appearance: Appearance): boolean => ((mask >> appearance.article) & 1) === 1;
    assert.equal(bestByEvidence(appearances, article, day, wanted), byEvidence(appearances.filter(wanted), article, day)[0]);
  }));
});
