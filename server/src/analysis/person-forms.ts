/** Puts the sightings of one person together: the same form, a short form, another spelling. */
import { pinyin } from '../text/pinyin.ts';
import { SPELLING_OF } from '../language/zh/figures.ts';
import { INTERPUNCT, SURNAME, classesAt } from '../language/zh/character-classes.ts';
import { JAPANESE_SURNAMES } from '../language/zh/names.ts';
import { SPELLING, mayBegin } from '../language/zh/word-hints.ts';
import type { KnownName } from './known-names.ts';
import type { FoundPerson } from './people.ts';
import type { Sighting } from './sightings.ts';
import type { Confidence } from './facts.ts';

/** How much a degree of confidence says. */
export function rankOf(confidence: Confidence): number {
  return confidence === 'introduced' ? 2 : confidence === 'supported' ? 1 : 0;
}

interface Entry {
  readonly form: string;
  readonly person: FoundPerson;
  readonly kind: Sighting['kind'];
  /** Somebody else's form, or nobody's. */
  dropped: boolean;
}

/** The people seen: sightings of the same form, or of a short form that ends (or, in Japanese, begins) a longer one, are one person's. */
export function group(folded: string, sightings: readonly Sighting[]): FoundPerson[] {
  const byForm = entriesByForm(folded, sightings);
  // Longer forms first: 安东尼·布林肯 takes 布林肯 in; 岸田文雄 takes 岸田 in.
  const entries = [...byForm.values()].sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  dropExtended(entries, byForm);
  for (const entry of entries) {
    const short = shortForm(entry.form, entry.kind);
    if (short === null) continue;
    const other = byForm.get(short);
    if (other === undefined) {
      if (entry.person.confidence !== 'candidate') entry.person.forms.add(short);
    } else if (other !== entry && !other.dropped) {
      absorb(entry.person, other.person);
      other.dropped = true;
      byForm.set(short, entry);
    }
  }
  const people: FoundPerson[] = [];
  for (const { person, dropped } of entries) if (!dropped) people.push(person);
  return mergeSpellings(people);
}

function entriesByForm(folded: string, sightings: readonly Sighting[]): Map<string, Entry> {
  const byForm = new Map<string, Entry>();
  for (const sighting of [...sightings].sort((a, b) => rankOf(b.confidence) - rankOf(a.confidence) || a.start - b.start)) {
    const form = folded.slice(sighting.start, sighting.end);
    let entry = byForm.get(form);
    if (entry === undefined) {
      entry = { form, person: { confidence: sighting.confidence, latin: null, forms: new Set<string>().add(form), roles: [], mentions: [], official: false, listed: false }, kind: sighting.kind, dropped: false };
      byForm.set(form, entry);
    }
    const { person } = entry;
    person.latin ??= sighting.latin;
    person.listed ||= sighting.office;
    for (const { title, affiliation } of sighting.roles) person.roles.push({ title, affiliation, at: sighting.start });
  }
  return byForm;
}

/** The people with those put together whom several known names of one person made. */
export function withOneForEach(people: FoundPerson[], known: readonly KnownName[]): FoundPerson[] {
  if (known.length < 2) return people;
  const firsts = new Map<number, FoundPerson>();
  const absorbed = new Set<FoundPerson>();
  for (const { text, person: number } of known) {
    const person = people.find((other) => !absorbed.has(other) && other.forms.has(text));
    if (person === undefined) continue;
    const first = firsts.get(number);
    if (first === undefined) {
      firsts.set(number, person);
    } else if (first !== person) {
      absorb(first, person);
      absorbed.add(person);
    }
  }
  return people.filter((person) => !absorbed.has(person));
}

/** 向普京 is 普京 with a word before it: drops the candidates that begin or end with somebody known. */
function dropExtended(entries: readonly Entry[], byForm: Map<string, Entry>): void {
  let firm: Set<string> | null = null;
  for (const entry of entries) {
    const { form } = entry;
    if (entry.person.confidence !== 'candidate') continue;
    firm ??= new Set(entries.filter((other) => other.person.confidence !== 'candidate').map((other) => other.form));
    if (!holdsAny(form, firm)) continue;
    entry.dropped = true;
    byForm.delete(form);
  }
}

/** Whether a form begins or ends with one of the others. */
function holdsAny(form: string, others: ReadonlySet<string>): boolean {
  for (let length = 2; length < form.length; length++) if (others.has(form.slice(0, length)) || others.has(form.slice(-length))) return true;
  return false;
}

/** How many forms of three characters begin with a character, 2 for more than one; cleared after use. */
const counts = new Uint8Array(0x10000);

/** One person written in two ways: by known spellings (博雷利, 博雷尔), or by characters of the same sound (傅崐萁, 傅崑萁). */
function mergeSpellings(people: readonly FoundPerson[]): FoundPerson[] {
  for (const { forms } of people) for (const form of forms) if (form.length === 3) counts[form.charCodeAt(0)] = counts[form.charCodeAt(0)] === 0 ? 1 : 2;
  const firsts = new Map<string, FoundPerson>();
  const left: FoundPerson[] = [];
  for (const person of people) {
    const known = person.confidence === 'candidate' ? null : mergedInto(person, firsts);
    if (known === null) left.push(person);
    else absorb(known, person);
  }
  for (const { forms } of people) for (const form of forms) counts[form.charCodeAt(0)] = 0;
  return left;
}

/** Who before this person has a form spelt alike, or null; notes the person's, or theirs, as spelt like its forms. */
function mergedInto(person: FoundPerson, firsts: Map<string, FoundPerson>): FoundPerson | null {
  let keys: string[] | null = null;
  let known: FoundPerson | undefined;
  for (const form of person.forms) {
    const key = spellingKey(form, counts[form.charCodeAt(0)] === 2);
    if (key === null) continue;
    (keys ??= []).push(key);
    known ??= firsts.get(key);
  }
  if (keys !== null) for (const key of keys) firsts.set(key, known ?? person);
  return known ?? null;
}

/** What two spellings of one name share, or null for a form that has but one spelling; `shared`: others begin like it. */
function spellingKey(form: string, shared: boolean): string | null {
  const known = (mayBegin(form, 0) & SPELLING) === 0 ? undefined : SPELLING_OF.get(form);
  if (known !== undefined) return known;
  return shared && form.length === 3 && (classesAt(form, 0) & SURNAME) !== 0 ? `${form[0]} ${pinyin(form)}` : null;
}

/** The last part of a form joined by interpuncts, the surname of a Japanese name; else null. */
function shortForm(form: string, kind: Sighting['kind']): string | null {
  for (let at = form.length - 1; at >= 0; at--) if ((classesAt(form, at) & INTERPUNCT) !== 0) return form.length - at > 2 ? form.slice(at + 1) : null;
  if (kind !== 'japanese') return null;
  const surname = JAPANESE_SURNAMES.startingAt(form, 0);
  return surname && surname.length >= 2 && surname.length < form.length ? surname : null;
}

function absorb(person: FoundPerson, other: FoundPerson): void {
  for (const form of other.forms) person.forms.add(form);
  for (const role of other.roles) person.roles.push(role);
  person.latin ??= other.latin;
  if (rankOf(other.confidence) > rankOf(person.confidence)) person.confidence = other.confidence;
}
