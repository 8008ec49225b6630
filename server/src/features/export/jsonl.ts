/** Tables as JSON Lines: one object a row, its keys the names of the columns, everything as it is. */
import type { Column, Row } from './table.ts';

export function jsonRow(columns: readonly Column[], row: Row): string {
  return jsonLine(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

/** An object as one line of JSON. Line separators other than LF are escaped, as some readers of lines would split at them. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
