/** Calls, meetings and visits with date and participants; announced and counted ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';

const found = (...paragraphs: string[]): string[] => {
  const { facts } = analysed('消息', ...paragraphs);
  return facts.encounters.map((e) => `${e.kind} ${e.status} ${e.date ?? '-'} ${e.participants.map((at) => facts.people[at]?.name).join('+')}`);
};

test('a call on the day the text gives', () => {
  assert.deepEqual(found('中国外长周正明昨天（14日）应约同美国国务卿哈特利通电话。'), ['call happened 2023-06-14 周正明+哈特利']);
});

test('a meeting in the verb with its object', () => {
  assert.deepEqual(found('国务委员周正明6月10日在北京会见挪威外交大臣维克兰德。'), ['meeting happened 2023-06-10 周正明+维克兰德']);
});

test('what may take place is kept apart', () => {
  assert.deepEqual(found('国务委员周正明将与挪威外交大臣维克兰德会晤。'), ['meeting announced 2023-06-15 周正明+维克兰德']);
});

test('a counted encounter refers back to a span of days', () => {
  const { facts } = analysed('消息', '中国外长周正明今天同美国国务卿哈特利通电话。这是两人一个月内第二次通电话。');
  assert.deepEqual(
    facts.encounterReferences.map((r) => `${r.kind} ${r.from}/${r.to} ${r.participants.map((at) => facts.people[at]?.name).join('+')} ${r.text}`),
    ['call 2023-05-15/2023-06-15 周正明+哈特利 这是两人一个月内第二次通电话'],
  );
});

test('an interview, a reporter in a dateline and a possessor meet nobody', () => {
  assert.deepEqual(found('国务委员周正明接受晨报访问时说，会谈富有成效。'), []);
  assert.deepEqual(found('（中央社記者林大同台北7日電）挪威外交大臣維克蘭德出席會議。'), ['conference happened 2023-06-15 維克蘭德']);
});

test('the subject may stand in the clause before, the visitor behind 的', () => {
  assert.deepEqual(found('国家主席周正明在人民大会堂，与挪威首相维克兰德会谈。'), ['meeting happened 2023-06-15 周正明+维克兰德']);
  assert.deepEqual(found('外长周正明会见到访的挪威首相维克兰德。'), ['meeting happened 2023-06-15 周正明+维克兰德', 'visit happened 2023-06-15 维克兰德']);
});

test('all of a list meet', () => {
  assert.deepEqual(found('瑞典国防部长林德伯格、美国国防部长哈特利、挪威国防部长维克兰德今天举行会谈。'), ['meeting happened 2023-06-15 林德伯格+哈特利+维克兰德']);
});

test('put off, in the future, or only prepared is not held; a rank is no plan', () => {
  assert.deepEqual(found('挪威首相维克兰德对中国的访问已被推迟。'), ['visit announced 2023-06-15 维克兰德']);
  assert.deepEqual(found('国家主席周正明和挪威首相维克兰德7月20日会晤。').map((e) => e.split(' ')[1]), ['announced']);
  assert.deepEqual(found('情报局局长哈特利中将对中国进行了访问。').map((e) => e.split(' ')[1]), ['happened']);
});

test('of a range of days the first', () => {
  assert.deepEqual(found('挪威首相维克兰德将于6月16日至21日访问中国。'), ['visit announced 2023-06-16 维克兰德']);
});

test('an earlier encounter is found with its own date', () => {
  assert.deepEqual(found('国家主席周正明和挪威首相维克兰德在去年11月举行视频会晤。'), ['video happened 2022-11 周正明+维克兰德']);
});
