/**
 * Facts: everything learnt from one article alone. Plain, serialisable data (JSON in, JSON out); all spans are offsets in the
 * file's own text. The corpus answers every question from facts; it never needs the text again.
 */
import type { ArticleDate, Located, ParagraphKind, Problem } from '../article/article.ts';
import type { Span } from '../text/span.ts';

/** Raise whenever the analysis of the same text may give other facts. */
export const ANALYSER_VERSION = 2;

/** A title beside a name, as written: `美国国务院` · `发言人`. */
export interface RoleFacts {
  readonly title: string;
  readonly affiliation: string | null;
  /** From the affiliation (or title) to the end of the title: `美国国务院发言人`. */
  readonly span: Span;
  /** The mention the role stands at: index into the person's `mentions`. */
  readonly mention: number;
}

export interface MentionFacts {
  readonly span: Span;
  /** The surface as written, `布林肯`. */
  readonly text: string;
}

/**
 * How sure the article alone makes us that this is a person.
 * `introduced`: named with a title or Latin gloss; `supported`: boundaries, cues or repetition speak for it;
 * `candidate`: only the shape of a name; counts when another article or the roster knows the name.
 */
export type Confidence = 'introduced' | 'supported' | 'candidate';

export interface PersonFacts {
  /** The form used most in this article (tie: the longest). */
  readonly name: string;
  /** Latin gloss given in this article, `Ned Price`. */
  readonly latin: string | null;
  /** For a figure with several known spellings (普京, 普丁), the first of them; else null. */
  readonly spelling: string | null;
  /** Distinct forms as written, most used first. */
  readonly surfaces: readonly string[];
  readonly roles: readonly RoleFacts[];
  readonly official: boolean;
  readonly confidence: Confidence;
  /** In text order. */
  readonly mentions: readonly MentionFacts[];
  /** Index into `mentions` of the introduction: the first with a role, else with a Latin gloss, else null. */
  readonly introduction: number | null;
}

export type Resolved = 'name' | 'pronoun' | 'elided' | 'title';

export interface StatementFacts {
  /** The speaker as shown: a person's `name` or the organisation as written. */
  readonly speaker: string;
  /** Index into `Facts.people`, null for an organisation. */
  readonly person: number | null;
  readonly resolved: Resolved;
  /** The words that express the subject (`他`, `布林肯`); null when elided. */
  readonly subject: Span | null;
  readonly cue: { readonly text: string; readonly span: Span };
  readonly kind: 'direct' | 'indirect';
  /** From the subject (from the cue when elided) to the end of the content. */
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
}

export interface DateFacts {
  readonly text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly value: string;
  readonly span: Span;
}

export type EncounterKind = 'call' | 'video' | 'meeting' | 'visit' | 'conference' | 'letter';

export interface EncounterFacts {
  readonly kind: EncounterKind;
  /** `happened`; `announced` ones (possible, planned, denied) are kept apart and not listed as held. */
  readonly status: 'happened' | 'announced';
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null when the text gives none. */
  readonly date: string | null;
  /** Indices into `Facts.people`. */
  readonly participants: readonly number[];
  readonly text: string;
  readonly span: Span;
}

/** A back-reference by counting: `这是两人一个月内第二次通电话`. */
export interface EncounterReferenceFacts {
  readonly kind: EncounterKind;
  readonly participants: readonly number[];
  /** First and last day (`YYYY-MM-DD`) in which the earlier encounters took place. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly span: Span;
}

/** A term that tells what the article is about, with its weight within the article (count). */
export interface TermFacts {
  readonly text: string;
  readonly count: number;
}

export interface Facts {
  readonly version: number;
  readonly title: Located | null;
  readonly date: ArticleDate | null;
  readonly outlet: Located | null;
  readonly url: Located | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly frontMatter: Span | null;
  readonly frontMatterTitle: Span | null;
  /** Paragraphs in file offsets, with the first characters of their visible text (at most 60). */
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly span: Span; readonly preview: string }[];
  readonly people: readonly PersonFacts[];
  readonly statements: readonly StatementFacts[];
  readonly dates: readonly DateFacts[];
  readonly encounters: readonly EncounterFacts[];
  readonly encounterReferences: readonly EncounterReferenceFacts[];
  readonly terms: readonly TermFacts[];
  readonly problems: readonly Problem[];
}
