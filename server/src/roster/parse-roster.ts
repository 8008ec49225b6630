/**
 * One `people.yaml` → what it says, and what is wrong in it. Total: any text gives a roster; an entry that cannot be read is left out
 * and named, the others serve.
 */
import { parseDocument, type Document, type Node } from 'yaml';
import { surfaceKey } from '../text/surface-key.ts';
import type { NoPerson, RosterCase, RosterFile, RosterName, RosterOffice, RosterPerson, RosterProblem } from './model.ts';
import { dayOf } from './roster-days.ts';
import { YamlParts, type Words } from './yaml-parts.ts';

/** The keys of each kind of entry, in the order in which they are documented. */
export const ROSTER_KEYS = {
  file: ['people', 'not_people', 'cases'],
  person: ['name', 'latin', 'country', 'aliases', 'offices', 'wikidata', 'show', 'articles', 'notes'],
  alias: ['name', 'from', 'to'],
  office: ['title', 'organisation', 'from', 'to', 'source'],
  noPerson: ['name', 'articles'],
  case: ['article', 'name', 'context', 'person'],
} as const;

/** The name of roster files. */
export const ROSTER_NAME = 'people.yaml';

/** In UTF-16 code units; some ten thousand people. */
const LONGEST = 1 << 20;
/** Brackets in brackets: the YAML parser takes the square of it. */
const DEEPEST = 200;

export interface ParsedRoster {
  readonly file: RosterFile;
  /** In text order. */
  readonly problems: readonly RosterProblem[];
}

/** `uri` is the file's; every span is an offset in `text`. Never throws. */
export function parseRoster(uri: string, text: string): ParsedRoster {
  const nothing: RosterFile = { uri, people: [], notPeople: [], cases: [] };
  const failed = (code: string, detail: readonly string[]): ParsedRoster => (
    { file: nothing, problems: [{ code, detail, span: { start: 0, end: Math.min(text.length, firstLineEnd(text)) }, severity: 'error' }] }
  );
  if (text.length > LONGEST) return failed('too-long', [String(LONGEST >> 20)]);
  if (depthOf(text) > DEEPEST) return failed('too-deep', []);
  let document: Document.Parsed;
  try {
    // Keys given twice are told below: the parser compares each with each.
    document = parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    // A fault of the parser: what it says is all that is known.
    return failed('yaml', [error instanceof Error ? error.message : '']);
  }
  const parts = new YamlParts(text.length, document.errors.map(({ pos }) => pos[0]));
  for (const { message, pos } of document.errors) parts.problem('yaml', clamp(pos, text.length), [message]);
  const contents = document.contents as Node | null;
  const values = contents === null ? null : parts.map(contents, ROSTER_KEYS.file, 'people.yaml');
  const people = parts.list(values?.get('people'), 'people').flatMap((node, at) => personOf(parts, node, uri, at) ?? []);
  const notPeople = parts.list(values?.get('not_people'), 'not_people').flatMap((node) => noPersonOf(parts, node, uri) ?? []);
  const cases = parts.list(values?.get('cases'), 'cases').flatMap((node) => caseOf(parts, node) ?? []);
  return { file: { uri, people, notPeople, cases }, problems: [...parts.problems].sort((a, b) => a.span.start - b.span.start) };
}

function personOf(parts: YamlParts, node: Node, file: string, at: number): RosterPerson | null {
  const values = parts.map(node, ROSTER_KEYS.person, 'people');
  if (values === null) return null;
  const span = parts.spanOf(node);
  const name = nameOf(parts, parts.words(values.get('name'), 'name'));
  if (name === null) {
    if (!values.has('name')) parts.problem('name-missing', span, ['people']);
    return null;
  }
  const text = (key: string): string | null => parts.words(values.get(key), key)?.text ?? null;
  const aliases: RosterName[] = [];
  for (const item of parts.list(values.get('aliases'), 'aliases')) {
    const alias = aliasOf(parts, item);
    if (alias === null) continue;
    if ([name, ...aliases].some((other) => surfaceKey(other.text) === surfaceKey(alias.text) && other.from === alias.from && other.to === alias.to)) {
      parts.problem('alias-twice', alias.span, [alias.text], 'warning');
    } else aliases.push(alias);
  }
  const wikidata = parts.words(values.get('wikidata'), 'wikidata');
  if (wikidata !== null && !/^Q\d+$/.test(wikidata.text)) parts.problem('no-wikidata', wikidata.span, [wikidata.text]);
  return {
    key: `${file}#${at}`,
    file,
    name,
    aliases,
    latin: text('latin'),
    country: text('country'),
    offices: parts.list(values.get('offices'), 'offices').flatMap((office) => officeOf(parts, office) ?? []),
    wikidata: wikidata !== null && /^Q\d+$/.test(wikidata.text) ? wikidata.text : null,
    notes: text('notes'),
    show: text('show'),
    articles: articlesOf(parts, values.get('articles')),
    span,
  };
}

function nameOf(parts: YamlParts, words: Words | null): RosterName | null {
  if (words === null) return null;
  if (surfaceKey(words.text).length < 2) {
    parts.problem('name-too-short', words.span, [words.text]);
    return null;
  }
  return { text: words.text, from: null, to: null, span: words.span };
}

/** `王外长`, or `{ name: 王国委, from: 2018-03-19 }`. */
function aliasOf(parts: YamlParts, node: Node): RosterName | null {
  if (!('items' in node)) return nameOf(parts, parts.words(node, 'aliases'));
  const values = parts.map(node, ROSTER_KEYS.alias, 'aliases');
  if (values === null) return null;
  const name = nameOf(parts, parts.words(values.get('name'), 'name'));
  if (name === null && !values.has('name')) parts.problem('name-missing', parts.spanOf(node), ['aliases']);
  const days = daysOf(parts, values);
  return name === null || days === null ? null : { ...name, ...days };
}

function officeOf(parts: YamlParts, node: Node): RosterOffice | null {
  const values = parts.map(node, ROSTER_KEYS.office, 'offices');
  if (values === null) return null;
  const title = parts.words(values.get('title'), 'title');
  const days = daysOf(parts, values);
  if (title === null && !values.has('title')) parts.problem('title-missing', parts.spanOf(node), ['offices']);
  if (title === null || days === null) return null;
  const text = (key: string): string | null => parts.words(values.get(key), key)?.text ?? null;
  return { title: title.text, organisation: text('organisation'), ...days, source: text('source'), span: parts.spanOf(node) };
}

/** Null when a day cannot be read or the last comes before the first. */
function daysOf(parts: YamlParts, values: ReadonlyMap<string, Node>): { readonly from: string | null; readonly to: string | null } | null {
  const read = (side: 'from' | 'to'): string | null | undefined => {
    const words = parts.words(values.get(side), side);
    if (words === null) return values.has(side) ? undefined : null;
    const day = dayOf(words.text, side);
    if (day === null) parts.problem('no-date', words.span, [words.text]);
    return day ?? undefined;
  };
  const [from, to] = [read('from'), read('to')];
  if (from === undefined || to === undefined) return null;
  if (from !== null && to !== null && from > to) {
    parts.problem('days-reversed', parts.spanOf(values.get('to') ?? null), [from, to]);
    return null;
  }
  return { from, to };
}

/** A path or a list of paths; null without any. */
function articlesOf(parts: YamlParts, node: Node | undefined): string[] | null {
  if (node === undefined) return null;
  const items = 'items' in node ? parts.list(node, 'articles') : [node];
  return items.flatMap((item) => parts.words(item, 'articles')?.text.replace(/^\.?\/+/, '') ?? []);
}

function noPersonOf(parts: YamlParts, node: Node, file: string): NoPerson | null {
  if (!('items' in node)) {
    const name = nameOf(parts, parts.words(node, 'not_people'));
    return name === null ? null : { name, articles: null, file };
  }
  const values = parts.map(node, ROSTER_KEYS.noPerson, 'not_people');
  if (values === null) return null;
  const name = nameOf(parts, parts.words(values.get('name'), 'name'));
  if (name === null && !values.has('name')) parts.problem('name-missing', parts.spanOf(node), ['not_people']);
  return name === null ? null : { name, articles: articlesOf(parts, values.get('articles')), file };
}

function caseOf(parts: YamlParts, node: Node): RosterCase | null {
  const values = parts.map(node, ROSTER_KEYS.case, 'cases');
  if (values === null) return null;
  const [article, name] = [parts.words(values.get('article'), 'article'), parts.words(values.get('name'), 'name')];
  if (article === null || name === null) {
    if (!values.has('article') || !values.has('name')) parts.problem('case-incomplete', parts.spanOf(node));
    return null;
  }
  const person = values.get('person');
  const meansNobody = person === undefined || ('value' in person && person.value === null);
  return {
    article: article.text.replace(/^\.?\/+/, ''),
    name: name.text,
    context: parts.words(values.get('context'), 'context')?.text ?? name.text,
    person: meansNobody ? null : (parts.words(person, 'person')?.text ?? null),
    span: parts.spanOf(node),
  };
}

/** How deep brackets may lie in each other, wherever they stand. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return most;
}

function clamp([start, end]: readonly [number, number], length: number): { start: number; end: number } {
  return { start: Math.min(start, length), end: Math.min(Math.max(end, start), length) };
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
