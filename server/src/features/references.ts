/** Find all references: every mention of a person in the corpus, whichever way it is spelled. */
import type { ArticleUri, CorpusQueries, LineRange } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { nodeAt } from './resolve.ts';

export interface Reference {
  readonly uri: ArticleUri;
  /** The name as written: `普赖斯`. */
  readonly span: Span;
  /** The same in lines, so that no file has to be read; null when that is not known. */
  readonly range: LineRange | null;
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
    const { uri: other, mentions } = appearance;
    const declared = options.includeDeclaration ? null : appearance.introduction;
    return mentions.filter(({ span }) => span.start !== declared?.span.start).map(({ span, range }) => ({ uri: other, span, range }));
  });
}
