/** Disjoint sets of units, with the reasons for every join. */
import type { NameNode } from './names.ts';
import type { Merge } from './model.ts';
import { compareCodeUnits, fullestFirst } from './order.ts';
import { surfaceKey } from './surface-key.ts';
import type { Group, Unit } from './units.ts';
import { latinsConflict } from './units.ts';

export class Joins {
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

  /** Latin glosses of all units joined with this one. */
  latins(unit: Unit): readonly string[] {
    const root = this.root(unit);
    return this.#latins.get(root) ?? root.latins;
  }

  /** Joins two units unless they are one already or their Latin glosses contradict it. */
  join(a: Unit, b: Unit, kind: Merge['kind'], detail: string): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (a.node === b.node && a.apart === true && b.apart === true) return;
    if (left === right || latinsConflict(this.latins(left), this.latins(right))) return;
    this.#latins.set(right, [...this.latins(left), ...this.latins(right)]);
    this.#parent.set(left, right);
    // Parts of one name that are put together again need no reason.
    if (a.node === b.node) return;
    const [first, second] = [writtenForm(a.node), writtenForm(b.node)].sort(compareCodeUnits) as [string, string];
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
    for (const { unit, merge } of this.#reasons) groups.get(this.root(unit))?.merges.push(merge);
    return [...groups.values()];
  }
}

/** The node's name as it is written most. */
export function writtenForm(node: NameNode): string {
  const forms = [...node.firmForms, ...node.doubtfulForms].filter(([form]) => surfaceKey(form) === node.key);
  return forms.sort(fullestFirst)[0]?.[0] ?? node.key;
}
