/** Several people in a row: each with a title, all with one, or with titles on both sides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, peopleOf } from '../support/analysed.ts';
import { assertPeople } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

const first = (paragraph: string): string[] => peopleOf(analysed('消息', paragraph));

test('a list with a title each, whatever joins it', () => {
  assert.deepEqual(first('法国总统杜兰德、德国总理霍夫迈尔和英国首相哈特利发表联合声明。'), ['杜兰德 [法国·总统] ×1', '霍夫迈尔 [德国·总理] ×1', '哈特利 [英国·首相] ×1']);
  assert.deepEqual(first('美國總統布倫南、日本首相石川康夫及南韓總統尹泰日在大衛營會面。'), ['布倫南 [美國·總統] ×1', '石川康夫 [日本·首相] ×1', '尹泰日 [南韓·總統] ×1']);
  assert.deepEqual(first('出席的有外交部长沈毅，商务部部长许文澜，以及财政部部长钱江。'), ['沈毅 [·外交部长] ×1', '许文澜 [商务部·部长] ×1', '钱江 [财政部·部长] ×1']);
});

test('a list of Chinese officials under one title', () => {
  assertPeople(
    '中共中央政治局常委[|陆长青|]、[|许文澜|]、[|钱江|]、[|欧阳建国|]出席会议。',
    '立委[|王文宏|]、[|李淑貞|]、[|陳志豪|]今天召開記者會。[|李淑貞|]說，法案不能再拖。',
    '副省长[|周全|]和[|杨思远|]陪同调研，[|杨思远|]汇报了情况。',
    '副总理[|陆长青|]、[|沈毅|]等参加会见。',
    '立法會議員[|霍啟東|]、[|梁婉儀|]與[|鄧志明|]提出修訂。',
  );
});

test('a list of foreigners under one title', () => {
  assertPeople(
    '共和党参议员[|哈特利|]和[|布伦南|]提出议案。',
    '美国联邦众议员[|戴维·霍尔特|]、[|安娜·布伦南|]与[|马克·哈特利|]一同访问台北。',
    '诺贝尔经济学奖得主[|彼得·霍夫迈尔|]和[|玛丽亚·门多萨|]撰文。',
  );
});

test('a shared title makes officials of all, and stands beside the first', () => {
  assert.deepEqual(first('国务院副总理陆长青、许文澜出席。'), ['陆长青 [国务院·副总理] ×1', '许文澜 [] ×1']);
  assert.deepEqual(first('民進黨立委王文宏與李淑貞提案。'), ['王文宏 [民進黨·立委] ×1', '李淑貞 [] ×1']);
  assert.deepEqual(first('清华大学教授周明轩、许文澜撰文。'), ['周明轩 [清华大学·教授] ×1 not official', '许文澜 [] ×1 not official']);
});

test('a shared title ends where the next person has one', () => {
  assert.deepEqual(first('副总理陆长青、许文澜，商务部部长钱江出席。'), ['陆长青 [·副总理] ×1', '许文澜 [] ×1', '钱江 [商务部·部长] ×1']);
});

test('a list of names in front of their title', () => {
  assertPeople('[|石川康夫|]首相、[|尹泰日|]总统和[|布伦南|]总统举行三方会谈。');
});

test('a title behind a list, after 等', () => {
  assert.deepEqual(first('王文宏、李淑貞等立委要求公開資料。'), ['王文宏 [] ×1', '李淑貞 [] ×1']);
});

test('titles with their holders in parentheses', () => {
  assertPeople('三国外长（[|沈毅|]、[|拉希莫夫|]、[|萨法里|]）合影留念。');
});

test('what else stands in a list is nobody', () => {
  assertPeople(
    '外长[|沈毅|]先后访问法国、德国、波兰和匈牙利。',
    '国务卿[|布伦南|]、国防部和白宫均未回应。',
    '总理[|陆长青|]考察了机场、高铁、港口等工程。',
    '會長[|鄧志明|]說，香港、澳門、台灣的會員都來了。',
    '首相[|石川康夫|]谈到半导体、电池、稀土等问题。',
  );
});

test('names in a list without any title, known from elsewhere in the article', () => {
  assertPeople('外长[|沈毅|]、防长[|高志远|]与美方会谈。[|沈毅|]和[|高志远|]向记者介绍了成果，[|高志远|]、[|沈毅|]随后离开。');
});

test('a list of two surnames with a common title', () => {
  assertPeople('美国国务卿[|b: 安德鲁·布伦南|]同英国外交大臣[|h: 约翰·哈特利|]会谈。[|b: 布伦南|]和[|h: 哈特利|]一致认为，形势严峻。');
});

knownWrong('a name of two characters in a list of full names', 'without a title two characters are too few, though the list speaks for them', () => {
  assertPeople(
    '会后，[|许文澜|]、[|沈毅|]、[|钱江|]等参加合影。',
    '[|许文澜|]、[|沈毅|]、[|何平|]参加会见。',
  );
});
