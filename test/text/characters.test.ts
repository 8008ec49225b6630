/** Folding, readings, and that the committed tables are those the generator makes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldPairs, readings } from '../../scripts/generate-tables.mjs';
import { fold } from '../../server/src/text/fold.ts';
import { pinyin, syllablesOf } from '../../server/src/text/pinyin.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../server/src/text/tables/fold-table.ts';
import { READINGS } from '../../server/src/text/tables/pinyin-table.ts';

test('Traditional folds to Simplified in place', () => {
  assert.equal(fold('國務卿布林肯與王毅會晤，衞生'), '国务卿布林肯与王毅会晤，卫生');
  assert.equal(fold('a𠮷國'), 'a𠮷国');
});

test('text without Traditional characters comes back as it is', () => {
  const text = '国务卿 Blinken 🙂';
  assert.equal(fold(text), text);
});

test('folding keeps the length and is done in one pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(9_000), (text, padding) => {
      const long = text + '國'.repeat(padding) + text;
      const folded = fold(long);
      assert.equal(folded.length, long.length);
      assert.equal(fold(folded), folded);
    }),
    { numRuns: 50 },
  );
});

test('what is folded stays as it is', () => {
  const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
  assert.equal(fold(fold(every)), fold(every));
});

test('names are spelt without tones', () => {
  assert.equal(pinyin('王毅'), 'wangyi');
  assert.equal(pinyin('布林肯 Antony'), 'bulinken antony');
  assert.equal(pinyin('吕'), 'lv');
  assert.equal(syllablesOf('x'), '');
  assert.equal(pinyin('普莱斯'), pinyin('普赖斯'));
});

test('the committed tables are up to date', () => {
  const pairs = foldPairs();
  assert.equal(TRADITIONAL, pairs.map(([from]) => from).join(''));
  assert.equal(SIMPLIFIED, pairs.map(([, to]) => to).join(''));
  assert.equal(READINGS.trim(), readings().map(([syllable, characters]) => syllable + characters).join('\n'));
});

test('a long text folds character by character, surrogates on their own included', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 9_000 }), { maxLength: 4 }), fc.boolean(), (parts, broken) => {
      const text = parts.join(broken ? '國\ud840' : '國');
      let expected = '';
      for (let at = 0; at < text.length; at++) expected += fold(text.charAt(at));
      assert.equal(fold(text), expected);
      assert.equal(fold(text), expected, 'the same again');
    }),
    { numRuns: 50 },
  );
});
