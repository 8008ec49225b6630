/** From one file's text to its facts: the only way into the corpus, a pure function that may run in any thread. */
import { analyse } from '../analysis/analyse.ts';
import type { Facts } from '../analysis/facts.ts';
import { parseArticle } from '../article/parse-article.ts';

/** `fileName` without folders; `timeZone` an IANA name. Null when the text is no article. */
export function readFacts(text: string, fileName: string, timeZone: string): Facts | null {
  return analyse(parseArticle(text, { fileName, timeZone }));
}
