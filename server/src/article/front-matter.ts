/**
 * Front matter: plain lines are read as they are; for anything else `gray-matter` cuts it off, `yaml` reads it and tells where each
 * value stands. The text is hostile: every other engine of gray-matter is denied, and a language tag behind the fence, which would
 * choose one, is rejected before it is called.
 */
import matter from 'gray-matter';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Problem } from './article.ts';
import { recoverFields } from './front-matter-lines.ts';
import { readPlainFields } from './front-matter-plain.ts';

/** A value with its place: `span` slices the file to the value without quotes. */
export interface Field {
  readonly key: string;
  /** Any plain data. */
  readonly value: unknown;
  readonly span: Span;
  /** How the file writes it, which decides how its characters map to the file's. */
  readonly quote: 'none' | 'single' | 'double';
}

export interface FrontMatter {
  /** From the first fence to the end of the last one's line, without its line break. */
  readonly span: Span;
  readonly bodyStart: number;
  /** In the file's order; a key given twice is there twice. */
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

const FENCE = '---';
/** Longer front matter is no article's; reading it could take long. Its simple lines are still read. */
const LONGEST = 32_768;

const deny = {
  parse: (): never => {
    throw new Error('Only YAML front matter is read.');
  },
};

/** Reads the front matter of a file; null if it has none. Never throws. */
export function readFrontMatter(text: string): FrontMatter | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith(FENCE, start) || text[start + 3] === '-') return null;
  const firstLineEnd = lineEnd(text, start);
  const tag = text.slice(start + 3, firstLineEnd).trim();
  const close = closingFence(text, start + 3);
  if (close < 0) return readUnclosed(text, start, firstLineEnd, tag);
  const end = lineEnd(text, close + 1);
  const bodyStart = nextLine(text, end);
  const span = { start, end };
  const recovered = (problems: Problem[]): FrontMatter => ({ span, bodyStart, fields: recoverFields(text, firstLineEnd, close), problems });
  if (tag !== '') return recovered([languageProblem(tag, { start: start + 3, end: firstLineEnd })]);
  if (close - start > LONGEST) {
    return recovered([problem('front-matter-too-long', 'The front matter is too long to be read.', { start, end: firstLineEnd })]);
  }
  const plain = readPlainFields(text, nextLine(text, firstLineEnd), close);
  if (plain) return { span, bodyStart, fields: plain, problems: [] };
  const read = readYaml(text, start, end, close);
  return read.error ? recovered([read.error]) : { span, bodyStart, fields: read.fields, problems: [] };
}

/** What the libraries make of front matter between the fences at `start` and behind `close`, which ends at `end`. */
export function readYaml(text: string, start: number, end: number, close: number): { fields: Field[]; error: Problem | null } {
  const yamlStart = start + FENCE.length;
  const failed = (message: string, pos: readonly [number, number] = [0, close - yamlStart]): { fields: Field[]; error: Problem } => (
    { fields: [], error: yamlProblem(message, pos, yamlStart, close) }
  );
  try {
    let document: Document.Parsed | undefined;
    const parse = (given: string): object => {
      // Cut at `\n---`, CRLF front matter keeps a lone \r, which YAML does not take for an end of line.
      const source = given.endsWith('\r') ? given.slice(0, -1) : given;
      document = parseDocument(source, { schema: 'core', logLevel: 'silent', prettyErrors: false, uniqueKeys: true });
      return {};
    };
    matter(text.slice(start, end), { language: 'yaml', engines: { yaml: { parse }, javascript: deny, js: deny, json: deny, coffee: deny } });
    if (!document) return { fields: [], error: null };
    const error = document.errors[0];
    if (error) return failed(error.message, error.pos);
    if (document.contents !== null && !isMap(document.contents)) return failed('Front matter consists of keys with values');
    return { fields: readFields(document, text, yamlStart), error: null };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Offset of the line break before the closing fence, -1 without one; a longer rule, `------`, closes nothing. */
function closingFence(text: string, from: number): number {
  let close = text.indexOf(`\n${FENCE}`, from);
  while (close >= 0 && text[close + 4] === '-') close = text.indexOf(`\n${FENCE}`, close + 4);
  return close;
}

/** Without a closing fence the front matter ends at the first line that is no `key: value`. */
function readUnclosed(text: string, start: number, firstLineEnd: number, tag: string): FrontMatter | null {
  let end = nextLine(text, firstLineEnd);
  const linesStart = end;
  while (end < text.length) {
    const stop = lineEnd(text, end);
    if (!/^(?:[A-Za-z][\w-]{0,40}:(?: |$)|[ \t]+\S|- )/.test(text.slice(end, Math.min(stop, end + 60)))) break;
    end = nextLine(text, stop);
  }
  if (end === linesStart) return null;
  const fields = recoverFields(text, firstLineEnd, end);
  if (fields.length === 0) return null;
  const span = { start, end: end > linesStart ? trimLineBreak(text, end) : end };
  const problems = [problem('front-matter-unclosed', 'The front matter is not closed with a line "---".', { start, end: firstLineEnd })];
  if (tag !== '') problems.push(languageProblem(tag, { start: start + 3, end: firstLineEnd }));
  return { span, bodyStart: end, fields, problems };
}

function readFields(document: Document.Parsed, text: string, base: number): Field[] {
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  if (!isMap(document.contents)) return [];
  const fields: Field[] = [];
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (key === '') continue;
    const value = Object.hasOwn(data as object, key) ? (data as Record<string, unknown>)[key] : null;
    fields.push({ key, value, ...placeOf(pair.value as Node | null, pair.key as Node, text, base) });
  }
  return fields;
}

/** The place of a value; of a list or map, that of its first written value, which is what is shown of it. */
function placeOf(value: Node | null, key: Node, text: string, base: number): Pick<Field, 'span' | 'quote'> {
  let node: Node | null = value;
  for (let depth = 0; depth < 3 && (isSeq(node) || isMap(node)); depth++) {
    const first: unknown = node.items[0];
    node = (isMap(node) && first ? (first as { value: Node | null }).value : (first as Node | null)) ?? null;
  }
  const range = node?.range ?? key.range ?? [0, 0, 0];
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  const start = base + range[0] + (quoted ? 1 : 0);
  const end = Math.max(start, base + range[1] - (quoted ? 1 : 0));
  const quote = !quoted ? 'none' : text[start - 1] === '"' ? 'double' : 'single';
  return { span: { start, end }, quote };
}

function languageProblem(tag: string, span: Span): Problem {
  const shown = tag.slice(0, 40);
  return { ...problem('front-matter-language', `Front matter in "${shown}" is not read; only YAML without a language tag is.`, span), data: [shown] };
}

function yamlProblem(message: string, [from, to]: readonly [number, number], base: number, limit: number): Problem {
  const start = Math.min(base + from, limit);
  const shown = message.split('\n', 1)[0]!.slice(0, 200);
  const span = { start, end: Math.max(start, Math.min(base + to, limit)) };
  return { severity: 'error', code: 'front-matter-yaml', message: `The front matter is not valid YAML: ${shown}`, data: [shown], span };
}

function problem(code: string, message: string, span: Span): Problem {
  return { severity: 'error', code, message, span };
}

function lineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  if (lf < 0) return text.length;
  return lf > from && text[lf - 1] === '\r' ? lf - 1 : lf;
}

function nextLine(text: string, end: number): number {
  if (text[end] === '\r') end++;
  return text[end] === '\n' ? end + 1 : end;
}

function trimLineBreak(text: string, end: number): number {
  if (text[end - 1] === '\n') end--;
  return text[end - 1] === '\r' ? end - 1 : end;
}
