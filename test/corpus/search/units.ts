/** Texts as the corpus keeps them: folded, as code units. */
import { fold } from '../../../server/src/text/fold.ts';

export function unitsOf(text: string): Uint16Array {
  const folded = fold(text);
  return Uint16Array.from({ length: folded.length }, (_, i) => folded.charCodeAt(i));
}

/** Small letters for capital ASCII ones. */
export function lowered(text: string): string {
  return fold(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
