/**
 * All roster files of a workspace as one: who a name means on a day in an article, which strings are nobody, and where the files
 * contradict each other. Plain look-ups; what the corpus makes of them is its own business.
 */
import { compileGlobs, type Glob } from '../text/globs.ts';
import { surfaceKey } from '../text/surface-key.ts';
import type { NoPerson, RosterCase, RosterFile, RosterName, RosterOffice, RosterPerson, RosterProblem } from './model.ts';
import { isWithin, overlap } from './roster-days.ts';

/** A name of a person in the roster, with the days on which it is theirs. */
interface Claim {
  readonly person: RosterPerson;
  readonly name: RosterName;
}

export class Roster {
  /** By their URIs. */
  readonly files: readonly RosterFile[];
  readonly people: readonly RosterPerson[];
  /** Contradictions between entries, by the URI of the file in which they are to be shown. */
  readonly problems: ReadonlyMap<string, readonly RosterProblem[]>;
  readonly #claims = new Map<string, Claim[]>();
  readonly #shown = new Map<string, RosterPerson[]>();
  readonly #nobodies = new Map<string, NoPerson[]>();
  readonly #articles = new Map<RosterPerson | NoPerson, (uri: string) => boolean>();

  constructor(files: readonly RosterFile[]) {
    this.files = [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    this.people = this.files.flatMap(({ people }) => people);
    for (const person of this.people) {
      for (const name of namesOf(person)) add(this.#claims, surfaceKey(name.text), { person, name });
      add(this.#shown, surfaceKey(person.show ?? person.name.text), person);
      if (person.articles !== null) this.#articles.set(person, within(person.file, person.articles));
    }
    for (const nobody of this.files.flatMap(({ notPeople }) => notPeople)) {
      add(this.#nobodies, surfaceKey(nobody.name.text), nobody);
      if (nobody.articles !== null) this.#articles.set(nobody, within(nobody.file, nobody.articles));
    }
    this.problems = this.#findProblems();
  }

  /** Whether nothing is settled. */
  get empty(): boolean {
    return this.#claims.size === 0 && this.#nobodies.size === 0;
  }

  /** Whether any string is said to be nobody. */
  get hasNobodies(): boolean {
    return this.#nobodies.size > 0;
  }

  /** Keys of all names, each once. */
  get keys(): Iterable<string> {
    return this.#claims.keys();
  }

  /** Whom a name (as `surfaceKey` has it) means in an article; null when no entry claims it there. A day of null lies in all days. */
  claim(key: string, day: string | null, uri: string): RosterPerson | null {
    const claims = this.#claims.get(key);
    if (claims === undefined) return null;
    let open: RosterPerson | null = null;
    for (const { person, name } of claims) {
      if (!isWithin(day, name)) continue;
      if (person.articles === null) open ??= person;
      else if (this.#articles.get(person)!(uri)) return person;
    }
    return open;
  }

  /** The one person a name means wherever it stands; null when that depends on the day or the article, or the roster does not know it. */
  always(key: string): RosterPerson | null {
    const claims = this.#claims.get(key);
    const first = claims?.[0];
    if (first === undefined) return null;
    const open = claims!.some(({ name }) => name.from === null && name.to === null);
    return open && claims!.every(({ person }) => person === first.person) && first.person.articles === null ? first.person : null;
  }

  /** Everybody a name may mean. */
  holders(key: string): readonly RosterPerson[] {
    return [...new Set(this.#claims.get(key)?.map(({ person }) => person))];
  }

  /** Everybody who is shown under a name. */
  shownAs(key: string): readonly RosterPerson[] {
    return this.#shown.get(key) ?? [];
  }

  /** Whether a string is nobody's name in an article. An entry for this article wins over one for all, a person over nobody. */
  isNobody(key: string, day: string | null, uri: string): boolean {
    const nobodies = this.#nobodies.get(key);
    if (nobodies === undefined) return false;
    const person = this.claim(key, day, uri);
    if (nobodies.some((nobody) => this.#articles.get(nobody)?.(uri) === true)) return person === null || person.articles === null;
    return person === null && nobodies.some(({ articles }) => articles === null);
  }

  /** Whether a string is nobody's name somewhere. */
  mayBeNobody(key: string): boolean {
    return this.#nobodies.has(key);
  }

  /** The entry that says that a string is nobody's name in an article. */
  nobody(key: string, day: string | null, uri: string): NoPerson | null {
    if (!this.isNobody(key, day, uri)) return null;
    const nobodies = this.#nobodies.get(key)!;
    return nobodies.find((nobody) => this.#articles.get(nobody)?.(uri) === true) ?? nobodies.find(({ articles }) => articles === null) ?? null;
  }

  #findProblems(): Map<string, RosterProblem[]> {
    const found = new Map<string, RosterProblem[]>();
    const tell = (uri: string, problem: RosterProblem): void => add(found, uri, problem);
    for (const claims of this.#claims.values()) {
      claims.forEach(({ person, name }, at) => {
        const other = claims.slice(0, at).find((earlier) => earlier.person !== person && earlier.person.articles === null && overlap(earlier.name, name));
        if (person.articles !== null || other === undefined) return;
        tell(person.file, { code: 'name-shared', detail: [name.text, placeOf(other.person, person.file)], span: name.span, severity: 'warning' });
      });
    }
    for (const [key, nobodies] of this.#nobodies) {
      for (const { file, name, articles } of nobodies) {
        const person = this.always(key);
        if (articles === null && person !== null) tell(file, { code: 'person-and-not', detail: [name.text, placeOf(person, file)], span: name.span, severity: 'warning' });
      }
    }
    for (const { uri, cases } of this.files) {
      for (const { person, span } of cases) {
        if (person === null || this.named(person).length > 0) continue;
        tell(uri, { code: 'case-person-unknown', detail: [person], span, severity: 'warning' });
      }
    }
    return found;
  }

  /** The people a case may mean: by a name, an alias or the name shown. */
  named(name: string): readonly RosterPerson[] {
    const key = surfaceKey(name);
    return [...new Set([...this.shownAs(key), ...this.holders(key)])];
  }
}

export const NO_ROSTER = new Roster([]);

/** The name and the aliases. */
export function namesOf(person: RosterPerson): readonly RosterName[] {
  return [person.name, ...person.aliases];
}

/** The name an entry wants shown. */
export function shownName(person: RosterPerson): string {
  return person.show ?? person.name.text;
}

/** The offices an entry gives for a day, in the order of the file; none for no day. */
export function officesOn(person: RosterPerson, day: string | null): readonly RosterOffice[] {
  return day === null ? [] : person.offices.filter((office) => isWithin(day, office));
}

/** All cases with the file they stand in. */
export function casesOf(roster: Roster): readonly { readonly file: string; readonly case: RosterCase }[] {
  return roster.files.flatMap(({ uri, cases }) => cases.map((one) => ({ file: uri, case: one })));
}

/** The path of a file below the folder of a roster; null for one that lies elsewhere. */
export function pathBelow(roster: string, uri: string): string | null {
  const folder = decoded(roster.slice(0, roster.lastIndexOf('/') + 1));
  const path = decoded(uri);
  return path.startsWith(folder) ? path.slice(folder.length) : null;
}

function within(file: string, globs: readonly string[]): (uri: string) => boolean {
  const plain = new Set(globs.filter((glob) => !/[*?[{]/.test(glob)));
  const glob: Glob = compileGlobs(globs.filter((one) => !plain.has(one)));
  return (uri) => {
    const path = pathBelow(file, uri);
    return path !== null && (plain.has(path) || glob(path));
  };
}

/** URIs may be escaped in more than one way; the paths of the command line are none. */
function decoded(uri: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(uri)) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** An entry as a reader finds it: its name, and its file when that is another. */
function placeOf({ name, file }: RosterPerson, from: string): string {
  return file === from ? name.text : `${name.text} (${decoded(file).replace(/^[a-z][a-z0-9+.-]+:\/\//i, '')})`;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
