/** Articles that have most of their text in common. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hints, type Files } from './hints.ts';

const SENTENCES = [
  '中国外交部长李明远三日在北京会见来访的法国外交部长杜邦，双方就两国关系和共同关心的问题交换了意见。',
  '李明远说，今年是两国建立伙伴关系二十周年，中方愿同法方一道，把握合作方向，办好一系列文化交流活动。',
  '他强调，双方应当扩大农产品贸易，加快谈判民用航空协定，让两国企业都能从市场开放中得到实惠。',
  '杜邦表示，法国重视对华关系，期待高层访问早日成行，愿在气候变化和生物多样性领域与中国密切配合。',
  '两位部长还讨论了地区局势，一致认为应当通过对话解决分歧，反对使用武力或者以武力相威胁。',
  '会谈之后，两国代表签署了关于相互承认大学学历的备忘录，并且宣布明年在里昂增设一处领事机构。',
];
const OTHERS = [
  '本市气象台预计，未来三天将有中到大雨，部分山区可能出现塌方和泥石流，市民应当尽量减少外出。',
  '交通部门已经暂停了两条盘山公路的通行，沿线旅馆为滞留的游客免费提供热水和晚餐，直到道路恢复。',
  '学校从周四起停课两天，教师改在网上答疑，食堂仍为住校学生开放，图书馆则提前两小时关门。',
];
const article = (title: string, date: string, sentences: readonly string[], more = ''): string => `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${sentences.join('\n\n')}\n`;
const FIRST = article('两国外长会谈', '2022-11-03', SENTENCES, 'author: 晨报\n');
const AGAIN = article('法国外长访华', '2022-11-05', SENTENCES.map((one) => one.replaceAll('，', ', ')), 'author: 晚报\n');
const LONGER = article('外长会谈的前前后后', '2022-11-06', [...SENTENCES, ...OTHERS]);
const WEATHER = article('大雨将至', '2022-11-03', OTHERS);
const ALL: Files = { '/first.md': FIRST, '/again.md': AGAIN, '/longer.md': LONGER, '/weather.md': WEATHER };

test('the same text under another title, in other typography', () => {
  assert.deepEqual(hints('reprint', { '/first.md': FIRST, '/again.md': AGAIN, '/weather.md': WEATHER }), [
    '[两国外长会谈] 本文 97% 的文字亦见于《法国外长访华》（晚报，2022-11-05）。 → /again.md [法国外长访华]',
  ]);
});

test('a text that was carried on, seen from both sides', () => {
  const files = { '/first.md': FIRST, '/longer.md': LONGER, '/weather.md': WEATHER };
  assert.match(hints('reprint', files).join('\n'), /^\[两国外长会谈\] 本文 9\d% 的文字亦见于《外长会谈的前前后后》（2022-11-06）。 → \/longer\.md/);
  assert.match(hints('reprint', files, '/longer.md').join('\n'), /^\[外长会谈的前前后后\] 本文含有《两国外长会谈》（晨报，2022-11-03） 9\d% 的文字。/);
});

test('several are told in one hint, the most alike first', () => {
  const [only, ...more] = hints('reprint', ALL);
  assert.deepEqual(more, []);
  assert.match(only!, /《法国外长访华》.*；另有 1 篇类似。 → \/again\.md \[法国外长访华\] → \/longer\.md/);
});

test('what has only a title, a topic or a part in common is none', () => {
  assert.deepEqual(hints('reprint', ALL, '/weather.md').filter((line) => !line.includes('外长会谈的前前后后')), []);
  const half = article('两国外长会谈', '2022-11-04', [...SENTENCES.slice(0, 2), ...OTHERS]);
  assert.deepEqual(hints('reprint', { '/half.md': half, '/first.md': FIRST }), []);
});

test('short texts say too little', () => {
  const short = article('快讯', '2022-11-03', ['两国外长三日举行会谈。']);
  assert.deepEqual(hints('reprint', { '/a.md': short, '/b.md': short }), []);
});
