/**
 * Small changes to a YAML file that leave everything else in it as it stands, comments, order and quotes: a value put at a key, an item
 * added to a list, an item taken out. Where the file is written in a way that does not allow that, it is written anew by the library,
 * which keeps comments and values but not every space. What cannot be done without breaking the file is not done.
 */
import type { Document} from 'yaml';
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { EditedText, type TextEdit } from '../text/edited-text.ts';
import { flowText, isList, isPlainMap, itemLines, pairLines, type PlainMap, type PlainValue } from './yaml-text.ts';

export type YamlPath = readonly (string | number)[];

export type YamlChange =
  /** `value` becomes the value at `path`; maps on the way there are made where they lack. */
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: PlainValue }
  /** `value` becomes the last item of the list at `path`, which is made where it lacks. */
  | { readonly kind: 'append'; readonly path: YamlPath; readonly value: PlainValue }
  /** The item at `path` leaves its list. */
  | { readonly kind: 'remove'; readonly path: YamlPath };

/** The replacements that make all the changes, one after the other; null when the file has errors or another shape than `path` says. */
export function editYaml(text: string, changes: readonly YamlChange[]): TextEdit[] | null {
  const edited = new EditedText(text);
  for (const change of changes) {
    const edits = oneChange(edited.text, change);
    if (edits === null) return null;
    // From the end to the beginning, so that each finds its place.
    for (const edit of edits.sort((a, b) => b.span.start - a.span.start)) edited.edit(edit);
  }
  return edited.edits();
}

/** What a YAML text says as plain data; null when it has errors. An empty file is an empty map. */
export function readYaml(text: string): PlainValue | null {
  try {
    const document = parseDocument(text);
    if (document.errors.length > 0) return null;
    return (document.toJS() as PlainValue) ?? {};
  } catch {
    return null;
  }
}

function oneChange(text: string, change: YamlChange): TextEdit[] | null {
  const before = readYaml(text);
  const wanted = before === null ? null : changed(before, change.path, change);
  if (wanted === null) return null;
  const holds = (edits: readonly TextEdit[]): boolean => {
    const edited = new EditedText(text);
    for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start)) edited.edit(edit);
    return JSON.stringify(readYaml(edited.text)) === JSON.stringify(wanted);
  };
  const small = new YamlText(text).edits(change);
  if (small !== null && holds(small)) return small;
  const anew = writtenAnew(text, change);
  return anew !== null && holds(anew) ? anew : null;
}

/** The plain data after a change; null when it does not fit. */
function changed(value: PlainValue, path: YamlPath, change: YamlChange): PlainValue | null {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (change.kind === 'set') return change.value;
    if (change.kind !== 'append') return null;
    return isList(value) ? [...value, change.value] : value === null ? [change.value] : null;
  }
  if (typeof step === 'number') {
    if (!isList(value) || step >= value.length) return null;
    if (change.kind === 'remove' && rest.length === 0) return value.filter((_, index) => index !== step);
    const part = changed(value[step]!, rest, change);
    return part === null ? null : value.map((item, index) => (index === step ? part : item));
  }
  const map: PlainMap | null = value === null ? {} : isPlainMap(value) ? value : null;
  if (map === null) return null;
  const part = changed(map[step] ?? null, rest, change);
  return part === null ? null : { ...map, [step]: part };
}

function writtenAnew(text: string, { kind, path, ...change }: YamlChange): TextEdit[] | null {
  try {
    const document = parseDocument(text);
    const value = 'value' in change ? document.createNode(change.value) : null;
    if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
    if (kind === 'remove') document.deleteIn(path);
    else if (kind === 'set') document.setIn(path, value);
    else if (isSeq(document.getIn(path))) document.addIn(path, value);
    else document.setIn(path, document.createNode([value]));
    return [{ span: { start: 0, end: text.length }, text: document.toString({ lineWidth: 0 }) }];
  } catch {
    return null;
  }
}

/** One YAML text with the places of its parts. */
class YamlText {
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #newline: string;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text, { keepSourceTokens: true });
    this.#newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  edits(change: YamlChange): TextEdit[] | null {
    const { path } = change;
    if (change.kind === 'remove') return this.#remove(path);
    // Down to where the file ends and the new begins.
    let node: Node | null = this.#document.contents;
    let owner: { readonly pair: Pair; readonly map: YAMLMap } | null = null;
    let depth = 0;
    for (; depth < path.length; depth += 1) {
      const step = path[depth]!;
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (pair === undefined) return this.#addPair(node, String(step), valueAt(path.slice(depth + 1), change));
        owner = { pair, map: node };
        node = pair.value as Node | null;
      } else if (isSeq(node) && typeof step === 'number') {
        owner = null;
        node = (node.items[step] as Node | undefined) ?? null;
      } else break;
    }
    const rest = path.slice(depth);
    if (isEmpty(node)) {
      const value = valueAt(rest, change);
      if (owner !== null) return this.#fill(owner.map, owner.pair, value);
      return depth === 0 && isPlainMap(value) ? this.#begin(value) : null;
    }
    if (rest.length > 0) return null;
    if (change.kind === 'append') return isSeq(node) ? this.#addItem(node, change.value, owner) : null;
    return isScalar(node) && node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL' && node.range
      ? [{ span: { start: node.range[0], end: node.range[1] }, text: flowText(change.value) }]
      : null;
  }

  /** The first words of a file that says nothing yet. */
  #begin(value: PlainMap): TextEdit[] {
    const at = this.#text.length;
    const lines = Object.entries(value).flatMap(([key, part]) => pairLines(key, part, ''));
    return [{ span: { start: at, end: at }, text: this.#lines(lines, at, true) }];
  }

  /** `aliases:` without a value, or with `[]`, gets one. */
  #fill(map: YAMLMap, pair: Pair, value: PlainValue): TextEdit[] | null {
    const colon = this.#colonOf(pair);
    if (colon === null) return null;
    const node = pair.value as Node | null;
    const written = node?.range && node.range[1] > node.range[0] ? { start: node.range[0], end: node.range[1] } : { start: colon + 1, end: colon + 1 };
    const key = String((pair.key as { value: unknown }).value);
    const [, ...below] = pairLines(key, value, ' '.repeat(indentOf(map)));
    if (map.flow === true || below.length === 0) {
      const space = this.#text[written.start - 1] === ':' ? ' ' : '';
      return [{ span: written, text: `${space}${flowText(value)}` }];
    }
    // Lines of its own, behind a comment that stands at the key.
    const end = this.#lineEnd(written.end);
    const removed = written.end > written.start ? [{ span: { start: colon + 1, end: written.end }, text: '' }] : [];
    return [...removed, { span: { start: end, end }, text: this.#lines(below, end, false) }];
  }

  #addPair(map: YAMLMap, key: string, value: PlainValue): TextEdit[] | null {
    if (map.flow === true) return this.#addInFlow(map, `${flowText(key)}: ${flowText(value)}`);
    const end = this.#endOf(map);
    const indent = indentOf(map);
    if (end === null) return null;
    const at = this.#behindOwnComments(end, indent);
    return [{ span: { start: at, end: at }, text: this.#lines(pairLines(key, value, ' '.repeat(indent)), at, false) }];
  }

  #addItem(list: YAMLSeq, value: PlainValue, owner: { readonly pair: Pair; readonly map: YAMLMap } | null): TextEdit[] | null {
    if (list.items.length === 0 && owner !== null) return this.#fill(owner.map, owner.pair, [value]);
    if (list.flow === true) return this.#addInFlow(list, flowText(value));
    const end = this.#endOf(list);
    if (end === null) return null;
    const indent = indentOf(list);
    const at = this.#behindOwnComments(end, indent);
    // As the last one is written: over several lines or on one.
    const last = list.items.at(-1);
    const open = isMap(last) && last.flow !== true;
    return [{ span: { start: at, end: at }, text: this.#lines(itemLines(value, ' '.repeat(indent), open), at, false) }];
  }

  #addInFlow(node: YAMLMap | YAMLSeq, text: string): TextEdit[] | null {
    const last = node.items.at(-1);
    if (last === undefined) {
      if (!node.range) return null;
      const at = node.range[0] + 1;
      return [{ span: { start: at, end: at }, text }];
    }
    const end = this.#endOf(node, true);
    return end === null ? null : [{ span: { start: end, end }, text: `, ${text}` }];
  }

  #remove(path: YamlPath): TextEdit[] | null {
    const index = path.at(-1);
    const list = this.#document.getIn(path.slice(0, -1), true);
    if (!isSeq(list) || typeof index !== 'number' || index >= list.items.length) return null;
    const item = list.items[index] as Node;
    const end = this.#leafEnd(item);
    const start = item.range?.[0];
    if (end === null || start === undefined) return null;
    if (list.flow === true) {
      const before = index > 0 ? this.#leafEnd(list.items[index - 1] as Node) : null;
      const next = (list.items[index + 1] as Node | undefined)?.range?.[0];
      return [{ span: { start: before ?? start, end: before === null ? (next ?? end) : end }, text: '' }];
    }
    const from = this.#text.lastIndexOf('\n', start - 1) + 1;
    const to = this.#behindLine(end, item);
    if (list.items.length > 1) return [{ span: { start: from, end: to }, text: '' }];
    const parent = this.#document.getIn(path.slice(0, -2), true);
    const pair = isMap(parent) ? parent.items.find(({ value }) => value === list) : undefined;
    const colon = pair === undefined ? null : this.#colonOf(pair);
    if (colon === null) return null;
    return [{ span: { start: colon + 1, end: colon + 1 }, text: ' []' }, { span: { start: from, end: to }, text: '' }];
  }

  /** Lines to be put at `at`, the beginning of a line or the end of the file. */
  #lines(lines: readonly string[], at: number, closed: boolean): string {
    const text = lines.join(this.#newline);
    const onOwnLine = at === 0 || this.#text[at - 1] === '\n' || this.#text.slice(0, at) === '\ufeff';
    if (onOwnLine) return `${text}${this.#newline}`;
    return `${this.#newline}${text}${closed ? this.#newline : ''}`;
  }

  /** Behind the last character of a collection's last part, or of its last line when it is written over several. */
  #endOf(node: YAMLMap | YAMLSeq, inFlow = false): number | null {
    const last = node.items.at(-1);
    const end = this.#leafEnd(last as Node | Pair | undefined);
    if (end === null || inFlow) return end;
    return this.#behindLine(end, last as Node | Pair);
  }

  /** Behind the last character of a node that is no space and no comment. */
  #leafEnd(node: Node | Pair | null | undefined): number | null {
    if (node === null || node === undefined) return null;
    if (isPair(node)) {
      const value = node.value as Node | null;
      if (value !== null && !(isScalar(value) && value.range?.[0] === value.range?.[1])) return this.#leafEnd(value);
      const colon = this.#colonOf(node);
      if (colon !== null && value !== null) return colon + 1;
      return this.#leafEnd(node.key as Node | null);
    }
    if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) return this.#leafEnd(node.items.at(-1) as Node | Pair);
    return node.range?.[1] ?? null;
  }

  /** Where the line after the one that holds `end` begins; text in the manner of `notes: |` ends with its line already. */
  #behindLine(end: number, node: Node | Pair): number {
    let last: unknown = node;
    while (isPair(last) || isMap(last) || isSeq(last)) last = isPair(last) ? last.value : last.items.at(-1);
    if (isScalar(last) && (last.type === 'BLOCK_LITERAL' || last.type === 'BLOCK_FOLDED')) return end;
    return this.#lineEnd(end);
  }

  #lineEnd(offset: number): number {
    const newline = this.#text.indexOf('\n', offset);
    return newline < 0 ? this.#text.length : newline + 1;
  }

  /** Behind the lines of comment at `at` that stand further in than `indent`: they belong to what ended there. */
  #behindOwnComments(at: number, indent: number): number {
    let behind = at;
    for (let start = at; start < this.#text.length; ) {
      const end = this.#lineEnd(start);
      const [, space = '', rest = ''] = /^([ \t]*)(.?)/.exec(this.#text.slice(start, end)) ?? [];
      if (rest === '#' && space.length > indent) behind = end;
      else if (rest !== '' && rest !== '\r') break;
      start = end;
    }
    return behind;
  }

  #colonOf(pair: Pair): number | null {
    const end = (pair.key as Node | null)?.range?.[1];
    if (end === undefined) return null;
    const colon = /^[ \t]*:/.exec(this.#text.slice(end, end + 100));
    return colon === null ? null : end + colon[0].length - 1;
  }
}

/** What has to be put where a path ends in the file: the value in the maps that the rest of the path names. */
function valueAt(rest: YamlPath, change: YamlChange): PlainValue {
  const value: PlainValue = change.kind === 'remove' ? null : change.kind === 'append' ? [change.value] : change.value;
  return rest.reduceRight<PlainValue>((inner, step) => ({ [step]: inner }), value);
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === undefined));
}

/** Column of a block's first character. */
function indentOf(node: YAMLMap | YAMLSeq): number {
  const token = node.srcToken;
  return token !== undefined && 'indent' in token ? token.indent : 0;
}

/** Which item of the list at `path` begins at or encloses `offset`, counted as the file has them; -1 without one. */
export function itemAt(text: string, path: YamlPath, offset: number): number {
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list)) return -1;
  return list.items.findIndex((item) => {
    const range = (item as Node | null)?.range;
    return range !== undefined && range !== null && range[0] <= offset && offset < Math.max(range[1], range[0] + 1);
  });
}
