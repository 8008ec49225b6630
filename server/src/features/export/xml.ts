/** Writes XML 1.0. Text and attribute values come from articles: nothing of them becomes markup, and what XML does not allow is replaced one for one. */

declare const written: unique symbol;
/** XML that is well-formed by itself; only `xml` makes it. */
export type Markup = string & { readonly [written]: true };

/** An element with text, or with elements each on a line of its own; without either `<name/>`. */
export function xml(name: string, attributes: Readonly<Record<string, string>>, content: string | readonly Markup[]): Markup {
  const start = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(value)}"`).join('')}`;
  if (content.length === 0) return `${start}/>` as Markup;
  const inside = typeof content === 'string' ? plainText(content) : `\n${content.join('\n')}\n`;
  return `${start}>${inside}</${name}>` as Markup;
}

/** How many characters a text has, as XML counts: pairs of surrogates are one. */
export function characters(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count--;
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Control characters but tab and line breaks, lone surrogates, and the two that are no characters. */
 
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function plainText(text: string): string {
  // A carriage return would be read as a line break, and ]]> is not allowed in text.
  return text.replace(FORBIDDEN, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function attributeText(text: string): string {
  return plainText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
