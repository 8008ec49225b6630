/** Who said what, in short articles: subjects of every kind, contents, and what is no statement. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, statementsOf } from '../support/analysed.ts';

const OPENING = '挪威外交大臣维克兰德今天会见国务委员周正明。';
const said = (...paragraphs: string[]): string[] => statementsOf(analysed('消息', OPENING, ...paragraphs));

test('a named subject, adverbials between it and the cue', () => {
  assert.deepEqual(said('周正明在会谈中再次强调，合作符合两国利益。'), ['周正明 强调 name: 合作符合两国利益。']);
  assert.deepEqual(said('维克兰德与周正明会见时说，挪威愿意合作。'), ['维克兰德 说 name: 挪威愿意合作。']);
});

test('elided subjects go on with the speaker', () => {
  assert.deepEqual(said('周正明认为，合作十分重要，并指双方应当加快步伐。'), ['周正明 认为 name: 合作十分重要', '周正明 指 elided: 双方应当加快步伐。']);
});

test('a pronoun is the main speaker of the sentence before, not one reported inside it', () => {
  assert.deepEqual(said('周正明说，维克兰德重申了挪威的立场。他说，中方对此表示赞赏。').slice(0, 3), [
    '周正明 说 name: 维克兰德重申了挪威的立场。',
    '维克兰德 重申 name: 挪威的立场。',
    '周正明 说 pronoun: 中方对此表示赞赏。',
  ]);
});

test('relayed words belong to the one who said them', () => {
  assert.deepEqual(said('据新华社报道，周正明说，会谈富有成效。').slice(1), ['周正明 说 name: 会谈富有成效。']);
  assert.deepEqual(said('挪威外交部引述周正明说，会谈富有成效。'), ['周正明 说 name: 会谈富有成效。']);
});

test('a bare title speaks for its holder', () => {
  assert.deepEqual(said('挪威外交大臣称会谈富有成效。'), ['维克兰德 称 title: 会谈富有成效。']);
});

test('organisations speak too', () => {
  assert.deepEqual(said('挪威外交部在官网上宣布，大臣已经返国。'), ['挪威外交部 宣布 name: 大臣已经返国。']);
});

test('quotation makes a statement direct, however many sentences it has', () => {
  assert.deepEqual(said('周正明说：“我们愿意合作。我们也愿意等待。”'), ['周正明 说 name direct: “我们愿意合作。我们也愿意等待。”']);
});

test('denied, possible, planned and conditional speech is no statement', () => {
  assert.deepEqual(said('周正明没有表示反对。'), []);
  assert.deepEqual(said('周正明可能会说明立场。'), []);
  assert.deepEqual(said('周正明将宣布新的措施。'), []);
  assert.deepEqual(said('如果周正明承认错误，事情就会不同。'), []);
});

test('a cue inside another word or used as a noun reports nothing', () => {
  assert.deepEqual(said('周正明的表态引起关注，这部小说说服了读者，名称没有改变。'), []);
});

test('of several cues in one clause the last one reports', () => {
  assert.deepEqual(said('他告诉周正明称，挪威愿意合作。').map((s) => s.split(':')[0]), ['维克兰德 称 pronoun']);
});

test('turns of a press conference', () => {
  const briefing = analysed('外交部发言人周正明主持例行记者会', '挪威电视台记者：你对此有何评论？', '周正明：中方的立场没有变化。', '问：还有补充吗？', '答：没有补充。');
  assert.deepEqual(statementsOf(briefing), [
    '挪威电视台记者 ： name direct: 你对此有何评论？',
    '周正明 ： name direct: 中方的立场没有变化。',
    '周正明 ： title direct: 没有补充。',
  ]);
});

test('a thing made public and a plan are no statements', () => {
  assert.deepEqual(said('周正明曾发布一则抨击邻国军人的推文。'), []);
  assert.deepEqual(said('美英澳公布了核动力潜艇合作。'), []);
  assert.deepEqual(said('周正明分享参观教室，送粽子给老师的影片。'), []);
  assert.deepEqual(said('周正明预计6月18日到19日访问北京。'), []);
  assert.equal(said('周正明预计今年贸易额将增长。').length, 1);
});

test('an instruction is a statement where its words are told', () => {
  assert.deepEqual(said('周正明指示，通报机制立刻全面检讨。'), ['周正明 指示 name: 通报机制立刻全面检讨。']);
  assert.deepEqual(said('周正明已指示警方加强巡逻。'), []);
});
