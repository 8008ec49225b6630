/** What the reader needs to know of an element by its name. Known names are looked up without making a string of every tag. */
import { CHROME_ELEMENTS, CONTENT_ELEMENTS, INVISIBLE_ELEMENTS } from './site-chrome.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav',
  'ol', 'p', 'picture', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements whose content is text up to their own end tag, whatever it looks like. */
const RAW: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp']);
/** An element of the kind open right before ends where the next one begins. */
const SIBLINGS: ReadonlySet<string> = new Set(['li', 'td', 'tr', 'th', 'dt', 'dd']);
const INLINE = ['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'label', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'];

export interface ElementKind {
  /** In lower case. */
  readonly name: string;
  readonly block: boolean;
  /** Has no content and no end tag. */
  readonly empty: boolean;
  readonly raw: boolean;
  readonly heading: boolean;
  readonly figure: boolean;
  readonly endsSibling: boolean;
  /** Its content is never visible. */
  readonly invisible: boolean;
  /** A part of the site around the article. */
  readonly chrome: boolean;
  /** Never taken for one. */
  readonly content: boolean;
}

function describe(name: string): ElementKind {
  return {
    name,
    block: BLOCKS.has(name),
    empty: VOID.has(name),
    raw: RAW.has(name),
    heading: /^h[1-6]$/.test(name),
    figure: name === 'figure' || name === 'figcaption',
    endsSibling: SIBLINGS.has(name),
    invisible: INVISIBLE_ELEMENTS.has(name),
    chrome: CHROME_ELEMENTS.has(name),
    content: CONTENT_ELEMENTS.has(name),
  };
}

/** Known elements by a hash of their name; those behind it when places are taken. */
const SIZE = 1024;
const TABLE: readonly (ElementKind | null)[] = buildTable();

function buildTable(): (ElementKind | null)[] {
  const table: (ElementKind | null)[] = Array.from({ length: SIZE }, () => null);
  const names = new Set([...INLINE, ...BLOCKS, ...VOID, ...RAW, ...INVISIBLE_ELEMENTS, ...CHROME_ELEMENTS, ...CONTENT_ELEMENTS]);
  for (const name of names) {
    let place = hash(name, 0, name.length);
    while (table[place] !== null) place = (place + 1) & (SIZE - 1);
    table[place] = describe(name);
  }
  return table;
}

function hash(source: string, start: number, end: number): number {
  let value = end - start;
  for (let i = start; i < end; i++) value = (value * 31 + lower(source.charCodeAt(i))) | 0;
  return value & (SIZE - 1);
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** The kind of the element whose name is `source.slice(start, end)`, in any case. */
export function elementAt(source: string, start: number, end: number): ElementKind {
  if (end - start <= 10) {
    let place = hash(source, start, end);
    for (let kind = TABLE[place]!; kind !== null; kind = TABLE[place]!) {
      if (isName(source, start, end, kind.name)) return kind;
      place = (place + 1) & (SIZE - 1);
    }
  }
  return describe(source.slice(start, end).toLowerCase());
}

/** Whether `source.slice(start, end)` is `name`, given in lower case. */
export function isName(source: string, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (lower(source.charCodeAt(start + i)) !== name.charCodeAt(i)) return false;
  return true;
}
