/** The lines of the Related view, made from the server's reply: articles, and below each why it is related. Pure. */
import type { RelatedItem } from '../../../protocol/src/messages.ts';

export interface RelatedNode {
  readonly kind: 'article';
  readonly id: string;
  readonly item: RelatedItem;
  /** Strongest first. */
  readonly reasons: readonly ReasonNode[];
}

export interface ReasonNode {
  readonly kind: 'reason';
  readonly id: string;
  /** One reason in the reader's language. */
  readonly text: string;
  /** Name of the icon that tells what kind of reason it is. */
  readonly icon: string;
}

/** Articles shown at most. */
export const RELATED_LIMIT = 20;

const ICONS: Readonly<Record<string, string>> = {
  people: 'person',
  encounter: 'comment-discussion',
  terms: 'tag',
  reference: 'references',
  duplicate: 'copy',
};

export function toRelatedNodes(reply: readonly RelatedItem[]): RelatedNode[] {
  return reply.map((item) => ({
    kind: 'article',
    id: `related:${item.uri}`,
    item,
    reasons: item.reasons.map(({ kind, text }, i) => ({ kind: 'reason', id: `reason:${i}:${item.uri}`, text, icon: ICONS[kind] ?? 'info' })),
  }));
}
