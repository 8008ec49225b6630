/** People whom a name may mean, for the reader to choose from: those first who share a sound, a part of the name, an office or the article. */
import type { Likeness } from '../../../protocol/src/corrections.ts';
import type { CorpusQueries, Person } from '../corpus/model.ts';
import { byEvidence } from './definition.ts';
import type { NameTarget } from './name-target.ts';
import { latinKey, soundOf, titleKey } from '../corpus/surface-key.ts';
import { surfaceKey } from '../text/surface-key.ts';

export interface LikelyPerson {
  readonly person: Person;
  readonly reasons: readonly { readonly kind: Likeness; readonly detail: string }[];
}

const WEIGHTS: Readonly<Record<Likeness, number>> = { sound: 60, latin: 60, part: 50, office: 35, surname: 14, article: 10, roster: 6 };
/** People found by each of the ways in which they may be alike. */
const MOST_FOUND = 30;
/** Articles looked through for somebody's offices. */
const MOST_EVIDENCE = 3;

/** At most `limit`, the likeliest first; with a query those it finds, as they are found. Never the person meant already. */
export function likelyPeople(corpus: CorpusQueries, target: NameTarget, query: string, limit: number): LikelyPerson[] {
  const own = officesNear(target.person, corpus.numberOf(target.uri), target.day);
  const candidates = (query.trim() === '' ? gathered(corpus, target) : corpus.findPeople(query, limit + 1)).filter((person) => person.id !== target.person?.id);
  const judged = candidates.map((person) => ({ person, reasons: reasons(corpus, target, own, person) }));
  if (query.trim() !== '') return judged.slice(0, limit);
  const score = ({ person, reasons: why }: LikelyPerson): number => why.reduce((sum, { kind }) => sum + WEIGHTS[kind], Math.log2(1 + person.articleCount));
  return judged.sort((a, b) => score(b) - score(a)).slice(0, limit);
}

/** The office that the articles nearest in time before a day give; null without any. */
export function officeNear(person: Person, article: number, day: string | null): string | null {
  const role = evidence(person, article, day)[0]?.roles[0];
  return role === undefined ? null : `${role.affiliation ?? ''}${role.title}`;
}

function gathered(corpus: CorpusQueries, { name, uri, person }: NameTarget): Person[] {
  const key = surfaceKey(name);
  const queries = new Set([name, key.slice(0, 1), key.slice(0, 2), key.slice(-2), soundOf(key), ...parts(name), ...(person?.latin ?? [])]);
  const found = new Map<string, Person>();
  const article = corpus.article(uri);
  for (const { person: other } of article?.people ?? []) found.set(other.id, other);
  for (const query of queries) {
    if (query !== '') for (const other of corpus.findPeople(query, MOST_FOUND)) found.set(other.id, other);
  }
  for (const entry of corpus.roster.people.slice(0, 200)) {
    for (const other of corpus.findPeople(entry.name.text, 3)) if (other.rostered?.key === entry.key) found.set(other.id, other);
  }
  // Somebody to choose from also where nobody is alike.
  for (const other of corpus.findPeople('', MOST_FOUND)) found.set(other.id, other);
  return [...found.values()];
}

function reasons(corpus: CorpusQueries, target: NameTarget, own: ReadonlyMap<string, string>, person: Person): LikelyPerson['reasons'] {
  const found: { kind: Likeness; detail: string }[] = [];
  const key = surfaceKey(target.name);
  const names = person.surfaces.map(({ text }) => surfaceKey(text)).filter((other) => other.length > 1);
  const contained = names.find((other) => other !== key && (other.includes(key) || key.includes(other)));
  if (contained !== undefined) found.push({ kind: 'part', detail: person.surfaces.find(({ text }) => surfaceKey(text) === contained)?.text ?? contained });
  else if (names.some((other) => other !== key && soundOf(other) === soundOf(key))) found.push({ kind: 'sound', detail: '' });
  const latins = new Set(target.person?.latin.map(latinKey));
  const latin = person.latin.find((one) => latins.has(latinKey(one)));
  if (latin !== undefined) found.push({ kind: 'latin', detail: latin });
  const theirs = officesNear(person, corpus.numberOf(target.uri), target.day);
  const shared = [...theirs.keys()].find((office) => own.has(office));
  if (shared !== undefined) found.push({ kind: 'office', detail: theirs.get(shared)! });
  if (contained === undefined && !/[·•]/.test(target.name) && names.some((other) => other.startsWith(key[0]!) && other.length <= 4)) found.push({ kind: 'surname', detail: key[0]! });
  if (corpus.numberOf(target.uri) >= 0 && person.appearanceIn(corpus.numberOf(target.uri)) !== undefined) found.push({ kind: 'article', detail: '' });
  if (person.rostered !== null) found.push({ kind: 'roster', detail: '' });
  return found;
}

/** Offices by the form in which they are compared, as written. */
function officesNear(person: Person | null, article: number, day: string | null): Map<string, string> {
  const offices = new Map<string, string>();
  if (person === null) return offices;
  for (const { roles } of evidence(person, article, day)) {
    for (const { affiliation, title } of roles) offices.set(`${affiliation ?? ''}\t${titleKey(title)}`, `${affiliation ?? ''}${title}`);
  }
  return offices;
}

function evidence(person: Person, article: number, day: string | null): Person['appearances'] {
  // Of the much-named the articles nearest to the day are enough; all would have to be read.
  const { appearances } = person;
  const at = day === null ? appearances.length : appearances.findLastIndex((a) => a.day !== null && a.day <= day) + 1;
  const near = appearances.slice(Math.max(0, at - 40), at + 40);
  return byEvidence(near, article, day).filter(({ hasRoles }) => hasRoles).slice(0, MOST_EVIDENCE);
}

/** The parts of a transliterated name, without initials. */
function parts(name: string): string[] {
  return name.split(/[·•・‧.．\s-]/).filter((part) => part.length > 1 && part !== name);
}
