/** When a cue reports: forecasts and plans, cues that are nouns or only asked for, cues bound to the words behind them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, statementsOf } from '../support/analysed.ts';

const OPENING = '挪威外交大臣维克兰德今天会见国务委员周正明。';
const who = (...paragraphs: string[]): string[] => statementsOf(analysed('消息', OPENING, ...paragraphs)).map((s) => s.split(':')[0] as string);

test('only who reckons with things forecasts', () => {
  assert.deepEqual(who('瑞典央行预计今年通胀率将下降。'), ['瑞典央行 预计 name']);
  assert.deepEqual(who('瑞典預計今年將有三千富豪離開。'), []);
  assert.deepEqual(who('民眾預計未來兩個月可開始接種。'), []);
});

test('what is due to happen to somebody is no view of his', () => {
  assert.deepEqual(who('周正明预计明天抵达首都。'), []);
  assert.deepEqual(who('周正明预计将与大臣会面。'), []);
  assert.deepEqual(who('周正明预计将有三万人参加。'), ['周正明 预计 name']);
});

test('cues that are nouns', () => {
  assert.deepEqual(who('周正明對此抱持質疑態度，外交部會履行承諾，確保參會。'), []);
  assert.deepEqual(who('瑞典的做法引起區內國家批評，海鹽價格上升。'), []);
  assert.deepEqual(who('欧盟和瑞典作为回应实施的制裁被削弱。'), []);
  assert.deepEqual(who('瑞典首個針對變異株的疫苗獲批緊急使用。'), []);
});

test('what somebody is asked or made to do, on what grounds or what for', () => {
  assert.deepEqual(who('他因要求中国政府承认错误被拘留。'), []);
  assert.deepEqual(who('周正明將努力促成瑞典承認該協議。'), []);
  assert.deepEqual(who('瑞典以邻国承认「共识」为恢复对话前提。'), []);
  assert.deepEqual(who('政府通过宣布戒严来应对局势，以回应军队的暴力。'), []);
});

test('speaking a language, other names', () => {
  assert.deepEqual(who('周正明只說普通話，瑞典也對發展說三道四。'), []);
  assert.deepEqual(who('车队经过施亚努港（Sihanoukville，又称西港）。'), []);
});

test('some cues report only with what stands right behind', () => {
  assert.deepEqual(who('周正明提出，要延续现有政策。'), ['周正明 提出 name']);
  assert.deepEqual(who('周正明提出指控。'), []);
  assert.deepEqual(who('周正明写「友谊长存」。'), ['周正明 写 name direct']);
});

test('a manner that begins with 不 denies nothing', () => {
  assert.deepEqual(who('周正明不祥地警告说，局势会恶化。'), ['周正明 警告说 name']);
});

test('an object is no subject', () => {
  assert.deepEqual(who('瑞典驳斥对其指控，将事故归咎于天气。'), ['瑞典 驳斥 name']);
});

test('an attitude is no words', () => {
  assert.deepEqual(who('周正明坚持底线思维。'), []);
  assert.deepEqual(who('周正明坚持要重新开始双边谈判。'), ['周正明 坚持 name']);
});

test('what is unveiled or shows something says nothing', () => {
  assert.deepEqual(who('瑞典公布名为「征服者」的首款高超音速导弹。'), []);
  assert.deepEqual(who('这个会议说明，局势很危险。'), []);
  assert.deepEqual(who('報告指瑞典沒有找到相關證據。'), ['報告 指 name']);
});
