/**
 * What is handed out, whatever it is of: a table with named columns whose rows come in pages, because reading an article again takes a
 * millisecond and a corpus has many.
 */
import type { CorpusQueries } from '../../corpus/model.ts';
import type { Texts } from '../../l10n/texts.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';

const ROWS_AT_ONCE = 500;

/** Zero-based, `character` in UTF-16 code units, as LSP has it. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** `data` is anything JSON can say; it is left out of CSV, where a column with the gist of it stands beside it. */
export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'list' | 'range' | 'data';
}

/** By its column's kind: a string, a number, strings, a `Range`, plain data; null for nothing. */
export type Cell = string | number | readonly string[] | Range | object | null;
export type Row = readonly Cell[];

export interface Page {
  readonly rows: readonly Row[];
  /** Rows left out because their files can no longer be read or read otherwise now. */
  readonly outdated: number;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Rows in all, those that will be outdated too; null where that is not known before. */
  readonly total: number | null;
  /** Whether counting took too long and was ended before all was seen. */
  readonly partial?: boolean;
  /** Small pages, so that the reader can be told how far it has come. */
  pages(): AsyncIterable<Page>;
}

/** What reading rows needs; the language server and the command line each have their own. */
export interface ExportTools {
  readonly corpus: CorpusQueries;
  readonly timeZone: string;
  readonly texts: Texts;
  /** The path below the folder of the corpus, `/`-separated; the URI itself for what lies in no folder. */
  pathOf(uri: string): string;
  /** The article can be had in full when this is done. Never rejects. */
  prepare(uri: string): Promise<void>;
  /** The file as it is now; null when it cannot be read. */
  place(uri: string): Promise<{ readonly text: string; readonly lines: LineIndex } | null>;
  /** Milliseconds after which searching and counting end where they are. */
  readonly budget: number;
  /** Whether the answer is no longer wanted. */
  readonly stop: () => boolean;
}

/** Rows that are known already, in pages. */
export async function* rowPagesOf(rows: readonly Row[]): AsyncGenerator<Page> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield { rows: rows.slice(start, start + ROWS_AT_ONCE), outdated: 0 };
}

export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export const text = (name: string): Column => ({ name, kind: 'text' });
export const number = (name: string): Column => ({ name, kind: 'number' });
export const list = (name: string): Column => ({ name, kind: 'list' });
export const range = (name: string): Column => ({ name, kind: 'range' });
export const data = (name: string): Column => ({ name, kind: 'data' });
