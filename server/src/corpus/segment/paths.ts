/**
 * URIs as a segment keeps them: without percent signs, which make three bytes out of one and nine out of a Chinese character. What
 * would not come back the same is kept as it is, behind a mark.
 */

const AS_IS = '\u0000';

/** Paths as the editor writes them: only these characters, percent signs with digits in upper case … */
const USUAL = /^(?:[\w\-.~/]|%[0-9A-F]{2})*$/;
/** … and never before a letter, digit, or one of `-._~/`. */
const NEEDLESS = /%(?:2[DEF]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/;

export function packUri(uri: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(uri)?.[0];
  if (scheme === undefined) return AS_IS + uri;
  const path = uri.slice(scheme.length);
  if (!USUAL.test(path) || NEEDLESS.test(path)) return AS_IS + uri;
  try {
    return scheme + decodeURIComponent(path);
  } catch {
    return AS_IS + uri;
  }
}

export function unpackUri(packed: string): string {
  if (packed.startsWith(AS_IS)) return packed.slice(1);
  const colon = packed.indexOf(':') + 1;
  return packed.slice(0, colon) + encodePath(packed.slice(colon));
}

/** As the editor writes URIs: everything but letters, digits and `-._~/` in percent signs. What comes of decoding is always well-formed. */
function encodePath(path: string): string {
  let encoded = '';
  for (let i = 0; i < path.length; i++) {
    const unit = path.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) return encodeUnit(path);
    encoded += units[unit] ??= encodeUnit(path[i]!);
  }
  return encoded;
}

/** The encoded forms of the characters that were seen: lists of articles encode thousands of paths. */
const units: (string | undefined)[] = [];

function encodeUnit(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
