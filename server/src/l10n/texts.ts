/**
 * Every sentence the server shows to a reader, once per language. One interface holds the list, so that a language that lacks
 * a sentence does not compile. Plain functions: arguments are put in as they are, escaping is the caller's work.
 */
import type { EncounterKind } from '../analysis/facts.ts';
import type { Merge, RelatedReasonKind } from '../corpus/model.ts';
import type { PatternProblem } from '../corpus/search/regex/syntax.ts';
import type { CorrectionTexts } from './correction-texts.ts';
import type { DiagnosticsTexts } from './diagnostics-texts.ts';
import { en } from './en.ts';
import type { RosterKeyTexts } from './roster-key-texts.ts';
import type { RosterTexts } from './roster-texts.ts';
import { zhCn } from './zh-cn.ts';

export interface Texts {
  /** BCP 47 tag for `Intl`, e.g. `zh-CN`. */
  readonly locale: string;
  /** Between two reasons or remarks on one line. */
  readonly separator: string;
  readonly outline: {
    readonly title: string;
    readonly date: string;
    readonly outlet: string;
    readonly organisation: string;
    readonly speakerDetail: (statements: number, organisation: boolean) => string;
    readonly untitled: string;
    readonly question: string;
    readonly answer: string;
  };
  readonly encounter: {
    readonly kind: (kind: EncounterKind) => string;
    /** How many articles report one encounter. */
    readonly articles: (count: number) => string;
    /** How many encounters of a person the corpus knows. */
    readonly count: (count: number) => string;
  };
  readonly hints: {
    /** Behind 他: who is meant, with the office. */
    readonly speaker: (who: string) => string;
  };
  readonly hover: {
    /** Heading before the role as of this article: where it is attested. */
    readonly roleHere: string;
    readonly roleBefore: string;
    readonly roleAfter: string;
    readonly noRole: string;
    readonly otherRoles: string;
    readonly otherSpellings: string;
    readonly counts: (mentions: number, articles: number) => string;
    readonly seen: (first: string, last: string) => string;
    readonly seenOnce: (day: string) => string;
    readonly refersTo: (words: string) => string;
    readonly related: string;
    readonly noRelated: string;
    readonly more: (count: number) => string;
    readonly undated: string;
    readonly untitled: string;
    readonly reads: (expression: string) => string;
    /** Heading of the offices in order of time. */
    readonly offices: string;
    /** Why two spellings are one person; `name` is the one the card shows. */
    readonly merge: (merge: Merge, name: string) => string;
    /** By which words an article introduces the person. */
    readonly introduced: (by: { readonly as: string | null; readonly latin: string | null; readonly day: string | null; readonly here: boolean }) => string;
    /** What makes the person an official: the number of articles that state an office. */
    readonly official: (articles: number) => string;
    readonly noOfficial: string;
  };
  readonly tree: {
    readonly year: (year: string) => string;
    readonly month: (year: string, month: string) => string;
    readonly undated: string;
    readonly noOutlet: string;
  };
  readonly officials: {
    /** Those of whom no title tells the country. */
    readonly noHome: string;
    /** One encounter of a person, by its kind and the others; `announced` ones were planned, possible or denied. */
    readonly encounter: (kind: string, others: readonly string[], announced: boolean) => string;
  };
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in words, a day with its weekday. */
  readonly date: (value: string) => string;
  readonly links: {
    readonly openSource: string;
    readonly earlierEncounter: (title: string) => string;
  };
  readonly relatedReason: (kind: RelatedReasonKind, items: readonly string[], chinese: string) => string;
  /** A problem of a file by its code; undefined for a code without a text here. */
  readonly problem: (code: string, data: readonly string[]) => string | undefined;
  /** What editorial hints say. */
  readonly diagnostics: DiagnosticsTexts;
  /** Why a file could not be read, from the sentence of the host. */
  readonly failure: (sentence: string) => string;
  /** Why a string or pattern cannot be looked for; `at` is the place in it, from 0. */
  readonly patternProblem: (problem: PatternProblem, at: number) => string;
  readonly roster: RosterTexts;
  readonly corrections: CorrectionTexts;
  readonly rosterKeys: RosterKeyTexts;
  readonly reading: {
    /** Stands in a reading view instead of an article that is there no more. */
    readonly gone: string;
  };
  /** A set phrase is too short or too long to be traced. */
  readonly phraseLength: (shortest: number, longest: number) => string;
  readonly exports: {
    /** What was asked for cannot be written in that format. */
    readonly format: string;
    /** Nobody went on with the export for too long. */
    readonly forgotten: string;
  };
  readonly words: {
    /** Key terms: the articles compared with have no text. */
    readonly noReference: string;
    /** New phrases: what is no month, and a month without articles in the year before. */
    readonly noMonth: string;
    readonly noYearBefore: (month: string) => string;
  };
  readonly server: {
    readonly invalidSettings: (keys: readonly string[]) => string;
  };
}

/** The texts for the editor's language: Chinese for any `zh`, English for all else and for none. */
export function textsFor(locale: string | undefined): Texts {
  return /^zh\b/i.test(locale ?? '') ? zhCn : en;
}
