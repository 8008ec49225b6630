/**
 * Finds the people of one article: names introduced by a title or a Latin gloss, names that stand where people stand, and their
 * other mentions. What only has the shape of a name is kept as a candidate for the corpus to confirm.
 */
import { pinyin } from '../text/pinyin.ts';
import type { Span } from '../text/span.ts';
import type { Confidence } from './facts.ts';
import { FIGURES, SPELLING_OF } from '../language/zh/figures.ts';
import { NOT_NAMES, PLACE_ENDINGS } from '../language/zh/followers.ts';
import { INTERPUNCTS, JAPANESE_SURNAMES, SURNAMES, TRANSLITERATION } from '../language/zh/names.ts';
import { PLACES } from '../language/zh/places.ts';
import { isPublicOffice } from '../language/zh/titles.ts';
import { bare } from './bare-names.ts';
import { leftBoundary, titlesBefore } from './name-edges.ts';
import { NameReader } from './name-shape.ts';
import type { RoleReading } from './roles.ts';
import { afterTitles, beforeTitles, figures, glossed, interpuncts, turns, type Sighting } from './sightings.ts';
import type { Source } from './source.ts';
import { addSurnameMentions } from './surname-mentions.ts';

export interface FoundRole extends RoleReading {
  /** Start of the mention the role stands at. */
  readonly at: number;
}

export interface FoundPerson {
  confidence: Confidence;
  latin: string | null;
  /** Folded forms. */
  readonly forms: Set<string>;
  readonly roles: FoundRole[];
  /** In text order, not overlapping those of other people. */
  mentions: Span[];
  official: boolean;
  /** Named in a list behind a title of public office. */
  listed: boolean;
}

export function findPeople(source: Source): FoundPerson[] {
  const reader = new NameReader(source.folded);
  const sightings: Sighting[] = [
    ...glossed(source, reader),
    ...afterTitles(source, reader),
    ...beforeTitles(source, reader),
    ...turns(source, reader),
    ...interpuncts(source, reader),
    ...figures(source),
  ];
  const sure = new Set(sightings.filter((s) => s.confidence !== 'candidate').map((s) => source.folded.slice(s.start, s.end)));
  sightings.push(...bare(source, reader, sure));
  const people = group(source.folded, sightings);
  locate(source, people);
  addSurnameMentions(source, people);
  const named = people.filter((person) => person.mentions.length > 0);
  named.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return named;
}

const RANK: Readonly<Record<Confidence, number>> = { introduced: 2, supported: 1, candidate: 0 };

/** Puts the sightings of one person together: the same form, or a short form that ends (or, in Japanese, begins) a longer one. */
function group(folded: string, sightings: readonly Sighting[]): FoundPerson[] {
  const byForm = new Map<string, { person: FoundPerson; kind: Sighting['kind'] }>();
  for (const sighting of [...sightings].sort((a, b) => RANK[b.confidence] - RANK[a.confidence] || a.start - b.start)) {
    const form = folded.slice(sighting.start, sighting.end);
    let entry = byForm.get(form);
    if (!entry) {
      entry = { person: { confidence: sighting.confidence, latin: null, forms: new Set([form]), roles: [], mentions: [], official: false, listed: false }, kind: sighting.kind };
      byForm.set(form, entry);
    }
    const { person } = entry;
    person.latin ??= sighting.latin;
    person.listed ||= sighting.office === true;
    for (const role of sighting.roles) person.roles.push({ ...role, at: sighting.start });
  }
  // Longer forms first: 安东尼·布林肯 takes 布林肯 in; 岸田文雄 takes 岸田 in.
  const entries = [...byForm.entries()].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const people = new Set(entries.map(([, entry]) => entry.person));
  const firm = new Set(entries.filter(([, entry]) => entry.person.confidence !== 'candidate').map(([form]) => form));
  for (const [form, entry] of entries) {
    // 向普京 is 普京 with a word before it.
    if (entry.person.confidence !== 'candidate' || !holdsAny(form, firm)) continue;
    people.delete(entry.person);
    byForm.delete(form);
  }
  for (const [form, entry] of entries) {
    for (const short of shortForms(form, entry.kind)) {
      const other = byForm.get(short);
      if (other && other.person !== entry.person && people.has(other.person)) {
        absorb(entry.person, other.person);
        people.delete(other.person);
        byForm.set(short, entry);
      } else if (!other && entry.person.confidence !== 'candidate') {
        entry.person.forms.add(short);
      }
    }
  }
  mergeSpellings(people);
  return [...people];
}

/** Whether a form begins or ends with one of the others. */
function holdsAny(form: string, others: ReadonlySet<string>): boolean {
  for (let length = 2; length < form.length; length++) if (others.has(form.slice(0, length)) || others.has(form.slice(-length))) return true;
  return false;
}

/** One person written in two ways: by known spellings (博雷利, 博雷尔), or by characters of the same sound (傅崐萁, 傅崑萁). */
function mergeSpellings(people: Set<FoundPerson>): void {
  const firsts = new Map<string, FoundPerson>();
  const surnames = new Map<string, number>();
  for (const person of people) for (const form of person.forms) if (form.length === 3) surnames.set(form[0] as string, (surnames.get(form[0] as string) ?? 0) + 1);
  for (const person of [...people].filter((one) => one.confidence !== 'candidate')) {
    const keys = [...person.forms].map((form) => spellingKey(form, (surnames.get(form[0] as string) ?? 0) > 1)).filter((key) => key !== null);
    const known = keys.map((key) => firsts.get(key)).find((other) => other !== undefined && other !== person);
    if (known) {
      absorb(known, person);
      people.delete(person);
    }
    for (const key of keys) firsts.set(key, known ?? person);
  }
}

/** What two spellings of one name share, or null for a form that has but one spelling; `shared`: others begin like it. */
function spellingKey(form: string, shared: boolean): string | null {
  const known = SPELLING_OF.get(form);
  if (known !== undefined) return known;
  return shared && form.length === 3 && SURNAMES.has(form[0] as string) ? `${form[0]} ${pinyin(form)}` : null;
}

const JOINT = new RegExp(`[${[...INTERPUNCTS].join('')}]`);

function shortForms(form: string, kind: Sighting['kind']): string[] {
  const parts = form.split(JOINT);
  if (parts.length > 1) {
    const last = parts[parts.length - 1] as string;
    return last.length >= 2 ? [last] : [];
  }
  if (kind === 'japanese') {
    const surname = JAPANESE_SURNAMES.startingAt(form, 0);
    return surname && surname.length >= 2 && surname.length < form.length ? [surname] : [];
  }
  return [];
}

function absorb(person: FoundPerson, other: FoundPerson): void {
  for (const form of other.forms) person.forms.add(form);
  person.roles.push(...other.roles);
  person.latin ??= other.latin;
  if (RANK[other.confidence] > RANK[person.confidence]) person.confidence = other.confidence;
}

/** Finds every mention of every form; where forms overlap the longer one wins, and a candidate never takes from somebody known. */
function locate(source: Source, people: readonly FoundPerson[]): void {
  const { folded } = source;
  const known = occurrencesOf(folded, people.filter((person) => person.confidence !== 'candidate'), []);
  occurrencesOf(folded, people.filter((person) => person.confidence === 'candidate'), known);
  for (const person of people) {
    if (person.confidence !== 'candidate') addRolesAtMentions(folded, person);
    const starts = new Set(person.mentions.map((mention) => mention.start));
    const roles = person.roles.filter((role) => starts.has(role.at)).sort((a, b) => a.at - b.at);
    person.roles.splice(0, person.roles.length, ...roles);
    const known = person.roles.map((role) => isPublicOffice(folded.slice(role.title.start, role.title.end), role.affiliation ? folded.slice(role.affiliation.start, role.affiliation.end) : null));
    const figure = [...person.forms].map((form) => FIGURES.get(form)).find((official) => official !== undefined);
    // 基辛格（Pat Gelsinger）: a Latin name and other callings speak of somebody else.
    const other = figure === true && person.latin !== null && known.length > 0 && !known.includes(true);
    person.official = other ? false : figure ?? (known.length > 0 ? known.includes(true) : person.listed);
  }
}

/** Titles before mentions at which no sighting read them: one article may give somebody several offices. */
function addRolesAtMentions(folded: string, person: FoundPerson): void {
  const read = new Set(person.roles.map((role) => role.at));
  for (const { start } of person.mentions) {
    if (read.has(start)) continue;
    for (const role of titlesBefore(folded, start)) person.roles.push({ ...role, at: start });
  }
}

/** Marks the first characters of the forms looked for; cleared after use. */
const begins = new Uint8Array(0x10000);

/** Adds the mentions of `people` outside the `taken` spans to them; all these mentions in text order. */
function occurrencesOf(folded: string, people: readonly FoundPerson[], taken: readonly Span[]): Span[] {
  const forms = people.flatMap((person) => [...person.forms].map((form) => ({ form, person })));
  const byFirst = new Map<number, { form: string; person: FoundPerson }[]>();
  const codes: number[] = [];
  for (const entry of forms.sort((a, b) => b.form.length - a.form.length || RANK[b.person.confidence] - RANK[a.person.confidence])) {
    const first = entry.form.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else {
      byFirst.set(first, [entry]);
      codes.push(first);
    }
  }
  for (const code of codes) begins[code] = 1;
  const found: Span[] = [];
  if (byFirst.size === 0) return found;
  let next = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (begins[code] === 0) continue;
    const list = byFirst.get(code) as { form: string; person: FoundPerson }[];
    while (next < taken.length && (taken[next] as Span).end <= at) next++;
    const limit = taken[next]?.start ?? folded.length;
    const hit = list.find((entry) => at + entry.form.length <= limit && folded.startsWith(entry.form, at) && stands(folded, at, entry.form));
    if (!hit) continue;
    const span = { start: at, end: at + hit.form.length };
    hit.person.mentions.push(span);
    found.push(span);
    at = span.end - 1;
  }
  for (const code of codes) begins[code] = 0;
  return found;
}

/** Whether a form at `at` is a word of its own: not the end of a longer foreign name, not a common word or place that begins alike. */
function stands(folded: string, at: number, form: string): boolean {
  const end = at + form.length;
  const place = PLACES.startingAt(folded, at);
  if (place && place.length > form.length) return false;
  const word = NOT_NAMES.startingAt(folded, at);
  if (word && word.length > form.length) return false;
  const thing = PLACE_ENDINGS.startingAt(folded, end);
  if (thing && thing.length > 1) return false;
  const before = folded[at - 1] ?? '';
  if (INTERPUNCTS.has(before) && TRANSLITERATION.has(form[0] as string)) return false;
  if (form.length <= 3 && TRANSLITERATION.has(form[0] as string) && TRANSLITERATION.has(before) && leftBoundary(folded, at) === 0) return !TRANSLITERATION.has(folded[at - 2] ?? '');
  return !(INTERPUNCTS.has(folded[end] ?? '') && TRANSLITERATION.has(folded[end + 1] ?? ''));
}
