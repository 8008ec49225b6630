/** The lines of the Related view, made from the server's reply. Pure. */
import type { RelatedItem } from '../../../protocol/src/messages.ts';

export interface RelatedNode {
  readonly id: string;
  readonly item: RelatedItem;
  /** Why the article is related, strongest first, and when it appeared: what stands beside the title. */
  readonly description: string;
}

/** Articles shown at most. */
export const RELATED_LIMIT = 20;

export function toRelatedNodes(reply: readonly RelatedItem[]): RelatedNode[] {
  return reply.map((item) => ({
    id: `related:${item.uri}`,
    item,
    description: [...item.reasons.map((reason) => reason.text), item.day].filter((part) => part !== null).join(' · '),
  }));
}
