/** Who has to do with whom: who met, and who is named in the same articles. Only the people shown are looked at closely. */
import type { NetworkParams, NetworkResult } from '../../../../protocol/src/charts.ts';
import type { EncounterEvent } from '../model.ts';
import { compareCodeUnits } from '../order.ts';
import { Pace } from '../pace.ts';
import type { CorpusPerson } from '../persons.ts';
import type { SearchedCorpus } from '../search/scope.ts';
import { TRAITS } from '../segment/record-reader.ts';
import type { Doc } from '../segment-set.ts';
import { Tally } from '../tally.ts';
import { isInside, type Selected } from './selected.ts';

export const MOST_PEOPLE = 100;
/** Names looked at for each person wanted: several may be one person's, some nobody's. */
const NAMES_EACH = 3;

/** People by id; what is shown beside a name is not the corpus's to say. */
export interface Network {
  readonly people: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly links: NetworkResult['links'];
  readonly total: number;
}

/** How many people are wanted, within what is sensible. */
export function peopleWanted({ people }: Pick<NetworkParams, 'people'>): number {
  return Math.min(MOST_PEOPLE, Math.max(2, Math.floor(people)));
}

/** Of encounters with at least two people. A person's `count` is every encounter they take part in. */
export function whoMet(events: readonly EncounterEvent[], centre: string | null, wanted: number): Network {
  const counts = new Tally<string>();
  const linked = new Tally<string>();
  const names = new Map<string, string>();
  for (const { participants } of events) {
    const withCentre = centre === null || participants.some(({ id }) => id === centre);
    for (const { id, name } of participants) {
      counts.bump(id, 1);
      names.set(id, name);
      if (withCentre && participants.length > 1) linked.bump(id, 1);
    }
  }
  const chosen = mostLinked([...linked], centre, wanted);
  const numbers = new Map(chosen.map((id, number) => [id, number]));
  const pairs = new Pairs(chosen.length);
  for (const { participants } of events) pairs.add(participants.flatMap(({ id }) => numbers.get(id) ?? []));
  return { people: chosen.map((id) => ({ id, name: names.get(id)!, count: counts.count(id) })), links: pairs.links(), total: linked.size };
}

/** Of articles that name both. A person's `count` is every article of the selection that names them; `total` goes by names. `over` ends it where it is. */
export async function whoIsNamed(corpus: SearchedCorpus, selected: Selected, centre: CorpusPerson | null, wanted: number, over: () => boolean): Promise<Network> {
  const around = centre === null ? null : articlesNaming(centre, selected);
  const aroundDocs = new Set(around);
  const names = await namesIn(corpus, around ?? selected.docs, selected, over);
  const persons = new Set<CorpusPerson>(centre === null ? [] : [centre]);
  const frequent = [...names.counts].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b)).slice(0, wanted * NAMES_EACH);
  for (const [key] of frequent) for (const person of corpus.personsAround(key)) if (person.nodeKeys.includes(key)) persons.add(person);
  const articles = new Map(Array.from(persons, (person) => [person.id, { person, docs: articlesNaming(person, selected) }]));
  const linked = Array.from(articles, ([id, { docs }]): [string, number] => [id, around === null ? docs.length : docs.filter((doc) => aroundDocs.has(doc)).length]);
  const chosen = mostLinked(linked.filter(([, count]) => count > 0), centre?.id ?? null, wanted);
  const here = new Map<Doc, number[]>();
  chosen.forEach((id, number) => {
    for (const doc of articles.get(id)!.docs) {
      const own = here.get(doc);
      if (own === undefined) here.set(doc, [number]);
      else own.push(number);
    }
  });
  const pairs = new Pairs(chosen.length);
  for (const numbers of here.values()) pairs.add(numbers);
  const people = chosen.map((id) => ({ id, name: articles.get(id)!.person.name, count: articles.get(id)!.docs.length }));
  return { people, links: pairs.links(), total: Math.max(names.supported, people.length) };
}

/** The articles of the selection that name somebody, ascending by number; with a speaker those in whose words they are named. */
export function articlesNaming(person: CorpusPerson, { marks, said }: Selected): Doc[] {
  const docs = said === null
    ? [...person.docs].filter((doc) => marks[doc] === 1)
    : person.appearances.filter(({ article, mentions }) => marks[article] === 1 && mentions.some(({ span }) => isInside(span, said.get(article)?.file))).map(({ article }) => article);
  return docs.sort((a, b) => a - b);
}

/** Names by the articles they stand in, and how many of them some of these articles support. */
async function namesIn({ segments }: SearchedCorpus, docs: Iterable<Doc>, { said }: Selected, over: () => boolean): Promise<{ readonly counts: Tally<string>; readonly supported: number }> {
  const counts = new Tally<string>();
  const supported = new Set<string>();
  const lasts = new Map<string, Doc>();
  const pace = new Pace();
  for (const doc of docs) {
    await pace.rest();
    if (over()) break;
    const slot = segments.slotOf(doc);
    if (slot === undefined) continue;
    const { strings } = slot.segment;
    const record = slot.segment.record(doc - slot.base);
    const spans = said?.get(doc)?.file;
    record.eachNode((node, index) => {
      if (spans !== undefined && !record.mentions(index).some(({ span }) => isInside(span, spans))) return;
      const key = strings.get(node);
      if (lasts.get(key) !== doc) counts.bump(key, 1);
      lasts.set(key, doc);
      if (!supported.has(key) && (record.traits(index) & TRAITS.firm) !== 0) supported.add(key);
    });
  }
  return { counts, supported: supported.size };
}

/** Ids, the most linked first, whoever is in the middle before all. */
function mostLinked(linked: readonly (readonly [string, number])[], centre: string | null, wanted: number): string[] {
  return [...linked]
    .sort(([a, x], [b, y]) => Number(b === centre) - Number(a === centre) || y - x || compareCodeUnits(a, b))
    .slice(0, wanted)
    .map(([id]) => id);
}

/** Counts of pairs of the numbers below `size`. */
class Pairs {
  readonly #size: number;
  readonly #counts: Uint32Array;

  constructor(size: number) {
    this.#size = size;
    this.#counts = new Uint32Array(size * size);
  }

  add(numbers: readonly number[]): void {
    for (const a of numbers) for (const b of numbers) if (a < b) this.#counts[a * this.#size + b]!++;
  }

  links(): NetworkResult['links'] {
    return Array.from(this.#counts, (count, at) => ({ a: Math.floor(at / this.#size), b: at % this.#size, count })).filter(({ count }) => count > 0);
  }
}
