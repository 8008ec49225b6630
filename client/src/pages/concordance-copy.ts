/** Lines of a concordance as text for the clipboard. Pure. */
import type { SearchItem } from '../../../protocol/src/messages.ts';

/** One line each, its columns parted by tabs: day, outlet, speaker, what stands before, the hit, what stands behind. */
export function asTable(lines: readonly SearchItem[]): string {
  return lines.map(({ day, outlet, speaker, left, hit, right }) => [day ?? '', outlet ?? '', speaker?.name ?? '', left, hit, right].map(plain).join('\t')).join('\n');
}

/** Each line as a quotation with the number of its source, and the sources below: `……左【词】右……[1]`. */
export function withSources(lines: readonly SearchItem[], citationOf: (uri: string) => string): string {
  const sources = [...new Set(lines.map(({ uri }) => uri))];
  const quoted = lines.map(({ uri, speaker, left, hit, right }) => `${speaker === null ? '' : `${plain(speaker.name)}：`}……${plain(left)}【${plain(hit)}】${plain(right)}……[${sources.indexOf(uri) + 1}]`);
  return [...quoted, '', ...sources.map((uri, at) => `[${at + 1}] ${plain(citationOf(uri))}`)].join('\n');
}

/** A cell is one line: what breaks lines or columns becomes a space. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
