/** The counter of words held to a plain count: every figure of every word, over random texts cut into random pieces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordCounter } from '../../../server/src/corpus/words/word-counter.ts';
import { entropyOf, placesOf } from './first-principles.ts';

const PIECES = ['国', '民', '党', '天', '大', '利', 'nato', 'G7', '2023', '，', ' ', '。', '\n', 'nat', '国民', '天天'];

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  test(`counts, articles, places and neighbours are those of a plain count (${seed})`, () => {
    const roll = dice(seed);
    const texts = Array.from({ length: 12 }, () => Array.from({ length: roll(120) }, () => PIECES[roll(PIECES.length)]!).join(''));
    const words = new Set<string>();
    while (words.size < 60) {
      const word = Array.from({ length: 1 + roll(4) }, () => ['国', '民', '党', '天', '大', '利', 'nato', 'g7'][roll(8)]!).join('');
      // Runs of letters beside each other would be one.
      if (!/[a-z0-9][a-z0-9]/.test(word.replace(/nato|g7/g, '的')) && !/(nato|g7)(nato|g7)/.test(word)) words.add(word);
    }
    const list = [...words];
    const wanted = 40;
    const counter = new WordCounter(list, wanted);
    const visited = list.map((): string[] => []);
    const lowered = texts.map((text) => text.toLowerCase());
    texts.forEach((text, doc) => {
      // Somewhere in a larger memory, with letters and words beside it that do not count.
      const units = Uint16Array.from(`国天${text}民天`, (_, at) => `国天${text}民天`.charCodeAt(at));
      counter.add(units, 2, 2 + text.length, doc, ({ word, start, end }) => visited[word]!.push(`${doc} ${start - 2} ${end - 2}`));
    });
    list.forEach((word, number) => {
      const places = lowered.flatMap((text, doc) => placesOf(text, word).map(({ start, end }) => `${doc} ${start} ${end}`));
      assert.equal(counter.count(number), places.length, `count of ${word}`);
      if (number >= wanted) return;
      assert.deepEqual(visited[number], places, `places of ${word}`);
      assert.equal(counter.articles(number), lowered.filter((text) => placesOf(text, word).length > 0).length, `articles of ${word}`);
      for (const side of ['left', 'right'] as const) {
        assert.ok(Math.abs(counter.entropy(number, side) - (places.length === 0 ? 0 : entropyOf(lowered, word, side))) < 1e-9, `${side} of ${word}`);
      }
    });
  });
}

test('more than the count is refused for words that are only counted, and neighbours outside are told when asked for', () => {
  const counter = new WordCounter(['国民', '大利'], 1);
  const units = Uint16Array.from('意大利国民党', (_, at) => '意大利国民党'.charCodeAt(at));
  counter.add(units, 1, 5, 0, null, 0, 6);
  assert.deepEqual([counter.count(0), counter.count(1)], [1, 1]);
  assert.deepEqual([...counter.neighbours(0, 'right')], ['党'.charCodeAt(0)]);
  assert.throws(() => counter.articles(1), RangeError);
});

test('many words: the table grows and loses none', () => {
  const alphabet = Array.from({ length: 80 }, (_, i) => String.fromCharCode(0x4e00 + i * 7));
  const list = alphabet.flatMap((a) => alphabet.map((b) => a + b));
  const counter = new WordCounter([...list, ...alphabet], 0);
  const text = list.map((word) => `${word}，`).join('');
  const units = Uint16Array.from(text, (_, at) => text.charCodeAt(at));
  counter.add(units, 0, units.length, 0);
  assert.ok(list.every((_, number) => counter.count(number) === 1));
  assert.ok(alphabet.every((_, number) => counter.count(list.length + number) === 160));
});
