/** What the commands that list words have in common: which words, how many of them, and a table. */
import type { WordListParams } from '../../../protocol/src/words.ts';
import type { Patience } from '../corpus/words/corpus-words.ts';
import { print } from './output.ts';
import { readLimit } from './usage.ts';

export const WORD_LIST_OPTIONS = ['shortest', 'longest', 'least', 'limit', 'offset'] as const;

/** A command takes the time it needs; whoever waits can end it. */
export const NEVER_ENDING: Patience = { stop: () => false, until: Infinity };

const LIMIT = 100;

export function readWordList(
  command: string, values: Partial<Record<(typeof WORD_LIST_OPTIONS)[number], string>>, otherwise: Pick<WordListParams, 'shortest' | 'longest' | 'least'>,
): WordListParams {
  return {
    shortest: readLimit(command, values.shortest, otherwise.shortest),
    longest: readLimit(command, values.longest, otherwise.longest),
    least: readLimit(command, values.least, otherwise.least),
    limit: readLimit(command, values.limit, LIMIT),
    offset: readLimit(command, values.offset, 0),
  };
}

/** A table with the word in the first column, and a line with the sums. */
export async function printWords<T>(items: readonly T[], columns: readonly (readonly [string, (item: T) => string])[], sums: string): Promise<void> {
  const rows = [columns.map(([title]) => title), ...items.map((item) => columns.map(([, cell]) => cell(item)))];
  const widths = columns.map((_, column) => rows.reduce((most, row) => Math.max(most, width(row[column]!)), 0));
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 0 ? cell + ' '.repeat(widths[0]! - width(cell)) : ' '.repeat(widths[column]! - width(cell)) + cell));
    await print(`${cells.join('  ').trimEnd()}\n`);
  }
  await print(`\n${sums}\n`);
}

/** Columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return columns;
}
