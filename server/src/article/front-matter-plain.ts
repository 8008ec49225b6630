/**
 * Reads the front matter most files have – one `key: value` a line, values plain, quoted without escapes, or a list of plain words
 * in brackets – without a YAML parser. Whatever might mean anything else in YAML is declined, never guessed at: a test holds every
 * answer to that of the `yaml` package.
 */
import type { Field } from './front-matter.ts';

/**
 * A key, blanks, and a quoted value, a list, or a plain one, none with control characters; sticky, so that nothing is cut out of the
 * file before it is known to fit.
 */
const LINE =
  /([A-Za-z][\w-]{0,60}): +(?:"([ !#-[\]-~\u00a0-\uffff]*)" *|'([ -&(-~\u00a0-\uffff]*)' *|\[([ $()+,\-./\w;<=^~\u00a0-\uffff]*)\] *|([A-Za-z0-9\u00a1-\ufefe][ -~\u00a0-\uffff]*))\r?(?:\n|$)/y;
/** Plain scalars that are no strings: null, booleans, numbers. Wider than YAML's, which does no harm. */
const NO_STRING = /^(?:null|true|false|0o[0-7]*|0x[\da-f]*|[\d.]+(?:e[-+]?\d*)?)$/i;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
/** Begins a word of a list. */
const WORD_START = /^[A-Za-z0-9\u00a1-\ufefe]/;

/**
 * The fields of the lines in `text.slice(from, to)`, or null when any line is not as plain as that. `from` is the beginning of a
 * line, `to` the line break behind the last.
 */
export function readPlainFields(text: string, from: number, to: number): Field[] | null {
  const fields: Field[] = [];
  const keys = new Set<string>();
  const source = text.slice(0, to);
  for (LINE.lastIndex = from; LINE.lastIndex < to; ) {
    const start = LINE.lastIndex;
    const match = LINE.exec(source);
    if (!match) return null;
    const field = readField(match, start);
    if (!field || keys.has(field.key)) return null;
    keys.add(field.key);
    fields.push(field);
  }
  return fields.length > 0 ? fields : null;
}

function readField([line, key, double, single, list, plain]: RegExpExecArray, lineStart: number): Field | null {
  if (NO_STRING.test(key!)) return null;
  const afterKey = key!.length + 1;
  let start = lineStart + afterKey;
  for (let at = afterKey; line[at] === ' '; at++) start++;
  if (plain !== undefined) {
    const value = trimBlanks(plain);
    const meant = isPlainText(value) ? value : TRUE.test(value) ? true : FALSE.test(value) ? false : null;
    return meant === null ? null : { key: key!, value: meant, span: { start, end: start + value.length }, quote: 'none' };
  }
  if (list !== undefined) return readList(key!, list, start + 1);
  const value = double ?? single!;
  return { key: key!, value, span: { start: start + 1, end: start + 1 + value.length }, quote: double === undefined ? 'single' : 'double' };
}

/** `list` is what stands between the brackets, from `start` on; its place is that of its first word. */
function readList(key: string, list: string, start: number): Field | null {
  const parts = list.split(',');
  const words = parts.map(trimBlanks);
  if (!words.every((word) => WORD_START.test(word) && isPlainText(word))) return null;
  const first = start + parts[0]!.indexOf(words[0]!);
  return { key, value: words, span: { start: first, end: first + words[0]!.length }, quote: 'none' };
}

function isPlainText(value: string): boolean {
  return !value.includes(': ') && !value.includes(' #') && !value.endsWith(':') && !NO_STRING.test(value);
}

/** Without blanks at both ends; `trim` would take other white space, too. */
function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}
