/** The article's date: ways of writing it, time zones, and where it is looked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFixture } from '../support/fixture.ts';
import { codes, parse } from './check.ts';

const withDate = (date: string): string => `---\ntitle: 会见\ndate: ${date}\n---\n王毅会见布林肯。`;

test('the day is told in the zone asked for', () => {
  const day = (date: string, timeZone = 'Asia/Shanghai') => parse(withDate(date), 'a.md', timeZone).article?.date?.day;
  assert.equal(day('2021-08-17T07:05:00.000Z'), '2021-08-17');
  assert.equal(day('2023-08-01T19:26:00.000Z'), '2023-08-02');
  assert.equal(day('2023-08-01T19:26:00.000Z', 'America/New_York'), '2023-08-01');
  assert.equal(day('2023-06-02 23:57:57.000000000 +08:00'), '2023-06-02');
  assert.equal(day('2023-06-02 23:57:57.000000000 +08:00', 'Europe/London'), '2023-06-02');
  assert.equal(day('2020-07-24T09:13:55+01:00'), '2020-07-24');
  assert.equal(day('2021-08-17'), '2021-08-17');
  assert.equal(day('2021-08-17 23:30'), '2021-08-17');
  assert.equal(day('2021年8月17日 07:05'), '2021-08-17');
  assert.equal(day('2021-08-17T07:05:00Z', 'Not/AZone'), '2021-08-17');
});

test('the instant is that of the file', () => {
  const instant = (date: string) => parse(withDate(date)).article?.date?.instant;
  assert.equal(instant('2020-07-24T09:13:55+01:00'), '2020-07-24T08:13:55.000Z');
  assert.equal(instant('2020-07-24 09:13:55.250000000 +08:00'), '2020-07-24T01:13:55.250Z');
  assert.equal(instant('2020-07-24'), null);
});

test('a date that is none is told, and the other sources are asked', () => {
  for (const date of ['2020-13-45', '昨天', '2021-02-30T00:00:00Z']) {
    const result = parse(withDate(date), '2021-09-08-x.md');
    assert.deepEqual(codes(result), ['date-invalid']);
    assert.deepEqual([result.article?.date?.day, result.article?.date?.from], ['2021-09-08', 'file-name']);
  }
});

/** Cases in falling preference; the range marks where the date is found. */
const SOURCES: [from: string, day: string, literal: string][] = [
  ['body', '2021-09-08', '外长会见\n\n[|2021年9月8日|]，王毅会见布林肯。'],
  ['headline', '2023-06-21', '[|2023年6月21日|]发言人主持记者会\n\n问：2020年5月1日发生了什么？'],
  ['body', '2021-09-08', '外长会见\n\n王毅于[|二〇二一年九月八日|]会见布林肯。'],
  ['body', '2023-08-02', '外長會見\n\n王毅於[|民國112年8月2日|]會見布林肯。'],
  ['comment', '2021-08-17', '---\ntitle: 外长会见\n---\n<!--[|1629183900000|]-->\n王毅会见布林肯。'],
];

for (const [from, day, literal] of SOURCES) {
  test(`a date is found in the ${from}: ${day}`, () => {
    const { files, ranges } = parseFixture(literal);
    const [text] = [...files.values()];
    const date = parse(text!, '2000-01-01-x.txt').article?.date;
    assert.deepEqual([date?.from, date?.day], [from, day]);
    assert.deepEqual(date?.span, { start: ranges[0]!.start, end: ranges[0]!.end });
  });
}

test('a date without a year dates nothing', () => {
  assert.equal(parse('外长致电\n\n习近平主席于11月24日致电祝贺。', 'x.txt').article?.date, null);
});
