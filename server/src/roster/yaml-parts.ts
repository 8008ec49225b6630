/**
 * Reads the parts of a YAML file one by one, each with its place: maps by their keys, lists, words. What is not of the kind wanted is
 * named as a problem and left out. Nothing is turned into objects, and no anchor is followed, so that no file can make reading long.
 */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../text/span.ts';
import type { RosterProblem } from './model.ts';

/** Words of the file without quotes, and where they stand with them. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** What is wrong; `l10n` has a sentence for each. */
export type RosterProblemCode =
  | 'yaml' | 'too-long' | 'too-deep' | 'key-twice' | 'not-a-map' | 'not-a-list' | 'not-words' | 'unknown-key' | 'anchor'
  | 'name-missing' | 'name-too-short' | 'title-missing' | 'case-incomplete'
  | 'no-date' | 'days-reversed' | 'no-wikidata' | 'alias-twice'
  | 'name-shared' | 'person-and-not' | 'case-person-unknown';

export class YamlParts {
  readonly problems: RosterProblem[] = [];
  readonly #end: number;
  /** Places the YAML parser found faulty. */
  readonly #faults: readonly number[];

  /** `end`: length of the file; `faults`: offsets of faults, ascending. What holds one is not read. */
  constructor(end: number, faults: readonly number[]) {
    this.#end = end;
    this.#faults = faults;
  }

  problem(code: RosterProblemCode, span: Span, detail: readonly string[] = [], severity: RosterProblem['severity'] = 'error'): void {
    this.problems.push({ code, detail, span, severity });
  }

  spanOf(node: Node | null): Span {
    const [start, end] = node?.range ?? [0, 0];
    return { start: Math.min(start, this.#end), end: Math.min(Math.max(start, end), this.#end) };
  }

  /** The values of a map by key, null with a problem for anything else. Keys that are not `known` are named; those without value are left out. */
  map(node: Node | null, known: readonly string[], what: string): Map<string, Node> | null {
    if (!isMap(node)) return this.#wrong(node, 'not-a-map', what);
    const values = new Map<string, Node>();
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? scalarText(key) : null;
      const place = this.spanOf((key as Node | null) ?? node);
      if (name !== null && seen.has(name)) {
        this.problem('key-twice', place, [name]);
        continue;
      }
      if (name !== null) seen.add(name);
      if (name === null || !known.includes(name)) this.problem('unknown-key', place, [name ?? '?', what], 'warning');
      else if (isNode(value) && !isEmpty(value)) values.set(name, value);
    }
    return values;
  }

  /** The items of a list, each without a fault; nothing with a problem for anything else. */
  list(node: Node | undefined, key: string): Node[] {
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.#wrong(node, 'not-a-list', key);
      return [];
    }
    return node.items.filter((item): item is Node => isNode(item) && !isEmpty(item) && !this.#isFaulty(this.spanOf(item)));
  }

  /** A word or sentence; null with a problem for anything else, null without value. */
  words(node: Node | undefined, key: string): Words | null {
    if (node === undefined) return null;
    const text = isScalar(node) ? (scalarText(node)?.trim() ?? '') : '';
    return text === '' ? this.#wrong(node, 'not-words', key) : { text, span: this.spanOf(node) };
  }

  #wrong(node: Node | null, code: RosterProblemCode, what: string): null {
    if (node !== null && !isEmpty(node)) this.problem(isAnchorUse(node) ? 'anchor' : code, this.spanOf(node), [what]);
    return null;
  }

  #isFaulty({ start, end }: Span): boolean {
    return this.#faults.some((fault) => fault >= start && fault < Math.max(end, start + 1));
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** `name:` with nothing behind it. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function isAnchorUse(node: Node): boolean {
  return !isMap(node) && !isSeq(node) && !isScalar(node);
}

/** As written, so that 2013 and 2013-03 are words like any others. */
function scalarText(node: { readonly value: unknown; readonly source?: string }): string | null {
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}
