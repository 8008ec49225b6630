/** Organisations and groups as speakers: names to their end, descriptions before them, who relays whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, statementsOf } from '../support/analysed.ts';

const OPENING = '挪威外交大臣维克兰德今天会见国务委员周正明。';
/** `speaker cue resolved` of each statement behind an opening that introduces two people. */
const who = (...paragraphs: string[]): string[] => statementsOf(analysed('消息', OPENING, ...paragraphs)).map((s) => s.split(':')[0] as string);

test('a name goes on past a word that looks like its end', () => {
  assert.deepEqual(who('瑞典公民自由協會指出，風險增加。'), ['瑞典公民自由協會 指出 name']);
  assert.deepEqual(who('自治團體表示，人數增加。'), ['自治團體 表示 name']);
  assert.deepEqual(who('當局說，戶口連結後可以查詢。'), ['當局 說 name']);
  assert.deepEqual(who('JR東日本公司表示，列車停駛。'), ['JR東日本公司 表示 name']);
});

test('behind a place a name goes on to its cue', () => {
  assert.deepEqual(who('瑞典天然气门店在微博表示，系統已恢復。'), ['瑞典天然气门店 表示 name']);
  assert.deepEqual(who('瑞典之前已表示，会继续谈判。'), ['瑞典 表示 name']);
});

test('what describes an organisation is no part of its name', () => {
  assert.deepEqual(who('國營的瑞典鐵路公司（SNJR）表示，三人受傷。'), ['瑞典鐵路公司 表示 name']);
  assert.deepEqual(who('由教育厅组成的联合调查组今天通报，情况属实。'), ['联合调查组 通报 name']);
  assert.deepEqual(who('来自瑞典的消息指当地出现激烈战斗。'), []);
});

test('armies, police and outlets by their short names, 指 right behind them', () => {
  assert.deepEqual(who('以军确认，部署的士兵已撤离。'), ['以军 确认 name']);
  assert.deepEqual(who('烏方指事件不會影響反攻計劃。'), ['烏方 指 name']);
  assert.deepEqual(who('外電報道，雙方下周會談。'), ['外電 報道 name']);
});

test('a report of an organisation speaks for it', () => {
  assert.deepEqual(who('世衛早前一份報告表示，病毒可能來自動物。'), ['世衛 表示 name']);
});

test('whoever is relayed speaks, who reports it only where it says so itself', () => {
  assert.deepEqual(who('新聞稿引述花旗指，對市場有信心。'), ['花旗 指 name']);
  assert.deepEqual(who('有報道引述瑞典官員指，外長將訪華。'), ['瑞典官員 指 name']);
  assert.deepEqual(who('「晨間商報」今天引述消息人士報導，談判破裂。'), ['「晨間商報」 報導 name']);
});

test('the spokesperson, lawyer or office of somebody is not that person', () => {
  assert.deepEqual(who('周正明的律师曾表示，文件都已交还。'), ['周正明的律师 表示 name']);
  assert.deepEqual(who('布瑞东的发言人表示，结果会公布。'), ['布瑞东的发言人 表示 name']);
  assert.deepEqual(who('周正明的辦公室沒有詳述行程，但表示會繼續。'), ['周正明的辦公室 表示 elided']);
});

test('what somebody is does not part the name from the cue', () => {
  assert.deepEqual(who('本身是医院顾问的周正明出席节目后说，病人增加。'), ['周正明 说 name']);
  assert.deepEqual(who('他答覆媒體詢問婉拒出任的原因時說，還有許多工作。'), ['维克兰德 說 pronoun']);
});

test('clauses of circumstance have no say in who goes on speaking', () => {
  assert.deepEqual(who('镇长张国栋说明改造计划，在县长周正明要求下，两周内完工，也呼吁民众配合。').at(-1), '张国栋 呼吁 elided');
});

test('a title or an ending inside a name does not end it', () => {
  assert.deepEqual(who('瑞典國家情報總監辦公室公開一份報告，指出沒有證據。'), ['瑞典國家情報總監辦公室 指出 elided']);
  assert.deepEqual(who('瑞典全國反恐委員會（National Anti-Terrorism Committee）另表示，行動結束。'), ['瑞典全國反恐委員會 表示 name']);
  assert.deepEqual(who('瑞典天主教教区宣布当年不举行弥撒。'), ['瑞典天主教教区 宣布 name']);
});

test('a short name that issues a release', () => {
  assert.deepEqual(who('成大今天發布新聞稿指出，污染具有風險。'), ['成大 指出 name']);
});

test('who acts in what an outlet reports goes on acting', () => {
  assert.deepEqual(who('路透社報導，歐盟領導人在峰會上，再次譴責襲擊，並稱會提供支持。'), ['路透社 報導 name', '歐盟領導人 譴責 elided', '歐盟領導人 並稱 elided']);
});

test('a name in quotation marks, told how it is said', () => {
  assert.deepEqual(who('「貓咪」自豪地說，生意很好。'), ['「貓咪」 說 name']);
});

test('a pronoun is never the one something is said to, nor a man for 她', () => {
  assert.deepEqual(who('周正明说，会谈顺利。他对周正明表示，不会让步。').at(-1), '周正明 说 name');
  assert.deepEqual(who('瑞典作家金美芳女士批评政府。他说，政策有误。'), ['金美芳 批评 name']);
  assert.deepEqual(who('瑞典作家金美芳女士批评政府。她说，政策有误。'), ['金美芳 批评 name', '金美芳 说 pronoun']);
});

test('an event before the colon of a headline says nothing, a report does', () => {
  const said = (headline: string): string[] => statementsOf(analysed(headline, OPENING)).map((s) => s.split(':')[0] as string);
  assert.deepEqual(said('瑞典奥运会：运动员面临禁赛'), []);
  assert.deepEqual(said('联合国报告：气温继续上升'), ['联合国报告 ： name']);
});

test('an account is named with its handle', () => {
  assert.deepEqual(who('网友@Li Lei发帖说，不同意。'), ['网友@Li Lei 发帖说 name']);
});

test('an appeal goes on with the organisation that spoke right before', () => {
  assert.deepEqual(who('瑞典工会指出，事件需厘清。呼吁政府尽快公布。'), ['瑞典工会 指出 name', '瑞典工会 呼吁 elided']);
});

test('the press somebody answers is not who speaks', () => {
  assert.deepEqual(who('周正明曾到校，媒體受訪時指控「老師失職」。'), ['周正明 指控 elided direct']);
  assert.deepEqual(who('周正明今天接受媒體聯訪時表示，會負責。'), ['周正明 表示 name']);
});
