/**
 * Weights by which readings of a name are compared, set by hand on annotated articles (docs/quality.md). Scores are about 3 for a
 * name with clear ends and below 1.5 for a doubtful one; likelihoods are powers of two.
 */

/** Given names of two characters are four times as frequent as those of one. */
export const LONGER_GIVEN = 2;
/** Below this, no title makes characters a name. */
export const LEAST_LIKELY = -9;
/** Particles and pronouns are this unlikely, and less, to end a given name. */
export const NEVER_LAST = -4;
/** How much a power of two of likelihood adds to a reading's score, and takes from it. */
const LIKELIHOOD_WEIGHT = 0.2;
const UNLIKELIHOOD_WEIGHT = 0.3;
/** Before a clear end no unlikelihood counts more. */
const LEAST_WEIGHED = -5;
/** The same for names written by sound; below the second they are none. */
export const SOUND_WEIGHT = 0.08;
export const UNLIKELY_SOUND = -5;
/** Adverbs of written style, found behind names far more often than in them. */
export const WRITTEN_ADVERBS = new Set('亦均则皆续');
/** A reading this good needs no second look. */
export const CLEAR = 2.5;
/** Of somebody every reader knows. */
export const SURE = 4.5;
export const SURE_LIKELIHOOD = 20;
/** Of a rare surname behind an office: just enough. */
export const RARE_SCORE = 1.7;
/** Two characters this likely as a given name may stand behind two surnames. */
export const SURELY_GIVEN = 5;
export const DOUBLE_PRIOR = 1.6;
/** What speaks against a third character that mostly follows names. */
export const FOLLOWER_PENALTY = 0.8;
/** 周建国会见: a name this likely holds against 国会 across its end. */
export const LIKELY_THOUGH_CROSSED = 4;

/** What the likelihood of a Chinese name adds to its score; `clearEnd`: nothing but its end can be doubted. */
export function weigh(likelihood: number, clearEnd: boolean): number {
  return likelihood >= 0 ? Math.min(10, likelihood) * LIKELIHOOD_WEIGHT : Math.max(clearEnd ? LEAST_WEIGHED : -9, likelihood) * UNLIKELIHOOD_WEIGHT;
}
