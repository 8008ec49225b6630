/**
 * What the language data knows of single words, for those who hold facts and no text: the class of a reporting cue, whether the
 * label of a turn asks or answers, who took the first step in an encounter. Words may be Traditional.
 */
import { cueClass as classOf, type CueClass } from '../language/zh/cues.ts';
import { DESK_TITLES } from '../language/zh/desk-titles.ts';
import { pairAt } from '../language/zh/everyday-words.ts';
import { ANSWERED, TURNED_TO } from '../language/zh/initiative.ts';
import { COUNTRIES } from '../language/zh/places.ts';
import { SHORT_TITLES } from '../language/zh/titles.ts';
import { ANSWER_MARKS, QUESTION_MARKS } from '../language/zh/turns.ts';
import { Words } from '../language/zh/words.ts';
import { fold } from '../text/fold.ts';

export type { CueClass };

/** The class of a cue as written (`強調` → `stress`); the colon of a turn and unknown cues count as `say`. */
export function cueClass(cue: string): CueClass {
  return classOf(fold(cue));
}

const ASKING = /(?:记者|提问|问)$/;

/** Whether a label in front of a colon opens a question: `问`, `法新社记者`. */
export function asks(label: string): boolean {
  const folded = fold(label).trim();
  return QUESTION_MARKS.has(folded) || ASKING.test(folded);
}

/** Whether a label without a name opens an answer: `答`. */
export function answers(label: string): boolean {
  return ANSWER_MARKS.has(fold(label).trim());
}

/** A title as it is compared, in Simplified characters and its usual short form: `外務大臣` and `外交部长` give `外长`. */
export function shortTitle(title: string): string {
  const folded = fold(title);
  return SHORT_TITLES[folded] ?? folded;
}

/** Whether a title is of those who make articles, as by-lines tell it: `東京記者`, `核稿`. */
export function isOfTheDesk(title: string): boolean {
  const folded = fold(title);
  return DESK_TITLES.some((ending) => folded.endsWith(ending));
}

/** The country an affiliation begins with, in Simplified characters, or null: `美国国务院` → `美国`. Alliances are none. */
export function countryOf(affiliation: string): string | null {
  const country = COUNTRY_NAMES.startingAt(fold(affiliation), 0);
  return country === null ? null : country;
}

const COUNTRY_NAMES = new Words(COUNTRIES);

/** Whether the two characters at `at` of folded text are a word of everyday language: `管控`, but not the `控分` of `管控分歧`. */
export function isWordAt(folded: string, at: number): boolean {
  return pairAt(folded, at) > 0;
}

export type Initiative = 'first' | 'second' | 'open';

/** Which of two participants, in the order of the encounter's facts, turned to the other; `open` when its words do not tell. */
export function initiative(encounter: string): Initiative {
  const folded = fold(encounter);
  if (holds(ANSWERED, folded)) return 'second';
  return holds(TURNED_TO, folded) ? 'first' : 'open';
}

function holds(words: Words, text: string): boolean {
  return words.standIn(text);
}
