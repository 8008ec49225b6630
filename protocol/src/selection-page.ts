/** The words of the forms that pages share: what is looked for, and in which articles. In the display language; `{0}` is put in by the page. */

export interface SelectionStrings {
  /** The words looked for. */
  readonly query: string;
  readonly queryHint: string;
  readonly regex: string;
  readonly search: string;
  /** Words that must stand near. */
  readonly near: string;
  readonly nearHint: string;
  readonly within: string;
  /** In which articles. */
  readonly filters: string;
  readonly speaker: string;
  readonly speakerHint: string;
  readonly person: string;
  readonly personHint: string;
  readonly outlet: string;
  readonly outletHint: string;
  readonly tag: string;
  readonly tagHint: string;
  readonly from: string;
  readonly to: string;
  readonly dayHint: string;
  readonly badDay: string;
  readonly endsBefore: string;
  readonly clearAll: string;
  /** `{0}` is the filter. */
  readonly remove: string;
  readonly noValues: string;
  /** `{0}` is the number of values offered. */
  readonly offered: string;
  readonly articles: string;
}
