/** The words of several lists that mean the same at the edge of a name, put together so that one look-up answers. */
import { CUES } from './cues.ts';
import { FOLLOWING_WORDS } from './followers.ts';
import { PLACES } from './places.ts';
import { HONORIFICS, TITLES } from './titles.ts';
import { Words } from './words.ts';

function longer(words: Words): string[] {
  return [...words].filter((word) => word.length > 1);
}

/** A name may begin right behind one of these. */
export const BEFORE_NAMES = new Words([...PLACES, ...TITLES, ...longer(FOLLOWING_WORDS), ...CUES]);

/** Words whose last character begins no name: 感谢, 总理. */
export const LONGER_WORDS = new Words([...longer(TITLES), ...longer(CUES), ...longer(FOLLOWING_WORDS)]);

/** A name ends clearly before one of these. */
export const AFTER_NAMES = new Words([...longer(FOLLOWING_WORDS), ...TITLES, ...HONORIFICS, ...longer(CUES)]);

/** A name may end before one of these. */
export const PERHAPS_AFTER_NAMES = new Words([...FOLLOWING_WORDS, ...CUES, ...PLACES]);
