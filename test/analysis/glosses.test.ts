/** Latin names and abbreviations in parentheses: whose they are, and what has one without being a person. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysed, peopleOf } from '../support/analysed.ts';
import { assertPeople } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

const first = (paragraph: string): string[] => peopleOf(analysed('消息', paragraph));

const gloss = (inside: string): string[] => first(`美国国务院发言人哈特利${inside}证实此事。哈特利未作更多说明。`);

test('Latin glosses in both kinds of parentheses', () => {
  const expected = ['哈特利 (Jane Hartley) [美国国务院·发言人] ×2'];
  assert.deepEqual(gloss('（Jane Hartley）'), expected);
  assert.deepEqual(gloss('(Jane Hartley)'), expected);
  assert.deepEqual(gloss(' (Jane Hartley) '), expected);
  assert.deepEqual(gloss('（ Jane Hartley ）'), expected);
});

knownWrong('Latin glosses with something else in the parentheses', 'a gloss must fill the parentheses', () => {
  const expected = ['哈特利 (Jane Hartley) [美国国务院·发言人] ×2'];
  assert.deepEqual(gloss('（Jane Hartley，音译）'), expected);
  assert.deepEqual(gloss('（音譯，Jane Hartley）'), expected);
  assert.deepEqual(gloss('（Jane Hartley, 左）'), expected);
});

knownWrong('a title and a gloss make a name of unusual characters', '楠 is not known as a character of transliteration, and title and gloss do not outweigh it', () => {
  assertPeople('美國國務卿[|布倫楠|]（Andrew Brennan）在台北表示，承諾不變。');
});

test('a gloss introduces a name without a title', () => {
  assert.deepEqual(first('住在底特律的哈特利（Jane Hartley）失去了工作。哈特利说，她在等待。'), ['哈特利 (Jane Hartley) [] ×2 not official']);
  assert.deepEqual(first('记者采访了安妮·勒佩蒂（Anne Lepetit）。勒佩蒂不愿多谈。'), ['安妮·勒佩蒂/勒佩蒂 (Anne Lepetit) [] ×2 not official']);
  assert.deepEqual(first('经济学家程晓明（Cheng Xiaoming）认为，通缩难免。'), ['程晓明 (Cheng Xiaoming) [·经济学家] ×1 not official']);
});

/** The Latin gloss read at a name. */
function latinOf(name: string, gloss: string): string | null {
  const { facts } = analysed('消息', `欧盟高级官员${name}（${gloss}）说，谈判停滞。`);
  return facts.people.find((person) => person.name === name)?.latin ?? null;
}

test('glosses with accents, apostrophes, hyphens, particles and initials', () => {
  for (const [name, gloss] of [
    ['穆尼奥斯', 'José Muñoz'],
    ['奥布莱恩', "Sean O'Brien"],
    ['冯德哈根', 'Ulrike von der Hagen'],
    ['杜兰德', 'Jean-Marie Durand'],
    ['哈特利', 'John F. Hartley'],
    ['哈特利', 'John HARTLEY'],
    ['什切潘斯基', 'Paweł Szczepański'],
  ] as const) {
    assert.equal(latinOf(name, gloss), gloss);
  }
});

knownWrong('glosses in capitals', 'a gloss in capitals is read as that of an organisation, even behind a title', () => {
  assert.equal(latinOf('哈特利', 'HARTLEY'), 'HARTLEY');
  assert.equal(latinOf('哈特利', 'JOHN A. HARTLEY'), 'JOHN A. HARTLEY');
});

test('a gloss with more than one person in a list belongs to each its own', () => {
  assert.deepEqual(first('出席的有法国外长杜兰德（Jean Durand）、德国外长霍夫迈尔（Karl Hofmeyer）和波兰外长什切潘斯基（Pawel Szczepanski）。'), [
    '杜兰德 (Jean Durand) [法国·外长] ×1',
    '霍夫迈尔 (Karl Hofmeyer) [德国·外长] ×1',
    '什切潘斯基 (Pawel Szczepanski) [波兰·外长] ×1',
  ]);
});

test('what else is glossed is nobody', () => {
  assertPeople(
    '美国联邦储备委员会（FRB）决定加息。',
    '美国联邦储备委员会（FRB）主席[|鲍尔森|]说，通胀仍高。',
    '世界粮食计划署（World Food Programme）呼吁停火，联合国难民署（UNHCR）附议。',
    '欧洲央行(ECB)行长[|勒佩蒂|]（Anne Lepetit）表示，政策不变。',
    '智库兰德公司（RAND Corporation）和晶圆代工厂格罗方德（GlobalFoundries）都拒绝评论。',
    '会议在莱茵河畔的巴塞尔（Basel）举行，随后移至因特拉肯（Interlaken）。',
    '新型战机“猛禽二号”（Raptor II）首次亮相。',
    '台灣積體電路（TSMC）股價下跌，鴻海（Foxconn）上漲。',
  );
});
