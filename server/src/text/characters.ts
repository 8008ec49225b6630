/** Classes of characters by code unit, for scanners that go through a text once. */

const LF = 10;
const CR = 13;

/** Characters of the script Han, the marks that stand for such characters included (〇, 々); not those beyond the basic plane. */
export function isHan(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff ? code <= 0x4dbf || code >= 0x4e00 : (code >= 0xf900 && code <= 0xfa6d) || (code >= 0xfa70 && code <= 0xfad9);
  if (code < 0x3005) return code >= 0x2e80 && code <= 0x2fd5 && code !== 0x2e9a && (code <= 0x2ef3 || code >= 0x2f00);
  return code === 0x3005 || code === 0x3007 || (code >= 0x3021 && code <= 0x3029) || (code >= 0x3038 && code <= 0x303b);
}

/** The same of the character at `at`; none is outside the text. */
export function isHanAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isHan(text.charCodeAt(at));
}

/** Whether `[from, to)` holds something and nothing but Han characters, those beyond the basic plane too. */
export function isAllHan(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isHanAt(text, at)) continue;
    return (text.charCodeAt(at) & 0xf800) === 0xd800 && /^\p{Script=Han}+$/u.test(text.slice(from, to));
  }
  return from < to;
}

/**
 * Characters beside which a line break means nothing: Han, kana, full-width forms and punctuation, the quotation marks, dashes and
 * ellipses Chinese shares with Western scripts, and the surrogates of rare Han characters.
 */
export function isWide(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0xd840 && code <= 0xd8bf) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    code === 0x2014 ||
    code === 0x2026 ||
    (code >= 0x2018 && code <= 0x201d)
  );
}

/** White space of any width, line breaks included. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x85;
}

export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** Characters without width or meaning of their own: zero-width space, soft hyphen, word joiner, a stray byte order mark. */
export function isInvisible(code: number): boolean {
  return code === 0x200b || code === 0xad || code === 0x2060 || code === 0xfeff;
}

/** How many Han characters the text holds. */
export function countHan(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}
