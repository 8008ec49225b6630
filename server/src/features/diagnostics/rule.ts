/** What an editorial rule is: a free function from an article, seen with its text and the corpus around it, to what it finds. */
import type { DiagnosticRule } from '../../../../protocol/src/diagnostics.ts';
import type { Article } from '../../article/article.ts';
import type { ArticleUri, CorpusArticle, CorpusQueries } from '../../corpus/model.ts';
import type { Texts } from '../../l10n/texts.ts';
import type { Span } from '../../text/span.ts';

/** One open article. */
export interface Examined {
  readonly corpus: CorpusQueries;
  readonly uri: ArticleUri;
  /** The file's text, and the article read from it. */
  readonly text: string;
  readonly parsed: Article;
  readonly article: CorpusArticle;
  readonly fileName: string;
  readonly timeZone: string;
  readonly texts: Texts;
}

/** A place that has to do with a finding; a span of null means the beginning of the file. */
export interface OtherPlace {
  readonly uri: ArticleUri;
  readonly span: Span | null;
  readonly message: string;
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly others: readonly OtherPlace[];
}

export interface Rule {
  readonly name: DiagnosticRule;
  find(examined: Examined): readonly Finding[];
}
