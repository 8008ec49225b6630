/** Who takes part where the clause names one side only, or many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed } from '../support/analysed.ts';

const found = (...paragraphs: string[]): string[] => {
  const { facts } = analysed('消息', ...paragraphs);
  return facts.encounters.map((e) => `${e.kind} ${e.status} ${e.date ?? '-'} ${e.participants.map((at) => facts.people[at]?.name).join('+')}`);
};

test('a pronoun takes part', () => {
  assert.deepEqual(found('外交大臣维克兰德表示，本周稍早他曾与总统哈特利通话。').map((e) => e.split(' ')[3]), ['维克兰德+哈特利']);
  assert.deepEqual(found('美国国防部长哈特利6月10日抵达日本。他将在东京与挪威防长维克兰德举行会谈。'), ['meeting announced 2023-06-15 哈特利+维克兰德']);
  assert.deepEqual(found('美国国防部长哈特利说，局势严重。他将访问印度和法国。'), ['visit announced 2023-06-15 哈特利']);
});

test('a missing subject is that of the clause before', () => {
  assert.deepEqual(found('美国国务卿哈特利今天抵达北京，随后拜会了外长周正明。'), ['meeting happened 2023-06-15 哈特利+周正明']);
  assert.deepEqual(found('挪威首相维克兰德参观了研究所，董事长梁大同接待。'), ['meeting happened 2023-06-15 维克兰德+梁大同']);
});

test('the subject behind 会见…时', () => {
  assert.deepEqual(found('会见挪威首相维克兰德时，国家主席周正明表示，关系良好。'), ['meeting happened 2023-06-15 周正明+维克兰德']);
});

test('all of a list of objects or visitors', () => {
  assert.deepEqual(found('外长周正明会见了挪威首相维克兰德及副首相林德伯格。'), ['meeting happened 2023-06-15 周正明+维克兰德+林德伯格']);
  assert.deepEqual(found('美国财长哈特利和商务部长林德伯格正在访华。'), ['visit happened 2023-06-15 哈特利+林德伯格']);
});

test('a list of events keeps their people apart', () => {
  assert.deepEqual(found('包括商务部长周正明访美、国务卿哈特利与首相维克兰德会晤。'), ['visit happened 2023-06-15 周正明', 'meeting happened 2023-06-15 哈特利+维克兰德']);
});

test('those who both agreed to meet somebody unnamed do not meet each other', () => {
  assert.deepEqual(found('俄罗斯总统哈特利和挪威首相维克兰德已同意会见非洲领袖组成的代表团。'), []);
});

test('whoever is named behind a verb without object does not take part', () => {
  assert.deepEqual(found('主席哈特利在会谈中也关心市长周正明的访美计划。'), []);
});

test('received by somebody', () => {
  assert.deepEqual(found('美国国务卿哈特利今天获国家主席周正明接见。'), ['meeting happened 2023-06-15 哈特利+周正明']);
});

test('the two named before, met by a third', () => {
  assert.deepEqual(found('司长周正明6月14日与助理国务卿哈特利及主任林德伯格举行会谈。副部长梁大同下午同两人举行会见。').map((e) => e.split(' ')[3]), ['周正明+哈特利+林德伯格', '梁大同+哈特利+林德伯格']);
});

test('whom a delegation is led by attends with those who join it', () => {
  assert.deepEqual(found('会议由副司长卓永兴带队，联同卫生局局长梁大同、劳工局局长陈国强等出席。').map((e) => e.split(' ')[3]), ['卓永兴+梁大同+陈国强']);
});

test('who attends is named behind 的', () => {
  assert.deepEqual(found('应邀出席香格里拉对话会的国防部长周正明表示，局势稳定。'), ['conference happened 2023-06-15 周正明']);
});

test('shows and sent deputies are no conferences; a joint press conference is one of two', () => {
  assert.deepEqual(found('卫生局局长周正明出席一个电台节目后说，疫情缓和。'), []);
  assert.deepEqual(found('国务卿哈特利派代表出席了论坛开幕式。'), []);
  assert.deepEqual(found('外长周正明今天与国务卿哈特利举行联合记者会。'), ['conference happened 2023-06-15 周正明+哈特利']);
  assert.deepEqual(found('外长周正明今天举行记者会。'), []);
});

test('hosts, those stood in for, and other arrivals do not take part', () => {
  assert.deepEqual(found('挪威首相应国家主席周正明邀请于6月16日对中国进行访问。'), []);
  assert.deepEqual(found('副县长梁大同代表县长陈国强出席论坛。'), ['conference happened 2023-06-15 梁大同']);
  assert.deepEqual(found('这是总统哈特利上任后首次有外国舰艇到访。'), []);
});

test('a bystander before a pair is no party', () => {
  assert.deepEqual(found('发言人林德伯格上传外长周正明和国务卿哈特利握手照片。'), ['meeting happened 2023-06-15 周正明+哈特利']);
});

test('words that describe the other one part nothing', () => {
  assert.deepEqual(found('国家主席周正明今天同来访的挪威首相维克兰德会谈。').filter((e) => e.startsWith('meeting')), ['meeting happened 2023-06-15 周正明+维克兰德']);
  assert.deepEqual(found('国家主席周正明今天同来华出席峰会的挪威首相维克兰德举行了会晤。').filter((e) => e.startsWith('meeting')), ['meeting happened 2023-06-15 周正明+维克兰德']);
});
