/** Highlights of a person within one article: the names, and the pronouns that stand for them as speakers. */
import type { ArticleUri, CorpusQueries } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { nodeAt } from './resolve.ts';

export interface Highlight {
  readonly span: Span;
  /** `introduction` is shown stronger; `pronoun` is `他` as the subject of a statement. */
  readonly kind: 'introduction' | 'mention' | 'pronoun';
}

/** In text order; empty when no person is under the cursor. */
export function highlights(corpus: CorpusQueries, uri: ArticleUri, offset: number, text?: string): Highlight[] {
  const node = nodeAt(corpus, uri, offset, text);
  if (node === undefined || !('person' in node)) return [];
  const { appearance, person } = node;
  const names = appearance.mentions.map((mention): Highlight => {
    return { span: mention.span, kind: mention.span.start === appearance.introduction?.span.start ? 'introduction' : 'mention' };
  });
  const pronouns = (corpus.article(uri)?.statements ?? [])
    .filter((s) => s.speakerId === person.id && s.resolved === 'pronoun' && s.subject !== null)
    .map((s): Highlight => ({ span: s.subject ?? s.span, kind: 'pronoun' }));
  return [...names, ...pronouns].sort((a, b) => a.span.start - b.span.start);
}
