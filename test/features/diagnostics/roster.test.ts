/** Hints that rest on the roster: offices that had ended, names of two people, officials it does not know. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hints } from './hints.ts';

const ROSTER = `people:
  - name: 李明远
    country: 中国
    offices:
      - { title: 外交部长, organisation: 外交部, from: 2018-03-19, to: 2022-12-30 }
      - { title: 国务委员, from: 2018-03-19 }
`;
const article = (date: string, body: string): string => `---\ntitle: 会谈消息\ndate: ${date}\n---\n\n${body}\n`;
const ended = (date: string, body: string): string[] => hints('officeEnded', { '/a.md': article(date, body), '/people.yaml': ROSTER });

test('an office that ended before the article', () => {
  assert.deepEqual(ended('2023-01-05', '中国外交部长李明远会见法国外交部长杜邦。李明远说，要合作。'), [
    '[中国外交部长] 据名册，李明远任外交部长至 2022-12-30，而本文日期为 2023-01-05。 → /people.yaml [{ title: 外交部长, organisation: 外交部, from: 2018-03-19, to: 2022-12-30 }]',
  ]);
  assert.equal(ended('2023-01-05', '中国外长李明远会见法国外长杜邦。').length, 1, '外长 is short for 外交部长');
  assert.equal(ended('2023-01-05', '中国外交部长李明远到访。中国外交部长李明远说，要合作。').length, 1, 'told once');
});

test('an office that is held, or told as past', () => {
  for (const [date, body] of [
    ['2022-12-30', '中国外交部长李明远会见法国外交部长杜邦。'],
    ['2023-01-05', '中国国务委员李明远会见法国外交部长杜邦。'],
    ['2023-01-05', '前中国外交部长李明远会见法国外交部长杜邦。'],
    ['2023-01-05', '时任中国外交部长李明远当时会见了法国外交部长杜邦。'],
    ['2023-01-05', '2021年5月4日，中国外交部长李明远曾会见法国外交部长杜邦。'],
  ] as const) assert.deepEqual(ended(date, body), [], `${date} ${body}`);
});

test('an official whom the roster does not know', () => {
  const unknown = (roster: string, body: string): string[] => hints('unknownName', { '/a.md': article('2022-11-01', body), '/people.yaml': roster });
  const body = '中国外交部长李明远会见法国外交部长杜邦。作家陈小平在场。';
  assert.deepEqual(unknown(ROSTER, body), ['[杜邦] 杜邦（法国外交部长）不在名册中。']);
  assert.deepEqual(unknown(`${ROSTER}not_people: [杜邦]\n`, body), []);
  assert.deepEqual(unknown(`${ROSTER}  - name: 杜邦\n`, body), []);
  assert.deepEqual(unknown('people: []\n', body), [], 'without a roster nobody keeps one');
});

test('a name of two entries that each claim other articles', () => {
  const two = `people:
  - { name: 李强, articles: [b.md], offices: [{ title: 总理, from: 2023-03-11 }] }
  - { name: 李强, articles: [c.md], offices: [{ title: 律师 }] }
`;
  const files = { '/a.md': article('2023-05-01', '李强说，要合作。李强又说，要沟通。'), '/b.md': article('2023-05-01', '总理李强说，要合作。'), '/people.yaml': two };
  assert.deepEqual(hints('namesakes', files), ['[李强] 本文未说明是哪一位李强。这一时期见于新闻的有：总理（名册）；律师（名册）。 → /people.yaml [李强] → /people.yaml [李强]']);
  assert.deepEqual(hints('namesakes', files, '/b.md'), []);
});

test('a name of two people in the news, of different countries', () => {
  const files = {
    '/a.md': article('2023-05-02', '李敏说，要合作。李敏又说，要沟通。'),
    '/b.md': article('2023-05-01', '韩国外交部长李敏（Lee Min）说，要合作。'),
    '/c.md': article('2023-05-03', '韩国外交部长李敏（Lee Min）说，要沟通。'),
    '/d.md': article('2023-05-01', '中国外交部长李敏（Li Min）说，要对话。'),
    '/e.md': article('2023-05-03', '中国外交部长李敏（Li Min）说，要互信。'),
  };
  const [hint, ...more] = hints('namesakes', files);
  assert.deepEqual(more, []);
  assert.match(hint ?? '', /^\[李敏\] 本文未说明是哪一位李敏。.*韩国外交部长.*中国外交部长|中国外交部长.*韩国外交部长/);
  assert.deepEqual(hints('namesakes', files, '/b.md'), [], 'introduced here');
  assert.deepEqual(hints('namesakes', { ...files, '/a.md': article('2024-05-02', '李敏说，要合作。') }), [], 'not in the news of those days');
});
