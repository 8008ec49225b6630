/** Search and figures over articles read as the corpus reads them: who says it, who is named, where it was published, when. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import { readArticle } from '../../../server/src/corpus/read-article.ts';
import type { SearchQuestion } from '../../../server/src/corpus/search/corpus-search.ts';

const article = (day: string | null, outlet: string, tag: string, body: string): string => `---
title: 谈话消息
${day === null ? '' : `date: ${day}\n`}author: ${outlet}
tags: [${tag}]
---

${body}
`;

const ARTICLES: Readonly<Record<string, string>> = {
  'a.md': article('2023-05-30', '晨报', '外交', '中国外交部长李明远在北京会见法国外交部长杜邦。李明远说，双方愿意加强合作。杜邦表示，合作十分重要。'),
  'b.md': article('2023-06-02', '晚報', '經濟', '法國外交部長杜邦說，經濟合作需要時間。外交部说，合作不变。'),
  'c.md': article('2023-06-18', '晨报', '经济', '市场上的气球卖得很好，气球厂与气球店扩大合作。'),
  'd.md': article(null, '晨报', '外交', '中国外交部长李明远说，合作没有止境。'),
};

function corpusOf(articles: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus();
  for (const [name, text] of Object.entries(articles)) corpus.put(name, readArticle(text, name, 'Asia/Shanghai'));
  return corpus;
}

const corpus = corpusOf(ARTICLES);
const ANY: SearchQuestion = { text: '合作', regex: false, near: [], within: 0, speaker: null, person: null, outlet: null, tag: null, from: null, to: null };

async function found(more: Partial<SearchQuestion>, searched = corpus): Promise<string[]> {
  const { hits, total } = await searched.search({ ...ANY, ...more }, { offset: 0, limit: 100 });
  assert.equal(hits.length, total);
  return hits.map(({ entry, folded, speaker }) => `${entry.uri} ${folded}${speaker === null ? '' : ` ${speaker.name}`}`);
}

test('hits come newest first and tell who says it', async () => {
  assert.deepEqual(await found({}), ['c.md 合作', 'b.md 合作 杜邦', 'b.md 合作 外交部', 'a.md 合作 李明远', 'a.md 合作 杜邦', 'd.md 合作 李明远']);
});

test('a speaker is a person of the corpus in all articles, or an organisation', async () => {
  assert.deepEqual(await found({ speaker: '李明远' }), ['a.md 合作 李明远', 'd.md 合作 李明远']);
  assert.deepEqual(await found({ speaker: '李明遠' }), ['a.md 合作 李明远', 'd.md 合作 李明远']);
  assert.deepEqual(await found({ speaker: '杜邦' }), ['b.md 合作 杜邦', 'a.md 合作 杜邦']);
  assert.deepEqual(await found({ speaker: '外交部' }), ['b.md 合作 外交部']);
  assert.deepEqual(await found({ speaker: '无名氏' }), []);
});

test('what somebody says counts, not what stands around it', async () => {
  assert.deepEqual(await found({ text: '会见', speaker: '李明远' }), []);
  assert.deepEqual(await found({ text: '.+', regex: true, speaker: '外交部' }), []); // reaches beyond what is said
  assert.deepEqual(await found({ text: '[^，。]+', regex: true, speaker: '外交部' }), ['b.md 合作不变 外交部']);
});

test('person, outlet, tag and days leave articles out', async () => {
  const articles = async (more: Partial<SearchQuestion>): Promise<string> => [...new Set((await found(more)).map((line) => line[0]))].join('');
  assert.equal(await articles({ person: '杜邦' }), 'ba');
  assert.equal(await articles({ person: '无名氏' }), '');
  assert.equal(await articles({ outlet: '晚报' }), 'b');
  assert.equal(await articles({ outlet: '晨报' }), 'cad');
  assert.equal(await articles({ tag: '经济' }), 'cb');
  assert.equal(await articles({ from: '2023-06-02' }), 'cb');
  assert.equal(await articles({ to: '2023-06-02' }), 'ba');
  assert.equal(await articles({ from: '2023-06-03', to: '2023-06-17' }), '');
  assert.equal(await articles({ tag: '外交', outlet: '晨报', person: '李明远', to: '2023-12-31' }), 'a');
});

test('counts go by month', async () => {
  const { byMonth, total, articles } = await corpus.search(ANY, { offset: 0, limit: 0 });
  assert.deepEqual([[...byMonth], total, articles], [[['2023-06', 3], ['2023-05', 2], [null, 1]], 6, 4]);
});

test('an article that changes or goes is searched as it is now', async () => {
  const changing = corpusOf(ARTICLES);
  changing.put('c.md', readArticle(article('2023-06-18', '晨报', '经济', '市场上的气球。'), 'c.md', 'Asia/Shanghai'));
  changing.delete('b.md');
  assert.deepEqual(await found({ text: '气球' }, changing), ['c.md 气球']);
  assert.deepEqual((await found({}, changing)).map((line) => line[0]).join(''), 'aad');
  changing.put('e.md', readArticle(article('2023-07-01', '晨报', '外交', '合作开始了。'), 'e.md', 'Asia/Shanghai'));
  assert.deepEqual((await found({}, changing))[0], 'e.md 合作');
});
