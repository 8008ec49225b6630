/** Days and their numbers, held to the engine's own calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, dayNumber, dayOf, weekday } from '../../server/src/text/calendar.ts';

test('days and numbers of eight centuries agree with the calendar of Date', () => {
  const [first, last] = ['1600-01-01', '2399-12-31'].map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000) as [number, number];
  for (let number = first; number <= last; number++) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dayOf(number) !== day || dayNumber(day) !== number) assert.fail(`${day} is ${dayOf(number)}, number ${dayNumber(day)} for ${number}`);
  }
});

test('days and months are counted over the ends of months and years', () => {
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
  assert.equal(addDays('2022-01-01', -1), '2021-12-31');
  assert.equal(addMonths('2022-01-31', -1), '2021-12');
  assert.equal(weekday('2021-08-16'), 0);
});
