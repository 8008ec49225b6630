/**
 * Makes the nodes of a page. Text goes in as text and nothing else, because most of it is quoted from articles, which may hold
 * anything; attributes that would run code or hold style rules (which the page's policy forbids) are refused.
 */

export type Child = Node | string | null | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An HTML element. Attributes: true is the bare attribute; false, null and undefined leave it out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element, for charts. */
export function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly Child[]): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Puts these in place of all that a node holds. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter(isThere));
}

function filled<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (/^(?:on|style$|src|href$|xlink:)/i.test(name)) throw new Error(`The attribute ${name} is not for pages.`);
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter(isThere));
  return made;
}

function isThere(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}
