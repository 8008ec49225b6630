/**
 * What is being written at a place of a roster: which kind of entry, at which key, which characters so far. Looks at lines and their
 * indentation only, because a file that is being written is seldom valid YAML.
 */
import type { RosterSection } from '../l10n/roster-key-texts.ts';
import type { Span } from '../text/span.ts';

export interface RosterPlace {
  readonly section: RosterSection;
  /** The key whose value is written; null where a key is. An item of a list that is no map belongs to the list's key. */
  readonly key: string | null;
  /** The characters written so far, up to the cursor. */
  readonly typed: Span;
  /** Keys the entry has already, with their values on the same line. */
  readonly values: ReadonlyMap<string, string>;
  /** The entry of `people` around it: its keys. */
  readonly person: ReadonlyMap<string, string>;
  /** Whether it stands in `[…]` or `{…}`. */
  readonly flow: boolean;
}

const SECTIONS: Readonly<Record<string, RosterSection>> = { people: 'person', aliases: 'alias', offices: 'office', not_people: 'noPerson', cases: 'case' };
/** Lists whose items may be bare words, and in which section such a word is a name. */
const WORDS = new Set(['aliases', 'not_people', 'articles']);
/** Lines looked at in either direction. */
const MOST_LINES = 2000;

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  /** Column of the first character behind spaces and dashes. */
  readonly column: number;
  readonly key: string | null;
  readonly value: string;
}

/** Null in a comment. */
export function rosterPlace(text: string, offset: number): RosterPlace | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  if (/(^|\s)#/.test(before)) return null;
  const above = text.slice(0, start).split('\n').slice(0, -1).slice(-MOST_LINES).map(lineOf);
  const below = text.slice(offset).split('\n').slice(1, MOST_LINES).map(lineOf);
  const line = lineOf(before) ?? { indent: before.length, dash: false, column: before.length, key: null, value: '' };
  const { parents, person, entry } = surroundings(above, below, line);
  const rest = before.slice(line.column);
  const flow = openFlow(rest);
  const typedFrom = offset - (/[^\s,[\]{}:]*$/.exec(rest)?.[0].length ?? 0);
  if (flow !== null) {
    const owner = flow.key ?? parents.at(-1) ?? '';
    const [, key = null, words = ''] = /(?:^|,)\s*(\w+)\s*:\s+([^,]*)$/.exec(flow.inner) ?? [];
    if (flow.map) {
      const section = SECTIONS[owner] ?? (parents.length === 0 ? 'file' : 'person');
      return { section, key, typed: { start: key === null ? typedFrom : offset - words.length, end: offset }, values: pairsIn(flow.inner), person, flow: true };
    }
    const item = /[^,]*$/.exec(flow.inner)![0].trimStart();
    return { section: SECTIONS[owner] ?? SECTIONS[parents.at(-1) ?? ''] ?? 'file', key: owner, typed: { start: offset - item.length, end: offset }, values: new Map(), person, flow: true };
  }
  const owner = parents.at(-1);
  const section = owner === undefined ? 'file' : SECTIONS[owner] ?? SECTIONS[parents.at(-2) ?? ''] ?? 'file';
  const pair = /^(\w+)\s*:(\s+)(.*)$/.exec(rest);
  if (pair !== null) return { section, key: pair[1]!, typed: { start: offset - pair[3]!.length, end: offset }, values: entry, person, flow: false };
  // A bare word behind a dash.
  if (line.dash && owner !== undefined && WORDS.has(owner)) return { section, key: owner, typed: { start: offset - rest.length, end: offset }, values: entry, person, flow: false };
  return { section, key: null, typed: { start: typedFrom, end: offset }, values: entry, person, flow: false };
}

function lineOf(text: string): Line | null {
  const match = /^(\s*)((?:-\s+|-$)*)(.*?)\s*$/.exec(text.replace(/\r$/, ''))!;
  const [, space = '', dashes = '', rest = ''] = match;
  if ((rest === '' && dashes === '') || rest.startsWith('#')) return null;
  const pair = /^["']?(\w+)["']?\s*:(?:\s+(.*))?$/.exec(rest);
  const value = (pair?.[2] ?? '').replace(/(^|\s)#.*$/, '').trim();
  return { indent: space.length, dash: dashes !== '', column: space.length + dashes.length, key: pair?.[1] ?? null, value };
}

/** The keys a line stands below, the outermost first; the keys of its own entry, and of the entry of `people` around it. */
function surroundings(above: readonly (Line | null)[], below: readonly (Line | null)[], line: Line): { parents: string[]; entry: Map<string, string>; person: Map<string, string> } {
  const parents: string[] = [];
  const maps: Map<string, string>[] = [new Map()];
  let column = line.column;
  /** Column of the dash whose list's key is sought; -1 within a map. */
  let dash = line.dash ? line.indent : -1;
  for (let at = above.length - 1; at >= 0; at -= 1) {
    const other = above[at];
    if (other === null || other === undefined) continue;
    if (dash >= 0) {
      if (other.key === null || other.column > dash || (other.dash && other.indent >= dash) || other.value !== '') continue;
    } else {
      if (other.column > column) continue;
      if (other.column === column) {
        if (other.key !== null) maps[0]!.set(other.key, other.value);
        if (other.dash) dash = other.indent;
        continue;
      }
      if (other.key === null || other.value !== '') continue;
    }
    // The key that everything so far stands below.
    parents.unshift(other.key);
    maps.unshift(new Map([[other.key, other.value]]));
    column = other.column;
    dash = other.dash ? other.indent : -1;
  }
  const entry = maps.at(-1)!;
  for (const other of below) {
    if (other === null) continue;
    if (other.column < line.column || (other.dash && other.indent < line.column)) break;
    if (other.column === line.column && other.key !== null && !entry.has(other.key)) entry.set(other.key, other.value);
  }
  const person = parents[0] === 'people' ? (maps[1] ?? entry) : new Map<string, string>();
  return { parents, entry, person };
}

/** What is open on a line: a list or map in brackets, with the key it belongs to and what stands in it so far. */
function openFlow(rest: string): { readonly key: string | null; readonly map: boolean; readonly inner: string } | null {
  const open: { readonly at: number; readonly key: string | null }[] = [];
  let quote = '';
  for (let i = 0; i < rest.length; i += 1) {
    const character = rest[i]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if ((character === '"' || character === "'") && /[\s[{,]/.test(rest[i - 1] ?? ' ')) quote = character;
    // `offices: [{ …`: what has no key of its own belongs to the key around it.
    else if (character === '[' || character === '{') open.push({ at: i, key: /(\w+)\s*:\s*$/.exec(rest.slice(0, i))?.[1] ?? open.at(-1)?.key ?? null });
    else if (character === ']' || character === '}') open.pop();
  }
  const last = open.at(-1);
  return last === undefined ? null : { key: last.key, map: rest[last.at] === '{', inner: rest.slice(last.at + 1) };
}

function pairsIn(inner: string): Map<string, string> {
  return new Map([...inner.matchAll(/(?:^|,)\s*(\w+)\s*:\s*([^,]*)/g)].map(([, key = '', value = '']) => [key, value.trim()]));
}
