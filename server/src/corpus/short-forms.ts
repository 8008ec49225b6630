/**
 * Joins short forms with full names, `布林肯` with `安东尼·布林肯`, where an article uses both for one person. A short form that
 * several full names share is told apart article by article.
 */
import type { Joins } from './joins.ts';
import { writtenForm } from './joins.ts';
import type { LocalRef } from './names.ts';
import { compareCodeUnits } from './order.ts';
import { TRAITS } from './segment/record-reader.ts';
import type { LocalPeople, Unit } from './units.ts';
import { compareUnits, dominates, fullLatins, latinsConflict, localsOf, officesOf, only, partOf, speaksForLatin } from './units.ts';

/** `unitsOfKey` holds the units of each name node; short forms that are divided get new units there. */
export function joinShortForms(unitsOfKey: Map<string, Unit[]>, joins: Joins, people: LocalPeople): void {
  const fullForms = new Map<string, Unit[]>();
  for (const units of unitsOfKey.values()) {
    for (const unit of units) {
      for (const key of unit.node.otherKeys.keys()) {
        const known = fullForms.get(key);
        if (known === undefined) fullForms.set(key, [unit]);
        else known.push(unit);
      }
    }
  }
  const shortKeys = [...fullForms.keys()].sort((a, b) => b.length - a.length || compareCodeUnits(a, b));
  for (const key of shortKeys) {
    const full = fullForms.get(key)!.sort(compareUnits);
    joinExtensions(full, joins);
    const short = unitsOfKey.get(key);
    if (short !== undefined) unitsOfKey.set(key, short.flatMap((unit) => joinShort(unit, short, full, joins, people)));
  }
}

/** Full names one of which contains another are one name, the longer with something before or behind it. */
function joinExtensions(full: readonly Unit[], joins: Joins): void {
  if (full.length < 2 || full.length > 200) return;
  for (const longer of full) {
    const contained = full.filter((other) => other.node.key !== longer.node.key && longer.node.key.includes(other.node.key));
    const person = only([...new Set(contained.map((other) => joins.root(other)))]);
    if (person !== null) joins.join(longer, contained[0]!, 'short-form', writtenForm(contained[0]!.node));
  }
}

function joinShort(unit: Unit, siblings: readonly Unit[], full: readonly Unit[], joins: Joins, people: LocalPeople): Unit[] {
  const persons = [...new Set(full.map((other) => joins.root(other)))].filter((person) => joins.mayJoin(person, unit));
  if (persons.length === 0) return [unit];
  const agreeing = persons.filter((person) => !latinsConflict(joins.latins(person), joins.latins(unit)));
  if (unit.entry !== null || unit.latins.length > 0 || persons.length === 1) {
    const person = only(agreeing);
    if (person !== null) {
      const anchor = full.find((other) => joins.root(other) === person)!;
      joins.join(unit, anchor, 'short-form', writtenForm(anchor.node));
    }
    return [unit];
  }
  return divideShortForm(unit, [...full, ...siblings.filter((other) => other.latins.length > 0)], joins, people);
}

/** Hands the local people of a short form to the persons that share it: by gloss, by office, else to one that dominates. */
function divideShortForm(short: Unit, sharing: readonly Unit[], joins: Joins, people: LocalPeople): Unit[] {
  const persons = [...new Set(sharing.map((unit) => joins.root(unit)))].filter((person) => joins.mayJoin(person, short));
  const claims = persons.map((person) => {
    const own = sharing.filter((unit) => joins.root(unit) === person);
    return {
      anchor: own[0]!,
      latins: joins.latins(person),
      offices: new Set(own.flatMap((unit) => [...unit.offices])),
      weight: own.reduce((sum, unit) => sum + (unit.node.key === short.node.key ? localCount(unit) : unit.node.otherKeys.count(short.node.key)), 0),
      locals: [] as LocalRef[],
    };
  });
  const total = claims.reduce((sum, claim) => sum + claim.weight, 0);
  const dominant = only(claims.filter((claim) => dominates(claim.weight, total)));
  const rest: LocalRef[] = [];
  for (const local of short.locals ?? localsOf(short.node, people)) {
    const person = people.traits(local) & (TRAITS.latin | TRAITS.official) ? people.person(local) : undefined;
    if (person === undefined) {
      (dominant?.locals ?? rest).push(local);
      continue;
    }
    const glossed = person.latin !== null && fullLatins([person.latin]).length > 0;
    const offices = officesOf(person);
    const chosen = glossed
      ? only(claims.filter((claim) => speaksForLatin(person, claim.latins)))
      : (only(claims.filter((claim) => offices.some((office) => claim.offices.has(office)))) ?? dominant);
    (chosen?.locals ?? rest).push(local);
  }
  const units: Unit[] = [];
  for (const claim of claims) {
    if (claim.locals.length === 0) continue;
    const unit = partOf(short, claim.locals, [], new Set(), people);
    units.push(unit);
    joins.join(unit, claim.anchor, 'short-form', writtenForm(claim.anchor.node));
  }
  if (rest.length > 0) {
    const latins = fullLatins(rest.flatMap((local) => (people.traits(local) & TRAITS.latin ? (people.person(local)?.latin ?? []) : [])));
    units.push(partOf(short, rest, latins, new Set(), people));
  }
  return units;
}

function localCount({ node, locals }: Unit): number {
  return locals?.length ?? node.firm.length + node.doubtful.length;
}
