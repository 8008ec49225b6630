/** Bytes as base64, without Node: what messages can carry, whatever they go through. */

const CHUNK = 0x8000; // arguments a call can take at once in every engine

/** Standard base64 (RFC 4648, padded) of the bytes. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}

/** The bytes of standard base64; throws where it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
