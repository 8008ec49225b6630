/**
 * The shape of a hand-annotated article (`<name>.gold.json` beside the article) and of the lines `analyze --format jsonl` prints,
 * as far as scoring reads them.
 */

export interface GoldPerson {
  readonly name: string;
  readonly latin: string | null;
  readonly surfaces: readonly string[];
  readonly roles: readonly string[];
  readonly affiliation: string | null;
  readonly official: boolean;
  readonly mentions: number;
  readonly optional?: boolean;
}

export interface GoldStatement {
  readonly speaker: string;
  readonly speakerKind: 'person' | 'organisation';
  readonly cue: string;
  readonly kind: 'direct' | 'indirect';
  /** The beginning of the statement, 12 to 25 characters of the file's text. */
  readonly text: string;
  readonly optional?: boolean;
}

export interface GoldArticle {
  readonly file: string;
  readonly title: string;
  readonly date: string | null;
  readonly people: readonly GoldPerson[];
  readonly statements: readonly GoldStatement[];
}

interface Position { readonly line: number; readonly character: number }
interface Range { readonly start: Position; readonly end: Position }

export interface FoundPerson {
  readonly name: string;
  readonly latin: string | null;
  readonly surfaces: readonly string[];
  readonly roles: readonly { readonly title: string; readonly affiliation: string | null }[];
  readonly official: boolean;
  readonly mentions: readonly unknown[];
}

export interface FoundStatement {
  readonly speaker: { readonly name: string; readonly kind: 'person' | 'organisation' };
  readonly cue: { readonly text: string; readonly range: Range };
  readonly kind: 'direct' | 'indirect';
  readonly text: string;
}

export interface FoundArticle {
  readonly path: string;
  readonly title: { readonly text: string; readonly range: Range } | null;
  readonly date: { readonly day: string } | null;
  readonly people: readonly FoundPerson[];
  readonly statements: readonly FoundStatement[];
}
