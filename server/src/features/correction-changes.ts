/** What each kind of correction changes in a roster: the entries it makes or adds to, and the case that remembers it. */
import type { ArticleUri, Person } from '../corpus/model.ts';
import type { NoPerson, RosterFile, RosterPerson } from '../roster/model.ts';
import { parseRoster } from '../roster/parse-roster.ts';
import { namesOf, pathBelow } from '../roster/roster.ts';
import { itemAt, type YamlChange, type YamlPath } from '../roster/yaml-edit.ts';
import type { PlainMap, PlainValue } from '../roster/yaml-text.ts';
import { surfaceKey } from '../text/surface-key.ts';
import type { CorrectionProblem, CorrectionRequest, RosterText } from './corrections.ts';
import type { NameTarget } from './name-target.ts';

export interface Wanted {
  readonly changes: readonly YamlChange[];
  readonly person: string | null;
  readonly onlyHere: boolean;
}

/** Further spellings of a person that are written beside the name corrected. */
const MOST_SPELLINGS = 10;
/** A person of a shared name who stands in more articles than this is not told apart by a list of them. */
const MOST_ARTICLES = 50;
/** Characters kept on either side of a name in a case. */
const CONTEXT = 10;

export function changesFor(request: CorrectionRequest, { uri, text }: RosterText): Wanted | CorrectionProblem {
  const draft = new Draft(request.target, uri, text ?? '');
  switch (request.kind) {
    case 'same': return draft.same(request.person);
    case 'another': return draft.another(request.articles, request.entry);
    case 'person': return draft.isPerson();
    case 'none': return draft.none(request.articles);
    case 'office': {
      const { title, organisation, from, to, source } = request.office;
      return draft.of('offices', filled({ title, organisation, from: day(from), to: day(to), source }));
    }
    case 'show': return draft.show(request.show);
  }
}

class Draft {
  readonly #target: NameTarget;
  readonly #uri: string;
  readonly #text: string;
  readonly #file: RosterFile;
  readonly #changes: YamlChange[] = [];
  /** Taken out at the end, the last first, so that the places of others stay what they are. */
  readonly #removed: YamlPath[] = [];

  constructor(target: NameTarget, uri: string, text: string) {
    this.#target = target;
    this.#uri = uri;
    this.#text = text;
    this.#file = parseRoster(uri, text).file;
  }

  same(other: Person): Wanted | CorrectionProblem {
    const { person, name } = this.#target;
    const [own, theirs] = [person === null ? null : this.#entryOf(person), this.#entryOf(other)];
    const asAlias = own !== null && surfaceKey(own.name.text) !== surfaceKey(name);
    if (own !== null && own === theirs) return { problem: 'already' };
    if (person !== null && person.rostered !== null && own === null && theirs !== null) return { problem: 'two-rosters' };
    // A name that an entry has as one of several was put there by mistake; with its main name the whole entry goes over.
    if (own !== null && asAlias) this.#removeAliases(own, name);
    const names = person === null || asAlias ? [name] : spellings(person, name);
    for (const one of names) this.#isSomebody(one);
    if (theirs !== null) {
      this.#addAliases(theirs, names);
      if (own !== null && !asAlias) this.#join(own, theirs);
      return this.#done(theirs.name.text);
    }
    if (own !== null && !asAlias) {
      this.#addAliases(own, spellings(other, other.name));
      return this.#done(own.name.text);
    }
    const aliases = names.filter((one) => surfaceKey(one) !== surfaceKey(other.name));
    this.#append(['people'], { ...this.#newEntry(other), ...filled({ aliases }) });
    return this.#done(other.name);
  }

  another(articles: readonly ArticleUri[], key: string | null): Wanted | CorrectionProblem {
    const { name, person } = this.#target;
    const paths = articles.flatMap((article) => this.#pathOf(article) ?? []);
    if (paths.length === 0) return { problem: 'outside' };
    const entry = this.#file.people.find((one) => one.key === key) ?? null;
    const current = person === null ? null : this.#entryOf(person);
    if (current !== null && current !== entry) this.#removeArticles(current, paths);
    this.#isSomebody(name);
    if (entry === null) {
      this.#append(['people'], { name, articles: paths });
      return this.#done(name);
    }
    const path = this.#pathOfEntry(entry);
    if (path === null) return { problem: 'roster-broken' };
    const known = new Set(entry.articles ?? []);
    for (const one of paths) if (!known.has(one)) this.#append([...path, 'articles'], one);
    return this.#done(entry.name.text);
  }

  isPerson(): Wanted | CorrectionProblem {
    const { name } = this.#target;
    const key = surfaceKey(name);
    const known = this.#file.people.some((entry) => entry.articles === null && namesOf(entry).some(({ text }) => surfaceKey(text) === key));
    this.#isSomebody(name);
    if (known && this.#removed.length === 0) return { problem: 'already' };
    if (!known) this.#append(['people'], { name });
    return this.#done(name);
  }

  none(articles: readonly ArticleUri[] | null): Wanted | CorrectionProblem {
    const { name, uri } = this.#target;
    const key = surfaceKey(name);
    const isMain = this.#file.people.some((entry) => entry.articles === null && surfaceKey(entry.name.text) === key);
    const onlyHere = articles === null && isMain;
    const wanted = onlyHere ? [uri] : articles;
    const same = this.#file.notPeople.filter((nobody) => surfaceKey(nobody.name.text) === key);
    if (wanted === null) {
      if (same.some((nobody) => nobody.articles === null)) return { problem: 'already' };
      for (const entry of this.#file.people) if (entry.articles === null) this.#removeAliases(entry, name);
      this.#append(['not_people'], name);
      return this.#done(null, false);
    }
    const paths = wanted.flatMap((article) => this.#pathOf(article) ?? []);
    if (paths.length === 0) return { problem: 'outside' };
    const narrow = same.find((nobody) => nobody.articles !== null);
    const path = narrow === undefined ? null : this.#pathIn('not_people', narrow);
    const missing = paths.filter((one) => narrow?.articles?.includes(one) !== true);
    if (missing.length === 0) return { problem: 'already' };
    if (path === null) this.#append(['not_people'], { name, articles: paths });
    else for (const one of missing) this.#append([...path, 'articles'], one);
    return this.#done(null, onlyHere);
  }

  /** An item for one of the lists of the person's entry. */
  of(list: 'offices', item: PlainMap): Wanted | CorrectionProblem {
    return this.#inEntry({ [list]: [item] }, (path) => this.#append([...path, list], item));
  }

  show(name: string): Wanted | CorrectionProblem {
    return this.#inEntry({ show: name }, (path) => this.#changes.push({ kind: 'set', path: [...path, 'show'], value: name }));
  }

  #inEntry(fresh: PlainMap, add: (path: YamlPath) => void): Wanted | CorrectionProblem {
    const { person, name } = this.#target;
    const entry = person === null ? this.#entryNamed(name) : this.#entryOf(person);
    const path = entry === null ? null : this.#pathOfEntry(entry);
    if (entry !== null && path === null) return { problem: 'roster-broken' };
    this.#isSomebody(name);
    if (path !== null) add(path);
    else this.#append(['people'], { ...(person === null ? { name } : this.#newEntry(person)), ...fresh });
    return this.#done(entry?.name.text ?? person?.name ?? name);
  }

  #append(path: YamlPath, value: PlainValue): void {
    this.#changes.push({ kind: 'append', path, value });
  }

  #done(person: string | null, onlyHere = false): Wanted {
    const { name, uri } = this.#target;
    const article = pathBelow(this.#uri, uri);
    if (article !== null) {
      const context = contextOf(this.#target);
      // The latest word on a place counts.
      for (const earlier of this.#file.cases) {
        if (earlier.article === article && earlier.name === name && earlier.context === context) this.#remove('cases', earlier.span.start);
      }
      this.#append(['cases'], { article, name, context, person });
    }
    // Deeper ones first: with an entry its aliases go.
    const removed = [...this.#removed].sort((a, b) => b.length - a.length || Number(b.at(-1)) - Number(a.at(-1)));
    return { changes: [...this.#changes, ...removed.map((path): YamlChange => ({ kind: 'remove', path }))], person, onlyHere };
  }

  /** What a new entry says of a person: who shares the name with somebody more prominent is told apart by the articles. */
  #newEntry(person: Person): PlainMap {
    const name = person.name;
    const articles = person.id === name || person.articleCount > MOST_ARTICLES ? [] : person.appearances.flatMap(({ uri }) => this.#pathOf(uri) ?? []);
    return { name, ...filled({ latin: person.latin[0] ?? '', articles: [...new Set(articles)] }) };
  }

  #addAliases(entry: RosterPerson, names: readonly string[]): void {
    const path = this.#pathOfEntry(entry);
    const known = new Set(namesOf(entry).map(({ text }) => surfaceKey(text)));
    for (const name of names) {
      const key = surfaceKey(name);
      if (path !== null && !known.has(key)) this.#append([...path, 'aliases'], name);
      known.add(key);
    }
  }

  /** Everything `entry` says goes over to `other`, which keeps what it says itself. */
  #join(entry: RosterPerson, other: RosterPerson): void {
    const path = this.#pathOfEntry(other);
    const own = this.#pathOfEntry(entry);
    if (path === null || own === null) return;
    const known = new Set([...namesOf(other), ...(this.#target.person === null ? [] : spellings(this.#target.person, this.#target.name).map((text) => ({ text })))].map(({ text }) => surfaceKey(text)));
    for (const { text, from, to } of namesOf(entry)) {
      if (!known.has(surfaceKey(text))) this.#append([...path, 'aliases'], from === null && to === null ? text : { name: text, ...filled({ from: from ?? '', to: to ?? '' }) });
    }
    for (const { title, organisation, from, to, source } of entry.offices) {
      this.#append([...path, 'offices'], { title, ...filled({ organisation: organisation ?? '', from: from ?? '', to: to ?? '', source: source ?? '' }) });
    }
    for (const key of ['latin', 'country', 'wikidata', 'show', 'notes'] as const) {
      const value = entry[key];
      if (value !== null && other[key] === null) this.#changes.push({ kind: 'set', path: [...path, key], value });
    }
    this.#removed.push(own);
  }

  #removeAliases(entry: RosterPerson, name: string): void {
    const path = this.#pathOfEntry(entry);
    if (path === null) return;
    for (const alias of entry.aliases) {
      const at = surfaceKey(alias.text) === surfaceKey(name) ? itemAt(this.#text, [...path, 'aliases'], alias.span.start) : -1;
      if (at >= 0) this.#removed.push([...path, 'aliases', at]);
    }
  }

  #removeArticles(entry: RosterPerson, paths: readonly string[]): void {
    const path = this.#pathOfEntry(entry);
    const { articles } = entry;
    // Without any left the entry would hold for all.
    if (path === null || articles === null || articles.every((one) => paths.includes(one))) return;
    articles.forEach((one, at) => {
      if (paths.includes(one)) this.#removed.push([...path, 'articles', at]);
    });
  }

  /** The roster no longer says that the name is nobody's. */
  #isSomebody(name: string): void {
    for (const nobody of this.#file.notPeople) {
      if (nobody.articles === null && surfaceKey(nobody.name.text) === surfaceKey(name)) this.#remove('not_people', nobody.name.span.start);
    }
  }

  #remove(list: 'not_people' | 'cases', start: number): void {
    const at = itemAt(this.#text, [list], start);
    if (at >= 0) this.#removed.push([list, at]);
  }

  #entryOf(person: Person): RosterPerson | null {
    const { rostered } = person;
    if (rostered?.file === this.#uri) return this.#file.people.find(({ key }) => key === rostered.key) ?? this.#entryNamed(rostered.name.text);
    return rostered === null && person.id === person.name ? this.#entryNamed(person.name) : null;
  }

  #entryNamed(name: string): RosterPerson | null {
    const key = surfaceKey(name);
    const claims = this.#file.people.filter((entry) => entry.articles === null && namesOf(entry).some(({ text }) => surfaceKey(text) === key));
    return claims[0] ?? null;
  }

  #pathOfEntry(entry: RosterPerson): YamlPath | null {
    const at = itemAt(this.#text, ['people'], entry.span.start);
    return at < 0 ? null : ['people', at];
  }

  #pathIn(list: 'not_people', nobody: NoPerson): YamlPath | null {
    const at = itemAt(this.#text, [list], nobody.name.span.start);
    return at < 0 ? null : [list, at];
  }

  /** As the roster names an article; characters that would make it a pattern stand for any one. */
  #pathOf(article: ArticleUri): string | null {
    return pathBelow(this.#uri, article)?.replace(/[*?[\]{}]/g, '?') ?? null;
  }
}

/** The name first, then the other spellings of the person, without those too short to be looked for. */
function spellings(person: Person, name: string): string[] {
  const found = new Map([[surfaceKey(name), name]]);
  for (const { text } of person.surfaces.slice(0, MOST_SPELLINGS)) {
    const key = surfaceKey(text);
    if (key.length > 1 && !found.has(key)) found.set(key, text);
  }
  return [...found.values()];
}

/** The words around a name on its line, up to where the name stands another time. */
function contextOf({ text, span }: NameTarget): string {
  const name = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start).split(/[\n\r]/).at(-1)!.split(name).at(-1)!;
  const after = text.slice(span.end, span.end + CONTEXT).split(/[\n\r]/)[0]!.split(name)[0]!;
  return (before.replace(/^[\udc00-\udfff]/, '') + name + after.replace(/[\ud800-\udbff]$/, '')).trim();
}

/** A year stands as a number, as a person would write it. */
function day(written: string): PlainValue {
  const trimmed = written.trim();
  return /^[1-9]\d{3}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** Without what is empty. */
function filled(map: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0)));
}
