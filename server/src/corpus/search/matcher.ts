/** What finds hits in one stretch of text, whatever kind of question it comes from. */
import type { Hits } from './hits.ts';
import type { Literal } from './literal.ts';

export interface Matcher {
  /** The one string it finds, when that is all; a scanner is then enough. */
  readonly literal: Literal | null;
  /** Of each of these sets, one string is in every text with a hit: only texts that hold them need be looked at. */
  readonly needed: readonly (readonly Literal[])[];
  /** Adds the hits within [from, to), from left to right, none inside another; nothing outside is looked at. */
  find(text: Uint16Array, from: number, to: number, hits: Hits): void;
}
