/** The total orders that make answers the same whatever order the articles came in. */

/** Orders strings by code units, the same everywhere and in every language. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders forms with their counts: most used first, then the longest, then by code units. */
export function fullestFirst(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || b[0].length - a[0].length || compareCodeUnits(a[0], b[0]);
}
