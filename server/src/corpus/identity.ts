/**
 * Decides which local people are one person. Names written alike are one by default; other spellings are joined by a Latin
 * gloss, by sound within one office, or by an article that uses a full and a short form side by side. A short form that
 * several full names share is told apart article by article. The outcome depends on the evidence only, never on its order.
 */
import type { RosterPerson } from '../roster/model.ts';
import { Joins } from './joins.ts';
import type { NameNode, NamePart } from './names.ts';
import { compareCodeUnits } from './order.ts';
import { latinKey, soundOf } from './surface-key.ts';
import { joinShortForms } from './short-forms.ts';
import type { Group, LocalPeople, Unit } from './units.ts';
import { compareUnits, isSpecificOffice, unitsOf } from './units.ts';

/**
 * Puts the local people of some confirmed names together. No name left out may have to do with one of them. `latinsOf` gives the Latin
 * names of a roster's entry; what one entry claims is one person before anything else is looked at.
 */
export function resolveIdentity(parts: readonly NamePart[], people: LocalPeople, mayBeOld: boolean, latinsOf: (entry: RosterPerson) => readonly string[]): Group[] {
  const units: Unit[] = [];
  const unitsOfKey = new Map<string, Unit[]>();
  for (const part of parts) {
    const own = unitsOf(part, people, mayBeOld);
    unitsOfKey.set(part.node.key, [...(unitsOfKey.get(part.node.key) ?? []), ...own]);
    units.push(...own);
  }
  const joins = new Joins();
  joinByEntry(units, joins);
  joinByLatin(units, joins, latinsOf);
  joinBySound(units, joins);
  // What the articles themselves say comes first, so that it is the reason a reader is told.
  joinBySpelling(units, joins);
  joinShortForms(unitsOfKey, joins, people);
  return joins.groups([...unitsOfKey.values()].flat());
}

/** The values that two or more units share, in a fixed order, each with its units in a fixed order. */
function shared(units: readonly Unit[], valuesOf: (unit: Unit) => Iterable<string>): [string, Unit[]][] {
  const holders = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const value of valuesOf(unit)) {
      const others = holders.get(value);
      if (others === undefined) holders.set(value, [unit]);
      else if (!others.includes(unit)) others.push(unit);
    }
  }
  return [...holders]
    .filter(([, holding]) => holding.length > 1)
    .map(([value, holding]): [string, Unit[]] => [value, holding.sort(compareUnits)])
    .sort(([a], [b]) => compareCodeUnits(a, b));
}

function joinByEntry(units: readonly Unit[], joins: Joins): void {
  const firsts = new Map<RosterPerson, Unit>();
  for (const unit of [...units].sort(compareUnits)) {
    if (unit.entry === null) continue;
    const first = firsts.get(unit.entry);
    if (first === undefined) firsts.set(unit.entry, unit);
    else joins.joinEntry(first, unit, unit.entry);
  }
}

function joinByLatin(units: readonly Unit[], joins: Joins, latinsOf: (entry: RosterPerson) => readonly string[]): void {
  const valuesOf = (unit: Unit): readonly string[] => (unit.entry === null ? unit.latins : [...unit.latins, ...latinsOf(unit.entry)]);
  for (const [latin, holding] of shared(units, valuesOf)) {
    for (const unit of holding.slice(1)) joins.join(holding[0]!, unit, 'latin', writtenLatin(holding.map(({ node }) => node), latin));
  }
}

function writtenLatin(nodes: readonly NameNode[], latin: string): string {
  return nodes.flatMap((node) => [...node.latins.keys()]).filter((written) => latinKey(written) === latin).sort(compareCodeUnits)[0] ?? latin;
}

/** 普京, 普丁 and 蒲亭: spellings of one person that the language data lists together. */
function joinBySpelling(units: readonly Unit[], joins: Joins): void {
  for (const [spelling, holding] of shared(units, (unit) => unit.node.spellings.keys())) {
    for (const unit of holding.slice(1)) joins.join(holding[0]!, unit, 'spelling', spelling);
  }
}

/**
 * Names that sound alike in one office. A missing affiliation is no contradiction, but settles nothing where two different
 * affiliations are at hand, and too little for two characters, where homophones abound. A full name is also known by its short
 * forms, as long as no other full name in the office has the same.
 */
function joinBySound(units: readonly Unit[], joins: Joins): void {
  const bridges = ambiguousShortForms(units);
  const officials = units.filter((unit) => unit.offices.size > 0 && !bridges.has(unit.node.key));
  const values = (unit: Unit): string[] => {
    const sounds = new Set([unit.node.key, ...unit.node.otherKeys.keys()].map(soundOf));
    const titles = new Set([...unit.offices].map(titleOf));
    return [...sounds].flatMap((sound) => [...titles].map((title) => `${sound}\t${title}`));
  };
  for (const [value, alike] of shared(officials, values)) {
    const [sound, title] = value.split('\t') as [string, string];
    const byShortForm = alike.filter((unit) => soundOf(unit.node.key) !== sound);
    const ambiguous = new Set(byShortForm.map((unit) => joins.root(unit))).size > 1;
    const holding = ambiguous ? alike.filter((unit) => !byShortForm.includes(unit)) : alike;
    const held = (unit: Unit): string[] => [...unit.offices].filter((office) => titleOf(office) === title);
    for (const [office, together] of shared(holding, held)) {
      if (!isSpecificOffice(office)) continue;
      for (const unit of together.slice(1)) joins.join(together[0]!, unit, 'office-and-sound', office.replace('\t', ''));
    }
    const specific = new Set(holding.flatMap(held).filter(isSpecificOffice));
    if (specific.size !== 1) continue;
    const detail = [...specific][0]!.replace('\t', '');
    const anchor = holding.find((unit) => held(unit).some(isSpecificOffice))!;
    for (const unit of holding) if (unit !== anchor && unit.node.key.length > 2) joins.join(anchor, unit, 'office-and-sound', detail);
  }
}

/** Keys that several full names of different sound have as a short form: what they do together says nothing of one of them. */
function ambiguousShortForms(units: readonly Unit[]): ReadonlySet<string> {
  const soundOfHolder = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { node } of units) {
    const sound = soundOf(node.key);
    for (const key of node.otherKeys.keys()) {
      const known = soundOfHolder.get(key);
      if (known !== undefined && known !== sound) ambiguous.add(key);
      soundOfHolder.set(key, sound);
    }
  }
  return ambiguous;
}

function titleOf(office: string): string {
  return office.slice(office.indexOf('\t') + 1);
}
