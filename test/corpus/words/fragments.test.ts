/** What is always a part of longer words, though of different ones, is not listed as a word; what also stands by itself is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import type { SearchFilter } from '../../../server/src/corpus/search/scope.ts';

const ALL: SearchFilter = { speaker: null, person: null, outlet: null, tag: null, from: null, to: null };
const question = { shortest: 2, longest: 8, least: 5 };
const patience = { stop: () => false, until: Infinity };

const BEFORE = ['在', '向', '，', '对', '同', '把', '从', '由', '给', '。'];
const BEHIND = ['的', '，', '。', '也', '都', '又', '曾', '将', '却', '、'];

/** Each word so often in changing surroundings; of those `near`, so many more behind 谈判. */
function corpusOf(counts: Readonly<Record<string, number>>, near: Readonly<Record<string, number>> = {}): Corpus {
  const lines = (word: string, count: number, opening: string): string[] => {
    return Array.from({ length: count }, (_, i) => `${opening}${BEFORE[i % 10]!}${word}${BEHIND[(i * 3 + Math.floor(i / 10)) % 10]!}`);
  };
  const words = [...Object.entries(counts).flatMap(([word, count]) => lines(word, count, '')), ...Object.entries(near).flatMap(([word, count]) => lines(word, count, '谈判'))];
  const corpus = new Corpus();
  for (let article = 0; article < 8; article++) {
    const body = words.filter((_, at) => at % 8 === article).join('\n\n');
    const name = `${article}.md`;
    corpus.put(name, readArticle(`---\ntitle: 消息\ndate: 2023-05-1${article}\noutlet: 晨报\n---\n\n${body}\n`, name, 'Asia/Shanghai'));
  }
  return corpus;
}

async function frequent(corpus: Corpus): Promise<string[]> {
  return (await corpus.words.frequencies(ALL, question, patience)).items.map(({ text }) => text);
}

test('a part of several longer words is none', async () => {
  const found = await frequent(corpusOf({ 意大利: 30, 澳大利亚: 30, 候选人: 30, 参选人: 30, 众议院: 30, 参议院: 30, 国民党: 30, 自民党: 30 }));
  for (const word of ['意大利', '澳大利亚', '候选人', '参选人', '众议院', '参议院', '国民党', '自民党']) assert.ok(found.includes(word), `${word} is missing: ${found}`);
  for (const part of ['大利', '选人', '议院', '民党']) assert.ok(!found.includes(part), `${part} is a part: ${found}`);
});

test('what stands by itself, with other words or before an ending is a word', async () => {
  const found = await frequent(corpusOf({ 美国: 20, 美国总统: 40, 美国政府: 40, 国家: 20, 国家主席: 40, 国家安全: 40, 外交部: 20, 外交部长: 40, 外交部发言人: 40 }));
  for (const word of ['美国', '美国总统', '国家', '国家主席', '外交部', '外交部长']) assert.ok(found.includes(word), `${word} is missing: ${found}`);
});

test('near a phrase it is none either, though the longer words are rare there', async () => {
  const far = { 意大利: 20, 澳大利亚: 20, 候选人: 20, 参选人: 20, 选人: 40, 大利: 1, 国家: 20 };
  const corpus = corpusOf(far, { 意大利: 4, 澳大利亚: 4, 候选人: 12, 参选人: 12, 国家: 12 });
  const answer = await corpus.words.around({ query: { text: '谈判', regex: false, near: [], within: 0 } }, ALL, { ...question, left: 5, right: 5 }, patience);
  const found = answer.items.map(({ text }) => text);
  for (const word of ['候选人', '参选人', '国家']) assert.ok(found.includes(word), `${word} is missing: ${found}`);
  for (const part of ['大利', '选人']) assert.ok(!found.includes(part), `${part} is a part: ${found}`);
});
