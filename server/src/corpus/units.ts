/**
 * The pieces out of which persons are put together: a name node as a whole, or a part of its local people where one written
 * name belongs to several persons. Units are joined in groups; a group is a person.
 */
import type { RosterPerson } from '../roster/model.ts';
import type { Merge } from './model.ts';
import type { LocalRef, NameNode, NamePart } from './names.ts';
import { namesakes } from './namesakes.ts';
import { compareCodeUnits } from './order.ts';
import type { LocalPerson } from './segment/record.ts';
import { TRAITS } from './segment/record-reader.ts';
import { latinAgrees, latinKey } from './surface-key.ts';

/** What has to be known of local people. */
export interface LocalPeople {
  person(ref: LocalRef): LocalPerson | undefined;
  /** See TRAITS. Most local people have neither office nor gloss, and need not be read to know that. */
  traits(ref: LocalRef): number;
  eachForm(ref: LocalRef, visit: (text: string, mentions: number) => void): void;
  /** The year of the article, null without a date. */
  year(ref: LocalRef): number | null;
  /** A number that tells where a local person stands in the corpus: by date, by path, by place in the article. */
  position(ref: LocalRef): number;
  /** Local people by their positions. */
  inOrder(refs: readonly LocalRef[]): LocalRef[];
}

export interface Unit {
  readonly node: NameNode;
  /** Null when the unit is the whole node. */
  readonly locals: readonly LocalRef[] | null;
  /** Latin glosses of more than one word, as compared. */
  readonly latins: readonly string[];
  readonly offices: ReadonlySet<string>;
  /** Whether the other units of this name are certainly other people. */
  readonly apart?: boolean;
  /** The roster's entry that claims it. */
  readonly entry: RosterPerson | null;
  /** Entries that it certainly is not. */
  readonly others: readonly RosterPerson[];
  /** Position of the first local person; -1 when the unit is the whole node. */
  readonly first: number;
}

/** A person in the making. */
export interface Group {
  readonly units: Unit[];
  readonly merges: Merge[];
  readonly entry: RosterPerson | null;
}

/** A total order that does not depend on how units came about. */
export function compareUnits(a: Unit, b: Unit): number {
  return compareCodeUnits(a.node.key, b.node.key) || compareCodeUnits(a.entry?.key ?? '', b.entry?.key ?? '') || compareCodeUnits(a.latins.join(), b.latins.join()) || a.first - b.first;
}

/** The local people of a node in the order of the corpus. */
export function localsOf(node: NameNode, people: LocalPeople): LocalRef[] {
  return people.inOrder([...node.firm, ...node.doubtful]);
}

/** A unit of some of a node's local people. */
export function partOf({ node, entry, others }: NamePart, locals: readonly LocalRef[], latins: readonly string[], offices: ReadonlySet<string>, people: LocalPeople): Unit {
  return { node, entry, others, locals, latins, offices, first: locals.reduce((least, ref) => Math.min(least, people.position(ref)), Infinity) };
}

const NO_LATINS: readonly string[] = [];
const NO_OFFICES: ReadonlySet<string> = new Set();

function officesOfNode(node: NameNode): ReadonlySet<string> {
  return node.offices.size === 0 ? NO_OFFICES : new Set(node.offices.keys());
}

/**
 * The units of a node: one, unless its Latin glosses name different people in different offices, or its offices contradict each
 * other. What an entry of the roster claims is one, whatever else speaks. `mayBeOld`: the corpus reaches over more than a lifetime.
 */
export function unitsOf(part: NamePart, people: LocalPeople, mayBeOld = false): Unit[] {
  const { node } = part;
  if (part.entry !== null) return [whole(part, fullLatins(node.latins.keys()))];
  // Most names are seen without gloss and office; nothing is allocated for them.
  if (node.latins.size === 0) return node.offices.size > 1 || mayBeOld ? undividedOrNamesakes(part, NO_LATINS, people) : [whole(part, NO_LATINS)];
  const latins = fullLatins(node.latins.keys());
  const clusters = clusterLatins(latins);
  if (clusters.length <= 1) return [whole(part, latins)];
  return divide(part, clusters, people);
}

function whole({ node, entry, others }: NamePart, latins: readonly string[]): Unit {
  return { node, entry, others, locals: null, latins, offices: officesOfNode(node), first: -1 };
}

function undividedOrNamesakes(part: NamePart, latins: readonly string[], people: LocalPeople): Unit[] {
  const parts = namesakes(part.node, people);
  if (parts === null || parts.length < 2) return [whole(part, latins)];
  return parts.map((locals) => {
    const holders = locals.flatMap((ref) => (people.traits(ref) & TRAITS.official ? (people.person(ref) ?? []) : []));
    return { ...partOf(part, locals, latins, new Set(holders.flatMap(officesOf)), people), apart: true };
  });
}

/**
 * Gives each local person of a node to the one claim its gloss or office speaks for; first those with a gloss, whose offices
 * then speak for the others. What no claim attracts goes to a claim that is far more frequent, else it stays on its own.
 */
function divide(whole: NamePart, clusters: readonly (readonly string[])[], people: LocalPeople): Unit[] {
  const parts = clusters.map((latins): Part => ({ latins, offices: new Set(), locals: [] }));
  const undecided: { local: LocalRef; person: LocalPerson | undefined }[] = [];
  for (const local of localsOf(whole.node, people)) {
    const person = people.traits(local) & (TRAITS.latin | TRAITS.official) ? people.person(local) : undefined;
    const chosen = person === undefined ? null : only(parts.filter((part) => speaksForLatin(person, part.latins)));
    if (person === undefined || chosen === null) {
      undecided.push({ local, person });
      continue;
    }
    chosen.locals.push(local);
    for (const office of officesOf(person)) chosen.offices.add(office);
  }
  const joined = joinByOffice(parts);
  const total = joined.reduce((sum, part) => sum + part.locals.length, 0);
  const dominant = only(joined.filter((part) => dominates(part.locals.length, total)));
  const rest: Part = { latins: [], offices: new Set(), locals: [] };
  for (const { local, person } of undecided) {
    const offices = person === undefined ? [] : officesOf(person);
    const chosen = only(joined.filter((part) => offices.some((office) => part.offices.has(office)))) ?? dominant ?? rest;
    chosen.locals.push(local);
    if (chosen === rest) for (const office of offices) rest.offices.add(office);
  }
  if (rest.locals.length > 0) joined.push(rest);
  if (joined.length === 1) return joined.map(({ latins, offices }) => ({ ...whole, locals: null, latins, offices, first: -1 }));
  return joined.map(({ locals, latins, offices }) => partOf(whole, locals, latins, offices, people));
}

/** How many times more articles one person must have than all others for a bare name to mean it. */
const DOMINANCE = 3;

export function dominates(own: number, total: number): boolean {
  return own > 0 && own >= DOMINANCE * (total - own);
}

interface Part {
  latins: readonly string[];
  offices: Set<string>;
  locals: LocalRef[];
}

/** Two glosses for the holder of one office are two spellings, not two persons. */
function joinByOffice(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const hosts = joined.filter((other) => [...part.offices].some((office) => isSpecificOffice(office) && other.offices.has(office)));
    for (const host of hosts) {
      joined.splice(joined.indexOf(host), 1);
      part.latins = [...part.latins, ...host.latins].sort(compareCodeUnits);
      for (const office of host.offices) part.offices.add(office);
      part.locals.push(...host.locals);
    }
    joined.push(part);
  }
  return joined;
}

/** Whether few people can hold the office: it names an affiliation. */
export function isSpecificOffice(office: string): boolean {
  return office.indexOf('\t') > 0;
}

export function officesOf(person: LocalPerson): string[] {
  return person.official ? person.roles.map(({ office }) => office) : [];
}

/** Whether the gloss of a local person agrees with one of the glosses. */
export function speaksForLatin(person: LocalPerson, latins: readonly string[]): boolean {
  if (person.latin === null) return false;
  const key = latinKey(person.latin);
  return latins.some((latin) => latinAgrees(key, latin));
}

export function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null;
}

/** Whether both have glosses and none of the one agrees with any of the other. */
export function latinsConflict(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((left) => b.some((right) => latinAgrees(left, right)));
}

/** Glosses of two words or more, as compared, sorted: a bare surname tells nobody apart. */
export function fullLatins(latins: Iterable<string>): string[] {
  return [...new Set([...latins].map(latinKey))].filter((latin) => latin.includes(' ')).sort(compareCodeUnits);
}

/** Glosses put together with those they agree with, directly or through others. */
function clusterLatins(latins: readonly string[]): string[][] {
  let clusters: string[][] = [];
  for (const latin of latins) {
    const near = clusters.filter((cluster) => cluster.some((other) => latinAgrees(other, latin)));
    clusters = [...clusters.filter((cluster) => !near.includes(cluster)), [...near.flat(), latin]];
  }
  return clusters;
}
