/** A corpus of fixtures with markers, read by the real analysis. */
import { analyse } from '../../server/src/analysis/analyse.ts';
import { parseArticle } from '../../server/src/article/parse-article.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { parseFixture, type Fixture } from '../support/fixture.ts';
import { readOf } from '../support/read-of.ts';

export interface ReadFixture extends Fixture {
  readonly corpus: Corpus;
  /** The words at a span of a file. */
  words(path: string, span: { readonly start: number; readonly end: number }): string;
}

/** Throws on a file that is no article. */
export function readFixture(literal: string): ReadFixture {
  const fixture = parseFixture(literal);
  const corpus = new Corpus();
  for (const [path, text] of fixture.files) {
    const facts = analyse(parseArticle(text, { fileName: path.slice(1), timeZone: 'Asia/Shanghai' }));
    if (facts === null) throw new Error(`${path} is no article`);
    corpus.put(path, readOf(facts));
  }
  return { ...fixture, corpus, words: (path, { start, end }) => fixture.files.get(path)!.slice(start, end) };
}
