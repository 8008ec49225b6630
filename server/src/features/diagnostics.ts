/** What is wrong with an article's file, and what its editor may want to look at, in the reader's language. */
import type { DiagnosticLevel, DiagnosticRule } from '../../../protocol/src/diagnostics.ts';
import type { Settings } from '../../../protocol/src/settings.ts';
import type { Problem } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { fileNameOf } from '../corpus/file-name.ts';
import type { ArticleUri, CorpusQueries } from '../corpus/model.ts';
import type { Texts } from '../l10n/texts.ts';
import type { Span } from '../text/span.ts';
import type { OtherPlace } from './diagnostics/rule.ts';
import { RULES } from './diagnostics/rules.ts';

export interface Diagnostic {
  readonly severity: Problem['severity'] | 'hint';
  /** The problem's code, or the name of the rule. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** Places in this and other files that have to do with it. */
  readonly others: readonly OtherPlace[];
}

/** Problems of the file, in text order; empty for a file that is no article. */
export function diagnostics(corpus: CorpusQueries, uri: ArticleUri, texts: Texts): Diagnostic[] {
  const problems = corpus.article(uri)?.facts.problems ?? [];
  return problems
    .map(({ severity, code, message, data, span }) => ({ severity, code, message: texts.problem(code, data ?? []) ?? message, span, others: [] }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** What the rules that are on find, in text order. `text` is the file's text, which the corpus must know as it is. */
export function editorialHints(corpus: CorpusQueries, uri: ArticleUri, text: string, settings: Settings, texts: Texts): Diagnostic[] {
  const on = RULES.filter(({ name }) => levelOf(settings, name) !== 'off');
  const article = on.length === 0 ? undefined : corpus.article(uri);
  if (article === undefined) return [];
  const fileName = fileNameOf(uri);
  const { timeZone } = settings;
  const parsed = parseArticle(text, { fileName, timeZone }).article;
  if (parsed === null) return [];
  const examined = { corpus, uri, text, parsed, article, fileName, timeZone, texts };
  return on
    .flatMap((rule) => rule.find(examined).map((finding): Diagnostic => ({ ...finding, code: rule.name, severity: levelOf(settings, rule.name) === 'hint' ? 'hint' : 'information' })))
    .sort((a, b) => a.span.start - b.span.start);
}

function levelOf(settings: Settings, rule: DiagnosticRule): DiagnosticLevel {
  return settings[`diagnostics.${rule}`];
}
