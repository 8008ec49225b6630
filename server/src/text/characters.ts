/** Classes of characters by code unit, for scanners that go through a text once. */

const LF = 10;
const CR = 13;

/** Han characters of the basic plane. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
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
