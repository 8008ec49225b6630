/** The figures of statistics.ts drawn from a corpus: of a person over time, of people named together, of an article's own words. */
import type { Corpus } from '../corpus.ts';
import type { ArticleUri } from '../model.ts';
import type { CorpusPerson } from '../persons.ts';
import type { Doc } from '../segment-set.ts';
import { companions, keyTerms, mentionsByMonth, type CoOccurrence, type KeyTerm, type MonthCount } from './statistics.ts';

/** How often a person, by id, is mentioned month by month; nothing for an unknown one. */
export function monthsOf(corpus: Corpus, person: string): readonly MonthCount[] {
  return mentionsByMonth((corpus.person(person)?.appearances ?? []).map(({ day, mentionCount }) => ({ day, mentions: mentionCount })));
}

/** Who is named in the same articles as a person, by id, most often first. */
export function companionsOf(corpus: Corpus, person: string, limit: number): readonly CoOccurrence<CorpusPerson>[] {
  const self = corpus.person(person);
  if (self === undefined) return [];
  return companions(self, Array.from(self.docs, (doc) => peopleIn(corpus, doc))).slice(0, limit);
}

/** The persons an article names, one after the other, some more than once. */
function* peopleIn(corpus: Corpus, doc: Doc): Generator<CorpusPerson> {
  const { segment, base } = corpus.segments.slotOf(doc)!;
  const { people } = segment.record(doc - base);
  for (let index = 0; index < people; index++) {
    const person = corpus.personAt(doc, index);
    if (person !== undefined) yield person;
  }
}

/**
 * Terms of an article that it uses more than the rest of the corpus does, by log-likelihood. Both are counted in articles' own lists of terms,
 * against the characters of their texts. Nothing for what is no article.
 */
export function keyTermsOf(corpus: Corpus, uri: ArticleUri, limit: number): readonly KeyTerm[] {
  const doc = corpus.numberOf(uri);
  if (doc < 0) return [];
  const { segment, base } = corpus.segments.slotOf(doc)!;
  const own = doc - base;
  const terms = segment.record(own).terms();
  const keys = new Map(terms.map(({ text, key }) => [text, key]));
  const size = segment.textEnd(own) - segment.textStart(own);
  return keyTerms(terms, size, (text) => countOf(corpus, keys.get(text)!), charactersOf(corpus)).slice(0, limit);
}

/** How often a term stands in the lists of all articles. */
function countOf(corpus: Corpus, key: string): number {
  let count = 0;
  for (const { segment, dead } of corpus.segments.slots) {
    const id = segment.strings.find(key);
    if (id < 0) continue;
    segment.lists.terms.each(id, (doc) => {
      if (dead[doc] === 0) count += segment.record(doc).terms().find((term) => term.key === key)?.count ?? 0;
    });
  }
  return count;
}

function charactersOf(corpus: Corpus): number {
  let characters = 0;
  for (const { segment, dead } of corpus.segments.slots) {
    for (let doc = 0; doc < segment.docs; doc++) if (dead[doc] === 0) characters += segment.textEnd(doc) - segment.textStart(doc);
  }
  return characters;
}
