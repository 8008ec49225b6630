/** Regular expressions mean what they mean elsewhere, stay within a paragraph, take linear time, and say what is wrong with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hits } from '../../../server/src/corpus/search/hits.ts';
import { LONGEST_MATCH, Regex } from '../../../server/src/corpus/search/regex/regex.ts';
import { PatternError } from '../../../server/src/corpus/search/regex/syntax.ts';
import { lowered, unitsOf } from './units.ts';

function found(pattern: string, text: string): string[] {
  const hits = new Hits();
  const regex = new Regex(pattern);
  regex.find(unitsOf(text), 0, text.length, hits);
  return Array.from({ length: hits.length }, (_, i) => text.slice(hits.start(i), hits.end(i)));
}

const MEANINGS: readonly (readonly [pattern: string, text: string, ...found: string[]])[] = [
  ['布林肯.{0,4}表示', '布林肯星期二表示，布林肯在星期二说', '布林肯星期二表示'],
  ['[一二三四五六七八九十]+月', '十一月和三月', '十一月', '三月'],
  ['(?:中|美)国', '中国和美国与法国', '中国', '美国'],
  ['(?<country>中|美)国', '中国', '中国'],
  ['[^，。]+', '你好，世界。\n再见', '你好', '世界', '再见'],
  ['.+', '一段\n二段', '一段', '二段'],
  ['段\\n二', '一段\n二段', '段\n二'],
  ['\\s', '一 二\n三　四', ' ', '　'],
  ['^.', '一段\n二段', '一', '二'],
  ['.$', '一段\n二文', '段', '文'],
  ['a{2,3}', 'aaaaa', 'aaa', 'aa'],
  ['a{2,3}?', 'aaaaa', 'aa', 'aa'],
  ['a{2}', 'aaaaa', 'aa', 'aa'],
  ['x{a}', 'x{a}', 'x{a}'],
  ['.{2}', '😀😁😂', '😀😁'],
  ['[😀-😂]', 'a😀😁😃', '😀', '😁'],
  ['[^a]', 'a😀b', '😀', 'b'],
  ['\\p{Han}+', 'abc中国。人', '中国', '人'],
  ['\\p{Script=Han}', '中a', '中'],
  ['\\P{Han}+', '中abc国', 'abc'],
  ['\\p{Lu}', 'aB', 'a', 'B'],
  ['\\d{4}年', '2022年', '2022年'],
  ['\\bus\\b', 'US, bus, us', 'US', 'us'],
  ['\\Bus', 'us bus', 'us'],
  ['(?i)USA', 'usa', 'usa'],
  ['國務卿|总统', '国务卿，總統', '国务卿', '總統'],
  ['[國務]+', '国务卿', '国务'],
  ['[^國]', '国人', '人'],
  ['[一-龥]+', '國家a', '國家'],
  ['\\u56fd\\x41', '国A', '国A'],
  ['\\u{1F600}', '😀', '😀'],
  ['[]a]', ']a', ']', 'a'],
  ['[a-]', '-a', '-', 'a'],
  ['[\\d-x]+', '1-x', '1-x'],
  ['\\.\\*', '.*', '.*'],
  ['a||b', 'ab', 'a'],
  ['(a|ab)(c|bcd)', 'abcd', 'abcd'],
  ['a*?', 'aaa'],
  ['(a*)*', 'aab', 'aa'],
  ['((){1000}){1000}a', 'a', 'a'],
  ['(?:^)+一', '一一', '一'],
  ['(?:^)*一', '一一', '一', '一'],
];

for (const [pattern, text, ...expected] of MEANINGS) {
  test(`${pattern} in ${JSON.stringify(text)}`, () => assert.deepEqual(found(pattern, text), expected));
}

test('random patterns find what the engine of the runtime finds', () => {
  const atom = fc.constantFrom('a', 'B', '中', '国', '國', '.', '[ab]', '[^a]', '[^中\\n]', '\\w', '\\W', '^', '$', '\\b', '\\B', '😀', '\\n', '');
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc.tuple(tie('pattern').filter(isNeverEmpty), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,2}', '{2,}', '*?', '+?', '??', '{1,3}?')).map(([inner, times]) => `(?:${inner})${times}`),
      tie('pattern').map((inner) => `(?:${inner})`),
    ),
    pattern: fc.oneof({ depthSize: 'small' }, fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}|${b}`)),
  }));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '中', '国', '，', '\n', '😀', ' '), maxLength: 12 });
  let matched = 0;
  fc.assert(
    fc.property(pattern, text, (pattern, text) => {
      // Engines differ about loops of nothing and about what follows a match of nothing; compared is where there is none.
      const within = pattern.replaceAll('[^a]', '[^a\\n]').replaceAll('\\W', '[^\\w\\n]').replaceAll('國', '国');
      const native = new RegExp(`(?:${within})`, 'gimu');
      fc.pre(pattern.length < 200 && !hasEmptyMatch(native, text));
      const expected = [...text.matchAll(native)].map(([match]) => match);
      matched += expected.length;
      assert.deepEqual(found(pattern, text), expected, `${pattern} in ${JSON.stringify(text)}`);
    }),
    { numRuns: 800 },
  );
  assert.ok(matched > 200, `${matched} matches compared`);
});

function isNeverEmpty(pattern: string): boolean {
  const withoutAssertions = pattern.replace(/\\[bB]|\$|(?<!\[)\^/g, '');
  return !new RegExp(`^(?:${withoutAssertions})$`, 'u').test('');
}

function hasEmptyMatch(pattern: RegExp, text: string): boolean {
  return [...text.matchAll(pattern)].some(([match]) => match === '');
}

test('what every match needs is in every match', () => {
  const needs: readonly (readonly [string, string | null, ...string[]])[] = [
    ['布林肯', '布林肯', '布林肯'],
    ['國務卿', '国务卿', '国务卿'],
    ['布林肯.*表示', null, '布林肯'],
    ['(中国|美国).{0,5}人', null, '中国', '美国'],
    ['(?:中国){2}', '中国中国', '中国中国'],
    ['(?:中国)+', null, '中国'],
    ['(?:中国)*人民', null, '人民'],
    ['中?国', null, '国'],
    ['Usa', 'usa', 'usa'],
    ['\\d+', null],
    ['中国|\\d', null],
  ];
  for (const [pattern, exact, ...strings] of needs) {
    const { literal, needed } = new Regex(pattern);
    assert.equal(literal?.text ?? null, exact, pattern);
    assert.deepEqual(needed.flat().map(({ text }) => lowered(text)), strings, pattern);
  }
});

test('patterns that cannot be used say why and where', () => {
  const wrong: readonly (readonly [string, string, number])[] = [
    ['中(?=国)', 'look-around', 1],
    ['(?<!中)国', 'look-around', 0],
    ['(中)\\1', 'back-reference', 3],
    ['(?<a>中)\\k<a>', 'back-reference', 7],
    ['(?>中)', 'group-kind', 0],
    ['(?s).', 'group-kind', 0],
    ['(中', 'unclosed-group', 0],
    ['中)', 'unopened-group', 1],
    ['[中', 'unclosed-class', 0],
    ['[中-', 'unclosed-class', 0],
    ['[b-a]', 'class-range', 1],
    ['*中', 'nothing-to-repeat', 0],
    ['中++', 'nothing-to-repeat', 2],
    ['中{3,2}', 'repeat-range', 1],
    ['中{1001}', 'repeat-limit', 1],
    ['\\q', 'unknown-escape', 0],
    ['\\u{110000}', 'unknown-escape', 0],
    ['\\p{Nonsense}', 'unknown-property', 0],
    ['中\\', 'trailing-backslash', 1],
    ['((a{100}){100}){100}', 'too-large', 0],
    [`${'('.repeat(200)}${')'.repeat(200)}`, 'too-deep', 100],
    ['中'.repeat(3000), 'too-long', 2000],
  ];
  for (const [pattern, problem, at] of wrong) {
    assert.throws(() => new Regex(pattern), (error) => error instanceof PatternError && error.problem === problem && error.at === at && error.message.includes(`character ${at + 1}`) !== problem.startsWith('too-l'), pattern);
  }
});

test('any pattern either works or is refused', () => {
  const unit = fc.constantFrom(...'ab中国.*+?{}()[]^$|\\-,0129pPdDwWsSbBnukx<>=!:i', '😀', '\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.string({ unit, maxLength: 30 }), (pattern, text) => {
      let regex: Regex;
      try {
        regex = new Regex(pattern);
      } catch (error) {
        assert.ok(error instanceof PatternError, String(error));
        return;
      }
      const hits = new Hits();
      regex.find(unitsOf(text), 0, text.length, hits);
      for (let i = 0; i < hits.length; i++) assert.ok(hits.start(i) < hits.end(i) && hits.start(i) >= (i === 0 ? 0 : hits.end(i - 1)) && hits.end(i) <= text.length);
    }),
    { numRuns: 800 },
  );
});

test('nothing outside the stretch is looked at', () => {
  const text = unitsOf('中国人中国人');
  const hits = new Hits();
  new Regex('国人|^人|国$|中.*').find(text, 2, 5, hits);
  assert.deepEqual(Array.from({ length: hits.length }, (_, i) => [hits.start(i), hits.end(i)]), [[2, 3], [3, 5]]);
});

test('a match ends at the longest length allowed', () => {
  assert.deepEqual(found('a+', 'a'.repeat(2 * LONGEST_MATCH + 5)).map(({ length }) => length), [LONGEST_MATCH, LONGEST_MATCH, 5]);
});

test('sixteen times the text takes about sixteen times as long, where backtracking would take for ever', () => {
  for (const pattern of ['(a|aa)+$', '(a*)*b', '(.*)(.*)(.*)(.*)b', 'a.*b|a', '(?:a?){50}a{50}b', '.{0,200}b']) {
    const regex = new Regex(pattern);
    const time = (length: number): number => {
      const text = unitsOf('a'.repeat(length));
      const started = performance.now();
      regex.find(text, 0, length, new Hits());
      return performance.now() - started;
    };
    time(2000);
    const once = Math.min(time(4000), time(4000), time(4000));
    const sixteen = Math.min(time(64_000), time(64_000));
    assert.ok(sixteen < 80 * Math.max(once, 0.5), `${pattern}: ${once.toFixed(2)} ms, sixteen times the text ${sixteen.toFixed(2)} ms`);
  }
});

test('more states than are kept at once change nothing', () => {
  // Which of the last 18 characters were a: up to 2¹⁸ states, made as the text calls for them.
  let seed = 1;
  const text = Array.from({ length: 60_000 }, () => ((seed = (seed * 1103515245 + 12345) % 2147483648) > 1073741824 ? 'a' : 'b')).join('');
  const pattern = 'b[ab]{17}a';
  assert.deepEqual(found(pattern, text), text.match(new RegExp(pattern, 'g')));
});
