/** An article as comparisons with others see it: its people and encounters resolved, its terms, nothing of its text. */
import type { EncounterKind } from '../analysis/facts.ts';
import type { Corpus } from './corpus.ts';
import type { Encounter } from './model.ts';
import { localRef } from './names.ts';
import type { CorpusPerson } from './persons.ts';
import type { TermRecord } from './segment/record.ts';
import type { Doc } from './segment-set.ts';

export interface ViewedReference {
  readonly kind: EncounterKind;
  /** Ids of the persons; empty when one of them is nobody known. */
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface ArticleView {
  readonly doc: Doc;
  readonly title: string | null;
  readonly day: string | null;
  /** By place in the article; `names` as written. */
  readonly people: readonly { readonly person: CorpusPerson; readonly names: readonly string[]; readonly mentions: number }[];
  readonly encounters: readonly Encounter[];
  readonly references: readonly ViewedReference[];
  readonly terms: readonly TermRecord[];
}

export function viewArticle(corpus: Corpus, doc: Doc): ArticleView {
  const slot = corpus.segments.slotOf(doc)!;
  const record = slot.segment.record(doc - slot.base);
  const people = new Map<CorpusPerson, { person: CorpusPerson; names: string[]; mentions: number }>();
  for (let index = 0; index < record.people; index++) {
    const person = corpus.personAt(doc, index);
    if (person === undefined) continue;
    const known = people.get(person) ?? { person, names: [], mentions: 0 };
    people.set(person, known);
    for (const { text, mentions } of corpus.names.person(localRef(doc, index))?.forms ?? []) {
      known.names.push(text);
      known.mentions += mentions;
    }
  }
  const references = record.references().map(({ kind, participants, from, to, text }): ViewedReference => {
    const ids = participants.flatMap((index) => corpus.personAt(doc, index)?.id ?? []);
    return { kind, from, to, text, ids: ids.length === participants.length ? ids : [] };
  });
  const { title, day } = corpus.entry(doc);
  return { doc, title, day, people: [...people.values()], encounters: corpus.encountersIn(doc), references, terms: record.terms() };
}
