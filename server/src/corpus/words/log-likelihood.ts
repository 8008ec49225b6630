/** How telling a difference between two rates is. */

/**
 * The log-likelihood ratio −2 log λ of Ted Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational
 * Linguistics 19(1), 1993, for `a` occurrences in `sizeA` places against `b` in `sizeB`: twice the sum of observed · ln(observed /
 * expected) over the four cells (occurring or not, here or there), where expected is what one common rate gives. 0 when the rates agree.
 */
export function logLikelihood(a: number, sizeA: number, b: number, sizeB: number): number {
  const size = sizeA + sizeB;
  const both = a + b;
  const cell = (observed: number, row: number, column: number): number => (observed <= 0 ? 0 : observed * Math.log((observed * size) / (row * column)));
  return 2 * Math.max(0, cell(a, both, sizeA) + cell(b, both, sizeB) + cell(sizeA - a, size - both, sizeA) + cell(sizeB - b, size - both, sizeB));
}
