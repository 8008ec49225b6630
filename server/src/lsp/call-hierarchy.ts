/**
 * Who contacted whom as the protocol's call hierarchy. The protocol tells where a call stands only within the caller's own file; so an
 * outgoing edge that another article reports has its sentence at the item called, and the caller's own name as its range.
 */
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CancellationToken,
} from 'vscode-languageserver';
import { contactNodes, contacts, type Contact, type ContactNode } from '../features/contacts.ts';
import type { LineIndex } from '../text/line-index.ts';
import { toRange } from './convert.ts';
import { corpusFeature, documentFeature, offsetOf, type Feature, type Session } from './feature.ts';

const CAPABILITY = { callHierarchyProvider: true };

export const CALL_HIERARCHY: readonly Feature[] = [
  documentFeature<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(CallHierarchyPrepareRequest, CAPABILITY, null, (document, session, params) => {
    const found = contactNodes(session.corpus, document.uri, offsetOf(document, params), session.texts, document.text);
    return found.length === 0 ? null : found.map((node) => toItem(document.lines, node));
  }),

  corpusFeature<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]>(CallHierarchyIncomingCallsRequest, CAPABILITY, [], (session, { item }, token) => {
    return edges(session, item, 'incoming', token, ({ node, there }, lines) => ({
      from: toItem(lines, node),
      fromRanges: there.map((span) => toRange(lines, span)),
    }));
  }),

  corpusFeature<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]>(CallHierarchyOutgoingCallsRequest, CAPABILITY, [], async (session, { item }, token) => {
    const caller = await session.places.get(item.uri);
    return edges(session, item, 'outgoing', token, ({ node, here }, lines) => ({
      to: toItem(lines, node),
      fromRanges: caller === null || here.length === 0 ? [item.selectionRange] : here.map((span) => toRange(caller.lines, span)),
    }));
  }),
];

/** The contacts of an item's person, each converted with the lines of the article it leads to. */
async function edges<R>(session: Session, item: CallHierarchyItem, direction: 'incoming' | 'outgoing', token: CancellationToken, convert: (contact: Contact, lines: LineIndex) => R): Promise<R[]> {
  await session.prepare(item.uri);
  const person = personOf(item);
  const found = person === null ? [] : contacts(session.corpus, person, item.uri, direction, session.texts);
  return session.places.each(
    found.map((contact) => ({ uri: contact.node.uri, contact })),
    ({ contact }, { lines }) => convert(contact, lines),
    () => token.isCancellationRequested,
  );
}

function toItem(lines: LineIndex, { name, detail, uri, span, selection, person }: ContactNode): CallHierarchyItem {
  return { name, detail, kind: SymbolKind.Class, uri, range: toRange(lines, span), selectionRange: toRange(lines, selection), data: { person } };
}

/** The item comes back from the editor, so its data is looked at before it is believed. */
function personOf({ data }: CallHierarchyItem): string | null {
  const person: unknown = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['person'] : null;
  return typeof person === 'string' ? person : null;
}
