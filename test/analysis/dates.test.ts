/** Date expressions: what each means on a given day, and what is none. Expressions stand in `[…]` with their value behind `=`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDates } from '../../server/src/analysis/dates.ts';

/** `昨天（16日）=2021-08-16 …` for all dates found. */
function dates(text: string, base: string | null): string {
  return findDates(text, 0, text.length, base)
    .map((date) => {
      assert.equal(text.slice(date.start, date.end), date.text);
      return `${date.text}=${date.value}`;
    })
    .join(' ');
}

const CASES: [base: string, text: string, expected: string][] = [
  ['2021-08-17', '中国国务委员兼外长王毅昨天（16日）应约通电话', '昨天（16日）=2021-08-16'],
  ['2022-01-27', '在去年11月中美元首视频会晤后', '去年11月=2021-11'],
  ['2022-01-27', '在21世纪的今天，各方应当彻底摒弃冷战思维', ''],
  ['2022-02-22', '对今天的中美关系仍有很强的现实意义', ''],
  ['2021-09-08', '今天的外长会是首次尝试。今天的阿富汗站在十字路口', '今天=2021-09-08 今天=2021-09-08'],
  ['2021-09-08', '20年来，近期，一个月内，90年代，1,560亿，7月期，第3日，捍卫过去80年来', ''],
  ['2022-11-01', '王毅（右）今年9月23日在纽约会见布林肯', '今年9月23日=2022-09-23'],
  ['2022-11-01', '星期天（10月30日）应约。星期二（11月1日）发布。星期一重申。11月的峰会', '星期天（10月30日）=2022-10-30 星期二（11月1日）=2022-11-01 星期一=2022-10-31 11月=2022-11'],
  ['2022-11-01', '10月30日（星期天）通话', '10月30日（星期天）=2022-10-30'],
  ['2016-12-27', '将于明年1月在维也纳开会，定于1月10日举行', '明年1月=2017-01 1月10日=2017-01-10'],
  ['2020-01-14', '准备在 12 月 15 日加征关税，将于本周三签署', '12 月 15 日=2019-12-15 本周三=2020-01-15'],
  ['2023-06-21', '于6月18日至21日访问，7月31日至8月11日休会，9月8-10日开会', '6月18日=2023-06-18 21日=2023-06-21 7月31日=2023-07-31 8月11日=2023-08-11 9月8=2023-09-08 10日=2023-09-10'],
  ['2023-08-02', '古特雷斯20日表示，将于24日访问', '20日=2023-07-20 24日=2023-08-24'],
  ['2023-08-02', '上周三、下周一、前天、明日、後天；上个月5日，下月', '上周三=2023-07-26 下周一=2023-08-07 前天=2023-07-31 明日=2023-08-03 後天=2023-08-04 上个月5日=2023-07-05 下月=2023-09'],
  ['2023-08-02', '民國112年7月25日，二〇二一年九月八日，2021年12月，2019年', '民國112年7月25日=2023-07-25 二〇二一年九月八日=2021-09-08 2021年12月=2021-12 2019年=2019'],
  ['2023-08-02', '台北週三、禮拜五、星期日、7月25號', '週三=2023-08-02 禮拜五=2023-07-28 星期日=2023-07-30 7月25號=2023-07-25'],
  ['2023-06-21', '2015年签署，同年12月生效', '2015年=2015 12月=2015-12'],
  ['2023-06-21', '每周三开会，一周一次，目前天气，说明年底，过去年均，以后天天，《今日美国》，发展到今天', ''],
  ['2023-06-21', '2月30日，13月1日，2023年2月30日，0月', ''],
  ['2023-01-02', '去年12月30日，周五说，昨天（1日）', '去年12月30日=2022-12-30 周五=2022-12-30 昨天（1日）=2023-01-01'],
  ['2023-01-01', '昨天（31日）', '昨天（31日）=2022-12-31'],
];

for (const [base, text, expected] of CASES) {
  test(`${base} ${text.slice(0, 24)}`, () => assert.equal(dates(text, base), expected));
}

test('without a day of publication only complete dates are found', () => {
  assert.equal(dates('2021年9月8日，昨天，9月9日', null), '2021年9月8日=2021-09-08');
});

test('only the stretch asked for is read', () => {
  assert.deepEqual(findDates('昨天今天明天', 2, 4, '2021-09-08').map(({ value }) => value), ['2021-09-08']);
});

test('dates come in order, apart, and exist', () => {
  const unit = fc.constantFrom('昨天', '周三', '（16日）', '月', '日', '年', '9', '12', '2021', '至', '将', '，', '的', '今天', '十', '下', '民國', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (text, day) => {
      let last = 0;
      for (const date of findDates(text, 0, text.length, day.toISOString().slice(0, 10))) {
        assert.ok(date.start >= last && date.end > date.start);
        assert.equal(text.slice(date.start, date.end), date.text);
        assert.match(date.value, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
        assert.ok(!Number.isNaN(Date.parse(date.value)), date.value);
        last = date.end;
      }
    }),
    { numRuns: 2000 },
  );
});
