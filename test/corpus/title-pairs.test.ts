import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedRuns, titlePairs } from '../../server/src/corpus/title-pairs.ts';

test('a headline has the same pairs in both scripts, whatever stands between its words', () => {
  assert.deepEqual(titlePairs('渡輪「海燕號」擱淺'), titlePairs('渡轮 海燕号：搁浅'));
  assert.equal(titlePairs('海燕号').length, 2);
  assert.equal(titlePairs('海海海海').length, 1);
});

test('words in Latin letters and figures count whole, single characters not at all', () => {
  assert.equal(titlePairs('FDA').length, 1);
  assert.deepEqual(titlePairs('fda 15'), titlePairs('FDA，15'));
  assert.notDeepEqual(titlePairs('1.5'), titlePairs('1.6'));
  assert.deepEqual(titlePairs('海 a 7！'), []);
  assert.deepEqual(titlePairs(null), []);
});

test('a column named behind the headline is no part of it', () => {
  assert.deepEqual(titlePairs('渡轮搁浅 - 要闻解说'), titlePairs('渡轮搁浅'));
});

test('hostile headlines are cut, not slow', () => {
  const started = performance.now();
  for (const text of [' -'.repeat(200_000), ' '.repeat(400_000), '海燕号渡轮'.repeat(80_000), 'a'.repeat(400_000), '1.'.repeat(200_000)]) {
    assert.ok(titlePairs(text).length <= 64);
    sharedRuns(text, text);
  }
  assert.ok(performance.now() - started < 5000);
});

test('what two headlines share is told as the first one writes it, longest first', () => {
  assert.deepEqual(sharedRuns('大霧中觸礁 渡輪「海燕號」擱淺青石灣', '渡轮海燕号在青石湾搁浅'), ['海燕號', '青石灣', '渡輪', '擱淺']);
  assert.deepEqual(sharedRuns('FDA批准', 'fda否决'), ['FDA']);
  assert.deepEqual(sharedRuns('渡轮', null), []);
});
