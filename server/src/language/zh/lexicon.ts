/** The word lists that are looked for all over a text, together. */
import { CUES, NOT_CUES } from './cues.ts';
import { ENCOUNTER_WORDS } from './encounters.ts';
import { FIGURES } from './figures.ts';
import { PLACES } from './places.ts';
import { HONORIFICS, TITLES } from './titles.ts';
import { Lexicon } from './words.ts';

/** Where words of these lists begin; `titles` with forms of address, `cues` with the words that only look like one. */
export const LEXICON = new Lexicon({
  places: PLACES,
  titles: [...TITLES, ...[...HONORIFICS].filter((word) => word.length > 1)],
  figures: FIGURES.keys(),
  cues: [...CUES, ...NOT_CUES],
  encounters: ENCOUNTER_WORDS,
});

/** Offsets in a text at which words of each list begin, ascending. */
export type WordStarts = ReturnType<typeof LEXICON.starts>;
