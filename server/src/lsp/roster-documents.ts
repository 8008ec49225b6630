/** Roster files in the editor: completion, and what hover and definition answer there. */
import {
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Hover,
} from 'vscode-languageserver';
import { isRosterFile } from '../corpus/roster-files.ts';
import { rosterCompletion, type RosterCompletion } from '../features/roster-completion.ts';
import { rosterHover } from '../features/roster-hover.ts';
import { toRange } from './convert.ts';
import { corpusFeature, type Feature, type OpenDocument, type Session } from './feature.ts';

const COMPLETION = { completionProvider: { triggerCharacters: [' ', ':', '[', '{', ','] } };

export const ROSTER_DOCUMENTS: readonly Feature[] = [
  // Asked at every key in every article, too: what is no roster is not even prepared.
  corpusFeature<CompletionParams, CompletionList | null>(CompletionRequest, COMPLETION, null, async (session, { textDocument: { uri }, position }) => {
    const place = isRosterFile(uri) ? await session.places.get(uri) : null;
    if (place === null) return null;
    const offset = place.lines.offsetAt(position);
    const items = rosterCompletion(session.corpus, uri, place.text, offset, session.texts);
    return items === null ? null : { isIncomplete: true, items: items.map((item, at) => toItem({ uri, ...place }, item, at)) };
  }),
];

/** The hover in a roster. */
export function hoverInRoster(document: OpenDocument, session: Session, offset: number): Hover | null {
  const found = rosterHover(session.corpus, document.uri, document.text, offset, session.texts);
  return found === null ? null : { contents: { kind: MarkupKind.Markdown, value: found.text }, range: toRange(document.lines, found.span) };
}

/** The editor's own filter would take away what was found by pinyin, so everything is said to match what is typed. */
function toItem({ text, lines }: OpenDocument, item: RosterCompletion, at: number): CompletionItem {
  const range = toRange(lines, item.span);
  return {
    label: item.label,
    kind: item.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(item.detail === '' ? {} : { labelDetails: { description: item.detail } }),
    ...(item.documentation === '' ? {} : { documentation: item.documentation }),
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText: String(at).padStart(4, '0'),
    ...(item.kind === 'value' ? { filterText: text.slice(item.span.start, item.span.end) } : {}),
    textEdit: { range, newText: item.insert },
  };
}
