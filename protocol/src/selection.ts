/** Which articles and words a question of research is about: the same filters for concordances, counts, charts and exports. Plain types. */

/** Which articles count, and which of their words; null leaves a side open. */
export interface Selection {
  /** Only in what this person or organisation is reported to say: a person's id or name, an organisation's name. */
  readonly speaker: string | null;
  /** Only in articles that name this person, by id or name. */
  readonly person: string | null;
  readonly outlet: string | null;
  /** A tag or category. */
  readonly tag: string | null;
  /** Days `YYYY-MM-DD` of articles, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export const EVERYTHING: Selection = { speaker: null, person: null, outlet: null, tag: null, from: null, to: null };

/** Words looked for, as `SearchParams` explains them. */
export interface TextQuery {
  readonly text: string;
  readonly regex: boolean;
  readonly near: readonly string[];
  readonly within: number;
}

/** What every answer about many articles says of itself. */
export interface Completeness {
  /** Whether more may be found later: files are still being read, or counting took too long and was ended. */
  readonly partial: boolean;
  /** Why nothing could be counted: a sentence for the reader, and where in the words or pattern; null when all is well. */
  readonly problem: { readonly message: string; readonly at: number } | null;
}

/** client → server request: values to choose from in a filter, by name or pinyin, the most frequent first. */
export const FILTER_VALUES_REQUEST = 'corpus-reader/filterValues';
export interface FilterValuesParams {
  readonly field: 'speaker' | 'person' | 'outlet' | 'tag';
  readonly query: string;
  readonly limit: number;
}
export interface FilterValue {
  /** What a `Selection` takes: a person's id, else the name itself. */
  readonly value: string;
  readonly label: string;
  /** What tells persons of one name apart; may be empty. */
  readonly detail: string;
  /** Articles with it; null where that is not known at once. */
  readonly articles: number | null;
}
