/** Disjoint sets of units, with the reasons for every join. */
import type { RosterPerson } from '../roster/model.ts';
import type { NameNode } from './names.ts';
import type { Merge } from './model.ts';
import { compareCodeUnits, fullestFirst } from './order.ts';
import { surfaceKey } from './surface-key.ts';
import type { Group, Unit } from './units.ts';
import { latinsConflict } from './units.ts';

export class Joins {
  readonly #parent = new Map<Unit, Unit>();
  readonly #latins = new Map<Unit, readonly string[]>();
  /** Of roots: the entry of all units joined, and those that none of them is. */
  readonly #entries = new Map<Unit, RosterPerson | null>();
  readonly #others = new Map<Unit, readonly RosterPerson[]>();
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

  /** Latin glosses of all units joined with this one. */
  latins(unit: Unit): readonly string[] {
    const root = this.root(unit);
    return this.#latins.get(root) ?? root.latins;
  }

  /** Whether the roster lets two units be one person. */
  mayJoin(a: Unit, b: Unit): boolean {
    const [left, right] = [this.root(a), this.root(b)];
    const [one, other] = [this.#entryOf(left), this.#entryOf(right)];
    if (one !== null && other !== null && one !== other) return false;
    return (one === null || !this.#othersOf(right).includes(one)) && (other === null || !this.#othersOf(left).includes(other));
  }

  /** Joins two units unless they are one already, or the roster or their Latin glosses contradict it. */
  join(a: Unit, b: Unit, kind: Merge['kind'], detail: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (a.node === b.node && a.apart === true && b.apart === true) return;
    if (left === right || latinsConflict(this.latins(left), this.latins(right)) || !this.mayJoin(left, right)) return;
    this.#unite(a, b, kind, detail);
  }

  /** Joins the units of one entry of the roster, whatever speaks against it. */
  joinEntry(a: Unit, b: Unit, entry: RosterPerson): void {
    if (this.root(a) !== this.root(b)) this.#unite(a, b, 'roster', entry.name.text);
  }

  #unite(a: Unit, b: Unit, kind: Merge['kind'], detail: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    this.#latins.set(right, [...this.latins(left), ...this.latins(right)]);
    this.#entries.set(right, this.#entryOf(left) ?? this.#entryOf(right));
    if (this.#othersOf(left).length > 0) this.#others.set(right, [...this.#othersOf(left), ...this.#othersOf(right)]);
    this.#parent.set(left, right);
    // Parts of one name that are put together again need no reason.
    if (a.node.key === b.node.key) return;
    const [first, second] = [writtenForm(a.node), writtenForm(b.node)].sort(compareCodeUnits) as [string, string];
    this.#reasons.push({ unit: a, merge: { kind, a: first, b: second, detail } });
  }

  groups(units: readonly Unit[]): Group[] {
    const groups = new Map<Unit, Group>();
    for (const unit of units) {
      const root = this.root(unit);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, { units: [unit], merges: [], entry: this.#entryOf(root) });
      else group.units.push(unit);
    }
    for (const { unit, merge } of this.#reasons) groups.get(this.root(unit))?.merges.push(merge);
    return [...groups.values()];
  }

  #entryOf(root: Unit): RosterPerson | null {
    return this.#entries.get(root) ?? root.entry;
  }

  #othersOf(root: Unit): readonly RosterPerson[] {
    return this.#others.get(root) ?? root.others;
  }
}

/** The node's name as it is written most. */
export function writtenForm(node: NameNode): string {
  const forms = [...node.firmForms, ...node.doubtfulForms].filter(([form]) => surfaceKey(form) === node.key);
  return forms.sort(fullestFirst)[0]?.[0] ?? node.key;
}
