/**
 * Decides which local people are one person. Names written alike are one by default; other spellings are joined by a Latin
 * gloss, by sound within one office, or by an article that uses a full and a short form side by side. A short form that
 * several full names share is told apart article by article. The outcome depends on the evidence only, never on its order.
 */
import type { Evidence, NameNode } from './evidence.ts';
import type { ArticleUri, Merge } from './model.ts';
import { compareCodeUnits } from './order.ts';
import { latinKey, soundOf } from './surface-key.ts';
import type { FactsOf, Group, LocalRef, Unit } from './units.ts';
import { fullLatins, isSpecificOffice, latinsConflict, localsOf, officesOf, only, speaksForLatin, unitsOf } from './units.ts';

export class Identity {
  readonly groups: readonly Group[];
  readonly #whole: ReadonlyMap<string, Group>;
  readonly #divided: ReadonlyMap<string, Group>;

  constructor(groups: readonly Group[]) {
    const whole = new Map<string, Group>();
    const divided = new Map<string, Group>();
    for (const group of groups) {
      for (const unit of group.units) {
        if (unit.locals === null) whole.set(unit.node.key, group);
        else for (const local of unit.locals) divided.set(localKey(local), group);
      }
    }
    this.groups = groups;
    this.#whole = whole;
    this.#divided = divided;
  }

  /** The group of a local person whose node is `nodeKey`; undefined for a candidate that nothing confirms. */
  groupOf(nodeKey: string, uri: ArticleUri, index: number): Group | undefined {
    return this.#whole.get(nodeKey) ?? this.#divided.get(localKey({ uri, index }));
  }
}

function localKey(local: LocalRef): string {
  return `${local.index}\t${local.uri}`;
}

/** Puts the confirmed local people of a corpus together. Time grows with the number of names, not of articles. */
export function resolveIdentity(evidence: Evidence, factsOf: FactsOf): Identity {
  const units: Unit[] = [];
  const unitsOfKey = new Map<string, Unit[]>();
  for (const node of evidence.nodes.values()) {
    if (!evidence.confirmed(node)) continue;
    const own = unitsOf(node, factsOf);
    unitsOfKey.set(node.key, own);
    units.push(...own);
  }
  const joins = new Joins();
  joinByLatin(units, joins);
  joinBySound(units, joins);
  joinShortForms(unitsOfKey, joins, factsOf);
  return new Identity(joins.groups([...unitsOfKey.values()].flat()));
}

/** Disjoint sets of units, with the reasons for every join. */
class Joins {
  readonly #parent = new Map<Unit, Unit>();
  readonly #latins = new Map<Unit, readonly string[]>();
  readonly #reasons: { readonly unit: Unit; readonly merge: Merge }[] = [];

  root(unit: Unit): Unit {
    let root = unit;
    for (let parent = this.#parent.get(root); parent !== undefined; parent = this.#parent.get(root)) root = parent;
    while (unit !== root) {
      const next = this.#parent.get(unit)!;
      this.#parent.set(unit, root);
      unit = next;
    }
    return root;
  }

  latins(unit: Unit): readonly string[] {
    const root = this.root(unit);
    return this.#latins.get(root) ?? root.latins;
  }

  /** Joins two units unless they are one already or their Latin glosses contradict it. */
  join(a: Unit, b: Unit, kind: Merge['kind'], detail: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (left === right || latinsConflict(this.latins(left), this.latins(right))) return;
    this.#latins.set(right, [...this.latins(left), ...this.latins(right)]);
    this.#parent.set(left, right);
    const [first, second] = [a.node.key, b.node.key].sort(compareCodeUnits) as [string, string];
    this.#reasons.push({ unit: a, merge: { kind, a: first, b: second, detail } });
  }

  groups(units: readonly Unit[]): Group[] {
    const groups = new Map<Unit, Group>();
    for (const unit of units) {
      const root = this.root(unit);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, { units: [unit], merges: [] });
      else group.units.push(unit);
    }
    for (const { unit, merge } of this.#reasons) groups.get(this.root(unit))!.merges.push(merge);
    return [...groups.values()];
  }
}

/** The values that two or more units share, in a fixed order, each with its units in a fixed order. */
function shared(units: readonly Unit[], valuesOf: (unit: Unit) => Iterable<string>): [string, Unit[]][] {
  const holders = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const value of valuesOf(unit)) {
      const others = holders.get(value);
      if (others === undefined) holders.set(value, [unit]);
      else if (!others.includes(unit)) others.push(unit);
    }
  }
  return [...holders]
    .filter(([, holding]) => holding.length > 1)
    .map(([value, holding]): [string, Unit[]] => [value, holding.sort(compareUnits)])
    .sort(([a], [b]) => compareCodeUnits(a, b));
}

function compareUnits(a: Unit, b: Unit): number {
  const [first, other] = [a.locals?.[0], b.locals?.[0]];
  return (
    compareCodeUnits(a.node.key, b.node.key) ||
    compareCodeUnits(a.latins.join(), b.latins.join()) ||
    compareCodeUnits(first ? localKey(first) : '', other ? localKey(other) : '')
  );
}

function joinByLatin(units: readonly Unit[], joins: Joins): void {
  for (const [latin, holding] of shared(units, (unit) => unit.latins)) {
    for (const unit of holding.slice(1)) joins.join(holding[0]!, unit, 'latin', writtenLatin(holding[0]!.node, latin));
  }
}

function writtenLatin(node: NameNode, latin: string): string {
  return [...node.latins.keys()].filter((written) => latinKey(written) === latin).sort(compareCodeUnits)[0] ?? latin;
}

/**
 * Names that sound alike in one office. A missing affiliation is no contradiction, but settles nothing where two different
 * affiliations are at hand, and too little for two characters, where homophones abound.
 */
function joinBySound(units: readonly Unit[], joins: Joins): void {
  const values = (unit: Unit): string[] => {
    if (unit.offices.size === 0) return [];
    const sounds = new Set([unit.node.key, ...unit.node.otherKeys.keys()].map(soundOf));
    return [...sounds].flatMap((sound) => [...unit.offices].map((office) => `${sound}\t${office.slice(office.indexOf('\t') + 1)}`));
  };
  for (const [value, holding] of shared(units, values)) {
    const title = value.slice(value.indexOf('\t') + 1);
    const held = (unit: Unit): string[] => [...unit.offices].filter((office) => office.endsWith(`\t${title}`));
    for (const [office, together] of shared(holding, held)) {
      if (!isSpecificOffice(office)) continue;
      for (const unit of together.slice(1)) joins.join(together[0]!, unit, 'office-and-sound', office.replace('\t', ''));
    }
    const specific = new Set(holding.flatMap(held).filter(isSpecificOffice));
    if (specific.size !== 1) continue;
    const detail = [...specific][0]!.replace('\t', '');
    const anchor = holding.find((unit) => held(unit).some(isSpecificOffice))!;
    for (const unit of holding) if (unit !== anchor && unit.node.key.length > 2) joins.join(anchor, unit, 'office-and-sound', detail);
  }
}

/** Joins each short form with its full name; where there are several full names, divides the articles among them. */
function joinShortForms(unitsOfKey: Map<string, Unit[]>, joins: Joins, factsOf: FactsOf): void {
  const fullForms = new Map<string, Unit[]>();
  for (const units of unitsOfKey.values()) {
    for (const key of units[0]!.node.otherKeys.keys()) {
      const known = fullForms.get(key);
      if (known === undefined) fullForms.set(key, [...units]);
      else known.push(...units);
    }
  }
  const shortKeys = [...fullForms.keys()].filter((key) => unitsOfKey.has(key));
  shortKeys.sort((a, b) => b.length - a.length || compareCodeUnits(a, b));
  for (const key of shortKeys) {
    const full = fullForms.get(key)!.sort(compareUnits);
    const short = unitsOfKey.get(key)!;
    const persons = [...new Set(full.map((unit) => joins.root(unit)))];
    if (persons.length === 1) {
      for (const unit of short) joins.join(unit, full[0]!, 'short-form', full[0]!.node.key);
    } else if (only(short)?.locals === null) {
      unitsOfKey.set(key, divideShortForm(short[0]!, full, persons, joins, factsOf));
    }
  }
}

/** How many times more articles one full name must have than all others for a bare short form to mean it. */
const DOMINANCE = 3;

function divideShortForm(short: Unit, full: readonly Unit[], persons: readonly Unit[], joins: Joins, factsOf: FactsOf): Unit[] {
  const claims = persons.map((person) => {
    const own = full.filter((unit) => joins.root(unit) === person);
    return {
      anchor: own[0]!,
      latins: joins.latins(person),
      offices: new Set(own.flatMap((unit) => [...unit.offices])),
      weight: own.reduce((sum, unit) => sum + unit.node.otherKeys.count(short.node.key), 0),
      locals: [] as LocalRef[],
    };
  });
  const total = claims.reduce((sum, claim) => sum + claim.weight, 0);
  const dominant = only(claims.filter((claim) => claim.weight >= DOMINANCE * (total - claim.weight)));
  const rest: LocalRef[] = [];
  for (const local of localsOf(short.node)) {
    const person = factsOf(local.uri)?.people[local.index];
    if (person === undefined) continue;
    const glossed = person.latin !== null && latinKey(person.latin).includes(' ');
    const offices = officesOf(person);
    const chosen = glossed
      ? only(claims.filter((claim) => speaksForLatin(person, claim.latins)))
      : (only(claims.filter((claim) => offices.some((office) => claim.offices.has(office)))) ?? dominant);
    (chosen?.locals ?? rest).push(local);
  }
  const units: Unit[] = [];
  for (const claim of claims) {
    if (claim.locals.length === 0) continue;
    const unit: Unit = { node: short.node, locals: claim.locals, latins: [], offices: new Set() };
    units.push(unit);
    joins.join(unit, claim.anchor, 'short-form', claim.anchor.node.key);
  }
  if (rest.length > 0) units.push({ node: short.node, locals: rest, latins: fullLatins(latinsAmong(rest, factsOf)), offices: new Set() });
  return units;
}

function latinsAmong(locals: readonly LocalRef[], factsOf: FactsOf): string[] {
  return locals.flatMap((local) => factsOf(local.uri)?.people[local.index]?.latin ?? []);
}
