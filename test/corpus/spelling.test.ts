import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Matcher, normalise, NOT_FOUND } from '../../server/src/corpus/spelling.ts';
import { pinyin, syllablesOf } from '../../server/src/text/pinyin.ts';

/** What the ranks mean, said with strings. */
function rank(text: string, query: string): number {
  const [name, wanted] = [normalise(text), normalise(query)];
  const at = name.indexOf(wanted);
  let best = at < 0 ? NOT_FOUND : at > 0 ? 2 : name.length === wanted.length ? 0 : 1;
  if (!/^[a-z0-9]+$/.test(wanted)) return best;
  const joined = pinyin(name);
  const initials = [...name].map((c) => syllablesOf(c)[0] ?? c).join('');
  if (joined === wanted) best = Math.min(best, 0);
  else if (joined.startsWith(wanted)) best = Math.min(best, 1);
  else if (wanted.length > 1 && joined.includes(wanted)) best = Math.min(best, 5);
  if (initials === wanted) best = Math.min(best, 3);
  else if (wanted.length > 1 && initials.startsWith(wanted)) best = Math.min(best, 4);
  return best;
}

test('names match by characters, pinyin and initials', () => {
  const ranks = (query: string, ...names: string[]): number[] => names.map((name) => new Matcher(query).rankOf(name));
  assert.deepEqual(ranks('王毅', '王毅', '王毅仁', '外长王毅', '王一'), [0, 1, 2, NOT_FOUND]);
  assert.deepEqual(ranks('國', '中国'), [2]);
  assert.deepEqual(ranks('wangyi', '王毅', '王毅仁', '王'), [0, 1, NOT_FOUND]);
  assert.deepEqual(ranks('wy', '王毅', '王毅仁', '外长'), [3, 4, NOT_FOUND]);
  assert.deepEqual(ranks('jose', 'José Borrell'), [1]);
  assert.deepEqual(ranks('张', '“张”·三'), [1]);
});

test('looking at code units says the same as comparing strings', () => {
  const character = fc.constantFrom(...'王毅國国·“A é𠮷一1wyabñ가 ');
  const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, fc.oneof(text, fc.constantFrom('w', 'wy', 'wangyi', 'yi', 'guo', 'wangyiguo', 'é')), (name, query) => {
    if (normalise(query) === '') return;
    assert.equal(new Matcher(query).rankOf(name), rank(name, query));
  }), { numRuns: 3000 });
});
