/**
 * Two accounts of one encounter, set side by side: rows in the order of both, sentences that report the same in one row, and what only one
 * of them reports in rows between. Pure.
 */
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { align } from './readouts-align.ts';
import type { Unit } from './readouts-units.ts';

/** `shared`: the other account reports the same in this row; `elsewhere`: it does in another place; `only`: it does not. */
export type Telling = 'shared' | 'elsewhere' | 'only';

export interface RowSentence {
  readonly unit: Unit;
  readonly telling: Telling;
  /** For `elsewhere`: the number of the row with the counterpart, from 0, and the counterpart's number among that row's sentences. */
  readonly counterpart: { readonly row: number; readonly sentence: number } | null;
  /** Words of the sentence that the other side of the row has as well, as offsets in its text. */
  readonly shared: readonly Span[];
}

export interface Row {
  readonly kind: 'shared' | 'apart';
  readonly left: readonly RowSentence[];
  readonly right: readonly RowSentence[];
}

interface Slots {
  readonly kind: Row['kind'];
  readonly left: number[];
  readonly right: number[];
}

export function readoutRows(left: readonly Unit[], right: readonly Unit[]): Row[] {
  const { pairs, leftElsewhere, rightElsewhere } = align(left, right);
  const slots: Slots[] = [];
  let [atLeft, atRight] = [0, 0];
  const skip = (toLeft: number, toRight: number): void => {
    if (toLeft > atLeft || toRight > atRight) slots.push({ kind: 'apart', left: numbers(atLeft, toLeft), right: numbers(atRight, toRight) });
    [atLeft, atRight] = [Math.max(atLeft, toLeft), Math.max(atRight, toRight)];
  };
  for (const pair of pairs) {
    const before = slots.at(-1);
    // A pair that shares a sentence with the one before goes on with its row.
    if (before?.kind === 'shared' && (pair.left < atLeft || pair.right < atRight)) {
      if (pair.left >= atLeft) before.left.push(pair.left);
      if (pair.right >= atRight) before.right.push(pair.right);
    } else {
      skip(pair.left, pair.right);
      slots.push({ kind: 'shared', left: [pair.left], right: [pair.right] });
    }
    [atLeft, atRight] = [pair.left + 1, pair.right + 1];
  }
  skip(left.length, right.length);
  const places = { left: placesOf(slots, 'left'), right: placesOf(slots, 'right') };
  return slots.map((slot): Row => {
    const words = slot.kind === 'shared' ? { left: new SharedWords(slot.right.map((at) => right[at]!)), right: new SharedWords(slot.left.map((at) => left[at]!)) } : null;
    const sentence = (unit: Unit, elsewhere: number | undefined, other: Map<number, { row: number; sentence: number }>, common: SharedWords | undefined): RowSentence => ({
      unit,
      telling: slot.kind === 'shared' ? 'shared' : elsewhere === undefined ? 'only' : 'elsewhere',
      counterpart: elsewhere === undefined ? null : other.get(elsewhere)!,
      shared: common?.in(unit) ?? [],
    });
    return {
      kind: slot.kind,
      left: slot.left.map((at) => sentence(left[at]!, leftElsewhere.get(at), places.right, words?.left)),
      right: slot.right.map((at) => sentence(right[at]!, rightElsewhere.get(at), places.left, words?.right)),
    };
  });
}

function placesOf(slots: readonly Slots[], side: 'left' | 'right'): Map<number, { row: number; sentence: number }> {
  const places = new Map<number, { row: number; sentence: number }>();
  slots.forEach((slot, row) => slot[side].forEach((at, sentence) => places.set(at, { row, sentence })));
  return places;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** So many characters in a row are no chance. Names are in most sentences and tell nothing. */
const RUN = 4;
const STOP = /[\s，。、；：？！“”‘’「」『』（）()《》—…·,.;:?!"']/;

/** Which words of a sentence occur in some sentences of the other account. */
class SharedWords {
  readonly #runs = new Set<string>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) eachRun(unit, (run) => this.#runs.add(run));
  }

  in(unit: Unit): Span[] {
    const spans: { start: number; end: number }[] = [];
    eachRun(unit, (run, start) => {
      if (!this.#runs.has(run)) return;
      const last = spans.at(-1);
      if (last !== undefined && start <= last.end) last.end = start + RUN;
      else spans.push({ start, end: start + RUN });
    });
    return spans;
  }
}

function eachRun({ text, names }: Unit, visit: (run: string, start: number) => void): void {
  const folded = fold(text);
  let stop = -1;
  let name = 0;
  for (let at = 0; at < folded.length; at++) {
    while (name < names.length && names[name]!.end <= at) name += 1;
    if ((name < names.length && at >= names[name]!.start) || STOP.test(folded[at]!)) stop = at;
    const start = at - RUN + 1;
    if (start > stop) visit(folded.slice(start, at + 1), start);
  }
}
