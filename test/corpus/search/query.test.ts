/** Strings and several terms: what a hit is, and what distance means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hits } from '../../../server/src/corpus/search/hits.ts';
import { matcherOf, type SearchTerms } from '../../../server/src/corpus/search/query.ts';
import { PatternError } from '../../../server/src/corpus/search/regex/syntax.ts';
import { lowered, unitsOf } from './units.ts';

function found(terms: Partial<SearchTerms> & { readonly text: string }, text: string): [number, string][] {
  const hits = new Hits();
  matcherOf({ regex: false, near: [], within: 0, ...terms }).find(unitsOf(text), 0, text.length, hits);
  return Array.from({ length: hits.length }, (_, i) => [hits.start(i), text.slice(hits.start(i), hits.end(i))]);
}

test('a string is found in either script and case, without overlaps', () => {
  assert.deepEqual(found({ text: '国务卿' }, '國務卿和国务卿'), [[0, '國務卿'], [4, '国务卿']]);
  assert.deepEqual(found({ text: '國務卿' }, '国务卿'), [[0, '国务卿']]);
  assert.deepEqual(found({ text: 'nato' }, 'NATO、Nato'), [[0, 'NATO'], [5, 'Nato']]);
  assert.deepEqual(found({ text: '哈哈' }, '哈哈哈哈哈'), [[0, '哈哈'], [2, '哈哈']]);
  assert.deepEqual(found({ text: '.*' }, '.*和.'), [[0, '.*']]);
});

test('a string is found where a literal expression finds it', () => {
  const unit = fc.constantFrom('a', 'A', '国', '國', '.', '😀', '\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, minLength: 1, maxLength: 3 }), (text, searched) => {
      const native = new RegExp(lowered(searched).replace(/[.]/g, '\\.'), 'g');
      const expected = [...lowered(text).matchAll(native)].map(({ index, 0: match }) => [index, text.slice(index, index + match.length)]);
      assert.deepEqual(found({ text: searched }, text), expected);
      assert.deepEqual(found({ text: searched.replace(/[.]/g, '\\.'), regex: true }, text), expected);
    }),
    { numRuns: 300 },
  );
});

test('distance is what lies between, before or behind', () => {
  const text = '中国一二三美国四五中国';
  assert.deepEqual(found({ text: '中国', near: ['美国'], within: 3 }, text).map(([at]) => at), [0, 9]);
  assert.deepEqual(found({ text: '中国', near: ['美国'], within: 2 }, text).map(([at]) => at), [9]);
  assert.deepEqual(found({ text: '中国', near: ['美国'], within: 1 }, text), []);
  assert.deepEqual(found({ text: '美国', near: ['中国'], within: 2 }, text).map(([at]) => at), [5]);
});

test('all terms must be near, and none is near itself', () => {
  assert.deepEqual(found({ text: '中国', near: ['美国', '会谈'], within: 4 }, '中国和美国会谈').length, 1);
  assert.deepEqual(found({ text: '中国', near: ['美国', '会谈'], within: 2 }, '中国和美国会谈').length, 0);
  assert.deepEqual(found({ text: '中国', near: ['国'], within: 9 }, '中国'), []);
  assert.deepEqual(found({ text: '中国', near: ['中国'], within: 1 }, '中国、中国').length, 2);
});

test('near is near within a paragraph', () => {
  const text = '中国\n美国，中国和美国\n中国';
  assert.deepEqual(found({ text: '中国', near: ['美国'], within: 9 }, text).map(([at]) => at), [6]);
  assert.deepEqual(found({ text: '国\n美', near: ['美国'], within: 9 }, text).map(([at]) => at), [1]);
});

test('near terms of a regular expression are regular expressions', () => {
  assert.deepEqual(found({ text: '[中美]国', near: ['会[晤谈]'], within: 1, regex: true }, '中国会晤，美国、会谈，法国会谈了，美国不'), [[0, '中国'], [5, '美国']]);
});

test('terms near each other are found as by looking at every pair', () => {
  const unit = fc.constantFrom('a', 'b', '，', '一', '\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(6), (text, within) => {
      const all = (term: string): number[] => found({ text: term }, text).map(([at]) => at);
      const others = all('b一');
      const expected = all('a').filter((at) => others.some((other) => (other > at ? other - at - 1 : at - other - 2) <= within && !text.slice(Math.min(at, other), Math.max(at, other)).includes('\n')));
      assert.deepEqual(found({ text: 'a', near: ['b一'], within }, text).map(([at]) => at), expected);
    }),
    { numRuns: 500 },
  );
});

test('what cannot be looked for is told', () => {
  const refused = (terms: Partial<SearchTerms> & { readonly text: string }, problem: string): void => {
    assert.throws(() => found(terms, ''), (error) => error instanceof PatternError && error.problem === problem);
  };
  refused({ text: '' }, 'empty');
  refused({ text: '', regex: true }, 'empty');
  refused({ text: '国', near: [''] }, 'empty');
  refused({ text: '国'.repeat(1001) }, 'too-long');
  refused({ text: '国', near: ['('], regex: true }, 'unclosed-group');
});
