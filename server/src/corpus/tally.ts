/** Counts of things that are added and taken away again; what reaches zero is forgotten, as if it had never been there. */
export class Tally<K> extends Map<K, number> {
  /** Adds `by` (may be negative) to the count of `key`. */
  bump(key: K, by: number): void {
    const count = (this.get(key) ?? 0) + by;
    if (count === 0) this.delete(key);
    else this.set(key, count);
  }

  count(key: K): number {
    return this.get(key) ?? 0;
  }
}
