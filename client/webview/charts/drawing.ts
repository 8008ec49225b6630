/** What a chart is made of, whichever it is: a drawing of known size, the marks a reader can open, and what stands behind each. */
import type { BehindParams } from '../../../protocol/src/charts.ts';
import type { ChartsStrings, ChosenPerson } from '../../../protocol/src/charts-page.ts';
import type { Selection, TextQuery } from '../../../protocol/src/selection.ts';

/** The articles a mark stands for. */
export interface Behind {
  readonly heading: string;
  readonly of: BehindParams['of'];
  readonly selection: Selection;
  /** The words counted, where words are counted: a concordance can show them. */
  readonly query?: TextQuery;
  /** People counted, whose dossiers can be opened. */
  readonly people?: readonly ChosenPerson[];
}

export interface Mark {
  readonly node: SVGElement;
  /** Its name for screen readers, and what is shown beside the pointer. */
  readonly label: string;
  /** Its middle in the drawing, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Where it stands in the order of rows and columns, if there is one; else arrow keys go to the nearest in their direction. */
  readonly row?: number;
  readonly column?: number;
  readonly behind: Behind;
  /** Reached with the pointer only; the table has the same for the keyboard. */
  readonly aside?: boolean;
}

/** What a legend says: a mark as it looks in the drawing, and its name. */
export interface LegendEntry {
  readonly swatch: SVGElement;
  readonly width: number;
  readonly label: string;
}

export interface Drawing {
  readonly content: SVGGElement;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Pixels around a mark within which the pointer means it; 0: only on it. */
  readonly reach: number;
  /** What a picture of it needs beside it, as the page has it around the chart. */
  readonly legend: readonly LegendEntry[];
}

/** What a drawing is made for. */
export interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly strings: ChartsStrings;
}
