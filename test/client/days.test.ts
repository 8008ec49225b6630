/** Days, months and years as somebody types them into a filter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDayOf, lastDayOf, shortDay } from '../../protocol/src/days.ts';

test('a year, a month and a day have a first and a last day', () => {
  const typed = ['2021', '2021年', '2021-2', '2024年2月', '2021/3/5', '2021.03.05', '2021年3月5日'];
  assert.deepEqual(typed.map(firstDayOf), ['2021-01-01', '2021-01-01', '2021-02-01', '2024-02-01', '2021-03-05', '2021-03-05', '2021-03-05']);
  assert.deepEqual(typed.map(lastDayOf), ['2021-12-31', '2021-12-31', '2021-02-28', '2024-02-29', '2021-03-05', '2021-03-05', '2021-03-05']);
});

test('what is no day is none', () => {
  for (const text of ['', '21', '2021-13', '2021-00', '2021-02-30', 'März 2021', '2021-03-05-', '２０２１']) assert.deepEqual([firstDayOf(text), lastDayOf(text)], [undefined, undefined], text);
});

test('a day is shown as short as it can be typed at its end of a span', () => {
  assert.deepEqual([shortDay('2021-01-01', false), shortDay('2021-12-31', true), shortDay('2021-03-01', false), shortDay('2024-02-29', true)], ['2021', '2021', '2021-03', '2024-02']);
  assert.deepEqual([shortDay('2021-01-01', true), shortDay('2021-12-31', false), shortDay('2023-02-27', true)], ['2021-01-01', '2021-12-31', '2023-02-27']);
});
