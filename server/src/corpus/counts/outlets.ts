/** Who is reported to speak in which outlet, counted in statements. */
import type { OutletsParams, OutletsResult } from '../../../../protocol/src/charts.ts';
import { fold } from '../../text/fold.ts';
import { compareCodeUnits } from '../order.ts';
import { Pace } from '../pace.ts';
import { speakerOf, type SearchedCorpus } from '../search/scope.ts';
import type { StatementRecord } from '../segment/record.ts';
import type { Doc } from '../segment-set.ts';
import { Tally } from '../tally.ts';
import type { Selected } from './selected.ts';

export const MOST_ROWS = 50;

/** Statements of each speaker in each outlet of a selection. */
export interface SpokenWhere {
  readonly speakers: ReadonlyMap<string, { readonly id: string | null; readonly name: string; readonly byOutlet: Tally<string> }>;
  /** By the outlet's folded name, as it is written most. */
  readonly outlets: ReadonlyMap<string, string>;
}

/** Who says a statement, and under which key it is counted; null for a candidate that nothing confirms. */
function speaking(corpus: SearchedCorpus, doc: Doc, { person, speaker }: StatementRecord): { readonly key: string; readonly id: string | null; readonly name: string } | null {
  if (person === null) return { key: `organisation ${fold(speaker)}`, id: null, name: speaker };
  const who = corpus.personAt(doc, person);
  return who === undefined ? null : { key: `person ${who.id}`, id: who.id, name: who.name };
}

/** With a speaker in the selection only theirs. `over` is asked between slices; then some may be missing. */
export async function spokenWhere(corpus: SearchedCorpus & { outletOf(doc: Doc): string | null }, { docs }: Selected, speaker: string | null, over: () => boolean): Promise<SpokenWhere> {
  const who = speaker === null ? null : speakerOf(corpus, speaker);
  const speakers = new Map<string, { readonly id: string | null; readonly name: string; readonly byOutlet: Tally<string> }>();
  const written = new Map<string, Tally<string>>();
  const pace = new Pace();
  for (const doc of docs) {
    await pace.rest();
    if (over()) break;
    if (!corpus.segments.alive(doc)) continue;
    const name = corpus.outletOf(doc) ?? '';
    const outlet = fold(name);
    for (const statement of corpus.statementRecords(doc)) {
      if (who !== null && !who.says(doc, statement)) continue;
      const spoken = speaking(corpus, doc, statement);
      if (spoken === null) continue;
      let row = speakers.get(spoken.key);
      if (row === undefined) speakers.set(spoken.key, (row = { id: spoken.id, name: spoken.name, byOutlet: new Tally() }));
      row.byOutlet.bump(outlet, 1);
      let forms = written.get(outlet);
      if (forms === undefined) written.set(outlet, (forms = new Tally()));
      forms.bump(name, 1);
    }
  }
  const outlets = new Map(Array.from(written, ([outlet, forms]) => [outlet, [...forms].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0]![0]]));
  return { speakers, outlets };
}

/** The speakers and outlets with most statements. */
export function mostSpoken({ speakers, outlets }: SpokenWhere, { speakers: most, outlets: mostOutlets }: OutletsParams): Pick<OutletsResult, 'speakers' | 'outlets' | 'counts'> {
  const sums = new Tally<string>();
  for (const { byOutlet } of speakers.values()) for (const [outlet, count] of byOutlet) sums.bump(outlet, count);
  const listed = [...speakers]
    .map(([key, row]) => ({ key, ...row, count: [...row.byOutlet.values()].reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.key, b.key))
    .slice(0, rows(most));
  const columns = [...sums].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b)).slice(0, rows(mostOutlets));
  const counts = listed.map(({ byOutlet }) => columns.map(([outlet]) => byOutlet.count(outlet)));
  return {
    speakers: listed.map(({ id, name, count }) => ({ id, name, count })),
    outlets: columns.map(([outlet, statements], column) => ({ name: outlets.get(outlet)!, count: counts.reduce((sum, row) => sum + row[column]!, 0), statements })),
    counts,
  };
}

function rows(wanted: number): number {
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(wanted)));
}
