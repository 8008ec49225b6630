/** Which articles a chart is of, in words, for its picture: there the page's filters are out of sight. */
import type { ChartsState, ChartsStrings } from '../../../protocol/src/charts-page.ts';
import { format } from '../strings.ts';

/** Lines for below a picture: the filters that are set, and when and by what it was made. */
export function scopeLines(state: ChartsState, strings: ChartsStrings, today: Date): string[] {
  const { selection, labels, chart } = state;
  const name = (id: string): string => labels[id] ?? id;
  const { speaker, person, outlet, tag, from, to } = selection;
  const articles = chart !== 'calendar';
  const parts = [
    articles && chart !== 'network' && speaker !== null && format(strings.noteSpeaker, name(speaker)),
    articles && person !== null && format(strings.notePerson, name(person)),
    articles && outlet !== null && format(strings.noteOutlet, outlet),
    articles && tag !== null && format(strings.noteTag, tag),
    (from !== null || to !== null) && format(strings.noteSpan, from ?? '', to ?? ''),
  ].filter((part) => part !== false);
  return [...(parts.length === 0 ? [] : [parts.join(' · ')]), format(strings.noteMade, today.toISOString().slice(0, 10))];
}
