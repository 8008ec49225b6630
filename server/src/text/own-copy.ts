/** Parts of texts that are to outlive them. */

/**
 * The same string without the text it was cut out of: engines keep a whole text alive for a part of it. What is cut from a string put
 * together for the purpose keeps only that alive.
 */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
