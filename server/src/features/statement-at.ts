/** Statements by a place in an article: which one stands there, who speaks, and how it is cited. */
import type { ArticleUri, CorpusArticle, CorpusQueries, Person, Statement, StatementPlace } from '../corpus/model.ts';
import { containsOffset } from '../text/span.ts';
import { citedOf, quotation } from './citation-styles.ts';
import { nodeAt } from './resolve.ts';

/** The statement at an offset of the article's file: the one whose cue begins there, else the shortest of several; null without one. */
export function statementAt(corpus: CorpusQueries, uri: ArticleUri, offset: number): (StatementPlace & { readonly statement: Statement }) | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  let best: Statement | undefined;
  for (const statement of article.statements) {
    if (statement.cue.span.start === offset) return { uri, index: indexOf(article, statement), statement };
    const { start, end } = statement.span;
    if (containsOffset(statement.span, offset) && (best === undefined || end - start < best.span.end - best.span.start)) best = statement;
  }
  return best === undefined ? null : { uri, index: indexOf(article, best), statement: best };
}

/** The statement's number among all that the article's facts hold. */
function indexOf({ facts }: CorpusArticle, { cue, span }: Statement): number {
  return facts.statements.findIndex((other) => other.cue.span.start === cue.span.start && other.span.start === span.start);
}

/** Who is named at an offset, else who speaks the words there: a person, or an organisation by its name. */
export function speakerAt(corpus: CorpusQueries, uri: ArticleUri, offset: number, text: string): Person | { readonly organisation: string } | null {
  const node = nodeAt(corpus, uri, offset, text);
  if (node !== undefined && 'person' in node) return node.person;
  const found = statementAt(corpus, uri, offset)?.statement;
  if (found === undefined) return null;
  return found.speakerId === null ? { organisation: found.speaker } : (corpus.person(found.speakerId) ?? null);
}

/** The statement as the article writes it, who speaks where it does not say so, and on a second line the article's citation. */
export function statementCitation(corpus: CorpusQueries, uri: ArticleUri, statement: Statement, untitled: string): string | null {
  const article = corpus.article(uri);
  return article === undefined ? null : quotation('gbt7714', statement, citedOf(article.facts, untitled, ''));
}
