/** One walk over a text for all who look for names in it: where one may begin by its first two characters, and where parts are joined. */
import { INTERPUNCT, JAPANESE, SURNAME, TRANSLITERATES, classesOf } from '../language/zh/character-classes.ts';

export interface NameOpenings {
  /** Where a surname stands, or where characters begin with which names are written by sound; ascending. */
  readonly begins: readonly number[];
  readonly interpuncts: readonly number[];
}

/** What the walk asks of a character, in a table small enough for the processor's nearest cache. */
const JOINS = 1;
const SOUNDS = 2;
const OPENS = 4;
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const classes = classesOf(code);
  return ((classes & INTERPUNCT) !== 0 ? JOINS : 0) | ((classes & TRANSLITERATES) !== 0 ? SOUNDS : 0) | ((classes & (SURNAME | JAPANESE)) !== 0 ? OPENS : 0);
});

export function findOpenings(folded: string): NameOpenings {
  const begins: number[] = [];
  const interpuncts: number[] = [];
  const { length } = folded;
  let before = 0;
  let here = length > 0 ? (KINDS[folded.charCodeAt(0)] as number) : 0;
  for (let at = 0; at < length; at++) {
    const next = at + 1 < length ? (KINDS[folded.charCodeAt(at + 1)] as number) : 0;
    if (here !== 0) {
      if (here === JOINS) interpuncts.push(at);
      // In the middle of a run, or alone, a character that only transliterates begins nothing.
      else if ((here & OPENS) !== 0 || ((before & SOUNDS) === 0 && (next & (SOUNDS | JOINS)) !== 0)) begins.push(at);
    }
    before = here;
    here = next;
  }
  return { begins, interpuncts };
}
