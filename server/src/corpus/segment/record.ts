/**
 * What a segment keeps of one article: everything that questions about many articles need, and no text. Strings are numbers of the
 * segment's pool; spans are offsets in the file, or in the visible text where it says so.
 */
import type {
  Confidence, EncounterFacts, EncounterKind, EncounterReferenceFacts, MentionFacts, PersonFacts, Resolved, RoleFacts, StatementFacts, TermFacts,
} from '../../analysis/facts.ts';
import type { Initiative } from '../../analysis/vocabulary.ts';
import type { Span } from '../../text/span.ts';

/** A range of whole characters of the file, as editors count: zero-based, `character` in UTF-16 code units. */
export interface LineRange {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface MentionRecord extends MentionFacts {
  /** Null when the article came without its lines. */
  readonly range: LineRange | null;
}

export interface RoleRecord extends RoleFacts {
  /** The office as compared: `美国国务院\t发言人`. */
  readonly office: string;
}

export interface FormRecord {
  /** As written. */
  readonly text: string;
  readonly mentions: number;
}

/** A person of one article in full. */
export interface PersonRecord extends PersonFacts {
  readonly mentions: readonly MentionRecord[];
}

/** A person of one article without mentions and roles, which are read when they are asked for. */
export interface LocalPerson extends Omit<PersonFacts, 'surfaces' | 'roles' | 'mentions'> {
  /** The name as compared, under which the person is listed. */
  readonly node: string;
  /** Most used first. */
  readonly forms: readonly FormRecord[];
  readonly roles: readonly RoleRecord[];
}

export interface StatementRecord extends Omit<StatementFacts, 'text'> {
  /** The whole statement and its content in the visible text. */
  readonly visible: Span;
  readonly visibleContent: Span;
}

export interface EncounterRecord extends Omit<EncounterFacts, 'text'> {
  /** Whose first step it was, as its sentence tells it. */
  readonly initiative: Initiative;
  readonly visible: Span;
}

export interface TermRecord extends TermFacts {
  /** As compared. */
  readonly key: string;
}

/** What was seen of a file when it was read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Time of the last change in milliseconds, as the file system tells it. */
  readonly mtime: number;
  /** CRC-32 of the bytes, unsigned. */
  readonly hash: number;
}

/** What is known of a file: as which it was read, by which version of the analysis, and with days told in which time zone. */
export interface KnownFile extends FileStamp {
  readonly analyser: number;
  readonly timeZone: string;
}

/** One article in full, on its way into a segment. */
export interface ArticleRecord {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly outlet: string | null;
  /** Tags and categories, each once. */
  readonly tags: readonly string[];
  readonly people: readonly PersonRecord[];
  readonly statements: readonly StatementRecord[];
  readonly encounters: readonly EncounterRecord[];
  readonly references: readonly EncounterReferenceFacts[];
  readonly terms: readonly TermFacts[];
  /** Visible text folded to Simplified. */
  readonly text: string | Uint16Array;
}

/** The numbers under which a segment keeps words of fixed lists. Appending is safe; anything else needs another format number. */
export const CONFIDENCES: readonly Confidence[] = ['introduced', 'supported', 'candidate'];
export const RESOLVED: readonly Resolved[] = ['name', 'pronoun', 'elided', 'title'];
export const KINDS: readonly EncounterKind[] = ['call', 'video', 'meeting', 'visit', 'conference', 'letter'];
export const INITIATIVES: readonly Initiative[] = ['first', 'second', 'open'];
