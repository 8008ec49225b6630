/**
 * The roster: what the reader has settled about names and people, read from `people.yaml` files of the workspace. Types only. Every part
 * knows its place in its file, so that problems can be shown there and definitions can lead there.
 */
import type { Span } from '../text/span.ts';

/** A name with the days on which it means the person, `YYYY-MM-DD`, both included; null leaves a side open. */
export interface RosterName {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly span: Span;
}

/** An office held from the first to the last day, `YYYY-MM-DD` (`YYYY-MM` and `YYYY` are filled up to whole months and years); null leaves a side open. */
export interface RosterOffice {
  readonly title: string;
  readonly organisation: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Where the reader has it from: an address or words. */
  readonly source: string | null;
  readonly span: Span;
}

/** One entry of `people:`. */
export interface RosterPerson {
  /** The roster file's URI and the entry's number in it: `file:///…/people.yaml#3`. */
  readonly key: string;
  readonly file: string;
  /** The first name; with `aliases` all the names that mean this person. */
  readonly name: RosterName;
  readonly aliases: readonly RosterName[];
  readonly latin: string | null;
  /** Country or organisation the person belongs to, as shown and used to group officials. */
  readonly country: string | null;
  readonly offices: readonly RosterOffice[];
  /** `Q` and digits. */
  readonly wikidata: string | null;
  readonly notes: string | null;
  /** The name shown everywhere instead of the one used most. */
  readonly show: string | null;
  /**
   * Paths (relative to the roster's folder, `/` between parts, globs allowed) of the articles whose mentions of these names mean this
   * person; null: all articles that no namesake's entry claims.
   */
  readonly articles: readonly string[] | null;
  /** The whole entry. */
  readonly span: Span;
}

/** One entry of `not_people:`: a string that is no person's name, in the articles named or everywhere (null). */
export interface NoPerson {
  readonly name: RosterName;
  readonly articles: readonly string[] | null;
  readonly file: string;
}

/** One entry of `cases:`: a correction as it was made, re-run by `npm run evaluate`. */
export interface RosterCase {
  /** Path of the article, relative to the roster's folder. */
  readonly article: string;
  /** The name as written and the words around it, so that the place is found again after edits. */
  readonly name: string;
  readonly context: string;
  /** Whom the mention must mean: a person's name in the roster; null: nobody. */
  readonly person: string | null;
  readonly span: Span;
}

/** One roster file. */
export interface RosterFile {
  readonly uri: string;
  readonly people: readonly RosterPerson[];
  readonly notPeople: readonly NoPerson[];
  readonly cases: readonly RosterCase[];
}

/** Something wrong in a roster file: `code` picks the sentence in `l10n`, `detail` fills it. */
export interface RosterProblem {
  readonly code: string;
  readonly detail: readonly string[];
  readonly span: Span;
  readonly severity: 'error' | 'warning';
}
