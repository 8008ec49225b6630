/** CSV by RFC 4180 with a byte order mark, formulas disarmed, ranges counted from 1; JSON Lines with everything as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvHead, csvRow } from '../../../server/src/features/export/csv.ts';
import { jsonRow } from '../../../server/src/features/export/jsonl.ts';
import { data, list, number, range, text, type Cell } from '../../../server/src/features/export/table.ts';
import { readCsv } from './read-csv.ts';

const COLUMNS = [text('title'), number('count'), list('people'), range('range'), range('contentRange'), data('more')];
const HERE = { start: { line: 4, character: 0 }, end: { line: 4, character: 12 } };

test('the heading names every column, a range by four names, and no data', () => {
  assert.equal(csvHead(COLUMNS), '\uFEFFtitle,count,people,line,column,endLine,endColumn,contentLine,contentColumn,contentEndLine,contentEndColumn\r\n');
});

test('cells by their kinds', () => {
  assert.equal(csvRow(COLUMNS, ['题', -3, ['王毅', '布林肯'], HERE, null, { a: 1 }]), '题,-3,王毅; 布林肯,5,1,5,13,,,,\r\n');
  assert.equal(csvRow([text('a'), number('b'), list('c')], [null, null, null]), ',,\r\n');
  assert.equal(csvRow([text('a'), number('b')], ['a "b", c\nd', 0.25]), '"a ""b"", c\nd",0.25\r\n');
});

test('what a spreadsheet would run is text, a number stays one', () => {
  for (const dangerous of ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '－1']) {
    const [, [cell]] = readCsv(csvHead([text('a')]) + csvRow([text('a')], [dangerous])) as [string[], [string]];
    assert.equal(cell, `'${dangerous}`);
  }
  assert.equal(csvRow([list('a')], [['=HYPERLINK("x")']]), `"'=HYPERLINK(""x"")"\r\n`);
  assert.equal(csvRow([text('a'), number('b')], ['2-1', -1]), '2-1,-1\r\n');
});

test('whatever stands in a text comes back', () => {
  const parts = ['"', ',', '\n', '\r', "'", '=', '题', ' ', '\uFEFF', '😀', ';', '\u2028'];
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  for (let round = 0; round < 300; round++) {
    const cells = Array.from({ length: 3 }, () => Array.from({ length: random(6) }, () => parts[random(parts.length)]!).join(''));
    const columns = cells.map((_, at) => text(`c${at}`));
    const rows = readCsv(csvHead(columns) + csvRow(columns, cells));
    assert.equal(rows.length, 2);
    assert.deepEqual(rows[1]!.map((cell, at) => (cell === `'${cells[at]}` ? cell.slice(1) : cell)), cells);
    assert.deepEqual(Object.values(JSON.parse(jsonRow(columns, cells)) as object), cells);
  }
});

test('a line of JSON is one line for every reader, with all of a row', () => {
  const row: Cell[] = ['a\u2028b\u0085c\n', 2, ['x', 'y'], HERE, null, { more: [1] }];
  const line = jsonRow(COLUMNS, row);
  assert.equal(line.split(/[\n\r\u0085\u2028\u2029]/).length, 2);
  assert.deepEqual(JSON.parse(line), { title: 'a\u2028b\u0085c\n', count: 2, people: ['x', 'y'], range: HERE, contentRange: null, more: { more: [1] } });
});
