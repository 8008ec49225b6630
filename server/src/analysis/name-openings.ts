/** One walk over a text for all who look for names in it: where one may begin by its first two characters, and where parts are joined. */
import { INTERPUNCT, JAPANESE, SURNAME, TRANSLITERATES, classesOf } from '../language/zh/character-classes.ts';

export interface NameOpenings {
  /** Where a surname stands, or where characters begin with which names are written by sound; ascending. */
  readonly begins: readonly number[];
  readonly interpuncts: readonly number[];
}

export function findOpenings(folded: string): NameOpenings {
  const begins: number[] = [];
  const interpuncts: number[] = [];
  let before = 0;
  let here = folded.length > 0 ? classesOf(folded.charCodeAt(0)) : 0;
  for (let at = 0; at < folded.length; at++) {
    const next = at + 1 < folded.length ? classesOf(folded.charCodeAt(at + 1)) : 0;
    if ((here & (SURNAME | JAPANESE | TRANSLITERATES | INTERPUNCT)) !== 0) {
      if ((here & INTERPUNCT) !== 0) interpuncts.push(at);
      // In the middle of a run, or alone, a character that only transliterates begins nothing.
      else if ((here & (SURNAME | JAPANESE)) !== 0 || ((before & TRANSLITERATES) === 0 && (next & (TRANSLITERATES | INTERPUNCT)) !== 0)) begins.push(at);
    }
    before = here;
    here = next;
  }
  return { begins, interpuncts };
}
