/** Counts behind a measure, and how they are printed. */

/** Right, wrong and missed items of one measure. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  get precision(): number { return share(this.right, this.right + this.wrong); }
  get recall(): number { return share(this.right, this.right + this.missed); }
  get f1(): number { return share(2 * this.right, 2 * this.right + this.wrong + this.missed); }
}

/** Part of a whole; nothing to find and nothing found is no fault. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

export const MEASURES = ['people', 'officials', 'mentions', 'roles', 'cues', 'statements', 'statements by persons'] as const;
export type Measure = (typeof MEASURES)[number];
export const SHARES = ['title', 'date', 'name', 'latin', 'affiliation', 'kind'] as const;
export type ShareName = (typeof SHARES)[number];

export class Scores {
  readonly measures = new Map<Measure, Tally>(MEASURES.map((name) => [name, new Tally()]));
  readonly shares = new Map<ShareName, { right: number; all: number }>(SHARES.map((name) => [name, { right: 0, all: 0 }]));
  /** What is not as annotated, one line each. */
  readonly notes: string[] = [];

  count(name: Measure, what: 'right' | 'wrong' | 'missed', times = 1): void {
    this.measures.get(name)![what] += times;
  }

  check(name: ShareName, right: boolean): void {
    const entry = this.shares.get(name)!;
    entry.all += 1;
    if (right) entry.right += 1;
  }

  lines(): string[] {
    const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
    return [
      ...[...this.measures].map(([name, tally]) => `${name.padEnd(22)} P ${percent(tally.precision)}  R ${percent(tally.recall)}  F1 ${percent(tally.f1)}`
        + `   (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`),
      ...[...this.shares].map(([name, { right, all }]) => `${name.padEnd(22)} ${percent(share(right, all))} % right   (${right} of ${all})`),
    ];
  }
}
