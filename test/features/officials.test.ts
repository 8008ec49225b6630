/** The Officials tree and the dossier of one person, on articles read by the real analysis. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OfficialsParams } from '../../protocol/src/officials.ts';
import { appearancesOf, countsOf, dossier, encountersOf } from '../../server/src/features/dossier.ts';
import { homeName, parentOf, peopleOf, sectionsOf, topLevel } from '../../server/src/features/officials.ts';
import { textsFor } from '../../server/src/l10n/texts.ts';
import { readFixture } from './read-fixture.ts';

const { corpus, words } = readFixture(`
=== /2021-08-16-call.md
---
title: 王毅同布林肯通电话
date: 2021-08-16
---
中国国务委员兼外长王毅8月16日同美国国务卿布林肯（Antony Blinken）通电话。王毅指出，双方应当对话。

=== /2022-01-27-again.md
---
title: 再次通话
date: 2022-01-27
---
中国国务委员兼外长王毅1月27日同美国国务卿布林肯通电话。王毅说，合作有利双方。王毅强调，要管控分歧。

=== /2022-02-22-price.md
---
title: 美国国务院例行记者会
date: 2022-02-22
---
美国国务院发言人普莱斯（Ned Price）22日说，会谈富有成效。俄罗斯外长拉夫罗夫没有出席。
`);
const zh = textsFor('zh-cn');
const en = textsFor('en');
const ask = (over: Partial<OfficialsParams> = {}): OfficialsParams => ({ sort: 'mentions', filter: '', parent: null, offset: 0, limit: 100, ...over });
const labels = (over: Partial<OfficialsParams> = {}, texts = zh): string[] => topLevel(corpus, ask(over), texts).items.map((item) => ('label' in item ? item.label : 'name' in item ? item.name : ''));

before(() => corpus.officials.work(() => false));

test('the top are countries, in the display language, by what is wanted', () => {
  assert.deepEqual(labels(), ['中国', '美国', '俄罗斯']);
  assert.deepEqual(labels({}, en), ['China', 'US', 'Russia']);
  assert.deepEqual(labels({ sort: 'name' }), ['俄罗斯', '美国', '中国']);
  assert.deepEqual(labels({ sort: 'lastSeen' })[2], '中国');
  assert.equal(homeName('北约', en), '北约');
  assert.equal(homeName(null, en), 'Country not stated');
});

test('below a country stand its people, paged, with office and last day', () => {
  const all = peopleOf(corpus, 'US', ask(), zh).items.map(({ name, office, articles, lastDay }) => [name, office, articles, lastDay]);
  assert.deepEqual(all, [['布林肯', '美国国务卿', 2, '2022-01-27'], ['普莱斯', '美国国务院发言人', 1, '2022-02-22']]);
  assert.deepEqual(peopleOf(corpus, 'US', ask({ sort: 'lastSeen' }), zh).items.map(({ name }) => name), ['普莱斯', '布林肯']);
  const page = peopleOf(corpus, 'US', ask({ sort: 'name', offset: 1, limit: 1 }), zh);
  assert.deepEqual([page.items.map(({ name }) => name), page.total], [['普莱斯'], 2]);
});

test('a filter finds people by name, pinyin, Latin name, office and country, all words at once', () => {
  for (const [filter, names] of [
    ['布林', ['布林肯']], ['bulinken', ['布林肯']], ['wy', ['王毅']], ['blinken', ['布林肯']], ['發言人', ['普莱斯']], ['外长', ['王毅', '拉夫罗夫']], ['外长 俄罗斯', ['拉夫罗夫']], ['没有这个人', []],
  ] as const) {
    assert.deepEqual([filter, labels({ filter })], [filter, names]);
  }
  assert.deepEqual(labels({ filter: 'Russia' }, en), ['拉夫罗夫']);
});

test('keys lead back to what they stand for', () => {
  assert.deepEqual(parentOf('home:'), { kind: 'home', home: null });
  assert.deepEqual(parentOf('home:北约'), { kind: 'home', home: '北约' });
  assert.deepEqual(parentOf('person:a:b'), { kind: 'person', person: 'a:b' });
  assert.deepEqual(parentOf('statements:王毅'), { kind: 'statements', person: '王毅' });
  assert.equal(parentOf('nothing'), null);
});

test('a person has sections with counts, and none that is empty', () => {
  const wang = sectionsOf(countsOf(corpus, corpus.person('王毅')!), '王毅').map(({ section, count }) => [section, count]);
  assert.deepEqual(wang, [['offices', 1], ['encounters', 2], ['statements', 3], ['articles', 2]]);
  const lavrov = sectionsOf(countsOf(corpus, corpus.person('拉夫罗夫')!), '拉夫罗夫').map(({ section }) => section);
  assert.deepEqual(lavrov, ['offices', 'articles']);
});

test('a dossier tells offices with their evidence, months, whom they met, spellings and companions', () => {
  const { person, offices, months, met, metTotal, encounters, statements, first, last, companions } = dossier(corpus, '王毅')!;
  assert.equal(person.name, '王毅');
  assert.deepEqual(offices.map(({ title, first: from, last: to, evidence }) => [title, from, to, evidence.uri, words(evidence.uri, evidence.span)]), [
    ['中国国务委员兼外长', '2021-08-16', '2022-01-27', '/2021-08-16-call.md', '中国国务委员兼外长'],
  ]);
  assert.deepEqual(months.map(({ month, articles }) => [month, articles]), [['2021-08', 1], ['2022-01', 1]]);
  assert.equal(months.reduce((sum, { mentions }) => sum + mentions, 0), person.mentionCount);
  assert.deepEqual(met, [{ person: '布林肯', name: '布林肯', count: 2, last: '2022-01-27' }]);
  assert.deepEqual([metTotal, encounters, statements], [1, 2, 3]);
  assert.deepEqual([first, last].map((place) => [place!.uri, words(place!.uri, place!.span)]), [['/2021-08-16-call.md', '王毅'], ['/2022-01-27-again.md', '王毅']]);
  assert.deepEqual(companions.map((companion) => [companion.person.name, companion.articles]), [['布林肯', 2]]);
  assert.equal(dossier(corpus, '没有这个人'), null);
});

test('lists of a dossier begin with the latest; a month has its own articles', () => {
  assert.deepEqual(encountersOf(corpus, '王毅', null).map(({ date }) => date), ['2022-01-27', '2021-08-16']);
  assert.deepEqual(encountersOf(corpus, '王毅', '普莱斯'), []);
  const wang = corpus.person('王毅')!;
  assert.deepEqual(appearancesOf(wang, null).map(({ uri }) => uri), ['/2022-01-27-again.md', '/2021-08-16-call.md']);
  assert.deepEqual(appearancesOf(wang, '2021-08').map(({ uri }) => uri), ['/2021-08-16-call.md']);
  assert.deepEqual(appearancesOf(wang, 'undated'), []);
});
