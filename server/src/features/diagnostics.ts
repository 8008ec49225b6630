/** What is wrong with an article's file, in the reader's language. */
import type { Problem } from '../article/article.ts';
import type { ArticleUri, CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import type { Span } from '../text/span.ts';

export interface Diagnostic {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** In text order; empty for a file that is no article. */
export function diagnostics(corpus: CorpusQueries, uri: ArticleUri, texts: Texts): Diagnostic[] {
  const problems = corpus.article(uri)?.facts.problems ?? [];
  return problems
    .map(({ severity, code, message, data, span }) => ({ severity, code, message: texts.problem(code, data ?? []) ?? message, span }))
    .sort((a, b) => a.span.start - b.span.start);
}
