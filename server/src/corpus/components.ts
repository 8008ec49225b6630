/**
 * Names that may have to do with each other, and the persons they come to. Who is who is worked out for one such component when somebody
 * asks for a person in it: names are in one component when they share a full or short form, a Latin gloss, a known spelling, or
 * a sound and a title. What lies in different components has nothing to do with each other.
 */
import type { RosterPerson } from '../roster/model.ts';
import { CorpusPerson, nameApart, type PersonSource } from './persons.ts';
import { resolveIdentity } from './identity.ts';
import { localRef, type LocalRef, type NameNode, type NamePart, type Names } from './names.ts';
import { NO_CLAIMS, type RosterClaims } from './roster-claims.ts';
import { compareCodeUnits } from './order.ts';
import type { Doc } from './segment-set.ts';
import { soundOf } from './surface-key.ts';
import { fullLatins } from './units.ts';

interface Component {
  readonly persons: readonly CorpusPerson[];
  /** The person of all local people of a name. */
  readonly whole: ReadonlyMap<string, CorpusPerson>;
  /** The persons of names that several share. */
  readonly divided: ReadonlyMap<LocalRef, CorpusPerson>;
}

const NOBODY: Component = { persons: [], whole: new Map(), divided: new Map() };

/** Local people whose names are kept at most; beyond it all are forgotten, as no answer needs that many. */
const MOST_LOCALS = 300_000;

export class Components {
  readonly #names: Names;
  readonly #source: PersonSource;
  /** By the key of each name in it; forgotten with every change. */
  readonly #components = new Map<string, Component>();
  /** Gathered names, kept up to date. */
  readonly #nodes = new Map<string, NameNode | null>();
  #locals = 0;
  #claims = NO_CLAIMS;

  constructor(names: Names, source: PersonSource) {
    this.#names = names;
    this.#source = source;
  }

  setRoster(claims: RosterClaims): void {
    this.#claims = claims;
    this.#names.setRoster(claims);
    this.clear();
  }

  /** Forgets everything; to be called when many articles came or went, or got other numbers. */
  clear(): void {
    this.#components.clear();
    this.#forgetNodes();
  }

  /** To be called with every change. */
  forgetPersons(): void {
    this.#components.clear();
  }

  /** An article with so many people came (1) or went (-1): names that were gathered are brought up to date, so that edits stay cheap. */
  articleChanged(doc: Doc, people: number, by: 1 | -1): void {
    this.forgetPersons();
    if (this.#nodes.size === 0) return;
    for (let index = 0; index < people; index++) {
      const ref = localRef(doc, index);
      const key = this.#names.nodeKey(ref);
      const node = this.#nodes.get(key);
      if (node !== undefined && (node === null || !this.#names.adjust(node, ref, by))) this.#nodes.delete(key);
    }
  }

  /** The person a local person belongs to; undefined when nothing confirms it. */
  personOf(ref: LocalRef): CorpusPerson | undefined {
    const key = this.#names.nodeKey(ref);
    if (this.#names.isNobody(ref)) return undefined;
    const component = this.#componentOf(key);
    return component.whole.get(key) ?? component.divided.get(ref);
  }

  /** The persons of a name's component; empty when nothing confirms the name. */
  personsAround(key: string): readonly CorpusPerson[] {
    return this.#componentOf(key).persons;
  }

  #componentOf(key: string): Component {
    const known = this.#components.get(key);
    if (known !== undefined) return known;
    if (this.#locals > MOST_LOCALS) {
      this.#components.clear();
      this.#forgetNodes();
    }
    const parts = this.#gather(key);
    const component = parts.length === 0 ? NOBODY : this.#resolve(parts);
    this.#components.set(key, component);
    for (const { node } of parts) this.#components.set(node.key, component);
    return component;
  }

  #resolve(parts: readonly NamePart[]): Component {
    const groups = resolveIdentity(parts, this.#source, this.#names.reachesOverLifetimes, (entry) => this.#claims.latinsOf(entry));
    const whole = new Map<string, CorpusPerson>();
    const divided = new Map<LocalRef, CorpusPerson>();
    const persons: CorpusPerson[] = [];
    for (const group of groups) {
      const person = new CorpusPerson(group, this.#source);
      if (person.name === '') continue;
      persons.push(person);
      for (const { node, locals } of group.units) {
        if (locals === null && node.partial !== true) whole.set(node.key, person);
        else for (const local of locals ?? [...node.firm, ...node.doubtful]) divided.set(local, person);
      }
    }
    nameApart(persons);
    return { persons, whole, divided };
  }

  /** The confirmed names that can be reached from one, by their keys, parted by the entries of the roster that claim them. */
  #gather(start: string): NamePart[] {
    const names = this.#names;
    const claims = this.#claims;
    const found = new Map<string, NameNode>();
    const parts: NamePart[] = [];
    const entries = new Set<RosterPerson>();
    const seen = new Set<string>([start]);
    const waiting: NameNode[] = [];
    const take = (key: string, wanted: (node: NameNode) => boolean = () => true): void => {
      if (found.has(key)) return;
      const node = this.#node(key);
      if (node === null || !wanted(node)) return;
      // A name that has only the shape of one is a person's where the roster says so.
      const counting = names.parts(node).filter((part) => part.entry !== null || names.confirmed(part.node));
      if (counting.length === 0) return;
      parts.push(...counting);
      found.set(key, node);
      waiting.push(node);
    };
    const takeForm = (key: string): void => {
      if (seen.has(`form ${key}`)) return;
      seen.add(`form ${key}`);
      take(key);
      for (const other of names.nodesWithOther(key)) take(other);
      for (const entry of claims.around(key)) takeEntry(entry);
    };
    const takeEntry = (entry: RosterPerson): void => {
      if (entries.has(entry)) return;
      entries.add(entry);
      for (const key of claims.keysOf(entry)) takeForm(key);
      for (const latin of claims.latinsOf(entry)) for (const other of names.nodesListed('latins', latin)) take(other, hasLatin(latin));
    };
    take(start);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { key, otherKeys, latins, spellings, offices } = node;
      takeForm(key);
      for (const other of otherKeys.keys()) takeForm(other);
      for (const latin of fullLatins(latins.keys())) for (const other of names.nodesListed('latins', latin)) take(other, hasLatin(latin));
      for (const latin of fullLatins(latins.keys())) for (const entry of claims.ofLatin(latin)) takeEntry(entry);
      for (const spelling of spellings.keys()) for (const other of names.nodesListed('spellings', spelling)) take(other);
      if (offices.size === 0) continue;
      const titles = new Set([...offices.keys()].map(titleOf));
      for (const sound of new Set([key, ...otherKeys.keys()].map(soundOf))) {
        for (const other of names.nodesListed('sounds', sound)) take(other, (alike) => [...alike.offices.keys()].some((office) => titles.has(titleOf(office))));
      }
    }
    return parts.sort((a, b) => compareCodeUnits(a.node.key, b.node.key) || compareCodeUnits(a.entry?.key ?? '', b.entry?.key ?? ''));
  }

  #node(key: string): NameNode | null {
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = this.#names.node(key);
      this.#nodes.set(key, node);
      this.#locals += node === null ? 1 : 1 + node.firm.length + node.doubtful.length;
    }
    return node;
  }

  #forgetNodes(): void {
    this.#nodes.clear();
    this.#locals = 0;
  }
}

function hasLatin(latin: string): (node: NameNode) => boolean {
  return ({ latins }) => fullLatins(latins.keys()).includes(latin);
}

function titleOf(office: string): string {
  return office.slice(office.indexOf('\t') + 1);
}
