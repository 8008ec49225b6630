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
