/**
 * A string to be looked for as the texts of a corpus hold it: folded to Simplified, with ASCII letters matching in either case. Each unit
 * has a mask of bits in which it need not agree.
 */
import { fold } from '../../text/fold.ts';

/** The bit in which a capital ASCII letter differs from its small one. */
const CASE_BIT = 0x20;

export interface Literal {
  /** Small letters where the mask leaves the case open. */
  readonly units: Uint16Array;
  readonly masks: Uint16Array;
  /** What it was made of, folded. */
  readonly text: string;
}

export function literalOf(text: string): Literal {
  const folded = fold(text);
  const units = new Uint16Array(folded.length);
  const masks = new Uint16Array(folded.length);
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    masks[i] = isLetter(code) ? CASE_BIT : 0;
    units[i] = code | masks[i]!;
  }
  return { units, masks, text: folded };
}

export function isLetter(code: number): boolean {
  return ((code | CASE_BIT) >= 0x61 && (code | CASE_BIT) <= 0x7a) && code < 0x80;
}

/** Whether the literal stands at `at`; `at + length` must lie in the text. */
export function standsAt(text: Uint16Array, at: number, { units, masks }: Literal): boolean {
  for (let i = 0; i < units.length; i++) if ((text[at + i]! | masks[i]!) !== units[i]) return false;
  return true;
}

/** The first place from `at` on where the literal, which is not empty, stands in the text; -1 without one. */
export function placeOf(text: Uint16Array, literal: Literal, at: number): number {
  const { units, masks } = literal;
  const last = text.length - units.length;
  const first = units[0]!;
  const mask = masks[0]!;
  for (let place = at; place <= last; place++) {
    if (mask === 0) {
      place = text.indexOf(first, place); // much faster than going through the units here
      if (place < 0 || place > last) return -1;
    } else if ((text[place]! | mask) !== first) {
      continue;
    }
    if (standsAt(text, place, literal)) return place;
  }
  return -1;
}
