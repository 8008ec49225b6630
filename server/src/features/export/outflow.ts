/** An export as text that comes in pieces, whatever its format. */

export interface Piece {
  readonly text: string;
  /** Rows, articles or citations in it. */
  readonly rows: number;
  readonly outdated: number;
}

export interface Outflow {
  /** Rows in all, outdated ones too; null where that is not known before. */
  readonly total: number | null;
  /** Whether counting took too long and was ended before all was seen. */
  readonly partial?: boolean;
  /** Small ones; the first has the heading, the last whatever closes the file. Ends early when the answer is not wanted. */
  pieces(): AsyncIterable<Piece>;
}
