/**
 * Article text inside Markdown. An article is hostile input: whatever it contains must come out as the same letters and never as
 * a link, an image, HTML, a command or a layout of its own.
 */

/** Control characters, and those that turn the direction of what follows them. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as one line of Markdown that shows exactly these characters. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // A bare address becomes a link without any bracket, so colons, dots and at signs are escaped too.
    .replace(/[\\`*_{}[\]()#+\-.!|~:@$^="'/?,%]/g, '\\$&');
}

/** A link to a file of the workspace. The address is made by the server; its label may be article text. */
export function fileLink(label: string, uri: string, fragment = ''): string {
  const address = uri.replace(/[\s()<>\\"'`|^{}]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `[${escapeMarkdown(label)}](${address}${fragment})`;
}

/** At most `limit` characters, cut between characters and marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
