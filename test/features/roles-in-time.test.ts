/** The role of a person as of an article, and offices that change: articles read by the real analysis, `<|>` at the name pointed at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover, type PersonCard } from '../../server/src/features/hover.ts';
import { readFixture } from './read-fixture.ts';

/** The articles by day; the card is that of the person at `<|>`. */
function cardOf(articles: Readonly<Record<string, string>>): PersonCard {
  const literal = Object.entries(articles).map(([day, text]) => `=== /${day}.md\n---\ntitle: "消息"\ndate: ${day}T04:00:00.000Z\n---\n\n<p>${text}</p>\n`);
  const { corpus, cursors } = readFixture(literal.join(''));
  const card = hover(corpus, cursors[0]!.path, cursors[0]!.offset)?.card;
  if (card?.kind !== 'person') throw new Error('no person there');
  return card;
}

/** `before 2021-08-17 ·国务委员兼外长`: where the role comes from, and what it is. */
function asOf(articles: Readonly<Record<string, string>>): string {
  const { basis, roles } = cardOf(articles);
  return `${basis} ${roles.map(({ affiliation, title, evidence }) => `${evidence.day} ${affiliation ?? ''}·${title}`).join(' ')}`;
}

function sequence(articles: Readonly<Record<string, string>>): string[] {
  return cardOf(articles).offices.map(({ affiliation, title, first, last, follows }) => {
    return `${follows ? '→ ' : ''}${affiliation ?? ''}·${title} ${first} ${last}`;
  });
}

const CAREER = {
  '2019-03-01': '中国驻美大使沈毅出席招待会。',
  '2021-08-17': '国务委员兼外长沈毅会见客人。',
  '2023-05-05': '中共中央外事办主任沈毅抵达河内。',
};

test("an article's own wording comes first", () => {
  assert.equal(asOf({ ...CAREER, '2022-01-10': '中国外长沈<|>毅抵达。' }), 'here 2022-01-10 中国·外长');
});

test('without own wording, the nearest article before it counts', () => {
  assert.equal(asOf({ ...CAREER, '2022-01-10': '沈<|>毅说，双方谈得很好。' }), 'before 2021-08-17 ·国务委员兼外长');
  assert.equal(asOf({ ...CAREER, '2020-01-10': '沈<|>毅说，双方谈得很好。' }), 'before 2019-03-01 中国·驻美大使');
  assert.equal(asOf({ ...CAREER, '2024-01-10': '沈<|>毅说，双方谈得很好。' }), 'before 2023-05-05 中共中央外事办·主任');
});

test('before the first article that states a role, the next one after it counts, and is told apart', () => {
  assert.equal(asOf({ ...CAREER, '2018-01-10': '沈<|>毅说，双方谈得很好。' }), 'after 2019-03-01 中国·驻美大使');
});

test('a role stated on the same day counts as before', () => {
  assert.equal(asOf({ '2021-08-17': '国务委员兼外长沈毅会见客人。随后，沈<|>毅离开。' }), 'here 2021-08-17 ·国务委员兼外长');
});

test('a former office is own wording, too, but the latest before it is not lost', () => {
  const card = cardOf({ '2019-03-01': '美国国务卿布伦南抵达北京。', '2022-05-05': '前美国国务卿布<|>伦南出版新书。', '2022-03-01': '哈佛大学教授布伦南发表演讲。' });
  assert.equal(card.basis, 'here');
  assert.deepEqual(card.otherRoles.concat(card.offices).some(({ title }) => title === '教授'), true);
});

test('a change of office is a sequence', () => {
  assert.deepEqual(sequence({ ...CAREER, '2022-01-10': '沈<|>毅说，双方谈得很好。' }), [
    '中国·驻美大使 2019-03-01 2019-03-01',
    '→ ·国务委员兼外长 2021-08-17 2021-08-17',
    '→ 中共中央外事办·主任 2023-05-05 2023-05-05',
  ]);
});

test('an office attested several times lasts from the first to the last', () => {
  assert.deepEqual(sequence({
    '2019-03-01': '日本防卫大臣石川康夫视察部队。',
    '2019-09-09': '日本防卫大臣石<|>川康夫访问华盛顿。',
    '2021-10-04': '日本首相石川康夫发表演说。',
  }), ['日本·防卫大臣 2019-03-01 2019-09-09', '→ 日本·首相 2021-10-04 2021-10-04']);
});

test('one office called by a long and a short title is no change', () => {
  assert.deepEqual(sequence({ '2021-08-17': '国务委员兼外长沈毅会见客人。', '2021-09-01': '外长沈<|>毅抵达。', '2021-10-01': '中国国务委员兼外长沈毅离开。' }), []);
});

test('外交部长 and 外长 are one office', () => {
  assert.deepEqual(sequence({ '2021-08-17': '中国外交部长沈毅会见客人。', '2021-09-01': '中国外长沈<|>毅抵达。' }), []);
});

test('the two scripts of one title are one office', () => {
  assert.deepEqual(sequence({ '2021-08-17': '日本外务大臣高桥康夫会见客人。', '2021-09-01': '日本外務大臣高橋康<|>夫表示遺憾。' }), []);
});

test('the role of somebody else with the same name is not shown', () => {
  const articles = {
    '2022-01-27': '英国首相约翰·哈特利宣布大选。',
    '2022-01-28': '美国众议院议长马克·哈特利反对法案。',
    '2022-02-05': '马克·哈<|>特利说，不会让步。',
  };
  assert.equal(asOf(articles), 'before 2022-01-28 美国·众议院议长');
});
