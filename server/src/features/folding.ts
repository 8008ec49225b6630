/** What can be folded away: the front matter, the markup before the body, long paragraphs, one speaker's run of statements. */
import type { ArticleUri, CorpusQueries, Statement } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';

export interface Fold {
  /** `markup` ends before the line its span ends in: the body begins there. */
  readonly kind: 'header' | 'markup' | 'region';
  readonly span: Span;
}

/** In text order. Spans may lie on one line; an editor folds lines, so those fall away when they become ranges. */
export function folding(corpus: CorpusQueries, uri: ArticleUri): Fold[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const { frontMatter, title, paragraphs } = article.facts;
  const folds: Fold[] = [];
  if (frontMatter !== null) folds.push({ kind: 'header', span: frontMatter });
  const body = paragraphs.find((p) => p.kind !== 'headline');
  const headlineEnd = title === null || body === undefined || title.span.end > body.span.start ? null : title.span.end;
  if (frontMatter !== null && headlineEnd !== null && headlineEnd > frontMatter.end) {
    folds.push({ kind: 'markup', span: { start: headlineEnd, end: body!.span.start } });
  }
  for (const paragraph of paragraphs) folds.push({ kind: 'region', span: paragraph.span });
  folds.push(...speakerRuns(article.statements));
  return folds.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Statements of one speaker that follow one another. */
function speakerRuns(statements: readonly Statement[]): Fold[] {
  const runs: { speaker: string; span: Span; length: number }[] = [];
  for (const statement of statements) {
    const speaker = statement.speakerId ?? statement.speaker;
    const last = runs.at(-1);
    if (last === undefined || last.speaker !== speaker) runs.push({ speaker, span: statement.span, length: 1 });
    else {
      last.span = { start: last.span.start, end: Math.max(last.span.end, statement.span.end) };
      last.length++;
    }
  }
  return runs.filter((run) => run.length > 1).map(({ span }) => ({ kind: 'region', span }));
}
