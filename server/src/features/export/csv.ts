/**
 * Tables as CSV for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, a heading, ranges as four columns counted from 1.
 *
 * Spreadsheets take a cell that begins with = + - @ for a formula, and articles are written by strangers: such a text gets an apostrophe
 * in front, which is how one types it by hand. Numbers are written plain, and JSON Lines have every text as it is.
 */
import type { Cell, Column, Range, Row } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Between the parts of a list; parts hold names and paths. */
const BETWEEN = '; ';
/** What begins a formula in some spreadsheet, full-width forms and what is skipped before them included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const QUOTED = /[",\r\n]/;

export function csvHead(columns: readonly Column[]): string {
  return BYTE_ORDER_MARK + line(columns.flatMap(({ name, kind }) => (kind === 'range' ? rangeNames(name) : kind === 'data' ? [] : [name])));
}

export function csvRow(columns: readonly Column[], row: Row): string {
  return line(columns.flatMap(({ kind }, at) => cells(kind, row[at] ?? null)));
}

/** `range` gives line, column, endLine, endColumn; `contentRange` contentLine and so on. */
function rangeNames(name: string): string[] {
  const prefix = name.replace(/[rR]ange$/, '');
  return ['line', 'column', 'endLine', 'endColumn'].map((part) => (prefix === '' ? part : prefix + part[0]!.toUpperCase() + part.slice(1)));
}

function cells(kind: Column['kind'], cell: Cell): string[] {
  switch (kind) {
    case 'range': {
      if (cell === null) return ['', '', '', ''];
      const { start, end } = cell as Range;
      return [start.line + 1, start.character + 1, end.line + 1, end.character + 1].map(String);
    }
    case 'number':
      return [cell === null ? '' : String(cell as number)];
    case 'list':
      return [quoted(((cell ?? []) as readonly string[]).join(BETWEEN))];
    case 'data':
      return [];
    default:
      return [quoted((cell ?? '') as string)];
  }
}

function quoted(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function line(cells: readonly string[]): string {
  return cells.join(',') + LINE_END;
}
