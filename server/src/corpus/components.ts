/**
 * Names that may have to do with each other, and the persons they come to. Who is who is worked out for one such component when somebody
 * asks for a person in it: names are in one component when they share a full or short form, a Latin gloss, a known spelling, or
 * a sound and a title. What lies in different components has nothing to do with each other.
 */
import { NO_ROSTER, type Roster } from '../roster/roster.ts';
import { CorpusPerson, nameApart, type PersonSource } from './persons.ts';
import { resolveIdentity } from './identity.ts';
import { localRef, type LocalRef, type NameNode, type Names } from './names.ts';
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
  #roster = NO_ROSTER;

  constructor(names: Names, source: PersonSource) {
    this.#names = names;
    this.#source = source;
  }

  setRoster(roster: Roster): void {
    this.#roster = roster;
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
    const nodes = this.#gather(key);
    const component = nodes.length === 0 ? NOBODY : this.#resolve(nodes);
    this.#components.set(key, component);
    for (const node of nodes) this.#components.set(node.key, component);
    return component;
  }

  #resolve(nodes: readonly NameNode[]): Component {
    const groups = resolveIdentity(nodes, this.#source, this.#names.reachesOverLifetimes);
    const whole = new Map<string, CorpusPerson>();
    const divided = new Map<LocalRef, CorpusPerson>();
    const persons: CorpusPerson[] = [];
    for (const group of groups) {
      const rostered = group.units.map(({ node }) => this.#roster.always(node.key)).find((entry) => entry !== null) ?? null;
      const person = new CorpusPerson(group, this.#source, rostered);
      if (person.name === '') continue;
      persons.push(person);
      for (const { node, locals } of group.units) {
        if (locals === null) whole.set(node.key, person);
        else for (const local of locals) divided.set(local, person);
      }
    }
    nameApart(persons);
    return { persons, whole, divided };
  }

  /** The confirmed names that can be reached from one, by their keys. */
  #gather(start: string): NameNode[] {
    const names = this.#names;
    const found = new Map<string, NameNode>();
    const seen = new Set<string>([start]);
    const waiting: NameNode[] = [];
    const take = (key: string, wanted: (node: NameNode) => boolean = () => true): void => {
      if (found.has(key)) return;
      const node = this.#node(key);
      if (node === null || !wanted(node) || !names.confirmed(node)) return;
      found.set(key, node);
      waiting.push(node);
    };
    const takeForm = (key: string): void => {
      if (seen.has(`form ${key}`)) return;
      seen.add(`form ${key}`);
      take(key);
      for (const other of names.nodesWithOther(key)) take(other);
    };
    take(start);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { key, otherKeys, latins, spellings, offices } = node;
      takeForm(key);
      for (const other of otherKeys.keys()) takeForm(other);
      for (const latin of fullLatins(latins.keys())) for (const other of names.nodesListed('latins', latin)) take(other, hasLatin(latin));
      for (const spelling of spellings.keys()) for (const other of names.nodesListed('spellings', spelling)) take(other);
      if (offices.size === 0) continue;
      const titles = new Set([...offices.keys()].map(titleOf));
      for (const sound of new Set([key, ...otherKeys.keys()].map(soundOf))) {
        for (const other of names.nodesListed('sounds', sound)) take(other, (alike) => [...alike.offices.keys()].some((office) => titles.has(titleOf(office))));
      }
    }
    return [...found.values()].sort((a, b) => compareCodeUnits(a.key, b.key));
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
