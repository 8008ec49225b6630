/**
 * How values are written into a roster: names bare where YAML allows it and quoted where not, an entry of a person over several
 * lines, all smaller things (an office, an alias with its days, a case) on one.
 */
import { stringify } from 'yaml';

export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/** On one line, for any place in a YAML file: `{ name: 王国委, from: 2018-03-19 }`. */
export function flowText(value: PlainValue): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isPlainMap(value)) {
    const pairs = Object.entries(value).map(([key, part]) => `${flowText(key)}: ${flowText(part)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  // A list of one, written by the library and taken out of its brackets, is quoted as it must be inside of others. Strings of several
  // lines would be told over several lines.
  const type = typeof value === 'string' && /[\p{Cc}\u2028\u2029\ufeff]/u.test(value) ? 'QUOTE_DOUBLE' : 'PLAIN';
  const written = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0, minContentWidth: 0, defaultStringType: type, defaultKeyType: 'PLAIN' });
  return written.slice(1, written.lastIndexOf(']'));
}

/**
 * Over several lines, the first without indentation, further ones as far in as `indent` says: for a map `name: …` and what follows,
 * for a list `- …` and what follows. Only lists of maps and the maps in `people` take more than a line.
 */
export function blockLines(value: PlainValue, indent: string): string[] {
  if (isList(value)) return value.flatMap((item) => itemLines(item, indent, false));
  if (!isPlainMap(value)) return [flowText(value)];
  return Object.entries(value).flatMap(([key, part]) => pairLines(key, part, indent));
}

/** An item of a list: `- …`. Maps are written over several lines if `open`. */
export function itemLines(item: PlainValue, indent: string, open: boolean): string[] {
  if (!open || !isPlainMap(item)) return [`${indent}- ${flowText(item)}`];
  const [first = '{}', ...rest] = blockLines(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A key with its value: `aliases: [王外长]`. Lists of maps, and maps in the list of people, begin a line of their own. */
export function pairLines(key: string, value: PlainValue, indent: string): string[] {
  if (isList(value) && (key === 'people' || value.some(isPlainMap)) && value.length > 0) {
    return [`${indent}${flowText(key)}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `, key === 'people'))];
  }
  return [`${indent}${flowText(key)}: ${flowText(value)}`];
}

export function isList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
