/** Who is named in the same articles as somebody, counted from the names alone: who they are is decided for the most frequent only. */
import type { Companion } from './model.ts';
import type { CorpusPerson } from './persons.ts';
import type { SegmentSet } from './segment-set.ts';
import { compareCodeUnits } from './order.ts';
import { Tally } from './tally.ts';

/** What companions are counted in. */
export interface Companions {
  readonly segments: SegmentSet;
  person(id: string): CorpusPerson | undefined;
  personsAround(key: string): readonly CorpusPerson[];
}

/** Names looked at for each companion wanted: several may be one person's, some nobody's. */
const NAMES_EACH = 2;

/** Those named in most of a person's articles, most first; a written name several persons share counts for the one named most. */
export function companions(corpus: Companions, id: string, limit: number): readonly Companion[] {
  const person = corpus.person(id);
  if (person === undefined || limit <= 0) return [];
  const own = new Set(person.nodeKeys);
  const names = new Tally<string>();
  for (const doc of person.docs) for (const key of namesIn(corpus, doc)) if (!own.has(key)) names.bump(key, 1);
  const frequent = [...names].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b)).slice(0, limit * NAMES_EACH);
  const meant = new Map<string, CorpusPerson>();
  for (const [key] of frequent) {
    const [known] = corpus.personsAround(key).filter(({ nodeKeys }) => nodeKeys.includes(key)).sort((a, b) => b.mentionCount - a.mentionCount || compareCodeUnits(a.id, b.id));
    for (const other of known?.nodeKeys ?? []) if (known !== person) meant.set(other, known!);
  }
  const articles = new Tally<CorpusPerson>();
  for (const doc of person.docs) {
    const here = new Set<CorpusPerson>();
    for (const key of namesIn(corpus, doc)) {
      const other = meant.get(key);
      if (other !== undefined) here.add(other);
    }
    for (const other of here) articles.bump(other, 1);
  }
  return [...articles]
    .sort(([a, x], [b, y]) => y - x || compareCodeUnits(a.id, b.id))
    .slice(0, limit)
    .map(([other, count]) => ({ person: other, articles: count }));
}

function namesIn({ segments }: Companions, doc: number): Set<string> {
  const slot = segments.slotOf(doc)!;
  const record = slot.segment.record(doc - slot.base);
  return new Set(Array.from({ length: record.people }, (_, index) => slot.segment.strings.get(record.nodeId(index))));
}
