/** Reads CSV as RFC 4180 has it; fails on anything it does not allow. */
import assert from 'node:assert/strict';

/** Rows of cells, the heading first. The text must begin with a byte order mark, every line end with CRLF. */
export function readCsv(text: string): string[][] {
  assert.equal(text[0], '\uFEFF');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    assert.ok(match, `no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  assert.deepEqual(row, []);
  assert.ok(rows.every((cells) => cells.length === rows[0]!.length), 'all rows have as many cells');
  return rows;
}
