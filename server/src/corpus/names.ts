/**
 * What all articles together say about a name, gathered from the segments when it is asked for. A name node stands for the local people
 * whose fullest form is written alike; it knows where they stand, with which Latin glosses, offices and shorter forms. Nothing here
 * depends on the order in which articles came: a node is a sum over its articles.
 */
import type { RosterPerson } from '../roster/model.ts';
import { NO_CLAIMS, type RosterClaims } from './roster-claims.ts';
import type { LocalPerson, MentionRecord } from './segment/record.ts';
import { TRAITS, type PersonSums, type RecordReader } from './segment/record-reader.ts';
import type { Doc, SegmentSet, Slot } from './segment-set.ts';
import { fullestFirst } from './order.ts';
import { latinKey, soundOf, surfaceKey } from './surface-key.ts';
import { Tally } from './tally.ts';

/** A local person: the article's number times 2^16 and the index among its people. */
export type LocalRef = number;

const PEOPLE = 0x10000;

export function localRef(doc: Doc, index: number): LocalRef {
  return doc * PEOPLE + index;
}

export function docOf(ref: LocalRef): Doc {
  return Math.floor(ref / PEOPLE);
}

export function indexOf(ref: LocalRef): number {
  return ref % PEOPLE;
}

export interface NameNode {
  /** The fullest form as compared, `安东尼·布林肯`. */
  readonly key: string;
  /** Local people that their own article supports. */
  readonly firm: readonly LocalRef[];
  /** Local people of which only the shape speaks; they count when `key` is supported elsewhere. */
  readonly doubtful: readonly LocalRef[];
  /** Forms as written, with mentions. */
  readonly firmForms: Tally<string>;
  readonly doubtfulForms: Tally<string>;
  /** Latin glosses as written, with the number of local people. */
  readonly latins: Tally<string>;
  /** The first of the known spellings of a figure, `普京` for 蒲亭, with the number of local people. */
  readonly spellings: Tally<string>;
  /** Offices held, `affiliation\ttitle` as compared; only of officials. */
  readonly offices: Tally<string>;
  /** The other forms (as compared) that articles use for the same person, `布林肯`. */
  readonly otherKeys: Tally<string>;
  readonly officials: number;
  /** Whether these are some of the local people of the name only. */
  readonly partial?: boolean;
}

/** The local people of a name who are one entry of the roster, or those whom no entry claims. */
export interface NamePart {
  readonly node: NameNode;
  readonly entry: RosterPerson | null;
  /** Entries that have the name, and certainly do not mean these local people by it. */
  readonly others: readonly RosterPerson[];
}

const NO_OTHERS: readonly RosterPerson[] = [];

/** The names of the living articles of some segments. */
export class Names {
  readonly #set: SegmentSet;
  /** The first and the last year in which articles were written, counted by year. */
  readonly #years = new Tally<number>();
  #claims = NO_CLAIMS;

  constructor(set: SegmentSet) {
    this.#set = set;
  }

  /** What was gathered before says nothing any more. */
  setRoster(claims: RosterClaims): void {
    this.#claims = claims;
  }

  /** To be called for each article that comes (1) and goes (-1). */
  countYear(day: number, by: 1 | -1): void {
    if (day !== 0) this.#years.bump(Math.floor(day / 10000), by);
  }

  /** Whether the first and the last article are so far apart that one name may be a grandfather's and a grandchild's. */
  get reachesOverLifetimes(): boolean {
    const years = [...this.#years.keys()];
    return years.length > 1 && Math.max(...years) - Math.min(...years) > 60;
  }

  /** The node of a key; null when no living article has it. */
  node(key: string): NameNode | null {
    const node = new GatheredNode(key);
    this.#eachLocal('nodes', key, (ref, slot, doc) => node.count(ref, slot.segment.record(doc), 1));
    return node.empty ? null : node;
  }

  /** Brings a node that was gathered before up to date: its local person came (1) or went (-1). False when nobody is left. */
  adjust(node: NameNode, ref: LocalRef, by: 1 | -1): boolean {
    const slot = this.#set.slotOf(docOf(ref));
    if (slot === undefined || !(node instanceof GatheredNode)) return false;
    if (!this.#isNobody(node.key, slot, docOf(ref) - slot.base)) node.count(ref, slot.segment.record(docOf(ref) - slot.base), by);
    return !node.empty;
  }

  /** The local people of a node by the entries of the roster that claim them; those nobody claims are one more part. */
  parts(node: NameNode): readonly NamePart[] {
    const { roster } = this.#claims;
    const holders = roster.holders(node.key);
    if (holders.length === 0) return [{ node, entry: null, others: NO_OTHERS }];
    const always = roster.always(node.key);
    if (always !== null) return [{ node, entry: always, others: NO_OTHERS }];
    const parts = new Map<RosterPerson | null, GatheredNode>();
    for (const ref of [...node.firm, ...node.doubtful]) {
      const slot = this.#set.slotOf(docOf(ref))!;
      const doc = docOf(ref) - slot.base;
      const entry = roster.claim(node.key, slot.segment.day(doc), slot.segment.uri(doc));
      let part = parts.get(entry);
      if (part === undefined) parts.set(entry, (part = new GatheredNode(node.key, true)));
      part.count(ref, slot.segment.record(doc), 1);
    }
    return [...parts].map(([entry, part]) => ({ node: part, entry, others: holders.filter((holder) => holder !== entry) }));
  }

  /** Whether the roster says that a local person is nobody. */
  isNobody(ref: LocalRef): boolean {
    if (!this.#claims.roster.hasNobodies) return false;
    const slot = this.#set.slotOf(docOf(ref));
    return slot !== undefined && this.#isNobody(this.nodeKey(ref), slot, docOf(ref) - slot.base);
  }

  #isNobody(key: string, { segment }: Slot, doc: number): boolean {
    const { roster } = this.#claims;
    return roster.mayBeNobody(key) && roster.isNobody(key, segment.day(doc), segment.uri(doc));
  }

  /** Whether some article supports that the key is a person's name, full or short. */
  supported(key: string): boolean {
    const isFirm = (ref: LocalRef, slot: Slot, doc: number): boolean => (slot.segment.record(doc).traits(indexOf(ref)) & TRAITS.firm) !== 0;
    return this.#someLocal('nodes', key, isFirm) || this.#someLocal('others', key, isFirm);
  }

  /** Whether as many articles as `least` support that the key is a person's name, full or short. */
  supportedBy(key: string, least: number): boolean {
    let found = 0;
    const isEnough = (ref: LocalRef, slot: Slot, doc: number): boolean => {
      if ((slot.segment.record(doc).traits(indexOf(ref)) & TRAITS.firm) !== 0) found++;
      return found >= least;
    };
    return this.#someLocal('nodes', key, isEnough) || this.#someLocal('others', key, isEnough);
  }

  /** Whether the node's candidates are persons: some article supports one of its forms. */
  confirmed(node: NameNode): boolean {
    if (node.firm.length > 0 || this.supported(node.key)) return true;
    for (const key of node.otherKeys.keys()) if (this.supported(key)) return true;
    return false;
  }

  /** Keys of nodes whose people some article also calls by the short form `key`. */
  nodesWithOther(key: string): Set<string> {
    const found = new Set<string>();
    this.#eachLocal('others', key, (ref, slot, doc) => {
      found.add(slot.segment.strings.get(slot.segment.record(doc).nodeId(indexOf(ref))));
    });
    return found;
  }

  /** Keys of nodes listed under a sound, a Latin gloss (as compared) or a known spelling. Some may have lost it with a dead article. */
  nodesListed(list: 'sounds' | 'latins' | 'spellings', value: string): Set<string> {
    const found = new Set<string>();
    for (const { segment, alive } of this.#set.slots) {
      const id = alive === 0 ? -1 : segment.strings.find(value);
      if (id >= 0) segment.lists[list].each(id, (node) => found.add(segment.strings.get(node)));
    }
    return found;
  }

  person(ref: LocalRef): LocalPerson | undefined {
    const slot = this.#set.slotOf(docOf(ref));
    return slot?.segment.record(docOf(ref) - slot.base).person(indexOf(ref));
  }

  /** See TRAITS. */
  traits(ref: LocalRef): number {
    const slot = this.#set.slotOf(docOf(ref));
    return slot?.segment.record(docOf(ref) - slot.base).traits(indexOf(ref)) ?? 0;
  }

  eachForm(ref: LocalRef, visit: (text: string, mentions: number) => void): void {
    const slot = this.#set.slotOf(docOf(ref));
    slot?.segment.record(docOf(ref) - slot.base).eachForm(indexOf(ref), visit);
  }

  mentions(ref: LocalRef): readonly MentionRecord[] {
    const slot = this.#set.slotOf(docOf(ref));
    return slot?.segment.record(docOf(ref) - slot.base).mentions(indexOf(ref)) ?? [];
  }

  /** The key of the node a local person belongs to. */
  nodeKey(ref: LocalRef): string {
    const slot = this.#set.slotOf(docOf(ref));
    const id = slot?.segment.record(docOf(ref) - slot.base).nodeId(indexOf(ref)) ?? -1;
    return id < 0 ? '' : slot!.segment.strings.get(id);
  }

  /** The keys of all names, each once, in no particular order; some may have died. */
  *keys(): Generator<string> {
    const seen = new Set<string>();
    for (const { segment, alive } of this.#set.slots) {
      if (alive === 0) continue;
      for (const id of segment.lists.nodes.keys) {
        const key = segment.strings.get(id);
        if (!seen.has(key)) yield key;
        seen.add(key);
      }
    }
  }

  /** The keys of the names that stand in most articles, roughly: dead articles count as well. */
  heaviest(limit: number): string[] {
    const weights = new Map<string, number>();
    for (const { segment, alive } of this.#set.slots) {
      if (alive === 0) continue;
      const { nodes } = segment.lists;
      for (let at = 0; at < nodes.keys.length; at++) {
        const key = segment.strings.get(nodes.keys[at]!);
        weights.set(key, (weights.get(key) ?? 0) + nodes.countAt(at));
      }
    }
    return [...weights].sort(fullestFirst).slice(0, limit).map(([key]) => key);
  }

  #eachLocal(list: 'nodes' | 'others', key: string, visit: (ref: LocalRef, slot: Slot, doc: number) => void): void {
    this.#someLocal(list, key, (ref, slot, doc) => {
      visit(ref, slot, doc);
      return false;
    });
  }

  /** Whom the roster calls nobody is passed over. */
  #someLocal(list: 'nodes' | 'others', key: string, test: (ref: LocalRef, slot: Slot, doc: number) => boolean): boolean {
    const { roster } = this.#claims;
    const asked = list === 'nodes' ? roster.mayBeNobody(key) : roster.hasNobodies;
    for (const slot of this.#set.slots) {
      const { segment, alive, dead, base } = slot;
      const id = alive === 0 ? -1 : segment.strings.find(key);
      if (id < 0) continue;
      let found = false;
      segment.lists[list].each(id, (local) => {
        if (found) return;
        const doc = segment.docOfLocal(local);
        if (asked && this.isNobody(localRef(base + doc, local - segment.localsStart(doc)))) return;
        if (dead[doc] === 0) found = test(localRef(base + doc, local - segment.localsStart(doc)), slot, doc);
      });
      if (found) return true;
    }
    return false;
  }
}

/** The forms of a local person as compared; 李 of 李总理 names nobody by itself. */
export function keysOf(person: LocalPerson): Set<string> {
  return new Set(person.forms.map(({ text }) => surfaceKey(text)).filter((key) => key.length > 1));
}

/** Everything by which a local person may be tied to others; a change of it makes answers about these stale. */
export function tiesOf(person: LocalPerson): string[] {
  const keys = [...keysOf(person)];
  return [
    `name ${person.node}`,
    ...keys.flatMap((key) => [`name ${key}`, `sound ${soundOf(key)}`]),
    ...(person.latin === null ? [] : [`latin ${latinKey(person.latin)}`]),
    ...(person.spelling === null ? [] : [`spelling ${person.spelling}`]),
  ];
}

/** A node and how it is added up. */
class GatheredNode implements NameNode, PersonSums {
  readonly key: string;
  readonly firm: LocalRef[] = [];
  readonly doubtful: LocalRef[] = [];
  readonly firmForms = new Tally<string>();
  readonly doubtfulForms = new Tally<string>();
  readonly latins = new Tally<string>();
  readonly spellings = new Tally<string>();
  readonly offices = new Tally<string>();
  readonly otherKeys = new Tally<string>();
  officials = 0;
  /** Of the local person that is being counted. */
  #by: 1 | -1 = 1;
  #others: string[] = [];
  readonly partial: boolean;

  constructor(key: string, partial = false) {
    this.key = key;
    this.partial = partial;
  }

  get empty(): boolean {
    return this.firm.length + this.doubtful.length === 0;
  }

  count(ref: LocalRef, record: RecordReader, by: 1 | -1): void {
    const index = indexOf(ref);
    const traits = record.traits(index);
    const refs = traits & TRAITS.firm ? this.firm : this.doubtful;
    if (by === 1) refs.push(ref);
    else if (refs.includes(ref)) refs.splice(refs.indexOf(ref), 1);
    if (traits & TRAITS.official) this.officials += by;
    this.#by = by;
    record.sum(index, this);
    for (const other of this.#others) this.otherKeys.bump(other, by);
    if (this.#others.length > 0) this.#others = [];
  }

  latin(text: string): void {
    this.latins.bump(text, this.#by);
  }

  spelling(text: string): void {
    this.spellings.bump(text, this.#by);
  }

  office(office: string): void {
    this.offices.bump(office, this.#by);
  }

  form(text: string, mentions: number, firm: boolean): void {
    if (mentions > 0) (firm ? this.firmForms : this.doubtfulForms).bump(text, mentions * this.#by);
    const other = surfaceKey(text);
    if (other !== this.key && other.length > 1 && !this.#others.includes(other)) this.#others.push(other);
  }
}
