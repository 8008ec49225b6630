/**
 * The store of all articles' facts and the answers drawn from them. `put` and `delete` keep sums and inverted lists up to
 * date; who is who, and whatever depends on it, is worked out at the first question after a change.
 */
import type { Facts } from '../analysis/facts.ts';
import { Evidence } from './evidence.ts';
import { resolveIdentity } from './identity.ts';
import { listEncounters, listStatements } from './listing.ts';
import type { ArticleEntry, ArticleUri, CorpusArticle, CorpusQueries, EncounterEvent, ListFilter, Person, Related, StatementPlace } from './model.ts';
import { NamesSearch } from './names-search.ts';
import { compareCodeUnits } from './order.ts';
import { Persons } from './persons.ts';
import { Postings } from './postings.ts';
import { relatedArticles } from './related.ts';
import { resolveArticle } from './resolve-article.ts';

export class Corpus implements CorpusQueries {
  readonly postings = new Postings();
  readonly #facts = new Map<ArticleUri, Facts>();
  readonly #evidence = new Evidence();
  readonly #search = new NamesSearch(this);
  #revision = 0;
  #persons: Persons | undefined;
  #entries: readonly ArticleEntry[] = [];
  #entriesRevision = 0;
  readonly #changed = new Set<ArticleUri>();
  readonly #articles = new Map<ArticleUri, CorpusArticle>();

  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#facts.size;
  }

  /** Adds an article or replaces its facts. */
  put(uri: ArticleUri, facts: Facts): void {
    this.#withdraw(uri);
    this.#facts.set(uri, facts);
    this.#evidence.add(uri, facts);
    this.postings.add(uri, facts);
    this.#noteChange(uri);
  }

  /** Forgets an article; unknown ones are none of its business. */
  delete(uri: ArticleUri): void {
    if (this.#withdraw(uri)) this.#noteChange(uri);
  }

  has(uri: ArticleUri): boolean {
    return this.#facts.has(uri);
  }

  facts(uri: ArticleUri): Facts | undefined {
    return this.#facts.get(uri);
  }

  get persons(): Persons {
    const factsOf = (uri: ArticleUri): Facts | undefined => this.#facts.get(uri);
    this.#persons ??= new Persons(resolveIdentity(this.#evidence, factsOf), factsOf);
    return this.#persons;
  }

  article(uri: ArticleUri): CorpusArticle | undefined {
    const known = this.#articles.get(uri);
    if (known !== undefined) return known;
    const facts = this.#facts.get(uri);
    if (facts === undefined) return undefined;
    const article = resolveArticle(uri, facts, this.persons);
    this.#articles.set(uri, article);
    return article;
  }

  articles(): readonly ArticleEntry[] {
    if (this.#entriesRevision === this.#revision) return this.#entries;
    // Old entries are still in order, so that sorting them with a few new ones is nearly linear.
    const entries = this.#entries.filter((entry) => !this.#changed.has(entry.uri));
    for (const uri of this.#changed) {
      const facts = this.#facts.get(uri);
      if (facts !== undefined) entries.push(entryOf(uri, facts));
    }
    this.#entries = entries.sort(byDate);
    this.#entriesRevision = this.#revision;
    this.#changed.clear();
    return this.#entries;
  }

  person(id: string): Person | undefined {
    return this.persons.get(id);
  }

  people(): Iterable<Person> {
    return this.persons.values();
  }

  statements(filter: ListFilter): readonly StatementPlace[] {
    return listStatements(this, filter);
  }

  encounters(filter: ListFilter): readonly EncounterEvent[] {
    return listEncounters(this, filter);
  }

  related(uri: ArticleUri, limit: number): readonly Related[] {
    return relatedArticles(this, uri, limit);
  }

  findPeople(query: string, limit: number): readonly Person[] {
    return this.#search.findPeople(query, limit);
  }

  findArticles(query: string, limit: number): readonly ArticleEntry[] {
    return this.#search.findArticles(query, limit);
  }

  #withdraw(uri: ArticleUri): boolean {
    const facts = this.#facts.get(uri);
    if (facts === undefined) return false;
    this.#evidence.remove(uri, facts);
    this.postings.remove(uri, facts);
    this.#facts.delete(uri);
    return true;
  }

  #noteChange(uri: ArticleUri): void {
    this.#revision++;
    this.#persons = undefined;
    this.#articles.clear();
    this.#changed.add(uri);
  }
}

function entryOf(uri: ArticleUri, facts: Facts): ArticleEntry {
  return { uri, title: facts.title?.text ?? null, day: facts.date?.day ?? null, outlet: facts.outlet?.text ?? null };
}

function byDate(a: ArticleEntry, b: ArticleEntry): number {
  return compareCodeUnits(a.day ?? '9', b.day ?? '9') || compareCodeUnits(a.uri, b.uri);
}
