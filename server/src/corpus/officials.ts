/**
 * The officials of the corpus as a list: who they are, of which country, how often and when they were named. Who is who has to be decided
 * for all of them, which takes seconds in a large corpus; so it is done bit by bit when somebody asks for the list, those named most
 * first, and after an edit only for the names the edit may have touched.
 */
import { homeOfRole, homeOfWords } from '../analysis/home.ts';
import { officesOn } from '../roster/roster.ts';
import type { Appearance, Official, OfficialsView } from './model.ts';
import { tiesOf, type Names } from './names.ts';
import { compareCodeUnits } from './order.ts';
import { Pace } from './pace.ts';
import type { CorpusPerson } from './persons.ts';
import { TRAITS } from './segment/record-reader.ts';
import type { Doc, SegmentSet, Slot } from './segment-set.ts';
import { Tally } from './tally.ts';

/** What officials are read from. */
export interface OfficialsSource {
  readonly segments: SegmentSet;
  readonly names: Names;
  personsAround(key: string): readonly CorpusPerson[];
  person(id: string): CorpusPerson | undefined;
}

/** Names that have to do with each other, by their keys, and the officials among the persons they come to. */
interface Resolved {
  readonly keys: readonly string[];
  readonly officials: readonly Official[];
}

/** More changed names than these are not looked at one by one: everything is worked out anew. */
const MOST_CHANGES = 5_000;
/** Articles whose titles tell of which country somebody is; they are taken evenly from all. */
const ROLES_READ = 48;

export class Officials implements OfficialsView {
  readonly #source: OfficialsSource;
  readonly #byKey = new Map<string, Resolved>();
  /** Keys to be worked out, the most important last; null when even they are not known. */
  #waiting: string[] | null = null;
  /** How far the search for these keys has come. */
  #search: { readonly slots: readonly Slot[]; at: number; doc: Doc; readonly weights: Tally<string> } | null = null;
  /** Everything that ties changed names to others, see `tiesOf`. */
  readonly #changed = new Set<string>();
  /** The list before everything changed, shown until there is a new one. */
  #before: readonly Official[] | null = null;
  #version = 0;
  #list: { readonly version: number; readonly officials: readonly Official[] } | null = null;

  constructor(source: OfficialsSource) {
    this.#source = source;
  }

  get complete(): boolean {
    return this.#waiting?.length === 0 && this.#changed.size === 0;
  }

  get all(): readonly Official[] {
    if (this.#before !== null) return this.#before;
    if (this.#list?.version !== this.#version) {
      this.#list = { version: this.#version, officials: [...new Set(this.#byKey.values())].flatMap(({ officials }) => officials) };
    }
    return this.#list.officials;
  }

  find(id: string): Official | null {
    const person = this.#source.person(id);
    return person !== undefined && isOfficial(person) ? toOfficial(person) : null;
  }

  /** Goes on with the list until it is complete or `stop` says so, with turns for others in between. */
  async work(stop: () => boolean): Promise<void> {
    const pace = new Pace();
    while (this.#step() && !stop()) await pace.rest();
  }

  /** To be called with each article that came or went, when they are few. */
  articleChanged(doc: Doc): void {
    if (this.#waiting === null) return this.#restart();
    const slot = this.#source.segments.slotOf(doc);
    for (const person of slot?.segment.record(doc - slot.base).allPeople() ?? []) for (const tie of tiesOf(person)) this.#changed.add(tie);
    if (this.#changed.size > MOST_CHANGES) this.allChanged();
  }

  /** To be called when many articles came or went. */
  allChanged(): void {
    if (this.#waiting !== null) this.#before = this.#before ?? this.all;
    this.#waiting = null;
    this.#restart();
    this.#changed.clear();
    this.#byKey.clear();
    this.#version++;
  }

  /** To be called when the same articles lie in other segments now. */
  segmentsReplaced(): void {
    this.#restart();
  }

  #restart(): void {
    this.#search = null;
  }

  /** Does a little; false when there is nothing left to do. */
  #step(): boolean {
    if (this.#waiting === null) {
      this.#lookForNames();
      return true;
    }
    if (this.#changed.size > 0) this.#takeChanges(this.#waiting);
    const key = this.#waiting.pop();
    if (key === undefined) {
      this.#before = null;
      return false;
    }
    this.#resolve(key);
    return true;
  }

  /** Goes through some more articles for names that hold an office. */
  #lookForNames(): void {
    const search = (this.#search ??= { slots: [...this.#source.segments.slots], at: 0, doc: 0, weights: new Tally() });
    const slot = search.slots[search.at];
    if (slot === undefined) {
      this.#waiting = [...search.weights].sort(([a, x], [b, y]) => x - y || compareCodeUnits(b, a)).map(([key]) => key);
      this.#search = null;
      return;
    }
    const { segment, dead } = slot;
    const end = Math.min(segment.docs, search.doc + 64);
    for (; search.doc < end; search.doc++) {
      if (dead[search.doc] !== 0 || !segment.isArticle(search.doc)) continue;
      const record = segment.record(search.doc);
      for (let index = 0, { people } = record; index < people; index++) {
        if (record.traits(index) & TRAITS.official) search.weights.bump(segment.strings.get(record.nodeId(index)), 1);
      }
    }
    if (end === segment.docs) {
      search.at++;
      search.doc = 0;
    }
  }

  #takeChanges(waiting: string[]): void {
    const { names } = this.#source;
    const keys = new Set<string>();
    for (const tie of this.#changed) {
      const space = tie.indexOf(' ');
      const [kind, value] = [tie.slice(0, space), tie.slice(space + 1)];
      const near = kind === 'name' ? [value, ...names.nodesWithOther(value)] : names.nodesListed(`${kind as 'sound' | 'latin' | 'spelling'}s`, value);
      for (const key of near) keys.add(key);
    }
    this.#changed.clear();
    for (const key of keys) {
      waiting.push(key);
      this.#drop(key, waiting);
    }
  }

  #resolve(key: string): void {
    if (this.#byKey.has(key)) return;
    const persons = this.#source.personsAround(key);
    const keys = [...new Set([key, ...persons.flatMap(({ nodeKeys }) => nodeKeys)])];
    for (const other of keys) this.#drop(other, this.#waiting!);
    const resolved = { keys, officials: persons.filter(isOfficial).map(toOfficial) };
    for (const other of keys) this.#byKey.set(other, resolved);
    this.#version++;
  }

  /** Forgets whom the name and those it had to do with came to; these have to be worked out again. */
  #drop(key: string, waiting: string[]): void {
    const resolved = this.#byKey.get(key);
    if (resolved === undefined) return;
    for (const other of resolved.keys) {
      this.#byKey.delete(other);
      waiting.push(other);
    }
    this.#version++;
  }
}

function isOfficial({ official, rostered }: CorpusPerson): boolean {
  return official || (rostered !== null && rostered.offices.length > 0);
}

function toOfficial(person: CorpusPerson): Official {
  const holding = person.appearances.filter(({ official }) => official);
  const step = Math.max(1, holding.length / ROLES_READ);
  const votes = new Tally<string>();
  for (let at = 0; at < holding.length; at += step) {
    for (const { affiliation, title } of holding[Math.floor(at)]!.roles) {
      const vote = homeOfRole(affiliation, title);
      if (vote !== null) votes.bump(vote.home, vote.weight);
    }
  }
  const { rostered } = person;
  const [held] = rostered === null ? [] : officesOn(rostered, person.lastDay);
  const [voted] = [...votes].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0] ?? [null];
  return {
    id: person.id,
    name: person.name,
    latin: person.latin[0] ?? null,
    home: rostered?.country == null ? voted : homeOfWords(rostered.country),
    office: held !== undefined ? `${held.organisation ?? ''}${held.title}` : fullestOffice(holding.findLast(({ day }) => day !== null) ?? holding.at(-1)),
    articles: person.articleCount,
    mentions: person.mentionCount,
    firstDay: person.firstDay,
    lastDay: person.lastDay,
    forms: [...person.forms.keys()],
  };
}

/** The title an article gives with most words. */
function fullestOffice(appearance: Appearance | undefined): string | null {
  const offices = appearance?.roles.map(({ affiliation, title }) => `${affiliation ?? ''}${title}`) ?? [];
  return offices.sort((a, b) => b.length - a.length || compareCodeUnits(a, b))[0] ?? null;
}

