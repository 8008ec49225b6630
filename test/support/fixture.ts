/**
 * Fixtures as one literal with markers. A line `=== /path` starts a file, `<|>` is a cursor, `[|label: … |]` a range (the label
 * may be left out: `[| … |]`). Markers are removed from the texts; offsets are those of the texts without them.
 */

export interface FixtureCursor {
  readonly path: string;
  readonly offset: number;
}

export interface FixtureRange {
  readonly path: string;
  /** The empty string for a range without label. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface Fixture {
  readonly files: Map<string, string>;
  readonly cursors: FixtureCursor[];
  /** In the order in which they begin. */
  readonly ranges: FixtureRange[];
}

/** The path of the only file of a literal without a `=== /path` line. */
export const DEFAULT_PATH = '/article.txt';

const FILE_LINE = /^=== (\/\S+)[ \t]*(?:\r\n|\r|\n|$)/gm;
const MARKER = /<\|>|\[\|(?:([\w-]+): ?)?|\|\]/g;

/** Reads a fixture. Throws on unbalanced markers, a file given twice, and text before the first file line. */
export function parseFixture(literal: string): Fixture {
  const fixture: Fixture = { files: new Map(), cursors: [], ranges: [] };
  for (const [path, marked] of splitFiles(literal)) {
    if (fixture.files.has(path)) throw new Error(`fixture: ${path} is given twice`);
    fixture.files.set(path, readMarkers(path, marked, fixture));
  }
  return fixture;
}

function splitFiles(literal: string): [string, string][] {
  const heads = [...literal.matchAll(FILE_LINE)];
  if (heads.length === 0) return [[DEFAULT_PATH, literal]];
  if (literal.slice(0, heads[0]!.index).trim() !== '') throw new Error('fixture: text before the first file line');
  return heads.map((head, i) => [head[1]!, literal.slice(head.index + head[0].length, heads[i + 1]?.index)]);
}

function readMarkers(path: string, marked: string, fixture: Fixture): string {
  let text = '';
  let last = 0;
  const ranges: { path: string; label: string; start: number; end: number }[] = [];
  const open: typeof ranges = [];
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[0] === '<|>') {
      fixture.cursors.push({ path, offset: text.length });
    } else if (match[0] === '|]') {
      const range = open.pop();
      if (!range) throw new Error(`fixture: ${path}: "|]" without "[|"`);
      range.end = text.length;
    } else {
      const range = { path, label: match[1] ?? '', start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    }
  }
  if (open.length > 0) throw new Error(`fixture: ${path}: "[|${open[0]!.label}" is never closed`);
  fixture.ranges.push(...ranges);
  return text + marked.slice(last);
}
