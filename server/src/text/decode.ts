/**
 * Bytes to text the way the editor does it: a byte order mark decides and is not part of the text; else UTF-8 if the bytes are
 * valid UTF-8, or nearly so; else GB 18030, which covers the GBK and GB 2312 of older Chinese files and accepts any bytes.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without byte order mark, so that offsets are those of the editor. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Made once: each decoding begins anew. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes any bytes; bytes that mean nothing become U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  try {
    return { text: STRICT.decode(bytes), encoding: 'utf-8' };
  } catch {
    const damaged = decodeAs('utf-8', bytes);
    return isMostlyReadable(damaged.text) ? damaged : decodeAs('gb18030', bytes);
  }
}

/** Whether a text is UTF-8 with a few broken bytes, such as a file cut off in the middle of a character. */
function isMostlyReadable(text: string): boolean {
  let broken = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x2e80) wide++;
  }
  return broken * 20 < wide;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}
