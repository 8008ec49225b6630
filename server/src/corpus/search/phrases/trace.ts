/**
 * A set phrase through the years: where it is used, and the wordings that vary it. Variants come from the texts alone: stretches that keep
 * parts of the phrase (kept-parts.ts), delimited where words were put in the place of its ends (open-ends.ts), weighed by how much they
 * keep and how rare that is, then counted like any string. Done in slices.
 */
import { fold } from '../../../text/fold.ts';
import { PLACE } from '../chunk-scanner.ts';
import type { SearchedCorpus } from '../scope.ts';
import { countUses, sumsOf, yearsOf, type UseSums } from './uses.ts';
import { leastLike, rank, variantsOf } from './variants.ts';

/** Phrases must be so long to be varied, and may be at most so long. */
const SHORTEST = 4;
export const LONGEST_PHRASE = PLACE - 4;
/** Variants told. */
const MOST_TOLD = 30;

/** One wording and where it is used. */
export interface Wording extends UseSums {
  /** Folded to Simplified. */
  readonly text: string;
  /** How texts write it, folded: with and without quotation marks or spaces inside. */
  readonly spellings: readonly string[];
  /** 0 … 1; 1 for the phrase itself. */
  readonly likeness: number;
}

export interface Trace extends Wording {
  /** Uses by the year (`2022`) of their articles, oldest first; `undated` last. */
  readonly byYear: ReadonlyMap<string, number>;
  readonly variants: readonly Wording[];
}

/** Traces a phrase of 1 to LONGEST_PHRASE code units. `stop` is asked between slices; the answer is then of no use. */
export async function tracePhrase(corpus: SearchedCorpus, phrase: string, stop: () => boolean): Promise<Trace> {
  const text = fold(phrase);
  const wanted = livingArticles(corpus);
  const candidates = text.length < SHORTEST ? { variants: [], docs: wanted } : await variantsOf(corpus, text, wanted, stop);
  const [own] = await countUses(corpus, [[text]], wanted, stop);
  const counted = await countUses(corpus, candidates.variants.map(({ spellings }) => spellings), candidates.docs, stop);
  const variants = counted
    .map((uses, i): Wording => {
      const { text: wording, spellings, likeness: like } = candidates.variants[i]!;
      return { ...sumsOf(corpus, uses), text: wording, spellings, likeness: like };
    })
    .filter(({ total, likeness: like }) => total > 0 && like >= leastLike(total));
  variants.sort((a, b) => rank(b) - rank(a) || b.total - a.total || (a.text < b.text ? -1 : 1));
  return { ...sumsOf(corpus, own!), text, spellings: [text], likeness: 1, byYear: yearsOf(corpus, own!), variants: variants.slice(0, MOST_TOLD) };
}

function livingArticles({ segments }: SearchedCorpus): Uint8Array {
  const wanted = new Uint8Array(segments.end);
  for (const { segment, base, dead } of segments.slots) {
    for (let doc = 0; doc < segment.docs; doc++) if (dead[doc] === 0 && segment.isArticle(doc)) wanted[base + doc] = 1;
  }
  return wanted;
}

