/** What lists and classes tell of a cue, as bits: one look-up at a cue answers all that is asked of it later. */
import { ADDRESSING_CUES, LEADING_CUES, POSTING_CUES, STRONG_ENDS, THEMES } from './cue-chains.ts';
import { ACT_CUES, BOUND_CUES, CUES, ELIDED_CUES, FORECASTS, RECKONING_CUES, SHOWING_CUES, WEAK_CUES, cueClass, type CueClass } from './cues.ts';

export const STRONG = 1;
export const WEAK = 2;
export const ACT = 4;
export const BOUND = 8;
export const MAY_BE_ELIDED = 0x10;
export const FORECAST = 0x20;
export const RECKONING = 0x40;
/** Makes a thing public. */
export const SHOWING = 0x80;
/** What is no person does this, too. */
export const BY_THINGS = 0x100;
export const LEADING = 0x200;
export const ADDRESSING = 0x400;
export const POSTING = 0x800;
export const THEME = 0x1000;
/** An act that may be asked of somebody. */
export const ASKED = 0x2000;
export const DEMAND = 0x4000;
/** With these organisations state something. */
export const PLAIN = 0x8000;
/** 报道, 报导 and what begins with them. */
export const REPORT = 0x10000;

const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [STRONG, STRONG_ENDS],
  [WEAK, WEAK_CUES],
  [ACT, ACT_CUES],
  [BOUND, BOUND_CUES],
  [MAY_BE_ELIDED, ELIDED_CUES],
  [FORECAST, FORECASTS],
  [RECKONING, RECKONING_CUES],
  [SHOWING, SHOWING_CUES],
  [BY_THINGS, new Set(['提醒', '表明', '说明', '揭示', '警示', '证实'])],
  [LEADING, LEADING_CUES],
  [ADDRESSING, ADDRESSING_CUES],
  [POSTING, POSTING_CUES],
  [THEME, THEMES],
];

const CLASSES: readonly (readonly [number, readonly CueClass[]])[] = [
  [ASKED, ['confirm', 'announce', 'answer', 'deny', 'thank', 'criticise', 'reveal']],
  [DEMAND, ['demand']],
  [PLAIN, ['say', 'stress', 'think', 'announce', 'confirm', 'deny', 'answer', 'reveal', 'demand', 'criticise', 'write', 'mention', 'thank']],
];

const TRAITS: ReadonlyMap<string, number> = new Map([...CUES].map((word) => [word, compute(word)]));

function compute(word: string): number {
  let traits = /^报[道导]/.test(word) ? REPORT : 0;
  for (const [bit, words] of LISTS) if (words.has(word)) traits |= bit;
  for (const [bit, classes] of CLASSES) if (classes.includes(cueClass(word))) traits |= bit;
  return traits;
}

/** The traits of a cue, or of several written as one word. */
export function traitsOf(word: string): number {
  return TRAITS.get(word) ?? compute(word);
}
