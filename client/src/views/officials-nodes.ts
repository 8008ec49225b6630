/** The nodes of the Officials view, made from the server's replies. Pure: no editor, no server. */
import type { OfficialsItem, OfficialsResult } from '../../../protocol/src/officials.ts';

/** A line with something below it: a country, a person, what is known of a person by kind. */
export interface BranchNode {
  readonly kind: 'branch';
  readonly id: string;
  readonly parent: BranchNode | null;
  readonly item: Extract<OfficialsItem, { readonly key: string }>;
}

/** A line that leads to a place of an article. */
export interface LeafNode {
  readonly kind: 'leaf';
  readonly id: string;
  readonly parent: BranchNode | null;
  readonly item: Exclude<OfficialsItem, { readonly key: string }>;
}

/** The last line of a long list: asks for the next page. */
export interface MoreOfficialsNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: BranchNode | null;
  readonly remaining: number;
}

export type OfficialsNode = BranchNode | LeafNode | MoreOfficialsNode;

/** Lines asked for at once. Those of statements and encounters cost a look into each article. */
export const OFFICIALS_PAGE = 100;

/** The children of `parent` so far, `asked` of them asked for; a `more` node ends them where that is not all. */
export function toOfficialsNodes(parent: BranchNode | null, reply: OfficialsResult, asked: number): OfficialsNode[] {
  const above = parent === null ? '' : `${parent.id}/`;
  const nodes = reply.items.map((item, at): OfficialsNode => {
    // One person may stand in a list and, found by a filter, at the top; each line needs a name of its own.
    return 'key' in item ? { kind: 'branch', id: `${above}${item.key}`, parent, item } : { kind: 'leaf', id: `${above}${at}`, parent, item };
  });
  const remaining = reply.total - asked;
  if (remaining > 0) nodes.push({ kind: 'more', id: `${above}more`, parent, remaining });
  return nodes;
}

/** Two pages of one list; what is said of the whole is the later page's. */
export function joinOfficialsPages(first: OfficialsResult, next: OfficialsResult): OfficialsResult {
  return { ...next, items: [...first.items, ...next.items] };
}

/** The days between which something is attested, a single one once; open sides stay open. */
export function timeSpan(first: string | null, last: string | null): string {
  if (first === null && last === null) return '';
  return first === last ? first! : `${first ?? ''} – ${last ?? ''}`.trim();
}
