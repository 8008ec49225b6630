/** The texts of a page come from the extension, in the reader's language; some have places to be filled in. */

/** `{0}`, `{1}`, … replaced by the values. */
export function format(template: string, ...values: readonly (string | number)[]): string {
  return template.replaceAll(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

/** A number as the reader's language writes it. */
export function plain(count: number): string {
  return count.toLocaleString(document.documentElement.lang || undefined);
}
