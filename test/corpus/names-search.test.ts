import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { factsOf } from '../support/facts-of.ts';
import { readOf } from '../support/read-of.ts';

const corpus = new Corpus();
corpus.put('a', readOf(factsOf({ day: '2021-08-17', title: '王毅应约与布林肯通电话', people: ['王毅*9', '安东尼·布林肯/布林肯(Antony Blinken)', '习近平*5'] })));
corpus.put('b', readOf(factsOf({ day: '2022-01-27', title: '王毅：停止干擾北京冬奧', people: ['習近平', '布林克', '王义桅*2'] })));
corpus.put('c', readOf(factsOf({ title: '布林肯访华', people: ['博雷利(José Borrell)', '布林肯*6'] })));

const people = (query: string, limit = 9): string => corpus.findPeople(query, limit).map(({ id }) => id).join(' ');
const articles = (query: string, limit = 9): string => corpus.findArticles(query, limit).map(({ uri }) => uri).join(' ');

test('people are found by characters of either script, whole names before beginnings before parts', () => {
  assert.equal(people('習近平'), '习近平');
  assert.equal(people('布林'), '布林肯 布林克');
  assert.equal(people('林'), '布林肯 布林克');
  assert.equal(people('布林克'), '布林克');
  assert.equal(people('没有'), '');
});

test('people are found by pinyin, by its initials, and by Latin names in any writing', () => {
  assert.equal(people('wangyi'), '王毅 王义桅');
  assert.equal(people('Wang Yi'), '王毅 王义桅');
  assert.equal(people('bulinken'), '布林肯');
  assert.equal(people('blk').split(' ').sort().join(' '), '布林克 布林肯');
  assert.equal(people('wy'), '王毅 王义桅');
  assert.equal(people('antony blinken'), '布林肯');
  assert.equal(people('jose'), '博雷利');
  assert.equal(people('BORRELL'), '博雷利');
});

test('an empty query gives the most mentioned people and the newest articles', () => {
  assert.equal(people('', 2), '王毅 布林肯');
  assert.equal(articles(''), 'b a c');
});

test('articles are found by their titles, the newest first among equals', () => {
  assert.equal(articles('王毅'), 'b a');
  assert.equal(articles('冬奥'), 'b');
  assert.equal(articles('bulinken'), 'c a');
  assert.equal(articles('wangyi', 1), 'b');
  assert.equal(articles('wyyy'), 'a');
});

test('what is found follows changes', () => {
  const own = new Corpus();
  own.put('a', readOf(factsOf({ people: ['王毅'] })));
  assert.equal(own.findPeople('王', 5).length, 1);
  own.delete('a');
  assert.equal(own.findPeople('王', 5).length, 0);
});
