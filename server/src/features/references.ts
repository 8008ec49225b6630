/** Find all references: every mention of a person in the corpus, whichever way it is spelled. */
import type { ArticleUri, CorpusQueries } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { nodeAt } from './resolve.ts';

export interface Reference {
  readonly uri: ArticleUri;
  /** The name as written: `普赖斯`. */
  readonly span: Span;
}

/** Mentions by article in order of date, in text order within it. Without `includeDeclaration` the introductions are left out. */
export function references(
  corpus: CorpusQueries,
  uri: ArticleUri,
  offset: number,
  options: { readonly includeDeclaration: boolean },
  text?: string,
): Reference[] {
  const node = nodeAt(corpus, uri, offset, text);
  if (node === undefined || !('person' in node)) return [];
  return node.person.appearances.flatMap((appearance) => {
    return appearance.mentions
      .filter((m) => options.includeDeclaration || m.span.start !== appearance.introduction?.span.start)
      .map((m) => ({ uri: appearance.uri, span: m.span }));
  });
}
