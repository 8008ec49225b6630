/** Dates of one file that do not agree, and those that do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hints } from './hints.ts';

const BODY = '\n中国外交部长李明远会见法国外交部长杜邦。双方就合作交换意见。\n';
const article = (date: string, more = '', body = BODY): string => `---\ntitle: 会谈消息\ndate: ${date}\n${more}---\n${body}`;
const dates = (text: string, name = '/news.md'): string[] => hints('dateMismatch', { [name]: text });

test('a day in the web address that is another than the front matter’s', () => {
  assert.deepEqual(dates(article('2022-11-01 08:00:00 +08:00', 'link: https://news.example.org/world/2022/10/01/talks.html\n')), [
    '[2022-11-01 08:00:00 +08:00] 日期不一致：文件头为 2022-11-01，网址为 2022-10-01。 → /news.md [https://news.example.org/world/2022/10/01/talks.html]',
  ]);
  assert.equal(dates(article('2022-11-01', 'link: https://news.example.org/202210010123.aspx\n')).length, 1);
  assert.equal(dates(article('2022-11-01', 'link: https://news.example.org/talks-20221001\n')).length, 1);
});

test('web addresses that agree, lie within a day, or hold other numbers', () => {
  for (const path of ['2022/11/01/talks', '2022-10-31/talks', '202211020001.aspx', 'a/20229999/x', 'c_1129101234.htm', '2022/1101', '120221001', 'v/20221001999/x', 'talks']) {
    assert.deepEqual(dates(article('2022-11-01', `link: https://news.example.org/${path}\n`)), [], path);
  }
});

test('the file name tells a day, which has no place to go to', () => {
  assert.deepEqual(dates(article('2022-11-01'), '/2022-10-01-talks.md'), ['[2022-11-01] 日期不一致：文件头为 2022-11-01，文件名为 2022-10-01。']);
  assert.deepEqual(dates(article('2022-11-01'), '/2022-10-31-talks.md'), []);
});

test('the comment of a page that was saved', () => {
  const at = (day: string): string => `<!--${Date.parse(`${day}T00:00:00Z`)}-->`;
  assert.deepEqual(dates(article('2022-11-01', '', `${at('2022-10-01')}${BODY}`)), [
    '[2022-11-01] 日期不一致：文件头为 2022-11-01，注释为 2022-10-01。 → /news.md [1664582400000]',
  ]);
  assert.deepEqual(dates(article('2022-11-01', '', `${at('2022-11-01')}${BODY}`)), []);
});

test('datelines: a report may be published some days after it was sent, and never before', () => {
  const sent = (line: string): string[] => dates(article('2022-11-01', '', `\n${line}中国外交部长李明远会见法国外交部长杜邦。双方就合作交换意见。\n`));
  assert.deepEqual(sent('新华社北京9月30日电 '), ['[2022-11-01] 日期不一致：文件头为 2022-11-01，电头为 9月30日。 → /news.md [9月30日]']);
  assert.deepEqual(sent('（中央社記者王小明台北14日電）'), ['[2022-11-01] 日期不一致：文件头为 2022-11-01，电头为 14日。 → /news.md [14日]']);
  assert.deepEqual(sent('（新华社北京2021年11月1日电）'), ['[2022-11-01] 日期不一致：文件头为 2022-11-01，电头为 2021-11-01。 → /news.md [2021年11月1日]']);
  assert.deepEqual(sent('新华社北京11月5日电 ').length, 1);
  for (const line of ['新华社北京10月31日电 ', '（中央社台北31日電）', '【共同社11月1日电】', '新华社北京11月2日电 ']) assert.deepEqual(sent(line), [], line);
});

test('a dateline at the turn of the year', () => {
  assert.deepEqual(dates(article('2023-01-01', '', '\n新华社北京12月31日电 中国外交部长李明远会见法国外交部长杜邦。\n')), []);
});

test('a day the text tells of is no dateline', () => {
  assert.deepEqual(dates(article('2022-11-01', '', '\n2022年9月3日，中国外交部长李明远会见法国外交部长杜邦。\n')), []);
  assert.deepEqual(dates(article('2022-11-01', '', '\n李明远回忆说，9月3日电话打来时他正在开会。\n')), []);
});

test('an article without front matter is dated by its text, and compared with its name', () => {
  const text = '会谈消息\n\n2022年11月1日，中国外交部长李明远会见法国外交部长杜邦。双方就合作交换意见。\n';
  assert.deepEqual(dates(text, '/news.txt'), []);
});

test('nothing in a file makes the rule fail', () => {
  for (const body of ['9999999999日电', '0月0日电', '（（（（（99月99日电', '99日电', '2022年2月30日电', `<!--${'9'.repeat(13)}-->`]) {
    assert.deepEqual(dates(article('2022-11-01', '', `\n${body}中国外交部长李明远会见法国外交部长杜邦。\n`)).filter((line) => /undefined|NaN|null/.test(line)), []);
  }
});
