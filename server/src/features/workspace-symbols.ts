/** Search for people and articles by name, in characters or in pinyin. */
import type { ArticleEntry, ArticleUri, CorpusQueries, Person } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { bestIntroduction } from './definition.ts';

export const MAX_SYMBOLS = 200;
/** People come first, but never so many that no article is left. */
const MAX_PEOPLE = 100;

export interface WorkspaceSymbol {
  readonly kind: 'person' | 'article';
  readonly name: string;
  /** Latin name and role of a person, day and outlet of an article. */
  readonly container: string;
  readonly uri: ArticleUri;
  readonly span: Span;
}

/** At most 200, people before articles, each best first. An empty query answers with the people named most and no article. */
export function workspaceSymbols(corpus: CorpusQueries, query: string): WorkspaceSymbol[] {
  const wanted = query.trim();
  const people = wanted === '' ? mostNamed(corpus) : corpus.findPeople(wanted, MAX_PEOPLE);
  const symbols = people.flatMap((person) => personSymbol(person, wanted));
  if (wanted === '') return symbols;
  const articles = corpus.findArticles(wanted, MAX_SYMBOLS - symbols.length);
  return [...symbols, ...articles.flatMap((entry) => articleSymbol(corpus, entry, wanted))].slice(0, MAX_SYMBOLS);
}

function mostNamed(corpus: CorpusQueries): Person[] {
  return [...corpus.topPeople(MAX_PEOPLE)].sort((a, b) => b.mentionCount - a.mentionCount || (a.name < b.name ? -1 : 1));
}

function personSymbol(person: Person, query: string): WorkspaceSymbol[] {
  const appearance = person.appearances[0];
  const mention = appearance?.mentions[0];
  if (appearance === undefined || mention === undefined) return [];
  // The newest introduction tells the office as it is now known.
  const target = bestIntroduction(person, -1, person.lastDay) ?? { uri: appearance.uri, selection: mention.span };
  const roles = person.appearances.findLast((a) => a.hasRoles)?.roles ?? [];
  const office = [...new Set(roles.map((role) => `${role.affiliation ?? ''}${role.title}`))].join('、');
  const container = [person.latin[0] ?? '', office].filter((part) => part !== '').join(' · ');
  const spelling = person.surfaces.find((surface) => isSubsequence(query, surface.text))?.text;
  return [{ kind: 'person', name: matching(person.name, query, spelling), container, uri: target.uri, span: target.selection }];
}

function articleSymbol(corpus: CorpusQueries, entry: ArticleEntry, query: string): WorkspaceSymbol[] {
  const container = [entry.day ?? '', entry.outlet ?? ''].filter((part) => part !== '').join(' · ');
  const span = corpus.titleSpan(entry.uri) ?? { start: 0, end: 0 };
  return [{ kind: 'article', name: matching(entry.title ?? entry.uri.slice(entry.uri.lastIndexOf('/') + 1), query), container, uri: entry.uri, span }];
}

/**
 * VS Code filters the answer once more by the letters typed, against the name alone. A person found by pinyin or by another
 * spelling would vanish again, so what was found is put behind the name: `王毅 wangyi`, `普莱斯 普赖斯`.
 */
function matching(name: string, query: string, spelling?: string): string {
  return isSubsequence(query, name) ? name : `${name} ${spelling ?? query}`;
}

function isSubsequence(query: string, name: string): boolean {
  const letters = Array.from(query.toLowerCase()).filter((c) => c.trim() !== '');
  let at = 0;
  for (const letter of Array.from(name.toLowerCase())) if (letter === letters[at]) at++;
  return at === letters.length;
}
