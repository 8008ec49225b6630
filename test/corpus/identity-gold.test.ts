/** Who is one person over several articles, and who is not: short articles read by the real analysis. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertPersons, personNamed } from '../support/marked-people.ts';
import { knownWrong } from '../support/known-wrong.ts';

test('a name introduced in one article is known in all others, earlier ones too', () => {
  assertPersons({
    '2023-03-01': '会后，[|许文澜|]离开了会场，没有回答提问。',
    '2023-03-02': '商务部部长[|许文澜|]介绍了情况。',
    '2023-03-03': '记者在机场见到[|许文澜|]。',
  });
});

test('a transliterated name without a title is confirmed by the article that introduces it', () => {
  assertPersons({
    '2023-03-01': '街头有人高举[|霍夫迈尔|]的画像。',
    '2023-03-02': '德国总理[|霍夫迈尔|]宣布辞职。',
  });
});

test('a name introduced in Traditional characters is known in Simplified ones', () => {
  assertPersons({
    '2023-03-01': '總統府發言人[|x: 許文傑|]說，政府樂見其成。',
    '2023-03-02': '总统府发言人[|x: 许文杰|]说，没有新的消息。',
    '2023-03-03': '现场没有看到[|x: 许文杰|]。',
  });
});

test('one Latin name is one person, however it is transliterated', () => {
  const corpus = assertPersons({
    '2022-01-27': '美国国务院发言人[|p: 普莱尔|]（Ned Pryor）说，磋商正在进行。',
    '2022-02-03': '美國國務院發言人[|p: 普萊爾|]（Ned Pryor）說，沒有改變。',
    '2022-02-08': '前情报分析员[|p: 普赖亚|]（Ned Pryor）如今主持记者会。',
  });
  const merges = personNamed(corpus, '普赖亚').merges.filter(({ kind }) => kind === 'latin');
  assert.deepEqual(merges.map(({ a, b }) => [a, b].sort()), [['普莱尔', '普赖亚'].sort()]);
});

test('one Latin name with accents or without, and with a middle initial', () => {
  assertPersons({
    '2022-01-27': '墨西哥外长[|m: 穆尼奥斯|]（José Muñoz）到访。',
    '2022-01-28': '墨西哥外長[|m: 穆尼奧|]（Jose Munoz）到訪。',
    '2022-01-29': '墨西哥财政部长[|m: 穆纽斯|]（José A. Muñoz）到访。',
  });
});

test('one office and one sound is one person', () => {
  const corpus = assertPersons({
    '2022-01-27': '美国国务院发言人[|p: 莱尔曼|]说，磋商正在进行。[|p: 莱尔曼|]没有细说。',
    '2022-02-03': '美国国务院发言人[|p: 赖尔曼|]说，立场没有改变。',
  });
  assert.deepEqual(personNamed(corpus, '赖尔曼').merges, [{ kind: 'office-and-sound', a: '莱尔曼', b: '赖尔曼', detail: '美国国务院发言人' }]);
});

test('one sound in other offices is not one person', () => {
  assertPersons({
    '2022-01-27': '美国国务院发言人[|莱尔曼|]说，磋商正在进行。',
    '2022-02-03': '澳大利亚教育部长[|赖尔曼|]说，学费不变。',
  });
});

test('one office and another sound is a successor', () => {
  assertPersons({
    '2022-01-27': '美国国务院发言人[|莱尔曼|]说，磋商正在进行。',
    '2023-05-03': '美国国务院发言人[|哈特利|]说，立场没有改变。',
  });
});

test('a short form is the person whose full name stands beside it, in other articles too', () => {
  const corpus = assertPersons({
    '2022-01-27': '美国国务卿[|b: 安德鲁·布伦南|]抵达北京。[|b: 布伦南|]将停留两天。',
    '2022-02-03': '[|b: 布伦南|]说，关系趋于稳定。[|b: 布伦南|]还提到贸易。',
    '2022-02-09': '[|b: 安德鲁·布伦南|]回到华盛顿。',
  });
  const { merges } = personNamed(corpus, '布伦南');
  assert.deepEqual(merges.map(({ kind, a, b }) => [kind, ...[a, b].sort()]), [['short-form', ...['安德鲁·布伦南', '布伦南'].sort()]]);
});

test('a Japanese surname is the person whose full name stands beside it', () => {
  assertPersons({
    '2022-01-27': '日本首相[|i: 石川康夫|]抵达。[|i: 石川|]说，双方谈得很好。',
    '2022-02-03': '日本首相[|i: 石川|]宣布改组内阁。',
  });
});

test('two holders of one surname are told apart by their offices', () => {
  assertPersons({
    '2022-01-27': '英国首相[|a: 约翰·哈特利|]宣布大选。[|a: 哈特利|]说，是时候了。',
    '2022-01-28': '美国众议院议长[|b: 马克·哈特利|]反对法案。[|b: 哈特利|]说，开支过大。',
    '2022-02-01': '英国首相[|a: 哈特利|]开始拉票。',
    '2022-02-02': '美国众议院议长[|b: 哈特利|]会见记者。',
  });
});

test('two people of one surname in one article', () => {
  assertPersons({
    '2022-01-27': '英国首相[|a: 约翰·哈特利|]与美国众议院议长[|b: 马克·哈特利|]会面。',
    '2022-01-28': '[|b: 马克·哈特利|]返回华盛顿，[|a: 约翰·哈特利|]留在伦敦。',
  });
});

knownWrong('two people of one Chinese name are kept apart by offices that nobody holds together', 'names written alike are one person unless Latin glosses differ', () => {
  assertPersons({
    '2022-01-27': '湖北省省长[|a: 王志强|]主持会议。[|a: 王志强|]强调安全生产。',
    '2022-01-28': '北京大学教授[|b: 王志强|]认为，人口将继续减少。[|b: 王志强|]从事人口研究多年。',
    '2022-02-03': '湖北省省长[|a: 王志强|]到武汉调研农业。',
    '2022-02-05': '北京大学教授[|b: 王志强|]接受采访。',
  });
});

test('two people of one Chinese name in one office of two countries', () => {
  assertPersons({
    '2022-01-27': '中国外交部长[|a: 林文正|]抵达。[|a: 林文正|]说，期待会谈。',
    '2022-01-28': '新加坡外交部长[|b: 林文正|]在国会答问。[|b: 林文正|]说，立场不变。',
  });
});

test('different Latin glosses keep two people of one transliteration apart', () => {
  assertPersons({
    '2022-01-27': '检察官[|a: 史密森|]（Jack Smithson）提起公诉。',
    '2022-01-28': '众议员[|b: 史密森|]（Chris Smithson）投反对票。',
  });
});

test('a change of office is no change of person', () => {
  assertPersons({
    '2019-03-01': '中国驻美大使[|沈毅|]出席招待会。',
    '2021-08-17': '国务委员兼外长[|沈毅|]会见客人。',
    '2023-05-05': '中共中央外事办主任[|沈毅|]会见客人。',
  });
});

test('a person known in one article is found in another before characters that often follow names', () => {
  assertPersons({
    '2022-01-27': '外交部长[|沈毅|]抵达河内。',
    '2022-02-03': '据了解，[|沈毅|]称病缺席。',
    '2022-02-04': '越方称，[|沈毅|]应邀访问三天。',
    '2022-02-05': '陪同[|沈毅|]同行的还有商界人士。',
  });
});

test('a known name inside a longer one, a place or a thing is not the person', () => {
  assertPersons({
    '2022-01-27': '财政部长[|高阳平|]作报告。[|高阳平|]说，赤字下降。',
    '2022-01-28': '总统[|布伦南|]发表讲话。',
    '2022-02-03': '展览在布伦南总统图书馆举行，布伦南大学协办。',
    '2022-02-04': '分析指[|布伦南|]政府正调整政策。',
  });
});

test('a known name that is also a word does not turn the word into the person', () => {
  assertPersons({
    '2022-01-27': '外交部长[|张望|]举行记者会。[|张望|]说，谈判顺利。',
    '2022-01-28': '游客四处张望，没有人说话。',
  });
  assertPersons({
    '2022-01-27': '副省长[|钱江|]调研。[|钱江|]强调，要抓好生产。',
    '2022-01-28': '据《钱江晚报》报道，市民到钱塘江边观潮。',
  });
});

knownWrong('names that are common words, behind a title', '许可 and 周到 are listed words and never names', () => {
  assertPersons({
    '2022-01-27': '商务部部长[|许可|]抵达河内。[|许可|]表示，贸易额上升。',
    '2022-01-28': '未经许可，不得进口。许可证由海关发放。',
  });
  assertPersons({
    '2022-01-27': '外交部长[|周到|]举行记者会。[|周到|]说，谈判顺利。',
    '2022-01-28': '酒店服务周到，客人满意。',
  });
});

test('a known name at the beginning of somebody else\'s', () => {
  assertPersons({
    '2022-01-27': '外交部长[|沈毅|]抵达河内。',
    '2022-01-28': '教授[|沈毅夫|]认为，形势不乐观。[|沈毅夫|]说，应当谈判。',
  });
});

test('two people of one name a lifetime apart', () => {
  assertPersons({
    '1949-03-01': '浙江省省长[|a: 王志强|]主持会议。[|a: 王志强|]强调安全。',
    '2023-03-01': '浙江省杭州市市长[|b: 王志强|]主持会议。[|b: 王志强|]强调安全。',
  });
});

knownWrong('surname and office alone mean the holder whom other articles name in full', 'a surname alone is read only where its article gives the full name', () => {
  assertPersons({
    '2022-01-27': '国务院总理[|l: 陆长青|]出席开幕式。',
    '2022-01-28': '[|l: 陆|]总理表示，中方愿意扩大进口。',
  });
});

test('reasons of every kind are kept where several bring one person together', () => {
  const corpus = assertPersons({
    '2022-01-27': '美国国务卿[|b: 安德鲁·布伦南|]（Andrew Brennan）到访。[|b: 布伦南|]说，此行顺利。',
    '2022-01-29': '[|b: 布伦南|]将访问首尔，[|b: 布伦南|]说，同盟牢固。',
    '2022-02-03': '美國國務卿[|b: 布雷南|]（Andrew Brennan）在台北表示，承諾不變。',
    '2022-02-09': '美国国务卿[|b: 布雷南|]启程回国。',
  });
  const { merges } = personNamed(corpus, '布伦南');
  assert.deepEqual([...new Set(merges.map(({ kind }) => kind))].sort(), ['latin', 'short-form']);
  for (const { detail } of merges) assert.notEqual(detail, '');
});
