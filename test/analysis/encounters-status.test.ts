/** Whether an encounter took place, when, and what is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';

const found = (...paragraphs: string[]): string[] => {
  const { facts } = analysed('消息', ...paragraphs);
  return facts.encounters.map((e) => `${e.kind} ${e.status} ${e.date ?? '-'} ${e.participants.map((at) => facts.people[at]?.name).join('+')}`);
};
const status = (...paragraphs: string[]): (string | undefined)[] => found(...paragraphs).map((e) => e.split(' ')[1]);

test('plans before and behind the word', () => {
  assert.deepEqual(status('国务卿哈特利今日亦会与外长周正明会面。'), ['announced']);
  assert.deepEqual(status('国务卿哈特利本周要到访中国。'), ['announced']);
  assert.deepEqual(status('国务卿哈特利访华计划曝光。'), ['announced']);
  assert.deepEqual(status('国务卿哈特利访华之前，双方交换了意见。'), ['announced']);
  assert.deepEqual(status('市长周正明将访新加坡。'), ['announced']);
});

test('a plan reaches into the clause behind', () => {
  assert.deepEqual(status('国务卿哈特利计划6月底到旧金山，与首相维克兰德会面。'), ['announced']);
});

test('what they spoke about is no plan of the encounter', () => {
  assert.deepEqual(status('国务卿哈特利已与首相维克兰德就援助的计划进行了交谈。'), ['happened']);
  assert.deepEqual(status('国务卿哈特利应外长周正明邀请访华。'), ['happened']);
});

test('a past date tells that it took place', () => {
  assert.deepEqual(found('这将是自国务卿哈特利2018年10月对中国的访问以来的首次。').map((e) => e.split(' ').slice(1, 3).join(' ')), ['happened 2018-10']);
});

test('denied, forbidden, or only a name', () => {
  assert.deepEqual(found('国务卿哈特利从未访问过印尼。'), []);
  assert.deepEqual(found('报告员哈特利被禁止访问缅甸。'), []);
  assert.deepEqual(found('国务卿哈特利没有与外长周正明会面。'), []);
  assert.deepEqual(found('双方应落实国家主席周正明和总统哈特利会晤共识。'), []);
});

test('the day nearest before the word, not that of something else', () => {
  assert.deepEqual(found('总统哈特利6月5日抵达，6日与首相维克兰德会面。').filter((e) => e.startsWith('meeting')), ['meeting happened 2023-06-06 哈特利+维克兰德']);
  assert.deepEqual(found('天皇周正明2019年即位后首度出访他国。').map((e) => e.split(' ')[2]), ['2023-06-15']);
});

test('the next sentence goes on with the same event', () => {
  assert.deepEqual(found('6月13日，两国在新德里举行磋商。司长周正明、司长梁大同共同主持磋商。').filter((e) => e.startsWith('meeting')), ['meeting happened 2023-06-13 周正明+梁大同']);
});

test('an earlier time nobody gives is no day', () => {
  assert.deepEqual(found('议员周正明早前曾与司长梁大同会面。'), ['meeting happened - 周正明+梁大同']);
});

test('two conferences without a day stay apart', () => {
  const text = ['外长维克兰德将率团出席外长对话会。', `${'各方期待有关安排，代表们陆续抵达。'.repeat(20)}`, '部长助理周正明将出席研讨会开幕式。'];
  assert.deepEqual(found(...text).map((e) => e.split(' ')[3]), ['维克兰德', '周正明']);
});

test('a headline says no more than the text below', () => {
  const { facts } = analysed('外长周正明6月中旬访捷克', '外交部长周正明6月中旬将访问捷克。');
  assert.deepEqual(facts.encounters.map(({ status: held }) => held), ['announced']);
});

test('a visit explained is the one told before', () => {
  assert.deepEqual(found('挪威外长维克兰德将于6月20日访问中国。此次访问系维克兰德首次正式访华。'), ['visit announced 2023-06-20 维克兰德']);
});

test('a proposal stays one, however long ago', () => {
  assert.deepEqual(status('首相维克兰德6月1日呼吁与总统哈特利会谈。'), ['announced']);
});

test('a day given for something else leaves a plan a plan', () => {
  assert.deepEqual(status('外交部6月7日宣布，首相维克兰德将于年内访华。'), ['announced']);
  assert.deepEqual(status('总理哈特利4月邀请首相维克兰德访华。'), ['announced']);
});
