/** Figures about people and words of a corpus, for views that count. Pure functions over what the corpus gives. */

export interface MonthCount {
  /** `YYYY-MM`, null for articles without a date. */
  readonly month: string | null;
  readonly mentions: number;
  readonly articles: number;
}

/** How often somebody is mentioned month by month, oldest first, articles without a date last; months without a mention are left out. */
export function mentionsByMonth(appearances: Iterable<{ readonly day: string | null; readonly mentions: number }>): readonly MonthCount[] {
  const months = new Map<string | null, { mentions: number; articles: number }>();
  for (const { day, mentions } of appearances) {
    const month = day?.slice(0, 7) ?? null;
    const counts = months.get(month) ?? { mentions: 0, articles: 0 };
    counts.mentions += mentions;
    counts.articles++;
    months.set(month, counts);
  }
  return [...months]
    .map(([month, counts]) => ({ month, ...counts }))
    .sort((a, b) => (a.month === null ? 1 : b.month === null ? -1 : a.month < b.month ? -1 : 1));
}

export interface CoOccurrence<P> {
  readonly person: P;
  /** Articles that name both. */
  readonly articles: number;
}

/** Who is named in the articles given beside `self`, most often first; as often in the order in which they come up. */
export function companions<P>(self: P, articles: Iterable<Iterable<P>>): readonly CoOccurrence<P>[] {
  const counts = new Map<P, number>();
  for (const people of articles) {
    const here = new Set(people);
    if (!here.delete(self)) continue;
    for (const person of here) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].map(([person, count]) => ({ person, articles: count })).sort((a, b) => b.articles - a.articles);
}

export interface KeyTerm {
  readonly text: string;
  /** In the article. */
  readonly count: number;
  /** In the whole corpus. */
  readonly corpusCount: number;
  /** Log-likelihood G² that the article uses it as often as the rest of the corpus does: 3.84 is reached by chance once in twenty. */
  readonly keyness: number;
}

/**
 * Terms that the article uses more often than the rest of the corpus, the most telling first. Sizes are lengths in characters; a corpus
 * count is never below the article's own, which is part of it.
 */
export function keyTerms(
  terms: Iterable<{ readonly text: string; readonly count: number }>,
  articleSize: number,
  corpusCount: (term: string) => number,
  corpusSize: number,
): readonly KeyTerm[] {
  const restSize = Math.max(0, corpusSize - articleSize);
  const key: KeyTerm[] = [];
  for (const { text, count } of terms) {
    const inCorpus = Math.max(count, corpusCount(text));
    const inRest = inCorpus - count;
    if (count * restSize <= inRest * articleSize) continue;
    key.push({ text, count, corpusCount: inCorpus, keyness: logLikelihood(count, articleSize, inRest, restSize) });
  }
  return key.sort((a, b) => b.keyness - a.keyness || b.count - a.count || (a.text < b.text ? -1 : 1));
}

/**
 * The log-likelihood ratio −2 log λ of Ted Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational
 * Linguistics 19(1), 1993, for `a` occurrences in `sizeA` places against `b` in `sizeB`: twice the sum of observed · ln(observed /
 * expected) over the four cells (occurring or not, here or there), where expected is what one common rate gives. 0 when the rates agree.
 */
export function logLikelihood(a: number, sizeA: number, b: number, sizeB: number): number {
  const size = sizeA + sizeB;
  const both = a + b;
  const cell = (observed: number, row: number, column: number): number => (observed <= 0 ? 0 : observed * Math.log((observed * size) / (row * column)));
  return 2 * Math.max(0, cell(a, both, sizeA) + cell(b, both, sizeB) + cell(sizeA - a, size - both, sizeA) + cell(sizeB - b, size - both, sizeB));
}
