/** The columns of the four lists of words: what each takes from a line, how it writes it, and whether the server can sort by it. */
import type { WordsTab } from '../../protocol/src/words-page.ts';
import type { WordsColumn } from '../../protocol/src/words-strings.ts';
import type { Collocate, CollocatesParams, FrequencyItem, KeyTermItem, NewPhraseItem } from '../../protocol/src/words.ts';

export type WordRow = Collocate | KeyTermItem | FrequencyItem | NewPhraseItem;

export interface Column {
  readonly key: WordsColumn;
  /** What lines are sorted by. */
  value(row: WordRow): number | string;
  /** Digits behind the point; of `text` and `first` there are none. */
  readonly digits: number;
  /** Draws the number as a bar too: to the right, or to the left, towards what stands before a hit. */
  readonly bar?: 'right' | 'left';
  /** Bars of columns with the same scale can be held against each other. */
  readonly scale?: 'sides';
  /** A sign before numbers above nought too. */
  readonly signed?: true;
  /** Leads to a place: nothing to sort by, and nothing for the clipboard. */
  readonly place?: true;
  /** The order of the whole list that the server can give. */
  readonly order?: CollocatesParams['order'];
}

/** A column of the lines of one list. */
function column<R extends WordRow>(key: WordsColumn, value: (row: R) => number | string, more: Omit<Partial<Column>, 'key' | 'value'> = {}): Column {
  return { key, value: value as Column['value'], digits: 0, ...more };
}

const WORD = column('text', ({ text }) => text);

export const COLUMNS: Readonly<Record<WordsTab, readonly Column[]>> = {
  collocates: [
    WORD,
    column<Collocate>('left', ({ left }) => left, { bar: 'left', scale: 'sides' }),
    column<Collocate>('right', ({ right }) => right, { bar: 'right', scale: 'sides' }),
    column<Collocate>('near', ({ count }) => count, { order: 'count' }),
    column<Collocate>('expected', ({ expected }) => expected, { digits: 1 }),
    column<Collocate>('total', ({ total }) => total),
    column<Collocate>('attraction', ({ logLikelihood }) => logLikelihood, { digits: 1, bar: 'right', order: 'logLikelihood' }),
    column<Collocate>('pmi', ({ pmi }) => pmi, { digits: 2, signed: true, order: 'pmi' }),
  ],
  keyTerms: [
    WORD,
    column<KeyTermItem>('here', ({ count }) => count),
    column<KeyTermItem>('articles', ({ articles }) => articles),
    column<KeyTermItem>('rate', ({ rate }) => rate, { digits: 1 }),
    column<KeyTermItem>('there', ({ referenceCount }) => referenceCount),
    column<KeyTermItem>('rateThere', ({ referenceRate }) => referenceRate, { digits: 1 }),
    column<KeyTermItem>('keyness', ({ logLikelihood }) => logLikelihood, { digits: 1, bar: 'right' }),
    column<KeyTermItem>('logRatio', ({ logRatio }) => logRatio, { digits: 2, signed: true }),
  ],
  frequencies: [
    WORD,
    column<FrequencyItem>('count', ({ count }) => count, { bar: 'right' }),
    column<FrequencyItem>('articles', ({ articles }) => articles),
    column<FrequencyItem>('rate', ({ rate }) => rate, { digits: 1 }),
    column<FrequencyItem>('cohesion', ({ cohesion }) => cohesion, { digits: 1 }),
    column<FrequencyItem>('leftEntropy', ({ leftEntropy }) => leftEntropy, { digits: 1 }),
    column<FrequencyItem>('rightEntropy', ({ rightEntropy }) => rightEntropy, { digits: 1 }),
  ],
  newPhrases: [
    WORD,
    column<NewPhraseItem>('inMonth', ({ count }) => count, { bar: 'right' }),
    column<NewPhraseItem>('articles', ({ articles }) => articles),
    column<NewPhraseItem>('before', ({ before }) => before),
    column<NewPhraseItem>('novelty', ({ logLikelihood }) => logLikelihood, { digits: 1, bar: 'right' }),
    column<NewPhraseItem>('first', () => '', { place: true }),
  ],
};

/** The order a list comes in from the server. */
export const GIVEN_ORDER: Readonly<Record<WordsTab, WordsColumn>> = { collocates: 'attraction', keyTerms: 'keyness', frequencies: 'count', newPhrases: 'novelty' };

const BY_SOUND = new Intl.Collator('zh-Hans-u-co-pinyin');

/** How the reader sorts a list. */
export interface WordsSort {
  readonly key: WordsColumn;
  readonly descending: boolean;
}

/** Lines in another order; lines alike keep the order they have. Words go by their sound, as in a dictionary. */
export function sorted(rows: readonly WordRow[], { value }: Column, descending: boolean): WordRow[] {
  const compare = (a: number | string, b: number | string): number => (typeof a === 'number' && typeof b === 'number' ? a - b : BY_SOUND.compare(String(a), String(b)));
  return rows.toSorted((a, b) => (descending ? compare(value(b), value(a)) : compare(value(a), value(b))));
}

/** The greatest number of a column, and of those on the same scale, for the longest bar. */
export function greatest(column: Column, columns: readonly Column[], rows: readonly WordRow[]): number {
  const together = columns.filter((one) => one === column || (column.scale !== undefined && one.scale === column.scale));
  return rows.reduce((most, row) => Math.max(most, ...together.map(({ value }) => Number(value(row)))), 0);
}

/** A number as the reader's language writes it. */
export function figure(value: number, digits: number, language: string | undefined, signed = false): string {
  // A number so large or small that it is none (no characters to divide by) is not made one.
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '–';
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...(signed ? { signDisplay: 'exceptZero' as const } : {}) });
}

/** Lines as a table that spreadsheets take from the clipboard: tabs between cells, numbers plain. */
export function asTable(columns: readonly Column[], heading: (column: Column) => string, rows: readonly WordRow[]): string {
  const told = columns.filter(({ place }) => place !== true);
  const cell = (value: number | string): string => (typeof value === 'number' ? String(Number.isInteger(value) ? value : Number(value.toFixed(4))) : value.replace(/\s+/g, ' '));
  return [told.map(heading), ...rows.map((row) => told.map(({ value }) => cell(value(row))))].map((line) => line.join('\t')).join('\n');
}
