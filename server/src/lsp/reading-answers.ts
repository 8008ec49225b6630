/**
 * Rewrites what the protocol carries between a reading view and its article: places in what is asked are told in the file, places in
 * what is answered in the view. It goes by the shape of the data and knows no feature: `uri`, `range`, `position` and the like mean the same
 * everywhere in the protocol. What it leaves alone: edits, commands and data, which are about files.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { ReadingView } from './reading-view.ts';

type Data = Readonly<Record<string, unknown>>;

/** Keys whose values are about files and come back as they went. */
const UNTOUCHED = new Set(['edit', 'edits', 'changes', 'documentChanges', 'command', 'arguments', 'data', 'newText']);

/** What was asked about a view, asked about its file; null when a place asked about is not in the file. */
export function askInFile(params: unknown, view: ReadingView, readingUri: string): unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk).filter((item) => item !== NOWHERE);
    if (!isData(value)) return value === readingUri ? view.articleUri : value;
    if (isRange(value)) return view.rangeInFile(value) ?? NOWHERE;
    if (isPosition(value)) return view.positionInFile(value) ?? NOWHERE;
    const told = mapped(value, walk);
    return Object.values(told).includes(NOWHERE) ? NOWHERE : told;
  };
  const asked = walk(params);
  return asked === NOWHERE ? null : asked;
}

/** The articles an answer leads to, in its order. */
export function articlesIn(answer: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isData(value)) return;
    for (const key of ['uri', 'targetUri', 'target']) if (typeof value[key] === 'string') found.add(value[key].replace(/#.*/s, ''));
    for (const [key, inner] of Object.entries(value)) if (!UNTOUCHED.has(key)) walk(inner);
  };
  walk(answer);
  return found;
}

/**
 * What was answered about a file, told of the view it was asked about; places in other articles are told in their views where `views` has
 * one. Items at places the view does not show are left out.
 */
export function answerInView(answer: unknown, asked: ReadingView, views: ReadonlyMap<string, ReadingView>): unknown {
  /** `here` is the view of the document that ranges without an address of their own are in. */
  const walk = (value: unknown, here: ReadingView | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, here)).filter((item) => item !== NOWHERE);
    if (!isData(value)) return value;
    if (isRange(value)) return here === undefined ? value : (here.rangeInView(value) ?? NOWHERE);
    if (isPosition(value)) return here === undefined ? value : (here.positionInView(value) ?? NOWHERE);
    if (typeof value['startLine'] === 'number') return here === undefined ? value : fold(value, here);
    if (typeof value['targetUri'] === 'string') return definition(value, here);
    if (typeof value['target'] === 'string' && isRange(value['range'])) return link(value, here);
    if (isData(value['from']) && Array.isArray(value['fromRanges'])) {
      // The ranges of an incoming call are in the caller's file.
      const from = views.get(String(value['from']['uri']));
      return whole({ ...value, from: walk(value['from'], here), fromRanges: walk(value['fromRanges'], from) });
    }
    if (typeof value['uri'] !== 'string') return whole(contained(mapped(value, (inner) => walk(inner, here))));
    const there = views.get(value['uri']);
    if (there === undefined) return value;
    const item = whole(contained(mapped(value, (inner) => walk(inner, there))));
    // What the view does not show is shown in the file.
    return item === NOWHERE ? value : { ...(item as Data), uri: there.readingUri };
  };

  const definition = (value: Data, here: ReadingView | undefined): unknown => {
    const there = views.get(value['targetUri'] as string);
    const origin = isRange(value['originSelectionRange']) ? { originSelectionRange: walk(value['originSelectionRange'], here) } : {};
    const [range, selection] = [there?.rangeInView(value['targetRange'] as Range), there?.rangeInView(value['targetSelectionRange'] as Range)];
    if (there === undefined || range == null || selection == null) return whole({ ...value, ...origin });
    return whole({ ...value, ...origin, targetUri: there.readingUri, targetRange: range, targetSelectionRange: selection });
  };

  const link = (value: Data, here: ReadingView | undefined): unknown => {
    const [address = '', fragment = ''] = (value['target'] as string).split('#', 2);
    const there = views.get(address);
    const at = there === undefined ? null : positionOf(fragment);
    const shown = at === null ? null : there!.positionInView(at);
    const target = there === undefined ? value['target'] : there.readingUri + (shown === null ? '' : `#L${shown.line + 1},${shown.character + 1}`);
    return whole({ ...value, range: walk(value['range'], here), target });
  };

  const result = isData(answer) && Array.isArray(answer['data']) && Object.keys(answer).every((key) => key === 'data' || key === 'resultId')
    ? tokens(answer['data'] as number[], asked)
    : walk(answer, asked);
  return result === NOWHERE ? null : result;
}

/** Stands for what has no place in the view, until whatever carries it is left out. */
const NOWHERE = Symbol('nowhere');
/** Without these there is no item. */
const NEEDED = ['range', 'selectionRange', 'position', 'from', 'to', 'location'];

/** The item, or NOWHERE when it lacks its place; a place it can do without is left out. */
function whole(value: Data): unknown {
  if (!Object.values(value).includes(NOWHERE)) return value;
  // A card is worth showing without the range of the words it is about.
  if (!('contents' in value) && NEEDED.some((key) => value[key] === NOWHERE)) return NOWHERE;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== NOWHERE));
}

/** An item of an outline or call hierarchy holds what is below it and what is selected of it; editors refuse any other. */
function contained(value: Data): Data {
  const { range, selectionRange, children } = value;
  if (!isRange(range)) return value;
  const inner = [...(isRange(selectionRange) ? [selectionRange] : []), ...(Array.isArray(children) ? children.flatMap((child) => (isData(child) && isRange(child['range']) ? [child['range']] : [])) : [])];
  const start = inner.reduce((first, { start }) => (isBefore(start, first) ? start : first), range.start);
  const end = inner.reduce((last, { end }) => (isBefore(last, end) ? end : last), range.end);
  return { ...value, range: { start, end } };
}

/** A fold from line to line; one of a single line of the view is none. */
function fold(value: Data, here: ReadingView): unknown {
  const { startLine, endLine } = value as { startLine: number; endLine: number };
  const range = here.rangeInView({ start: { line: startLine, character: 0 }, end: { line: endLine, character: Number.MAX_SAFE_INTEGER } });
  if (range === null || range.end.line <= range.start.line) return NOWHERE;
  return { ...value, startLine: range.start.line, endLine: range.end.line };
}

/** Packed semantic tokens: unpacked, told in the view, put in its order and packed again. */
function tokens(data: readonly number[], view: ReadingView): { data: number[] } {
  const found: { range: Range; type: number; modifiers: number }[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [down, along, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    character = down === 0 ? character + along : along;
    line += down;
    const start = view.file.lines.offsetAt({ line, character });
    for (const range of view.spansInView({ start, end: start + length })) found.push({ range, type, modifiers });
  }
  found.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  const packed: number[] = [];
  let last: Position = { line: 0, character: 0 };
  for (const { range: { start, end }, type, modifiers } of found) {
    packed.push(start.line - last.line, start.line === last.line ? start.character - last.character : start.character, end.character - start.character, type, modifiers);
    last = start;
  }
  return { data: packed };
}

/** `L3,4` as a position. */
function positionOf(fragment: string): Position | null {
  const found = /^L(\d+)(?:,(\d+))?/.exec(fragment);
  return found === null ? null : { line: Number(found[1]) - 1, character: Number(found[2] ?? 1) - 1 };
}

function mapped(value: Data, map: (inner: unknown) => unknown): Data {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, UNTOUCHED.has(key) ? inner : map(inner)]));
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): value is Position {
  return isData(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isRange(value: unknown): value is Range {
  return isData(value) && isPosition(value['start']) && isPosition(value['end']);
}
