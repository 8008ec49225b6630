/** Facts written in a test as if they had been read from a file, whose text nobody will ask for. */
import type { Facts } from '../../server/src/analysis/facts.ts';
import type { ReadArticle } from '../../server/src/corpus/read-article.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';

export function readOf(facts: Facts): ReadArticle {
  return { facts, text: '', visible: { text: '', fileOffset: () => 0 }, lines: new LineIndex('') };
}
