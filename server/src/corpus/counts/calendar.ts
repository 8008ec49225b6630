/** Encounters day by day. */
import type { CalendarResult } from '../../../../protocol/src/charts.ts';
import type { EncounterEvent } from '../model.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** `events` by date, as lists have them. */
export function byDay(events: readonly EncounterEvent[]): Pick<CalendarResult, 'days' | 'vague'> {
  const days = new Map<string, number>();
  let vague = 0;
  for (const { date } of events) {
    if (date?.length === DAY_LENGTH) days.set(date, (days.get(date) ?? 0) + 1);
    else vague++;
  }
  return { days: Array.from(days, ([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1)), vague };
}
