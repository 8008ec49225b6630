/** People, their other mentions and their roles, in short articles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, peopleOf } from '../support/analysed.ts';

const first = (...paragraphs: string[]): string[] => peopleOf(analysed('消息', ...paragraphs));

test('a title introduces a name, and the name is found again', () => {
  assert.deepEqual(first('挪威外交大臣维克兰德今天抵达北京。维克兰德将停留三天，陪同维克兰德的还有商界人士。'), ['维克兰德 [挪威·外交大臣] ×3']);
});

test('joined titles are one role, titles in a row are several', () => {
  assert.deepEqual(first('国务委员兼国防部长周正明出席会议。'), ['周正明 [·国务委员兼国防部长] ×1']);
  assert.deepEqual(first('中共政治局委员、中国国务委员兼外长周正明出席会议。'), ['周正明 [中共·政治局委员 中国·国务委员兼外长] ×1']);
});

test('a Latin gloss belongs to the name before it', () => {
  assert.deepEqual(first('美国国务院发言人哈特利（Jane Hartley）证实此事。'), ['哈特利 (Jane Hartley) [美国国务院·发言人] ×1']);
  assert.deepEqual(first('世界银行（World Bank）公布了报告，内容涉及各国。'), [], 'an organisation glossed alike is nobody');
});

test('a list of ministers names each of them', () => {
  assert.deepEqual(first('伊朗外长萨法里、塔吉克斯坦外长拉希莫夫、土库曼斯坦副外长阿塔耶夫出席。'), [
    '萨法里 [伊朗·外长] ×1',
    '拉希莫夫 [塔吉克斯坦·外长] ×1',
    '阿塔耶夫 [土库曼斯坦·副外长] ×1',
  ]);
});

test('short and long forms are one person', () => {
  assert.deepEqual(first('美国国务卿马丁·哈特利到访。哈特利说，此行顺利。'), ['马丁·哈特利/哈特利 [美国·国务卿] ×2']);
  assert.deepEqual(first('日本首相石川康夫发表讲话。石川首相说，日本愿意合作。'), ['石川康夫/石川 [日本·首相 ·首相] ×2'].map((s) => s.replace('·首相 ·首相', '·首相')));
});

test('a title may stand behind the name', () => {
  assert.deepEqual(first('哈特利总统与周正明主席会谈。'), ['哈特利 [·总统] ×1', '周正明 [·主席] ×1']);
});

test('names written in Traditional characters keep their form', () => {
  assert.deepEqual(first('總統府發言人張惇涵今天表示，政府將持續溝通。張惇涵說，這是既定立場。'), ['張惇涵 [總統府·發言人] ×2']);
});

test('scholars and journalists are people, not officials', () => {
  assert.deepEqual(first('复旦大学教授周正明说，局势复杂。'), ['周正明 [复旦大学·教授] ×1 not official']);
});

test('where a name ends is decided by what follows it', () => {
  assert.deepEqual(first('外长周正应约同国务卿哈特利通电话。周正强调，双方应当对话。周正指出，这很重要。'), ['周正 [·外长] ×3', '哈特利 [·国务卿] ×1']);
});

test('places, organisations and common words are nobody', () => {
  assert.deepEqual(first('外长会在巴基斯坦举行，总统图书馆随后开放。加拿大总理府和克里米亚当局没有评论。高盛集团表示，业绩良好。高盛集团说，仍将扩张。'), []);
});

test('a surname with its office may open the headline', () => {
  const { facts } = analysed('谢总统访问港口', '总统谢明锋今天访问港口。');
  assert.deepEqual(facts.people.map((person) => person.surfaces), [['谢明锋', '谢']]);
});
