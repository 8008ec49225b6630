/** Colours that grammar rules cannot know: who is a person, which organisation speaks, which word reports speech, what is a date. */
import type { ArticleUri, CorpusQueries } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';

/** In the order of the legend; the extension's manifest declares each with the standard type it falls back to. */
export const TOKEN_TYPES = ['person', 'organisation', 'cue', 'dateExpression'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface SemanticToken {
  readonly type: TokenType;
  readonly span: Span;
}

/** In text order, none overlapping: names win over what they stand in. Only those that touch `range`, if one is given. */
export function semanticTokens(corpus: CorpusQueries, uri: ArticleUri, range?: Span): SemanticToken[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  const tokens: SemanticToken[] = [];
  const add = (type: TokenType, span: Span): void => {
    if (range === undefined || (span.start < range.end && range.start < span.end)) tokens.push({ type, span });
  };
  for (const { appearance } of article.people) for (const mention of appearance.mentions) add('person', mention.span);
  for (const { cue, subject, speakerId, resolved } of article.statements) {
    if (subject !== null && speakerId === null) add('organisation', subject);
    if (subject !== null && speakerId !== null && resolved === 'pronoun') add('person', subject);
    add('cue', cue.span);
  }
  for (const date of article.dates) add('dateExpression', date.span);
  tokens.sort((a, b) => a.span.start - b.span.start || TOKEN_TYPES.indexOf(a.type) - TOKEN_TYPES.indexOf(b.type));
  const kept: SemanticToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (last === undefined || token.span.start >= last.span.end) kept.push(token);
    else if (token.type === 'person' && last.type !== 'person') kept[kept.length - 1] = token;
  }
  return kept.filter((token, i) => i === 0 || token.span.start >= kept[i - 1]!.span.end);
}
