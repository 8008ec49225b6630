/** Reads `key: value` lines one by one: what can be saved of front matter that is no valid YAML. */
import type { Field } from './front-matter.ts';

const LINE = /^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*/;
const MOST_LINES = 1000;

/** The simple lines of `text.slice(from, to)`; lists and nested values are left out. */
export function recoverFields(text: string, from: number, to: number): Field[] {
  const fields: Field[] = [];
  let at = from;
  for (let count = 0; at < to && count < MOST_LINES; count++) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    const field = readLine(text, at, end);
    if (field) fields.push(field);
    at = end + 1;
  }
  return fields;
}

function readLine(text: string, from: number, to: number): Field | null {
  const key = LINE.exec(text.slice(from, Math.min(to, from + 80)));
  if (!key) return null;
  let start = from + key[0].length;
  let end = Math.max(start, to);
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end === start || /[[{|>&*!]/.test(text[start]!)) return null;
  let quote: Field['quote'] = 'none';
  const mark = text[start];
  if (mark === '"' || mark === "'") {
    start++;
    if (end > start && text[end - 1] === mark) {
      end--;
      quote = mark === '"' ? 'double' : 'single';
    }
  }
  return { key: key[1]!, value: text.slice(start, end), span: { start, end }, quote };
}
