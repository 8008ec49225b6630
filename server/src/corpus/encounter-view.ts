/** What an article tells of encounters, with people resolved: those it reports, and those it only counts (`这是两人一个月内第二次通电话`). */
import type { EncounterKind } from '../analysis/facts.ts';
import type { Corpus } from './corpus.ts';
import type { Encounter } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { pairKey } from './keys.ts';
import { livingAt } from './related-candidates.ts';
import type { Doc } from './segment-set.ts';

export interface CountedEncounter {
  readonly kind: EncounterKind;
  /** Ids of the persons; empty when one of them is nobody known. */
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface EncounterView {
  readonly doc: Doc;
  readonly day: string | null;
  readonly encounters: readonly Encounter[];
  readonly references: readonly CountedEncounter[];
}

export function viewEncounters(corpus: Corpus, doc: Doc): EncounterView {
  const slot = corpus.segments.slotOf(doc)!;
  const references = slot.segment.record(doc - slot.base).references().map(({ kind, participants, from, to, text }): CountedEncounter => {
    const ids = participants.flatMap((index) => corpus.personAt(doc, index)?.id ?? []);
    return { kind, from, to, text, ids: ids.length === participants.length ? ids : [] };
  });
  return { doc, day: slot.segment.day(doc - slot.base), encounters: corpus.encountersIn(doc), references };
}

/** Conferences list dozens of people; the first ones are enough to find them. */
const MOST_PARTICIPANTS = 8;

/** Which articles bring together people that one article brings together, under whatever spellings, and how many bring each two. */
export class Meetings {
  /** Living articles that report an encounter of two such people, or count one. */
  readonly docs: ReadonlySet<Doc>;
  readonly #articles = new Map<string, number>();

  constructor(corpus: Corpus, { encounters, references }: EncounterView) {
    const docs = new Set<Doc>();
    const groups = [...encounters.map(({ participants }) => participants.map(({ id }) => id)), ...references.map(({ ids }) => ids)];
    for (const ids of groups) {
      const people = [...new Set(ids)].slice(0, MOST_PARTICIPANTS);
      people.forEach((left, i) => {
        for (const right of people.slice(i + 1)) {
          const pair = pairKey(left, right);
          if (!this.#articles.has(pair)) this.#articles.set(pair, addDocs(corpus, left, right, docs));
        }
      });
    }
    this.docs = docs;
  }

  /** In how many articles two persons meet, at least as many as are listed for one spelling of each. */
  articles(a: string, b: string): number {
    return Math.max(1, this.#articles.get(pairKey(a, b)) ?? 0);
  }
}

function addDocs(corpus: Corpus, left: string, right: string, docs: Set<Doc>): number {
  let most = 0;
  for (const a of nodeKeysOf(corpus, left)) {
    for (const b of nodeKeysOf(corpus, right)) {
      const key = pairKey(a, b);
      let count = 0;
      for (const slot of corpus.segments.slots) {
        const id = slot.alive === 0 ? -1 : slot.segment.strings.find(key);
        if (id < 0) continue;
        const { pairs } = slot.segment.lists;
        count += livingAt(slot, pairs, pairs.find(id));
        pairs.each(id, (doc) => {
          if (slot.dead[doc] === 0) docs.add(slot.base + doc);
        });
      }
      most = Math.max(most, count);
    }
  }
  return most;
}

function nodeKeysOf(corpus: Corpus, person: string): string[] {
  return [...(corpus.person(person)?.nodeKeys ?? [])].sort(compareCodeUnits);
}
