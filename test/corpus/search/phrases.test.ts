/** Set phrases: counts, first and last use, and the variants that the texts hold, whatever put in the place of what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import { keptParts } from '../../../server/src/corpus/search/phrases/kept-parts.ts';
import { Continuations } from '../../../server/src/corpus/search/phrases/open-ends.ts';
import { commonLength, likeness } from '../../../server/src/corpus/search/phrases/wording-likeness.ts';
import type { Trace } from '../../../server/src/corpus/search/phrases/trace.ts';

/** An article a month from 2020-01 on, each of the text given; `null` for one without a date. */
function corpusOf(texts: readonly (string | null)[]): Corpus {
  const corpus = new Corpus();
  texts.forEach((text, i) => {
    const day = `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`;
    const read = readArticle(`---\ntitle: 第${i}篇\ndate: ${day}\n---\n\n${text}\n`, `${i}.md`, 'Asia/Shanghai');
    if (read !== null) corpus.put(`file:///${i}.md`, read);
  });
  return corpus;
}

const trace = (corpus: Corpus, phrase: string): Promise<Trace> => corpus.tracePhrase(phrase, () => false);
const shown = ({ variants }: Trace): string[] => variants.map(({ text, total }) => `${text} ${total}`);

test('a phrase is counted by year, with its first and its last use, in either script', async () => {
  const corpus = corpusOf(['重申共同修路方針。', '没有。', '坚持共同修路方针，共同修路方针很好。', ...Array.from({ length: 12 }, () => '别的。'), '再提共同修路方针。']);
  const undated = readArticle('---\ntitle: 不明日期\n---\n\n坚持共同修路方针。\n', 'x.txt', 'Asia/Shanghai')!;
  corpus.put('file:///x.txt', undated);
  const result = await trace(corpus, '共同修路方針');
  assert.deepEqual([result.total, result.articles, [...result.byYear]], [5, 4, [['2020', 3], ['2021', 1], ['undated', 1]]]);
  assert.deepEqual([result.first?.entry.day, result.last?.entry.day], ['2020-01-05', '2021-04-05']);
  assert.deepEqual(result.variants, []);
});

test('other words between, in the place of an end, or left out make variants; those used more come first', async () => {
  const corpus = corpusOf([
    '我们要修建沿海绿色走廊。', '各方修建沿海绿色走廊，很好。', '计划修建沿海和平绿色走廊。', '我们打造沿海绿色走廊。', '三国打造沿海绿色走廊，共享。', '大家愿打造沿海绿色走廊吗？',
    '要修建绿色走廊。', '谁来修建沿海绿色通道？', '大家修建沿海绿色通道。', '沿海很美。绿色的走廊。',
  ]);
  const result = await trace(corpus, '修建沿海绿色走廊');
  assert.deepEqual(shown(result), ['修建沿海绿色通道 2', '打造沿海绿色走廊 3', '修建沿海和平绿色走廊 1', '修建绿色走廊 1']);
  assert.equal(result.total, 2);
  const built = result.variants[1];
  assert.deepEqual([built!.first?.entry.day, built!.last?.entry.day, built!.articles], ['2020-04-05', '2020-06-05', 3]);
});

test('marks inside make one variant with all its spellings', async () => {
  const corpus = corpusOf(['坚持“绿色走廊”方针。', '坚持「绿色走廊」方针。', '坚持绿色走廊方针。', '坚持“绿色走廊”方针不变。']);
  const result = await trace(corpus, '绿色走廊方针');
  assert.deepEqual(result.variants.map(({ text, total, spellings }) => [text, total, [...spellings].sort()]), [
    ['“绿色走廊”方针', 3, ['绿色走廊”方针', '绿色走廊」方针']],
  ]);
});

test('the same text in several articles says no more about where a wording ends than one', async () => {
  const reprinted = '众所周知这里曾有人提出沿海绿色走廊，大家都说那一年真的很好。';
  const result = await trace(corpusOf([reprinted, reprinted, reprinted, '修建沿海绿色走廊。']), '修建沿海绿色走廊');
  assert.deepEqual(shown(result), []);
});

test('a wording goes on as long as nearly all go on so, and ends where they part', () => {
  const continuations = new Continuations(6);
  for (const text of ['政策很好', '政策不变', '政策', '框架内', '原则']) continuations.add(text);
  assert.equal(continuations.endOf('政策很好', 2), '政策');
  assert.equal(continuations.endOf('框架内', 2), '', 'once is not enough to know');
  for (const text of ['框架下', '的立场', '的做法']) continuations.add(text);
  assert.equal(continuations.endOf('框架内', 2), '框架');
  assert.equal(continuations.endOf('的立场', 1), '', 'a particle is no wording');
});

test('parts are kept in order, close together, within a clause, and never inside the whole phrase', () => {
  const keep = (text: string, phrase: string): string[] => {
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    const [places, numbers]: [number[], number[]] = [[], []];
    for (let at = 0; at + 1 < text.length; at++) {
      for (let number = 0; number + 1 < phrase.length; number++) {
        if (text.slice(at, at + 2) !== phrase.slice(number, number + 2)) continue;
        places.push(at);
        numbers.push(number);
      }
    }
    return keptParts(units, places, numbers, phrase.length - 1, 2).map(({ start, end, head, tail }) => `${text.slice(start, end)} ${head}/${tail}`);
  };
  assert.deepEqual(keep('甲乙和丙丁', '甲乙丙丁'), ['甲乙和丙丁 0/0']);
  assert.deepEqual(keep('甲乙，丙丁', '甲乙丙丁'), []);
  assert.deepEqual(keep('丙丁甲乙', '甲乙丙丁'), []);
  assert.deepEqual(keep('甲乙丙丁', '甲乙丙丁'), [], 'the phrase itself');
  assert.deepEqual(keep('乙丙丁戊', '甲乙丙丁'), ['乙丙丁 1/0']);
  assert.deepEqual(keep('甲乙啊啊啊啊啊啊啊啊啊啊啊丙丁', '甲乙丙丁'), []);
});

test('likeness: what stands in few articles weighs more than what stands everywhere', () => {
  assert.equal(commonLength('甲乙丙丁', '甲丙丁戊'), 3);
  assert.equal(likeness('甲乙丙', '甲乙丙', [0, 1], [1, 2]), 1);
  assert.ok(likeness('甲乙丙', '乙丙戊', [1], [1, 3]) > likeness('甲乙丙', '甲乙戊', [0], [1, 3]));
});

test('any text and phrase give an answer whose counts are those of the strings', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁的，。“”\n '), minLength: 1, maxLength: 80 });
  const phrase = fc.string({ unit: fc.constantFrom(...'甲乙丙丁的'), minLength: 2, maxLength: 9 });
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), phrase, async (texts, wanted) => {
    const corpus = corpusOf(texts.map((one) => `前文。${one}`));
    const result = await trace(corpus, wanted);
    for (const { text: wording, spellings, total, first } of [result, ...result.variants]) {
      const question = { regex: spellings.length > 1, near: [], within: 0, speaker: null, person: null, outlet: null, tag: null, from: null, to: null };
      const answer = await corpus.search({ text: spellings.join('|'), ...question }, { offset: 0, limit: 0 });
      assert.equal(total, answer.total, wording);
      assert.equal(first === null, total === 0);
    }
  }), { numRuns: 60 });
});
