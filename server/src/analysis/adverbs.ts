/** Adverbs between a subject and its cue: 他今天也公开表示. */
import { CUE_ADVERBS } from '../language/zh/cues.ts';

/** More adverbs in a row are something else. */
const MOST = 3;

/** Past the adverbs that begin at `at` and end by `to`. */
export function pastAdverbs(folded: string, at: number, to = folded.length): number {
  let end = at;
  for (let adverbs = 0; adverbs < MOST && end < to; adverbs++) {
    const adverb = CUE_ADVERBS.startingAt(folded, end, to);
    if (adverb === null) break;
    end += adverb.length;
  }
  return end;
}

/** Past the adverbs right before a cue, to the left, no further back than `from`. */
export function beforeAdverbs(folded: string, cue: number, from: number): number {
  let end = cue;
  for (let adverbs = 0; adverbs < MOST; adverbs++) {
    const adverb = CUE_ADVERBS.endingAt(folded, end, from);
    if (adverb === null) break;
    end -= adverb.length;
  }
  return end;
}
