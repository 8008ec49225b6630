/** Latin glosses behind a name: 普莱斯（Ned Price）, 库什纳 (Jared Kushner). */
import type { Span } from '../text/span.ts';

export interface Gloss {
  /** The Latin name without its parentheses. */
  readonly span: Span;
  readonly text: string;
  /** Where the glossed Chinese form ends. */
  readonly nameEnd: number;
}

const GLOSS = /[（(]\s*([A-ZÀ-ÞŁŚŽ][^（）()\u3000-\u9fff\uff00-\uffef\n，,；;]{1,60})(?:[，,；;][^（）()\n]{0,12})?[)）]/y;
const PARTICLES = new Set(['de', 'da', 'di', 'del', 'della', 'der', 'den', 'van', 'von', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'dos', 'du', 'ul', 'zu', 'y', 'e']);
const ORGANISATION = /\b(?:Bank|University|Group|Party|Organi[sz]ation|Centers?|Centre|Institute|News|Times|Post|Inc|Corp|Ltd|Co|Council|Committee|Commission|Agency|Association|Union|Society|Department|Ministry|Journal|Company|Foundation|School|College|Court|Fund|Forum|Front|Army|Force|Act|Street|City|County|River|Island|Sea|Bay|Strait|Province|State|Mountain|Mountains|Lake|Peninsula|Camp|Valley|Desert|Park|Bridge|Road|District|Islands|Region|Ocean|Gulf|Square|Tower|Temple|Palace|Station|Port|Airport|Hotel|House|Club|Church|League|Alliance|Network|Press|Media|Technologies|Technology|Systems|Motors|Airlines|Holdings|Capital|Partners|The|Of|And|Project|Program|Initiative|Summit|Treaty|Law|Award|Prize|Games|Cup)\b/;

/** Latin glosses that look like a person's name, in text order. */
export function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  for (const at of parentheses(text)) {
    GLOSS.lastIndex = at;
    const match = GLOSS.exec(text);
    if (!match) continue;
    const inner = (match[1] as string).trim();
    const words = inner.split(/[\s·]+/);
    if (words.length > 6 || ORGANISATION.test(inner) || /\d/.test(inner)) continue;
    if (!words.every((word) => /^[A-ZÀ-ÞŁŚŽ]['’.\-\p{L}]*$/u.test(word) || PARTICLES.has(word.toLowerCase()) || /^(?:al|el|bin|d|O)[-'’]\p{L}+$/u.test(word))) continue;
    if (!words.some((word) => /\p{Ll}/u.test(word)) && !(words.length >= 2 && words.every((word) => word.length >= 3))) continue;
    let nameEnd = match.index;
    while (text[nameEnd - 1] === ' ') nameEnd--;
    const start = match.index + match[0].indexOf(match[1] as string);
    found.push({ span: { start, end: start + inner.length }, text: inner, nameEnd });
  }
  return found;
}

/** Whether a name in Latin letters is an organisation's. */
export function isOrganisationName(latin: string): boolean {
  return ORGANISATION.test(latin);
}

/** Where parentheses open before what may be a Latin name, in text order. */
function parentheses(text: string): number[] {
  const found: number[] = [];
  for (const mark of ['（', '(']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (mayOpenName(at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) found.push(at);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

/** Whether a character may begin what stands between the parentheses of a gloss: a capital letter, an accented one, or space. */
function mayOpenName(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xa0 && code < 0x2000) || code <= 0x20 || code === 0x3000;
}
