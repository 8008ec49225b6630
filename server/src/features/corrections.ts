/**
 * What a reader's word about a name writes into the roster, and what it touches in the corpus. Nothing is written here: the plan holds
 * the replacements in the roster's text, so that the editor can show them, make them and take them back.
 */
import type { CorrectionProblemCode } from '../../../protocol/src/corrections.ts';
import type { ArticleUri, CorpusQueries, LineRange, Person } from '../corpus/model.ts';
import type { TextEdit } from '../text/edited-text.ts';
import { editYaml } from '../roster/yaml-edit.ts';
import { changesFor } from './correction-changes.ts';
import { touchedBy } from './correction-reach.ts';
import type { NameTarget } from './name-target.ts';

export type CorrectionRequest = { readonly target: NameTarget } & (
  /** The name means this person. */
  | { readonly kind: 'same'; readonly person: Person }
  /** In these articles the name means somebody else: the roster's entry with this key, or a new one. */
  | { readonly kind: 'another'; readonly articles: readonly ArticleUri[]; readonly entry: string | null }
  /** The name is a person's. */
  | { readonly kind: 'person' }
  /** The name is nobody's, in these articles or (null) anywhere. */
  | { readonly kind: 'none'; readonly articles: readonly ArticleUri[] | null }
  | { readonly kind: 'office'; readonly office: OfficeGiven }
  | { readonly kind: 'show'; readonly show: string }
);

/** As the reader wrote it; empty strings for what is left out. */
export interface OfficeGiven {
  readonly title: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** The roster file to be changed; `text` is null when it has to be made. */
export interface RosterText {
  readonly uri: string;
  readonly text: string | null;
}

export interface CorrectionPlan {
  readonly roster: string;
  readonly exists: boolean;
  readonly edits: readonly TextEdit[];
  /** The entry's name after the correction; null when the name is nobody's. */
  readonly person: string | null;
  /** Whether a correction wanted everywhere holds in this article alone, because the name is the main one of an entry. */
  readonly onlyHere: boolean;
  readonly mentions: number;
  /** Nearest first: this article, then by distance in the order of days; at most `MOST_LISTED`. */
  readonly articles: readonly TouchedArticle[];
  readonly total: number;
}

export interface TouchedArticle {
  readonly article: number;
  readonly count: number;
  /** The first mention's place, if it is known. */
  readonly range: LineRange | null;
}

export interface CorrectionProblem {
  readonly problem: CorrectionProblemCode;
}

/** Never throws for what a roster or article may hold. */
export async function correction(corpus: CorpusQueries, request: CorrectionRequest, roster: RosterText): Promise<CorrectionPlan | CorrectionProblem> {
  const wanted = changesFor(request, roster);
  if ('problem' in wanted) return wanted;
  const edits = editYaml(roster.text ?? '', wanted.changes);
  if (edits === null) return { problem: 'roster-broken' };
  const touched = await touchedBy(corpus, wanted.onlyHere && request.kind === 'none' ? { ...request, articles: [request.target.uri] } : request);
  return { roster: roster.uri, exists: roster.text !== null, edits, person: wanted.person, onlyHere: wanted.onlyHere, ...touched };
}
