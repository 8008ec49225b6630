/** The name a correction is about: the one under the cursor, or words selected that the analysis did not see as a name. */
import type { Appearance, ArticleUri, CorpusQueries, Person } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { surfaceKey } from '../text/surface-key.ts';
import { nodeAt } from './resolve.ts';

export interface NameTarget {
  readonly uri: ArticleUri;
  /** The article's day. */
  readonly day: string | null;
  /** As written. */
  readonly name: string;
  readonly span: Span;
  /** Whom the corpus takes it for; null for words that are no name to it. */
  readonly person: Person | null;
  readonly appearance: Appearance | null;
  /** The file's text. */
  readonly text: string;
}

/** Longer selections are no names. */
const LONGEST_NAME = 40;

/**
 * The name at a place of an article; `span` is empty for a cursor. On a pronoun or a title: the name of whom it means. Words selected
 * count as they are, also when a name known stands in them. Null where there is none.
 */
export function nameTarget(corpus: CorpusQueries, uri: ArticleUri, span: Span, text: string): NameTarget | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const about = { uri, day: article.day, text };
  const node = nodeAt(corpus, uri, span.start, text);
  const person = node !== undefined && 'person' in node ? node : null;
  if (span.end > span.start) {
    if (person?.kind === 'person' && person.span.start === span.start && person.span.end === span.end) {
      return { ...about, name: person.mention.text, span, person: person.person, appearance: person.appearance };
    }
    const name = text.slice(span.start, span.end).trim();
    const written = text.indexOf(name, span.start);
    if (name.length > LONGEST_NAME || surfaceKey(name).length < 2 || /[\n\r<>[\]{}]/.test(name)) return null;
    return { ...about, name, span: { start: written, end: written + name.length }, person: null, appearance: null };
  }
  if (person === null) return null;
  if (person.kind === 'person') return { ...about, name: person.mention.text, span: person.span, person: person.person, appearance: person.appearance };
  const first = person.appearance.mentions[0];
  if (first === undefined) return null;
  return { ...about, name: first.text, span: first.span, person: person.person, appearance: person.appearance };
}
