/** Numbers that look random and are the same for the same seed, so that two runs ask the same questions. */

/** Gives whole numbers from 0 to `below` − 1. */
export type Random = (below: number) => number;

/** Marsaglia's xorshift with 32 bits. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x2545f491 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}
