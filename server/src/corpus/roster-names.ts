/**
 * The roster's names that the analysis of an article does not see by itself: finds the articles whose text holds one, and says with which
 * names known an article is to be analysed. That depends on its text and the roster alone, so that it is the same however it came about.
 */
import type { KnownName } from '../analysis/known-names.ts';
import type { RosterPerson } from '../roster/model.ts';
import { namesOf, NO_ROSTER, type Roster } from '../roster/roster.ts';
import { fold } from '../text/fold.ts';
import type { ReadArticle } from './read-article.ts';
import type { Segment } from './segment/segment.ts';
import { surfaceKey } from './surface-key.ts';

interface Wanted {
  readonly text: string;
  readonly key: string;
}

/** Code units of a text looked through at once. */
const PIECE = 1 << 20;

export class RosterNames {
  #roster = NO_ROSTER;
  #names: readonly Wanted[] = [];
  /** By their first code unit: 0, or the number of the list in `#lists` plus one. */
  #first = new Uint16Array(0);
  #lists: number[][] = [];

  get roster(): Roster {
    return this.#roster;
  }

  setRoster(roster: Roster): void {
    this.#roster = roster;
    const texts = new Set(roster.people.flatMap((person) => namesOf(person).map(({ text }) => fold(text))));
    this.#names = [...texts].map((text) => ({ text, key: surfaceKey(text) }));
    this.#first = new Uint16Array(texts.size === 0 ? 0 : 0x10000);
    this.#lists = [];
    this.#names.forEach(({ text }, at) => {
      const code = text.charCodeAt(0);
      if (this.#first[code] === 0) this.#first[code] = this.#lists.push([]);
      this.#lists[this.#first[code]! - 1]!.push(at);
    });
  }

  /** The names to be known when an article is analysed again; none when it is good as it is. `plain` is the article without any. */
  missing(uri: string, plain: ReadArticle): readonly KnownName[] {
    if (this.#names.length === 0) return [];
    const units = Uint16Array.from({ length: plain.text.length }, (_, at) => plain.text.charCodeAt(at));
    return this.#choose(uri, plain.facts.date?.day ?? null, this.#occurring(units), formsOf(plain));
  }

  /** The same for files of a segment, by their numbers in it; `formsOf` gives the forms that the plain article has. */
  *missingIn(segment: Segment, wanted: (doc: number) => boolean, formsOf: (doc: number) => ReadonlySet<string>): Generator<{ readonly doc: number; readonly known: readonly KnownName[] } | null> {
    if (this.#names.length === 0) return;
    let units = new Uint16Array(0);
    let [start, end] = [0, 0];
    for (let doc = 0; doc < segment.docs; doc++) {
      const [from, to] = [segment.textStart(doc), segment.textEnd(doc)];
      if (to <= from || !segment.isArticle(doc) || !wanted(doc)) continue;
      if (from < start || to > end) {
        [start, end] = [from, Math.min(Math.max(to, from + PIECE), segment.textLength)];
        if (units.length < end - start) units = new Uint16Array(end - start);
        segment.text.readInto(units.subarray(0, end - start), start);
        // Somebody else may have a turn between two pieces.
        yield null;
      }
      const occurring = this.#occurring(units.subarray(from - start, to - start));
      if (occurring.size > 0) yield { doc, known: this.#choose(segment.uri(doc), segment.day(doc), occurring, formsOf(doc)) };
    }
  }

  /** Which names stand somewhere in a text. */
  #occurring(units: Uint16Array): Set<number> {
    const found = new Set<number>();
    const first = this.#first;
    for (let at = 0; at < units.length; at++) {
      const list = first[units[at]!]!;
      if (list === 0) continue;
      for (const name of this.#lists[list - 1]!) if (!found.has(name) && reads(units, at, this.#names[name]!.text)) found.add(name);
    }
    return found;
  }

  /** Whoever lacks one name is looked for by all that stand in the text. */
  #choose(uri: string, day: string | null, occurring: ReadonlySet<number>, forms: ReadonlySet<string>): readonly KnownName[] {
    const named = new Map<RosterPerson, Wanted[]>();
    const lacking = new Set<RosterPerson>();
    for (const at of occurring) {
      const name = this.#names[at]!;
      const person = this.#roster.claim(name.key, day, uri);
      if (person === null || this.#roster.isNobody(name.key, day, uri)) continue;
      named.set(person, [...(named.get(person) ?? []), name]);
      if (!forms.has(name.key)) lacking.add(person);
    }
    // In an order of their own, so that rosters which say the same give the same.
    return [...lacking]
      .map((person) => ({ sure: person.articles !== null, texts: named.get(person)!.map(({ text }) => text).sort() }))
      .sort((a, b) => (a.texts[0]! < b.texts[0]! ? -1 : 1))
      .flatMap(({ sure, texts }, person) => texts.map((text): KnownName => ({ text, person, sure })));
  }
}

/** Names as one string, to tell whether an article was analysed with the same. */
export function signatureOf(known: readonly KnownName[]): string {
  return known.map(({ text, person, sure }) => `${person}${sure ? '!' : ' '}${text}`).join('\n');
}

/** The forms of names that an article has, as compared. */
export function formsOf({ facts }: ReadArticle): ReadonlySet<string> {
  return new Set(facts.people.flatMap(({ surfaces }) => surfaces.map(surfaceKey)));
}

export function formsInRecord(segment: Segment, doc: number): ReadonlySet<string> {
  const forms = new Set<string>();
  const record = segment.record(doc);
  for (let index = record.people - 1; index >= 0; index--) record.eachForm(index, (text) => forms.add(surfaceKey(text)));
  return forms;
}

function reads(units: Uint16Array, at: number, text: string): boolean {
  if (at + text.length > units.length) return false;
  for (let index = 1; index < text.length; index++) if (units[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
